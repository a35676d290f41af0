"""Sheets with a column of questions, each answered by a block of cells beside and below it."""

from cyberflag.model import Request
from readings import kinds, values

SHEET = [
    ["No", "Question", "Response", "", "", ""],
    ["1", "How many offences of sexual communication with a child were recorded?", "2021/22", "2022/23", "", ""],
    ["", "", "64", "71", "", ""],
    ["2", "How old were the victims, and of which sex?", "(2022/23 only)", "Girls", "Boys", "Not recorded"],
    ["", "", "Under 13", "14", "5", "0"],
    ["", "", "13 to 17", "38", "9", "5"],
    ["3", "Who were the suspects?", "Exempt under section 40(2)", "", "", ""],
    ["4", "Which apps were used?", "2022/23, search of the MO", "", "", ""],
    ["", "", "Kik", "7", "", ""],
    ["", "", "Snapchat", "31", "", ""],
    ["5", "How many carried the online flag?", "2021/22", "2022/23", "", ""],
    ["", "", "40", "58", "", ""],
    ["", "Counted by the date on which they were recorded.", "", "", "", ""],
]


def read(read_sheets, rows):
    return read_sheets(request=Request(), Answer=rows)


def test_each_block_is_a_table_under_its_question(read_sheets):
    reading = read(read_sheets, SHEET)
    found = {(c.provenance.source.rpartition("!")[2], c.period.label, c.bounds.low) for c in reading.counts}
    assert found >= {("C3", "2021/22", 64), ("D3", "2022/23", 71), ("D9", "2022/23", 7), ("D10", "2022/23", 31)}
    assert {("D5", "2022/23", 14), ("E6", "2022/23", 9), ("F6", "2022/23", 5)} <= found
    assert {c.offence for c in reading.counts} == {"071/17"}
    assert len(reading.counts) == 12


def test_a_question_for_the_flag_makes_no_other_block_flagged(read_sheets):
    reading = read(read_sheets, SHEET)
    flagged = {c.bounds.low for c in reading.counts if str(c.basis) == "flag"}
    assert flagged == {40, 58}


def test_an_answer_in_words_stays_one(read_sheets):
    reading = read(read_sheets, SHEET)
    assert "refused" in kinds(reading)
    assert reading.record.outcome == "partial"


def test_answers_in_one_row_each_are_read_as_before(read_sheets):
    rows = [
        ["No", "Question", "Response"],
        ["1", "How many offences of sexual communication with a child were recorded in 2022/23?", "71"],
        ["2", "How many of these had a girl as the victim?", "52"],
    ]
    assert set(values(read(read_sheets, rows)).values()) == {(71, 71), (52, 52)}
