"""Questions for a part below questions on crimes of several kinds: of the last or of all of them."""

import pytest

from readings import kinds

RAPES = ["1. How many rapes of a female child under 13 were recorded in 2017/18?", "40"]
MESSAGES = ["2. How many offences of sexual communication with a child were recorded in 2017/18?", "25"]

ONLINE = "How many of these were online?"


@pytest.mark.parametrize(
    "question",
    [
        "3. How many of these were online?",
        "3. Of these, how many were committed by strangers?",
        "3. How many were against girls?",
        "3. How many led to a charge?",
    ],
)
def test_a_part_of_the_last_or_of_all_crimes_asked_for_is_told(read_page, question):
    assert "unknown-offence" in kinds(read_page(*RAPES, *MESSAGES, question, "12"))


@pytest.mark.parametrize(
    "lines",
    [
        (*RAPES, f"2. {ONLINE}", "12"),
        (*RAPES, f"2. {ONLINE}", "12", f"3. {MESSAGES[0][3:]}", "25", f"4. {ONLINE}", "7"),
        (*RAPES, *MESSAGES, f"3. {ONLINE}", "12 offences of sexual communication with a child were online."),
        (*RAPES, *MESSAGES, f"2a. {ONLINE}", "12"),
        (*RAPES, "2. " + RAPES[0][3:].replace("2017/18", "2018/19"), "41", f"3. {ONLINE}", "7"),
    ],
)
def test_a_part_of_one_kind_of_crime_is_not_told(read_page, lines):
    assert kinds(read_page(*lines)) == []


def test_a_question_below_an_answered_one_is_not_run_into_it(read_unasked_letter):
    lines = [" ".join(RAPES), " ".join(MESSAGES), "How many led to a charge? 12"]
    reading = read_unasked_letter("\n".join(lines))
    assert [c.bounds.low for c in reading.counts] == [40, 25, 12]
    assert kinds(reading) == ["unknown-offence"]
