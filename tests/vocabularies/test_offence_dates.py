"""Offences: codes and classes outside their dates."""

from datetime import date

from cyberflag.model import Period
from cyberflag.vocabularies.offences import understand_offence


def test_a_code_outside_its_dates_is_understood_with_a_lower_score():
    early, late = Period(date(2015, 4, 1), date(2016, 3, 31)), Period(date(2018, 4, 1), date(2019, 3, 31))
    for period, score in ((early, 0.5), (late, 0.95)):
        found = understand_offence("Sexual communication with a child", period)
        assert found is not None
        assert (found.value, found.score) == ("071/17", score)


def test_a_class_closed_before_the_flag_is_a_weak_reading():
    found = understand_offence("Rape of a female")
    assert found is not None
    assert (found.value, found.score) == ("19A", 0.5)
