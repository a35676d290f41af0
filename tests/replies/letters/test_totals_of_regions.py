"""Sums of the forces of a region in a table of forces: they belong to no single force."""

import pytest

from cyberflag.model import IssueKind
from readings import Read, kinds

FORCES = [["Kent", "11", "9"], ["Surrey", "4", "7"], ["Sussex", "9", "6"]]
TITLE = "Recorded offences of sexual grooming (88A) by force."
HEAD = ["Force", "2017/18", "2018/19"]


@pytest.mark.parametrize(
    "label",
    ["South East total", "Total South East", "South East region", "Regional total", "South East - all forces", "Total"],
)
def test_a_total_of_a_region_is_of_no_single_force(read_unasked: Read, label: str) -> None:
    reading = read_unasked(TITLE, [HEAD, *FORCES, [label, "24", "22"]])
    assert [(c.bounds.low, c.total) for c in reading.counts if not c.force] == [(24, True), (22, True)]
    assert {c.force for c in reading.counts} == {"kent", "surrey", "sussex", ""}
    assert kinds(reading) == []


def test_a_region_of_the_name_of_a_force_is_meant_by_its_total(read_unasked: Read) -> None:
    rows = [["West Mercia", "3"], ["Staffordshire", "4"], ["West Midlands", "9"], ["West Midlands total", "16"]]
    reading = read_unasked(TITLE, [["Force", "2017/18"], *rows])
    assert [(c.force, c.bounds.low) for c in reading.counts] == [
        ("west-mercia", 3),
        ("staffordshire", 4),
        ("west-midlands", 9),
        ("", 16),
    ]


def test_a_region_that_does_not_hold_all_forces_of_a_table_is_told(read_unasked: Read) -> None:
    reading = read_unasked(TITLE, [HEAD, *FORCES, ["Norfolk", "1", "1"], ["South East total", "24", "22"]])
    assert all(c.force for c in reading.counts)
    assert IssueKind.UNKNOWN_FORCE in kinds(reading)


def test_a_blank_beside_digits_of_several_cells_is_no_nought(read_unasked: Read) -> None:
    joined = ["Hampshire", "152181291827995", "", "", ""]
    rows = [["Kent", "11", "9", "14", "12"], joined, ["Total", "163", "190", "14", "303"]]
    reading = read_unasked(TITLE, [["Force", "2014/15", "2015/16", "2016/17", "2017/18"], *rows])
    assert "hampshire" not in {c.force for c in reading.counts}
