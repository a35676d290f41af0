"""Numbers that stand alone below their question, with their period in brackets behind or below them."""

import pytest

from cyberflag.model import Period
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from readings import kinds, said, values

QUESTION = "<p>1. In 2017/18, 2018/19 and 2019/20, how many flagged sexual offences against children were recorded?</p>"
WHOLE = Period(Period.financial_year(2017).start, Period.financial_year(2019).end).label


@pytest.mark.parametrize("tag", ["h2", "p", "h1"])
@pytest.mark.parametrize(
    "lines",
    [
        ["41", "(1 April 2017 to 31 March 2020 taken as one)"],
        ["41 (from 1 April 2017 to 31 March 2020)"],
        ["41", "[2017/18 to 2019/20, all three years together]"],
    ],
)
def test_a_number_below_its_question_is_of_the_period_in_the_bracket(read_page, tag, lines):
    first, *rest = lines
    reading = read_page(QUESTION, f"<{tag}>{first}</{tag}>", *(f"<p>{line}</p>" for line in rest))
    assert values(reading) == {(WHOLE,): (41, 41)}
    assert [count.printed for count in reading.counts] == ["41"]


def test_a_lone_number_of_one_year_in_large_print_is_the_answer(read_page):
    question = "<p>How many flagged sexual offences against children were recorded in 2018/19?</p>"
    assert values(read_page(question, "<h2>23</h2>")) == {("2018/19",): (23, 23)}


def test_the_number_of_the_next_question_is_no_answer_to_the_one_above_it(read_page):
    first = "<p>How many flagged sexual offences against children were recorded in 2018/19?</p>"
    second = "<p>How many of these had a girl as the victim?</p>"
    reading = read_page("<h2>1</h2>", first, "<h2>2</h2>", second, "<p>There were 12 of them in 2018/19.</p>")
    assert 2 not in [count.bounds.low for count in reading.counts]


def test_a_year_in_large_print_is_no_answer(read_page):
    question = "<p>How many flagged sexual offences against children did you record in each year?</p>"
    reading = read_page(question, "<h2>2018</h2>", "<p>There were 12 such offences.</p>")
    assert [count.printed for count in reading.counts] == ["12"]


@pytest.mark.parametrize(
    "words", ["counted as one", "taken together as one", "put together as one figure", "treated as one period"]
)
def test_years_put_together_as_one_are_no_figure_of_one(words):
    assert said(f"From 1 April 2017 to 31 March 2020, {words}, there were 34 flagged offences.") == [(34, WHOLE)]
    assert loose_numbers(f"(2017/18 to 2019/20, {words})") == []


@pytest.mark.parametrize("ground", ["section 40(2)", "s.30(1)", "section 40(2) personal information"])
def test_a_ground_behind_a_word_for_what_is_withheld_is_no_figure(read_page, ground):
    text = f"There were 41 flagged sexual offences in 2017/18. The split by sex is withheld: {ground}."
    reading = read_page(f"<p>{text}</p>")
    assert values(reading) == {("2017/18",): (41, 41)}
    assert kinds(reading) == ["refused"]
