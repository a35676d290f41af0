"""Rows in which the copy of a table breaks off."""

import pytest

from cyberflag.model import IssueKind
from readings import Read

TITLE = "Number of recorded offences by offence"


@pytest.mark.parametrize("cut", ["Section 66 of the Sex", "section 15A of th", "Section 66 E-F"])
def test_a_last_row_that_breaks_off_like_those_above_is_told(read_unasked: Read, cut: str):
    rows = [["Offence", "2023", "2024"], ["Section 66A of the Sexual Offences Act 2003", "3", "1"], [cut, "", ""]]
    reading = read_unasked(TITLE, rows)
    assert IssueKind.UNREADABLE in {issue.kind for issue in reading.issues}
    assert {c.bounds.low for c in reading.counts} <= {3, 1}


@pytest.mark.parametrize("note", ["Source: crime system", "* provisional", "Taken from the crime system"])
def test_a_note_below_a_table_is_no_row_that_breaks_off(read_unasked: Read, note: str):
    rows = [["Offence", "2023", "2024"], ["Voyeurism", "3", "1"], ["Exposure", "4", "5"], [note, "", ""]]
    reading = read_unasked(TITLE, rows)
    assert IssueKind.UNREADABLE not in {issue.kind for issue in reading.issues}
    assert len(reading.counts) == 4


@pytest.mark.parametrize(
    "cut",
    [
        "66 - Other Offences against the St",
        "8R - Malicious Communications and other offences of sending letters and the like with intent to ca",
        "9A: Public fear, alarm or dis",
    ],
)
def test_a_last_row_that_breaks_off_behind_a_code_is_told(read_unasked: Read, cut: str):
    rows = [["Crime type", "2023"], ["8L - Harassment", "32"], ["8Q - Stalking", "11"], ["20A: Sexual assault", "4"]]
    reading = read_unasked(TITLE, [*rows, [cut]])
    told = {issue.provenance.source for issue in reading.issues}
    assert told in ({"table 1!A5"}, {"table 1!B5"})
    assert {c.bounds.low for c in reading.counts} == {32, 11, 4}


@pytest.mark.parametrize("cut", ["8R - Malicious Commun", "66: Other offences against the Sta"])
def test_the_label_of_a_next_row_behind_the_last_table_is_told(read_unasked: Read, cut: str):
    rows = [["Crime type", "2023"], ["8L - Harassment", "32"], ["8Q - Stalking", "11"]]
    reading = read_unasked(TITLE, rows, cut)
    assert IssueKind.UNREADABLE in {issue.kind for issue in reading.issues}


@pytest.mark.parametrize("last", ["Please see above", "Crime types as of 2024.", "These are offences, and not crimes."])
def test_a_last_line_that_is_no_label_is_not(read_unasked: Read, last: str):
    rows = [["Crime type", "2023"], ["8L - Harassment", "32"], ["8Q - Stalking", "11"]]
    reading = read_unasked(TITLE, rows, last)
    assert IssueKind.UNREADABLE not in {issue.kind for issue in reading.issues}


@pytest.mark.parametrize(
    "heads", [["Outcome", "2022", "2023"], ["", "Jan", "Feb", "Ma"], ["Crime class", "Grouped outcome", "Outc"]]
)
def test_headings_without_a_row_at_the_end_are_told(read_unasked: Read, heads: list[str]):
    rows = [["Offence", "2023"], ["Voyeurism", "3"], ["Exposure", "4"]]
    cut = f"<table><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr></table>"
    reading = read_unasked(TITLE, rows, "Outcomes of these offences", cut)
    assert [i.provenance.source for i in reading.issues if i.kind is IssueKind.UNREADABLE] == ["table 2!A1"]
    assert {c.bounds.low for c in reading.counts} == {3, 4}


def test_headings_above_the_rest_of_the_reply_are_not(read_unasked: Read):
    head = "<table><tr><th>Response</th><th>Kent Police</th></tr></table>"
    reading = read_unasked(head, TITLE, [["Offence", "2023"], ["Voyeurism", "3"], ["Exposure", "4"]])
    assert IssueKind.UNREADABLE not in {issue.kind for issue in reading.issues}
