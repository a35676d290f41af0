"""Bands of ages whose dash was lost, which are numbers that no victim is old."""

import pytest

from cyberflag.model import IssueKind

TITLE = "Crimes recorded under 008/71, April 2015 to December 2015"


def ages_of(reading):
    return [str(c.age) for c in reading.counts]


@pytest.mark.parametrize(
    ("head", "labels", "ages"),
    [
        ("Age Range Given", ["1520", "2130", "3140"], ["15-20", "21-30", "31-40"]),
        ("Victim age", ["010", "1117", "18+"], ["0-10", "11-17", "18+"]),
        ("Age group", ["611", "1217", "Not known"], ["6-11", "12-17", "unknown"]),
        ("Age of victim", ["69", "1012", "1315"], ["6-9", "10-12", "13-15"]),
        ("Aged", ["1013", "1415", "16"], ["10-13", "14-15", "16"]),
    ],
)
def test_the_dash_is_put_back_and_told(read_unasked, head, labels, ages):
    reading = read_unasked(TITLE, [[head, "Number"], *([label, str(n + 2)] for n, label in enumerate(labels))])
    assert ages_of(reading) == ages
    assert [issue.kind for issue in reading.issues] == [IssueKind.UNKNOWN_AGE]


def test_it_is_put_back_in_heads_of_columns(read_unasked):
    reading = read_unasked(TITLE, [["Age", "1520", "2130", "3140"], ["Crimes", "5", "3", "1"]])
    assert ages_of(reading) == ["15-20", "21-30", "31-40"]
    assert IssueKind.UNKNOWN_AGE in {issue.kind for issue in reading.issues}


@pytest.mark.parametrize(
    "labels",
    [
        ["1520", "1830", "3140"],  # overlap
        ["2130", "1520", "3140"],  # in no order
        ["1520", "Kent", "3140"],
        ["1520", "16", "17"],  # one alone
        ["2015", "2016", "2017"],
    ],
)
def test_numbers_that_do_not_follow_on_as_bands_are_none(read_unasked, labels):
    reading = read_unasked(TITLE, [["Age range", "Number"], *([label, str(n + 2)] for n, label in enumerate(labels))])
    assert not {"15-20", "20-15", "21-30", "31-40"} & set(ages_of(reading))
