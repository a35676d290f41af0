"""Tables of crimes by their codes in replies that also speak of something else, such as orders or outcomes."""

import pytest

from cyberflag.model import IssueKind, Measure
from readings import Read

CRIMES = [["Offence type", "2020", "2021"], ["008/31 Breach of a restraining order", "14", "19"]]
OUTCOMES = [["Outcome", "2020", "2021"], ["1: Charged", "6", "8"], ["16: Victim does not support", "8", "11"]]


@pytest.mark.parametrize(
    "announced",
    [
        "The outcomes of these crimes are as follows.",
        "Below are all outcomes for the crimes above, as they stand today.",
        "The next table gives the convictions.",
    ],
)
def test_what_is_said_below_a_table_of_codes_is_of_the_next_one(read_unasked: Read, announced: str) -> None:
    reading = read_unasked("Orders of the court", CRIMES, announced, OUTCOMES)
    first = [count for count in reading.counts if count.provenance.source.startswith("table 1")]
    assert {count.measure for count in first} == {Measure.OFFENCES}
    assert {c.measure for c in reading.counts if c not in first} == {Measure.OUTCOMES}


def test_what_is_said_above_a_table_of_codes_goes_before(read_unasked: Read) -> None:
    reading = read_unasked("Arrests for breaches of orders", "Arrests made, by offence:", CRIMES)
    assert {count.measure for count in reading.counts} == {Measure.ARRESTS}


def test_rows_without_codes_of_orders_leave_it_open(read_unasked: Read) -> None:
    table = [["Type", "2020", "2021"], ["Interim order", "4", "6"], ["Full order", "9", "5"]]
    reading = read_unasked("Orders of the court", table)
    assert not [c for c in reading.counts if c.measure is Measure.OFFENCES]
    assert reading.issues or {c.measure for c in reading.counts} <= {Measure.OTHER}
    assert IssueKind.UNREADABLE not in {issue.kind for issue in reading.issues} or not reading.counts
