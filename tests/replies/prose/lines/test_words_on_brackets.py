"""Lines with a number in brackets behind another, and what the reply says of these: no other figure is of that, and
none is lost.
"""

import pytest

from readings import kinds, read_file

LINES = "2017/18 - 45 (12)\n2018/19 - 50 (9)"


def read(folder, text):
    reading = read_file(folder, text)
    return [(c.bounds.low, c.measure.value, c.offence) for c in reading.counts], kinds(reading)


@pytest.mark.parametrize(
    "told",
    [
        "Offences with the online flag, with charges in brackets:\n\n{}",
        "Offences with the online flag (charges in brackets):\n\n{}",
        "Offences with the online flag. Numbers in brackets are those charged.\n\n{}",
        "Numbers in brackets are those charged. Offences with the online flag:\n\n{}",
        "Offences with the online flag:\n\n{}\n\nNumbers in brackets are those charged.",
        "Offences with the online flag (percentage charged in brackets):\n\n{}",
        "Offences with the online flag, with last year's figures in brackets:\n\n{}",
        "Offences with the online flag:\n\n{}",
    ],
)
def test_numbers_in_brackets_are_told_and_those_before_are_crimes(tmp_path, told):
    found, issues = read(tmp_path, told.format(LINES))
    assert found == [(45, "offences", "all"), (50, "offences", "all")]
    assert issues == ["not-a-figure", "not-a-figure"]


def test_they_are_told_in_one_line_of_years_too(tmp_path):
    lead = "Offences with the online flag, the figure in brackets being the number charged: "
    found, issues = read(tmp_path, f"{lead}2017/18 - 45 (12); 2018/19 - 50 (9).")
    assert found == [(45, "offences", "all"), (50, "offences", "all")]
    assert issues == ["not-a-figure"]


@pytest.mark.parametrize(
    "head",
    ["Rapes recorded with the flag with charges in brackets", "Number of rapes with charges in brackets"],
)
def test_what_stands_before_with_is_of_the_crimes(tmp_path, head):
    found, issues = read(tmp_path, f"{head}:\n\n2017/18: 45 (12)")
    assert found == [(45, "offences", "rape")]
    assert issues


@pytest.mark.parametrize(
    "text",
    [
        "Offences with the online flag: 2017/18 - 45 (2018)",
        "In 2017/18 we recorded 45 (forty-five) flagged offences.",
        "Offences with the flag (1): 2017/18 - 45\n\nNotes\n(1) As they stood in May.\n(2) Not audited.",
    ],
)
def test_years_words_and_marks_in_brackets_are_no_such_numbers(tmp_path, text):
    assert "not-a-figure" not in read(tmp_path, text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "The number of flagged offences is in brackets.\n\n2017/18 (45)\n2018/19 (12)",
        "We recorded 45 offences in 2017/18 (with charges in brackets: 12).",
        "The platforms named were, with the number of offences in brackets, Snapchat (45) and Kik (12) in 2017/18.",
    ],
)
def test_numbers_that_stand_in_brackets_alone_are_read(tmp_path, text):
    found, issues = read(tmp_path, text)
    assert [low for low, *_ in found] == [45, 12]
    assert not issues
