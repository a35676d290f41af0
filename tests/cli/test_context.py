"""``cyberflag context`` on the command line."""

from pathlib import Path

import polars as pl
import pytest

from commands import run
from scenario_folders import results_of


def test_series_pressure_and_need_are_shown_and_written(tmp_path: Path, capsys) -> None:
    (tmp_path / "in").mkdir()
    folder = results_of("34_offences_per_1000_officers", tmp_path / "in")
    out = tmp_path / "out"
    words = ["--series", str(folder / "series.csv"), "--support-share", "30%", "--project", "-o", str(out)]
    assert run("context", str(folder), *words) == 0
    said = capsys.readouterr().out
    assert "58.1 to 59.8" in said
    assert "if 30% of child victims need it, as you stated" in said
    assert "6 years in a row are needed" in said
    assert "not for publication as they are" in said
    names = ["beside.csv", "pressure.csv", "projection.csv", "back-test.csv", "support-need.csv"]
    assert [name for name in names if not (out / name).is_file()] == []
    assert pl.read_csv(out / "support-need.csv")["share"].unique().to_list() == ["30%"]


def test_series_are_drawn_beside_the_figures_each_with_its_own_axis(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder = results_of("34_offences_per_1000_officers", tmp_path / "in")
    out = tmp_path / "out"
    assert run("context", str(folder), "--series", str(folder / "series.csv"), "-o", str(out)) == 0
    page = (out / "beside.html").read_text(encoding="utf-8")
    assert "http" not in page.replace("http://www.w3.org", "")
    assert "not for publication as it is" in page
    drawings = page.split("<svg ")[1:]
    assert len(drawings) == 2  # for a page and for a phone
    for drawing in drawings:
        assert "<title " in drawing
        told = drawing.split("<desc ")[1].split("</desc>")[0]
        assert told.count("each with an axis of its own") == 1
        assert "Helpline sessions about online grooming, in sessions: 2017/18 3,122, 2018/19 3,350 to 3,449" in told
        assert ">Sessions<" in drawing
        assert ">Offences<" in drawing
    assert page.count("<table>") == 3  # every value stands in a table too
    assert "Police officers" not in page  # of one force only


def test_projections_over_a_break_are_marked(tmp_path: Path, capsys) -> None:
    folder = results_of("35_three_years_ahead", tmp_path)
    assert run("context", str(folder), "--project", "--across-breaks") == 0
    said = capsys.readouterr().out
    assert said.count("[e] [b]") == 2
    assert "5 of 5" in said


@pytest.mark.parametrize("words", [[], ["--across-breaks"], ["--support-share", "30"], ["--support-share", "lots"]])
def test_what_is_not_understood_is_told(tmp_path: Path, words: list[str]) -> None:
    assert run("context", str(results_of("36_need_for_support", tmp_path)), *words) == 2


def test_there_is_no_share_by_default(tmp_path: Path, capsys) -> None:
    folder = results_of("34_offences_per_1000_officers", tmp_path)
    assert run("context", str(folder), "--series", str(folder / "series.csv")) == 0
    assert "support" not in capsys.readouterr().out
