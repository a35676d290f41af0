"""Requests in one line that only name crimes and their days: ``Request: offences of rape recorded in 2023/24``."""

import pytest

from cyberflag.model import Measure
from readings import Read

BELOW = "Decision\n\nI have today decided to disclose the information.\n\nQ1. The number of recorded offences is 131."
OF_RAPE = ("rape", "2023/24", 131)


def told(reading):
    return [(c.offence, c.period.label, c.bounds.low) for c in reading.counts if c.measure is Measure.OFFENCES]


@pytest.mark.parametrize(
    "request_line",
    [
        "Request: offences of rape recorded from 1 April 2023 to 31 March 2024.",
        "Request: rape offences, recorded from (and including) April 1st 2023 until (and including) March 31st, 2024.",
        "Request - offences of rape, 2023/24",
        "FOI request: rape offences in 2023/24, by victim age",
        "Information request details: rapes in 2023/24",
        "Question: recorded rapes, 2023/24, and the age of the victims",
    ],
)
def test_crimes_named_behind_such_a_label_are_those_of_the_answer(read_unasked_letter: Read, request_line: str):
    assert told(read_unasked_letter(f"{request_line}\n\n{BELOW}")) == [OF_RAPE]


@pytest.mark.parametrize(
    "days",
    [
        "the last three calendar years",
        "the past two years, by age of victim",
        "each of the last 5 financial years",
        "the previous three full financial years",
        "the most recent twelve months",
        "the last year",
    ],
)
def test_crimes_of_the_last_years_behind_it_are_those_of_the_answer(read_unasked_letter: Read, days: str):
    answer = "Response: the number of offences recorded in 2022 and 2023 was 131 and 140 respectively."
    reading = read_unasked_letter(f"Request: offences of rape, for {days}.\n\n{answer}")
    assert told(reading) == [("rape", "2022", 131), ("rape", "2023", 140)]


@pytest.mark.parametrize("asked", ["offences bar rape", "crimes save rape", "offences other than rape"])
def test_crimes_left_out_of_those_of_the_last_years_are_told(read_unasked_letter: Read, asked: str):
    answer = "Response: the number of offences recorded in 2022 and 2023 was 131 and 140 respectively."
    reading = read_unasked_letter(f"Request: {asked}, for the last three years.\n\n{answer}")
    assert "rape" not in {count.offence for count in reading.counts}
    assert reading.issues


@pytest.mark.parametrize(
    "line",
    [
        "Request: we answered one on rape in the last three years.",
        "Request: rapes were looked at over the last three years.",
        "Request: the last three years",
        "Request: rapes of the last three years: 131",
        "Requests on rape over the last three years are common.",
    ],
)
def test_other_lines_with_such_words_are_no_request(read_unasked_letter: Read, line: str):
    reading = read_unasked_letter(f"{line}\n\nThe number of offences recorded in 2022 and 2023 was 131 and 140.")
    assert ("rape", "2023", 140) not in told(reading)


@pytest.mark.parametrize(
    "line",
    [
        "Request: offences of rape recorded in 2023/24 were withheld in our first reply.",
        "Request: we cannot say how many rapes of 2023/24 are meant.",
        "Request: your letter on rapes in 2023/24",
        "Request: rapes recorded in 2023/24 and in 2022/23, each year",
        "Request: offences of rape",
        "Request: 2023/24",
        "Requests for rapes in 2023/24 come often.",
        "Request: figures attached for rapes in 2023/24",
    ],
)
def test_other_lines_behind_it_say_nothing_of_the_days_of_an_answer(read_unasked_letter: Read, line: str):
    assert OF_RAPE not in told(read_unasked_letter(f"{line}\n\n{BELOW}"))


def test_what_an_answer_says_itself_goes_before_the_request(read_unasked_letter: Read):
    request_line = "Request: offences of rape recorded in 2023/24."
    reading = read_unasked_letter(f"{request_line}\n\nDecision\n\nIn 2022/23 we recorded 131 offences of grooming.")
    assert told(reading) == [("grooming", "2022/23", 131)]
