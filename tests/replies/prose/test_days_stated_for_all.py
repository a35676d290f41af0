"""Days that an answer states for all its figures go before those that the request names."""

import pytest

ASKED = ("<h2>Request</h2>", "Online crime 2012 to 2017.", "<h2>Response</h2>")
FIGURES = ("There are 89 crimes of making indecent images of children.", "There are also 6 crimes of blackmail.")
NARROWER = ("2014-01-01", "2016-12-31")


def days(reading):
    return [(str(count.period.start), str(count.period.end)) for count in reading.counts]


@pytest.mark.parametrize(
    "words",
    [
        "The period covered below is {}.",
        "The data covers {}.",
        "The time period used was {}.",
        "The figures below are for {}.",
        "Reporting period: {}.",
        "The period of this response is {}.",
        "The period covered by this answer is {}.",
        "The period used in the figures was {}.",
    ],
)
@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("1 January 2012 to 31 August 2017", ("2012-01-01", "2017-08-31")),
        ("1 January 2014 to 31 December 2016", NARROWER),
    ],
)
def test_days_stated_for_all_figures_go_before_those_asked_for(read_unasked, words, span, expected):
    assert days(read_unasked(*ASKED, words.format(span), *FIGURES)) == [expected] * 2


def test_they_hold_for_lines_and_behind_a_figure_of_another_year(read_unasked):
    lines = ("Making indecent images of children: 89", "Blackmail: 6")
    assert days(read_unasked(*ASKED, "The data covers 1 January 2014 to 31 December 2016.", *lines)) == [NARROWER] * 2
    other = "In 2017 there were 9 crimes of blackmail."
    stated = "The period covered is 1 January 2014 to 31 December 2016."
    found = days(read_unasked(*ASKED, stated, FIGURES[0], other, "There were 8 crimes of stalking."))
    assert found == [NARROWER, ("2017-01-01", "2017-12-31"), NARROWER]


def test_a_heading_with_another_year_ends_them(read_unasked):
    stated = "The data covers 1 January 2014 to 31 December 2016."
    found = days(read_unasked(*ASKED, stated, FIGURES[0], "<h2>2017</h2>", "There were 7 crimes of blackmail."))
    assert found == [NARROWER, ("2017-01-01", "2017-12-31")]


@pytest.mark.parametrize(
    "remark",
    [
        "The period for which records are kept is 1 January 2010 to 31 December 2020.",
        "The system was upgraded from 1 January 2014 to 31 December 2016.",
        "Figures for 1 January 2014 to 31 December 2016 were lost.",
        "The period covered by the strategy is 1 January 2014 to 31 December 2016.",
        "The period covered by this policy is 1 January 2014 to 31 December 2016.",
        "The dates covered by the inspection were 1 January 2014 to 31 December 2016.",
    ],
)
def test_days_of_something_else_are_not_those_of_the_figures(read_unasked, remark):
    assert days(read_unasked(*ASKED, remark, *FIGURES)) == [("2012-01-01", "2017-12-31")] * 2
