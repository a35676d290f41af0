"""A file of records in, a file of flagged records out: whole or not at all, and no work done twice."""

import csv
import datetime as dt
import json
from collections import Counter
from pathlib import Path

import openpyxl
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.cli import main
from cyberflag.engines import flag_file, readying
from cyberflag.errors import CyberflagError, InputError, OutputError, TableError, UsageError
from cyberflag.flags import Flagging, FlagOptions
from cyberflag.model import CARRIED, FlaggedRecords
from cyberflag.records import ColumnMap, read_records
from shipped_pack import few_terms, shipped_engine, shipped_lexicon
from told_crimes import CODES, TEXTS, UNSPEAKABLE


@pytest.fixture(scope="module")
def lexicon():
    return shipped_lexicon()


@pytest.fixture(scope="module")
def engine():
    return shipped_engine()


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
    assert flag_file(write(tmp_path, 50), out, Flagging(lexicon, engine=engine)).flagged == 50
    frame = pl.read_parquet(out)
    assert frame["crime_reference"].to_list() == [f"R{n}" for n in range(50)]
    decided = FlaggedRecords.validate(frame, cast=True).columns
    assert frame.columns == [*decided, *CARRIED]
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
    assert rows[0]["evidence"] == "facebook || by e-mail"
    assert rows[0]["mentions"].startswith("14-22 affirmed;")
    assert {row["decision"] for row in rows} == {"online", "not-online"}


def test_evidence_is_the_bytes_of_the_text(tmp_path, flagging) -> None:
    flag_file(write(tmp_path, 10), tmp_path / "a.parquet", flagging)
    for row, text in zip(pl.read_parquet(tmp_path / "a.parquet").to_dicts(), TEXTS * 2, strict=True):
        said = [text.encode()[m["start"] : m["end"]].decode() for m in row["mentions"] if m["status"] == "affirmed"]
        assert row["evidence"] == said


def test_threads_and_pieces_change_nothing(tmp_path, flagging, monkeypatch) -> None:
    made = []
    for number, (groups, threads) in enumerate([(3, 1), (3, 4), (100, 2)]):
        monkeypatch.setattr("cyberflag.engines.local.ROWS", groups)
        out = tmp_path / f"{number}.csv"
        flag_file(write(tmp_path, 61, groups), out, flagging, threads=threads)
        made.append(out.read_bytes())
    assert made[0] == made[1] == made[2]


def test_a_run_that_was_stopped_goes_on_without_double_work(tmp_path, flagging, monkeypatch) -> None:
    monkeypatch.setattr("cyberflag.engines.local.ROWS", 7)
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
    assert flag_file(write(tmp_path, 0), tmp_path / "f.csv", flagging).rows == 0
    assert (tmp_path / "f.csv").read_text(encoding="utf-8").startswith("crime_reference,decision,")


def spoilt(folder: Path) -> dict[Path, type[CyberflagError]]:
    heading = "crime_reference,recorded_on,summary\n"
    files = {
        "ragged.csv": f"{heading}A,2024-01-01,x,{UNSPEAKABLE}\n",
        "column.csv": f"crime_reference,summary\nA,{UNSPEAKABLE}\n",
        "date.csv": f"{heading}A,{UNSPEAKABLE},x\n",
        "bytes.csv": f"{heading}A,2024-01-01,\udcff{UNSPEAKABLE}\n",
        "nothing.csv": "",
        "broken.parquet": UNSPEAKABLE,
        "records.docx": UNSPEAKABLE,
    }
    for name, text in files.items():
        (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    kinds = {"ragged.csv": InputError, "date.csv": InputError, "records.docx": InputError}
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
        assert not out.with_name("out.csv.parts").exists()


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


SAID = st.fixed_dictionaries(
    {
        "Ref": st.sampled_from(["A/1", "A/2", "A/3", "=1+1", "", "x" * 30]),
        "Recorded": st.sampled_from(["01/04/2024", "31/03/2024", "2024-05-06", "40/40/2024", "", UNSPEAKABLE * 3]),
        "MO": st.sampled_from([*TEXTS[:3], UNSPEAKABLE, "", "\ufffd on facebook"]),
        "Code": st.sampled_from(["71/17", "08610", "nonsense", ""]),
        "Age": st.sampled_from(["13", "200", "n/k", ""]),
        "Sex": st.sampled_from(["F", "m", "?", ""]),
        "Tick": st.sampled_from(["Y", "no", "perhaps", ""]),
    }
)
THEIRS = ColumnMap(
    {
        "crime_reference": "Ref", "recorded_on": "Recorded", "summary": "MO", "offence_code": "Code",
        "victim_age": "Age", "victim_sex": "Sex", "officer_flag": "Tick",
    },
    dates="%d/%m/%Y",
    force="kent",
)  # fmt: skip


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SAID, min_size=1, max_size=40), st.sampled_from([".parquet", ".csv", ".xlsx"]))
def test_no_row_is_lost_and_what_is_wrong_is_what_the_reading_of_records_tells(
    flagging, tmp_path_factory, rows, kind
) -> None:
    folder = tmp_path_factory.mktemp("rows")
    path = _written(folder, rows, kind)
    read = list(read_records(path, THEIRS))
    good = pl.concat([batch.good for batch in read])
    failures = pl.concat([batch.failures for batch in read])
    try:
        run = flag_file(path, folder / "f.csv", flagging, columns=THEIRS)
    except InputError:
        assert good.is_empty()
        bad = folder / "f.bad-rows.csv"
    else:
        assert run.rows == sum(batch.rows for batch in read)
        assert run.flagged == good.height
        assert run.rules == Counter(failures["rule"].to_list())
        flagged = pl.read_csv(folder / "f.csv", infer_schema=False)
        assert flagged["crime_reference"].to_list() == good["crime_reference"].to_list()
        assert flagged["recorded_on"].to_list() == good["recorded_on"].cast(pl.String).to_list()
        bad = run.bad
    if failures.height:
        told = pl.read_csv(bad, infer_schema=False)
        assert told["row"].cast(pl.Int64).to_list() == failures["row"].to_list()
        assert told["rule"].to_list() == failures["rule"].to_list()
        assert UNSPEAKABLE not in bad.read_text(encoding="utf-8")
    assert not list(folder.glob(".*")), "no unfinished file stays"


def _written(folder: Path, rows: list[dict[str, str]], kind: str) -> Path:
    path = folder / f"export{kind}"
    table = pl.DataFrame(rows)
    if kind == ".parquet":
        table.write_parquet(path, row_group_size=5)
    elif kind == ".csv":
        table.write_csv(path)
    else:
        book = openpyxl.Workbook()
        book.active.append(table.columns)
        for row in table.iter_rows():
            book.active.append(row)
            for cell in book.active[book.active.max_row]:
                cell.data_type = "s"
        book.save(path)
    return path


def test_a_row_with_too_many_cells_is_told_and_the_others_are_flagged(tmp_path, flagging) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        f"crime_reference,recorded_on,summary\nA,2024-05-01,x\nB,2024-05-01,{UNSPEAKABLE},y\nC,2024-05-01,z\n"
    )
    run = flag_file(path, tmp_path / "f.csv", flagging)
    assert (run.rows, run.flagged, run.rules) == (3, 2, {"row-unreadable": 1})
    assert "3,,row-unreadable,refused" in run.bad.read_text(encoding="utf-8")


def test_a_run_that_goes_on_after_midnight_keeps_the_day_on_which_it_began(tmp_path, flagging) -> None:
    path, out = write(tmp_path, 20), tmp_path / "flagged.csv"

    def stop(_done: int, _every: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        flag_file(path, out, flagging, progress=stop)
    stamp = tmp_path / "flagged.csv.parts" / "job.json"
    said = json.loads(stamp.read_text(encoding="utf-8"))
    stamp.write_text(json.dumps({**said, "begun": "2024-03-31"}), encoding="utf-8")
    for part in stamp.parent.glob("*.arrow"):
        part.unlink()
    assert flag_file(path, out, flagging).rules["recorded-on-in-future"] == 10


def test_another_column_map_is_another_job(tmp_path, flagging) -> None:
    path, out = write(tmp_path, 20), tmp_path / "flagged.csv"

    def stop(_done: int, _every: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        flag_file(path, out, flagging, progress=stop)
    flag_file(path, out, flagging, columns=ColumnMap(force="kent"))
    assert set(pl.read_csv(out)["force"]) == {"kent"}


def test_the_command_tells_the_rules_broken(tmp_path, capsys) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Ref,Day,MO\nA,01/05/2024,sent messages on snapchat\nA,01/05/2024,x\nB,?,x\n")
    (tmp_path / "map.toml").write_text(
        'dates = "%d/%m/%Y"\n[columns]\ncrime_reference = "Ref"\nrecorded_on = "Day"\nsummary = "MO"\n'
    )
    given = ["flag", str(path), "--columns", str(tmp_path / "map.toml"), "-o", str(tmp_path / "f.csv")]
    with pytest.raises(SystemExit) as end:
        main([*given, "--bad", str(tmp_path / "bad.csv")])
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert "1 record flagged" in told
    assert "2 records of 3 refused" in told
    assert "reference-repeated" in told
    assert (tmp_path / "bad.csv").read_text(encoding="utf-8").count("refused") == 2


def test_first_large_file_orders_the_states_for_all_runs_to_come(tmp_path, monkeypatch) -> None:
    lexicon = few_terms()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = write(tmp_path, readying.LOOKED_AT)
    assert not readying.ready_engine(lexicon, path).automaton.ordered  # too few rows to be worth it
    monkeypatch.setattr(readying, "WORTH", readying.LOOKED_AT)
    assert readying.ready_engine(lexicon, path).automaton.ordered
    assert readying.ready_engine(lexicon, write(tmp_path, 10)).automaton.ordered
    assert len(list((tmp_path / "cache" / "cyberflag").glob("automaton-*"))) == 1
