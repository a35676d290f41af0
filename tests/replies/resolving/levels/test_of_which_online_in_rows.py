"""``Of which online`` in the row below the crimes that it is a part of."""

import pytest

from cyberflag.model import Request
from readings import Read, kinds

YEARS = ["", "2022/23", "2023/24"]
TITLE = "Sexual offences against children recorded"
ASKED = "How many sexual offences against children were recorded, and how many of them were flagged as online?"


def read_rows(read_sheets: Read, *rows: list[object], title: str = TITLE):
    return read_sheets(request=Request(), Data=[[title], [], YEARS, *rows])


def told(reading):
    return [
        (c.bounds.low, c.offence, str(c.age), c.sex.value, c.platform, c.basis.value)
        for c in reading.counts
        if c.period.label == "2022/23"
    ]


@pytest.mark.parametrize(
    "part",
    [
        "of which online",
        "Of these, online",
        "- of which online",
        "of which internet",
        "of which committed online",
        "of which on the internet",
    ],
)
@pytest.mark.parametrize(("title", "basis"), [(TITLE, "unknown"), (ASKED, "flag")])
def test_it_is_on_no_platform_and_the_crimes_above_are_online_or_not(read_sheets: Read, part, title, basis):
    rows = (["Rape", 120, 130], [part, 14, 16], ["Sexual assault", 80, 90], [part, 9, 10])
    assert told(read_rows(read_sheets, *rows, title=title)) == [
        (120, "rape", "all", "all", "all", "none"),
        (14, "rape", "all", "all", "all", basis),
        (80, "sexual-assault", "all", "all", "all", "none"),
        (9, "sexual-assault", "all", "all", "all", basis),
    ]


@pytest.mark.parametrize(
    ("labels", "parts"),
    [
        (("Under 13", "13-17"), (("0-12", "all"), ("13-17", "all"))),
        (("Female", "Male"), (("all", "female"), ("all", "male"))),
    ],
)
def test_below_ages_and_sexes_too(read_sheets: Read, labels, parts):
    rows = ([labels[0], 30, 31], ["of which online", 8, 9], [labels[1], 40, 41], ["of which online", 10, 11])
    found = [(age, sex, platform, basis) for _, _, age, sex, platform, basis in told(read_rows(read_sheets, *rows))]
    assert found == [(*whose, "all", basis) for whose in parts for basis in ("none", "unknown")]


@pytest.mark.parametrize(
    ("labels", "platforms"),
    [
        (("of which Snapchat", "of which Facebook", "of which online"), ["snapchat", "facebook", "website"]),
        (("Snapchat", "Facebook", "Online"), ["snapchat", "facebook", "website"]),
    ],
)
def test_among_platforms_it_is_a_website(read_sheets: Read, labels, platforms):
    parts = [[label, 9, 10] for label in labels]
    reading = read_rows(read_sheets, ["All offences", 120, 130], *parts, title=f"{TITLE} by platform")
    assert [platform for *_, platform, _ in told(reading)] == ["all", *platforms]
    assert {basis for *_, basis in told(reading)} == {"unknown"}


PLATFORMS = (["of which Snapchat", 20, 10], ["of which Instagram", 10, 9])


@pytest.mark.parametrize("whole", ["Sexual offences", "Recorded", "All offences"])
def test_before_platforms_and_right_behind_all_it_is_of_all_platforms(read_sheets: Read, whole):
    reading = read_rows(read_sheets, [whole, 231, 250], ["of which online", 140, 150], *PLATFORMS)
    found = [(low, platform, basis) for low, *_, platform, basis in told(reading)]
    assert found[:2] == [(231, "all", "none"), (140, "all", "unknown")]
    assert [platform for _, platform, _ in found[2:]] == ["snapchat", "instagram"]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((["Recorded", 231, 250], ["of which online", 5, 6], *PLATFORMS), TITLE),
        ((["of which online", 140, 150], *PLATFORMS), TITLE),
        ((["Recorded", 231, 250], PLATFORMS[0], ["of which online", 140, 150], PLATFORMS[1]), TITLE),
        ((["All", 231, 250], ["of which online", 140, 150], *PLATFORMS), "Flagged sexual offences by platform"),
        ((["All", 231, 250], ["of which online", 140, 150], *PLATFORMS), "Sexual offences (flagged)"),
        ((["All", 231, 250], ["of which online", 140, 150], *PLATFORMS), "Cyber-enabled sexual offences"),
    ],
)
def test_with_fewer_than_a_platform_or_elsewhere_it_is_a_website(read_sheets: Read, rows, title):
    assert "website" in {platform for *_, platform, _ in told(read_rows(read_sheets, *rows, title=title))}


@pytest.mark.parametrize("part", ["of which reported online", "of which in schools", "of which applied for online"])
def test_another_part_makes_no_crimes_online(read_sheets: Read, part):
    reading = read_rows(read_sheets, ["Rape", 120, 130], [part, 14, 16])
    assert {basis for *_, basis in told(reading)} <= {"unknown"}
    assert 14 not in {low for low, *_ in told(reading)}
    assert kinds(reading)


def test_a_place_of_that_name_stays_one(read_sheets: Read):
    rows = [["Location", "2022/23"], ["On the internet", 120], ["In a dwelling", 14]]
    reading = read_sheets(request=Request(), Data=[["Rapes by location"], [], *rows])
    assert {c.detail for c in reading.counts} == {(("area", "On the internet"),), (("area", "In a dwelling"),)}


@pytest.mark.parametrize("part", ["of which online", "of which on the internet"])
@pytest.mark.parametrize(
    ("title", "whole"),
    [("Sexual offences with the online flag", "Rape"), ("Rapes flagged as online", "Rape"), (TITLE, "Flagged rape")],
)
def test_among_flagged_crimes_it_makes_none_of_them_others(read_sheets: Read, title, whole, part):
    reading = read_rows(read_sheets, [whole, 120, 130], [part, 14, 16], title=title)
    assert "none" not in {basis for *_, basis in told(reading)}
