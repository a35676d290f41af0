"""Tables below the number of a question that names other days than its neighbours and than the title of the page."""

import pytest

from readings import Read, kinds

TITLE = "<h1>Sexual offences recorded against children, April 2017 - March 2022</h1>"
FIRST = "1. For the period 1 April 2021 to 31 March 2022: a) The number of recorded rapes by age of victim."
FLAGGED = "b) The number of above offences that had a cyber-flag attached."
SECOND = "2. For 2017/18 to 2021/22, the number of suspects charged."
TABLE = [["Age", "Offences"], ["0-5", 31], ["6-10", 74], ["11-15", 88]]


def days(reading):
    return {count.period.label for count in reading.counts}


@pytest.mark.parametrize(
    "head", ["Q1a", "Question 1", "1a)", "Answer 1", "Q1. Offences by age", "Response to question 1"]
)
def test_a_table_below_the_number_of_a_question_is_of_the_days_that_it_names(read_unasked: Read, head: str):
    assert days(read_unasked(TITLE, FIRST, FLAGGED, SECOND, f"<h2>{head}</h2>", TABLE)) == {"2021/22"}


def test_the_letter_of_a_part_that_names_days_goes_before_its_question(read_unasked: Read):
    asked = ["1. For the period 1 April 2021 to 31 March 2022:", "a) Rapes recorded.", "b) Rapes recorded in 2019/20."]
    assert days(read_unasked(TITLE, *asked, SECOND, "<h2>Q1b</h2>", TABLE)) == {"2019/20"}


def test_a_part_without_days_is_of_those_of_its_question(read_unasked: Read):
    asked = ["1. For the period 1 April 2021 to 31 March 2022:", "a) Rapes recorded.", "b) Rapes recorded in 2019/20."]
    assert days(read_unasked(TITLE, *asked, SECOND, "<h2>Q1a</h2>", TABLE)) == {"2021/22"}


@pytest.mark.parametrize(
    "above",
    [
        [FIRST, "1. Rapes recorded in 2018/19, by age.", SECOND, "<h2>Q1a</h2>"],
        [FIRST, FLAGGED, SECOND, "<h2>By age</h2>"],
        [FIRST, FLAGGED, SECOND, "<h2>Q1 and Q2</h2>"],
        [FIRST, FLAGGED, SECOND, "<h2>Q3</h2>"],
        [SECOND, "<h2>Q1a</h2>"],
    ],
)
def test_a_table_of_no_one_question_is_of_no_days_that_one_names(read_unasked: Read, above: list[str]):
    assert "2021/22" not in days(read_unasked(TITLE, *above, TABLE))


@pytest.mark.parametrize("own", ["Rapes recorded in 2020/21, by age", "2020/21"])
def test_days_right_above_a_table_go_before_those_of_its_question(read_unasked: Read, own: str):
    assert days(read_unasked(TITLE, FIRST, FLAGGED, SECOND, "<h2>Q1a</h2>", own, TABLE)) == {"2020/21"}


TWO_YEARS = "1. Rapes recorded in 2018/19 and 2019/20, by age."


def test_a_question_that_names_several_periods_takes_none_of_another(read_unasked: Read):
    reading = read_unasked("<h1>Reply</h1>", TWO_YEARS, "2. Rapes recorded in 2020/21.", "<h2>Q1</h2>", TABLE)
    assert not reading.counts
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize("heads", [["Q1", "Q2"], ["Question 1", "Question 2"]])
def test_numbers_of_questions_over_tables_of_one_shape_are_no_quarters(read_unasked: Read, heads: list[str]):
    asked = ["1. Rapes recorded in 2018/19", "2. Rapes recorded in 2019/20"]
    blocks = [block for head in heads for block in (f"<h2>{head}</h2>", TABLE)]
    assert days(read_unasked(TITLE, *asked, *blocks)) == {"2018/19", "2019/20"}


IN_A_YEAR = "<h1>Offences of grooming recorded in 2018/19, by age of victim</h1>"


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (["April", "May"], {"1 April 2018 to 30 April 2018", "1 May 2018 to 31 May 2018"}),
        (["Quarter 1", "Quarter 2"], {"1 April 2018 to 30 June 2018", "1 July 2018 to 30 September 2018"}),
    ],
)
def test_months_over_tables_of_one_shape_are_of_the_year_of_the_page(read_unasked: Read, heads: list[str], told):
    blocks = [block for head in heads for block in (f"<h2>{head}</h2>", TABLE)]
    assert days(read_unasked(IN_A_YEAR, *blocks)) == told


def test_a_month_over_one_table_of_a_year_is_told(read_unasked: Read):
    assert "unknown-period" in kinds(read_unasked(IN_A_YEAR, "<h2>April</h2>", TABLE))
