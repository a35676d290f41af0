"""``cyberflag audit``: a workbook that people can fill in, and a report without a text of a record."""

import csv
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from commands import run
from cyberflag.simulation.force_records import RecordSettings, write_crime_records
from cyberflag.vocabularies.crimes.offence_list import title_of
from cyberflag.vocabularies.flag_rules import read_flag_rules


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Path:
    """Records, their truth and decisions on them that are the truth, save every fortieth."""
    folder = tmp_path_factory.mktemp("desk")
    write_crime_records(RecordSettings(rows=3000), 3, folder / "records.parquet", folder / "truth.parquet")
    truth = pl.read_parquet(folder / "truth.parquet").with_row_index()
    online = pl.col("online") ^ (pl.col("index") % 40 == 0)
    truth.select(
        "crime_reference",
        pl.when(online).then(pl.lit("online")).otherwise(pl.lit("not-online")).alias("decision"),
        "platforms",
        pl.lit([], pl.List(pl.String)).alias("involvement"),
        pl.lit("drawn").alias("rule"),
        pl.when(online).then(0.9).otherwise(0.02).alias("score"),
        pl.lit("drawn").alias("pack"),
    ).write_parquet(folder / "flagged.parquet")
    return folder


def fill_in(workbook: Path, truth: Path, second: int = 60) -> None:
    """Answer as the truth has it; the second reviewer reads some and errs on every tenth."""
    online = dict(pl.read_parquet(truth).select("crime_reference", "online").rows())
    book = openpyxl.load_workbook(workbook)
    sheet = book["Review"]
    head = {cell.value: cell.column for cell in sheet[1]}
    for number, row in enumerate(range(2, sheet.max_row + 1)):
        true = online[sheet.cell(row, head["crime_reference"]).value]
        sheet.cell(row, head["reviewer_1"]).value = "yes" if true else "no"
        if number < second:
            sheet.cell(row, head["reviewer_2"]).value = "Y" if true ^ (number % 10 == 0) else "No"
            sheet.cell(row, head["agreed"]).value = "yes" if true else "no"
    book.save(workbook)


def sample(desk: Path, out: Path, *more: str) -> int:
    return run("audit", "sample", desk / "flagged.parquet", desk / "records.parquet", "-o", out, "--size", 200, *more)


def test_a_sample_is_drawn_filled_in_and_reported(desk: Path, tmp_path: Path, capsys) -> None:
    assert sample(desk, tmp_path / "s.xlsx") == 0
    fill_in(tmp_path / "s.xlsx", desk / "truth.parquet")
    assert run("audit", "report", tmp_path / "s.xlsx", desk / "flagged.parquet", "-o", tmp_path / "report") == 0
    shown = capsys.readouterr().out
    assert "200 of 200 records drawn are settled" in shown
    assert "kappa" in shown
    names = {path.name for path in (tmp_path / "report").iterdir()}
    assert names == {"report.html", "measures.csv", "missed.csv", "corrections.csv"}
    truth = pl.read_parquet(desk / "truth.parquet").join(
        pl.read_parquet(desk / "records.parquet"), on="crime_reference"
    )
    flags = {row["crime_reference"]: (row["online"], bool(row["officer_flag"])) for row in truth.iter_rows(named=True)}
    with (tmp_path / "report" / "corrections.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            online, flagged = flags[row["crime_reference"]]
            assert (online, flagged) == ((True, False) if row["what"] == "set the flag" else (False, True))


def test_every_record_whose_flag_differs_is_proposed_reviewers_first(desk: Path, tmp_path: Path) -> None:
    flagged, book = tmp_path / "flagged.parquet", tmp_path / "s.xlsx"
    assert run("flag", desk / "records.parquet", "-o", flagged) == 0
    assert run("audit", "sample", flagged, desk / "records.parquet", "-o", book, "--size", 200) == 0
    fill_in(book, desk / "truth.parquet", second=0)
    assert run("audit", "report", book, flagged, "-o", tmp_path / "report") == 0
    told = pl.read_csv(tmp_path / "report" / "proposals.csv")
    read = set(pl.read_excel(book, sheet_name="Review", engine="openpyxl")["crime_reference"])
    truth = dict(pl.read_parquet(desk / "truth.parquet").select("crime_reference", "online").rows())
    wanted = {}
    for row in pl.read_parquet(flagged).iter_rows(named=True):
        reference, by_rules = row["crime_reference"], {"online": True, "not-online": False}.get(row["decision"])
        online = truth[reference] if reference in read else by_rules
        if online is not None and online != bool(row["officer_flag"]):
            wanted[reference] = ("set the flag" if online else "remove the flag", reference in read)
    said = {r["crime_reference"]: (r["what"], r["said_by"] == "reviewer") for r in told.iter_rows(named=True)}
    assert said == wanted
    by = told["said_by"].to_list()
    assert by == sorted(by, reverse=True)
    corrected = pl.read_csv(tmp_path / "report" / "corrections.csv")["crime_reference"].to_list()
    assert set(corrected) == {reference for reference, (_, was_read) in wanted.items() if was_read}


def test_reviewers_are_blind_unless_asked_otherwise_and_texts_stay_out_unless_asked_for(
    desk: Path, tmp_path: Path
) -> None:
    assert sample(desk, tmp_path / "blind.xlsx") == 0
    assert sample(desk, tmp_path / "open.xlsx", "--open", "--summaries") == 0
    blind, seen = (openpyxl.load_workbook(tmp_path / name) for name in ("blind.xlsx", "open.xlsx"))
    heads = [{cell.value for cell in book["Review"][1]} for book in (blind, seen)]
    assert heads[1] - heads[0] == {"decision", "score", "officer_flag", "summary"}
    assert [sheet.title for sheet in blind if sheet.sheet_state == "visible"] == ["About", "Review"]
    texts = set(pl.read_parquet(desk / "records.parquet")["summary"])
    cells = {cell for sheet in blind for row in sheet.iter_rows(values_only=True) for cell in row}
    assert not texts & cells


def test_flagged_records_alone_give_the_sample_that_they_give_with_the_records(desk: Path, tmp_path: Path) -> None:
    flagged = tmp_path / "flagged.parquet"
    assert run("flag", desk / "records.parquet", "-o", flagged) == 0
    alone, beside = tmp_path / "alone.xlsx", tmp_path / "beside.xlsx"
    assert run("audit", "sample", flagged, "-o", alone, "--size", 250) == 0
    assert run("audit", "sample", flagged, desk / "records.parquet", "-o", beside, "--size", 250) == 0
    for name in ("Review", "Sample", "Strata", "Cells"):
        one, other = (openpyxl.load_workbook(book)[name].values for book in (alone, beside))
        assert list(one) == list(other), name


@pytest.mark.parametrize("more", [["--summaries"], []])
def test_records_are_asked_for_where_the_sample_needs_them(desk: Path, tmp_path: Path, capsys, more: list[str]) -> None:
    assert run("audit", "sample", desk / "flagged.parquet", "-o", tmp_path / "s.xlsx", *more) == 2
    assert "Name RECORDS after FLAGGED" in capsys.readouterr().err
    assert not (tmp_path / "s.xlsx").exists()


def test_reviewers_are_told_the_rule_by_date_and_the_offence_by_its_title(desk: Path, tmp_path: Path) -> None:
    assert sample(desk, tmp_path / "s.xlsx") == 0
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    about = " ".join(str(cell.value) for cell in book["About"]["A"])
    for rule in read_flag_rules():
        assert rule.wording in about
    rows = {row[2]: row[3] for row in book["Review"].iter_rows(min_row=2, values_only=True)}
    assert {title_of(code) or None for code in rows} == set(rows.values())
    assert any(rows.values())


@pytest.mark.parametrize("content", [b"PK\x03\x04 no workbook", b"\xd0\xcf\x11\xe0 under a password"])
def test_a_workbook_that_cannot_be_read_is_told_and_nothing_is_written(
    desk: Path, tmp_path: Path, capsys, content: bytes
) -> None:
    (tmp_path / "s.xlsx").write_bytes(content)
    assert run("audit", "report", tmp_path / "s.xlsx", desk / "flagged.parquet", "-o", tmp_path / "report") == 3
    told = capsys.readouterr().err
    assert ("password" in told) is (content[:1] == b"\xd0")
    assert not (tmp_path / "report").exists()


def test_reviewers_choose_from_a_list(desk: Path, tmp_path: Path) -> None:
    assert sample(desk, tmp_path / "s.xlsx") == 0
    choices = openpyxl.load_workbook(tmp_path / "s.xlsx")["Review"].data_validations.dataValidation
    assert [choice.formula1 for choice in choices] == ['"yes,no,cannot tell"']
    assert len(choices[0].sqref.ranges) == 3


def test_no_text_of_a_record_stands_in_the_report(desk: Path, tmp_path: Path, capsys) -> None:
    assert sample(desk, tmp_path / "s.xlsx", "--summaries") == 0
    fill_in(tmp_path / "s.xlsx", desk / "truth.parquet")
    assert run("audit", "report", tmp_path / "s.xlsx", desk / "flagged.parquet", "-o", tmp_path / "report") == 0
    everything = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "report").iterdir())
    everything += "".join(capsys.readouterr())
    texts = pl.read_parquet(desk / "records.parquet")["summary"]
    assert [text for text in texts.head(500) if text in everything] == []


def test_an_answer_that_is_none_is_told_with_its_cell(desk: Path, tmp_path: Path, capsys) -> None:
    assert sample(desk, tmp_path / "s.xlsx") == 0
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    book["Review"]["F3"] = "perhaps"
    book.save(tmp_path / "s.xlsx")
    assert run("audit", "report", tmp_path / "s.xlsx", desk / "flagged.parquet", "-o", tmp_path / "report") == 3
    assert "Review!F3" in capsys.readouterr().err
    assert not (tmp_path / "report").exists()


def test_a_sample_that_nobody_filled_in_or_of_other_decisions_is_refused(desk: Path, tmp_path: Path, capsys) -> None:
    assert sample(desk, tmp_path / "s.xlsx") == 0
    assert run("audit", "report", tmp_path / "s.xlsx", desk / "flagged.parquet", "-o", tmp_path / "report") == 3
    assert "No record of the sample is settled" in capsys.readouterr().err
    fewer = pl.read_parquet(desk / "flagged.parquet").head(2000)
    fewer.write_parquet(tmp_path / "fewer.parquet")
    assert run("audit", "report", tmp_path / "s.xlsx", tmp_path / "fewer.parquet", "-o", tmp_path / "report") == 3
    assert "drawn from other decisions" in capsys.readouterr().err


def test_a_reference_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    records = pl.DataFrame(
        {"crime_reference": [f"=1+{n}" for n in range(30)], "recorded_on": ["2024-05-01"] * 30, "summary": ["x"] * 30}
    )
    records.write_csv(tmp_path / "records.csv")
    flagged = records.select(
        "crime_reference",
        pl.lit("online").alias("decision"),
        *(pl.lit("").alias(name) for name in ("platforms", "involvement")),
        *(pl.lit("drawn").alias(name) for name in ("rule", "pack")),
        pl.lit(0.9).alias("score"),
    )
    flagged.write_csv(tmp_path / "flagged.csv")
    out = tmp_path / "s.xlsx"
    assert run("audit", "sample", tmp_path / "flagged.csv", tmp_path / "records.csv", "-o", out, "--size", 25) == 0
    column = [cell for (cell,) in openpyxl.load_workbook(out)["Review"].iter_rows(min_row=2, max_col=1)]
    assert {cell.data_type for cell in column} == {"s"}
