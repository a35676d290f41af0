"""Requests that list kinds of crime of which one only is understood: what they ask for is all of them."""

import pytest

from cyberflag.model import ALL
from readings import kinds, numbers

YEARS = [["Year", "Recorded"], ["2015", "30"], ["2016", "44"]]
KINDS = ["threats of violence", "photos taken where someone would expect privacy", "stalking and hate crimes"]


def read_on(read_unasked, items, *answer):
    listed = f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    opening = "The number of reported cases of bullying online in 2015 and 2016, that is:"
    return read_unasked("<h2>Request</h2>", opening, listed, "<h2>Response</h2>", *answer)


@pytest.mark.parametrize(
    "answer", [("We recorded 30 crimes in 2015 and 44 in 2016.",), ("The crimes are below.", YEARS)]
)
def test_one_of_several_kinds_listed_is_not_all_that_was_asked_for(read_unasked, answer):
    reading = read_on(read_unasked, KINDS, *answer)
    assert {count.offence for count in reading.counts} == {ALL}
    assert kinds(reading) == ["unknown-offence"]
    assert numbers(reading) == [30, 44]


@pytest.mark.parametrize(
    "items",
    [["stalking"], ["stalking", "age of the victims", "outcome"], ["stalking offences", "how many led to a charge"]],
)
@pytest.mark.parametrize(
    "answer", [("We recorded 30 crimes in 2015 and 44 in 2016.",), ("The crimes are below.", YEARS)]
)
def test_one_kind_beside_what_is_asked_of_it_is_all_that_was_asked_for(read_unasked, items, answer):
    assert {count.offence for count in read_on(read_unasked, items, *answer).counts} == {"stalking"}


@pytest.mark.parametrize(
    "item",
    [
        "online",
        "in Kent",
        "cyber-enabled",
        "committed via social media",
        "with the cyber flag",
        "solved",
        "involving a weapon",
        "as a PDF or spreadsheet",
        "thank you",
        "domestic abuse flag",
        "Medway",
        "crime overall",
        "including attempts",
    ],
)
@pytest.mark.parametrize("counted", ["crimes", "victims"])
def test_what_is_no_kind_beside_one_leaves_all_to_be_of_that(read_unasked, item, counted):
    reading = read_on(read_unasked, ["stalking", item], f"We recorded 30 {counted} in 2015 and 44 in 2016.")
    assert {count.offence for count in reading.counts} == {"stalking"}


def test_victims_of_one_of_several_kinds_listed_are_told(read_unasked):
    reading = read_on(read_unasked, KINDS, "We recorded 30 victims in 2015 and 44 in 2016.")
    assert {count.offence for count in reading.counts} == {ALL}
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize("said", ["We hold nothing on threats of violence.", "We can answer for stalking alone."])
def test_an_answer_on_the_one_kind_that_is_understood_is_of_that(read_unasked, said):
    items = ["threats of violence", "stalking"]
    reading = read_on(read_unasked, items, said, "We recorded 30 crimes in 2015 and 44 in 2016.")
    assert {count.offence for count in reading.counts} == {"stalking"}


@pytest.mark.parametrize(
    "opening",
    ["How many crimes were recorded with the keywords:", "How many crimes were recorded that meet all of these:"],
)
def test_a_list_of_words_or_conditions_names_no_kinds(read_unasked, opening):
    listed = "<ul><li>stalking</li><li>follow her around</li></ul>"
    answer = "We recorded 30 crimes in 2015 and 44 in 2016."
    assert "unknown-offence" not in kinds(
        read_unasked("<h2>Request</h2>", opening, listed, "<h2>Response</h2>", answer)
    )
