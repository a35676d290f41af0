"""The title at the head of a workbook's first sheet, and titles that say by a code that crimes are counted."""

from functools import partial

import pytest

from cyberflag.model import Request

AGES = [["Age", "Number"], ["Under 18", 5], ["18 and over", 3]]
SEXES = [["Gender", "Number"], ["Female", 6], ["Male", 2]]


@pytest.fixture
def read_book(read_sheets):
    return partial(read_sheets, Request())


@pytest.mark.parametrize(
    "title",
    [
        "Kent Police FOI 2016.0231 - disclosing private sexual photographs (008/71), April 2015 to December 2015",
        "Disclosing private sexual photographs (8/71), April 2015 to December 2015",
        "HO code 008/71: 1 April 2015 to 31 December 2015",
        "FOI 12/16. Class 008/71 by age, April 2015 to December 2015",
    ],
)
def test_the_title_of_the_first_sheet_is_of_all(read_book, title):
    reading = read_book(Age=[[title], [], *AGES], Gender=SEXES)
    said = {(c.offence, c.period.label, c.measure.value) for c in reading.counts}
    assert said == {("008/71", "1 April 2015 to 31 December 2015", "offences")}
    assert [c.bounds.low for c in reading.counts] == [5, 3, 6, 2]
    assert not reading.issues


def test_the_title_of_the_first_sheet_is_its_own_where_another_has_one(read_book):
    first, second = "Crimes of 008/71, April 2015 to December 2015", "Crimes by gender"
    reading = read_book(Age=[[first], [], *AGES], Gender=[[second], [], *SEXES])
    assert {c.provenance.source for c in reading.counts} == {"Age!B4", "Age!B5"}
    assert {issue.provenance.source[:6] for issue in reading.issues} == {"Gender"}


@pytest.mark.parametrize(
    "title",
    [
        "Charges for 008/71 by age",
        "Arrests under 008/71",
        "Calls about 008/71",
        "Persons cautioned, 008/71",
        "Dogs 8/71",
    ],
)
def test_a_title_with_a_code_that_counts_something_else_is_of_no_crimes(read_book, title):
    reading = read_book(Age=[[f"{title}, 2015/16"], [], *AGES])
    assert "offences" not in {c.measure.value for c in reading.counts}


YEARS = [["2021/22", "2022/23"], [131, 158]]
BY_AGE = [["Age", "2021/22", "2022/23"], ["9 and under", 6, 11], ["10-12", 125, 147]]
ASKED = ("Q1. Number of offences recorded", "Q2. Age of victim", "Q3. Number of arrests")


def in_parts(*titles, asked=ASKED):
    first, second, third = asked
    head = [[title] for title in titles]
    return [*head, [], [first], *YEARS, [], [second], *BY_AGE, [], [third], *YEARS]


@pytest.mark.parametrize(
    "title",
    [
        "Sexual communication with a child (s15A SOA 2003)",
        "Sexual communication with a child",
        "Offences of sexual communication with a child",
        "Sexual communication with a child, by age",
        "HO code 71/17",
        "071/17 Sexual communication with a child",
    ],
)
def test_the_title_of_a_sheet_is_of_all_its_numbered_questions(read_book, title):
    reading = read_book(Attachment=in_parts("Freedom of Information Request 2918/24", title))
    assert {c.offence for c in reading.counts} == {"071/17"}
    assert not reading.issues


@pytest.mark.parametrize(
    ("titles", "asked"),
    [
        (["Sexual communication with a child"], ("Q1. Offences of rape", *ASKED[1:])),
        (["Sexual communication with a child"], (ASKED[0], "Q2. All sexual offences by age", ASKED[2])),
        (["Sexual communication with a child", "Rape"], ASKED),
        (["Sexual communication with a child and rape"], ASKED),
        (["Sexual communication with a child is not counted here"], ASKED),
        (["What is sexual communication with a child?"], ASKED),
        (["Freedom of Information Request 2918/24"], ASKED),
        (["Sexual offences"], ASKED),
    ],
)
def test_a_title_beside_other_crimes_is_not_of_all_questions(read_book, titles, asked):
    reading = read_book(Attachment=in_parts("Kent Police", *titles, asked=asked))
    by_age = {c.offence for c in reading.counts if c.provenance.source.startswith("Attachment!B")}
    assert by_age != {"071/17"}
