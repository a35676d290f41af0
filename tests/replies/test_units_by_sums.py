"""Tables that say nowhere what they count and add up to a table before them."""

import pytest

from readings import Read, kinds

OFFENCES = [["Year", "Offences"], [2020, 184], [2021, 212]]
SEXES = [["Year", "Female", "Male", "Unknown"], [2020, 164, 17, 3], [2021, 189, 22, 1]]
AGES = [["Year", "Under 18", "18 and over", "Not known"], [2020, 40, 140, 4], [2021, 52, 150, 10]]
VICTIMS = "<h2>What was the gender of the victim?</h2>"
LED_TO = "A charge followed in 4 of the offences recorded in 2020."


def read_off(read: Read, title, *rows, crimes=OFFENCES):
    """What the second table counts below a title, in a reply that asks for two things, and the issues."""
    reading = read(
        "<h1>Disclosure of private sexual images (Home Office code 8/71)</h1>",
        "<h2>How many offences have been recorded in each calendar year?</h2>",
        crimes,
        title,
        *rows,
        "<h2>How many offences led to a charge?</h2>",
        LED_TO,
    )
    own = [count for count in reading.counts if count.provenance.table == "table 2"]
    return {count.measure.value for count in own}, kinds(reading)


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        (VICTIMS, SEXES),
        ("<h2>Age of victim</h2>", AGES),
        ("<h2>The same offences by sex of victim</h2>", SEXES),
        ("<h2>Q2. The same offences, by victim's gender</h2>", SEXES),
        ("<h2>These crimes broken down by the age of the victim</h2>", AGES),
        ("<h2>Those offences split by victims' age group</h2>", AGES),
    ],
)
def test_parts_by_victims_that_make_each_years_crimes_are_crimes(read_unasked, title, rows):
    assert read_off(read_unasked, title, rows) == ({"offences"}, [])


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        (VICTIMS, [SEXES[0], SEXES[1], [2021, 188, 22, 1]]),
        (VICTIMS, [SEXES[0], SEXES[1], [2021, 189, 22, "<5"]]),
        (VICTIMS, SEXES[:2]),
        ("<h2>What was the gender of the person who sent it?</h2>", SEXES),
        ("<h2>What was the gender of the person who sent it to the victim?</h2>", SEXES),
        ("<h2>What was the gender of the victim and of the suspect?</h2>", SEXES),
        ("<h2>Relationship of suspect to victim, by gender</h2>", SEXES),
        ("<h2>How many victims were there?</h2>", SEXES),
        ("<h2>The same offences by sex of victim and suspect</h2>", SEXES),
        ("<h2>The same offences by sex of victim</h2>", [SEXES[0], SEXES[1], [2021, 188, 22, 1]]),
        ("<h2>The same offences by sex of victim</h2>", SEXES[:2]),
    ],
)
def test_parts_that_fail_in_a_year_or_are_of_somebody_else_stay_untold(read_unasked, title, rows):
    assert read_off(read_unasked, title, rows) == ({"unknown"}, ["unknown-measure"])


def test_parts_that_make_two_things_stay_untold(read_unasked):
    both = [["Year", "Offences", "Victims"], [2020, 184, 184], [2021, 212, 212]]
    assert "unknown" in read_off(read_unasked, VICTIMS, SEXES, crimes=both)[0]


CROSSED = [
    ["Age of victim", "Female", "Male", "Not known"],
    ["Under 13", 91, 38, 6],
    ["13 to 15", 47, 20, 2],
    ["Over 15", 5, 2, 1],
]


def crossed(read, *, title="Calendar year 2021", rows=CROSSED, whole=212):
    """What a table by age and sex of one year counts below the crimes of that year, and the issues."""
    return read_off(read, f"<h2>{title}</h2>", rows, crimes=[["Year", "Offences"], [2020, 184], [2021, whole]])


def test_one_year_by_age_and_sex_at_once_that_makes_its_crimes_is_crimes(read_unasked):
    assert crossed(read_unasked) == ({"offences"}, [])


def test_totals_beside_such_parts_are_added_but_once(read_unasked):
    rows = [[*CROSSED[0], "Total"], *([*row, sum(row[1:])] for row in CROSSED[1:])]
    assert crossed(read_unasked, rows=rows) == ({"offences"}, [])


@pytest.mark.parametrize(
    "changed",
    [
        {"whole": 213},
        {"rows": [CROSSED[0], *CROSSED[1:3], ["Over 15", 5, 2, "<5"]]},
        {"rows": [["Age of suspect", *CROSSED[0][1:]], *CROSSED[1:]]},
        {"rows": [CROSSED[0], ["Under 13", 21, 8, 0], ["13 to 15", 17, 10, 2], ["Over 15", 5, 2, 1]], "whole": 66},
        {"title": "Victims: calendar year 2021 and their suspects"},
        {"title": "Calendar year 2020"},
    ],
)
def test_one_year_that_fails_or_is_small_or_of_others_stays_untold(read_unasked, changed):
    assert "offences" not in crossed(read_unasked, **changed)[0]
