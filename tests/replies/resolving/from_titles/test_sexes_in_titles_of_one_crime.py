"""Titles that name one crime and the sex of its victims, and heads of wholes beside one kind of crime."""

import pytest

from readings import Read

ROWS = [["Year", "Offences recorded"], ["2010", "60"], ["2011", "71"]]


def told(reading):
    return [(c.offence, str(c.sex)) for c in reading.counts]


@pytest.mark.parametrize(
    ("male", "female", "offence"),
    [
        ("Rape (male victims)", "Rape (female victims)", "rape"),
        ("Rape of male victims", "Rape of female victims", "rape"),
        ("Rape - male victims", "Rape - female victims", "rape"),
        ("Burglary (male victims)", "Burglary (female victims)", "burglary"),
        ("Stalking: male victims", "Stalking: female victims", "stalking"),
    ],
)
def test_titles_that_differ_by_the_sex_are_all_of_the_crime(read_unasked: Read, male, female, offence):
    reading = read_unasked("Sexual offences and others", male, ROWS, female, ROWS)
    assert told(reading) == [(offence, "male")] * 2 + [(offence, "female")] * 2


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Rape (male victims)", ("rape", "male")),
        ("Rape (female victims)", ("rape", "female")),
        ("Rape of male victims", ("rape", "male")),
        ("Rape of a male", ("rape", "all")),
        ("19B Rape (male victims)", ("19B", "all")),
    ],
)
def test_the_victims_of_a_class_that_was_closed_keep_their_sex(read_unasked: Read, title, found):
    assert told(read_unasked(title, ROWS)) == [found] * 2


@pytest.mark.parametrize(
    ("whole", "part", "found"),
    [
        ("Sexual offences (all)", "Of which rape", "sexual-offences"),
        ("All sexual offences", "Rape", "sexual-offences"),
        ("Total sexual offences", "Grooming", "sexual-offences"),
        ("Total offences", "Rape", "all"),
        ("Total", "Rape", "all"),
        ("All offences", "Burglary", "all"),
        ("Sexual offences (total)", "Burglary", "sexual-offences"),
        ("All sexual offences", "Total rape", "sexual-offences"),
    ],
)
def test_a_whole_beside_one_kind_is_of_the_group_that_it_names(read_unasked: Read, whole, part, found):
    rows = [["Year", whole, part], ["2014", "34", "5"], ["2015", "56", "9"]]
    reading = read_unasked("Offences recorded, by calendar year", rows)
    assert [c.offence for c in reading.counts if c.bounds.low in (34, 56)] == [found] * 2


@pytest.mark.parametrize(
    ("burglary", "totals", "found"),
    [
        (["3", "4"], {"Sexual offences (total)": ["34", "56"]}, "sexual-offences"),
        (["3", "4"], {"Total sexual offences": ["34", "56"], "Total": ["37", "60"]}, "all"),
        (["3", "4"], {"Total sexual offences": ["6", "13"]}, "all"),
        (["<5", "4"], {"Total sexual offences": ["6", "13"]}, "all"),
    ],
)
def test_a_whole_is_of_its_group_beside_other_crimes_that_do_not_come_to_it(
    read_unasked: Read, burglary, totals, found
):
    kinds = [["Burglary", *burglary], ["Rape", "3", "9"]]
    rows = [["Offence", "2014", "2015"], *kinds, *([name, *numbers] for name, numbers in totals.items())]
    reading = read_unasked("Offences recorded, by calendar year", rows)
    assert [c.offence for c in reading.counts][-2:] == [found] * 2
