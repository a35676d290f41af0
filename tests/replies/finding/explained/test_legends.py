"""Letters and numbers over columns or before rows, and the legend that says what they stand for."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
FIGURES = [["2017/18", 14, 25, 11, 50], ["2018/19", 17, 29, 10, 56]]
OFFENCES = [
    "Rape of a female aged under 16",
    "Sexual activity with a child under 16",
    "Sexual grooming",
]


@pytest.mark.parametrize(
    "heads",
    [
        ["Year", "A", "B", "C", "A-C"],
        ["Year", "(a)", "(b)", "(c)", "(a) to (c)"],
        ["", "i", "ii", "iii", "All"],
        ["Year", "Column A", "Column B", "Column C", "Total A-C"],
        ["Year", "O1", "O2", "O3", "O1-O3"],
        ["No.", "1", "2", "3", "1-3"],
        ["Year", "A", "B", "C", "A+B+C"],
    ],
)
def test_signs_over_columns_are_what_the_legend_below_says(read_sheets, heads):
    legend = [[sign, title] for sign, title in zip(heads[1:4], OFFENCES, strict=True)]
    reading = read_sheets(Data=[TITLE, [], heads, *FIGURES, [], *legend])
    read = values(reading)
    assert read[("2017/18", "019/07")] == (14, 14)
    assert read[("2018/19", "88A")] == (10, 10)
    assert read[("2018/19",)] == (56, 56)
    assert kinds(reading) == []


def test_a_legend_may_stand_on_another_sheet(read_sheets):
    rows = [TITLE, [], ["Year", "P", "Q", "R", "Total"], *FIGURES]
    legend = [["P", "Snapchat"], ["Q", "Kik"], ["R", "Other"]]
    read = values(read_sheets(Data=rows, Legend=legend))
    assert read[("2017/18", "kik")] == (25, 25)
    assert read[("2018/19", "other")] == (10, 10)


def test_a_legend_may_stand_in_the_letter(read_letter_with_table):
    texts = ["Offences against children with the online flag.", "A = Snapchat", "B = Instagram", "C = Any other site"]
    rows = [["Site", "2017/18", "2018/19"], ["A", "14", "17"], ["B", "25", "29"], ["C", "11", "10"]]
    read = values(read_letter_with_table(texts, rows))
    assert read[("2018/19", "instagram")] == (29, 29)
    assert read[("2017/18", "other")] == (11, 11)


@pytest.mark.parametrize("key", ["A = Snapchat; B = Kik; C = Other", "Key: A Snapchat, B Kik, C Other"])
def test_a_legend_may_be_one_line(read_sheets, key):
    read = values(read_sheets(Data=[TITLE, [], ["Year", "A", "B", "C", "Total"], *FIGURES, [], [key]]))
    assert read[("2017/18", "kik")] == (25, 25)
    assert read[("2018/19", "other")] == (10, 10)


def test_a_legend_may_stand_beside_the_table(read_sheets):
    legend = [["", "A", "Snapchat"], ["", "B", "Kik"], ["", "C", "Other"]]
    rows = [["Year", "A", "B", "C", "Total"], *FIGURES]
    read = values(read_sheets(Data=[TITLE, [], *([*row, *key] for row, key in zip(rows, legend, strict=True))]))
    assert read[("2017/18", "kik")] == (25, 25)
    assert read[("2018/19", "other")] == (10, 10)


def test_letters_of_which_the_legend_explains_some_alone_stay_as_they_are(read_sheets):
    legend = [["A", OFFENCES[0]], ["B", OFFENCES[1]]]
    reading = read_sheets(Data=[TITLE, [], ["Year", "A", "B", "C", "Total"], *FIGURES, [], *legend])
    assert not any("019/07" in key for key in values(reading))
    assert "unknown-heading" in kinds(reading)


def test_counts_are_no_signs_of_a_legend(read_sheets):
    legend = [["1", "Snapchat"], ["2", "Kik"], ["3", "Instagram"]]
    rows = [["Offence", "2017/18", "2018/19", "2019/20"], ["Grooming", 1, 2, 3], ["Rape", 4, 9, 8]]
    read = values(read_sheets(Data=[TITLE, [], *rows, [], ["The three most named:"], *legend]))
    assert read[("2018/19", "grooming")] == (2, 2)


def test_ages_as_numbers_are_no_signs_of_a_legend(read_sheets):
    legend = [["11", "Snapchat"], ["12", "Kik"], ["13", "Instagram"]]
    reading = read_sheets(Data=[TITLE, [], ["Victim age", "11", "12", "13", "Total"], *FIGURES, [], *legend])
    assert not any("snapchat" in key for key in values(reading))
