"""Letters that say to which kinds of crime they are kept, and put a number to these kinds: it counts no crimes."""

import pytest

from readings import Read, kinds, numbers

ROWS = [["Offence", "2017/18", "2018/19"], ["Rape", 12, 31], ["Stalking", 14, 9]]


@pytest.mark.parametrize(
    "note",
    [
        "Three offences only, as set out in your request.",
        "Only the two offences that you named.",
        "Data as at 12 June. Four offence codes are included, as listed by the requester.",
        "These 2 offences are those specified in your letter.",
    ],
)
def test_a_number_of_the_kinds_asked_for_is_no_figure(read_page: Read, note: str) -> None:
    reading = read_page("Offences with the online flag", ROWS, note)
    assert (numbers(reading), kinds(reading)) == ([9, 12, 14, 31], [])


@pytest.mark.parametrize(
    "note",
    [
        "Three offences were found, as set out in your request.",
        "43 offences only, as set out in your request.",
        "Rape: 3 offences, as set out in your request.",
        "Five offences, as set out in your request.",
    ],
)
def test_a_number_of_crimes_found_is_told(read_page: Read, note: str) -> None:
    reading = read_page("Offences with the online flag", ROWS, note)
    assert (numbers(reading), kinds(reading)) == ([9, 12, 14, 31], ["unknown-period"])


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("2018/19: 12 offences as described in your request.", 12),
        ("12 offences as set out in your request were recorded in 2018/19.", 12),
        ("Five offences that you listed were recorded in 2018/19.", 5),
        ("Only three offences named in your request were flagged in 2018/19.", 3),
        ("Two offences you named had the online flag in 2018/19.", 2),
    ],
)
def test_crimes_as_they_were_asked_for_are_the_answer(read_page: Read, answer: str, number: int) -> None:
    told = ("In 2017/18 we recorded 14 offences.", answer, "In 2019/20 we recorded 20 offences.")
    reading = read_page("How many online offences against children were recorded?", *told)
    assert (numbers(reading), kinds(reading)) == (sorted([14, number, 20]), [])


@pytest.mark.parametrize(
    "title",
    ["The two offences taken together, online or not", "These two crimes combined, whether flagged or not"],
)
def test_kinds_taken_together_in_a_title_count_nothing_and_hide_no_words_of_it(read_page: Read, title: str) -> None:
    reading = read_page(title, ROWS)
    assert (numbers(reading), kinds(reading)) == ([9, 12, 14, 31], ["answer-differs"])
    assert {str(count.basis) for count in reading.counts} == {"none"}


def test_two_offences_that_went_on_together_are_told(read_page: Read) -> None:
    reading = read_page("Offences with the online flag", ROWS, "In 2019/20 the two offences were flagged together.")
    assert 2 in numbers(reading) or kinds(reading)
