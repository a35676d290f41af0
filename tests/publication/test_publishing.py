"""The four files of a release, through the public door."""

import csv
import os
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest
from selectolax.lexbor import LexborHTMLParser

from cyberflag.disclosure import Release
from cyberflag.errors import OutputError
from cyberflag.figures import Coverage, FigureMarker
from cyberflag.model import Period
from cyberflag.publication import FILES, publish
from cyberflag.publication.contents import Contents
from cyberflag.publication.names import MARKERS
from cyberflag.publication.report import render_report
from cyberflag.publication.story import render_story

GOLDEN = Path(__file__).parent / "golden"
NUMBER = re.compile(r"(?<![\w/.-])\d[\d,]*(?![\w/-])")


@pytest.fixture(scope="module")
def published(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("release") / "new" / "folder"
    publish(release, out)
    return out


@pytest.fixture(scope="module")
def page(published: Path) -> LexborHTMLParser:
    return LexborHTMLParser((published / "report.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def ids(published: Path) -> set[str]:
    return {name for file in ("figures.csv", "derived.csv") for name in pl.read_csv(published / file)["figure"]}


def without_drawings(html: str) -> str:
    """Without what is inside a chart, whose letters are as wide as the machine's fonts are."""
    return re.sub(r"(<svg [^>]*aria-labelledby=\"[^\"]*\").*?</svg>", r"\1></svg>", html, flags=re.DOTALL)


def same_as_golden(name: str, text: str) -> bool:
    """Compare with the file in golden/; with UPDATE_GOLDEN=1 in the environment it is written instead."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8") == text


def test_all_four_files_and_nothing_else_are_written(published: Path) -> None:
    assert sorted(path.name for path in published.iterdir()) == sorted(FILES)


@pytest.mark.parametrize("name", ["press.md", "figures.csv", "report.html"])
def test_the_small_campaign_is_published_as_before(published: Path, name: str) -> None:
    text = (published / name).read_text(encoding="utf-8")
    shown = re.sub(r' width="[\d.]+"', "", re.sub(r' viewBox="[^"]+"', "", without_drawings(text)))
    assert same_as_golden(name, shown), f"{name} differs from golden/{name}; if that is meant, set UPDATE_GOLDEN=1"


def test_publishing_twice_gives_the_same_bytes(release: Release, published: Path, tmp_path: Path) -> None:
    publish(release, tmp_path)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (published / name).read_bytes(), name


def test_a_failure_leaves_the_old_release_whole(
    release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(release, tmp_path)
    before = {name: (tmp_path / name).read_bytes() for name in FILES}

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cyberflag.publication.publishing.write_workbook", fails)
    with pytest.raises(OutputError, match="cannot be written"):
        publish(release, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_in_the_folder_s_place_is_an_error_with_a_cure(release: Release, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(OutputError) as error:
        publish(release, tmp_path / "taken")
    assert "another folder" in error.value.cure


def test_figures_csv_has_the_columns_of_the_schema_and_every_figure(published: Path, release: Release) -> None:
    with (published / "figures.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert list(lines[0]) == release.figures.columns
    assert [line["figure"] for line in lines] == release.figures["figure"].to_list()
    by_id = {line["figure"]: line for line in lines}
    assert (by_id["offences-at-least.all.2016-17"]["low"], by_id["offences-at-least.all.2016-17"]["high"]) == (
        "398",
        "",
    )
    assert by_id["offences.merseyside.2016-17"]["marker"] == ""


def test_the_page_fetches_nothing(page: LexborHTMLParser) -> None:
    assert page.css("script, link, iframe, object, embed, img, base, source") == []
    addresses = [node.attributes.get(name) for name in ("href", "src") for node in page.css(f"[{name}]")]
    assert all(address and address.startswith("#") for address in addresses)
    assert "http" not in (page.html or "")
    styles = " ".join(node.text() for node in page.css("style"))
    assert "url(" not in styles
    assert "@import" not in styles


def test_ids_stand_once_and_every_link_leads_somewhere(page: LexborHTMLParser) -> None:
    named = Counter(node.attributes["id"] for node in page.css("[id]"))
    assert [name for name, times in named.items() if times > 1] == []
    assert {(node.attributes["href"] or "")[1:] for node in page.css("a[href]")} <= set(named)
    labelled = [i for node in page.css("[aria-labelledby]") for i in (node.attributes["aria-labelledby"] or "").split()]
    assert set(labelled) <= set(named)


def test_every_chart_has_a_title_and_a_description(page: LexborHTMLParser) -> None:
    charts = page.css("svg")
    assert len(charts) == 8
    for chart in charts:
        assert chart.attributes["role"] == "img"
        assert chart.attributes.get("viewbox") or chart.attributes.get("viewBox")
        title, description = (chart.css_first(tag) for tag in ("title", "desc"))
        assert title is not None
        assert title.text()
        assert description is not None
        assert description.text().startswith("Bar chart")
        assert chart.attributes["aria-labelledby"] == f"{title.attributes['id']} {description.attributes['id']}"


def test_the_page_has_language_skip_link_and_headed_tables(page: LexborHTMLParser) -> None:
    html = page.css_first("html")
    assert html is not None
    assert html.attributes["lang"] == "en-GB"
    assert page.css_first("a.skip[href='#main']") is not None
    assert page.css_first("meta[name=viewport]") is not None
    for table in page.css("table"):
        assert table.css_first("caption") is not None
        assert all(head.attributes.get("scope") for head in table.css("th"))
        columns = len(table.css("thead th"))
        for line in table.css("tbody tr"):
            cells = line.css("th, td")
            assert sum(int(cell.attributes.get("colspan") or 1) for cell in cells) == columns


def test_every_figure_on_the_page_leads_to_figures_csv_and_counts_csv(page: LexborHTMLParser, ids: set[str]) -> None:
    shown = [node.attributes["title"] for node in page.css("a[title]")]
    assert len(shown) > 30
    assert set(shown) <= ids
    for name in shown:
        assert page.css_first(f'[id="rows.{name}"]') is not None


def test_every_number_cell_of_a_table_carries_an_id_or_a_reason(page: LexborHTMLParser) -> None:
    for cell in page.css("table td.n"):
        inside_check = cell.parent is not None and str(cell.parent.attributes.get("id", "")).startswith("rows.")
        assert inside_check or cell.css_first("a[title]") is not None or "[x]" in cell.text()


def test_a_withheld_figure_is_never_printed_as_its_low_alone(page: LexborHTMLParser, release: Release) -> None:
    open_ended = release.figures.filter(pl.col("high").is_null() | (pl.col("high") > pl.col("low")))
    names = set(open_ended["figure"])
    links = [node for node in page.css("a[title]") if node.attributes["title"] in names]
    assert links
    for node in links:
        assert re.search(r"to|between|at least|at most|not known|or under", node.text(), re.IGNORECASE), node.text()


def test_every_figure_in_the_story_is_a_figure_of_the_release(published: Path, ids: set[str]) -> None:
    story = (published / "press.md").read_text(encoding="utf-8")
    marks = set(re.findall(r"\[\^(\d+)\](?!:)", story))
    notes = dict(re.findall(r"^\[\^(\d+)\]: `([^`]+)`", story, re.MULTILINE))
    assert set(notes) == marks
    assert set(notes.values()) <= ids


def test_no_number_in_the_story_s_body_stands_without_a_mark(published: Path) -> None:
    body = (published / "press.md").read_text(encoding="utf-8").split("## Notes for editors")[0]
    sentences = [line for line in body.splitlines() if line and not line.startswith(("#", "*Not"))]
    for line in sentences:
        bare = re.sub(r"\d{4}/\d{2}", "", line)  # years
        bare = re.sub(r"\d+ of \d+ forces|(the|in) \w+ forces", "", bare)  # the coverage of a figure that has its mark
        bare = re.sub(r"\d[\d.]*( to \d[\d.]*)?(%| times as many)\[\^\d+\]", "", bare)  # a change
        bare = re.sub(r"(between )?\d[\d,]*( and \d[\d,]*)?(\[\^\d+\])+|\[\^\d+\]", "", bare)
        assert NUMBER.findall(bare) == [], line


def test_the_story_tells_the_story_of_the_year(published: Path) -> None:
    story = (published / "press.md").read_text(encoding="utf-8")
    for words in (
        "# Police recorded at least 398 online child sexual offences in 2016/17",
        "between 398 and 411[^1]",
        "4 of 6 forces",
        "2015/16 and 2016/17: a rise of 30 to 38%[^2], or 1.30 to 1.38 times as many[^3].",
        "Where an age in years was given in three forces, the most common age of a victim was 13",
        "13[^4], with 135[^5] offences. In the same forces, no age was given for 52[^6] offences.",
        "Where an age was given, between 27 and 31",
        "had a victim under ten",
        "The youngest victim whose age was given in years was aged one",
        "Cheshire and Merseyside share the highest figure: 164",
        "One force refused to answer: Essex.",
        "One force had not heard of the flag: Surrey.",
    ):
        assert words in story, words


def test_no_single_child_is_told_with_a_force(published: Path) -> None:
    for name in ("press.md", "report.html"):
        assert "youngest-victim-age.kent" not in (published / name).read_text(encoding="utf-8")


def test_the_story_says_how_many_a_day_only_from_two_on(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    assert "a day" not in render_story(contents_with())
    assert "at least eight a day" in render_story(contents_with(row(3186, 3186)))


@pytest.mark.parametrize("periods", [(), (Period.financial_year(2016),)])
@pytest.mark.parametrize("forces", ["asked", "none"])
def test_a_release_without_any_figure_is_still_published(
    make_release: Callable[..., Release], tmp_path: Path, periods: tuple[Period, ...], forces: str
) -> None:
    changed = {"periods": periods, "findings": ()} | ({"coverage": Coverage(periods, ())} if forces == "none" else {})
    publish(make_release([], **changed), tmp_path)
    assert "No force gave a figure that can be added up" in (tmp_path / "press.md").read_text(encoding="utf-8")
    assert "No force gave a figure" in (tmp_path / "report.html").read_text(encoding="utf-8")
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert "[x]" in {cell.value for line in book["Table_1"].iter_rows() for cell in line}


def test_only_part_year_figures_are_told_as_at_least(contents_with: Callable[..., Contents]) -> None:
    years = [f"offences.all.{year}" for year in ("2015-16", "2016-17")]
    story = render_story(contents_with(without=tuple(years)))
    assert "No force gave a figure for the whole of 2016/17" in story
    assert "at least 398[^1]" in story


def test_words_of_a_reply_cannot_become_markup(contents_with: Callable[..., Contents], row: Callable[..., Any]) -> None:
    page = render_report(contents_with(row(5, 5, platform="<script>alert(1)</script>")))
    assert "<script>" not in page.casefold()


def test_the_workbook_has_one_table_a_sheet_without_merged_or_empty_cells(published: Path) -> None:
    book = openpyxl.load_workbook(published / "tables.xlsx")
    assert book.sheetnames[:3] == ["Cover", "Contents", "Notes"]
    for sheet in book.worksheets[3:]:
        assert not sheet.merged_cells.ranges
        (table,) = sheet.tables.values()
        cells = [cell.value for line in sheet[table.ref] for cell in line]
        assert None not in cells
        assert "" not in cells
        above = "\n".join(str(line[0].value) for line in sheet.iter_rows(max_row=sheet[table.ref][0][0].row))
        for mark in {value for value in cells if isinstance(value, str) and value.startswith("[")}:
            assert f"{mark} " in above, mark


def test_the_workbook_prints_bounds_as_two_numbers_and_the_figure_s_id(published: Path, ids: set[str]) -> None:
    sheet = openpyxl.load_workbook(published / "tables.xlsx")["Table_2"]
    (table,) = sheet.tables.values()
    lines = [[cell.value for cell in line] for line in sheet[table.ref]]
    by_force = {(line[0], line[1]): line[2:] for line in lines[1:]}
    kent = "offences.kent.2016-17"
    assert by_force["Kent", "2016/17"] == [70, 79, "[c]", "the whole period", kent]
    assert by_force["Essex", "2016/17"] == ["[x]", "[x]", "[x]", "refused (s12(1))", "[x]"]
    assert {line[-1] for line in lines[1:]} - {"[x]"} <= ids


def lines_of(published: Path, title: str) -> list[list[Any]]:
    """The table of the workbook whose title has some words, with its heading row."""
    book = openpyxl.load_workbook(published / "tables.xlsx")
    (sheet,) = [each for each in book.worksheets[3:] if title in str(each["A1"].value)]
    (table,) = sheet.tables.values()
    return [[cell.value for cell in line] for line in sheet[table.ref]]


def test_the_workbook_tells_how_each_force_stands_in_each_year(published: Path, release: Release) -> None:
    head, *lines = lines_of(published, "Coverage")
    assert head == ["Police force", "Year", "Standing", "Figure", "Reason"]
    assert len(lines) == len(release.coverage.forces) * len(release.periods)
    assert ["Essex", "2016/17", "Refused", "none", "refused (s12(1))"] in lines
    assert ["Kent", "2016/17", "Figures", "for the whole", "in the national figure"] in lines


def test_the_workbook_tells_the_ages_in_short(published: Path, ids: set[str]) -> None:
    _, *lines = lines_of(published, "Ages in short")
    told = {line[0]: (line[2], line[3]) for line in lines}
    assert told["Most common age in years"] == (13, 13)
    assert told["Age of the youngest victim whose age was given in years"] == (1, 1)
    assert told["Offences with a victim under 10"] == (27, 31)
    assert told["Offences with no age given, in the forces that gave single ages"] == (52, 52)
    assert {line[-1] for line in lines} <= ids


def test_the_workbook_says_the_level_of_each_offence(published: Path) -> None:
    head, *lines = lines_of(published, "by type")
    assert head[:3] == ["Offence", "Level", "Year"]
    assert {line[0]: line[1] for line in lines} == {
        "Grooming": "Group",
        "Rape": "Group",
        "Engage in sexual communication with a child (071/17)": "Code",
    }


def test_an_unprotected_release_says_so_in_every_file_people_read(published: Path) -> None:
    assert "Protection: none" in (published / "report.html").read_text(encoding="utf-8")
    assert "protection is none" in (published / "press.md").read_text(encoding="utf-8")
    cover = openpyxl.load_workbook(published / "tables.xlsx")["Cover"]
    assert any("Protection: none" in str(line[0].value) for line in cover.iter_rows())


def test_a_headline_without_an_upper_bound_is_told_with_the_bounded_one(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    part = "3 of 6 forces: those whose figure has an upper bound"
    contents = contents_with(
        row(398, None, marker="at-least"), row(328, 332, measure="offences-bounded", coverage=part)
    )
    story = render_story(contents)
    assert "recorded at least 398[^1]" in story
    assert "Without them, the number is between 328 and 332[^2], from 3 of 6 forces." in story
    assert "offences-bounded.all.2016-17" in render_report(contents)


def test_years_are_drawn_over_the_same_forces_where_the_headlines_are_not(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    same = "2 of 6 forces: those with a bounded figure for every year"
    before = row(230, 230, period=Period.financial_year(2015), measure="offences-same-forces", coverage=same)
    report = render_report(contents_with(before, row(328, 328, measure="offences-same-forces", coverage=same)))
    drawing = report[report.index('<desc id="by-year-700-desc">') :].split("</desc>")[0]
    assert "the 2 forces with a bounded figure for every year" in drawing
    assert "2015/16: 230; 2016/17: 328" in drawing
    assert "The same forces in every year" in report
    assert "rest on different forces" not in report


def test_every_marker_of_a_figure_is_explained() -> None:
    assert set(FigureMarker) - set(MARKERS) == {FigureMarker.PLAIN}
    assert len({mark for mark, _ in MARKERS.values()}) == len(set(MARKERS.values()))


def test_years_are_told_apart_where_there_is_one_year_only(contents_with: Callable[..., Contents]) -> None:
    one = contents_with(periods=(Period.financial_year(2016),))
    assert "rose" not in render_story(one)
    assert "by-year" not in render_report(one)
