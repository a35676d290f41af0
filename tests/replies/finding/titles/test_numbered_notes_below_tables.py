"""Notes below the table of a letter or page by whose numbers its labels are marked."""

import pytest

from readings import kinds

TITLE = "Table 1: Recorded crimes of taking indecent photographs of children (1, 2)"
NOTES = ["1. All figures are provisional and from a live system.", "2. Crimes are counted by the date of recording."]


@pytest.mark.parametrize("marks", [("1", "2"), (" (1)", " (2)"), ("[1]", "[2]"), ("1", "1")])
def test_labels_with_the_numbers_of_notes_below_are_read_without_them(read_unasked, marks):
    rows = [
        ["", "2021/22", "2022/23"],
        [f"All recorded{marks[0]}", 652, 711],
        [f"With cyber marker{marks[1]}", 498, 577],
    ]
    reading = read_unasked("<h1>Indecent photographs of children</h1>", TITLE, rows, *NOTES)
    assert {(c.bounds.low, c.basis.value) for c in reading.counts} == {
        (652, "none"), (711, "none"), (498, "flag"), (577, "flag"),
    }  # fmt: skip
    assert {c.marker.value for c in reading.counts} == {"provisional"}
    assert kinds(reading) == []


def test_numbers_behind_labels_stay_where_no_note_has_them(read_unasked):
    rows = [["", "2021/22", "2022/23"], ["All recorded1", 652, 711], ["With cyber marker2", 498, 577]]
    reading = read_unasked("<h1>Indecent photographs of children</h1>", rows, NOTES[0])
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)
