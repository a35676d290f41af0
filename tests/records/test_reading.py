"""Crime records come in from any of the kinds of file, and nothing of a file is lost unseen."""

import datetime as dt
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.errors import InputError, NotFoundError, TableError
from cyberflag.model import CrimeRecords
from cyberflag.records import ColumnMap, RecordBatch, read_records, used_columns

TEXT = "VIC contacted by unknown SUSP"
PLAIN = {"crime_reference": "A/1", "recorded_on": "2024-05-01", "summary": TEXT}


def read(path: Path, columns: ColumnMap | None = None, **how: object) -> list[RecordBatch]:
    return list(read_records(path, columns, today=dt.date(2026, 1, 1), **how))


def good(batches: list[RecordBatch]) -> pl.DataFrame:
    return pl.concat([batch.good for batch in batches])


def failures(batches: list[RecordBatch]) -> pl.DataFrame:
    return pl.concat([batch.failures for batch in batches])


def written(folder: Path, rows: list[dict[str, object]], kind: str) -> Path:
    table = pl.DataFrame(rows, infer_schema_length=None)
    path = folder / f"records{kind}"
    if kind == ".parquet":
        table.write_parquet(path)
    elif kind == ".csv":
        table.write_csv(path)
    else:
        book = openpyxl.Workbook()
        book.active.append(table.columns)
        for row in table.iter_rows():
            book.active.append(row)
        book.save(path)
    return path


def test_rows_behind_a_quotation_mark_that_is_not_closed_are_told(tmp_path: Path) -> None:
    path = tmp_path / "records.csv"
    rows = ['A1,2024-05-01,"note left', "A2,2024-05-02,text", 'A3,2024-05-03,"text"', "A4,2024-05-04,text"]
    path.write_text("\n".join(["crime_reference,recorded_on,summary", *rows]), encoding="utf-8")
    batches = read(path)
    told = failures(batches)
    assert not set(good(batches)["crime_reference"]) & {"A2", "A3"}
    assert {"row-holds-rows", "row-unreadable"} & set(told["rule"])
    assert not any(TEXT in str(value) or "note" in str(value) for value in told["value"])


@pytest.mark.parametrize("kind", [".parquet", ".csv", ".xlsx"])
def test_the_same_records_come_from_every_kind_of_file(tmp_path: Path, kind: str) -> None:
    more = ("offence_code", "victim_age", "victim_sex", "officer_flag", "force")
    first, second = ("71/17", 13, "F", True, "Kent Police"), ("08610", None, "n/k", False, "kent")
    rows = [
        PLAIN | dict(zip(more, first, strict=True)),
        PLAIN | {"crime_reference": "A/2"} | dict(zip(more, second, strict=True)),
    ]
    batches = read(written(tmp_path, rows, kind))
    assert failures(batches).is_empty()
    table = good(batches)
    assert table["offence_code"].to_list() == ["071/17", "086/10"]
    assert table["victim_sex"].to_list() == ["female", "unknown"]
    assert table["victim_age"].to_list() == [13, None]
    assert table["officer_flag"].to_list() == [True, False]
    assert table["force"].to_list() == ["kent", "kent"]
    assert table["recorded_on"].to_list() == [dt.date(2024, 5, 1)] * 2


def test_a_workbook_with_days_as_days_and_numbers_as_numbers_is_read(tmp_path: Path) -> None:
    rows = [{**PLAIN, "crime_reference": 4711, "recorded_on": dt.date(2024, 5, 1), "victim_age": 13.0}]
    table = good(read(written(tmp_path, rows, ".xlsx")))
    assert table.select("crime_reference", "recorded_on", "victim_age").row(0) == ("4711", dt.date(2024, 5, 1), 13)


def test_reference_date_and_summary_are_enough_and_what_is_good_fits_the_schema(tmp_path: Path) -> None:
    batch = read(written(tmp_path, [PLAIN], ".csv"))[0]
    assert CrimeRecords.is_valid(batch.good)


def test_a_file_in_pieces_reads_as_the_file_whole(tmp_path: Path) -> None:
    rows = [{**PLAIN, "crime_reference": str(n % 7), "victim_age": n * 3} for n in range(50)]
    path = written(tmp_path, rows, ".parquet")
    whole, pieces = read(path), read(path, batch_rows=3)
    assert good(whole).equals(good(pieces))
    assert failures(whole).equals(failures(pieces))
    assert good(whole)["crime_reference"].to_list() == list("0123456")


def test_a_folder_of_parquet_files_is_one_table(tmp_path: Path) -> None:
    for n in range(3):
        pl.DataFrame([{**PLAIN, "crime_reference": str(n)}]).write_parquet(tmp_path / f"part-{n}.parquet")
    assert good(read(tmp_path))["crime_reference"].to_list() == ["0", "1", "2"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "crime_reference": st.sampled_from(["", "A1", "A2", "A3", " A1 ", None]),
                "recorded_on": st.sampled_from(["2024-05-01", "2024-02-31", "", None, "1.5.24", "2099-01-01"]),
                "summary": st.sampled_from(["", None, "a text", "über café"]),
                "victim_age": st.sampled_from(["13", "-1", "131", "13.0", "thirteen", "", None, "unknown"]),
                "cse_flag": st.sampled_from(["Y", "no", "maybe", None, "TRUE"]),
                "offence_code": st.sampled_from(["071/17", "71/17", "999", "88A", None, "x/y"]),
            }
        ),
        min_size=1,
        max_size=12,
    )
)
def test_every_row_is_used_or_refused_with_its_rule(tmp_path_factory, rows: list[dict[str, object]]) -> None:
    path = tmp_path_factory.mktemp("drawn") / "r.parquet"
    names = dict.fromkeys(rows[0], pl.String)
    pl.DataFrame(rows, schema=names).write_parquet(path)
    batches = read(path, batch_rows=5)
    wrong = failures(batches)
    refused = wrong.filter(pl.col("effect") == "refused")["row"].n_unique()
    assert sum(batch.rows for batch in batches) == len(rows)
    assert good(batches).height + refused == len(rows)
    assert good(batches)["crime_reference"].is_unique().all()
    assert wrong.is_empty() or wrong["row"].is_between(1, len(rows)).all()


def test_a_row_with_too_few_or_too_many_cells_is_refused_under_its_own_number(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        'crime_reference,recorded_on,summary\nA1,2024-05-01,"a, b\nc"\n'
        "A2,2024-05-01\nA3,2024-05-01,x,y\nA4,2024-05-01,z\n"
    )
    batches = read(path)
    assert failures(batches).select("row", "rule").rows() == [(3, "row-unreadable"), (4, "row-unreadable")]
    assert good(batches)["summary"].to_list() == ["a, b\nc", "z"]
    assert sum(batch.rows for batch in batches) == 4


def test_other_encodings_signs_and_dates_are_read_where_the_map_says_so(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("Ref;Rec;MO\nA1;03/04/2024 09:30;caf\u00e9\n".encode("cp1252"))
    names = {"crime_reference": "Ref", "recorded_on": "Rec", "summary": "MO"}
    with pytest.raises(TableError, match="cannot be read as CSV in utf-8") as told:
        read(path, ColumnMap(columns=names, dates="%d/%m/%Y"))
    assert "caf" not in str(told.value)
    table = good(read(path, ColumnMap(columns=names, dates="%d/%m/%Y", encoding="cp1252", force="kent")))
    assert table.select("recorded_on", "summary", "force").row(0) == (dt.date(2024, 4, 3), "caf\u00e9", "kent")


def test_a_missing_column_is_told_with_the_one_that_may_be_meant(tmp_path: Path) -> None:
    path = written(tmp_path, [{"Crime Ref No": "A1", "recorded_on": "2024-05-01", "MO": "x"}], ".csv")
    with pytest.raises(TableError, match="no column crime_reference") as told:
        used_columns(path)
    assert "'Crime Ref No'" in told.value.cure
    with pytest.raises(TableError, match="no column 'Crime Reff'") as told:
        used_columns(path, ColumnMap(columns={"crime_reference": "Crime Reff"}))
    assert "Did you mean 'Crime Ref No'?" in told.value.cure


def test_our_own_names_are_known_in_another_spelling_and_usual_names_are_not_taken_silently(tmp_path: Path) -> None:
    path = written(tmp_path, [{"Crime Reference": "A1", "RecordedOn": "2024-05-01", "SUMMARY": "x", "Age": 13}], ".csv")
    used = used_columns(path)
    assert used.names == {"crime_reference": "Crime Reference", "recorded_on": "RecordedOn", "summary": "SUMMARY"}
    assert used.unused == ("Age",)


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("r.csv", b"", TableError),
        ("r.csv", b"a,a\n1,2\n", TableError),
        ("r.parquet", b"no parquet", TableError),
        ("r.xlsx", b"no workbook", TableError),
        ("r.doc", b"x", InputError),
    ],
)
def test_a_file_that_cannot_be_used_is_told(tmp_path: Path, name: str, content: bytes, error: type[Exception]) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(error):
        read(tmp_path / name)


@pytest.mark.parametrize(("encoding", "content"), [("utf-16", "a,b\n"), ("cp1252", "caf\xe9,b\n")])
def test_a_head_in_another_encoding_is_told_with_the_likely_one(tmp_path: Path, encoding: str, content: str) -> None:
    (tmp_path / "r.csv").write_bytes(content.encode(encoding))
    with pytest.raises(TableError) as told:
        read(tmp_path / "r.csv")
    assert f'encoding = "{encoding}"' in told.value.cure


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read(tmp_path / "none.csv")


def test_long_texts_make_batches_of_fewer_rows_even_where_a_file_holds_them_once(tmp_path, monkeypatch) -> None:
    path = tmp_path / "r.parquet"
    row = pl.int_range(100)
    pl.select(
        pl.format("A/{}", row).alias("crime_reference"),
        pl.lit("2024-05-01").alias("recorded_on"),
        pl.lit("x" * 10_000).alias("summary"),
    ).write_parquet(path)
    assert path.stat().st_size < 10_000
    assert [batch.rows for batch in read(path)] == [100]
    monkeypatch.setattr("cyberflag.records.sources._BATCH", 100_000)
    batches = read(path)
    assert sum(batch.rows for batch in batches) == 100
    assert max(batch.rows for batch in batches) < 10
