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
