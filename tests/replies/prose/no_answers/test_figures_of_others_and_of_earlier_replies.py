"""Figures that a reply quotes and that are not its answer: those taken back, and those of other forces."""

import pytest


def numbers(reading):
    return {c.bounds.low for c in reading.counts}


@pytest.mark.parametrize(
    "quoting",
    [
        "This corrects our earlier response, which showed 120 stalking offences for 2022.",
        "A table published in May showed 120 stalking offences for 2022 in error.",
        "A figure of 120 stalking offences for 2022 was sent to you. This was incorrect.",
        "This supersedes the figure of 120 stalking offences in 2022.",
        "Essex Police recorded 120 stalking offences in 2022.",
    ],
)
def test_a_figure_that_is_quoted_is_no_answer_and_is_told(read_unasked_letter, quoting):
    reading = read_unasked_letter(f"In 2021 we recorded 131 stalking offences.\n\n{quoting}")
    assert numbers(reading) == {131}
    assert any("120" in issue.message for issue in reading.issues)


def test_what_was_reported_before_is_no_answer(read_unasked_letter):
    letter = "In 2021 we recorded 131 stalking offences.\n\nWe previously reported 120 stalking offences in 2022."
    assert numbers(read_unasked_letter(letter)) == {131}


def test_what_the_force_that_replies_has_recorded_is_its_answer(read_unasked_letter):
    assert numbers(read_unasked_letter("Kent Police recorded 120 stalking offences in 2022.")) == {120}


def test_years_of_commission_are_no_years_of_recording(read_unasked):
    rows = [["Year committed", "Offences"], ["2021", "20"], ["2022", "30"]]
    reading = read_unasked("<h1>Rape offences recorded</h1>", rows)
    assert all(dict(c.detail)["scope"] for c in reading.counts)
    assert reading.issues
