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
