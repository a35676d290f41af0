"""What a reply says of its own labels, and names over a part of the headings."""

import pytest

from readings import kinds, said, values


@pytest.mark.parametrize(
    ("label", "words", "band"),
    [
        ("13+", "In the table U13 is a victim below 13, 13+ a victim of 13 to 17.", "13-17"),
        ("13 and over", "'13 and over' means children aged 13-17.", "13-17"),
        ("10 or older", "10 or older = ten to seventeen", "10-17"),
        ("Over 12", "The group over 12 covers those from 13 to 17.", "13-17"),
        ("13+", "The group 13+ is larger than that of ages 10 to 12.", "13+"),
        ("13+", "13+ means 13 to 17. In the second table 13+ means 13 to 19.", "13+"),
    ],
)
def test_a_band_without_an_end_has_the_one_that_the_reply_gives_it(read_letter_with_table, label, words, band):
    rows = [["Age", "2017/18", "2018/19"], ["Under 13", 21, 19], [label, 26, 30]]
    reading = read_letter_with_table([words], rows)
    assert {str(count.age) for count in reading.counts} == {"0-12", band}
    assert {count.printed for count in reading.counts} == {"21", "19", "26", "30"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Where we print 0 there was no crime.",
        "A 0 means that there was no crime.",
        "Where a cell holds a nought, no crime was recorded.",
        "If you see zero in a row, none was found.",
        "Noughts are true noughts: no offence was flagged.",
        "0 in a cell stands for no offences.",
    ],
)
def test_how_a_nought_is_printed_is_no_figure_of_nought(sentence):
    assert said(f"In 2017/18 there were 12 flagged offences. {sentence}") == [(12, "2017/18")]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("In 2017/18 the system shows 0 flagged offences.", (0, "2017/18")),
        ("In 2018/19, where the victim was a boy, the number is 0.", (0, "2018/19", "male")),
        ("The flag was set on 0 crimes in 2018/19.", (0, "2018/19")),
    ],
)
def test_a_nought_of_a_year_is_one(sentence, figure):
    assert said(sentence) == [figure]


@pytest.mark.parametrize(
    ("over", "whole", "merged"),
    [
        ("Financial year in which recorded", "Two years", ["B1:C1", "D1:D2"]),
        ("In which year it came to us", "Both years", ["B1:C1"]),
        ("Year that the crime was put on the system", "2017/18 to 2018/19", ["B1:C1", "D1:D2"]),
    ],
)
def test_a_name_over_some_headings_beside_a_whole_is_no_label(read_sheets, over, whole, merged):
    rows = [["", over, None, whole], ["Sex", "2017/18", "2018/19", None], ["Girls", 20, 31, 51], ["Boys", 9, 8, 17]]
    reading = read_sheets(Data=rows, merged=merged)
    assert values(reading) == {
        ("2017/18", "female"): (20, 20),
        ("2018/19", "female"): (31, 31),
        ("2017/18 to 2018/19", "female"): (51, 51),
        ("2017/18", "male"): (9, 9),
        ("2018/19", "male"): (8, 8),
        ("2017/18 to 2018/19", "male"): (17, 17),
    }
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("over", "below"),
    [
        ("The child was", ["a girl", "a boy", "not entered"]),
        ("Victim is:", ["female", "male", "not specified"]),
        ("Crimes where the child was", ["Girl", "Boy", "Sex not put down"]),
        ("Number of crimes against", ["girls", "boys", "a child of unknown sex"]),
    ],
)
def test_a_heading_that_opens_those_below_it_is_read_with_them(read_sheets, over, below):
    rows = [["When", over, None, None, "All crimes"], ["Year", *below, None]]
    rows += [["2017/18", 20, 9, 4, 33], ["2018/19", 31, 8, 1, 40]]
    reading = read_sheets(Data=rows, merged=["B1:D1", "E1:E2"])
    assert values(reading) == {
        ("2017/18", "female"): (20, 20),
        ("2017/18", "male"): (9, 9),
        ("2017/18", "unknown"): (4, 4),
        ("2017/18",): (33, 33),
        ("2018/19", "female"): (31, 31),
        ("2018/19", "male"): (8, 8),
        ("2018/19", "unknown"): (1, 1),
        ("2018/19",): (40, 40),
    }
    assert kinds(reading) == []


def test_a_heading_that_narrows_those_below_it_is_told(read_sheets):
    rows = [["When", "The child was charged and", None, "All crimes"], ["Year", "a girl", "a boy", None]]
    reading = read_sheets(Data=[*rows, ["2017/18", 20, 9, 29], ["2018/19", 31, 8, 39]], merged=["B1:C1", "D1:D2"])
    assert ("2017/18", "female") not in values(reading)
    assert kinds(reading)


HEADS = ["12 or under", "13", "14 or 15", "16 and 17", "All children (0 to 17)", "18 to 24", "25 or over"]


@pytest.mark.parametrize("merged", [["A1:A2", "B1:B2", "C1:G1", "H1:I1", "J1:J2"], []])
def test_single_years_among_bands_below_wider_headings_are_headings(read_sheets, merged):
    over = ["Victim", "Year", "Children", None, None, None, None, "Adults", None, "All victims"]
    rows = [over, [None, None, *HEADS, None], ["Girls", "2017/18", 7, 4, 2, 1, 14, 6, 9, 29]]
    rows += [[None, "2018/19", 9, 2, 1, 3, 15, 8, 4, 27], ["Boys", "2017/18", 2, 5, 4, 1, 12, 3, 3, 18]]
    rows += [[None, "2018/19", 1, 1, 6, 3, 11, 2, 7, 20]]
    reading = read_sheets(Data=rows, merged=merged)
    found = values(reading)
    ages = ["0-12", "13", "14-15", "16-17", "0-17", "18-24", "25+"]
    assert [found[("2017/18", age, "female")][0] for age in ages] == [7, 4, 2, 1, 14, 6, 9]
    assert found[("2018/19", "male")] == (20, 20)
    assert len(found) == 32
    assert kinds(reading) == []


def test_bands_and_counts_beside_labels_are_no_headings(read_sheets):
    rows = [["Sex", "Age", "2017/18", "2018/19"], ["Girls", "Under 10", 11, 12], [None, "10 to 17", 25, 26]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "0-9", "female")] == (11, 11)
    assert len(reading.counts) == 4
