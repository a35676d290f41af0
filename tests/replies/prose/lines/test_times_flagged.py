"""How often the flag was set, told in times, occasions or cases; and what else short answers to questions look like."""

import pytest

from readings import values

REQUEST = (
    "<h2>Request</h2>",
    "Q1. How many offences under section 15A, code 71/17, were recorded from 1 April 2018 to 31 March 2019?",
    "Q2. How many times was a cyber flag attached?",
    "<h2>Response</h2>",
)


def counts(reading):
    return [(c.period.label, c.offence, c.platform, c.bounds.low, c.basis.value) for c in reading.counts]


@pytest.mark.parametrize(
    "answer",
    [
        "The cyber flag was attached on 49 occasions.",
        "A cyber flag was added in 49 cases",
        "The online flag was used 49 times.",
        "Forty-nine times",
        "On 49 occasions.",
        "49",
        "49.",
    ],
)
def test_each_time_is_a_crime_with_the_flag(read_unasked, answer):
    reading = read_unasked(*REQUEST, "A1. 61.", f"A2. {answer}")
    assert counts(reading) == [
        ("2018/19", "071/17", "all", 61, "offence"),
        ("2018/19", "071/17", "all", 49, "flag"),
    ]
    assert not reading.issues


@pytest.mark.parametrize(
    "answer",
    [
        "In a dip sample of 60 records the cyber flag was present on 49 records.",
        "Staff were trained in how the cyber flag is applied on 49 occasions.",
    ],
)
def test_how_well_the_flag_is_set_is_no_count(read_unasked, answer):
    assert [c.bounds.low for c in read_unasked(*REQUEST, "A1. 61", f"A2. {answer}").counts] == [61]


def test_platforms_behind_a_sentence_on_the_search_are_counted(read_unasked):
    told = "The MO of each crime was searched for these names. Snapchat - 24, Kik - 9, Skype - 7"
    reading = read_unasked(*REQUEST, "A1. 61", f"A2. {told}")
    assert [(c.platform, c.bounds.low) for c in reading.counts][1:] == [("snapchat", 24), ("kik", 9), ("skype", 7)]


LINES = """Offences of sexual communication with a child (71/17), with each victim's sex and age, 2018/19

Female 11 and under = 14
Female 16 and over = 7
Male 16 & over = fewer than five
Sex and/or age not known = 6
"""


def test_ages_with_and_over_behind_a_sex_are_one_label(read_unasked_letter):
    assert values(read_unasked_letter(LINES)) == {
        ("2018/19", "071/17", "0-11", "female"): (14, 14),
        ("2018/19", "071/17", "16+", "female"): (7, 7),
        ("2018/19", "071/17", "16+", "male"): (0, 4),
        ("2018/19", "071/17", "unknown", "unknown"): (6, 6),
    }


@pytest.mark.parametrize(
    "line", ["97 (2017/18), 112 (2018/19)", "97 (2017/18) and 112 (2018/19)", "97 (2017-18); 112 (2018-19)."]
)
def test_figures_with_their_years_in_brackets_alone_on_a_line(read_unasked, line):
    asked = "How many offences under section 15A, code 71/17, were recorded in 2017/18 and in 2018/19?"
    assert values(read_unasked(asked, line)) == {("2017/18", "071/17"): (97, 97), ("2018/19", "071/17"): (112, 112)}


def test_an_x_stands_between_an_app_and_its_number(read_unasked_letter):
    letter = "Offences under code 71/17 in 2018/19 by app:\n* Snapchat x 51\n* Kik x 13\n* no platform named x 31\n"
    assert values(read_unasked_letter(letter)) == {
        ("2018/19", "071/17", "snapchat"): (51, 51),
        ("2018/19", "071/17", "kik"): (13, 13),
        ("2018/19", "071/17", "unknown"): (31, 31),
    }
