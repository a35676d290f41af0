"""Labels that name crimes first and then how many of them: ``Of the crimes recorded in 2018/19, number charged``."""

import pytest

from cyberflag.model import Measure
from readings import numbers, read_text

OFFENCE = "071/17"


def the_one(label):
    (count,) = read_text(f"{label} = 9").counts
    return count


@pytest.mark.parametrize(
    "label",
    [
        "Of the 71/17 crimes recorded in 2018/19, number with a charge or summons",
        "of the 71/17 crimes recorded in 2018/19, number charged",
        "Of the offences of sexual communication with a child in 2018/19, how many had a charge",
        "Of the 71/17 crimes recorded in 2018/19, the number resulting in a charge",
        "Number of the 71/17 crimes recorded in 2018/19 that led to a charge",
        "Number of the 71/17 crimes recorded in 2018/19 where the suspect was charged",
        "71/17 crimes recorded in 2018/19 that were recorded as charged",
    ],
)
def test_charges_of_crimes_named_before_are_charges(label):
    count = the_one(label)
    assert (count.measure, count.offence, count.period.label) == (Measure.CHARGES, OFFENCE, "2018/19")


def test_a_caution_of_crimes_named_before_is_an_outcome():
    assert the_one("Of the 71/17 crimes recorded in 2018/19, number with a caution").measure is Measure.OUTCOMES


def test_victims_of_crimes_named_before_part_the_crimes():
    count = the_one("Of the 71/17 crimes recorded in 2018/19, how many were against a child under 13")
    assert (count.measure, count.offence, str(count.age), count.detail) == (Measure.OFFENCES, OFFENCE, "0-12", ())


@pytest.mark.parametrize(
    "label",
    [
        "71/17 crimes recorded in 2018/19 that were not charged",
        "71/17 crimes recorded in 2018/19 where nobody was charged",
        "Of the 71/17 crimes recorded in 2018/19, number with no charge",
        "71/17 crimes recorded in 2018/19 that are open or were charged",
        "Of the 71/17 crimes recorded in 2018/19, number with a charge refused",
        "71/17 crimes recorded in 2018/19 that were awaiting charge",
        "71/17 crimes recorded in 2018/19 that were charged but later discontinued",
        "71/17 crimes recorded in 2018/19 that were finalised other than by charge",
        "71/17 crimes recorded in 2018/19 where the suspect was released before charge",
        "71/17 crimes recorded in 2018/19 where the suspect was under 18 when charged",
        "71/17 crimes recorded in 2018/19 where the police had insufficient evidence to charge",
        "71/17 crimes recorded in 2018/19 where the CPS was refusing a charge",
    ],
)
def test_crimes_without_a_charge_are_no_charges(label):
    assert the_one(label).measure is not Measure.CHARGES


def test_several_lines_of_one_year_are_told_apart():
    text = "71/17 crimes in 2018/19 = 52\nOf the 71/17 crimes recorded in 2018/19, number charged = 9"
    found = read_text(text)
    assert numbers(found) == [9, 52]
    assert [c.measure for c in found.counts] == [Measure.OFFENCES, Measure.CHARGES]
