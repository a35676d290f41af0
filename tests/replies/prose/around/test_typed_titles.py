"""The title of a letter of plain lines, and of which days the figures below it are."""

import pytest

from readings import kinds, values

TITLES = [
    "Sexual communication with a child, 2017/18",
    "Sexual communication with a child - 1 April 2017 to 31 March 2018",
    "Offences of sexual communication with a child in 2017/18",
]
ASKED = "You asked about recorded offences under s.15A of the Sexual Offences Act 2003."
FORMS = "Forms of communication and their prevalence (an offence can appear more than once)"


def letter(*lines):
    return "\n\n".join(lines)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_above_the_request_dates_all_figures(read_unasked_letter, title):
    reading = read_unasked_letter(
        letter(title, ASKED, "Number of recorded offences: 73", "Gender of victim", "Female: 49", "Male: 24")
    )
    assert values(reading) == {
        ("2017/18", "071/17"): (73, 73),
        ("2017/18", "071/17", "female"): (49, 49),
        ("2017/18", "071/17", "male"): (24, 24),
    }
    assert kinds(reading) == []


def test_a_title_dates_what_stands_below_a_head_on_other_things(read_unasked_letter):
    reading = read_unasked_letter(
        letter(TITLES[0], "Number of recorded offences: 73", FORMS, "Facebook: 30", "Snapchat: 50")
    )
    assert values(reading)["2017/18", "071/17", "snapchat"] == (50, 50)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "other",
    [
        ("Sexual communication with a child, 2018/19", "Number of recorded offences: 80"),
        ("Number of recorded offences the year before: 60",),
        ("The law came in in April 2016.",),
        ("Total number of offences to date: 140",),
        ("In previous years there were fewer.",),
        ("Offences recorded before the flag was introduced: 10",),
        ("Our figures are for calendar years.",),
        ("You asked for two years.",),
        ("Number of recorded offences in both years: 150",),
        ("A year earlier the number was 60.",),
    ],
)
def test_a_title_dates_nothing_where_other_days_are_spoken_of(read_unasked_letter, other):
    reading = read_unasked_letter(letter(TITLES[0], ASKED, "Number of recorded offences: 73", *other))
    assert 73 not in {count.bounds.low for count in reading.counts}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize("line", ["FOI request 2017/18", "Received 2017/18", "There were 12 offences in 2016/17"])
def test_a_line_that_names_no_crimes_is_no_title(read_unasked_letter, line):
    reading = read_unasked_letter(letter(line, ASKED, "Number of recorded offences: 73"))
    assert 73 not in {count.bounds.low for count in reading.counts}
    assert "unknown-period" in kinds(reading)


def test_a_title_dates_the_figures_also_where_a_remark_without_one_says_before(read_unasked_letter):
    reading = read_unasked_letter(
        letter(TITLES[0], ASKED, "Number of recorded offences: 73", "Please write before long.")
    )
    assert values(reading) == {("2017/18", "071/17"): (73, 73)}
