"""Sentences that list classes of which some table is: none of them is that of the tables before."""

import pytest

AGES = [["Age", "2018/19", "2019/20"], ["Under 10", 4, 7], ["10 to 13", 11, 12], ["14 to 17", 20, 25]]
CLASSES = [["Class", "2018/19", "2019/20"], ["88A", 9, 11], ["86", 12, 14]]
ASKED_FOR = "You asked for sexual offences with the online flag against children."


@pytest.mark.parametrize(
    "sentence",
    [
        "In the second table classes 88A and 86 alone are shown.",
        "The table shows classes 88A, 86 only.",
        "Figures for Class 88A or 71 are in table 2.",
        "Data on 71 and 88A alone.",
        "Table 2 is of the commonest classes: 88A and class 86.",
    ],
)
def test_the_first_of_several_classes_is_that_of_no_other_table(read_page, sentence):
    reading = read_page(ASKED_FOR, "<h3>Age of the victim</h3>", AGES, "<h3>Offences</h3>", sentence, CLASSES)
    assert {c.offence for c in reading.counts if c.provenance.source.startswith("table 1")} == {"all"}


def test_one_class_alone_is_that_of_the_table(read_page):
    reading = read_page("The figures in this table are of class 88A.", AGES)
    assert {c.offence for c in reading.counts} == {"88A"}
