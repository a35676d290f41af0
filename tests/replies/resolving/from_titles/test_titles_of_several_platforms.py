"""Titles that name several platforms over figures that name none, and the site X by its two names."""

import pytest

from readings import kinds

TITLE = "Grooming offences 2019 to 2020"
ROWS = [["Year", "Offences"], ["2019", "4"], ["2020", "6"]]


@pytest.mark.parametrize("head", ["Snapchat and Kik", "Snapchat / Instagram / Kik", "Snapchat or Kik offences"])
def test_one_count_under_several_platforms_is_told(read_unasked, head):
    reading = read_unasked(f"<p>{TITLE}</p>", f"<h2>{head}</h2>", ROWS)
    assert reading.counts == ()
    assert "unknown-platform" in kinds(reading)


def test_one_count_in_a_column_of_several_platforms_is_told(read_unasked):
    reading = read_unasked(f"<p>{TITLE}</p>", [["", "Snapchat | Kik"], ["2019", "4"], ["2020", "6"]])
    assert reading.counts == ()
    assert "unknown-platform" in kinds(reading)


def test_title_of_several_platforms_over_their_columns_narrows_nothing(read_unasked):
    rows = [["Year", "Snapchat", "Kik"], ["2019", "4", "2"], ["2020", "6", "2"]]
    reading = read_unasked(f"<p>{TITLE}</p>", "<h2>Snapchat and Kik</h2>", rows)
    assert {(c.platform, c.bounds.low) for c in reading.counts} == {
        ("snapchat", 4),
        ("kik", 2),
        ("snapchat", 6),
    }


@pytest.mark.parametrize(
    ("head", "platform"),
    [
        ("X / Twitter", "twitter"),
        ("X (formerly Twitter)", "twitter"),
        ("Facebook / Meta", "facebook"),
        ("Snapchat", "snapchat"),
    ],
)
def test_two_names_of_one_platform_are_one(read_unasked, head, platform):
    reading = read_unasked(f"<p>{TITLE}</p>", f"<h2>{head}</h2>", ROWS)
    assert {(c.platform, str(c.sex), c.bounds.low) for c in reading.counts} == {
        (platform, "all", 4),
        (platform, "all", 6),
    }
    assert kinds(reading) == []
