"""Answers to what came of the crimes told before: ``How many arrests were made for these offences?``"""

from dataclasses import replace

import pytest

from cyberflag.model import Period
from readings import ASKED, values

FIRST = "<h2>Q1</h2><p>How many child sexual offences were flagged as online from 1 April 2018 to 31 March 2019?</p>"
REQUEST = replace(ASKED, periods=(Period.financial_year(2017), Period.financial_year(2018)), questions=())
ARRESTS = "<h2>Q3</h2><p>How many arrests were made for these offences?</p>"


def arrests(reading):
    return {c.period.label: c.bounds.low for c in reading.counts if str(c.measure) == "arrests"}


@pytest.mark.parametrize(
    "answer",
    ["Our custody system shows 97 arrests linked to these crimes.", "97 arrests.", "97", "We made 97 arrests."],
)
def test_what_came_of_crimes_of_one_period_is_of_that_period(read_page, answer):
    assert arrests(read_page(FIRST, "814", ARRESTS, answer, request=REQUEST)) == {"2018/19": 97}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many of them in 2017/18?", "700"),
        ("How many robberies were recorded in 2018/19?", "2,400"),
        ("How many robberies were recorded?", "2,400"),
        ("How many offences had the online flag?", "2,400"),
    ],
)
def test_what_came_of_crimes_is_of_no_period_where_it_may_be_of_others(read_page, question, answer):
    between = f"<h2>Q2</h2><p>{question}</p>"
    reading = read_page(FIRST, "814", between, answer, ARRESTS, "97", request=REQUEST)
    assert arrests(reading) == {}
    assert "unknown-period" in {issue.kind.value for issue in reading.issues}


@pytest.mark.parametrize("question", ["How many officers work on these crimes?", "How long did these crimes take?"])
def test_what_did_not_come_of_crimes_has_not_their_period(read_page, question):
    reading = read_page(FIRST, "814", f"<h2>Q2</h2><p>{question}</p>", "97", request=REQUEST)
    assert values(reading) == {("2018/19",): (814, 814)}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many arrests were made for these offences over the last five years?", "97"),
        ("How many arrests were made for these offences each year?", "97"),
        ("How many arrests for these offences were made in the year before?", "97"),
        ("How many people have ever been arrested for these offences?", "97"),
        ("How many arrests were made for these offences before the flag was introduced?", "97"),
        ("How many arrests were made for these offences?", "We hold arrests for two years together: 97."),
    ],
)
def test_what_came_of_crimes_on_days_of_its_own_has_not_their_period(read_page, question, answer):
    reading = read_page(FIRST, "814", f"<h2>Q3</h2><p>{question}</p>", answer, request=REQUEST)
    assert arrests(reading) == {}
    assert "unknown-period" in {issue.kind.value for issue in reading.issues}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many child sexual offences were flagged as online?", "2017/18: not held. 2018/19: 814"),
        (
            "How many child sexual offences were flagged in 2017/18 and 2018/19?",
            "2018/19: 814. We cannot give 2017/18.",
        ),
    ],
)
def test_what_came_of_crimes_may_be_of_a_year_of_which_these_are_not_given(read_page, question, answer):
    reading = read_page(f"<h2>Q1</h2><p>{question}</p>", answer, ARRESTS, "97", request=REQUEST)
    assert arrests(reading) == {}


@pytest.mark.parametrize("answer", ["See annex A.", "Refused under section 12.", "about seven hundred"])
def test_what_came_of_crimes_may_be_of_a_year_asked_about_in_between(read_page, answer):
    between = "<h2>Q2</h2><p>How many were recorded in 2017/18?</p>"
    assert arrests(read_page(FIRST, "814", between, answer, ARRESTS, "97", request=REQUEST)) == {}


def test_people_linked_to_the_crimes_asked_about_are_of_their_kind(read_unasked):
    reading = read_unasked(
        "Q1. Recorded offences of sexual communication with a child from 1 April 2018 to 31 March 2019.",
        "Response: 86",
        "Q4. The total number of perpetrators linked to these offences.",
        "Response: 71",
    )
    assert [(c.bounds.low, c.offence, str(c.measure)) for c in reading.counts] == [
        (86, "071/17", "offences"),
        (71, "071/17", "suspects"),
    ]
