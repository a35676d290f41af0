"""Leaks planted beside a safe publication, each found by ``cyberflag audit-release`` and told by where it stands."""

import csv
import shutil
from pathlib import Path

import openpyxl
import pytest

from commands import run
from published_records import publish_records

KENT_12 = "force kent, year 2018/19, age 12"


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    withheld = publish_records(folder)
    assert "offences.kent.2018-19.age.12" in withheld
    return folder


@pytest.fixture
def folder(published: Path, tmp_path: Path) -> Path:
    shutil.copytree(published, tmp_path / "release")
    return tmp_path / "release"


def audited(folder: Path, out: Path, *more: object) -> tuple[int, dict[str, dict[str, str]]]:
    code = run("audit-release", folder, "-o", out, *more)
    with (out / "audit.csv").open(encoding="utf-8", newline="") as rows:
        return code, {row["cell"]: row for row in csv.DictReader(rows)}


def assert_leaks(folder: Path, tmp_path: Path, told: str, *more: object, cell: str = KENT_12):
    code, rows = audited(folder, tmp_path / "out", *more)
    assert code == 6
    assert rows[cell]["verdict"] in ("exposed", "too narrow")
    assert told in rows[cell]["how"]
    assert rows[cell]["cure"]


def test_what_is_really_printed_of_a_safe_release_gives_nothing_away(folder: Path, tmp_path: Path):
    code, rows = audited(folder, tmp_path / "out")
    assert code == 0
    assert {row["verdict"] for row in rows.values()} == {"safe"}
    assert len(rows) == 4


STORIES = {
    "a percentage": ("In Kent, 9.4% of the offences in 2018/19 had a victim aged 12.", "is 9.4% of force kent"),
    "a count in words": ("Kent recorded three offences against 12-year-olds in 2018/19.", "age 12 is 3"),
    "a bound": ("Fewer than five victims aged 12 were recorded in Kent in 2018/19.", "age 12 is 0 to 4"),
    "twice as many": ("Offences against 12-year-olds in Kent doubled between 2018/19 and 2019/20.", "is 2 times"),
    "a difference": ("In 2019/20 Kent recorded 3 more offences against 12-year-olds than in 2018/19.", "is +3 from"),
    "a change": ("Offences against 12-year-olds in Kent rose by 100% between 2018/19 and 2019/20.", "is +100% from"),
    "a part in words": ("Less than a tenth of victims aged 12 in 2018/19 were in Kent.", "is less than a tenth of"),
    "a superlative": ("Of all forces, Surrey had the fewest victims aged 12 in 2018/19.", "is the fewest"),
    "a superlative that names its force last": (
        "The lowest number of victims aged 12 in 2018/19 was that of Surrey.",
        "force surrey, year 2018/19, age 12 is the lowest",
    ),
    "a comparison": ("Kent recorded more offences against 12-year-olds in 2018/19 than Surrey.", "is more than"),
    "a rank": (
        "Essex, Sussex, Kent and Surrey had the highest numbers of victims aged 12 in 2018/19, in that order.",
        "ranks ahead of",
    ),
    "none": ("There were no offences against 12-year-olds in Surrey in 2018/19.", "age 12 is 0"),
    "half": ("In 2018/19 more than half of the offences in Surrey had a victim aged 14.", "is more than half of"),
}


@pytest.mark.parametrize("kind", STORIES)
def test_a_leak_in_a_story_is_found_and_told_by_its_words(folder: Path, tmp_path: Path, kind: str):
    sentence, told = STORIES[kind]
    story = tmp_path / "story.md"
    story.write_text(f"# Online crimes\n\n{sentence}\n", encoding="utf-8")
    code, rows = audited(folder, tmp_path / "out", "--claims", story)
    leaks = [row for row in rows.values() if row["verdict"] in ("exposed", "too narrow")]
    assert code == 6
    assert any(told in row["how"] and "story.md, line 3" in row["how"] for row in leaks)
    assert any("Leave out, or say less closely" in row["cure"] for row in leaks)


HARMLESS = (
    "In 2018/19 most of the offences in Kent had a victim aged 13.",
    "The number of offences rose between 2018/19 and 2019/20.",
    "Sussex recorded 50 offences in 2018/19, and Essex 44.",
)
NOT_UNDERSTOOD = (
    "Three of the girls in Kent were aged 12 in 2018/19.",
    "Kent recorded 3 offences on one platform in 2018/19.",
    "Kent had the second highest number of victims aged 12 in 2018/19.",
    "The figure for victims aged 12 in Kent was 9.4% of them in 2018/19.",
)


def test_what_says_nothing_new_is_no_leak_and_what_is_not_understood_is_listed(folder: Path, tmp_path: Path):
    story = tmp_path / "story.txt"
    story.write_text("\n".join((*HARMLESS, *NOT_UNDERSTOOD)), encoding="utf-8")
    code, _ = audited(folder, tmp_path / "out", "--claims", story)
    assert code == 0
    with (tmp_path / "out" / "claims.csv").open(encoding="utf-8", newline="") as claims:
        listed = {row["text"]: row["why"] for row in csv.DictReader(claims) if row["where"].startswith("story.txt")}
    assert all(listed[sentence] for sentence in NOT_UNDERSTOOD)
    assert not any(listed.get(sentence) for sentence in HARMLESS)


def change(path: Path, old: str, new: str):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_tooltip_of_a_bar_in_the_report_is_found_as_the_leak(folder: Path, tmp_path: Path):
    change(folder / "report.html", "</desc>", "</desc><g><title>Kent, 2018/19, age 12: 3</title></g>")
    assert_leaks(folder, tmp_path, "report.html, drawing 1, tooltip")


def test_the_words_at_a_bar_of_the_report_are_found_as_the_leak(folder: Path, tmp_path: Path):
    bars = """<svg><title>Offences by the victim's age in Kent, 2018/19</title>
    <g class="mark-text role-axis-label"><text transform="translate(-5,15)">12</text>
    <text transform="translate(-5,38)">13</text></g>
    <g class="mark-text role-mark"><text transform="translate(6,15.5)">3</text>
    <text transform="translate(66,38.5)">20</text></g></svg>"""
    change(folder / "report.html", "</main>", f"{bars}</main>")
    assert_leaks(folder, tmp_path, ", bar)")


def test_a_number_behind_a_figures_link_in_the_report_is_found_as_the_leak(folder: Path, tmp_path: Path):
    name = "offences.kent.2018-19.age.12"
    change(folder / "report.html", "</main>", f'<table><tr><td><a title="{name}">3</a></td></tr></table></main>')
    assert_leaks(folder, tmp_path, f"report.html, {name}")


def test_a_footnote_of_the_press_text_is_found_as_the_leak(folder: Path, tmp_path: Path):
    with (folder / "press.md").open("a", encoding="utf-8") as story:
        story.write(
            "\nIn Kent there were 3[^9] of that age.\n\n[^9]: `offences.kent.2018-19.age.12`: not known; Kent.\n"
        )
    assert_leaks(folder, tmp_path, "press.md, line")


def test_a_cell_of_the_workbook_is_found_as_the_leak(folder: Path, tmp_path: Path):
    book = openpyxl.load_workbook(folder / "tables.xlsx")
    sheet = book[book.sheetnames[-1]]
    sheet.append(["Kent", "2018/19", 3, 3, "[none]", "Kent", "offences.kent.2018-19.age.12"])
    book.save(folder / "tables.xlsx")
    assert_leaks(folder, tmp_path, f"tables.xlsx/{book.sheetnames[-1]}!D{sheet.max_row}")


def test_last_years_release_is_found_as_the_leak(folder: Path, tmp_path: Path):
    """Last year's file printed Kent's number of victims aged 14, which this year's withholds beside the small one."""
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    head, *lines = (folder / "figures.csv").read_text(encoding="utf-8").splitlines()
    (row,) = (line for line in lines if line.startswith("offences.kent.2018-19.age.14,"))
    printed = row.replace(",0,,withheld,", ",9,9,,")
    assert printed != row
    (earlier / "figures.csv").write_text(f"{head}\n{printed}\n", encoding="utf-8")
    assert_leaks(folder, tmp_path, "earlier/figures.csv", "--claims", earlier)


def test_a_forces_own_reply_is_found_as_the_leak(folder: Path, tmp_path: Path):
    reply = tmp_path / "counts.csv"
    reply.write_text(
        "id,reply,source,force,period_start,period_end,measure,offence,age,sex,platform,basis,low,high,marker,printed,"
        "detail,total,corrected,sureness,why\n"
        "a1,kent.xlsx,Sheet1!B2,kent,2018-04-01,2019-03-31,offences,all,14,all,all,flag,9,9,,9,,false,,,\n",
        encoding="utf-8",
    )
    assert_leaks(folder, tmp_path, "counts.csv", "--claims", reply)


CLAIMS = """where,kind,cell,number,other
press conference,share,force=kent; year=2018/19; age=12,9.4,force=kent; year=2018/19
a slide,more,force=kent; year=2018/19; age=12,,force=surrey; year=2018/19; age=12
a map,rate,force=kent; year=2018/19; age=12,1.5 per 10000,20000
"""


def test_claims_that_were_written_down_enter_the_attack(folder: Path, tmp_path: Path):
    table = tmp_path / "claims.csv"
    table.write_text(CLAIMS, encoding="utf-8")
    assert_leaks(folder, tmp_path, "(press conference)", "--claims", table)


def test_the_same_claims_in_toml_say_the_same(folder: Path, tmp_path: Path):
    table = tmp_path / "claims.toml"
    table.write_text(
        '[[claim]]\nkind = "rate"\nwhere = "a map"\ncell = "force=kent; year=2018/19; age=12"\n'
        'number = "1.5 per 10000"\nother = "20000"\n',
        encoding="utf-8",
    )
    assert_leaks(folder, tmp_path, "(a map)", "--claims", table)


@pytest.mark.parametrize(
    "row",
    [
        "x,guess,force=kent; year=2018/19,3,",
        "x,count,force=kent; year=2018/19; town=deal,3,",
        "x,count,force=kent; year=1999/00,3,",
        "x,count,force=kent; year=2018/19,some,",
        "x,share,force=kent; year=2018/19; age=12,9.4,",
        "x,change,force=kent; year=2018/19; age=12,up,force=kent; year=2019/20; age=12",
    ],
)
def test_a_claim_that_cannot_be_understood_is_refused_with_its_place(folder: Path, tmp_path: Path, capsys, row: str):
    table = tmp_path / "claims.csv"
    table.write_text(f"where,kind,cell,number,other\n{row}\n", encoding="utf-8")
    assert run("audit-release", folder, "--claims", table) == 3
    assert "claims.csv, claim 1" in capsys.readouterr().err


def test_a_folder_without_a_story_is_said(folder: Path, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    assert run("audit-release", folder, "--claims", tmp_path / "empty") == 3
