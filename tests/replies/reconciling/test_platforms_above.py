"""Tables that part the crimes of a table above them that are on one platform."""

import pytest

ASKED = "You asked for indecent photographs on Snapchat in 2017, 2018 and 2019 and their outcomes."
SEARCHED = "These are crimes under code 086/02 with the word Snapchat in the MO."
YEARS = [["Year", "Crimes"], ["2017", "27"], ["2018", "41"], ["2019 (to 28 February)", "6"]]
DAYS = "recorded from 1 January 2017 to 28 February 2019:"


def outcomes(none):
    return [["Outcome", "Crimes"], ["Charge/summons", "5"], ["Community resolution", "8"], ["No suspect", str(none)]]


def platforms_below(reading):
    return {c.platform for c in reading.counts if c.provenance.source.startswith("table 2")}


@pytest.mark.parametrize(
    "title", ["Outcomes of the 74 crimes", "Outcomes of these crimes", "Disposals for those crimes"]
)
def test_outcomes_that_come_to_the_crimes_above_are_on_their_platform(read_unasked, title):
    reading = read_unasked(ASKED, SEARCHED, YEARS, f"{title} {DAYS}", outcomes(61))
    assert platforms_below(reading) == {"snapchat"}


def test_a_number_that_a_table_comes_to_is_of_what_heads_it(read_unasked):
    reading = read_unasked(ASKED, SEARCHED, YEARS, f"Outcomes of the 74 crimes {DAYS}", outcomes(61))
    assert [(c.platform, c.bounds.low) for c in reading.counts if c.provenance.source == "line 3"] == [("snapchat", 74)]


def test_a_table_that_comes_to_something_else_is_not_taken_for_the_same_crimes(read_unasked):
    reading = read_unasked(ASKED, SEARCHED, YEARS, f"Outcomes of these crimes {DAYS}", outcomes(60))
    assert platforms_below(reading) == {"all"}


@pytest.mark.parametrize(
    "title",
    [
        "Outcomes of all crimes of code 086/02 on any platform",
        "Outcomes of all crimes under code 086/02",
        "Outcomes of crimes, all platforms,",
        "Outcomes of these crimes in Kent",
        "Outcomes of the 75 crimes",
    ],
)
def test_outcomes_whose_title_points_at_no_crimes_above_are_on_no_platform(read_unasked, title):
    reading = read_unasked(ASKED, SEARCHED, YEARS, f"{title} {DAYS}", outcomes(61))
    assert "snapchat" not in platforms_below(reading)


def test_one_cell_that_is_the_same_is_of_no_platform(read_unasked):
    above = [["Year", "Crimes"], ["2017", "12"]]
    below = [["Year", "Crimes"], ["2017", "12"]]
    reading = read_unasked(ASKED, SEARCHED, above, "Crimes of code 086/02 with a charge in 2017", below)
    assert "snapchat" not in platforms_below(reading)


@pytest.mark.parametrize(
    "said",
    [
        "50 people were charged in 2018.",
        "50 arrests were made for indecent photographs in 2017.",
        "In 2018, 50 rape offences were recorded.",
        "50 offences of indecent photographs had the cyber flag in 2018.",
        "There were 50 crimes of indecent photographs in 2018.",
    ],
)
def test_a_number_of_something_else_that_is_the_sum_of_the_years_is_not_of_what_heads_them(read_unasked, said):
    years = [["Year", "Crimes"], ["2017", "20"], ["2018", "30"]]
    reading = read_unasked("<h2>Indecent photographs on Snapchat</h2>", years, said)
    assert not [c for c in reading.counts if c.bounds.low == 50 and c.platform != "all"]


def test_the_sum_of_the_years_in_their_days_is_of_what_heads_them(read_unasked):
    said = "74 crimes of indecent photographs were recorded from 1 January 2017 to 28 February 2019."
    reading = read_unasked(ASKED, SEARCHED, YEARS, said)
    assert [(c.platform, c.bounds.low) for c in reading.counts if c.bounds.low == 74] == [("snapchat", 74)]
