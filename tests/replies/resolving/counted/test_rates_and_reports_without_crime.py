"""Titles of what is no number of crimes, or of crimes by how they stand: rates of charges, reports that resulted in no
crime, crimes recorded but not charged, people interviewed on suspicion.
"""

import pytest

from readings import kinds

ROWS = [["Year", "Number"], ["2017/18", 12], ["2018/19", 15]]
BY_OFFENCE = [["Offence", "2017/18"], ["Rape", 12], ["Sexual assault", 15]]


def read(read_page, title, rows=ROWS):
    reading = read_page(title, rows)
    return [(c.bounds.low, str(c.measure)) for c in reading.counts], dict(reading.counts[0].detail), kinds(reading)


@pytest.mark.parametrize("rows", [ROWS, BY_OFFENCE])
@pytest.mark.parametrize(
    "title",
    [
        "Charge rate",
        "Table 2: Charging rates by year",
        "Flagged offences: charge rate",
        "Percentage of offences charged",
        "% charged",
        "Detection rate",
        "Charge percentage",
        "Flagged offences charged as a percentage of those recorded",
        "Charge rate:",
        "Charge rate, 2017/18 to 2018/19",
        "Data for charge rate by year",
        "The table below shows the detection rate.",
        "Rate of positive outcomes",
        "Positive outcome percentage",
        "% of crimes resulting in a charge",
        "Flagged offence rate by year",
        "Proportion with the flag",
        "Percentage flagged",
        "Victim withdrawal rate",
        "Charge rates can be found below",
        "Detection rates can be shown by year",
        "Charge rates, which vary, by year",
    ],
)
def test_rates_are_told_and_left_out(read_page, title, rows):
    reading = read_page(title, rows)
    assert not reading.counts
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences and charge rate",
        "Charge rate and number of offences",
        "Flagged offences. The charge rate was 12%.",
        "Flagged offences and the percentage charged",
        "Flagged offences recorded (charge rate in brackets)",
        "Flagged offences (% charged not available)",
        "Number of flagged offences (for charge rates see table 2)",
        "Flagged offences: number, percentage charged",
        "Flagged offences used to calculate the charge rate",
        "Number and percentage of offences charged",
        "Charge rate / offences recorded",
        "Percentage charged and number recorded",
        "Offences with their charge rates",
        "Flagged offences rated high risk",
        "No charge rate is held",
        "The charge rate for 2018/19 was 12%.",
        "Separate data on charge rates is published by the Home Office.",
        "The reporting rate of sexual offences against children remains low.",
        "Compliance rates for the flag vary across districts.",
        "Outcome rates should not be calculated from these figures",
    ],
)
def test_crimes_beside_their_rate_are_counted(read_page, title):
    assert [low for low, _ in read(read_page, title)[0]] == [12, 15]


@pytest.mark.parametrize(
    "rows",
    [
        [["Year", "Offences recorded", "Charge rate"], ["2017/18", 12, "24%"], ["2018/19", 15, "25%"]],
        [["Year", "Offences recorded"], ["2017/18", 12], ["2018/19", 15]],
    ],
)
def test_crimes_by_their_own_heading_are_counted_below_such_a_title(read_page, rows):
    assert read(read_page, "Charge rate", rows)[0] == [(12, "offences"), (15, "offences")]


@pytest.mark.parametrize(
    "title",
    ["Recorded but not charged", "Offences recorded but not charged", "Pending charge", "Crimes pending a charge"],
)
def test_crimes_that_were_not_charged_are_outcomes(read_page, title):
    assert read(read_page, title)[0] == [(12, "outcomes"), (15, "outcomes")]


@pytest.mark.parametrize(
    "title",
    [
        "Number of reports of sexual offences that resulted in no crime",
        "Reports resulting in no crime",
        "Sexual offences recorded as no crime",
        "Flagged offences closed as no crime",
        "Reports of rape classified as not a crime",
        "Number of reports that did not result in a crime",
    ],
)
def test_reports_without_a_crime_are_told_and_kept_apart(read_page, title):
    counts, detail, issues = read(read_page, title)
    assert counts == [(12, "offences"), (15, "offences")]
    assert "scope" in detail
    assert issues == ["answer-differs"]


@pytest.mark.parametrize(
    "title",
    [
        "Reports of sexual offences that resulted in a crime",
        "Flagged offences (no crimes excluded)",
        "Flagged offences, excluding no crimes",
        "Flagged offences excluding reports that resulted in no crime",
        "Flagged offences, not counting reports closed as no crime",
        "Reports of sexual offences and those that resulted in no crime",
    ],
)
def test_reports_with_a_crime_are_crimes(read_page, title):
    counts, detail, _ = read(read_page, title)
    assert counts == [(12, "offences"), (15, "offences")]
    assert detail == {}


@pytest.mark.parametrize(
    "who",
    [
        "interviewed on suspicion of sexual offences",
        "interviewed in connection with sexual offences",
        "interviewed for online sexual offences",
        "questioned under caution on suspicion of rape",
        "held on suspicion of rape",
    ],
)
def test_people_interviewed_on_suspicion_are_suspects(read_page, who):
    assert read(read_page, f"Number {who}")[0] == [(12, "suspects"), (15, "suspects")]
    assert [(c.bounds.low, str(c.measure)) for c in read_page(f"In 2017/18, 45 were {who}.").counts] == [
        (45, "suspects")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "In 2017/18 we recorded 45 offences in which a suspect was interviewed.",
        "In 2017/18 we recorded 45 sexual offences. A suspect was questioned on suspicion of rape.",
    ],
)
def test_crimes_in_which_somebody_was_interviewed_are_crimes(read_page, said):
    assert [(c.bounds.low, str(c.measure)) for c in read_page(said).counts] == [(45, "offences")]


@pytest.mark.parametrize(
    "title", ["Arrested and held on suspicion of rape", "People arrested and questioned on suspicion of rape"]
)
def test_people_arrested_first_are_arrests(read_page, title):
    assert read(read_page, title)[0] == [(12, "arrests"), (15, "arrests")]


def test_crimes_whose_suspects_were_held_are_crimes(read_page):
    assert read(read_page, "Offences for which suspects were held on suspicion of rape")[0] == [
        (12, "offences"),
        (15, "offences"),
    ]
