"""Numbers of trials, of reminders to staff, of lines taken out, and of what is called ``the old one``."""

import pytest

from readings import kinds, said, values

TITLE = "Offences against children with the online flag."


@pytest.mark.parametrize(
    "text",
    [
        "Officers were reminded of the flag on three occasions in 2018.",
        "Staff had 4 briefings about the flag in 2019.",
        "A pilot of a new flag ran over copies of 900 records in 2019 and was given up.",
        "We took out 3 duplicate records.",
        "5 lines were deleted as duplicates before the list was sent.",
        "Our system was replaced in 2017; crimes on the old one kept no flag.",
        "Cyhoeddiadau anllad (dosbarth 86)",
    ],
)
def test_what_counts_no_crimes_raises_no_issue(read_page, text):
    reading = read_page(TITLE, "2017/18: 34", "2018/19: 41", text)
    assert len(values(reading)) == 2
    assert [kind for kind in kinds(reading) if kind != "not-held"] == []


def test_a_force_that_only_tried_the_flag_out_holds_nothing():
    text = "The flag has never been used, so nothing is held.\n\nA trial of it on 640 records took place in 2018."
    assert said(text) == []


def test_crimes_flagged_in_a_trial_are_still_counted():
    assert said("In the trial of 2018/19 we recorded 37 flagged offences.") == [(37, "2018/19")]
