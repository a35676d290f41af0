"""What a table counts that stands under a later answer of a reply and says nothing of it."""

import pytest

AGES = [["Victim's age", "Girls", "Boys"], ["Under 10", "3", "1"], ["10 to 13", "14", "6"], ["14 to 17", "9", "2"]]
REQUEST = [
    "<h2>Request:</h2>",
    "1. The number of grooming crimes recorded in 2021.",
    "2. The age and sex of those harmed.",
    "<h2>Response 1:</h2>",
]


def measures_in_tables(reading):
    return {str(c.measure) for c in reading.counts if "!" in str(c.provenance)}


@pytest.mark.parametrize(
    "first", ["We recorded 35 grooming crimes in 2021.", "In 2021 there were 35 offences recorded of meeting a child."]
)
@pytest.mark.parametrize("head", ["<h2>Response 2:</h2>", "<h2>Answer 2</h2>", "<h2>Q2.</h2>"])
def test_a_later_answer_goes_on_with_the_crimes_of_the_one_before(read_unasked, head, first):
    reading = read_unasked("<h1>Grooming 2021</h1>", *REQUEST, first, head, AGES)
    assert measures_in_tables(reading) == {"offences"}


def test_a_later_answer_behind_crimes_and_arrests_is_told_and_taken_for_neither(read_unasked):
    parts = ["We recorded 35 grooming crimes in 2021.", "<h2>Response 2:</h2>", "12 arrests were made in 2021."]
    reading = read_unasked("<h1>Grooming 2021</h1>", *REQUEST, *parts, "<h2>Response 3:</h2>", AGES)
    assert measures_in_tables(reading) <= {"unknown"}
    assert any("table 1" in str(issue.provenance) for issue in reading.issues)


@pytest.mark.parametrize(
    "remark",
    [
        "A crime can have more than one victim.",
        "Please note that one offence may involve several victims.",
        "There may be two or more victims linked to each crime.",
        "The number of victims will not match the number of crimes.",
    ],
)
def test_ages_beside_a_remark_on_several_victims_of_a_crime_are_those_of_victims(read_unasked, remark):
    asked = "<h1>Grooming 2021</h1>", *REQUEST, "We recorded 35 grooming crimes in 2021."
    above = read_unasked(*asked, "<h2>Response 2:</h2>", remark, AGES)
    assert measures_in_tables(above) == {"victims"}


@pytest.mark.parametrize(
    "remark",
    [
        "A crime can have more than one victim; only the first victim's age is given.",
        "A crime can have more than one victim, and each crime is counted once.",
        "A crime can have more than one suspect.",
        "A victim can have reported more than one crime.",
    ],
)
def test_a_remark_that_leaves_one_victim_to_each_crime_leaves_them_crimes(read_unasked, remark):
    asked = "<h1>Grooming 2021</h1>", *REQUEST, "We recorded 35 grooming crimes in 2021."
    reading = read_unasked(*asked, "<h2>Response 2:</h2>", remark, AGES)
    assert measures_in_tables(reading) == {"offences"}


def test_years_of_crimes_stay_crimes_beside_a_remark_on_several_victims(read_unasked):
    rows = [["Offence", "2020", "2021"], ["Grooming", "31", "35"]]
    reading = read_unasked("Recorded crimes", "A crime can have more than one victim.", rows)
    assert measures_in_tables(reading) == {"offences"}
