"""Lists of years whose first one stands on the line of their heading, as pages made of a PDF have them."""

import pytest


@pytest.mark.parametrize(
    "head",
    [
        ("Number of recorded rapes 2018 7",),
        ("Number of recorded rapes: 2018 7",),
        ("Number of rapes recorded - 2018: 7",),
        ("Number of recorded rapes", "(all victims) 2018 7"),
    ],
)
def test_the_first_year_beside_the_heading_is_one_of_the_list(read_unasked, head):
    reading = read_unasked(*head, "2019 8", "2020 6", "2021 10", "Total 31")
    found = [(c.period.start.year, c.period.end.year, c.bounds.low) for c in reading.counts]
    assert found == [(2018, 2018, 7), (2019, 2019, 8), (2020, 2020, 6), (2021, 2021, 10), (2018, 2021, 31)]
    assert {c.offence for c in reading.counts} == {"rape"}


def test_years_that_do_not_go_on_from_it_are_read_as_they_stand(read_unasked):
    reading = read_unasked("Number of recorded rapes, as revised in 2018 7", "2015 8", "2016 6", "2017 10")
    assert {(2015, 8), (2016, 6), (2017, 10)} <= {(c.period.start.year, c.bounds.low) for c in reading.counts}
