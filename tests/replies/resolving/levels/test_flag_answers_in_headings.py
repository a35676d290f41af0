"""Crimes parted by the flag: the answer behind its name in one heading, and sums over both without any heading."""

import pytest

from cyberflag.model import Basis
from cyberflag.replies import ReplyReading
from readings import Read

ROWS = (("071/17", 31, 4, 35), ("086/02", 62, 7, 69), ("088/01", 12, 5, 17))


def by_flag(reading: ReplyReading) -> list[tuple[str, int, str, bool]]:
    return [(c.offence, c.bounds.low, str(c.basis), c.total) for c in reading.counts]


@pytest.mark.parametrize(
    ("with_it", "without"),
    [
        ("Online flag Y", "Online flag N"),
        ("Cyber flag: Yes", "Cyber flag: No"),
        ("Internet flag (Y)", "Internet flag (N)"),
        ("Cyber crime flag = Yes", "Cyber crime flag = No"),
        ("Flagged", "Not flagged"),
    ],
)
@pytest.mark.parametrize("total", ["Total", ""])
@pytest.mark.parametrize("foot", ["Total", ""])
def test_an_answer_behind_the_flags_name_parts_the_crimes(
    read_unasked: Read, with_it: str, without: str, total: str, foot: str
):
    rows = [("Home Office code", with_it, without, total), *ROWS, (foot, 105, 16, 121)]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    reading = read_unasked("<h1>Online offences against children 2022/23</h1>", f"<table>{cells}</table>")
    found = by_flag(reading)
    assert found[:3] == [("071/17", 31, "flag", False), ("071/17", 4, "none", False), ("071/17", 35, "none", True)]
    assert found[-3:] == [("all", 105, "flag", True), ("all", 16, "none", True), ("all", 121, "none", True)]
    assert not reading.issues


@pytest.mark.parametrize("part", ["Of which online", "of those, online", "Of these online"])
def test_crimes_beside_the_online_ones_among_them_are_crimes_and_of_no_website(read_unasked: Read, part: str):
    asked = (
        "1. How many CSE crimes were recorded, and how many of them had the online flag?",
        "2. How many were charged?",
    )
    rows = [("Year", "CSE offences", part), ("2021", 80, 31), ("2022", 92, 40)]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    told = (f"<table>{cells}</table>", "2. Nine people were charged in 2022.")
    reading = read_unasked("<h2>Request</h2>", *asked, "<h2>Response</h2>", "1.", *told)
    crimes = [c for c in reading.counts if str(c.measure) == "offences"]
    assert [(c.bounds.low, c.offence, c.platform) for c in crimes] == [
        (80, "cse", "all"),
        (31, "cse", "all"),
        (92, "cse", "all"),
        (40, "cse", "all"),
    ]
    assert [c.basis for c in crimes[1::2]] == [Basis.FLAG] * 2


@pytest.mark.parametrize("online", ["Online", "Online only"])
def test_online_behind_the_name_of_crimes_is_no_website(read_unasked: Read, online: str):
    rows = [("Year", "Grooming offences", online), ("2021", 80, 31), ("2022", 92, 40)]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    reading = read_unasked(
        "How many grooming offences were recorded, and how many were online?", f"<table>{cells}</table>"
    )
    assert {(c.offence, c.platform, str(c.measure)) for c in reading.counts} == {("grooming", "all", "offences")}
    assert [c.bounds.low for c in reading.counts] == [80, 31, 92, 40]
