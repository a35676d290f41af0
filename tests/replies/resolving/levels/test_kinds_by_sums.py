"""Labels that nobody knows, beside the total that their figures add up to: the total is read, the parts stand apart."""

import pytest

from readings import Read, kinds

TITLE = ["Flagged sexual offences against children"]


def read_off(reading) -> set[tuple[str, int, str]]:
    """Each figure with its period and the kind that it is of."""
    return {(count.period.label, count.bounds.low, dict(count.detail).get("kind", "")) for count in reading.counts}


PARTED = {
    ("2017/18", 40, ""),
    ("2017/18", 10, "Tier A"),
    ("2017/18", 30, "Tier B"),
    ("2018/19", 52, ""),
    ("2018/19", 12, "Tier A"),
    ("2018/19", 40, "Tier B"),
}


@pytest.mark.parametrize(
    "rows",
    [
        [["Year", "Tier A", "Tier B", "Total"], ["2017/18", 10, 30, 40], ["2018/19", 12, 40, 52]],
        [["", "2017/18", "2018/19"], ["Tier A", 10, 12], ["Tier B", 30, 40], ["Grand Total", 40, 52]],
        [
            ["", "2017/18", None, None, "2018/19", None, None],
            ["", "Tier A", "Tier B", "Total", "Tier A", "Tier B", "Total"],
            ["Offences", 10, 30, 40, 12, 40, 52],
        ],
    ],
)
def test_unknown_labels_that_add_up_to_their_total_part_it(read_sheets: Read, rows):
    reading = read_sheets(Data=[TITLE, *rows])
    assert read_off(reading) == PARTED
    assert kinds(reading) == ["unknown-heading"], "that the labels are not known is told"


@pytest.mark.parametrize(
    "rows",
    [
        [["Year", "Tier A", "Tier B", "Total"], ["2017/18", 10, 30, 41], ["2018/19", 12, 40, 52]],
        [["Year", "Tier A", "Tier B", "Total"], ["2017/18", 10, "*", 40], ["2018/19", 12, 40, 52]],
        [["Year", "Tier A", "Total"], ["2017/18", 40, 40], ["2018/19", 52, 52]],
        [["Year", "Tier A", "Tier B", "Total"], ["2017/18", 1, 2, 3], ["2018/19", 0, 2, 2]],
    ],
)
def test_unknown_labels_that_prove_nothing_are_told_and_not_read(read_sheets: Read, rows):
    reading = read_sheets(Data=[TITLE, *rows])
    assert not any(dict(count.detail).get("kind") for count in reading.counts)
    assert kinds(reading) != []
