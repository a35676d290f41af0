"""Lines of girls and boys right below the figure of one offence: they are of that offence."""

import pytest

from readings import kinds, read_text, said

YEAR = "1 April 2017 to 31 March 2018\n"


@pytest.mark.parametrize(
    "lines",
    [
        "Grooming: 40\nGirls: 31\nBoys: 9",
        "Grooming: 40\n- Female 31\n- Male 9",
        "Grooming: 40\nFemale victims: 31, male victims: 9",
        "Grooming: 40\nof which girls: 31\nof which boys: 9",
        "Grooming: 40\n  Victim female in 31, male in 9",
    ],
)
def test_girls_and_boys_who_add_up_to_the_offence_above_are_of_that_offence(lines):
    year = "2017/18"
    parts = [(31, year, "grooming", "female"), (9, year, "grooming", "male")]
    assert said(YEAR + lines) == [(40, year, "grooming"), *parts]


def test_each_offence_has_the_girls_and_boys_below_it():
    text = f"{YEAR}Grooming: 40\nGirls: 31, boys: 9\nExposure: 20\nGirls: 15, boys: 5"
    assert [figure for figure in said(text) if "female" in figure] == [
        (31, "2017/18", "grooming", "female"),
        (15, "2017/18", "088/09", "female"),
    ]
    assert kinds(read_text(text)) == []


@pytest.mark.parametrize(
    "lines",
    [
        "Grooming: 40\nExposure: 20\nGirls: 31\nBoys: 29",
        "Grooming: 40\nTotal: 40\nGirls: 31\nBoys: 9",
        "Grooming: 40\nExposure: 31\nGirls: 31\nBoys: 40",
        "Grooming: 40\nExposure: 0\nGirls: 31\nBoys: 9",
        "Grooming: 40\nGirls: 51\nBoys: 12",
    ],
)
def test_girls_and_boys_of_all_offences_stay_those_of_the_year(lines):
    assert [figure[2:] for figure in said(YEAR + lines) if "male" in figure] == [("male",)]


def test_of_which_below_one_offence_is_of_it_though_the_other_part_is_not_given():
    assert said(f"{YEAR}Grooming: 40\nof which girls: 31")[1:] == [(31, "2017/18", "grooming", "female")]


@pytest.mark.parametrize(
    "lines",
    [
        "Exposure: 20\nGrooming: 40\nGirls: 25\nBoys: 9",
        "Exposure: 20\nGrooming: 40\nof which aged under 13: 9",
        "Grooming: 40\nSnapchat: 30\nKik: 10\nExposure: 20\nSnapchat: 15\nKik: 4",
        "Grooming: 40\nCharged: 6\nGirls: 4\nBoys: 2",
    ],
)
def test_parts_that_may_be_of_the_offence_above_or_of_all_are_told_and_left_out(lines):
    reading = read_text(YEAR + lines)
    assert "unknown-offence" in kinds(reading)
    assert all(count.offence != "all" for count in reading.counts if count.measure.value == "offences")


def test_parts_of_the_total_above_all_offences_are_of_all():
    lines = "Total: 60\nGrooming: 40\nExposure: 20\nGirls: 45\nBoys: 15"
    assert said(YEAR + lines)[3:] == [(45, "2017/18", "female"), (15, "2017/18", "male")]
