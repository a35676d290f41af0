"""``cyberflag return``: a workbook that `cyberflag read` takes, and words on what was left out."""

from pathlib import Path

import polars as pl
import pytest

from commands import run
from cyberflag.errors import TableError
from cyberflag.simulation.force_records import RecordSettings, write_crime_records


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    write_crime_records(RecordSettings(rows=3000), 3, folder / "records.parquet", folder / "truth.parquet")
    pl.read_parquet(folder / "truth.parquet").select(
        "crime_reference",
        pl.when("online").then(pl.lit("online")).otherwise(pl.lit("not-online")).alias("decision"),
        "platforms",
        pl.lit([], pl.List(pl.String)).alias("involvement"),
        pl.lit("drawn").alias("rule"),
        pl.when("online").then(0.9).otherwise(0.02).alias("score"),
        pl.lit("drawn").alias("pack"),
    ).write_parquet(folder / "flagged.parquet")
    return folder


def test_a_return_is_read_to_figures_by_the_officers_flag(desk: Path, tmp_path: Path, capsys) -> None:
    out = tmp_path / "replies" / "return.xlsx"
    assert run("return", desk / "flagged.parquet", "--records", desk / "records.parquet", "-o", out) == 0
    (tmp_path / "request.toml").write_text(
        'basis = "flag"\nmeasure = "offences"\nages = "0-17"\nperiods = ["2022/23"]\nforces = ["merseyside"]\n'
    )
    assert run("read", tmp_path / "replies", "-o", tmp_path / "read") == 0
    counts = pl.read_csv(tmp_path / "read" / "counts.csv", infer_schema=False)
    assert set(counts["detail"].fill_null("")) == {"", "flag=corrected"}
    assert run("figures", tmp_path / "read", "-o", tmp_path / "figures") == 0
    whole = counts.filter(pl.col("source") == "By year!B6")  # the fourth year, as officers flagged it
    figures = pl.read_csv(tmp_path / "figures" / "figures.csv", infer_schema=False)
    found = figures.filter(pl.col("measure") == "offences", pl.col("force") == "merseyside", pl.col("age") == "all")
    found = found.filter(pl.col("offence") == "all", pl.col("sex") == "all", pl.col("platform") == "all")
    assert found["low"].to_list() == found["high"].to_list() == whole["low"].to_list()
    assert "does-not-add-up" not in (tmp_path / "read" / "issues.csv").read_text(encoding="utf-8")
    assert "records of other offences or of adults" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("--force", "nowhere"), ("-o", "return.csv")])
def test_what_cannot_be_is_told_and_nothing_is_written(
    desk: Path, tmp_path: Path, words: tuple[str, str], monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given = ["return", desk / "flagged.parquet", "--records", desk / "records.parquet", "-o", "r.xlsx", *words]
    assert run(*given) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_force_of_which_there_is_no_record_is_told_with_those_there_are(desk: Path, tmp_path: Path, capsys) -> None:
    given = [desk / "flagged.parquet", "--records", desk / "records.parquet", "-o", tmp_path / "r.xlsx"]
    assert run("return", *given, "--force", "kent") == 3
    assert "No record is of kent: they are of merseyside" in " ".join(capsys.readouterr().err.split())
    assert list(tmp_path.iterdir()) == []


def test_years_that_are_not_whole_are_told(desk: Path, tmp_path: Path, capsys) -> None:
    records = pl.read_parquet(desk / "records.parquet").filter(pl.col("recorded_on") < pl.date(2024, 9, 1))
    records.write_parquet(tmp_path / "records.parquet")
    pl.read_parquet(desk / "flagged.parquet").filter(
        pl.col("crime_reference").is_in(records["crime_reference"].to_list())
    ).write_parquet(tmp_path / "flagged.parquet")
    given = (
        "return",
        tmp_path / "flagged.parquet",
        "--records",
        tmp_path / "records.parquet",
        "-o",
        tmp_path / "r.xlsx",
    )
    assert run(*given, "--small", "under-5") == 0
    assert "not whole" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_flagged_records_alone_give_the_return_that_their_records_give(desk: Path, tmp_path: Path, kind: str) -> None:
    flagged = tmp_path / f"flagged.{kind}"
    assert run("flag", desk / "records.parquet", "-o", flagged) == 0
    assert run("return", flagged, "-o", tmp_path / "alone" / "return.xlsx") == 0
    with_records = ("return", flagged, "--records", desk / "records.parquet")
    assert run(*with_records, "-o", tmp_path / "both" / "return.xlsx") == 0
    for folder in ("alone", "both"):
        assert run("read", tmp_path / folder, "-o", tmp_path / f"{folder}-read") == 0
    counts = [(tmp_path / f"{folder}-read" / "counts.csv").read_bytes() for folder in ("alone", "both")]
    assert counts[0] == counts[1]


def test_flagged_records_without_codes_ask_for_the_records(desk: Path, tmp_path: Path, capsys) -> None:
    assert run("return", desk / "flagged.parquet", "-o", tmp_path / "r.xlsx") == TableError.exit_code
    assert "--records RECORDS" in capsys.readouterr().err
    assert not (tmp_path / "r.xlsx").exists()
