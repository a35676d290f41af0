"""A file of records in, a file of flagged records out: whole or not at all, and no work done twice."""

import csv
import datetime as dt
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cyberflag.cli import main
from cyberflag.engines import flag_file
from cyberflag.errors import CyberflagError, InputError, OutputError, TableError, UsageError
from cyberflag.flags import Flagging, FlagOptions, load_pack, make_engine, make_lexicon
from cyberflag.model import FlaggedRecords
from told_crimes import CODES, TEXTS, UNSPEAKABLE


@pytest.fixture(scope="module")
def lexicon():
    return make_lexicon(load_pack())


@pytest.fixture(scope="module")
def engine(lexicon):
    return make_engine(lexicon)


@pytest.fixture
def flagging(lexicon, engine) -> Flagging:
    return Flagging(lexicon, FlagOptions(evidence=True), engine)


def records(number: int) -> pa.Table:
    return pa.table(
        {
            "crime_reference": [f"R{n}" for n in range(number)],
            "recorded_on": [dt.date(2024, 3, 30) + dt.timedelta(days=n % 4) for n in range(number)],
            "summary": [TEXTS[n % len(TEXTS)] for n in range(number)],
            "offence_code": [CODES[n % len(CODES)] for n in range(number)],
            "officer_flag": [n % 3 == 0 for n in range(number)],
        }
    )


def write(folder: Path, number: int, groups: int = 7) -> Path:
    path = folder / "records.parquet"
    pq.write_table(records(number), path, row_group_size=groups)
    return path


def test_flagged_records_fit_their_schema_and_keep_the_order(tmp_path, lexicon, engine) -> None:
    out = tmp_path / "flagged.parquet"
    assert flag_file(write(tmp_path, 50), out, Flagging(lexicon, engine=engine)) == 50
    frame = pl.read_parquet(out)
    assert frame["crime_reference"].to_list() == [f"R{n}" for n in range(50)]
    assert FlaggedRecords.validate(frame, cast=True).columns == frame.columns
    assert sorted(path.name for path in tmp_path.iterdir()) == ["flagged.parquet", "records.parquet"]


def test_csv_says_the_same_as_parquet(tmp_path, flagging) -> None:
    path = write(tmp_path, 23)
    table = tmp_path / "records.csv"
    pl.read_parquet(path).write_csv(table)
    flag_file(path, tmp_path / "a.csv", flagging)
    flag_file(table, tmp_path / "b.csv", flagging)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0]["platforms"] == "email;facebook"
    assert rows[0]["evidence"] == "facebook || e-mail"
    assert rows[0]["mentions"].startswith("14-22 affirmed;")
    assert {row["decision"] for row in rows} == {"online", "not-online"}


def test_evidence_is_the_bytes_of_the_text(tmp_path, flagging) -> None:
    flag_file(write(tmp_path, 10), tmp_path / "a.parquet", flagging)
    for row, text in zip(pl.read_parquet(tmp_path / "a.parquet").to_dicts(), TEXTS * 2, strict=True):
        said = [text.encode()[m["start"] : m["end"]].decode() for m in row["mentions"] if m["status"] == "affirmed"]
        assert row["evidence"] == said


def test_threads_and_row_groups_change_nothing(tmp_path, flagging) -> None:
    made = []
    for number, (groups, threads) in enumerate([(3, 1), (3, 4), (100, 2)]):
        out = tmp_path / f"{number}.csv"
        flag_file(write(tmp_path, 61, groups), out, flagging, threads=threads)
        made.append(out.read_bytes())
    assert made[0] == made[1] == made[2]


def test_a_run_that_was_stopped_goes_on_without_double_work(tmp_path, flagging) -> None:
    path, out = write(tmp_path, 50), tmp_path / "flagged.csv"
    flag_file(path, tmp_path / "whole.csv", flagging)

    def stop(done: int, _every: int | None) -> None:
        if done >= 21:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        flag_file(path, out, flagging, threads=1, progress=stop)
    assert not out.exists()
    parts = {part.name: part.stat().st_mtime_ns for part in (tmp_path / "flagged.csv.parts").glob("*.arrow")}
    assert len(parts) >= 3
    later: dict[str, int] = {}

    def watch(_done: int, _every: int | None) -> None:
        later.update({part.name: part.stat().st_mtime_ns for part in (tmp_path / "flagged.csv.parts").glob("*.arrow")})

    flag_file(path, out, flagging, threads=1, progress=watch)
    assert {name: later[name] for name in parts} == parts
    assert out.read_bytes() == (tmp_path / "whole.csv").read_bytes()
    assert not (tmp_path / "flagged.csv.parts").exists()


def test_parts_of_another_pack_or_file_are_not_taken(tmp_path, flagging, lexicon, engine) -> None:
    path, out = write(tmp_path, 20), tmp_path / "flagged.csv"

    def stop(_done: int, _every: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        flag_file(path, out, flagging, progress=stop)
    flag_file(path, out, Flagging(lexicon, engine=engine))
    assert "evidence" not in out.read_text(encoding="utf-8")


def test_officer_flag_decides_what_a_person_would_see_only_where_asked(tmp_path, lexicon, engine) -> None:
    table = records(2).set_column(2, "summary", pa.array(["No detail", "No detail"]))
    table = table.set_column(3, "offence_code", pa.array(["053/54", "053/54"]))
    pq.write_table(table, tmp_path / "r.parquet")
    said = {}
    for heed in (False, True):
        flag_file(
            tmp_path / "r.parquet", tmp_path / "f.parquet", Flagging(lexicon, FlagOptions(officer_flag=heed), engine)
        )
        said[heed] = pl.read_parquet(tmp_path / "f.parquet").select("decision", "rule").rows()
    assert said[False] == [("review", "nature-of-offence")] * 2
    assert said[True] == [("online", "officer-flag"), ("review", "nature-of-offence")]


def test_no_records_give_a_file_without_rows(tmp_path, flagging) -> None:
    assert flag_file(write(tmp_path, 0), tmp_path / "f.csv", flagging) == 0
    assert (tmp_path / "f.csv").read_text(encoding="utf-8").startswith("crime_reference,decision,")


def spoilt(folder: Path) -> dict[Path, type[CyberflagError]]:
    heading = "crime_reference,recorded_on,summary\n"
    files = {
        "ragged.csv": f"{heading}A,2024-01-01,x,{UNSPEAKABLE}\n",
        "column.csv": f"crime_reference,summary\nA,{UNSPEAKABLE}\n",
        "date.csv": f"{heading}A,{UNSPEAKABLE},x\n",
        "empty.csv": f"{heading}A,2024-01-01,{UNSPEAKABLE}\nB,2024-01-01,\n",
        "bytes.csv": f"{heading}A,2024-01-01,\udcff{UNSPEAKABLE}\n",
        "nothing.csv": "",
        "broken.parquet": UNSPEAKABLE,
        "records.docx": UNSPEAKABLE,
    }
    for name, text in files.items():
        (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    kinds = {"broken.parquet": InputError, "records.docx": InputError}
    return {folder / name: kinds.get(name, TableError) for name in files}


def test_a_file_that_cannot_be_read_is_refused_and_its_texts_are_not_told(tmp_path, capsys) -> None:
    for path, kind in spoilt(tmp_path).items():
        out = tmp_path / "out.csv"
        with pytest.raises(SystemExit) as end:
            main(["--debug", "flag", str(path), "-o", str(out)])
        told = capsys.readouterr()
        assert end.value.code == kind.exit_code, path.name
        assert UNSPEAKABLE not in told.out + told.err, path.name
        assert path.name in told.err
        assert not out.exists()


@pytest.mark.parametrize("name", ["out.xlsx", "out"])
def test_an_output_of_another_kind_is_refused_before_any_work(tmp_path, name) -> None:
    with pytest.raises(SystemExit) as end:
        main(["flag", str(write(tmp_path, 3)), "-o", str(tmp_path / name)])
    assert end.value.code == UsageError.exit_code


def test_the_records_are_never_overwritten(tmp_path) -> None:
    path = write(tmp_path, 3)
    before = path.read_bytes()
    with pytest.raises(SystemExit) as end:
        main(["flag", str(path), "-o", str(path)])
    assert end.value.code == UsageError.exit_code
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_said(tmp_path, flagging) -> None:
    (tmp_path / "f.csv.parts").write_text("in the way")
    with pytest.raises(OutputError):
        flag_file(write(tmp_path, 3), tmp_path / "f.csv", flagging)
