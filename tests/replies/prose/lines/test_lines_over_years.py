"""Lines that open the figures of a year with a colon, below what stands over all years."""

import pytest

from readings import kinds, said

COMMUNICATION = "sexual communication with a child"
YEARS = "{0} 2017/18:\nFemale - 41\nMale - 6\n\n{0} 2018/19:\nFemale - 53\nMale - 3\n"
LINES = [(41, "2017/18", "female"), (6, "2017/18", "male"), (53, "2018/19", "female"), (3, "2018/19", "male")]


def of(offence, lines=LINES):
    return [(number, year, offence, sex) for number, year, sex in lines]


@pytest.mark.parametrize("opening", ["In", "Recorded in", "Offences recorded in", "For", "Year"])
@pytest.mark.parametrize(
    "lead",
    [
        f"Number of offences of {COMMUNICATION}:",
        f"Offences of {COMMUNICATION}",
        f"The figures below are for offences of {COMMUNICATION}.",
        f"The following are offences of {COMMUNICATION}.",
        f"How many offences of {COMMUNICATION} were recorded?",
    ],
)
def test_every_year_is_of_the_crimes_named_above_the_first(lead, opening):
    assert said(f"{lead}\n\n{YEARS.format(opening)}") == of("071/17")


def test_each_list_of_years_is_of_its_own_crimes():
    years = YEARS.format("In")
    found = said(f"Number of offences of {COMMUNICATION}:\n\n{years}\nNumber of rapes:\n\n{years}")
    assert found == of("071/17") + of("rape")


def test_a_question_stands_over_the_years_also_where_a_remark_follows_it():
    years = YEARS.format("In")
    remark = "We have searched our systems for this."
    found = said(f"1. Number of offences of {COMMUNICATION}?\n\n{years}\n2. Number of rapes?\n\n{remark}\n\n{years}")
    assert found == of("071/17") + of("rape")


def test_what_is_counted_is_said_of_every_year_too(read_unasked_letter):
    reading = read_unasked_letter(f"Number of arrests for {COMMUNICATION}:\n\n{YEARS.format('In')}")
    assert {(count.measure.value, count.offence) for count in reading.counts} == {("arrests", "071/17")}


@pytest.mark.parametrize(
    "lead",
    [
        "Rape is recorded in class 19 by this force.",
        f"We take {COMMUNICATION} very seriously.",
        "Sexual offences against children with the flag:",
    ],
)
def test_a_remark_stands_over_no_years(lead):
    assert said(f"{lead}\n\n{YEARS.format('In')}") == LINES


def test_crimes_that_head_some_lines_of_a_year_do_not_stand_over_the_next():
    first = "2017/18:\n\nRape\nFemale - 4\nMale - 3\n\nGrooming\nFemale - 5\nMale - 1\n\n"
    assert said(f"{first}2018/19:\nFemale - 9\nMale - 4\n")[-2:] == [(9, "2018/19", "female"), (4, "2018/19", "male")]


def test_a_year_of_all_crimes_is_of_no_kind_named_above():
    first = f"Number of arrests for {COMMUNICATION}:\n\nIn 2017/18:\nFemale - 4\nMale - 1\n\n"
    found = said(f"{first}All flagged sexual offences recorded in 2018/19:\nFemale - 30\nMale - 3\n")
    assert found[-2:] == [(30, "2018/19", "female"), (3, "2018/19", "male")]


AGES = "In {0}:\nUnder 13 - 41\n13-15 - 6\n\n"


def test_whom_or_what_the_crimes_above_the_years_are_of_is_said_of_every_year(read_unasked_letter):
    years = AGES.format("2017/18") + AGES.format("2018/19")
    girls = read_unasked_letter(f"Offences of {COMMUNICATION} against girls:\n\n{years}")
    assert [(str(c.sex), str(c.age)) for c in girls.counts] == [("female", "0-12"), ("female", "13-15")] * 2
    sites = read_unasked_letter(f"Offences of {COMMUNICATION} on Facebook:\n\n{YEARS.format('In')}")
    assert [count.platform for count in sites.counts] == ["facebook"] * 4
    young = read_unasked_letter(f"Offences of {COMMUNICATION} against children under 13:\n\n{YEARS.format('In')}")
    assert [str(count.age) for count in young.counts] == ["0-12"] * 4


@pytest.mark.parametrize("people", ["suspects of", "arrests for"])
def test_a_year_of_victims_below_other_people_counts_victims(read_unasked_letter, people):
    victims = "Victims in 2019/20:\nFemale - 3\nMale - 1\n"
    reading = read_unasked_letter(f"Number of {people} {COMMUNICATION}:\n\n{YEARS.format('In')}\n{victims}")
    assert [(c.measure.value, str(c.sex)) for c in reading.counts[-2:]] == [("victims", "female"), ("victims", "male")]


@pytest.mark.parametrize(
    "lead",
    [
        f"Percentage of offences of {COMMUNICATION} that led to a charge:",
        f"Average number of days to charge offences of {COMMUNICATION}:",
        f"The following are not offences of {COMMUNICATION}.",
    ],
)
def test_years_below_shares_or_days_of_crimes_are_told(read_unasked_letter, lead):
    reading = read_unasked_letter(f"{lead}\n\n{YEARS.format('In')}")
    assert "answer-differs" in kinds(reading) or kinds(reading).count("not-a-figure") == len(LINES)
