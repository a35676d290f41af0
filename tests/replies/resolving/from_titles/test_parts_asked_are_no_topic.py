"""Offences that nothing but a question for a part of the crimes names: they are not what the reply is about."""

import pytest

from readings import Read

AGES = [["Age", "2021/22", "2022/23"], ["Under 16", 21, 19], ["16-17", 9, 8]]
YEARS = [["Year", "Number"], ["2021/22", 64], ["2022/23", 63]]
HEAD = ["<h1>Disability Hate Crime</h1>", "<h2>You asked:</h2>", "1. Disability hate crimes recorded in each year."]


@pytest.mark.parametrize(
    ("part", "title", "table"),
    [
        ("2. How many were violence against the person?", "1. Crimes by victim age", AGES),
        ("2. Of these, how many were rapes?", "In response:", YEARS),
        ("2. How many of them involved stalking?", "In response:", YEARS),
    ],
)
def test_an_offence_of_a_part_asked_is_not_that_of_the_whole(read_unasked: Read, part, title, table):
    reading = read_unasked(*HEAD, part, "<h2>In Response:</h2>", title, table)
    assert {count.offence for count in reading.counts} == {"all"}
    assert [issue.kind.value for issue in reading.issues] == ["unknown-offence"]


@pytest.mark.parametrize("title", ["2. Sexual assaults", "2."])
def test_a_table_under_the_question_for_a_part_is_of_that_part(read_unasked: Read, title):
    part = "2. How many of these were sexual assaults?"
    reading = read_unasked(*HEAD, part, "<h2>In Response:</h2>", title, YEARS)
    assert {count.offence for count in reading.counts} == {"sexual-assault"}


@pytest.mark.parametrize(
    "asked",
    [
        ["1. Rapes recorded in each year.", "2. How many were rapes of a child under 13?"],
        ["1. How many were rapes?"],
        ["1. Crimes recorded at schools.", "2. How many rapes were recorded in each year?"],
    ],
)
def test_an_offence_that_is_asked_for_by_itself_is_still_that_of_the_reply(read_unasked: Read, asked):
    reading = read_unasked("<h1>Schools</h1>", "<h2>You asked:</h2>", *asked, "<h2>In Response:</h2>", YEARS)
    assert {count.offence for count in reading.counts} == {"rape"}


def test_a_sentence_on_the_whole_is_not_of_the_part_asked_behind_it(read_unasked: Read):
    part = "2. How many of these were robberies?"
    told = ["1. There were 57 hate crimes in 2021/22.", "2. Of these, 12 were robberies."]
    reading = read_unasked(*HEAD, part, "<h2>In Response:</h2>", *told)
    assert {(count.bounds.low, count.offence) for count in reading.counts} == {(57, "all"), (12, "robbery")}


@pytest.mark.parametrize("told", ["We do. There were 12 offences in 2021.", [["Year", "Number"], ["2021", 12]]])
def test_a_question_for_yes_or_no_is_no_whole(read_unasked: Read, told):
    asked = ["Do you record crimes on buses?", "How many were rapes in 2021?"]
    reading = read_unasked("<h1>FOI</h1>", "<h2>You asked:</h2>", *asked, "<h2>Response</h2>", told)
    assert {(count.bounds.low, count.offence) for count in reading.counts} == {(12, "rape")}


@pytest.mark.parametrize(
    ("whole", "part", "told"),
    [
        ("Number of reports in 2021.", "How many were recorded as rape?", "In 2021 we recorded 12 offences."),
        ("Do you record crimes at schools?", "How many were rapes in 2021?", "We do. There were 12 offences in 2021."),
        ("Number of crimes in 2021.", "How many were rapes?", "For question 2 the figure for 2021 is 12."),
    ],
)
def test_a_sentence_that_may_be_of_the_part_or_of_the_whole_is_told(read_unasked: Read, whole, part, told):
    asked = ["<h1>Crime at schools</h1>", "<h2>You asked:</h2>", f"1. {whole}", f"2. {part}", "<h2>Response</h2>"]
    reading = read_unasked(*asked, told)
    assert "unknown-offence" in {issue.kind.value for issue in reading.issues}


def test_nothing_is_told_of_the_whole_where_its_part_is_found(read_unasked: Read):
    told = ["1. There were 57 hate crimes in 2021/22.", "2. Of these, 12 were robberies."]
    asked = [*HEAD, "2. How many of these were robberies?", "<h2>In Response:</h2>"]
    assert read_unasked(*asked, *told).issues == ()
    assert read_unasked(*asked, told[0]).issues == ()
