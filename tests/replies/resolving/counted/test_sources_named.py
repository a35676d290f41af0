"""Notes on the force from which figures are, in the reply of another one."""

import pytest

from cyberflag.replies import ReplyReading
from readings import kinds

TITLE = "Online sexual offences against children"
ROWS = [["Offence", "2017/18", "2018/19"], ["Rape", 4, 6], ["Grooming", 5, 7]]


def _forces(reading: ReplyReading) -> set[str]:
    return {count.force for count in reading.counts}


@pytest.mark.parametrize(
    "note",
    [
        "Source: Essex Police",
        "Data source: Essex Police crime recording system",
        "Figures: Essex Police.",
        "Data supplied by Essex Police",
        "Note: figures were provided by Essex Police",
    ],
)
def test_figures_of_another_force_by_their_note_are_told(read_sheets, read_page, note):
    for reading in (read_sheets(Table=[[TITLE], *ROWS, [note]]), read_page(TITLE, ROWS, note)):
        assert _forces(reading) == {"kent"}
        assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize(
    "note",
    [
        "Source: Kent Police",
        "Source: Athena",
        "Source: Kent and Essex Police",
        "Data from Essex Police was not included",
    ],
)
def test_other_notes_on_sources_tell_of_no_other_force(read_sheets, note):
    reading = read_sheets(Table=[[TITLE], *ROWS, [note]])
    assert _forces(reading) == {"kent"}
    assert kinds(reading) == []


def test_a_source_is_the_force_of_a_reply_that_names_no_other(read_sheets):
    reading = read_sheets(name="reply.xlsx", Table=[[TITLE], *ROWS, ["Source: Essex Police"]])
    assert _forces(reading) == {"essex"}
    assert kinds(reading) == []
