"""Numbers before a span of months: ages, or days of it."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.periods import periods_named_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the victim was under 18, Apr 2017 - Mar 2018", "Apr 2017 - Mar 2018"),
        ("victims under 18 April 2017 to March 2018", "April 2017 to March 2018"),
        ("victims aged 13 to 17 April 2017 to March 2018", "April 2017 to March 2018"),
        ("victims under 18, April 2017 to 31 March 2018", "April 2017 to 31 March 2018"),
        ("There were 12, April 2017 - end of March 2018", "April 2017 - end of March 2018"),
        ("children under 18 1 April 2017 to March 2018", "1 April 2017 to March 2018"),
        ("children under 18, 1st April 2017 to March 2018", "1st April 2017 to March 2018"),
        ("victims under 18 (1 April 2017 to 31 March 2018)", "1 April 2017 to 31 March 2018"),
    ],
)
def test_an_age_before_months_is_no_day(text, words):
    [found] = periods_named_in(text)
    assert found.value == Period.financial_year(2017)
    assert text[found.start : found.end].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "from 18 April 2017 to March 2018",
        "between 18 April 2017 and 31 March 2018",
        "18 April 2017 to March 2018",
        "24 offences in the period 18 April 2017 to March 2018",
        "from the introduction on 18 April 2017 to March 2018",
        "offences, 18 April 2017 to March 2018",
    ],
)
def test_a_day_that_opens_a_span_is_its_first(text):
    [found] = periods_named_in(text)
    assert found.value == Period(date(2017, 4, 18), date(2018, 3, 31))
