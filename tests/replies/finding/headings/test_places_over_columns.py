"""Headings that are places without a name for them, columns that are a part of a total over years, and names of
outcomes that say of what they are.
"""

import pytest

OUTCOMES = [["Charge / Summons", "38", "14"], ["Caution", "1", "3"]]
TITLE = "Outcomes of rape offences recorded from 1 January 2015 to 30 April 2022:"


def details(reading):
    return [dict(c.detail) for c in reading.counts]


@pytest.mark.parametrize(
    "places",
    [
        ("Carmarthenshire", "Powys"),
        ("Swindon", "Salisbury"),
        ("Barnsley", "Doncaster"),
        ("Ashford", "Unknown"),
        ("Bath and North East Somerset", "Bristol"),
        ("Milton Keynes", "Oxford"),
    ],
)
def test_headings_that_are_all_places_are_areas(read_unasked, places):
    if "Unknown" in places:
        places = (*places[:1], "Dover")
    reading = read_unasked(TITLE, [["Outcome", *places], *OUTCOMES])
    assert [detail.get("area") for detail in details(reading)] == [*places, *places]


@pytest.mark.parametrize(
    "heads",
    [
        ("Carmarthenshire", "Widgets"),
        ("Ashford School", "Dover College"),
        ("Mr Preston", "Mr Lancaster"),
        ("Lancaster Road", "Preston Street"),
        ("Kent", "Surrey"),
        ("Rape", "Burglary"),
        ("Girls", "Boys"),
        ("Snapchat", "Instagram"),
    ],
)
def test_headings_that_may_be_something_else_are_no_areas(read_unasked, heads):
    reading = read_unasked(TITLE, [["Outcome", *heads], *OUTCOMES])
    assert not any("area" in detail for detail in details(reading))


SUMS = [["Rape", "22", "17", "39", "4"], ["Sexual assault", "28", "19", "47", "6"]]


@pytest.mark.parametrize(
    "head", ["of which outcome Charge/Summons", "of which charged", "Of these, arrests", "including arrests"]
)
def test_a_part_behind_the_total_of_years_is_of_them_all(read_unasked, head):
    reading = read_unasked("<h1>Crimes in hospitals</h1>", [["Offence", "2019", "2020", "Total", head], *SUMS])
    parts = [c for c in reading.counts if c.bounds.low in (4, 6)]
    assert {(str(c.period.start), str(c.period.end)) for c in parts} == {("2019-01-01", "2020-12-31")}
    assert not {str(c.measure) for c in parts} & {"offences"}


@pytest.mark.parametrize("head", ["Charged", "Widgets", "of which 2020", "of which widgets"])
def test_a_column_that_is_no_part_of_what_the_total_counts_stays_without_a_period(read_unasked, head):
    reading = read_unasked("<h1>Crimes in hospitals</h1>", [["Offence", "2019", "2020", "Total", head], *SUMS])
    assert not [c for c in reading.counts if c.bounds.low in (4, 6) and str(c.period.start) != "2020-01-01"]


@pytest.mark.parametrize(
    "corner",
    ["Outcome for these suspects", "Outcome of these offences", "Outcomes for those crimes", "Outcomes of these cases"],
)
def test_names_of_outcomes_say_of_what_they_are(read_unasked, corner):
    rows = [
        [corner, "2016", "2017"],
        ["Youth caution", "3", "2"],
        ["Other no further action", "45", "38"],
        ["Ongoing", "3", "11"],
    ]
    reading = read_unasked("<h1>HO code 086/02 Take indecent images of children</h1>", rows)
    assert [detail.get("outcome") for detail in details(reading)][::2] == [
        "Youth caution",
        "Other no further action",
        "Ongoing",
    ]
