"""A long number alone below a reference is another reference, and nothing that a person must look at."""

import pytest

from readings import kinds

ROWS = [["Period", "Offences"], ["2018/19", 158], ["2019/20", 174]]


def read(read_unasked, *above):
    return read_unasked(*above, "<h1>Sexual communication with a child (71/17)</h1>", "Offences recorded:", ROWS)


@pytest.mark.parametrize("above", ["PUB 1254", "FOI ref 248/18", "Disclosure no. 77", "Our reference: FOI/1254"])
def test_a_number_below_a_reference_is_told_of_no_more(read_unasked, above):
    reading = read(read_unasked, above, "16040")
    assert [c.bounds.low for c in reading.counts] == [158, 174]
    assert "not-a-figure" not in kinds(reading)


@pytest.mark.parametrize("above", ["Kik 12", "Log", "Recorded 12"])
def test_a_number_below_something_else_is_told(read_unasked, above):
    assert "not-a-figure" in kinds(read(read_unasked, above, "16040"))
