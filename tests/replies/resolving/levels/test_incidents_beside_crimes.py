"""Incidents that were not all crimes: beside a column of crimes, by their kind, or as the next question says."""

import pytest

from readings import kinds

ASKED = ["<h1>Incidents in schools</h1>", "<h2>You asked</h2>"]


def counted(reading):
    return [(c.bounds.low, str(c.measure)) for c in reading.counts]


@pytest.mark.parametrize("heading", ["Incidents", "Recorded incidents", "No. of incidents", "Occurrences"])
def test_incidents_beside_crimes_are_none(read_unasked, heading):
    table = [["Area", heading, "Crimes"], ["North", 3781, 583], ["South", 5949, 896]]
    reading = read_unasked("<h1>Domestic violence</h1>", "The figures are for 1 April 2011 to 31 March 2012.", table)
    assert counted(reading) == [(3781, "other"), (583, "offences"), (5949, "other"), (896, "offences")]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("heading", "flagged"),
    [
        ("Recorded incidents", "Flagged crimes"),
        ("Incidents recorded", "Crimes flagged"),
        ("Incidents", "Online crimes"),
        ("Total incidents", "Flagged offences"),
    ],
)
def test_incidents_beside_flagged_crimes_are_no_crimes_either(read_sheets, heading, flagged):
    reading = read_sheets(Sheet1=[["Year", heading, flagged], ["2017/18", 583, 81], ["2018/19", 896, 96]])
    assert counted(reading) == [(583, "other"), (81, "offences"), (896, "other"), (96, "offences")]


@pytest.mark.parametrize(
    ("heading", "flagged"),
    [("Recorded incidents", "Flagged"), ("All crimes", "Flagged crimes"), ("Incidents", "Online")],
)
def test_what_nothing_calls_other_than_crimes_beside_the_flag_stays_crimes(read_sheets, heading, flagged):
    reading = read_sheets(Sheet1=[["Year", heading, flagged], ["2017/18", 583, 81], ["2018/19", 896, 96]])
    assert {measure for _, measure in counted(reading)} == {"offences"}


@pytest.mark.parametrize("title", ["Recorded crimes", "Sexual offences against children recorded 2018/19"])
def test_incidents_below_a_title_of_crimes_are_all_those_crimes(read_sheets, title):
    rows = [[title], ["Age", "Incidents", "Of which online offences"], ["Under 13", 14, 5], ["13-17", 30, 9]]
    reading = read_sheets(**{"2018_19": rows})
    assert counted(reading) == [(14, "offences"), (5, "offences"), (30, "offences"), (9, "offences")]


def test_crimed_incidents_beside_crimes_stay_crimes(read_unasked):
    table = [["Year", "Crimed incidents", "Arrests"], ["2019", 10, 5]]
    assert counted(read_unasked("<h1>Domestic abuse</h1>", table)) == [(10, "offences"), (5, "arrests")]


@pytest.mark.parametrize(
    "heading",
    [
        "Number of HBA incidents",
        "Honour based abuse incidents",
        "So-called 'honour-based' violence incidents",
        "DA incidents",
    ],
)
def test_incidents_of_abuse_are_no_crimes(read_unasked, heading):
    months = [["Month", heading], ["April", 0], ["May", 1], ["June", 2]]
    reading = read_unasked("<h1>Honour based abuse</h1>", "Incidents recorded 2024/25", months)
    assert counted(reading) == [(0, "other"), (1, "other"), (2, "other")]
    assert str(reading.counts[0].period.start) == "2024-04-01"


@pytest.mark.parametrize(
    "asked",
    [
        ["1. How many incidents were reported in 2019?", "2. How many of these were recorded as crimes?"],
        ["1. Incidents reported in 2019 and flagged as abuse", "2. How many of these were then recorded as crimes"],
        ["1. How many reports were received in 2019?", "2. How many of these resulted in a crime being recorded?"],
        ["1. How many incidents were there in 2019?", "2. Of those, how many were crimed?"],
    ],
)
@pytest.mark.parametrize("answer", ["1. There were 270 such incidents reported.", "1. 270", "1. 270 incidents"])
def test_incidents_of_which_some_were_crimes_are_none(read_unasked, asked, answer):
    reading = read_unasked(*ASKED, *asked, "<h2>In response</h2>", answer, "2. 90")
    assert counted(reading) == [(270, "other"), (90, "offences")]


def test_tables_of_such_incidents_count_no_crimes(read_unasked):
    asked = ["1. How many incidents were reported?", "2. How many of these were recorded as crimes?"]
    tables = ["1.", [["Year", "Incidents"], ["2019", 270]], "2.", [["Year", "Recorded"], ["2019", 90]]]
    reading = read_unasked(*ASKED, *asked, "<h2>In response</h2>", *tables)
    assert counted(reading) == [(270, "other"), (90, "offences")]


@pytest.mark.parametrize(
    "asked",
    [
        ["1. How many stalking offences were recorded in 2019?", "2. How many of these were recorded as crimes?"],
        [
            "1. How many reports of stalking were received in 2019?",
            "2. How many of these were recorded as hate crimes?",
        ],
        ["1. How many reports of stalking were received in 2019?", "2. How many of these led to a charge?"],
    ],
)
def test_crimes_stay_crimes_whatever_is_asked_of_them(read_unasked, asked):
    reading = read_unasked(*ASKED, *asked, "<h2>In response</h2>", "1. 270", "2. 90")
    assert counted(reading)[0] == (270, "offences")


def test_more_than_one_crime_in_a_remark_counts_nothing(read_unasked):
    remark = (
        "Points 1 and 2: from the incident tables. Incidents are counted once; a duplicate arises where more than one "
        "crime is made from one incident."
    )
    table = [["Year", "Count"], ["2015/16", 32056], ["2016/17", 32877]]
    asked = ["<h2>You asked</h2>", "<ul><li>Domestic abuse incidents reported</li></ul>", "<h2>In response</h2>"]
    assert counted(read_unasked("<h1>Domestic abuse</h1>", *asked, remark, table)) == [
        (32056, "other"),
        (32877, "other"),
    ]


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("The number of incidents recorded as crimes is given below.", "Incidents"),
        ("Number of incidents crimed", "Incidents"),
        ("The number of reports which were recorded as crimes is given below.", "Reports"),
        ("Number of reports that resulted in a crime", "Reports"),
        ("Crimes arising from DA incidents", "Number"),
    ],
)
def test_incidents_that_are_said_to_be_crimes_are_those(read_unasked, said, heading):
    table = [["Year", heading], ["2017/18", 270], ["2018/19", 300]]
    assert counted(read_unasked("<h1>Stalking</h1>", said, table)) == [(270, "offences"), (300, "offences")]


def test_incidents_all_of_which_were_crimes_are_crimes(read_unasked):
    told = "In 2019 we recorded 12 honour-based violence incidents, all of which were crimes."
    assert counted(read_unasked("<h1>Honour based abuse</h1>", told)) == [(12, "offences")]


@pytest.mark.parametrize(
    "asked",
    [
        [
            "1. How many reports of rape were there in 2019?",
            "2. How many of these were recorded as crimes on Facebook?",
        ],
        ["1. How many rapes were reported in 2019?", "2. How many of these were recorded as an offence by a partner?"],
        ["1. How many reports of rape were there in 2019?", "2. How many of these led to a crime number being given?"],
    ],
)
def test_a_part_of_the_crimes_asked_for_says_nothing_of_the_rest(read_unasked, asked):
    reading = read_unasked(*ASKED, *asked, "<h2>In response</h2>", "1. 270", "2. 90")
    assert counted(reading)[0] == (270, "offences")


@pytest.mark.parametrize("when", ["", " in 2019", " by your force", ", and how many were not"])
def test_all_incidents_asked_for_before_are_none(read_unasked, when):
    asked = [
        "1. How many incidents of stalking were there in 2019?",
        "2. How many incidents of harassment were there in 2019?",
        f"3. How many of these were recorded as crimes{when}?",
    ]
    reading = read_unasked(*ASKED, *asked, "<h2>In response</h2>", "1. 270", "2. 12", "3. 90")
    assert counted(reading) == [(270, "other"), (12, "other"), (90, "offences")]
