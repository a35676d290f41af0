"""Notes on a marked year that say one end of its days, or both, by day and month alone."""

import pytest

ROWS = [["Year", "Recorded offences"], ["2015*", 34], ["2016", 71]]


@pytest.mark.parametrize(
    ("note", "days"),
    [
        ("* from 13 April, when the offence came into being", ("2015-04-13", "2015-12-31")),
        ("* Up to 30 September only", ("2015-01-01", "2015-09-30")),
        ("* since May 4th", ("2015-05-04", "2015-12-31")),
        ("* part year, from 1 February to 31 October", ("2015-02-01", "2015-10-31")),
    ],
)
def test_the_year_of_the_label_is_that_of_the_day(read_unasked, note, days):
    counts = read_unasked("<h1>Class 88A offences recorded</h1>", ROWS, note).counts
    assert [(str(c.period.start), str(c.period.end)) for c in counts] == [days, ("2016-01-01", "2016-12-31")]
