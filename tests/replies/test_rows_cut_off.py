"""Rows in which the copy of a table breaks off."""

from collections.abc import Callable

import pytest

from cyberflag.model import IssueKind
from cyberflag.replies import ReplyReading

ReadUnasked = Callable[..., ReplyReading]
TITLE = "Number of recorded offences by offence"


@pytest.mark.parametrize("cut", ["Section 66 of the Sex", "section 15A of th", "Section 66 E-F"])
def test_a_last_row_that_breaks_off_like_those_above_is_told(read_unasked: ReadUnasked, cut: str):
    rows = [["Offence", "2023", "2024"], ["Section 66A of the Sexual Offences Act 2003", "3", "1"], [cut, "", ""]]
    reading = read_unasked(TITLE, rows)
    assert IssueKind.AMBIGUOUS_BLANK in {issue.kind for issue in reading.issues}
    assert {c.bounds.low for c in reading.counts} <= {3, 1}


@pytest.mark.parametrize("note", ["Source: crime system", "* provisional", "Taken from the crime system"])
def test_a_note_below_a_table_is_no_row_that_breaks_off(read_unasked: ReadUnasked, note: str):
    rows = [["Offence", "2023", "2024"], ["Voyeurism", "3", "1"], ["Exposure", "4", "5"], [note, "", ""]]
    reading = read_unasked(TITLE, rows)
    assert IssueKind.AMBIGUOUS_BLANK not in {issue.kind for issue in reading.issues}
    assert len(reading.counts) == 4
