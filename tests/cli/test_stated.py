"""``cyberflag figures --check`` on the command line."""

from pathlib import Path

import pytest

from commands import run

TABLE = Path(__file__).parents[1] / "scenarios" / "32_percent_of_as_a_rise" / "stated.csv"


def test_slips_end_the_command_with_their_own_exit_code(capsys) -> None:
    assert run("figures", "--check", str(TABLE)) == 7
    said = capsys.readouterr().out
    assert "63, then 361: a rise of 473%, 5.7 times as many" in said
    assert "2 slip, 0 not understood, 1 cut off, 3 holds" in said


def test_a_table_without_slips_ends_well_and_one_that_cannot_be_checked_does_not(tmp_path: Path) -> None:
    table = tmp_path / "stated.csv"
    table.write_text("claim,value,base\na rise of 473%,361,63\n", encoding="utf-8")
    assert run("figures", "--check", str(table)) == 0
    table.write_text("claim,value,base\na rise of 473%,361,\n", encoding="utf-8")
    assert run("figures", "--check", str(table)) == 7


@pytest.mark.parametrize("cell", ["many", "5 to 3", "1,2x"])
def test_a_cell_that_is_no_number_is_named_with_its_row(tmp_path: Path, capsys, cell: str) -> None:
    table = tmp_path / "stated.csv"
    table.write_text(f'claim,value,base\na rise of 473%,361,63\nup 5%,"{cell}",63\n', encoding="utf-8")
    assert run("figures", "--check", str(table)) == 3
    assert "stated.csv, row 3, column value" in capsys.readouterr().err


def test_a_story_is_checked_where_its_numbers_stand_beside_the_claim(tmp_path: Path, capsys) -> None:
    story = tmp_path / "story.md"
    story.write_text("It rose from 63 to 361, a rise of 573%. Elsewhere it trebled.\n", encoding="utf-8")
    assert run("figures", "--check", str(story)) == 7
    story.write_text("It rose from 63 to 361, a rise of 473%. Elsewhere it trebled.\n", encoding="utf-8")
    assert run("figures", "--check", str(story)) == 0
    assert "'trebled' is not checked" in capsys.readouterr().out


def test_a_check_takes_no_folder_and_figures_need_one(tmp_path: Path) -> None:
    assert run("figures", str(tmp_path), "--check", str(TABLE)) == 2
    assert run("figures") == 2
