"""A number right behind the month that it is of, which could be read as a day or a year."""

import pytest

from readings import Read, kinds, values

ASKED_IN_2018 = "How many offences of sexual communication with a child were recorded in 2018?\n\n"


def month(name: str, days: int) -> str:
    return f"1 {name} 2018 to {days} {name} 2018"


QUARTER = {("January", 31): 12, ("February", 28): 9, ("March", 31): 10}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("During December 2 offences.", {("December", 31): 2}),
        ("In May 3 crimes were recorded.", {("May", 31): 3}),
        ("In April 10 offences were recorded.", {("April", 30): 10}),
        ("For March 12 online offences.", {("March", 31): 12}),
        ("December 2 offences", {("December", 31): 2}),
        ("In January 5 and in February 7 offences were recorded.", {("January", 31): 5, ("February", 28): 7}),
        ("In January 5, February 7 and March 3.", {("January", 31): 5, ("February", 28): 7, ("March", 31): 3}),
        ("In January 12 offences, February 9 offences and March 10 offences.", QUARTER),
        ("In January 12 offences were recorded, in February 9 and in March 10.", QUARTER),
        ("In January 12 offences were recorded, February 9 and March 10.", QUARTER),
    ],
)
def test_number_behind_a_month_is_of_crimes_in_it(
    read_unasked_letter: Read, said: str, told: dict[tuple[str, int], int]
) -> None:
    reading = read_unasked_letter(ASKED_IN_2018 + said)
    assert values(reading) == {(month(*of), "071/17"): (number, number) for of, number in told.items()}


@pytest.mark.parametrize(
    "said", ["In April 3 of the offences were on Snapchat.", "In May 8 girls and 3 boys were victims."]
)
def test_number_of_some_crimes_behind_a_month_is_told(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ASKED_IN_2018 + said)
    assert not reading.counts
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "said",
    [
        "The report was published in June 20.",
        "The figures were extracted in May 3, 2019.",
        "On April 3 offences of this kind were made known to us.",
        "In April 10 officers reviewed our records of such crimes.",
    ],
)
def test_day_or_year_behind_a_month_is_no_figure(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(f"{ASKED_IN_2018}There were 40 offences. {said}")
    assert values(reading) == {("2018", "071/17"): (40, 40)}
    assert not reading.issues


@pytest.mark.parametrize(
    "said",
    [
        "In December 18 offences were recorded: 12.",
        "Dec 18 offences: 12",
        "December 18 crimes - 12",
        "In December 18 offences recorded were 12.",
    ],
)
def test_year_of_a_month_with_its_number_behind_is_a_year(read_unasked_letter: Read, said: str) -> None:
    assert values(read_unasked_letter(ASKED_IN_2018 + said)) == {(month("December", 31), "071/17"): (12, 12)}


@pytest.mark.parametrize(
    "said",
    [
        "There were 40 offences recorded in January 18 and February 18.",
        "There were 40 offences. There are no figures for April 18 and May 18.",
        "There were 40 offences. Figures for June 19 and July 19 are not held.",
    ],
)
def test_years_of_listed_months_are_no_figures(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ASKED_IN_2018 + said)
    assert [count.bounds.low for count in reading.counts] == [40]
