"""Crimes of which a sentence says only that no app or site was recorded."""

import pytest

from readings import said

GIVEN = "We flagged 90 offences in 2019/20.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "No app was recorded in 25 of the offences in 2019/20.",
        "In 2019/20 no platform at all was named in twenty-five offences.",
        "In 2019/20, 25 offences had no platform recorded.",
    ],
)
def test_crimes_without_an_app_are_not_all_crimes(text):
    assert said(GIVEN + text)[1:] == [(25, "2019/20", "unknown")]


def test_crimes_without_a_breakdown_by_app_are_all_crimes():
    assert said("In 2019/20 we flagged 25 offences and have no platform breakdown.") == [(25, "2019/20")]


def test_adults_who_do_something_are_not_the_victims():
    text = "In 2019/20 nine were for adults engaging in sexual communication with a child (HO 71/17)."
    assert said(GIVEN + text)[1:] == [(9, "2019/20", "071/17")]
