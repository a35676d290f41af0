"""A request that draws the layout of its answer, with made-up figures behind the labels."""

import pytest

from readings import kinds, values

ASKED_FOR = (
    "How many offences under section 15A, code 71/17, were recorded in 2017/18 and 2018/19, by sex of the victim?"
)
TABLE = [["Victim", "2017/18", "2018/19"], ["Female", "48", "51"], ["Male", "15", "12"]]
OF_CODE = {
    ("2017/18", "071/17", "female"): (48, 48),
    ("2018/19", "071/17", "female"): (51, 51),
    ("2017/18", "071/17", "male"): (15, 15),
    ("2018/19", "071/17", "male"): (12, 12),
}


@pytest.mark.parametrize(
    "drawn",
    [
        "I suggest a table as follows: Total offences 20 / Female 3 / Male 17",
        "Please set it out as follows: all offences 86; girls 70; boys 16.",
        "A suggested layout would be: Offences - 23 | Girls - 14 | Boys - 9",
    ],
)
def test_says_nothing_of_the_answer(read_unasked, drawn):
    page = ["<h2>Request</h2>", ASKED_FOR, drawn, "<h2>Response</h2>", "<h3>Question 1</h3>", TABLE]
    reading = read_unasked(*page)
    assert values(reading) == OF_CODE
    assert not kinds(reading)


def test_a_number_behind_offences_is_their_count_and_no_class(read_unasked):
    page = ["<h2>Request</h2>", ASKED_FOR, "We were told of total offences 20 last time.", "<h2>Response</h2>", TABLE]
    assert values(read_unasked(*page)) == OF_CODE


@pytest.mark.parametrize("asked", ["Offences 71 and 86 by sex of the victim", "Offence 86 by sex of the victim"])
def test_classes_named_as_classes_are_still_asked_for(read_unasked, asked):
    reading = read_unasked("<h2>Request</h2>", f"Number of {asked} in 2017/18", "<h2>Response</h2>", TABLE)
    assert {count.offence for count in reading.counts} <= {"86", "71", "all"}
