"""Titles that name several offences: all that was asked for, or a part of it."""

from dataclasses import replace

import pytest

from readings import ASKED, kinds, values

BY_SEX = [["Sex", "2017/18", "2018/19"], ["Female", 10, 12], ["Male", 3, 4]]
OF_THREE = replace(
    ASKED,
    questions=(
        "How many offences of sexual communication with a child, of grooming and of indecent images had the flag?",
    ),
)


@pytest.mark.parametrize(
    "title",
    [
        "Sexual communication, grooming and indecent images of children added up",
        "Flagged s.15A, s.15 and indecent images of children",
        "Indecent images of children, section 15 & section 15A in one",
    ],
)
def test_title_of_all_offences_asked_for_narrows_to_none(read_sheets, title):
    reading = read_sheets(request=OF_THREE, Data=[[title], [], *BY_SEX])
    assert values(reading)[("2017/18", "female")] == (10, 10)
    assert {count.offence for count in reading.counts} == {"all"}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "title",
    [
        "s15A and indecent images of children",
        "Indecent images of children, s9 and s10",
        "Flagged crimes: rape and blackmail",
    ],
)
def test_title_that_lists_other_offences_is_told(read_sheets, title):
    reading = read_sheets(request=OF_THREE, Data=[[title], [], *BY_SEX])
    assert reading.counts == ()
    assert "unknown-offence" in kinds(reading)


def test_ground_of_refusal_is_no_offence_of_a_title(read_sheets):
    reading = read_sheets(request=OF_THREE, Data=[["Indecent images and s40 exempt cells"], [], *BY_SEX])
    assert {count.offence for count in reading.counts} == {"indecent-images"}


@pytest.mark.parametrize(
    "title",
    [
        "Indecent images of children - recorded offences (total of 086/02, 086/10 and 086/15)",
        "Indecent images of children (total of 086/02 and 086/10)",
        "Indecent images of children: sum of 086/02 and 086/10",
        "Indecent images of children, both of 086/02 and 086/10",
        "Indecent images of children (all of the codes 086/02 and 086/10)",
        "Indecent images of children - recorded crimes - total of codes 086/02 and 086/10",
    ],
)
def test_codes_that_a_kind_of_crime_is_the_total_of_are_within_it(read_sheets, title):
    reading = read_sheets(request=OF_THREE, Data=[[title], [], *BY_SEX])
    assert {count.offence for count in reading.counts} == {"indecent-images"}


@pytest.mark.parametrize(
    "title",
    [
        "Sexual communication with a child (total of 071/17 and 086/02)",
        "Rape offences (all of 019C and 086/02)",
        "Rape, total of 086/02 and 086/10",
        "Indecent images of children (total of 086/02 and 071/17)",
        "Indecent images of children, not all of 086/02 and 086/10",
        "Indecent images of children and the sum of rape",
    ],
)
def test_codes_of_other_crimes_are_not(read_sheets, title):
    reading = read_sheets(request=OF_THREE, Data=[[title], [], *BY_SEX])
    assert {count.offence for count in reading.counts}.isdisjoint({"rape", "071/17", "blackmail"})
    assert "unknown-offence" in kinds(reading)
