"""Quarters that a letter or a word says to be of a financial or of a calendar year."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.periods import understand_period


@pytest.mark.parametrize(
    "text", ["FQ4 2017-18", "FQ4 2017/18", "F Q4 2017-2018", "2017-18 FQ4", "Fin. Qtr 4 (2017/18)"]
)
def test_a_quarter_of_a_financial_year_may_be_written_with_a_letter(text):
    assert understand_period(text).value == Period(date(2018, 1, 1), date(2018, 3, 31))


@pytest.mark.parametrize("text", ["CQ4 2018", "CYQ4 2018", "Calendar Q4 2018", "2018 CQ4", "Cal. quarter 4 (2018)"])
def test_a_quarter_of_a_calendar_year_may_be_written_with_a_letter(text):
    assert understand_period(text).value == Period(date(2018, 10, 1), date(2018, 12, 31))


@pytest.mark.parametrize("text", ["FQ4 2018", "CQ4 2018/19", "FQ5 2017-18", "FQ4 2017-19"])
def test_a_quarter_of_a_year_that_it_cannot_be_of_is_none(text):
    assert understand_period(text) is None


@pytest.mark.parametrize(
    "text", ["Qu.2 2018/19", "Qrt 2 2018/19", "Quart. 2 (2018/19)", "2018/19 Qr2", "2nd Qu. 2018/19", "Q. 2, 2018-19"]
)
def test_quarter_may_be_shortened_in_any_way(text):
    assert understand_period(text).value == Period(date(2018, 7, 1), date(2018, 9, 30))


@pytest.mark.parametrize("text", ["Qu. 3", "Qrt 3", "3rd quart.", "Qtr. 3 (Oct-Dec)"])
def test_shortened_quarter_without_its_year_is_a_part_of_one(text):
    assert understand_part_of_year(text).value.within(Period.financial_year(2018)).start == date(2018, 10, 1)
