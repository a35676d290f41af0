"""Labels that two columns or two rows of headings say, each in its own language."""

import pytest

from cyberflag.vocabularies.periods import understand_period
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


def test_two_columns_that_say_the_same_in_two_languages_are_one(read_sheets):
    rows = [
        ["Oedran", "Age", *YEARS],
        ["12 ac iau", "12 and under", 3, 4],
        ["13", "13", 5, 6],
        ["Heb ei nodi", "Not stated", 1, 1],
        ["Cyfanswm", "Total", 9, 11],
    ]
    reading = read_sheets(Data=rows)
    assert not kinds(reading)
    found = values(reading)
    assert found[("2017/18", "0-12")] == (3, 3)
    assert found[("2018/19", "unknown")] == (1, 1)
    assert len(found) == 8


def test_welsh_labels_of_which_no_word_is_known_say_the_same_beside_known_ones(read_sheets):
    rows = [
        ["Pryd", "When", *YEARS],
        ["Y flwyddyn gyfan", "The whole year", 30, 26],
        ["Ebr-Meh", "Apr-Jun", 8, 6],
        ["Gorff-Medi", "Jul-Sep", 9, 7],
        ["Hyd-Rhag", "Oct-Dec", 6, 8],
        ["Ion-Maw", "Jan-Mar", 7, 5],
    ]
    found = values(reading := read_sheets(Data=rows))
    assert not kinds(reading)
    assert found[("1 April 2017 to 30 June 2017",)] == (8, 8)
    assert found[("1 January 2019 to 31 March 2019",)] == (5, 5)
    assert found[("2018/19",)] == (26, 26)


def test_labels_that_are_not_known_beside_known_ones_are_told(read_sheets):
    rows = [["Team", "When", *YEARS], ["Larch", "Apr-Sep", 8, 6], ["Rowan", "Oct-Mar", 9, 7]]
    assert kinds(read_sheets(Data=rows))


def test_two_rows_of_headings_that_say_the_same_in_two_languages_are_one(read_sheets):
    rows = [
        ["Blwyddyn", "Benyw", "Gwryw", "Anhysbys", "Cyfanswm"],
        ["Year", "Female", "Male", "Not known", "Total"],
        ["2017/18", 3, 4, 1, 8],
        ["2018/19", 5, 6, 0, 11],
    ]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "female")] == (3, 3)
    assert found[("2018/19", "unknown")] == (0, 0)
    assert len(found) == 8


def test_columns_of_two_things_are_both_read(read_sheets):
    rows = [["Sex", "Age", *YEARS], ["Female", "12", 3, 4], ["Male", "13", 5, 6]]
    assert values(read_sheets(Data=rows))[("2018/19", "13", "male")] == (6, 6)


@pytest.mark.parametrize(
    "text",
    [
        "2023 up to 30.09",
        "2023 hyd at / up to 30/9",
        "2023 (hyd at 30 Medi)",
        "2023 hyd at 30 Medi / 2023 to 30 September",
    ],
)
def test_a_year_up_to_a_day_in_numbers_or_in_welsh_ends_on_it(text):
    found = understand_period(text)
    assert found is not None
    assert (found.value.start.isoformat(), found.value.end.isoformat()) == ("2023-01-01", "2023-09-30")


@pytest.mark.parametrize("text", ["2023 to 30.13", "2023 to 31.09", "2023 up to 30"])
def test_a_day_that_there_is_not_ends_no_year(text):
    assert understand_period(text) is None


def test_offences_said_again_in_welsh_lose_neither_the_row_of_all_nor_the_span_of_all_years(read_sheets):
    rows = [
        ["Math", "Offence", "Code", *YEARS, "Dwy flynedd / Two years"],
        ["Cyfathrebu rhywiol â phlentyn", "Sexual communication with a child", "071/17", 3, 4, 7],
        ["Dinoethi", "Exposure", "088/09", 5, 6, 11],
        ["Meddu ar luniau anweddus o blant", "Possess an indecent photograph of a child", "086/10", 1, 1, 2],
        ["Pob un â'r faner", "All flagged offences", None, 9, 11, 20],
    ]
    reading = read_sheets(Data=rows)
    assert not kinds(reading)
    assert sorted(low for low, _ in values(reading).values()) == [1, 1, 2, 3, 4, 5, 6, 7, 9, 11, 11, 20]


def test_labels_that_are_not_understood_beside_a_total_still_say_something_else(read_sheets):
    rows = [
        ["Strand", "Offence", *YEARS],
        ["Zorble", "Exposure", 5, 6],
        ["Quux", "All flagged offences", 9, 11],
    ]
    assert "unknown-heading" in kinds(read_sheets(Data=rows)) or "unknown-offence" in kinds(read_sheets(Data=rows))
