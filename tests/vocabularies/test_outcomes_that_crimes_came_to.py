"""Headings that count crimes by what they came to, and by nothing else."""

import pytest

from cyberflag.model import Measure
from cyberflag.vocabularies.measures import understand_measure


@pytest.mark.parametrize(
    "heading",
    [
        "Crimes with a sanction outcome",
        "Offences resulting in a positive outcome",
        "Number of crimes that had a formal outcome",
        "Offences given a community resolution",
        "Cases which ended in a criminal justice outcome",
        "Sanction outcomes",
    ],
)
def test_crimes_that_came_to_an_outcome_are_outcomes(heading):
    found = understand_measure(heading)
    assert found is not None
    assert found.value is Measure.OUTCOMES


@pytest.mark.parametrize(
    "heading",
    [
        "Detection",
        "Sanction outcome rate",
        "Crimes with no sanction outcome",
        "Crimes without a sanction outcome",
        "Crimes with a non-sanction outcome",
        "Crimes with a sanction outcome within 28 days",
        "Victims with a positive outcome",
        "Crimes with a positive outcome and a victim under 13",
        "Calls with a positive outcome",
    ],
)
def test_headings_that_say_more_or_deny_it_are_not(heading):
    assert understand_measure(heading) is None
