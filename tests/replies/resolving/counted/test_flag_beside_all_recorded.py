"""All recorded crimes beside those with the flag among them, and what else stands in their row or column."""

import pytest

from cyberflag.model import Basis, Measure
from readings import Read

TITLE = "<h1>Sexual communication with a child</h1>"
RECORDED, FLAGGED = "Offences recorded", "Offences with the online crime flag"
ROWS = [["2020/21", 246, 201, 33], ["2021/22", 289, 254, 41]]


@pytest.mark.parametrize(
    ("third", "measure"),
    [
        ("Offences resulting in charge or summons", Measure.CHARGES),
        ("Arrests", Measure.ARRESTS),
        ("Charged", Measure.CHARGES),
    ],
)
def test_columns_of_all_and_of_flagged_crimes_are_apart_beside_another_measure(read_unasked: Read, third, measure):
    reading = read_unasked(TITLE, [["Year", RECORDED, FLAGGED, third], *ROWS])
    assert [(c.measure, c.basis, c.bounds.low) for c in reading.counts][:3] == [
        (Measure.OFFENCES, Basis.NONE, 246),
        (Measure.OFFENCES, Basis.FLAG, 201),
        (measure, Basis.OFFENCE, 33),
    ]
    assert reading.issues == ()


def test_a_column_of_the_flag_beside_all_crimes_says_nothing_of_other_tables(read_unasked: Read):
    ages = [["Age of victim", "2021/22"], ["Under 13", 118], ["13 to 15", 171]]
    reading = read_unasked(TITLE, [["Year", RECORDED, FLAGGED, "Arrests"], *ROWS], "Ages of victims", ages)
    assert [(c.basis, c.bounds.low) for c in reading.counts if str(c.age) != "all"] == [
        (Basis.OFFENCE, 118),
        (Basis.OFFENCE, 171),
    ]


def test_columns_under_a_title_with_the_flag_are_all_of_it(read_unasked: Read):
    title = "<h1>Sexual communication with a child, offences with the online crime flag</h1>"
    reading = read_unasked(title, [["Year", "Offences", "Charges"], ["2020/21", 246, 33]])
    assert {c.basis for c in reading.counts} == {Basis.FLAG}


def test_a_bare_flagged_beside_two_other_columns_is_still_told(read_unasked: Read):
    reading = read_unasked(TITLE, [["Year", "Recorded", "Flagged", "Charged"], *ROWS])
    assert [(i.kind.value) for i in reading.issues][:1] == ["unknown-layout"]


def test_parts_between_all_crimes_and_the_flagged_ones_are_of_all_crimes(read_unasked: Read):
    reading = read_unasked(
        "<h1>Recorded offences</h1>",
        [
            ["", "2020/21"],
            ["Sexual communication with a child", 94],
            ["Of these, victim aged 12 or under", 31],
            ["Of these, victim aged 13 to 15", 55],
            ["Of these, victim age not recorded", 8],
            ["Of these, online crime flag present", 71],
        ],
    )
    assert [(str(c.age), c.basis, c.bounds.low) for c in reading.counts] == [
        ("all", Basis.NONE, 94),
        ("0-12", Basis.NONE, 31),
        ("13-15", Basis.NONE, 55),
        ("unknown", Basis.NONE, 8),
        ("all", Basis.FLAG, 71),
    ]
    assert reading.issues == ()


def test_parts_of_flagged_crimes_are_flagged(read_unasked: Read):
    reading = read_unasked(
        "<h1>Recorded offences of sexual communication with a child</h1>",
        [
            ["", "2020/21"],
            ["Offences with the online flag", 94],
            ["Of these, victim aged 12 or under", 31],
            ["Of these, tagged as online with a charge", 7],
        ],
    )
    assert all(c.basis is not Basis.NONE for c in reading.counts)


def test_a_flag_over_the_labels_of_the_rows_is_of_every_column(read_unasked: Read):
    head = ["Table 1: crimes flagged as online", "Offences recorded"]
    reading = read_unasked("<h1>Rape</h1>", [head, ["2020/21", 12], ["2021/22", 13]])
    assert [(c.basis, c.bounds.low) for c in reading.counts] == [(Basis.FLAG, 12), (Basis.FLAG, 13)]


@pytest.mark.parametrize("part", ["offences with the online crime flag", "with the online crime flag"])
def test_a_flagged_part_is_of_the_offence_of_its_whole(read_unasked: Read, part: str):
    rows = [["Rape", 40], [f"Of these, {part}", 12], ["Stalking", 31], [f"Of these, {part}", 9]]
    reading = read_unasked("<h1>Recorded offences</h1>", [["", "2020/21"], *rows])
    flagged = [(c.offence, c.bounds.low) for c in reading.counts if c.basis is Basis.FLAG]
    assert flagged == [("rape", 12), ("stalking", 9)]
