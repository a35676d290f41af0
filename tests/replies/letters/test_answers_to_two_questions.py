"""A table under the numbers of several questions: what stands above these numbers does not narrow it."""

import pytest

ASKED = [
    "<h2>Request</h2>",
    "1. The number of grooming offences recorded in 2021.",
    "2. Their split by offence.",
    "3. The age of the victims grouped into 11 and under, 12-15 and 16-17.",
]
ROWS = [["HO Code", "Offence", "Count of crimes"], ["071/17", "Sexual communication with a child", "31"]]


@pytest.mark.parametrize("head", ["Q1 and Q2", "Q1 &amp; Q2:", "Q1, Q2", "Response to Q1 and Q2"])
def test_ages_asked_for_by_another_number_are_not_those_of_the_table(read_unasked, head):
    reading = read_unasked(*ASKED, "<h2>Response</h2>", head, ROWS)
    assert [(c.bounds.low, str(c.age), str(c.measure)) for c in reading.counts] == [(31, "all", "offences")]


def test_quarters_beside_one_another_are_no_numbers_of_questions(read_unasked):
    rows = [["", "Q1 and Q2", "Q3 and Q4"], ["Grooming offences", "14", "17"]]
    reading = read_unasked("Grooming offences recorded in 2021", rows)
    assert not {c.period.days for c in reading.counts if c.bounds.low == 14} - {181, 183}
