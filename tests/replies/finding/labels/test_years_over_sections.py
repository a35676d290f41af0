"""A year alone in a row of a table, over the rows of its figures."""

import pytest

from cyberflag.model import Request
from readings import Read, kinds, numbers

_HEAD = ["", "Female", "Male", "Total"]
_LABELS = [
    ("Charged / summonsed", "No suspect identified", "Other / not yet assigned"),
    ("Under 13", "13 to 15", "16 and 17"),
    ("Sexual communication with a child", "Rape of a female under 13", "Abuse of position of trust"),
    ("January to March", "April to June", "July to December"),
    ("Snapchat", "Instagram", "Another platform"),
]


def _rows(labels, years=("2019", "2020", "2021"), blank=()):
    numbers = iter(range(3, 100, 2))
    rows = [_HEAD]
    for year in years:
        rows += [*blank, [year, "", "", ""]]
        rows += [[label, str(n), str(n + 1), str(2 * n + 1)] for label in labels for n in [next(numbers)]]
    return rows


def _years(reading):
    return [(c.period.start.year, c.bounds.low) for c in reading.counts if str(c.sex) == "female"]


@pytest.mark.parametrize("labels", _LABELS)
def test_a_year_alone_in_a_row_is_that_of_the_rows_below_it(read_unasked: Read, labels: tuple[str, ...]) -> None:
    reading = read_unasked("Recorded offences with the online flag, calendar years", _rows(labels))
    expected = [(year, 3 + 2 * n) for n, year in enumerate(y for y in (2019, 2020, 2021) for _ in labels)]
    assert _years(reading) == expected
    assert kinds(reading) == []


@pytest.mark.parametrize("labels", _LABELS[:2])
def test_it_may_stand_below_a_blank_row_of_a_sheet(read_sheets: Read, labels: tuple[str, ...]) -> None:
    rows = _rows(labels, ("2018", "2019"), blank=[[]])
    assert [year for year, _ in _years(read_sheets(Data=rows))] == [2018] * 3 + [2019] * 3


def test_a_year_without_figures_above_a_total_heads_nothing(read_unasked: Read) -> None:
    rows = [
        ["Year", "Girls", "Boys"],
        ["2019", "12", "7"],
        ["2020", "14", "8"],
        ["2021", "", ""],
        ["Total", "26", "15"],
    ]
    reading = read_unasked("Recorded offences with the online flag, calendar years", rows)
    total = [c for c in reading.counts if c.total]
    assert {(c.period.start.year, c.period.end.year) for c in total} == {(2019, 2021)}


@pytest.mark.parametrize("across", [("Quarter 1", "Quarter 2"), ("January", "February")])
def test_the_parts_of_a_year_across_are_of_the_year_over_the_rows(read_unasked: Read, across: tuple[str, ...]) -> None:
    rows = [["", *across], ["2018", "", ""], ["Rape", 5, 4], ["2019", "", ""], ["Rape", 3, 2]]
    reading = read_unasked("Recorded offences with the online flag", rows)
    assert [(c.bounds.low, c.period.start.year, c.period.start.month > 1) for c in reading.counts] == [
        (5, 2018, False),
        (4, 2018, True),
        (3, 2019, False),
        (2, 2019, True),
    ]


def test_the_total_of_a_section_is_of_its_year_and_that_of_all_of_every_one(read_unasked: Read) -> None:
    rows = [_HEAD[:3], ["2018"], ["Charged", 3, 4], ["No suspect", 5, 7], ["Total", 8, 11], ["2019"],
            ["Charged", 9, 10], ["No suspect", 11, 13], ["Total", 20, 23], ["All years", 28, 34]]  # fmt: skip
    reading = read_unasked("Flagged crimes by outcome and sex", rows)
    totals = {c.bounds.low: (c.period.start.year, c.period.end.year) for c in reading.counts if c.total}
    first, second, all_years = (2018, 2018), (2019, 2019), (2018, 2019)
    assert totals == {8: first, 11: first, 20: second, 23: second, 28: all_years, 34: all_years}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("rows", "years"),
    [
        ([["District", "2018", "2019"], ["2019"], ["North", 4, 5], ["South", 6, 7]], {4: 2018, 5: 2019, 6: 2018}),
        ([["District", "2018", "2019"], ["2018"], ["North", 4, 5], ["2019"], ["South", 6, 7]], {4: 2018, 7: 2019}),
        ([["Offence", "2018"], ["2018"], ["Rape", 5], ["Grooming", 6]], {5: 2018, 6: 2018}),
        (
            [["Year", "Crimes"], ["2017", 40], ["2018", 50], ["2019"], ["Rape", 12], ["Grooming", 9]],
            {40: 2017, 50: 2018},
        ),
        ([["Year", "Crimes"], ["2017", 40], ["2018"], ["2019", 50], ["2020"], ["Average", 45]], {40: 2017, 50: 2019}),
        ([["Year", "Crimes"], ["2017", 40], ["2018", 50], ["2019"], ["Year not known", 9]], {40: 2017, 50: 2018}),
        ([["Year", "Crimes"], ["2018"], ["Unknown", 3], ["2017", 40]], {40: 2017}),
    ],
)
def test_a_year_without_its_figure_or_beside_other_years_heads_nothing(read_unasked: Read, rows, years) -> None:
    reading = read_unasked("Recorded offences with the online flag", rows)
    found = {c.bounds.low: c.period.start.year for c in reading.counts}
    assert {low: found.get(low) for low in years} == years
    assert reading.issues


@pytest.mark.parametrize(
    "rows",
    [
        [["Rape", 40], ["2016"], ["Grooming", 5]],
        [["Offence", "Crimes"], ["2003"], ["Rape", 40], ["Grooming", 5]],
        [["Offence", "2018/19"], ["2018"], ["Rape", 40], ["Grooming", 5]],
    ],
)
def test_one_year_alone_does_not_go_before_the_period_that_is_said(read_unasked: Read, rows) -> None:
    reading = read_unasked("Flagged crimes of 2018/19", rows)
    assert [(c.bounds.low, c.period.label) for c in reading.counts] == [(40, "2018/19"), (5, "2018/19")]
    assert reading.issues


def test_a_number_beside_a_year_in_one_column_stays_unread(read_page: Read) -> None:
    rows = [["Rape"], ["2018"], ["Grooming", 5], ["Stalking", 2013]]
    assert numbers(read_page("Flagged crimes", rows, request=Request())) == []


def _stacked(heads, *sections):
    numbers = iter(range(3, 100))
    rows = [heads]
    for section in sections:
        for year in ("2018", "2019"):
            rows += [[section], [year]] if year == "2018" else [[year]]
            rows += [[label, *(next(numbers) for _ in heads[1:])] for label in ("Charged", "No suspect")]
    return rows


@pytest.mark.parametrize("corner", ["Outcome", ""])
@pytest.mark.parametrize("sections", [("Rape", "Blackmail"), ("Kent", "Medway")])
def test_a_row_of_figures_below_two_stacked_sections_is_no_heading_of_ages(
    read_unasked: Read, corner, sections
) -> None:
    reading = read_unasked("Recorded offences with the online flag", _stacked([corner, "Female", "Male"], *sections))
    assert {str(c.age) for c in reading.counts} <= {"all"}
    assert len(reading.counts) == 16 or reading.issues


@pytest.mark.parametrize(
    "rows",
    [
        [["Offence", "Crimes"], ["Offences under the Sexual Offences Act"], ["2003"], ["Rape", 40],
         ["Grooming, Sexual Offences Act"], ["2003"], ["Sexual grooming", 30]],
        [["Offence", "Crimes"], ["Offences under the Sexual Offences Act"], ["2003"], ["Rape", 40],
         ["Offences under the Serious Crime Act"], ["2015"], ["Sexual grooming", 30]],
    ],
)  # fmt: skip
def test_the_year_of_an_act_on_a_line_of_its_own_is_no_period(read_page: Read, rows) -> None:
    reading = read_page("Flagged crimes in 2018/19", rows)
    assert [(c.bounds.low, c.period.label) for c in reading.counts] == [(40, "2018/19"), (30, "2018/19")]


def test_years_over_rows_without_headings_above_them_are_not_taken_for_titles(read_unasked: Read) -> None:
    rows = [["", "Crimes"], ["2018"], ["Rape", 3], ["Grooming", 5], ["2019"], ["Rape", 4], ["Grooming", 6],
            ["Total", 18]]  # fmt: skip
    found = {(c.period.start.year, c.period.end.year) for c in read_unasked("Flagged crimes", rows).counts if c.total}
    assert found == {(2018, 2019)}


def test_halves_of_a_year_below_it_are_read_in_one_column(read_unasked: Read) -> None:
    rows = [["", "Crimes"], ["2018"], ["January to June", 3], ["July to December", 5],
            ["2019"], ["January to June", 4], ["July to December", 6]]  # fmt: skip
    reading = read_unasked("Flagged crimes", rows)
    assert sorted(c.bounds.low for c in reading.counts) == [3, 4, 5, 6]
    assert kinds(reading) == []
