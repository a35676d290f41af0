"""The title at the head of a workbook over numbered questions that name no crimes of their own."""

from functools import partial

import pytest

from cyberflag.model import Measure, Request
from readings import kinds

SEXES = [["Victim sex", "2020/21", "2021/22"], ["Female", 141, 158], ["Male", 29, 37], ["Total", 170, 195]]
AGES = [["Age group", "2020/21", "2021/22"], ["11 and under", 38, 35], ["12-15", 132, 160], ["Total", 170, 195]]
TITLE = "Ref. 23/06/0874 - Sexual communication with a child"
FIRST = "Q1. Please provide the number of recorded offences, broken down by the sex of the victim."
SECOND = "Q2. The age of the victim at the time of the offence."


@pytest.fixture
def read_book(read_sheets):
    return partial(read_sheets, Request())


def offences(reading):
    return {count.offence for count in reading.counts}


@pytest.mark.parametrize(
    "sheets",
    [
        {"Q1": [[TITLE], [FIRST], [], *SEXES], "Q2": [[SECOND], [], *AGES]},
        {"Q1": [[TITLE], [], [FIRST], [], *SEXES], "Q2": [[TITLE], [SECOND], [], *AGES]},
        {"Data": [[TITLE], [FIRST], [], *SEXES, [], [SECOND], [], *AGES]},
        {"Data": [["Sexual communication with a child"], [FIRST], [], *SEXES]},
        {
            "Q1": [[TITLE], ["Question 1: recorded offences by sex of victim"], [], *SEXES],
            "Q2": [["Question 2: by age of victim"], [], *AGES],
        },
        {
            "Q1": [["Offences of 071/17"], ["(a) Number recorded, by sex"], [], *SEXES],
            "Q2": [["(b) By age"], [], *AGES],
        },
    ],
)
def test_a_title_over_numbered_questions_says_of_which_crimes_they_ask(read_book, sheets):
    reading = read_book(**sheets)
    assert offences(reading) == {"071/17"}
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "second",
    [
        ["Q2. All recorded crime by age of victim"],
        ["Q2. Crimes with the online flag, by age of victim"],
        ["Q2. The number of offences of rape of a child, by age"],
        ["Q2. Sexual offences against children recorded, by age"],
        ["Q2. Any offence with a victim under 16, by age"],
        ["Recorded by age"],
        ["Grooming"],
        ["Offences recorded in the county by age"],
    ],
)
def test_a_title_is_told_to_be_of_no_more_than_its_sheet_where_another_part_may_be_of_other_crimes(read_book, second):
    reading = read_book(Q1=[[TITLE], [FIRST], [], *SEXES], Q2=[second, [], *AGES])
    assert "071/17" not in offences(reading)
    assert "unknown-offence" in kinds(reading) or "online" in second[0]


@pytest.mark.parametrize(
    "second",
    [
        "Q2. Total crime recorded, by age",
        "Q2. Crimes with the online flag, by age",
        "Q2. Crimes of any sort by age",
        "Q2. Violent incidents by age",
        "Q2. Other crimes by age",
        "Q2. Knife crime by age",
        "Q2. Overall recorded crime by age",
        "Q2. Everything recorded by the force, by age",
        "Q2. Hate incidents by age",
        "Q2. By age. All offences with an online element are counted",
    ],
)
def test_nor_where_a_question_below_it_on_its_own_sheet_may_be_of_others(read_book, second):
    reading = read_book(Data=[[TITLE], [FIRST], [], *SEXES, [], [second], [], *AGES])
    assert "071/17" not in offences(reading)


def test_the_name_of_those_who_deal_with_crimes_is_no_title(read_book):
    team = "Rape and Serious Sexual Offences Team"
    assert "rape" not in offences(read_book(Data=[[team], [FIRST], [], *SEXES, [], [SECOND], [], *AGES]))


@pytest.mark.parametrize(
    "title",
    ["Sexual communication with a child and indecent images", "Online crime: sexual communication with a child etc"],
)
def test_a_title_of_several_crimes_is_of_none_of_them(read_book, title):
    reading = read_book(Q1=[[title], [FIRST], [], *SEXES], Q2=[[SECOND], [], *AGES])
    assert "071/17" not in offences(reading)


def test_what_a_question_counts_stays_what_it_is_under_the_title(read_book):
    arrests = ["Q2. Number of arrests, by age of the person arrested"]
    reading = read_book(Q1=[[TITLE], [FIRST], [], *SEXES], Q2=[arrests, [], *AGES])
    assert {c.measure for c in reading.counts if c.provenance.table == "Q2"} == {Measure.ARRESTS}
