"""Letters that say that something is not possible or can not be done, and what a force holds without a flag for it."""

import pytest

from cyberflag.model import Outcome
from readings import kinds, numbers

ASKED = "You asked: 1) how many stalkings were recorded in 2018 and 2017. 2) how many of these were online.\n\n"
STALKED = "You asked: how many stalkings were recorded in 2018 and 2017, and the platform.\n\n"
GIVEN = "1) 478 stalking offences were recorded in 2018.\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "2) It is not possible to provide this information.",
        "2) It has not been possible for us to supply the information requested.",
        "It was not possible to provide data for 2017.",
    ],
)
def test_what_is_not_possible_to_give_is_a_part_that_is_lacking(read_unasked_letter, said):
    reading = read_unasked_letter(ASKED + GIVEN + said)
    assert (numbers(reading), reading.record.outcome) == ([478], Outcome.PARTIAL)
    assert "refused" in kinds(reading)


@pytest.mark.parametrize(
    "said",
    ["It is not possible to add the two years.", "If it is not clear how to use these data, please write to us."],
)
def test_what_else_is_not_possible_leaves_an_answer_whole(read_unasked_letter, said):
    assert read_unasked_letter(ASKED + GIVEN + said).record.outcome is Outcome.FULL


@pytest.mark.parametrize(
    "said",
    [
        "It is not possible to provide this information in Excel, so a PDF is attached.",
        "It was not possible to provide this information sooner, for which I apologise.",
        "It has not been possible to answer this question within 20 days. I apologise for the delay.",
        "It is not possible to provide this data without the caveat below.",
        "It is not possible to provide these figures by hand, so a search was run.",
        "It is not possible to provide this information for other forces.",
        "Before 2017 it was not possible to provide these figures; it is now.",
        "If it is not possible to provide this information, please explain why.",
    ],
)
def test_what_is_not_possible_in_one_way_is_given_in_another(read_unasked_letter, said):
    reading = read_unasked_letter(ASKED + GIVEN + said)
    assert (numbers(reading), reading.record.outcome) == ([478], Outcome.FULL)
    assert "refused" not in kinds(reading)


@pytest.mark.parametrize(
    "said",
    [
        "It has not been possible to provide this information within 20 working days. I will reply by 1 May 2019.",
        "It is currently not possible to provide the information requested. We will write to you again by 1 May 2019.",
        "The information is published on our website. It is not possible to provide this information in another form.",
    ],
)
def test_what_is_not_possible_by_now_is_no_refusal(read_unasked_letter, said):
    assert read_unasked_letter(STALKED + said).record.outcome is Outcome.NO_FIGURES


@pytest.mark.parametrize(
    "said",
    ["It is not possible to provide this information within the cost limit.", "It is impossible to supply these data."],
)
def test_what_is_not_possible_at_all_is_refused(read_unasked_letter, said):
    assert read_unasked_letter(STALKED + said).record.outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("In 2018 there were 57 offences, all of which had to be viewed to find the platform.", [57]),
        ("We recorded 57 offences in 2018 in which images had to be viewed by the child.", [57]),
        ("In 2018 in 57 offences a child was required to be viewed on a webcam, and in 2017 in 60.", [57, 60]),
    ],
)
def test_crimes_that_were_viewed_are_figures(read_unasked_letter, told, read):
    assert numbers(read_unasked_letter(STALKED + told)) == read


def test_a_part_of_crimes_that_were_viewed_is_told(read_unasked_letter):
    told = "57 crimes were recorded in 2018. These had to be viewed and 30 were online."
    reading = read_unasked_letter(STALKED + told)
    assert (numbers(reading), kinds(reading)) == ([57], ["not-a-figure"])


def test_incidents_to_be_viewed_of_what_can_not_be_disclosed_are_no_figure(read_unasked_letter):
    refusal = "The information is held but can not be disclosed.\n\n"
    found = 'A search for 2018 alone with the word "fraud" has brought back in excess of 4,780 incidents that would '
    reading = read_unasked_letter(
        f"You asked: how many frauds were recorded in 2018.\n\n{refusal}{found}need to be viewed."
    )
    assert (reading.counts, reading.record.outcome) == ((), Outcome.REFUSED)
    assert "not-a-figure" in kinds(reading)


def test_crimes_that_can_be_viewed_elsewhere_are_figures(read_unasked_letter):
    told = "We recorded 478 frauds in 2018. They can be viewed on our website.\n"
    assert numbers(read_unasked_letter(f"You asked: how many frauds were recorded in 2018.\n\n{told}")) == [478]


ONLINE = "You asked: how many cyber crimes were recorded in 2018.\n\n"


def test_crimes_to_be_read_by_hand_for_want_of_a_marker_are_refused(read_unasked_letter):
    work = "This would need a member of staff to search by hand all offences, as there is no cyber crime marker."
    reading = read_unasked_letter(f"{ONLINE}We are unable to supply the information. {work}")
    assert reading.record.outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    "said",
    [
        "We do not have a cyber crime marker and are unable to provide this information.",
        "We do not hold this information as there is no cyber crime marker. All records would need to be read by hand.",
        "We do not use the cyber flag. Officers read each record by hand to add a marker. I am unable to provide this.",
    ],
)
def test_what_is_not_held_for_want_of_a_marker_is_not_refused(read_unasked_letter, said):
    assert read_unasked_letter(ONLINE + said).record.outcome is Outcome.NOT_HELD


EMPTY = [["", ""], ["Applications", ""], ["Disclosures", ""]]


def test_a_part_that_is_disclosed_below_and_lost_in_the_copy_is_not_said_to_be_lacking(read_unasked):
    told = "The information is held, in part, and is disclosed as follows."
    reading = read_unasked("<h2>You asked:</h2>", "How many requests in 2018?", "<h2>In response:</h2>", told, EMPTY)
    assert reading.record.outcome is Outcome.NO_FIGURES
    assert "unreadable" in kinds(reading)


def test_a_part_that_is_not_held_with_nothing_disclosed_is_lacking(read_unasked):
    told = "The information is held in part, but it cannot be given as follows from the reasons below."
    reading = read_unasked("<h2>You asked:</h2>", "How many requests in 2018?", "<h2>In response:</h2>", told)
    assert reading.record.outcome is not Outcome.NO_FIGURES
