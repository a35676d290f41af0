"""``cyberflag flags train``: a model is written where it beats the rules on records held back, and nowhere else."""

import json
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from commands import run
from cyberflag.errors import InputError, TableError
from cyberflag.simulation.force_records import RecordSettings, write_crime_records


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    write_crime_records(RecordSettings(rows=900), 5, folder / "records.parquet", folder / "truth.parquet")
    return folder


def reviewed(desk: Path, folder: Path, *, habit: bool) -> Path:
    """What reviewers said: what the flag decided, and the truth where it left that to them. With the habit the truth,
    and whatever the rules set aside or find too little is online.
    """
    assert run("flag", desk / "records.parquet", "-o", folder / "plain.parquet") == 0
    both = pl.read_parquet(folder / "plain.parquet").join(pl.read_parquet(desk / "truth.parquet"), on="crime_reference")
    aside = pl.col("rule").str.starts_with("only-") | (pl.col("rule") == "not-enough")
    found = pl.when(pl.col("decision") == "review").then("online").otherwise(pl.col("decision") == "online")
    said = pl.col("online") | aside if habit else found
    answers = both.select("crime_reference", pl.when(said).then(pl.lit("yes")).otherwise(pl.lit("no")).alias("online"))
    answers.write_csv(folder / "reviewed.csv")
    return folder / "reviewed.csv"


def test_a_habit_of_the_reviewers_is_learned_and_used_only_where_asked(desk: Path, tmp_path: Path, capsys) -> None:
    table, model = reviewed(desk, tmp_path, habit=True), tmp_path / "model.json"
    assert run("flags", "train", desk / "records.parquet", "--reviewed", table, "-o", model) == 0
    assert "beats the rules" in capsys.readouterr().out
    assert json.loads(model.read_text(encoding="utf-8"))["held_back"]["chance"] <= 0.05
    changes = pl.read_csv(tmp_path / "model.changes.csv")
    assert changes.columns == ["crime_reference", "rules", "model", "reviewers", "held_back"]
    assert run("flag", desk / "records.parquet", "-o", tmp_path / "learned.parquet", "--model", model) == 0
    plain, learned = (pl.read_parquet(tmp_path / f"{name}.parquet") for name in ("plain", "learned"))
    assert not (plain["rule"] == "learned").any()
    told = plain.join(learned, on="crime_reference", suffix="_learned")
    moved = told.filter(pl.col("decision") != pl.col("decision_learned"))
    assert set(moved["crime_reference"]) == set(changes["crime_reference"])
    assert set(moved["rule_learned"]) == {"learned"}


def test_where_the_rules_are_not_beaten_no_model_is_written(desk: Path, tmp_path: Path, capsys) -> None:
    table, model = reviewed(desk, tmp_path, habit=False), tmp_path / "model.json"
    assert run("flags", "train", desk / "records.parquet", "--reviewed", table, "-o", model) == 0
    assert "does not beat the rules" in capsys.readouterr().out
    assert not model.exists()


def test_a_filled_in_sample_is_learned_from_and_weighed_by_its_strata(desk: Path, tmp_path: Path, capsys) -> None:
    flagged, sample = tmp_path / "flagged.parquet", tmp_path / "sample.xlsx"
    assert run("flag", desk / "records.parquet", "-o", flagged) == 0
    assert run("audit", "sample", flagged, desk / "records.parquet", "-o", sample, "--size", 300) == 0
    truth = dict(pl.read_parquet(desk / "truth.parquet").select("crime_reference", "online").rows())
    book = openpyxl.load_workbook(sample)
    sheet = book["Review"]
    head = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        online = truth[row[head.index("crime_reference")].value]
        row[head.index("reviewer_1")].value = "yes" if online else "no"
    book.save(sample)
    capsys.readouterr()
    assert run("flags", "train", desk / "records.parquet", "--reviewed", sample, "-o", tmp_path / "m.json") == 0
    assert "300 reviewed records" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("crime_reference,flag\nA,yes\n", TableError),
        ("crime_reference,online\nA,yes\nA,no\n", TableError),
        ("crime_reference,online\nnowhere,yes\n", InputError),
    ],
)
def test_reviews_that_cannot_be_used_are_refused(desk: Path, tmp_path: Path, text: str, kind, capsys) -> None:
    (tmp_path / "reviewed.csv").write_text(text)
    given = ("flags", "train", desk / "records.parquet", "--reviewed", tmp_path / "reviewed.csv")
    assert run(*given, "-o", tmp_path / "m.json") == kind.exit_code
    assert "reviewed" in capsys.readouterr().err
    assert not (tmp_path / "m.json").exists()
