"""Spans whose first and last day stand apart in a sentence."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.periods import periods_named_in

FIRST_YEAR = Period(date(2024, 1, 31), date(2024, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Since it became an offence on 31 January 2024, how many offences have been recorded up to 31 December 2024?",
        "Since the law changed on 31 January 2024 we recorded 96 crimes up to and including 31 December 2024.",
        "Since 31/01/2024, how many offences (section 66A Sexual Offences Act 2003) were recorded until 31/12/2024?",
        "How many, from its commencement on 31 January 2024, were reported in the period ending 31 December 2024?",
    ],
)
def test_days_that_stand_apart_bound_one_span(text):
    [found] = periods_named_in(text)
    assert found.value == FIRST_YEAR
    assert text[found.start : found.end].endswith(("31 December 2024", "31/12/2024"))


@pytest.mark.parametrize(
    "text",
    [
        "Since 1 April 2015, how many crimes were recorded up to 31 March 2016 and how many up to 31 March 2017?",
        "We have used our present system since 1 May 2015 and its data go up to 31 March 2018.",
        "The flag was added to crimes on 1 April 2015. It was checked up to 31 March 2016.",
        "I refer to your request from 4 January 2023 about offences recorded up to 31 March 2023.",
        "From a search on 4 January 2024 we found 41 grooming offences in the period ending 31 March 2024.",
        "From data drawn on 2 January 2024, 41 grooming offences had been recorded until 31 January 2024.",
        "Since we moved to a new system on 1 May 2019, offences have been recorded differently up to 31 March 2021.",
        "Since he joined on 31 January 2024, how many offences recorded up to 31 December 2024 has he dealt with?",
        "Offences charged from 1 April 2021 that were recorded up to 31 December 2022",
        "Since the flag came in on 1 April 2015, how many offences are held, with older ones, up to 31 March 2019?",
        "Apart from offences before 31 January 2024, how many offences were recorded up to 31 December 2024?",
        "Recorded since 31 January 2024; charged up to 31 December 2024.",
    ],
)
def test_days_of_several_things_bound_none(text):
    assert periods_named_in(text) == []
