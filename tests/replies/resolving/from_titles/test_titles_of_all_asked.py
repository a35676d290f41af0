"""Titles that name several offences, and what stands in the corners of tables of one shape."""

from dataclasses import replace

import pytest

from readings import ASKED, kinds, values

BY_SEX = [["Sex", "2017/18", "2018/19"], ["Female", 10, 12], ["Male", 3, 4]]
GROOMING_AND_IMAGES = replace(ASKED, questions=("how many crimes of grooming and of indecent images had the flag",))


@pytest.mark.parametrize(
    "title",
    [
        "GROOMING / INDECENT IMAGES",
        "Flagged grooming, sexual communication with a child and indecent image crimes",
        "s15A, s15 and indecent images together",
    ],
)
def test_a_title_of_all_offences_asked_for_narrows_nothing(read_sheets, title):
    reading = read_sheets(GROOMING_AND_IMAGES, Data=[[title], [], *BY_SEX])
    assert values(reading)[("2017/18", "female")] == (10, 10)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "title",
    [
        "Rape and indecent images",
        "Sexual communication and indecent images",
        "Rape, grooming and images",
        "s15A and indecent images together",
    ],
)
def test_a_title_of_other_offences_than_asked_for_is_told(read_sheets, title):
    reading = read_sheets(GROOMING_AND_IMAGES, Data=[[title], [], *BY_SEX])
    assert reading.counts == ()
    assert "unknown-offence" in kinds(reading)


def blocks(*corners):
    rows = [["Flagged offences"], []]
    for at, corner in enumerate(corners):
        rows += [[corner, "2017/18", "2018/19"], ["Girls", 10 + at, 12 + at], ["Boys", 3 + at, 4 + at], []]
    return rows


def test_a_corner_is_read_as_those_of_the_tables_like_it(read_sheets):
    reading = read_sheets(Data=blocks("Victim aged 0 to 12", "Victim aged 13 to 17", "Victim's birthday not on file"))
    assert values(reading)[("2018/19", "unknown", "female")] == (14, 14)
    assert kinds(reading) == []


def test_a_corner_that_says_nothing_among_such_is_told(read_sheets):
    reading = read_sheets(Data=blocks("Victim aged 0 to 12", "Victim aged 13 to 17", "Victim record damaged"))
    assert {str(count.age) for count in reading.counts} == {"0-12", "13-17"}
    assert kinds(reading) == ["unknown-heading"]


@pytest.mark.parametrize("title", ["Victims whose age is not known", "Age blank"])
def test_a_title_of_unknown_ages_is_of_those(read_sheets, title):
    read = values(read_sheets(Data=[["Flagged offences"], [], [title], *BY_SEX]))
    assert read[("2017/18", "unknown", "female")] == (10, 10)


def test_a_sentence_on_where_unknown_ages_are_is_no_title_of_them(read_sheets):
    title = "Victims whose age is not known are left out"
    read = values(read_sheets(Data=[["Flagged offences"], [], [title], *BY_SEX]))
    assert read[("2017/18", "female")] == (10, 10)
