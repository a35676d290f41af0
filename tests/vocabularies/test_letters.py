"""The families of meaning in letters, and how their phrases are written."""

import pytest

from cyberflag.vocabularies.letters import Cue, find_cues, is_heading_of, says, shows_example
from cyberflag.vocabularies.plain_text import read_words


def test_every_family_of_the_word_list_has_a_name_and_the_other_way_round() -> None:
    assert set(read_words("letters")["cues"]) == {cue.value for cue in Cue}


def test_every_list_that_phrases_name_is_there() -> None:
    for cue in Cue:
        find_cues("", cue)


SAYS = [
    (Cue.WORKLOAD, "Each record would have to be opened by hand."),
    (Cue.WORKLOAD, "Officers would need to read 4,318 crimes."),
    (Cue.COST, "This exceeds the appropriate limit."),
    (Cue.NOT_HELD, "The force does not currently hold this."),
    (Cue.NOT_HELD, "No relevant information is held."),
    (Cue.NOT_HELD, "Conviction data is held by HM Courts Service and not by Kent Police."),
    (Cue.NOT_HELD, "This information is held by the Ministry of Justice, and not the police."),
    (Cue.NOT_HELD, "The figures would be held by the courts rather than the force."),
    (Cue.ROWS_LEFT_OUT, "Not stated: the gender was left out of the crime record."),
    (Cue.ROWS_LEFT_OUT, "N/S means the victim's age was left blank on the record."),
    (Cue.FLAG_UNAWARE, "We are unaware of any such marker."),
    (Cue.FLAG_NOT_USED, "The flag is not in use."),
    (Cue.FLAG_NOT_USED, "This force does not make use of the national cyber marker."),
    (Cue.FLAG_NOT_USED, "We make no use of any online flag."),
    (Cue.FLAG_UNRELIABLE, "The flag is not applied consistently."),
    (Cue.EXAMPLE, "EXAMPLE ONLY - not real figures"),
    (Cue.CLARIFICATION, "Please clarify which years you mean."),
    (Cue.SMALL_CELLS, "Figures of 1 to 4 are shown as *."),
    (Cue.SMALL_CELLS, "One and two are printed as '2 or fewer' under section 40(2)."),
    (Cue.SMALL_CELLS, "We do not give a number that is no greater than four."),
    (Cue.AGES_ASKED, "How old was the youngest victim?"),
]


@pytest.mark.parametrize(("cue", "text"), SAYS, ids=[f"{cue.value}: {text[:30]}" for cue, text in SAYS])
def test_wording_carries_its_meaning(cue: Cue, text: str) -> None:
    assert says(text, cue)


SAYS_NOT = [
    (Cue.WORKLOAD, "In 2018/19 the force recorded 12 offences."),
    (Cue.FLAG_NOT_USED, "Offences with the flag are shown below."),
    (Cue.FLAG_NOT_USED, "All officers make use of the flag."),
    (Cue.NOT_HELD, "Dorset Police can confirm that it holds the information."),
    (Cue.NOT_HELD, "The information is held by us and not by any other force."),
    (Cue.NOT_HELD, "Conviction data is held by HM Courts Service."),
    (Cue.NOT_HELD, "The data is held by the force and will not be given to other police forces."),
    (Cue.ROWS_LEFT_OUT, "The gender was left out of this reply."),
    (Cue.ROWS_LEFT_OUT, "Not stated: the gender was left out of our answer."),
    (Cue.ROWS_LEFT_OUT, "Unknown: the ages were omitted from the table."),
    (Cue.CLARIFICATION, "Please find our answer below."),
    (Cue.EXAMPLE, "In 2018/19 there were 12 offences."),
    (Cue.SMALL_CELLS, "We cannot give the ages of victims."),
    (Cue.FLAG_UNAWARE, "We are aware of the flag and use it."),
]


@pytest.mark.parametrize(("cue", "text"), SAYS_NOT, ids=[f"{cue.value}: {text[:30]}" for cue, text in SAYS_NOT])
def test_other_wording_does_not(cue: Cue, text: str) -> None:
    assert not says(text, cue)


def test_gap_does_not_reach_into_the_next_sentence() -> None:
    assert not says("We are not aware of this. The flag is used.", Cue.FLAG_UNAWARE)


def test_cue_knows_its_place() -> None:
    text = "We think that no information is held."
    (found,) = find_cues(text, Cue.NOT_HELD)
    assert text[found.start : found.end] == "no information is held"


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Response", Cue.ANSWER_HEADING, True),
        ("Answers 2-4", Cue.ANSWER_HEADING, True),
        ("4. Answer", Cue.ANSWER_HEADING, True),
        ("We answered", Cue.ANSWER_HEADING, True),
        ("What we can tell you", Cue.ANSWER_HEADING, True),
        ("We answered 93% in time", Cue.ANSWER_HEADING, False),
        ("You asked:", Cue.REQUEST_HEADING, True),
        ("Requests 2-4", Cue.REQUEST_HEADING, True),
        ("Your request for information was received", Cue.REQUEST_HEADING, False),
        ("The response of Kent Police", Cue.ANSWER_HEADING, False),
    ],
)
def test_heading_is_the_whole_line(text: str, cue: Cue, expected: bool) -> None:
    assert is_heading_of(text, cue) is expected


@pytest.mark.parametrize(
    "text",
    [
        "There was no template for the platforms",
        "The 40 were made up as follows:",
        "We have completed the template that you sent",
        "We could not use your template, as ages are kept in bands",
        "Set out as in your example",
        "Earlier years were never recorded in this format",
        "The old system's data is not retrievable in this way",
    ],
)
def test_a_form_that_was_filled_in_or_is_missing_is_no_example(text):
    assert not shows_example(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please give it in this format:",
        "Please fill in the template below",
        "for example:",
        "I have made up these numbers",
        "An example of a row",
    ],
)
def test_a_form_to_fill_in_is_an_example(text):
    assert shows_example(text)
