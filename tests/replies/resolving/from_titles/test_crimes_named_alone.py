"""A reply that names one kind of crime, and figures of none: told, unless it speaks of all crimes."""

import pytest
from openpyxl import Workbook

from cyberflag.model import Request
from readings import kinds, read_here

INTRO = ("<h1>Crime online</h1>", "Crimes with a victim under 18:")
TABLE = [["Year", "Number recorded"], ["2019", "31"], ["2020", "44"]]


def told(reading):
    """The places at which it is told that the one crime named may be meant."""
    return [issue.provenance.source for issue in reading.issues if "and no other crime" in issue.message]


@pytest.mark.parametrize(
    "note",
    [
        "Voyeurism is recorded under the Sexual Offences Act 2003.",
        "Rape of a child under 13 is one kind of rape.",
        "An example is blackmail.",
    ],
)
def test_figures_of_no_crime_beside_one_that_is_named_are_told_once_a_table(read_unasked, note):
    reading = read_unasked(*INTRO, TABLE, note)
    assert {(count.offence, count.bounds.low) for count in reading.counts} == {("all", 31), ("all", 44)}
    assert told(reading) == ["table 1!B2"]
    assert kinds(reading) == ["unknown-offence"]


def test_arrests_of_no_crime_beside_one_that_is_named_are_told(read_unasked):
    reading = read_unasked("Number of arrests:", [["Year", "Arrests"], ["2019", 31]], "Rape suspects are held longer.")
    assert told(reading) == ["table 1!B2"]


def test_a_table_of_which_it_is_told_already_that_its_crime_is_open_is_told_no_second_time(read_sheets):
    rows = [["Year", "Number recorded"], [2019, 31], [2020, 44]]
    notes = [["Extracted on 1 May 2021."], ["The code searched for was Home Office code 71/17."]]
    reading = read_sheets(Request(), Data=rows, Notes=notes)
    assert {count.offence for count in reading.counts} == {"all"}
    assert kinds(reading) == ["unknown-offence"]
    assert told(reading) == []


@pytest.mark.parametrize(
    "note",
    [
        "The figures come from a live system.",
        "All recorded crimes were searched, voyeurism among them.",
        "Voyeurism and stalking are recorded as the law says.",
        "These do not include rape, which is left out.",
        "The figures exclude voyeurism.",
        "If you have been affected by rape, call us.",
        "The disclosure could lead to harassment of victims.",
        "Crimes were counted regardless of their type. Rape is counted once.",
    ],
)
def test_no_crime_or_all_or_several_named_tell_nothing(read_unasked, note):
    reading = read_unasked(*INTRO, TABLE, note)
    assert {count.offence for count in reading.counts} == {"all"}
    assert told(reading) == []


def test_crimes_with_the_flag_are_of_all_kinds_whatever_is_named(read_unasked):
    rows = [["Year", "Crimes with the online flag"], ["2019", "31"], ["2020", "44"]]
    reading = read_unasked("<h1>Information</h1>", rows, "Stalking may be the principal crime.")
    assert {count.offence for count in reading.counts} == {"all"}
    assert kinds(reading) == []


def test_a_total_beside_the_one_kind_of_a_table_is_no_figure_left_open(read_unasked):
    rows = [["Offences recorded", "2019", "2020"], ["Voyeurism", "31", "44"], ["Total", "31", "44"]]
    reading = read_unasked("<h1>Information</h1>", rows)
    assert told(reading) == []


def test_what_a_known_request_settles_is_not_left_open(read_page):
    reading = read_page(*INTRO, TABLE, "Voyeurism is recorded as the law says.")
    assert told(reading) == []


def test_a_crime_that_only_a_hidden_column_names_tells_nothing(tmp_path):
    book = Workbook()
    sheet = book.active
    for row in (
        ["Crimes with a victim under 18", "", "Remark"],
        ["Year", "Number recorded"],
        [2019, 31, "One of voyeurism"],
    ):
        sheet.append(row)
    sheet.column_dimensions["C"].hidden = True
    book.save(tmp_path / "Kent Police.xlsx")
    reading = read_here(tmp_path / "Kent Police.xlsx", "Kent Police.xlsx", Request())
    assert {count.offence for count in reading.counts} == {"all"}
    assert told(reading) == []
