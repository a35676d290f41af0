"""Periods with words beside them, and periods of two headings."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]


def test_words_that_say_how_long_a_span_is_are_no_part_of_it(read_sheets):
    rows = [
        TITLE,
        ["Recorded", "Offences", "girl", "boy", "under 13", "13 or 14", "15", "16 or 17"],
        ["Half year, 01/04/17 - 30/09/17", 9, 5, 4, 2, 3, 3, 1],
        ["Half year, 01/10/17 - 31/03/18", 11, 7, 4, 3, 4, 3, 1],
        ["Quarter, 01/04/18 - 30/06/18", 8, 6, 2, 1, 4, 2, 1],
        ["New system, 01/07/18 - 31/03/19", 20, 12, 8, 8, 6, 4, 2],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("1 October 2017 to 31 March 2018", "13-14")] == (4, 4)
    assert read[("1 July 2018 to 31 March 2019", "female")] == (12, 12)
    assert len(read) == 28
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Apr 2017 to Mar 2018 (twelve months)", "Apr 2018 to Sep 2018 (first six months)"),
        ("Ledger kept by hand: Apr 2017 - Mar 2018", "Ledger on screen: Apr 2018 - Sep 2018"),
    ],
)
def test_words_that_change_with_spans_that_follow_on_one_another_part_the_days_alone(read_sheets, first, second):
    read = values(read_sheets(Data=[TITLE, ["", first, second], ["Girls", 10, 3], ["Boys", 4, 2]]))
    assert read[("2017/18", "female")] == (10, 10)
    assert read[("1 April 2018 to 30 September 2018", "male")] == (2, 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Historic, Apr 2017 to Mar 2018", "Historic, Apr 2018 to Mar 2019"),  # all of them narrowed alike
        ("Screened, Apr 2017 to Mar 2018", "Unscreened, Apr 2017 to Mar 2018"),  # the same days twice
        ("Half year, 2017/18", "Half year, 2018/19"),  # not as many days as the words say
    ],
)
def test_words_beside_spans_that_may_narrow_what_is_counted_are_told_of(read_sheets, first, second):
    reading = read_sheets(Data=[TITLE, ["When", "Girl", "Boy"], [first, 10, 3], [second, 12, 5]])
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    ("begins", "ends"), [("counted from", "counted until"), ("First day", "Last day"), ("", ""), ("Opens", "Closes")]
)
def test_first_and_last_days_in_two_rows_of_headings_are_one_period(read_sheets, begins, ends):
    rows = [
        TITLE,
        [begins, "01.10.2017", "01.10.2018"],
        [ends, "30.09.2018", "31.03.2019"],
        ["crimes", 15, 9],
        ["girl", 9, 5],
        ["boy", 5, 3],
        ["girl or boy not known", 1, 1],
        ["class 86 alone", 6, 4],
        ["class 88A alone", 9, 5],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("1 October 2018 to 31 March 2019",)] == (9, 9)
    assert read[("year ending September 2018", "unknown")] == (1, 1)
    assert read[("year ending September 2018", "86")] == (6, 6)
    assert set(kinds(reading)) <= {"answer-differs"}


@pytest.mark.parametrize("unit", ["Performance and Insight Team", "Force Performance Unit", "Financial Investigation"])
def test_a_team_named_after_performance_or_money_says_nothing_of_years(read_sheets, unit):
    reading = read_sheets(Data=[["Kent Police", unit], TITLE, ["Year", "Girls", "Boys"], [2017, 10, 3], [2018, 4, 2]])
    assert values(reading)[("2017", "female")] == (10, 10)
    assert "unknown-period" not in kinds(reading)


@pytest.mark.parametrize("unit", ["Performance years", "By financial year", "Financial"])
def test_years_of_which_it_is_not_said_which_twelve_months_they_are_stay_unread(read_sheets, unit):
    reading = read_sheets(Data=[[unit], [], ["Year", "Girls", "Boys"], [2016, 10, 3], [2019, 4, 2]])
    assert reading.counts == ()
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "form",
    ["Ion-Rhag / Jan-Dec {}", "Ionawr i Rhagfyr / January to December {}", "Jan-Dec {} / Ion-Rhag", "Ion-Rhag {}"],
)
def test_months_in_two_languages_beside_one_year_are_one_period(read_sheets, form):
    heads = ["Cwestiwn 2: rhyw y plentyn / Question 2: crimes with the online flag by sex of the child"]
    rows = [[form.format(year), girls, boys] for year, girls, boys in ((2017, 44, 10), (2018, 45, 12))]
    reading = read_sheets(C2=[heads, [], ["Blwyddyn / Year", "Merched / Girls", "Bechgyn / Boys"], *rows])
    assert values(reading)[("2018", "male")] == (12, 12)
    assert len(reading.counts) == 4
    assert not {"unknown-period", "not-a-figure"} & set(kinds(reading))


@pytest.mark.parametrize(
    "note",
    ["1718 is the financial year from April 2017 to March 2018, and so on.", "Here 1718 means the year to 2018."],
)
def test_a_year_whose_digits_run_together_and_that_a_note_explains_counts_nothing(read_sheets, note):
    reading = read_sheets(
        Data=[["Flagged offences"], [], ["Sex", "1718", "1819"], ["Female", 10, 12], ["Male", 3, 4], [], [note]]
    )
    assert len(reading.counts) == 4
    assert kinds(reading) == []
