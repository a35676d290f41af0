"""Figures of sentences about the years of the figures before them, all together or the next one."""

from datetime import date

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from cyberflag.replies import read_reply
from readings import said

REQUEST = Request(
    Basis.FLAG,
    Measure.OFFENCES,
    AgeBand(0, 17),
    (Period.financial_year(2020), Period.financial_year(2021), Period(date(2022, 4, 1), date(2022, 9, 30))),
    ("how many sexual offences against children carried the online flag",),
)
WHOLE = "2020-04-01 2022-09-30"
GIVEN = (
    "We recorded 20 flagged offences between 1 April 2020 and 31 March 2021, 30 between 1 April 2021 and 31 March 2022 "
    "and 10 from 1 April 2022 to 30 September 2022.\n\n"
)


@pytest.fixture
def found(tmp_path):
    def read(text):
        path = tmp_path / "Kent Police reply.txt"
        path.write_text(f"Kent Police\n\n{text}\n", encoding="utf-8")
        counts = read_reply(path, path.name, REQUEST).counts
        return {(f"{c.period.start} {c.period.end}", str(c.sex), c.offence, c.bounds.low) for c in counts}

    return read


@pytest.mark.parametrize("opening", ["Taken together that is", "In all that makes", "Added up, this comes to"])
def test_a_number_that_the_figures_before_it_add_up_to_is_of_all_their_days(found, opening):
    read = found(f"{GIVEN}{opening} 60 offences. Girls were the victims of 45 of them and boys of 15.")
    assert {(WHOLE, "all", "all", 60), (WHOLE, "female", "all", 45), (WHOLE, "male", "all", 15)} <= read


def test_a_number_that_they_do_not_add_up_to_is_of_none_of_their_days(found):
    assert not {low for _, _, _, low in found(f"{GIVEN}Taken together that is 61 offences.")} & {61}


@pytest.mark.parametrize(
    "words", ["In the twelve months that followed", "In the year that came next", "The year thereafter"]
)
def test_the_months_that_followed_are_the_next_year(found, words):
    text = f"We recorded 20 flagged offences in 2020/21. {words} the number was 30."
    assert ("2021-04-01 2022-03-31", "all", "all", 30) in found(text)


def test_so_many_months_as_the_request_spans_are_its_days(found):
    lines = "Sexual communication with a child = 21\nExposure = 7"
    assert (WHOLE, "all", "071/17", 21) in found(
        f"{GIVEN}The most common over the 30 months are listed here.\n\n{lines}"
    )
    assert (WHOLE, "all", "071/17", 21) not in found(
        f"{GIVEN}The most common over the 28 months are listed here.\n\n{lines}"
    )


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Taking 2018, 2019 and 2020 together, 581 such crimes were recorded.", "1 January 2018 to 31 December 2020"),
        ("In 2017/18, 2018/19 and 2019/20 combined, 581 such crimes were recorded.", "2017/18 to 2019/20"),
        ("In 2018 and 2019 taken together there were 581 such crimes.", "1 January 2018 to 31 December 2019"),
    ],
)
def test_a_number_of_years_that_are_named_one_by_one_and_put_together_is_of_them_all(text, period):
    assert said(text) == [(581, period)]


def test_years_put_together_that_do_not_follow_on_one_another_are_no_span():
    assert said("Taking 2016 and 2019 together, 581 such crimes were recorded.") == []


YEARS_IN_LINES = "Q1. Offences of grooming (class 88A) recorded.\n\n2015/16 = 10\n2016/17 = 15\n2017/18 = 27\n"


@pytest.mark.parametrize(
    "label", ["Three years", "The three years", "Over the three years", "3 years", "All three years"]
)
def test_a_line_of_so_many_years_is_their_total(read_unasked_letter, label):
    reading = read_unasked_letter(f"{YEARS_IN_LINES}{label} = 52")
    last = reading.counts[-1]
    assert (last.bounds.low, last.period.start.year, last.period.end.year, str(last.age)) == (52, 2015, 2018, "all")
    assert len(reading.counts) == 4
    assert not reading.issues


@pytest.mark.parametrize("line", ["Three years = 53", "Two years = 42", "Five years = 52", "Last two years = 42"])
def test_a_line_of_other_years_or_with_another_sum_is_told(read_unasked_letter, line):
    reading = read_unasked_letter(f"{YEARS_IN_LINES}{line}")
    assert len(reading.counts) == 3
    assert reading.issues


@pytest.mark.parametrize("asked", ["Q2. Youngest victim", "Q2. Ages of the victims", "Q2. Longest sentence"])
def test_so_many_years_below_another_question_are_no_total(read_unasked_letter, asked):
    reading = read_unasked_letter(f"{YEARS_IN_LINES}\n{asked}\n\n3 years = 52")
    assert len(reading.counts) == 3
    assert reading.issues
