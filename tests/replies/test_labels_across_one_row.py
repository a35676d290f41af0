"""Tables of one row of figures that has no label: every heading is of one kind, and the first figure is no age."""

import pytest

from readings import Read

IN_2024 = "<h1>Recorded crimes in 2024</h1>"


@pytest.mark.parametrize(
    ("heads", "offences"),
    [
        (["Rape", "Stalking"], ["rape", "stalking"]),
        (["HO code 088/15", "HO code 086/02"], ["088/15", "086/02"]),
        (["Rape", "Stalking", "Total"], ["rape", "stalking", "all"]),
    ],
)
def test_the_first_figure_below_crimes_is_of_the_first_crime(read_unasked: Read, heads, offences):
    reading = read_unasked(IN_2024, [heads, [14, 9, 23][: len(heads)]])
    assert [(c.offence, str(c.age), c.bounds.low) for c in reading.counts] == [
        (offence, "all", figure) for offence, figure in zip(offences, [14, 9, 23], strict=False)
    ]
    assert reading.issues == ()


def test_the_first_figure_below_platforms_is_of_the_first_platform(read_unasked: Read):
    heads = ["Snapchat", "Kik", "Other", "Not recorded"]
    reading = read_unasked("<h1>Recorded rapes in 2024</h1>", [heads, [16, 4, 5, 3]])
    assert [(c.platform, str(c.age), c.bounds.low) for c in reading.counts] == [
        ("snapchat", "all", 16),
        ("kik", "all", 4),
        ("other", "all", 5),
        ("unknown", "all", 3),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["Age", "Rape", "Stalking"], [13, 4, 5]],
        [["Sexual offences", "Rape", "Stalking"], ["Aged 13", 4, 5]],
        [["Sexual offences", "Rape", "Sexual assault"], [13, 4, 5], [14, 6, 7]],
    ],
)
def test_ages_at_the_left_of_crimes_are_still_ages(read_unasked: Read, rows):
    ages = {str(c.age) for c in read_unasked(IN_2024, rows).counts}
    assert ages == ({"13", "14"} if len(rows) > 2 else {"13"})


def test_a_year_at_the_left_of_a_platform_is_still_one(read_unasked: Read):
    reading = read_unasked("<h1>Recorded rapes</h1>", [["Snapchat", "Kik"], [2023, 4]])
    assert [(str(c.period.start), c.platform, c.bounds.low) for c in reading.counts] == [("2023-01-01", "kik", 4)]
