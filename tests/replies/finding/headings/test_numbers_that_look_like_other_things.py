"""Ages that look like counts, counts that look like ages, numbers of beats, and letters for boys and girls."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]
LISTED = "Each line is one recorded crime with the online flag and a child victim."


@pytest.mark.parametrize("youngest", ["≤9", "<=9", "<10"])
@pytest.mark.parametrize("corner", ["Place of contact", "Where the victim was contacted", "Platform"])
def test_the_youngest_band_with_its_oldest_age_heads_a_column(read_sheets, youngest, corner):
    heads = [corner, youngest, "10-13", "14-17", "Any age"]
    rows = [["Kik", 2, 6, 5, 13], ["Tumblr", 1, 3, 9, 13], ["Everywhere", 3, 9, 14, 26]]
    reading = read_sheets(**{"2018-19": [heads, *rows]})
    assert values(reading)[("2018/19", "0-9", "kik")] == (2, 2)
    assert [c.bounds.low for c in reading.counts if c.total] == [13, 13, 3, 9, 14, 26]
    assert kinds(reading) == []


def test_a_row_of_ranges_behind_two_labels_is_one_of_figures(read_sheets):
    rows = [
        ["HO code", "Platform", *YEARS],
        ["71/17", "Kik", 12, 15],
        ["", "Tumblr", 8, "1-4"],
        ["86/02", "Kik", "1-4", "1-4"],
        ["", "Tumblr", "1-4", "1-4"],
        ["88/01", "Kik", "1-4", "1-4"],
        ["", "Tumblr", 0, "1-4"],
    ]
    reading = read_sheets(
        Data=[["Numbers from one to four are given as 1-4. A code applies to the lines below it."], *rows]
    )
    assert values(reading)[("2018/19", "086/02", "kik")] == (1, 4)
    assert {str(c.age) for c in reading.counts} == {"all"}
    assert len(reading.counts) == 12


@pytest.mark.parametrize("key", ["Sex: G girl, B boy, X not recorded.", "Sex: G girl, B boy and X not known"])
def test_letters_right_before_their_words_are_those_of_a_column(read_sheets, key):
    heads = ["Line", "Recorded in", "HO offence", "Age then", "Sex"]
    rows = [[1, "2017/18", "071/17", 12, "G"], [2, "2017/18", "071/17", 14, "B"], [3, "2018/19", "086/02", 9, "X"]]
    reading = read_sheets(Notes=[[LISTED], [key]], Crimes=[heads, *rows])
    assert {str(c.sex) for c in reading.counts} == {"female", "male", "unknown"}
    assert kinds(reading) == []


@pytest.mark.parametrize("name", ["Beat", "Beat code", "Patrol area"])
def test_crimes_of_numbered_beats_are_counted_together(read_sheets, name):
    heads = ["Line", "Recorded in", "HO offence", name, "Victim age"]
    rows = [[1, "2017/18", "071/17", 27, 12], [2, "2017/18", "071/17", 114, 12], [3, "2018/19", "086/02", 8, 9]]
    reading = read_sheets(Crimes=[[LISTED], heads, *rows])
    assert values(reading) == {("2017/18", "071/17", "12"): (2, 2), ("2018/19", "086/02", "9"): (1, 1)}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "order",
    [
        "Flagged crimes of our force, first for 2017/18 and then, after the oblique stroke, for 2018/19.",
        "Crimes with the flag, first those of 2017/18, then behind the slash those of 2018/19.",
    ],
)
def test_an_order_told_by_the_sign_between_numbers_holds_in_all_the_reply(read_page, order):
    lines = ["All flagged crimes = 40 / 52", "<h3>Victim</h3>", "Girls = 30 / 41", "Boys = 10 / 11"]
    reading = read_page(order, *lines)
    assert values(reading)[("2017/18", "female")] == (30, 30)
    assert values(reading)[("2018/19", "male")] == (11, 11)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "remark",
    [
        "The last two figures take in the offences of question 1.",
        "The first two numbers are of offences recorded on the old system.",
        "All three totals take in offences without a victim.",
        "Those two answers are of the same offences.",
    ],
)
def test_how_many_figures_or_answers_a_remark_is_on_is_no_figure(read_unasked_letter, remark):
    told = "There were 23 flagged offences of sexual grooming (88A) in 2015/16, 15 in 2016/17 and 78 in 2017/18."
    reading = read_unasked_letter(f"{told} {remark}")
    assert [c.bounds.low for c in reading.counts] == [23, 15, 78]
    assert "does-not-add-up" not in kinds(reading)


@pytest.mark.parametrize("numbers", ["2) to 4)", "2. and 4.", "2) & 4)", "(2) - (4)"])
def test_the_numbers_of_several_questions_before_a_line_are_no_figures(read_page, numbers):
    rows = [["Offence", *YEARS], ["071/17 Sexual communication with a child", "28", "48"]]
    reading = read_page("1) The force uses the flag.", f"{numbers} Flagged offences with a victim under 18:", rows)
    assert [c.bounds.low for c in reading.counts] == [28, 48]
    assert kinds(reading) == []


BY_OFFENCE = [["Sexual communication with a child", 83, 99, 137], ["Rape", 31, 50, 64]]


@pytest.mark.parametrize("corner", ["Flagged offences", "All offences", "Online crimes"])
@pytest.mark.parametrize("years", [[2019, 2020, 2021], [2021, 2020, 2019]])
def test_years_behind_a_name_for_all_crimes_head_the_kinds_below(read_sheets, corner, years):
    reading = read_sheets(Data=[[corner, *years], *BY_OFFENCE])
    assert {(c.offence, str(c.period)) for c in reading.counts} == {
        (offence, str(year)) for offence in ("071/17", "rape") for year in years
    }
    assert len(reading.counts) == 6


@pytest.mark.parametrize(
    "row",
    [
        ["Flagged offences", 2019, 2149, 2201],
        ["Flagged offences", 2019, 2021, 2023],
        ["Flagged offences", 2020, 2020, 2020],
        ["Flagged offences", 114, 149, 201],
    ],
)
def test_numbers_of_all_crimes_below_years_are_counts(read_sheets, row):
    reading = read_sheets(Data=[["Offence", 2019, 2020, 2021], row, *BY_OFFENCE])
    assert {c.printed for c in reading.counts if c.offence == "all"} == {str(number) for number in row[1:]}


def test_years_in_order_below_headings_are_counts(read_sheets):
    reading = read_sheets(Data=[["Offence", 2019, 2020, 2021], ["Flagged offences", 2019, 2020, 2021], *BY_OFFENCE])
    assert len(reading.counts) == 9
