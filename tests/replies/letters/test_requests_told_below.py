"""Replies that say that the request stands below, and put their answers among its questions."""

import pytest

OPENINGS = [
    "Your recent request for information is replicated below, together with our response.",
    "Your request has been reproduced in full below, with our answers in turn.",
    "The questions in your e-mail are copied here for reference.",
]


def counts(reading):
    return [(c.period.label, c.platform, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("form", ["e.g. in the form:", "for example in a table:", "for instance in this format -"])
def test_figures_in_a_form_that_was_asked_for_are_no_answer(read_unasked, opening, form):
    asked = "For each year 2018/19 to 2019/20, the number of online sexual offences against children recorded:"
    reading = read_unasked(
        opening,
        asked,
        f"<ul><li>by sex of the child</li><li>by platform ({form} Snapchat 31, Kik 7)</li></ul>",
        "By way of explanation, the platform is not recorded and the information is not held.",
        "I am refusing the remainder under section 12(1) of the Act.",
    )
    assert counts(reading) == []
    assert reading.record.outcome.value == "refused"


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_sentence_that_says_what_there_was_is_an_answer(read_unasked, opening):
    reading = read_unasked(
        opening,
        "How many sexual offences against children with a cyber marker were recorded in 2018/19 and in 2019/20?",
        "There were 45 such crimes in 2018/19 and 61 in 2019/20.",
        "By platform (for example in the form: Snapchat 12, Kik 4)",
        "The platform is not recorded and the information is not held.",
    )
    assert counts(reading) == [("2018/19", "all", 45), ("2019/20", "all", 61)]
