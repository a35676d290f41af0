"""Abbreviations of labels that the reply itself explains."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis
from readings import ASKED, kinds, values

YEARS = ["Offence", "2017/18", "2018/19"]
SCC, TMD = ["SCC", 21, 19], ["IIOC T/M/D", 26, 30]


def test_a_label_is_what_the_reply_says_that_its_abbreviation_means(read_sheets):
    key = [
        ["Abbreviations used above"],
        ["SCC = Engage in sexual communication with a child"],
        ["IIOC T/M/D = Take, make or distribute indecent photographs of children; NK = not known"],
    ]
    reading = read_sheets(Data=[YEARS, SCC, TMD, [], *key])
    assert values(reading) == {
        ("2017/18", "071/17"): (21, 21),
        ("2018/19", "071/17"): (19, 19),
        ("2017/18", "086/02"): (26, 26),
        ("2018/19", "086/02"): (30, 30),
    }
    assert {count.provenance.source for count in reading.counts} == {"Data!B2", "Data!C2", "Data!B3", "Data!C3"}


def test_an_abbreviation_explained_in_two_ways_or_in_words_unknown_is_told(read_sheets):
    key = [
        ["SCC = Engage in sexual communication with a child"],
        ["SCC = Rape of a female child under 13"],
        ["IIOC T/M/D = work of the digital unit"],
    ]
    reading = read_sheets(Data=[YEARS, SCC, TMD, [], *key])
    assert values(reading) == {}
    assert "unknown-offence" in kinds(reading)


def test_what_is_understood_by_itself_keeps_its_meaning(read_sheets):
    key = [["Snapchat = Sexual communication with a child"]]
    reading = read_sheets(Data=[["Platform", "2017/18"], ["Snapchat", 21], ["Instagram", 9], [], *key])
    assert ("2017/18", "snapchat") in values(reading)


@pytest.mark.parametrize(
    "key",
    [
        (
            "15A is sexual communication with a child (in force from 3 April 2017), 88A is the whole of the sexual "
            "grooming class, 15A included, and Images is indecent images of children."
        ),
        "SC means sexual communication with a child, SG means sexual grooming and Pics means indecent images.",
        (
            "'SC' stands for sexual communication with a child; 'SG' stands for sexual grooming; 'Pics' stands for "
            "indecent images of children."
        ),
        (
            "In the table SC covers sexual communication with a child, SG covers sexual grooming (88A) and Pics covers "
            "indecent images of children, all of them flagged."
        ),
    ],
)
def test_labels_are_what_a_sentence_on_several_of_them_says(read_letter_with_table, key):
    labels = ["15A", "88A", "Images"] if "15A" in key else ["SC", "SG", "Pics"]
    rows = [["Year", *labels], ["2017/18", "21", "45", "26"], ["2018/19", "19", "40", "30"]]
    reading = read_letter_with_table([key], rows)
    found = [values(reading)["2017/18", offence][0] for offence in ("071/17", "88A", "indecent-images")]
    assert found == [21, 45, 26]
    assert kinds(reading) == []


def test_labels_of_a_sentence_that_says_nothing_known_are_told(read_letter_with_table):
    key = "SC is work of the digital unit, and Pics is work of the lab."
    reading = read_letter_with_table([key], [["Year", "SC", "Pics"], ["2017/18", "21", "26"], ["2018/19", "19", "30"]])
    assert values(reading) == {}
    assert kinds(reading) != []


def test_a_sentence_about_labels_that_are_understood_changes_none(read_letter_with_table):
    said = (
        "Snapchat is sexual communication with a child for the most part and Instagram is indecent images of children."
    )
    reading = read_letter_with_table([said], [["Platform", "2017/18"], ["Snapchat", "21"], ["Instagram", "9"]])
    assert ("2017/18", "snapchat") in values(reading)


BY_FLAG = [
    ["Offence", "Victim age", "Flag", "2017/18"],
    ["Rape", "0-9", "All", 12],
    ["Rape", "0-9", "ON", 8],
    ["Rape", "10-17", "All", 15],
    ["Rape", "10-17", "ON", 9],
]


def flagged(read_sheets, title, *notes):
    rows = [[title], [], *BY_FLAG, [], *([note] for note in notes)]
    counts = read_sheets(Data=rows, request=replace(ASKED, basis=Basis.NONE)).counts
    return sorted(count.bounds.low for count in counts if count.basis is Basis.FLAG)


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Recorded crimes: all, and with the online flag (ON)", ""),
        ("Recorded crimes and those flagged online ('ON')", ""),
        ("Recorded crimes", "We give all crimes and crimes with the online crime flag (ON)."),
        ("Recorded crimes", "ON = online crime flag"),
        ("Recorded crimes", "ON: crimes with the online flag"),
        ("Recorded crimes", "ON means flagged online"),
    ],
)
def test_an_abbreviation_of_the_flag_is_the_flag(read_sheets, title, note):
    assert flagged(read_sheets, title, note) == [8, 9]


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Recorded crimes", ""),
        ("Recorded crimes: all, and with the domestic abuse flag (ON)", ""),
        ("Recorded crimes: all, and without the online flag (ON)", ""),
        ("Recorded crimes, the online flag of which (see ON) is left out", ""),
        ("Recorded crimes: all and on-going (ON), and the online flag (OF)", ""),
        ("Recorded crimes", "ON = not flagged online"),
        ("Recorded crimes", "ON = on-going"),
        ("Recorded crimes", "ON = online flag; ON = on-going"),
        ("Recorded crimes where the online flag (ON) is not set", ""),
        ("Recorded crimes", "ON = one thing; OF = online flag"),
    ],
)
def test_an_abbreviation_of_something_else_is_no_flag(read_sheets, title, note):
    assert flagged(read_sheets, title, note) == []
