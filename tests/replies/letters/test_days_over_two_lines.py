"""A day of which the number stands at the end of one line and the month at the beginning of the next."""

import pytest

from cyberflag.model import Request
from readings import kinds, numbers, read_file


@pytest.mark.parametrize("day", ["flag, 1", "flag from 1", "flag, 1st"])
def test_a_day_that_is_broken_over_two_lines_is_no_figure(tmp_path, day):
    lines = f"Number of sexual offences against persons under 18 with the online {day}\nApril 2017 to 31 March 2020: 17"
    reading = read_file(tmp_path, f"Kent Police\n\n{lines}\n")
    assert numbers(reading) == [17]
    assert {count.period.label for count in reading.counts} == {"2017/18 to 2019/20"}
    assert kinds(reading) == []


def test_a_figure_above_a_month_with_its_own_is_no_day(tmp_path):
    lines = "Online sexual offences against children under 18 in March 2018: 1\nApril 2018: 5"
    assert numbers(read_file(tmp_path, f"Kent Police\n\n{lines}\n")) == [1, 5]


@pytest.mark.parametrize(
    "title",
    [
        "Number of rape offences recorded by Kent Police against children aged under 16",
        "Number of rape offences recorded by Kent Police against children aged 0 to 12",
        "Recorded rape offences in each financial year, as asked for in your question 2",
        "Rape offences recorded by Kent Police where the suspect was aged 18",
    ],
)
def test_a_number_that_ends_a_title_is_no_day_of_the_months_below(tmp_path, title):
    years = "April 2017 to March 2018: 17\nApril 2018 to March 2019: 20"
    reading = read_file(tmp_path, f"Kent Police\n\n{title}\n{years}\n", request=Request())
    assert numbers(reading) == [17, 20]
    assert {count.period.label for count in reading.counts} == {"2017/18", "2018/19"}
    assert numbers(read_file(tmp_path, f"Kent Police\n\n{title}\nApril 2018: 5\nMay 2018: 7\n")) == [5, 7]
