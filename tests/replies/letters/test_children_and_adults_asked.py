"""Requests for crimes against victims of all ages, parted at 18, and then for those of them that have the flag."""

import pytest

from cyberflag.model import Request
from readings import Read, kinds

TABLE = [["Year", "Female under 18", "Female 18 and over"], ["2018", "41", "52"], ["2019", "47", "60"]]


def _reply(read_page: Read, asked: str, *more: str):
    head = ("<h1>Sexual offences by age of victim</h1>", "<h2>Request</h2>", asked, *more, "<h2>Response</h2>")
    return read_page(*head, "See the table below.", TABLE, request=Request())


@pytest.mark.parametrize(
    "ages",
    ["(under 18, or 18 and over)", "(0-17, 18+)", "(18 or over and under 18)", "(adults v children)", "(U18/O18)"],
)
def test_crimes_against_children_and_adults_alike_are_of_the_offence_asked_for(read_page: Read, ages: str) -> None:
    reading = _reply(read_page, f"A. Recorded sexual offences in 2018 and 2019 by age {ages} and sex of the victim.")
    assert {count.offence for count in reading.counts} == {"sexual-offences"}
    assert kinds(reading) == []


def test_an_age_under_18_alone_leaves_the_whole_of_the_request(read_page: Read) -> None:
    reading = _reply(read_page, "A. Recorded sexual offences in 2018 and 2019 with a victim under 18, by sex.")
    assert "sexual-offences" not in {count.offence for count in reading.counts} or kinds(reading)


@pytest.mark.parametrize(
    "first",
    [
        "A. Recorded sexual offences in 2018 and 2019 by age (under 18, or 18 and over).",
        "1. All sexual offences in 2018 and 2019, under 18 and over 18.",
        "Sexual crimes in 2018 and 2019 by age (0-17, 18+).",
        "How many sexual offences were recorded in 2018 and 2019 (under 18, 18 and over)?",
    ],
)
def test_what_is_asked_for_before_its_flagged_part_is_not_by_the_flag(read_page: Read, first: str) -> None:
    told = "In 2019 the cyber flag was attached to 11 of the offences with a victim under 18."
    head = ("<h2>Request</h2>", first, "B. Those of 2019 with a cyber flag where the victim was under 18.")
    reading = read_page(*head, "<h2>Response</h2>", "See below.", TABLE, told, request=Request())
    assert {str(count.basis) for count in reading.counts if count.bounds.low > 11} == {"unknown"}
