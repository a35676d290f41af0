"""``Of those recorded in 2019/20`` behind a sentence on how many of a year's crimes were of one offence."""

import pytest

ALL = "Kent Police recorded 128 flagged sexual offences against children in 2018/19 and 164 in 2019/20."
PART = "In 2019/20 48 of the offences were of sexual communication with a child."


def charged(reading):
    return {(c.period.label, c.offence) for c in reading.counts if c.bounds.low == 17}


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("Of those recorded in 2019/20, 17 had led to a charge by 30 April 2020.", "2019/20"),
        ("17 of those that were recorded in 2019/20 had led to a charge.", "2019/20"),
        ("Of those reported in 2018/19, 17 had led to a charge.", "2018/19"),
    ],
)
def test_in_a_paragraph_of_its_own_it_is_of_all_crimes_of_the_year(read_page, told, year):
    assert charged(read_page(ALL, PART, told)) == {(year, "all")}


def test_beside_it_another_year_is_of_all_its_crimes(read_page):
    reading = read_page(ALL, f"{PART} Of those recorded in 2018/19, 17 had led to a charge.")
    assert charged(reading) == {("2018/19", "all")}


@pytest.mark.parametrize("told", ["Of these, 17 had led to a charge.", "Of those, 17 were charged by 30 April 2020."])
def test_what_names_no_year_is_of_the_part(read_page, told):
    assert charged(read_page(ALL, PART, told)) == {("2019/20", "071/17")}


@pytest.mark.parametrize(
    "before",
    [
        "We recorded 40 offences of rape in 2018/19 and 50 in 2019/20.",
        "We recorded 50 offences of rape in 2019/20. 30 of the offences had a female victim in 2019/20.",
        "We recorded 50 offences of rape in 2019/20. In 2019/20 30 of the rape offences had a female victim.",
    ],
)
def test_where_all_crimes_are_of_one_offence_those_of_the_year_are_too(read_page, before):
    reading = read_page(before, "Of those recorded in 2019/20, 17 had led to a charge.")
    assert charged(reading) == {("2019/20", "rape")}


BEFORE = PART.replace("2019/20", "2018/19").replace("48", "31")


@pytest.mark.parametrize(
    ("before", "told", "year"),
    [
        ([ALL, f"{BEFORE} {PART} Of those recorded in 2018/19, 17 had led to a charge."], "", "2018/19"),
        ([ALL, BEFORE, PART], "Of those recorded in 2018/19, 17 had led to a charge.", "2018/19"),
        ([ALL, PART], "Of those recorded in 2019/20 of this offence, 17 had led to a charge.", "2019/20"),
        ([ALL, PART], "Of those recorded in 2019/20, 17 such offences had led to a charge.", "2019/20"),
        ([PART], "Of those recorded in 2019/20, 17 had led to a charge.", "2019/20"),
        (
            ["We recorded 90 offences of sexual grooming in 2019/20.", PART],
            "Of those recorded in 2019/20, 17 had led to a charge.",
            "2019/20",
        ),
    ],
)
def test_of_a_part_told_for_that_year_or_named_again_it_is_of_the_part(read_page, before, told, year):
    assert charged(read_page(*before, told)) == {(year, "071/17")}
