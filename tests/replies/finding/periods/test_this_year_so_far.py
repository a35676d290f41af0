"""The year of the reply up to the day that the words right behind it give."""

import pytest

ABOVE = (
    "Published on 9 November 2017.",
    "<h2>Request</h2>",
    "How many offences of grooming were recorded in 2016 and in 2017?",
    "<h2>Response</h2>",
    "In 2016 there were 7 offences of grooming.",
)


def last_days(reading):
    return [str(c.period.end) for c in reading.counts if c.bounds.low == 10]


@pytest.mark.parametrize(
    "line",
    [
        "To date this year (31 October), the force has recorded 10 offences of grooming.",
        "So far this year (to 31 October), the force has recorded 10 offences of grooming.",
        "The force has recorded 10 offences of grooming so far this year (up to 31 October 2017).",
        "So far in 2017 (as at 31 October) the force has recorded 10 offences of grooming.",
        "So far in 2017, up to October 31, there were 10 offences of grooming.",
        "Already this year (31st October) there were 10 offences of grooming.",
    ],
)
def test_the_year_ends_with_the_day_behind_it(read_unasked, line):
    reading = read_unasked(*ABOVE, line)
    assert last_days(reading) == ["2017-10-31"]
    assert not reading.issues


@pytest.mark.parametrize(
    "line",
    [
        "To date this year, the force has recorded 10 offences of grooming.",
        "To date this year (31 December), the force has recorded 10 offences of grooming.",
        "To date this year (31 October 2016), the force has recorded 10 offences of grooming.",
        "To date this year the force has recorded 10 offences of grooming (31 October).",
        "To date this year (1 April to 30 June), the force has recorded 10 offences of grooming.",
        "So far this year 10 offences of grooming were recorded, to 31 October a rise.",
        "To date this year (31 crimes), the force has recorded 10 offences of grooming.",
    ],
)
def test_no_day_of_it_right_behind_leaves_the_last_day_told(read_unasked, line):
    reading = read_unasked(*ABOVE, line)
    assert "2017-10-31" not in last_days(reading)
    assert reading.issues
