"""``Year`` among quarters or months, and quarters that say their own year."""

import pytest

from readings import kinds, values

TITLE = [["Flagged offences"], []]


def quarters(year):
    return [f"Apr-Jun {year}", f"Jul-Sep {year}", f"Oct-Dec {year}", f"Jan-Mar {year + 1}"]


@pytest.mark.parametrize("word", ["Year", "Full year", "Annual", "12 months", "Q1-Q4", "Total", "Year total"])
@pytest.mark.parametrize("is_first", [False, True])
def test_a_word_for_the_year_beside_its_quarters_is_their_total(read_sheets, word, is_first):
    head, grooming, rape = ["Offence"], ["Sexual grooming"], ["Rape"]
    for year, first in ((2017, 3), (2018, 5)):
        at = len(head) if is_first else len(head) + 4
        head += quarters(year)
        grooming += [first, 4, 5, 6]
        rape += [first, 1, 1, 1]
        for row, value in ((head, word), (grooming, first + 15), (rape, first + 3)):
            row.insert(at, value)
    reading = read_sheets(Data=[*TITLE, head, grooming, rape])
    assert [c.period.label for c in reading.counts if c.total] == ["2017/18", "2018/19"] * 2
    read = values(reading)
    assert (read[("2017/18", "88A")], read[("2018/19", "rape")]) == ((18, 18), (8, 8))
    assert kinds(reading) == []


def test_a_year_over_several_columns_is_that_of_the_quarters_before_it(read_sheets):
    parts = [*quarters(2017), "Year"]
    head = [None, *(word for part in parts for word in (part, None))]
    sexes = ["Age", *["Girls", "Boys"] * 5]
    row = ["0-12", *[2, 1] * 4, 8, 4]
    merged = ["B3:C3", "D3:E3", "F3:G3", "H3:I3", "J3:K3"]
    read = values(read_sheets(Data=[*TITLE, head, sexes, row, ["13-17", *[1, 0] * 4, 4, 0]], merged=merged))
    assert read[("2017/18", "0-12", "female")] == (8, 8)
    assert read[("2017/18", "0-12", "male")] == (4, 4)


def test_half_years_make_a_year(read_sheets):
    rows = [
        ["Offence", "Apr-Sep 2017", "Oct 2017 - Mar 2018", "Full year"],
        ["Rape", 1, 2, 3],
        ["Sexual grooming", 4, 5, 9],
    ]
    assert values(read_sheets(Data=[*TITLE, *rows]))[("2017/18", "rape")] == (3, 3)
