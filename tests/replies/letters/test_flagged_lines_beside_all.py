"""Lines of crimes with the flag below a line of all crimes: of the flag are their own crimes alone."""

import pytest

ASKED = "Your request: offences of sexual communication with a child (71/17) from 1 April 2021 to 31 March 2022."


def told(reading):
    return [(c.basis.value, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize("flagged", ["Crimes with the cyber tag", "Offences flagged as online", "Flagged offences"])
@pytest.mark.parametrize("numbers", [("Q1. ", "Q3. "), ("", "")])
def test_a_line_of_flagged_crimes_leaves_those_above_unflagged(read_unasked_letter, flagged, numbers):
    one, three = numbers
    reading = read_unasked_letter(f"{ASKED}\n\n{one}Offences recorded : 208\n\n{three}{flagged} : 173")
    assert told(reading) == [("offence", 208), ("flag", 173)]
    assert reading.record.flag_use.value == "used"


def test_a_first_line_of_flagged_crimes_says_it_of_all(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKED}\n\nOffences with the cyber tag : 173\n\nOffences against girls : 120")
    assert told(reading) == [("flag", 173), ("flag", 120)]


def test_a_line_that_gives_its_figure_is_no_question_for_a_part(read_unasked_letter):
    reading = read_unasked_letter(
        f"{ASKED}\n\nQ1. Offences recorded : 208\n\nQ3. Of these, crimes with the cyber tag : 173"
    )
    assert told(reading) == [("offence", 208), ("flag", 173)]


@pytest.mark.parametrize(
    "below",
    ["Of these, against girls : 120", "Girls : 120\n\nBoys : 53", "Offences against girls : 120", "Charges : 20"],
)
def test_a_line_that_may_be_a_part_of_the_flagged_ones_is_told_or_by_the_flag(read_unasked_letter, below):
    reading = read_unasked_letter(f"{ASKED}\n\nOffences recorded : 208\n\nCrimes with the cyber tag : 173\n\n{below}")
    parts = [c for c in reading.counts if c.bounds.low not in (208, 173)]
    assert parts
    assert all(c.basis.value == "flag" for c in parts)


@pytest.mark.parametrize(
    ("flagged", "measure"),
    [("Arrests for offences with the cyber tag", "arrests"), ("Offences with the cyber tag charged", "charges")],
)
def test_a_line_of_people_or_charges_keeps_the_flag_of_its_own_label(read_unasked_letter, flagged, measure):
    reading = read_unasked_letter(f"{ASKED}\n\nOffences recorded : 208\n\n{flagged} : 20")
    assert [(c.measure.value, c.basis.value) for c in reading.counts] == [("offences", "offence"), (measure, "flag")]
    assert reading.record.flag_use.value == "used"


def test_a_line_of_crimes_without_the_flag_is_no_part_of_the_flagged_ones(read_unasked_letter):
    reading = read_unasked_letter(
        f"{ASKED}\n\nOffences recorded : 208\n\nCrimes with the cyber tag : 173\n\nOffences without the cyber tag : 35"
    )
    assert told(reading) == [("offence", 208), ("flag", 173), ("none", 35)]


def test_a_line_under_another_number_is_no_part_of_the_flagged_ones(read_unasked_letter):
    reading = read_unasked_letter(
        f"{ASKED}\n\nQ1. Offences recorded : 208\n\nQ3. Crimes with the cyber tag : 173\n\n"
        "Q4. Form of communication recorded:\n\nSnapchat : 58\n\nKik : 6"
    )
    assert told(reading)[:2] == [("offence", 208), ("flag", 173)]
    assert {basis for basis, _ in told(reading)[2:]} == {"offence"}


@pytest.mark.parametrize("flagged", ["Cyber flag attached to the crime", "With a cyber flag set on the record"])
def test_a_label_that_says_on_what_the_flag_is_set_is_of_some_crimes(read_unasked_letter, flagged):
    text = f"{ASKED}\n\n1) Offences recorded : 208\n\n3) {flagged} : 173\n\n4) Sites found by a word search:\n\nKik - 4"
    assert told(read_unasked_letter(text))[:2] != [("flag", 208), ("flag", 173)]
