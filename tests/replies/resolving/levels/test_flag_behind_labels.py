"""Labels that stand twice, for all their crimes and for those with the flag."""

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from readings import Read

ALL_AND_FLAGGED = Request(
    basis=Basis.NONE,
    measure=Measure.OFFENCES,
    ages=AgeBand(0, 17),
    periods=(Period.financial_year(2018),),
    questions=("How many offences were recorded?", "How many of these offences bore the online crime flag?"),
)


def told(read_page: Read, *labels: str) -> list[tuple[str, int, str]]:
    """The offence, the least and the basis of each count of a table with these row labels."""
    rows = [[label, str(40 - at)] for at, label in enumerate(labels)]
    reading = read_page("Number of offences recorded", [["Offence", "2018/19"], *rows], request=ALL_AND_FLAGGED)
    return [(c.offence, c.bounds.low, c.basis.value) for c in reading.counts]


@pytest.mark.parametrize(
    ("whole", "flagged"),
    [
        ("{}", "{} - online flag set"),
        ("{}", "{} (online)"),
        ("{}", "{}: with the online flag"),
        ("{} - total", "{} - online marker"),
        ("{} - all", "{} - flagged"),
        ("{} - recorded offences", "{} - cyber flag"),
    ],
)
def test_each_label_is_of_all_its_crimes_and_then_of_the_flagged(read_page: Read, whole: str, flagged: str):
    labels = [form.format(name) for name in ("Rape", "Stalking") for form in (whole, flagged)]
    assert told(read_page, *labels) == [
        ("rape", 40, "none"),
        ("rape", 39, "flag"),
        ("stalking", 38, "none"),
        ("stalking", 37, "flag"),
    ]


def test_the_flagged_may_stand_below_all_the_others(read_page: Read):
    found = told(read_page, "Rape", "Stalking", "Rape - online flag", "Stalking - online flag")
    assert found == [("rape", 40, "none"), ("stalking", 39, "none"), ("rape", 38, "flag"), ("stalking", 37, "flag")]


@pytest.mark.parametrize(
    "labels",
    [
        ("Rape", "Rape - not flagged", "Stalking", "Stalking - not flagged"),
        ("Rape", "Rape - domestic abuse flag", "Stalking", "Stalking - domestic abuse flag"),
        ("Rape", "Rape - charged", "Stalking", "Stalking - charged"),
        ("Rape", "Rape - Snapchat", "Stalking", "Stalking - Snapchat"),
        ("Rape", "Rape - flagged", "Stalking", "Theft - flagged"),
    ],
)
def test_other_words_behind_labels_are_not_the_flag(read_page: Read, labels: tuple[str, ...]):
    assert {basis for _, _, basis in told(read_page, *labels)} <= {"none"}


def test_labels_without_their_whole_are_not_parted(read_page: Read):
    found = told(read_page, "Rape - online flag", "Stalking - online flag", "Theft")
    assert ("theft", 38, "none") not in found or ("rape", 40, "none") not in found
