"""``cyberflag audit-release``: anybody's tables, looked at like an attacker."""

import csv
from pathlib import Path

import openpyxl
import pytest

from commands import run

SETTINGS = """
[dimensions.force]
total = "All forces"

[dimensions.age]
total = "All ages"

[tables."ages.csv"]
columns = "age"

[tables."ages.xlsx"]
columns = "age"
"""
WIDE = "force,12,13,14,All ages\nKent,*,7,9,18\nEssex,4,*,8,15\nAll forces,6,10,17,33\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    release = tmp_path / "release"
    release.mkdir()
    (release / "tables.toml").write_text(SETTINGS, encoding="utf-8")
    (release / "ages.csv").write_text(WIDE, encoding="utf-8")
    return release


def verdicts(out: Path) -> dict[str, dict[str, str]]:
    with (out / "audit.csv").open(encoding="utf-8", newline="") as rows:
        return {row["cell"]: row for row in csv.DictReader(rows)}


def test_a_star_that_follows_from_its_row_is_exposed_and_told_by_the_sum(folder: Path, tmp_path: Path, capsys):
    assert run("audit-release", str(folder), "-o", str(tmp_path / "out")) == 6
    row = verdicts(tmp_path / "out")["force Kent, age 12"]
    assert (row["low"], row["high"], row["verdict"]) == ("2", "2", "exposed")
    assert row["shown"] == "* at ages.csv!B2"
    said = capsys.readouterr().out
    assert "2 withheld cells: the value of 2 follows" in said
    assert "force Kent, age 12 (withheld)" in said


def test_a_workbook_says_the_same_as_a_csv_file(folder: Path, tmp_path: Path):
    (folder / "ages.csv").unlink()
    book = openpyxl.Workbook()
    for line in WIDE.splitlines():
        book.active.append([int(text) if text.isdigit() and i else text for i, text in enumerate(line.split(","))])
    book.save(folder / "ages.xlsx")
    assert run("audit-release", str(folder), "-o", str(tmp_path / "out")) == 6
    assert verdicts(tmp_path / "out")["force Essex, age 13"]["low"] == "3"


def test_two_tables_are_judged_together(folder: Path, tmp_path: Path):
    """Each withholds two cells in every sum; the long table prints one of them."""
    (folder / "ages.csv").write_text(
        "force,12,13,All ages\nKent,*,*,18\nEssex,*,*,15\nAll forces,14,19,33\n", encoding="utf-8"
    )
    assert run("audit-release", str(folder)) == 0
    (folder / "more.csv").write_text("force,age,count\nKent,12,5\n", encoding="utf-8")
    assert run("audit-release", str(folder), "-o", str(tmp_path / "out")) == 6
    assert {row["verdict"] for row in verdicts(tmp_path / "out").values()} == {"exposed"}


def test_groups_tie_their_parts(folder: Path):
    (folder / "tables.toml").write_text(
        SETTINGS + '\n[dimensions.force.groups]\nSouth = ["Kent", "Essex"]\n', encoding="utf-8"
    )
    (folder / "ages.csv").write_text("force,All ages\nKent,*\nEssex,11\nSouth,13\nAll forces,13\n", encoding="utf-8")
    assert run("audit-release", str(folder)) == 6


def test_sums_that_leave_the_stars_out_are_told_and_do_not_enter_the_attack(folder: Path, capsys):
    (folder / "ages.csv").write_text(
        "force,12,13,All ages\nKent,4,<5,3\nEssex,6,7,13\nAll forces,10,<5,16\n", encoding="utf-8"
    )
    run("audit-release", str(folder))
    assert "These cannot all be true" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("tables.toml", "[dimensions.age]\n", 2),
        ("tables.toml", "least_width = 0\n[dimensions.age]\ntotal = 'all'\n", 2),
        ("tables.toml", "not toml", 2),
        ("ages.csv", "force,12,All ages\nKent,what?,9\n", 3),
        ("ages.csv", "force,12,All ages\nKent,4,9\nKent,5,9\n", 3),
        ("ages.csv", "", 3),
    ],
)
def test_what_is_wrong_with_the_folder_is_said(folder: Path, name: str, text: str, code: int):
    (folder / name).write_text(text, encoding="utf-8")
    assert run("audit-release", str(folder)) == code


def test_without_settings_the_command_says_what_to_write(folder: Path, capsys):
    (folder / "tables.toml").unlink()
    assert run("audit-release", str(folder)) == 3
    assert "[dimensions.age]" in capsys.readouterr().err
