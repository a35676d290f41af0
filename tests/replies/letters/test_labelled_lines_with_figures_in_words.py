"""Lines with a label and its figure in words below a heading as long as a line of a letter."""

import pytest

from readings import read_text

HEADING = "Sexual communication with a child, all recorded offences"


def offences(*lines):
    found = read_text("\n".join((HEADING, *lines))).counts
    return [(count.period.label, count.offence) for count in found]


@pytest.mark.parametrize("words", ["fewer than five", "less than 5", "none", "nil", "twelve", "under five"])
@pytest.mark.parametrize("sign", [" = ", ": ", " - "])
def test_a_line_with_its_figure_in_words_carries_on_no_heading(words, sign):
    lines = (f"2017/18{sign}{words}", f"2018/19{sign}12")
    assert offences(*lines) == [("2017/18", "071/17"), ("2018/19", "071/17")]


def test_words_that_end_a_sentence_carry_it_on():
    text = "The number of rapes of a child that carried the flag in\n2017/18: twelve girls were victims of these."
    assert [count.bounds.low for count in read_text(text).counts] == [12]
