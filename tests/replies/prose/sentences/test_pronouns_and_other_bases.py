"""Sentences that point: one for a flag, so for what was asked; and letters that count something else than the flag."""

from functools import partial

import pytest

from cyberflag.model import Basis
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.bases import basis_named_in
from readings import kinds, read_file, read_text, said

FILLED_IN = (
    "The online flag was put on so few crimes that a count of it is of no use. The box 'Method: internet' has been "
    "filled in throughout, and that is what is counted here."
)
TABLE = "\n\nOffences in 2017/18: 23\nOffences in 2018/19: 31\n"


@pytest.fixture
def read_letter(tmp_path):
    """Writes a text as the letter of Kent Police, and reads it."""
    return partial(read_file, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "A cyber marker is not among those that we put on a crime, and no crime of 2017/18 to 2018/19 carries one.",
        "We do not use the online flag, and no crime of 2018/19 bears one.",
    ],
)
def test_one_that_stands_for_a_flag_is_no_figure(read_letter, text):
    reading = read_letter(f"The information is not held. {text}")
    assert reading.counts == ()
    assert reading.record.outcome == "not-held"
    assert reading.record.flag_use == "not-used"


def test_one_crime_is_still_a_figure():
    assert said("In 2017/18 there were 12 offences with the flag and in 2018/19 one.") == [
        (12, "2017/18"),
        (1, "2018/19"),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "By 1 May 2019 this was so for twenty of them.",
        "The answer is 20.",
        "That was the case for 20 of them.",
        "Twenty of them.",
    ],
)
def test_a_number_that_only_points_at_its_question_counts_what_that_asks(read_letter, answer):
    asked = "You asked how many of the crimes of 2018/19 have been charged."
    reading = read_letter(f"Flagged crimes recorded in 2018/19: 140\n\n{asked} {answer}")
    assert [(c.measure.value, c.bounds.low, c.period.label) for c in reading.counts] == [
        ("offences", 140, "2018/19"),
        ("charges", 20, "2018/19"),
    ]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        (FILLED_IN, "field"),
        ("The cyber flag is set on very few crimes. We have used the location field 'online' instead.", "field"),
        (
            "Counts of the online flag would be misleading. The figures are based on a keyword search of the summary.",
            "keyword",
        ),
    ],
)
def test_what_is_counted_in_place_of_a_flag_is_the_basis(read_letter, text, basis):
    reading = read_letter(text + TABLE)
    assert {c.basis.value for c in reading.counts} == {basis}
    assert reading.record.flag_use == "unreliable"


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Filters: Keyword = 'Cyber: online'; recorded 1 April 2017 to 31 March 2018", Basis.FLAG),
        ("Crimes to which the keyword for online crime was added", Basis.FLAG),
        ("The keyword is attached to the crime by the officer in the case.", Basis.FLAG),
        ("We searched for the keyword 'online' in the free text.", Basis.KEYWORD),
        ("Keyword: online, in the MO text", Basis.KEYWORD),
    ],
)
def test_a_keyword_that_is_put_on_crimes_is_their_flag(text, basis):
    found = basis_named_in(text)
    assert found is not None
    assert found.value is basis


def test_numbers_of_reports_and_of_filters_are_no_figures():
    text = "Flagged offences recorded in 2017/18: 23\nVictim age at offence < 18. Printed from report 0417.\n"
    reading = read_text(text)
    assert [c.bounds.low for c in reading.counts] == [23]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("label", "band"), [("sixteen, seventeen", "16-17"), ("fourteen, fifteen", "14-15"), ("no age kept", "unknown")]
)
def test_ages_in_words_with_a_comma_are_the_whole_words(label, band):
    found = understand_age(label)
    assert found is not None
    assert str(found.value) == band


@pytest.mark.parametrize(
    "text",
    [
        "Under section 1(1)(a) we have to tell you whether the information is held. It is not.",
        "You ask whether we hold this information. We do not.",
        "Is the information held? No.",
    ],
)
def test_a_short_no_to_whether_it_is_held_holds_nothing(read_letter, text):
    assert read_letter(f"Kent Police\n\n{text}").record.outcome == "not-held"


def test_none_of_the_markers_for_online_crime_is_no_flag(read_letter):
    text = "The system has a list of 38 markers: none of the 38 is for online crime. The information is not held."
    assert read_letter(text).record.flag_use == "not-used"
