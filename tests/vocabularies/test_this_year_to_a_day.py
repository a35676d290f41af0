"""The year that was running, up to a day, is no twelve months that end with it."""

import pytest

from cyberflag.vocabularies.periods import periods_named_in


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("This year to 9 November 2017 we recorded 10 offences", "2017-01-01", "2017-11-09"),
        ("So far this year (to 9 November 2017) there were 10", "2017-01-01", "2017-11-09"),
        ("Offences in the current calendar year up to the end of June 2019", "2019-01-01", "2019-06-30"),
        ("we have recorded 10 this year so far, to 30 June 2019", "2019-01-01", "2019-06-30"),
        ("this financial year to 30 June 2018", "2018-04-01", "2018-06-30"),
        ("this fiscal year until 28 February 2018", "2017-04-01", "2018-02-28"),
        ("this year to 31 March 2018", "2017-04-01", "2018-03-31"),
        ("this year to 5 April 2018", "2017-04-06", "2018-04-05"),
        ("in the year to 9 November 2017", "2016-11-10", "2017-11-09"),
    ],
)
def test_this_year_begins_with_its_first_day(text, first, last):
    assert [(str(p.value.start), str(p.value.end)) for p in periods_named_in(text)] == [(first, last)]


@pytest.mark.parametrize(
    ("beside", "first"), [("2016/17 | 2017/18", "2018-04-01"), ("2016 | 2017", "2018-01-01"), ("16/17", "2018-04-01")]
)
def test_this_year_is_of_the_kind_of_the_years_beside_it(beside, first):
    found = periods_named_in(f"{beside} | This year to September 2018")[-1]
    assert (str(found.value.start), str(found.value.end)) == (first, "2018-09-30")


@pytest.mark.parametrize(
    "heading",
    ["This year to September 2018", "this year so far, to 30 June 2019", "Offences this year to September 2018"],
)
def test_this_year_in_a_heading_of_its_own_may_be_of_either_kind(heading):
    assert periods_named_in(heading) == []
