"""Years by two digits, numbers in brackets in the order of the years, years that a paragraph takes, totals of some."""

from dataclasses import replace

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds, read_text, said, values

YEARS = ("2017/18", "2018/19", "2019/20")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("We recorded 58 offences in 17/18, 67 in 18/19 and 59 in 19/20.", (58, 67, 59)),
        ("Of the flagged offences 5 in 17/18, 6 in 18/19 and 7 in 19/20 were reported online.", (5, 6, 7)),
    ],
)
def test_two_digits_for_each_half_of_a_year_are_years_where_they_follow_on(text, numbers):
    assert said(text) == [(n, year) for n, year in zip(numbers, YEARS, strict=True)]


@pytest.mark.parametrize("text", ["Those aged 16/17 had 12 offences.", "Code 17/18 was used in 12 offences."])
def test_ages_and_codes_are_no_short_years(text):
    assert said(text) == []


@pytest.mark.parametrize("brackets", ["({}, {}, {})", "({}, {} and {})", "[{}; {}; {}]"])
def test_numbers_in_brackets_behind_a_label_stand_in_the_order_that_was_said(brackets):
    text = (
        "The numbers in brackets are in the order 17/18, 18/19, 19/20.\n\n"
        f"- Sexual communication with a child, 071/17 {brackets.format(33, 49, 40)}\n"
        f"- Girls {brackets.format(3, 4, 5)}"
    )
    assert said(text) == [
        *((n, year, "071/17") for n, year in zip((33, 49, 40), YEARS, strict=True)),
        *((n, year, "female") for n, year in zip((3, 4, 5), YEARS, strict=True)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Girls were the victims in 87, 96 and 114 offences in those three years, and boys in 2, 4 and 1.",
        "There were 87, 96 and 114 offences against girls and 2, 4 and 1 against boys in these years respectively.",
    ],
)
def test_each_list_of_a_sentence_goes_through_the_years(text):
    girls, boys = zip((87, 96, 114), YEARS, strict=True), zip((2, 4, 1), YEARS, strict=True)
    assert said(text) == [*((n, year, "female") for n, year in girls), *((n, year, "male") for n, year in boys)]


@pytest.mark.parametrize(
    "opening",
    [
        "As for age, I have taken the latest year, 2019/20.",
        "Ages were only available for 2019/20.",
        "The breakdown is for the most recent year.",
    ],
)
def test_a_year_taken_for_a_paragraph_is_that_of_its_figures(opening):
    text = (
        f"{opening} The child was under 13 in 14 offences and 13 to 15 in 32. No age was entered for the other eight."
    )
    assert said(text) == [(14, "2019/20", "0-12"), (32, "2019/20", "13-15"), (8, "2019/20", "unknown")]


@pytest.mark.parametrize(
    "opening",
    [
        "The flag was made mandatory in 2018/19.",
        "Our report of 2018/19 used another method.",
        "Recording has been different since 2018/19.",
        "The sex of the victim was first recorded in 2018/19.",
    ],
)
def test_a_year_in_which_something_changed_is_not_that_of_the_figures_behind_it(opening):
    reading = read_text(f"{opening} Girls were the victims in 40 offences and boys in 9.")
    assert reading.counts == ()
    assert {issue.kind.value for issue in reading.issues} == {"unknown-period"}


@pytest.mark.parametrize("label", ["Total", "In total", "Total for all years", "Grand total"])
def test_a_total_below_lines_of_years_is_of_those_that_it_is_the_sum_of(label):
    text = "Girls:\n2017/18 - 10\n2018/19 - 91\n2019/20 - 98\n{} - {}"
    assert said(text.format(label, 199))[-1] == (199, "2017/18 to 2019/20", "female")
    reading = read_text(text.format(label, 200))
    assert [count.bounds.low for count in reading.counts] == [10, 91, 98]
    assert [issue.kind.value for issue in reading.issues] == ["unknown-period"]


def test_a_total_below_a_year_that_is_not_held_is_of_the_others():
    text = "2017/18: not held\n2018/19: 91\n2019/20: 98\nTotal: 189"
    assert said(text)[-1] == (189, "2018/19 to 2019/20")


HELD = [["Female", "{}", 60, 53, 113], ["Male", "{}", 19, 22, 41], ["All", "{}", 79, 75, 154]]


def rows(head, not_held):
    """A table whose first year has words for figures."""
    filled = [[cell.format(not_held) if cell == "{}" else cell for cell in row] for row in HELD]
    return [["Sex", *YEARS, head], *filled]


@pytest.mark.parametrize("not_held", ["Not available", "n/a", "Not held"])
@pytest.mark.parametrize("head", ["2 years", "Both years", "Total", "Two-year total", "Total of both years", "2 yrs"])
def test_a_total_beside_a_year_that_is_not_held_is_of_the_other_years(read_sheets, head, not_held):
    counts = {(c.period.label, str(c.sex)): c.bounds.low for c in read_sheets(Data=rows(head, not_held)).counts}
    assert counts["2018/19 to 2019/20", "female"] == 113
    assert not any(period == "2017/18 to 2019/20" for period, _ in counts)


def test_a_total_of_years_that_do_not_follow_on_is_told(read_sheets):
    table = [["Year", "Female"], ["2017/18", 60], ["2018/19", "Not held"], ["2019/20", 10], ["Total", 70]]
    reading = read_sheets(Data=table)
    assert 70 not in {c.bounds.low for c in reading.counts}
    assert "unknown-period" in kinds(reading)


def test_a_total_of_fewer_years_than_stand_beside_it_is_told(read_sheets):
    reading = read_sheets(Data=[["Sex", *YEARS, "2 years"], ["Female", 1, 60, 53, 113], ["Male", 2, 19, 22, 41]])
    assert 113 not in {c.bounds.low for c in reading.counts}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize("head", ["Child", "Children", "Victim", "Sex"])
@pytest.mark.parametrize("unknown", ["?", "Unknown"])
def test_labels_of_one_kind_are_labels_under_a_heading_like_the_next(read_page, head, unknown):
    table = [
        ["Year", head, "9 and below", "10-17", "?"],
        *([year, sex, n, n + 3, n + 6] for year in YEARS for n, sex in enumerate(("Girl", "Boy", unknown), start=1)),
    ]
    found = values(read_page("Flagged offences", table))
    assert len(found) == 27
    assert found["2018/19", "0-9", "male"] == (2, 2)
    assert found["2018/19", "unknown", "unknown"] == (9, 9)


def test_a_sheet_named_by_a_short_year_is_of_that_year_and_of_no_age(read_sheets):
    rows = [["Offence", "Female", "Male"], ["71/17", 20, 4], ["86/02", 11, 3]]
    years = replace(ASKED, periods=(Period.financial_year(2020), Period.financial_year(2021)))
    read = values(read_sheets(years, **{"20_21": rows, "21_22": rows}))
    assert read[("2020/21", "071/17", "female")] == (20, 20)
    assert read[("2021/22", "086/02", "male")] == (3, 3)


def test_two_ages_with_or_between_them_are_surely_ages(read_sheets):
    heads = ["Offence", "Total", "Under 13", "13 to 15", "16 or 17", "Female", "Male"]
    read = values(read_sheets(Data=[["2017/18"], heads, ["71/17", 24, 9, 12, 3, 20, 4], ["86/02", 14, 6, 6, 2, 11, 3]]))
    assert read[("2017/18", "071/17", "16-17")] == (3, 3)
    assert read[("2017/18", "086/02", "male")] == (3, 3)


@pytest.mark.parametrize("whole", ["17-20", "17/20", "Total 17-20"])
@pytest.mark.parametrize("names", [("F {}", "M {}"), ("{} girls", "{} boys")])
def test_a_span_over_all_short_years_beside_them_is_their_total(read_sheets, names, whole):
    heads = ["Crime", *(name.format(year) for name in names for year in ("17-18", "18-19", "19-20")), whole]
    rows = [["Stalking", 2, 3, 4, 1, 0, 2, 12], ["Blackmail", 5, 5, 6, 3, 2, 2, 23]]
    found = values(read_sheets(Data=[heads, *rows]))
    assert found[("2018/19", "stalking", "female")] == (3, 3)
    assert found[("2019/20", "blackmail", "male")] == (2, 2)
    assert found[("2017/18 to 2019/20", "stalking")] == (12, 12)
    assert len(found) == 14


def test_bands_of_ages_beside_the_band_over_all_are_no_years(read_sheets):
    heads = ["Year", "14-15", "16-17", "14-17"]
    found = values(read_sheets(Data=[heads, ["2017/18", 4, 6, 10], ["2018/19", 3, 9, 12]]))
    assert found[("2017/18", "16-17")] == (6, 6)


CRIMES = [["Offence group", "Facebook", "Total"], ["Rape", "1", "1"], ["Grooming", "7", "7"], ["Total", "8", "8"]]


@pytest.mark.parametrize("form", ["{}-{}", "{}/{}", "'{}-{}", "{}-{}:"])
@pytest.mark.parametrize("turn", [1, -1])
def test_headings_that_follow_on_one_another_are_years_and_no_ages(form, turn, read_page):
    headings = [form.format(*year) for year in ((17, 18), (18, 19), (19, 20))][::turn]
    read = read_page("Offences with the online flag, victims under 18.", *(b for h in headings for b in (h, CRIMES)))
    assert [count.period.label for count in read.counts] == [year for year in YEARS[::turn] for _ in range(6)]
    assert {str(count.age) for count in read.counts} == {"all"}


@pytest.mark.parametrize("headings", [("16-17", "18-19"), ("13-15", "16-17"), ("10-12", "12-13", "14-15")])
def test_headings_of_bands_of_ages_are_no_years(headings, read_page):
    table = [["Year", "Facebook", "Total"], ["2017/18", "1", "1"], ["2018/19", "7", "7"]]
    read = read_page("Offences with the online flag by age of victim.", *(b for h in headings for b in (h, table)))
    assert {count.period.label for count in read.counts} <= {"2017/18", "2018/19"}
    assert {str(count.age) for count in read.counts} <= set(headings)


BY_YEAR = [["Year", "Offences"], ["2017/18", "1"], ["2018/19", "7"]]
BY_SEX = [["Sex", "Number"], ["Female", "4"], ["Male", "5"]]


@pytest.mark.parametrize("headings", [("15-16", "16-17", "17-18"), ("10-11", "11-12"), ("17-18", "18-19")])
@pytest.mark.parametrize(
    ("opening", "below", "years"),
    [
        ("Flagged offences by age of victim", BY_YEAR, {"2017/18", "2018/19"}),
        ("Flagged offences of each kind", BY_YEAR, {"2017/18", "2018/19"}),
        ("Flagged offences in 2018/19 by age of victim", BY_SEX, {"2018/19"}),
        ("Age bands are those of our system. The year is 2018/19.", BY_SEX, {"2018/19"}),
    ],
)
def test_bands_of_ages_that_follow_on_one_another_stay_ages(headings, opening, below, years, read_page):
    read = read_page(opening, *(block for heading in headings for block in (heading, below)))
    assert {count.period.label for count in read.counts} <= years
    assert {str(count.age) for count in read.counts} <= set(headings)


@pytest.mark.parametrize("opening", ["Victims aged under 18", "Offences against children aged 13 and over", "By age"])
def test_headings_over_tables_of_ages_and_below_an_age_of_all_are_years(opening, read_page):
    by_age = [["Victim age", "Offences"], ["13", "4"], ["14", "5"]]
    below = by_age if opening == "By age" else BY_SEX
    read = read_page(opening, *(block for heading in ("17-18", "18-19", "19-20") for block in (heading, below)))
    assert [count.period.label for count in read.counts] == [year for year in YEARS for _ in range(2)]


def test_months_of_its_year_below_a_heading_leave_it_a_year(read_page):
    months = (
        [["Month", "Offences"], ["April 2017", "4"], ["May 2017", "5"]],
        [["Month", "Offences"], ["April 2018", "6"]],
    )
    read = read_page("Offences with the online flag.", "17-18", months[0], "18-19", months[1])
    assert {str(count.age) for count in read.counts} == {"all"}
