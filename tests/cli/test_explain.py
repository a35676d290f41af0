"""``cyberflag figures --explain``: how one number came about."""

import re
import shutil
from pathlib import Path

import pytest

from commands import run

SCENARIO = Path(__file__).parents[1] / "scenarios" / "14_stars_known_together"


@pytest.fixture
def results(tmp_path: Path) -> Path:
    folder = tmp_path / "results"
    shutil.copytree(SCENARIO, folder)
    return folder


def test_a_figure_is_told_with_its_cells_sums_and_bounds(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("figures", results, "--explain", "offences.all.2017-18.age.0-9") == 0
    shown = capsys.readouterr().out
    assert "offences.all.2017-18.age.0-9: 3" in shown
    assert "before tightening: 2 to 8; after: 3" in shown
    assert "kent.xlsx Ages!B3 prints *: 1 to 4, by the sums 1 to 2" in shown
    assert "printed sum used: Ages!B6 (23) = Ages!B2 (0) + Ages!B3 (*) + Ages!B4 (*) + Ages!B5 (20)" in shown
    assert re.search(r"no reply.*: Essex", shown)


def test_what_a_force_withheld_is_told_as_it_printed_it(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("figures", results, "--explain", "offences.kent.2017-18.age.0-9")
    shown = capsys.readouterr().out
    assert "offences.kent.2017-18.age.0-9: 2 to 8" in shown
    assert "before tightening" not in shown


def test_an_id_that_no_figure_has_is_an_error_with_those_most_like_it(
    results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("figures", results, "--explain", "offences.kent.2017-8") == 2
    shown = capsys.readouterr().err
    assert "There is no figure 'offences.kent.2017-8'" in shown
    assert "offences.kent.2017-18" in shown


def test_an_explanation_stands_alone(results: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("figures", results, "--explain", "offences.all.2017-18", "-o", tmp_path / "out") == 2
    assert "--explain prints one figure" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_share_and_a_figure_that_is_not_there_are_told(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("figures", results, "--explain", "children-share.all.2017-18") == 0
    shown = capsys.readouterr().out
    assert "formula: 100 x children of the forces with the figure / children of all forces asked" in shown
    assert run("figures", results, "--explain", "children-shares.all.2017-18") == 2
    assert "children-share.all.2017-18" in capsys.readouterr().err
