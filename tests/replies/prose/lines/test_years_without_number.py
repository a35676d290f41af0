"""Years of a list of which a line says that no number is known."""

import pytest

from cyberflag.model import Bounds, Marker
from readings import Read, kinds, numbers

ASKED = "You asked: how many offences of harassment between January 2014 and January 2020 mention Tinder?"


@pytest.mark.parametrize("unknown", ["not recorded", "unknown", "Not known", "unrecorded", "not stated", "n/k"])
@pytest.mark.parametrize("line", ["2014 - {}", "2014: {}", "2014/15 – {}"])
def test_a_year_not_recorded_is_no_nought_and_no_count(read_unasked: Read, line: str, unknown: str) -> None:
    years = ("2015 - 1", "2016 - 0") if "/" not in line else ("2015/16 - 1", "2016/17 - 0")
    reading = read_unasked(ASKED, "<h2>Response</h2>", line.format(unknown), *years)
    first, *others = reading.counts
    assert first.marker is Marker.NOT_HELD
    assert first.bounds == Bounds(0, None)
    assert first.period.label == line[: line.index("{")].strip(" -–:")
    assert [(c.bounds.low, c.bounds.high) for c in others] == [(1, 1), (0, 0)]
    assert {c.platform for c in reading.counts} == {"tinder"}


@pytest.mark.parametrize(
    "of_others",
    [
        ("Sex of the victims", "2017/18: unknown", "2018/19: not recorded"),
        ("Platform most used", "2017/18: unknown", "2018/19: Facebook"),
        ("Ethnicity of the suspects", "2017/18 - not recorded", "2018/19 - not recorded"),
        ("Outcome of the review", "2018/19: not known"),
    ],
)
def test_a_list_of_what_is_unknown_gives_no_years(read_page: Read, of_others: tuple[str, ...]) -> None:
    reading = read_page("Offences", "2017/18: 12", "2018/19: 14", *of_others)
    assert [(count.period.label, count.bounds.low) for count in reading.counts] == [("2017/18", 12), ("2018/19", 14)]


def test_a_year_unknown_in_one_list_and_given_in_another_is_the_one_given(read_page: Read) -> None:
    reading = read_page(
        "Offences", "2017/18: 12", "2018/19: 14", "Crimes with two reports", "2017/18: unknown", "2018/19: 4"
    )
    assert [count.bounds.low for count in reading.counts if count.period.label == "2017/18"] == [12]


@pytest.mark.parametrize("place", ["in list 1", "in List 2", "for lists 1 and 2", "under list 1", "once only (list 1)"])
def test_the_number_of_a_list_counts_nothing(read_unasked: Read, place: str) -> None:
    lines = ("1. Facebook", "2015 - 12", "2016 - 14", "2. Tinder", "2015 - 1", "2016 - 0")
    told = f"A crime that names more than one word is counted once {place}."
    reading = read_unasked(ASKED, "<h2>Response</h2>", told, *lines)
    assert numbers(reading) == [0, 1, 12, 14]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "line",
    ["Offences on our list: 12 in 2017/18, 14 in 2018/19.", "Offences on the list 12 (2017/18), 14 (2018/19)"],
)
def test_the_number_behind_the_one_list_counts_crimes(read_unasked: Read, line: str) -> None:
    assert numbers(read_unasked(line)) == [12, 14]
