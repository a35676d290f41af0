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


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("Recorded crimes in 2024", ["Sexual offences by age", "Rape", "Sexual assault"]),
        ("Recorded crimes in 2024", ["Sexual offences victim age", "Rape", "Sexual assault"]),
        ("Crimes in 2024 by age of victim", ["Sexual offences", "Rape", "Stalking"]),
        ("Offences in 2024 by single year of age", ["Sexual offences", "Rape", "Stalking"]),
        ("Offences in 2024 against victims of each age", ["Child sexual offences", "Rape", "Stalking"]),
        ("Recorded crimes in 2024", ["Age of rape victim", "Rape", "Stalking"]),
    ],
)
def test_a_single_row_is_of_the_age_that_a_title_or_heading_says_it_has(read_unasked: Read, title, heads):
    reading = read_unasked(f"<h1>{title}</h1>", [heads, [13, 4, 5]])
    assert [(str(c.age), c.bounds.low) for c in reading.counts] == [("13", 4), ("13", 5)]


def test_a_single_row_below_the_headings_of_a_table_of_ages_is_of_an_age(read_unasked: Read):
    heads = ["Sexual offences", "Rape", "Stalking"]
    tables = [[heads, [13, 4, 5], [14, 6, 7]], [heads, [15, 4, 5]]]
    ages = [(str(c.age), c.bounds.low) for c in read_unasked("<h1>Crimes in 2024</h1>", *tables).counts]
    assert ages == [("13", 4), ("13", 5), ("14", 6), ("14", 7), ("15", 4), ("15", 5)]


@pytest.mark.parametrize("title", ["Recorded crimes in 2024 against victims under the age of 18", "Crimes in 2024"])
def test_an_age_that_bounds_all_crimes_makes_no_age_of_a_figure(read_unasked: Read, title):
    reading = read_unasked(f"<h1>{title}</h1>", [["Rape", "Stalking"], [14, 9]])
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("rape", 14), ("stalking", 9)]
