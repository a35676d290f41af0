"""None in several years that a sentence lists, which is none in each of them."""

import pytest

from cyberflag.model import FlagUse, Outcome


@pytest.mark.parametrize(
    "text",
    [
        "Rape offences with the cyber flag: nil return for 2018 and 2019.",
        "Rape offences with the cyber flag: none in 2018 or 2019.",
        "There were no offences of rape with the cyber flag in either 2018 or 2019.",
        "Nil offences of rape carrying the cyber flag were recorded in 2018 & 2019.",
    ],
)
def test_none_in_several_years_is_none_in_each(read_unasked_letter, text):
    reading = read_unasked_letter(f"Response\n\n{text}")
    assert [(c.period.label, c.offence, c.bounds.high) for c in reading.counts] == [
        ("2018", "rape", 0),
        ("2019", "rape", 0),
    ]
    assert reading.record.flag_use is FlagUse.USED
    assert reading.record.outcome is Outcome.FULL


def test_what_is_not_held_for_several_years_is_no_nought(read_unasked_letter):
    reading = read_unasked_letter("Response\n\nNo information on the cyber flag is held for 2018 or 2019.")
    assert reading.counts == ()


def test_sexual_offences_below_a_question_on_other_crimes_are_their_own_kind(read_unasked_letter):
    reading = read_unasked_letter(
        "You ask for flagged offences.\n\nAnswer\n\n"
        "(a) Offences of indecent photographs of children (86/2)\n2020: 4\n2021: 9\n\n"
        "(b) Of (a), how many had the online flag?\n2020: 3\n2021: 5\n\n"
        "(c) Sexual offences against under 18s with the online flag: nil return for 2020 and 2021."
    )
    assert [c.offence for c in reading.counts] == [*["086/02"] * 4, "sexual-offences", "sexual-offences"]
