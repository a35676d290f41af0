"""Tables in sections, each with its own total, and the total of all of them below the last."""

import pytest

from readings import kinds, values

HEADS = ["HO code", "Wording", "Fem", "Mal", "Tot"]
YEARS = ["Recorded 01/04/2017 - 31/03/2018", "Recorded 01/04/2018 - 31/03/2019"]
SECTIONS = [
    [
        [year],
        ["88/10", "Voyeurism", n, 2, n + 2],
        ["71/17", "Sexual communication with a child", n + 4, 3, n + 7],
        [None, "Section total", 2 * n + 4, 5, 2 * n + 9],
    ]
    for n, year in enumerate(YEARS, start=1)
]
ALL = [None, "Report total", 14, 10, 24]


def assert_total_of_all(reading):
    assert kinds(reading) == []
    read = values(reading)
    assert read[("2017/18 to 2018/19",)] == (24, 24)
    assert read[("2017/18 to 2018/19", "female")] == (14, 14)
    assert read[("2018/19", "male")] == (5, 5)
    assert len(read) == 21


@pytest.mark.parametrize("gap", [[], [[]]])
def test_the_last_total_is_of_all_sections_beside_codes_too(read_sheets, gap):
    assert_total_of_all(read_sheets(Data=[HEADS, *SECTIONS[0], *gap, *SECTIONS[1], *gap, ALL]))


@pytest.mark.parametrize(
    "label", ["Grand total", "Total of all pages", "Sum of both sections", "Total across these sheets"]
)
def test_the_total_of_all_may_name_the_pages_or_sections_that_it_sums_up(read_sheets, label):
    assert_total_of_all(read_sheets(Data=[HEADS, *SECTIONS[0], *SECTIONS[1], [None, label, 14, 10, 24]]))


def test_headings_printed_again_over_the_next_section_begin_no_other_table(read_sheets):
    assert_total_of_all(read_sheets(Data=[HEADS, *SECTIONS[0], [], HEADS, *SECTIONS[1], [], ALL]))


def test_headings_right_below_the_number_of_a_page_are_headings(read_sheets):
    pages = [["KENT POLICE", None, None, None, f"Page {n} of 2"] for n in (1, 2)]
    assert_total_of_all(read_sheets(Data=[pages[0], HEADS, *SECTIONS[0], [], pages[1], HEADS, *SECTIONS[1], ALL]))


def test_a_total_of_all_sections_that_fails_is_told(read_sheets):
    reading = read_sheets(Data=[HEADS, *SECTIONS[0], *SECTIONS[1], [None, "Report total", 15, 10, 24]])
    assert set(kinds(reading)) == {"does-not-add-up"}


def test_a_last_total_that_each_section_has_is_of_the_last(read_sheets):
    reading = read_sheets(Data=[HEADS, *SECTIONS[0], *SECTIONS[1]])
    assert kinds(reading) == []
    assert values(reading)[("2018/19",)] == (13, 13)


BANDS = ["0 to 11", "12 to 17"]
BY_SEX = [[], ["GIRLS"], ["0 to 11", 4, 6], ["12 to 17", 9, 8], ["BOYS"], ["0 to 11", 1, 2], ["12 to 17", 3, 5]]
YEAR_HEADS = ["", "2017/18", "2018/19"]


@pytest.mark.parametrize("label", ["WHOLE YEAR", "Full year", "The whole of the year", "All"])
def test_the_whole_year_below_the_last_section_is_of_all_sections_under_years(read_sheets, label):
    reading = read_sheets(Data=[YEAR_HEADS, *BY_SEX[1:], [label, 17, 21]])
    assert kinds(reading) == []
    read = values(reading)
    assert read[("2017/18",)] == (17, 17)
    assert read[("2018/19",)] == (21, 21)
    assert len(read) == 10


def test_a_doubtful_total_of_one_section_that_all_sections_add_to_is_told(read_sheets):
    rows = [YEAR_HEADS, *BY_SEX[1:4], ["All", 13, 14], *BY_SEX[4:], ["Whole table", 17, 21]]
    reading = read_sheets(Data=rows)
    assert kinds(reading) == ["does-not-add-up"]
