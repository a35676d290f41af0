"""What a letter refuses by a cost that it only fears."""

from cyberflag.model import Outcome


def test_a_cost_that_is_only_feared_refuses_nothing_of_what_waits_for_an_answer(read_unasked):
    record = read_unasked(
        "Please clarify whether you mean calendar or financial years.",
        "The platform is likely to be over the cost limit.",
        "We need not go on with your request until we have heard from you.",
    ).record

    assert record.outcome is Outcome.CLARIFICATION
