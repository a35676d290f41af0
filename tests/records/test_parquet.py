"""Crime records in Parquet, however their rows are grouped and their columns kept, and where bytes are damaged."""

import datetime as dt
import random
from pathlib import Path

import polars as pl
import pyarrow as pa
import pytest
from pyarrow import parquet

from cyberflag.errors import TableError
from cyberflag.records import ColumnMap, read_records
from cyberflag.records.sources import open_raw

ROWS = 1000
COLUMNS = {
    "crime_reference": [f"A/{number}" for number in range(ROWS)],
    "recorded_on": [dt.date(2024, 5, 1) + dt.timedelta(days=number % 300) for number in range(ROWS)],
    "offence_code": [("071/17", "088/10", None)[number % 3] for number in range(ROWS)],
    "summary": [f"Text {number} — “quoted”, naïve.\n" * (number % 5 + 1) for number in range(ROWS)],
}


def written(path: Path, columns: dict[str, object], rows_of_group: int = ROWS) -> Path:
    parquet.write_table(pa.table({**COLUMNS, **columns}), path, row_group_size=rows_of_group)
    return path


def good(path: Path) -> pl.DataFrame:
    return pl.concat([batch.good for batch in read_records(path, today=dt.date(2026, 1, 1))])


@pytest.mark.parametrize("rows_of_group", [7, 333, ROWS])
@pytest.mark.parametrize("batch_rows", [50, 333, 5000])
def test_rows_come_once_each_in_order_with_their_places_however_they_are_grouped(
    tmp_path: Path, rows_of_group: int, batch_rows: int
) -> None:
    path = written(tmp_path / "r.parquet", {}, rows_of_group)
    pieces = list(open_raw(path, ColumnMap(), batch_rows).pieces({"crime_reference", "summary"}))
    batches = [batch for piece in pieces for batch in piece()]
    assert max(len(batch.rows) for batch in batches) <= batch_rows
    assert [row for batch in batches for row in batch.rows] == list(range(1, ROWS + 1))
    table = pl.concat([batch.table for batch in batches])
    assert table.to_dict(as_series=False) == {name: COLUMNS[name] for name in ("crime_reference", "summary")}


def test_the_rows_of_a_second_file_go_on_behind_those_of_the_first(tmp_path: Path) -> None:
    for number in range(2):
        written(tmp_path / f"part-{number}.parquet", {}, 333)
    batches = [b for piece in open_raw(tmp_path, ColumnMap(), 400).pieces(None) for b in piece()]
    assert [row for batch in batches for row in batch.rows] == list(range(1, 2 * ROWS + 1))


def test_a_file_whose_name_looks_like_a_pattern_is_read_itself(tmp_path: Path) -> None:
    written(tmp_path / "year=2024.parquet", {"summary": ["other"] * ROWS})
    path = written(tmp_path / "year=[0-9]*.parquet", {})
    assert good(path)["summary"].to_list() == COLUMNS["summary"]
    assert "year" not in open_raw(path, ColumnMap(), ROWS).names


@pytest.mark.parametrize(
    "kept",
    [
        {"offence_code": pa.array(COLUMNS["offence_code"]).dictionary_encode()},
        {"summary": pa.array(COLUMNS["summary"], pa.large_string())},
        {"crime_reference": pa.array(COLUMNS["crime_reference"], pa.string_view())},
        {"recorded_on": pa.array(COLUMNS["recorded_on"], pa.date64())},
        {"recorded_on": pa.array([dt.datetime.combine(day, dt.time(9, 5)) for day in COLUMNS["recorded_on"]])},
        {"recorded_on": [day.isoformat() for day in COLUMNS["recorded_on"]]},
    ],
)
def test_what_is_read_does_not_hang_on_how_a_column_is_kept(tmp_path: Path, kept: dict[str, pa.Array]) -> None:
    plain = written(tmp_path / "plain.parquet", {}, 333)
    other = written(tmp_path / "other.parquet", kept, 250)
    assert good(other).equals(good(plain))


def test_a_damaged_file_is_told_or_read_and_nothing_else_comes_of_it(tmp_path: Path) -> None:
    whole = written(tmp_path / "r.parquet", {}, 250).read_bytes()
    chance, told = random.Random(20261201), []  # noqa: S311 - damage that is the same in every run
    for round_ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 3, 20))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path = tmp_path / f"damaged-{round_}.parquet"
        path.write_bytes(bytes(damaged[: chance.randrange(len(damaged))] if round_ % 10 == 0 else damaged))
        try:
            rows = sum(len(batch.rows) for piece in open_raw(path, ColumnMap(), 400).pieces(None) for batch in piece())
        except TableError as error:
            told.append(f"{error.what}{error.cure}")
        else:
            assert rows == ROWS
        path.unlink()
    assert len(told) > 50
    assert not any("Text" in words for words in told)
