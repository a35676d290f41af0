"""Victims under 18 of whom a sentence tells, beside a table of the same crimes against everybody."""

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request

KNOWN = Request(
    basis=Basis.NONE,
    measure=Measure.OFFENCES,
    ages=AgeBand(0, 17),
    periods=(Period.calendar_year(2021), Period.calendar_year(2022)),
    questions=("recorded offences of grooming and voyeurism, by year", "the age of the victims"),
)
BOTH = "You asked for exposure and voyeurism offences in 2021 and 2022, and for the number with a victim under 18."
CRIMES = [["Offence", "2021", "2022"], ["Exposure", "262", "318"], ["Voyeurism", "14", "22"]]


def read_told(read_page, told, asked=BOTH):
    reading = read_page(asked, "Question 1", CRIMES, "Question 2", told, request=KNOWN)
    in_text = [(c.printed, str(c.age)) for c in reading.counts if not c.provenance.source.startswith("table")]
    return in_text, {issue.kind.value for issue in reading.issues}


@pytest.mark.parametrize(
    "told",
    [
        "The voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022.",
        "There were 8 voyeurism offences with a child victim in 2021 and 13 in 2022.",
    ],
)
def test_children_asked_for_as_a_part_are_less_than_all_in_the_table(read_page, told):
    assert read_told(read_page, told) == ([("8", "0-17"), ("13", "0-17")], set())


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("The voyeurism offences with a victim under 18 were 8 in 2021 and 33 in 2022.", BOTH),
        ("The voyeurism offences were 8 in 2021 and 13 in 2022.", BOTH),
        ("The voyeurism offences with a suspect under 18 were 8 in 2021 and 13 in 2022.", BOTH),
        (
            "The voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022.",
            "You asked for exposure and voyeurism offences with a victim under 18 in 2021 and 2022.",
        ),
        (
            "The voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022.",
            "You asked for exposure and voyeurism offences in 2021 and 2022.",
        ),
    ],
)
def test_other_numbers_than_the_table_gives_stay_a_contradiction(read_page, told, asked):
    in_text, kinds = read_told(read_page, told, asked)
    assert {age for _, age in in_text} == {"all"}
    assert kinds == {"does-not-add-up"}
