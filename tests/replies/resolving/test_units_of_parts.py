"""What one part of a letter states of people, and whether the tables of its other parts count them too."""

import pytest

from readings import kinds

PEOPLE = [["Sex", "2017/18"], ["Female", 67], ["Male", 15], ["Total", 82]]
CRIMES = [["Offence", "2017/18"], ["Sexual Grooming (88A)", 60], ["Obscene Publications (86)", 38], ["Total", 98]]
APART = {**dict.fromkeys((67, 15, 82), "victims"), **dict.fromkeys((60, 38, 98), "offences")}


def counted(reading):
    return {c.bounds.low: str(c.measure) for c in reading.counts}


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (("A. Victims", "B. Crimes"), "A child who was the victim of several crimes is counted once."),
        (("Victims", "Crimes"), "A child who was the victim of several crimes in a year is counted once."),
        (("Part 1 - Victims", "Part 2 - Offences"), "Each victim is counted once, however many offences there were."),
        (("(a) Number of victims", "(b) Number of crimes"), "Victims are counted here and not crimes."),
        (("Q1. How many children were victims?", "Q2. How many crimes were recorded?"), "Each child is counted once."),
        (("I. Child victims", "II. Flagged crimes"), "A child is counted once in each year."),
        (("Table 1: Victims", "Table 2: Crimes with the online flag"), "Each child is counted once."),
    ],
)
@pytest.mark.parametrize("is_below", [False, True])
@pytest.mark.parametrize("is_first", [False, True])
def test_a_remark_in_the_part_on_victims_is_not_of_the_part_on_crimes(read_page, heads, told, is_below, is_first):
    people = [f"<h3>{heads[0]}</h3>", *([PEOPLE, told] if is_below else [told, PEOPLE])]
    crimes = [f"<h3>{heads[1]}</h3>", CRIMES]
    reading = read_page(*(people + crimes if is_first else crimes + people))
    assert counted(reading) == APART
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("above", "heads", "below"),
    [
        ("Victims are counted, not crimes, throughout this reply.", ("A. By sex", "B. By offence"), ""),
        ("", ("A. By sex", "B. By offence"), "Please note that victims are counted and not offences."),
        ("", ("A. Offences by sex", "B. Offences by code"), "Please note that victims are counted and not offences."),
        ("Please note that victims are counted, not offences.", ("1. Offences by sex", "2. Offences by code"), ""),
    ],
)
def test_a_remark_under_no_heading_of_victims_is_of_every_table(read_page, above, heads, below):
    parts = [above, f"<h3>{heads[0]}</h3>", PEOPLE, f"<h3>{heads[1]}</h3>", CRIMES, below]
    assert set(counted(read_page(*filter(None, parts))).values()) == {"victims"}


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (("1. Victims by sex", "2. The same by Home Office class"), "Each child is counted once."),
        (("1. Number of victims", "2. By class"), "Each child is counted once."),
        (("1. Number of victims", "2. Crimes by class"), "In all of this reply victims are counted and not crimes."),
        (("1. Offences by sex", "2. Offences by class"), "Victims are counted here and not offences."),
        (("1. Victims by sex", "2. Offences by class"), "We count victims, not offences."),
        (("1. Victims by sex", "2. Offences by class"), "Kent Police records victims rather than crimes."),
    ],
)
def test_it_is_of_a_later_part_that_does_not_say_that_it_counts_crimes(read_page, heads, told):
    reading = read_page(f"<h3>{heads[0]}</h3>", told, PEOPLE, f"<h3>{heads[1]}</h3>", CRIMES)
    assert set(counted(reading).values()) == {"victims"}


@pytest.mark.parametrize(
    "told", ["A child is counted once only.", "A child who was a victim twice is counted once only."]
)
def test_victims_counted_once_only_are_no_part_of_them(read_page, told):
    assert kinds(read_page("<h3>1. Crimes</h3>", CRIMES, "<h3>2. Victims</h3>", PEOPLE, told)) == []
