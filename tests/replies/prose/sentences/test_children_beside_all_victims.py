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
CRIMES_ASKED = "You asked for exposure and voyeurism offences"
TOLD = "The voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022."
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
        (
            "The voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022.",
            f"{CRIMES_ASKED} with a victim under 18 in 2021 and 2022.",
        ),
        (
            "The voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022.",
            f"{CRIMES_ASKED} in 2021 and 2022.",
        ),
    ],
)
def test_other_numbers_than_the_table_gives_stay_a_contradiction(read_page, told, asked):
    in_text, kinds = read_told(read_page, told, asked)
    assert {age for _, age in in_text} == {"all"}
    assert kinds == {"does-not-add-up"}


def test_crimes_by_children_are_no_part_by_victims_and_are_told(read_page):
    told = "The voyeurism offences with a suspect under 18 were 8 in 2021 and 13 in 2022."
    assert read_told(read_page, told) == ([("8", "all"), ("13", "all")], {"answer-differs"})


@pytest.mark.parametrize(
    "told",
    [
        "The voyeurism offences without a victim under 18 were 8 in 2021 and 13 in 2022.",
        "The voyeurism offences, less those with a victim under 18, were 8 in 2021 and 13 in 2022.",
        "The voyeurism offences where it is not known if the victim was under 18 were 8 in 2021 and 13 in 2022.",
        "Voyeurism offences, including those with a victim under 18, were 8 in 2021 and 13 in 2022.",
        "Voyeurism offences, whether or not they had a victim under 18, were 8 in 2021 and 13 in 2022.",
        "The voyeurism offences with a victim under 18 or over were 8 in 2021 and 13 in 2022.",
        "A check of the voyeurism offences found 8 in 2021 and 13 in 2022 in all, and that a victim under 18 was rare.",
        "The voyeurism offences with a victim under 18 and a suspect under 18 were 3 in 2021 and 4 in 2022.",
        "The voyeurism offences with a victim under 18 at school were 8 in 2021 and 13 in 2022.",
        "The attempted voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022.",
        "The domestic voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022.",
        "In Essex, the voyeurism offences with a victim under 18 were 8 in 2021 and 13 in 2022.",
    ],
)
def test_a_sentence_that_says_more_than_under_18_does_not_count_children_alone(read_page, told):
    in_text, kinds = read_told(read_page, told)
    assert {age for _, age in in_text} == {"all"}
    assert kinds


@pytest.mark.parametrize(
    "asked",
    [
        f"{CRIMES_ASKED} with a child victim in 2021 and 2022, and how many of these led to a charge.",
        f"{CRIMES_ASKED} with a victim under 18 in 2021 and 2022, and the number with a charge.",
        f"{CRIMES_ASKED} against victims under 18, and how many were flagged.",
        f"{CRIMES_ASKED} in 2021 and 2022, and how many of these did not have a victim under 18.",
    ],
)
def test_children_asked_for_as_the_whole_or_not_at_all_are_no_part_of_the_table(read_page, asked):
    told = TOLD
    in_text, kinds = read_told(read_page, told, asked)
    assert ({age for _, age in in_text}, kinds) == ({"all"}, {"does-not-add-up"})


@pytest.mark.parametrize(
    "parts",
    [
        ["Offences with a victim under 18", CRIMES, TOLD],
        [
            CRIMES,
            "You asked for the number with a victim under 18; we can only give crimes recorded by our own officers.",
            "Voyeurism offences: 8 in 2021 and 13 in 2022.",
        ],
    ],
)
def test_children_told_beside_the_figures_leave_these_of_all_and_told(read_page, parts):
    reading = read_page(BOTH, "Question 1", *parts, request=KNOWN)
    assert {str(count.age) for count in reading.counts} == {"all"}
    assert reading.issues
