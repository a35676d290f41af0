"""``cyberflag figures --against`` on the command line."""

import shutil
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from commands import run

SCENARIO = Path(__file__).parents[1] / "scenarios" / "33_figures_of_two_releases"
HEAD = "area_id,area,area_kind,measure,age,low,high,status,release\n"


def test_the_table_of_revisions_is_shown_and_written(tmp_path: Path, capsys) -> None:
    assert run("figures", str(SCENARIO / "later"), "--against", str(SCENARIO / "earlier"), "-o", str(tmp_path)) == 0
    said = capsys.readouterr().out
    assert "What moved from 2016-06 to 2017-06" in said
    assert "+53 to +57" in said
    assert pl.read_csv(tmp_path / "revisions.csv").height > 5
    assert (tmp_path / "figures.csv").is_file()


def test_what_moved_stands_in_the_report_and_the_workbook(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("publish", str(SCENARIO / "later"), "--against", str(SCENARIO / "earlier"), "-o", str(out)) == 0
    report = (out / "report.html").read_text(encoding="utf-8")
    section = report[report.index('<h2 id="revisions">') :].split("</section>")[0]
    assert "What moved since the release of 2016-06" in section
    west_mercia = next(row for row in section.split("<tr>") if "West Mercia, 2015/16" in row)
    for told in (">85<", ">114<", ">+29<", "reply replaced: WM.csv by WM 2.csv"):
        assert told in west_mercia
    sheet = openpyxl.load_workbook(out / "tables.xlsx").worksheets[-1]
    rows = {row[-1]: row for row in sheet.iter_rows(values_only=True) if row[-1]}
    assert rows["offences.west-mercia.2015-16"][3:9] == (85, 85, 114, 114, 29, 29)
    assert rows["offences.surrey.2015-16"][3:10] == ("[x]", "[x]", 40, 40, "[x]", "[x]", "new")
    assert pl.read_csv(out / "revisions.csv").height == len(rows) - 1
    assert run("publish", str(SCENARIO / "later"), "-o", str(out)) == 0
    assert not (out / "revisions.csv").exists()
    assert 'id="revisions"' not in (out / "report.html").read_text(encoding="utf-8")


def test_releases_without_a_year_in_common_are_not_compared(tmp_path: Path, capsys) -> None:
    later = shutil.copytree(SCENARIO / "later", tmp_path / "later")
    request = (later / "request.toml").read_text(encoding="utf-8")
    (later / "request.toml").write_text(request.replace('"2015/16", "2016/17"', '"2018/19"'), encoding="utf-8")
    assert run("figures", str(later), "--against", str(SCENARIO / "earlier")) == 2
    assert "no period in common" in capsys.readouterr().err


def test_published_figures_of_two_folders_are_compared_with_one_another_only(tmp_path: Path) -> None:
    for release, value in (("2016-06", 170), ("2017-06", 98)):
        folder = tmp_path / release
        folder.mkdir()
        row = f"northumbria,Northumbria,force,offences,all,{value},{value},published,{release}\n"
        (folder / "figures.csv").write_text(HEAD + row, encoding="utf-8")
    one, other = str(tmp_path / "2016-06"), str(tmp_path / "2017-06")
    assert run("figures", other, "--against", one, "-o", str(tmp_path / "out")) == 0
    rows = pl.read_csv(tmp_path / "out" / "revisions.csv").select("figure", "least_change", "moved").rows()
    assert rows == [("offences.northumbria", -72, "down")]
    assert run("figures", other, "--against", str(SCENARIO / "earlier")) == 2
    assert run("figures", str(SCENARIO / "later"), "--against", one) == 2


def test_a_table_of_published_figures_is_never_written_over(tmp_path: Path) -> None:
    row = "northumbria,Northumbria,force,offences,all,98,98,published,2017-06\n"
    (tmp_path / "figures.csv").write_text(HEAD + row, encoding="utf-8")
    assert run("figures", str(SCENARIO / "later"), "-o", str(tmp_path)) == 2
    assert (tmp_path / "figures.csv").read_text(encoding="utf-8") == HEAD + row


@pytest.mark.parametrize("day", ["June 2016", "2016-13", "16-06"])
def test_a_day_of_release_that_is_none_is_told(tmp_path: Path, day: str, capsys) -> None:
    later = shutil.copytree(SCENARIO / "later", tmp_path / "later")
    request = (later / "request.toml").read_text(encoding="utf-8")
    (later / "request.toml").write_text(request.replace("2017-06", day), encoding="utf-8")
    assert run("figures", str(later)) == 2
    assert "released" in capsys.readouterr().err
