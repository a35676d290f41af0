"""Numbers of codes that are no crimes, ones that stand for themselves beside years, and what numbers add up to."""

import pytest

from readings import Read, kinds

ASKED = "You asked how many offences of abuse of a position of trust (class 73) were recorded in 2019, 2020 and 2021."


def told(reading):
    return [(c.period.label, c.bounds.low, c.bounds.high) for c in reading.counts]


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 there was one and in 2021 there were three.",
        "There was one in 2020 and there were three in 2021.",
        "There was only one in 2020, in 2021 there were three.",
        "In 2020 there was one, and in 2021 there were three.",
    ],
)
def test_one_beside_another_year_is_a_number(read_unasked_letter: Read, text: str):
    reading = read_unasked_letter(f"{ASKED}\n\nIn 2019 there were four. {text}")
    assert told(reading) == [("2019", 4, 4), ("2020", 1, 1), ("2021", 3, 3)]
    assert kinds(reading) == []


def test_one_that_points_at_something_is_no_number(read_unasked_letter: Read):
    text = "A new system came in, the third one in 2020 and the last in 2021. In 2019 there were 4 offences."
    assert told(read_unasked_letter(f"{ASKED}\n\n{text}")) == [("2019", 4, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "Taking the three codes together, 104 crimes were recorded in 2019.",
        "Across these three offence types, 104 crimes were recorded in 2019.",
        "The 3 Home Office codes add up to 104 crimes in 2019.",
    ],
)
def test_a_number_of_codes_named_before_counts_no_crimes(read_unasked_letter: Read, text: str):
    reading = read_unasked_letter(f"Offences of indecent images of children\n\n{text}")
    assert told(reading) == [("2019", 104, 104)]
    assert kinds(reading) == []


def test_up_to_is_a_bound_where_nothing_is_added(read_unasked_letter: Read):
    reading = read_unasked_letter("Recorded rapes\n\nUp to 104 crimes were recorded in 2019.")
    assert [(low, high) for _, low, high in told(reading)] in ([(0, 104)], [])


def test_three_offences_are_still_counted(read_unasked_letter: Read):
    reading = read_unasked_letter(f"{ASKED}\n\nThe three offences were recorded in 2020.")
    assert told(reading) == [("2020", 3, 3)] or kinds(reading)


@pytest.mark.parametrize(
    "text",
    [
        "As to a policy, there was one in 2020.",
        "The last inspection: there was one in 2020.",
        "A new form came in: there was one in 2020 and another in 2021.",
    ],
)
def test_one_beside_the_number_of_no_other_year_counts_nothing(read_unasked_letter: Read, text: str):
    assert told(read_unasked_letter(f"{ASKED}\n\nIn 2019 there were 12. {text}")) == [("2019", 12, 12)]


def test_one_of_a_child_in_one_year_and_of_an_adult_in_another_is_told(read_unasked_letter: Read):
    reading = read_unasked_letter(f"{ASKED}\n\nThere was one in 2019 of a child and one in 2020 of an adult.")
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "text", ["There was one in 2019, two in 2020 and none in 2021.", "There was one in 2019 but two in 2020."]
)
def test_one_before_the_numbers_of_other_years_is_a_number(read_unasked_letter: Read, text: str):
    assert told(read_unasked_letter(f"{ASKED}\n\n{text}"))[:2] == [("2019", 1, 1), ("2020", 2, 2)]
