"""Items of a request that begin with the victims they are of, answered by a bare number."""

import pytest


def answered(read_unasked, item):
    asked = ["<h2>You asked</h2>", "For 2018/19:", "1. Stalking crimes recorded", f"2. {item}"]
    reading = read_unasked("<h1>Stalking</h1>", *asked, "<h2>In response</h2>", "1. 200", "2. 150")
    return {c.bounds.low: (str(c.measure), str(c.sex)) for c in reading.counts}


@pytest.mark.parametrize(
    ("item", "meant"),
    [
        ("Women who were victims of stalking offences", ("victims", "female")),
        ("The men who were victims of stalking", ("victims", "male")),
        ("Female victims of stalking offences", ("offences", "female")),
        ("Boys who had been victims of stalking offences", ("victims", "male")),
    ],
)
def test_a_bare_answer_is_of_the_victims_that_its_item_begins_with(read_unasked, item, meant):
    assert answered(read_unasked, item)[150] == meant


def test_those_arrested_are_no_victims(read_unasked):
    assert answered(read_unasked, "Men arrested for stalking offences")[150] == ("arrests", "all")


def test_victims_named_as_an_instance_narrow_nothing(read_unasked):
    found = answered(read_unasked, "Stalking crimes in the north, for example against female victims")
    assert ("offences", "female") not in found.values()
