"""Signs that a note sets right before a word for none."""

import pytest

from cyberflag.model import Bounds, Marker
from cyberflag.vocabularies.signs.figure_rules import SignRule, figure_rules_in


@pytest.mark.parametrize(
    "text",
    [
        "- nil. ~ between 1 and 4, withheld under section 40(2). Totals count everything.",
        "~ 1 to 4, - none.",
        "\N{EN DASH} no offences; * one to four.",
        "* fewer than five and - nil",
        "- zero recorded. [c] 1 to 4.",
    ],
)
def test_a_dash_right_before_a_word_for_none_is_nought_beside_another_sign(text):
    assert figure_rules_in([text]).meaning("-") == SignRule("-", Bounds(0, 0), Marker.PLAIN)


@pytest.mark.parametrize("text", ["- nil", "- nil return from Kent. * fewer than five", "- None of them. * 1 to 4"])
def test_a_bullet_before_a_word_for_none_is_no_sign(text):
    assert figure_rules_in([text]).meaning("-") is None
