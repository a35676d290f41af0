"""Heads that each open a part of what stands above them all: ``Of which under 13``, then ``Of which male``."""

import pytest

ABOVE = "Number of offences found\n2018 = 70\n2019 = 78\n\nOf which the victim was under 13\n2018 = 28\n2019 = 20"


@pytest.mark.parametrize(
    "head",
    [
        "Of which the victim was male",
        "Of which boys",
        "And of which the victim was male",
    ],
)
def test_a_part_below_the_figures_of_another_part_is_of_the_whole(read_unasked_letter, head):
    reading = read_unasked_letter(f"Offences with the online flag.\n\n{ABOVE}\n\n{head}\n2018 = 9\n2019 = 12")
    found = {(c.period.label, str(c.age), str(c.sex)): c.bounds.low for c in reading.counts}
    assert found["2018", "0-12", "all"] == 28
    assert found["2018", "all", "male"] == 9
    assert found["2019", "all", "male"] == 12
    assert len(found) == 6


@pytest.mark.parametrize("head", ["Of these, male", "Number of these where the victim was male"])
def test_a_part_that_opens_otherwise_is_of_the_part_above_it(read_unasked_letter, head):
    reading = read_unasked_letter(f"Offences with the online flag.\n\n{ABOVE}\n\n{head}\n2018 = 9\n2019 = 12")
    found = {(c.period.label, str(c.age), str(c.sex)): c.bounds.low for c in reading.counts}
    assert found["2018", "0-12", "male"] == 9
    assert found["2019", "0-12", "male"] == 12
