"""Letters that say to which kinds of crime they are kept, and put a number to these kinds: it counts no crimes."""

import pytest

from readings import ASKED, Read, kinds, numbers

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
    ["Three offences were found, as set out in your request.", "43 offences only, as set out in your request."],
)
def test_a_number_of_crimes_found_is_told(read_page: Read, note: str) -> None:
    reading = read_page("Offences with the online flag", ROWS, note)
    assert kinds(reading) != []


@pytest.mark.parametrize(
    "note",
    [
        "The four offences you named are set out below, with all remaining sexual offences left out of the table.",
        "Other classes of sexual offence were not part of the request and are not shown.",
        "All other sexual offences are left out of this table.",
        "Offences outside the scope of your request are not included.",
    ],
)
def test_kinds_that_nobody_asked_for_are_not_withheld(read_page: Read, note: str) -> None:
    reading = read_page("We use the online flag.", note, ROWS)
    assert reading.record.outcome.value == "full"
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "note",
    [
        "The ages of the victims have been left out of the table.",
        "All other sexual offences are left out of this table under section 40(2).",
        "Ages are not shown.",
    ],
)
def test_what_was_asked_for_and_is_left_out_is_told(read_page: Read, note: str) -> None:
    assert read_page("We use the online flag.", note, ROWS).record.outcome.value == "partial"


HEADS = ["<h2>Question {}</h2>", "<h3>Answer {}</h3>"]
FIRST = "How many sexual offences with a victim under 18 were recorded with the online flag?"


@pytest.mark.parametrize(
    "second",
    ["Break this down by Home Office class.", "Please break these down by class.", "By offence.", "The same by code."],
)
def test_a_question_for_the_kinds_leaves_the_crimes_of_which_the_next_asks_for_parts(
    read_page: Read, second: str
) -> None:
    blocks: list[object] = []
    answers = ["2017/18: 329, 2018/19: 355.", ROWS, "Female 289, male 36, not stated 30."]
    for number, asked in enumerate((FIRST, second, "What was the gender of the victims in 2018/19?"), 1):
        blocks += [HEADS[0].format(number), asked, HEADS[1].format(number), answers[number - 1]]
    reading = read_page(*blocks, request=ASKED)
    assert {(c.sex.value, c.bounds.low) for c in reading.counts if c.sex.value != "all"} == {
        ("female", 289),
        ("male", 36),
        ("unknown", 30),
    }
    assert kinds(reading) == []
