"""Headings that ask what the headings below them answer, and headings of the unknown that do not say of what."""

import pytest

from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from readings import kinds, values

BELOW = ["", "Girls", "Boys", "Not known", ""]
ROWS = [["2017/18", 14, 6, 1, 21], ["2018/19", 17, 4, 2, 23]]
MERGED = ["B1:D1"]


@pytest.mark.parametrize(
    "asked", ["Who was the victim?", "Victim?", "Who was harmed?", "Sex?", "Which children?", "What was the victim?"]
)
def test_a_question_over_sexes_is_no_unknown_age(read_sheets, asked):
    heads = ["Year", asked, None, None, "All"]
    reading = read_sheets(Data=[heads, BELOW, *ROWS], merged=MERGED)
    read = values(reading)
    assert read[("2017/18", "female")] == (14, 14)
    assert read[("2018/19", "unknown")] == (2, 2)
    assert read[("2018/19",)] == (23, 23)
    assert kinds(reading) == []


def test_a_question_about_suspects_over_sexes_is_told(read_sheets):
    heads = ["Year", "Who was suspected of harming the child?", None, None, "All"]
    reading = read_sheets(Data=[heads, BELOW, *ROWS], merged=MERGED)
    assert set(values(reading)) <= {("2017/18",), ("2018/19",)}
    assert any(kind.startswith("unknown-") for kind in kinds(reading))


@pytest.mark.parametrize("unknown", ["Not recorded", "Unknown", "Blank on system"])
def test_the_unknown_over_all_columns_is_told_where_nothing_says_of_what(read_sheets, unknown):
    reading = read_sheets(Data=[["Year", unknown, None, None, "All"], BELOW, *ROWS], merged=MERGED)
    assert set(values(reading)) <= {("2017/18",), ("2018/19",)}
    assert any(kind.startswith("unknown-") for kind in kinds(reading))


@pytest.mark.parametrize(
    ("text", "is_age"), [("Who was the child?", False), ("Victim?", False), ("Age ?", True), ("Victim age ??", True)]
)
def test_the_mark_of_a_question_is_no_word_for_the_unknown(text, is_age):
    assert (Dimension.AGE in fits_of(text)) is is_age
