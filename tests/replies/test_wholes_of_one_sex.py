"""Labels of all the victims of one sex: the whole of a table of that sex, or a sex among the others."""

import pytest

from readings import kinds

YEARS = ["2021/22", "2022/23"]


@pytest.mark.parametrize(
    "label", ["All girls", "All female victims", "All female victims, adults too", "All female complainants of any age"]
)
def test_all_victims_of_the_sex_of_a_sheet_are_its_total(read_sheets, label):
    rows = [
        ["Offences with the online flag, female victims"],
        ["A hyphen means that there were none."],
        [],
        ["Age", *YEARS],
        ["9 and under", 3, "-"],
        ["10 to 13", 11, 9],
        ["14 to 17", 7, 8],
        ["18 and over", 6, 4],
        ["Date of birth missing", 2, 1],
        [label, 29, 22],
    ]
    reading = read_sheets(Girls=rows)
    found = {(c.provenance.source, str(c.age), str(c.sex), c.total, c.bounds.low) for c in reading.counts}
    assert "unknown-age" not in kinds(reading)
    assert ("Girls!B10", "all", "female", True, 29) in found
    assert ("Girls!C6", "10-13", "female", False, 9) in found


def test_all_victims_of_a_sex_beside_those_of_the_other_are_no_sum(read_sheets):
    rows = [
        ["Offences recorded in 2021/22"],
        [],
        ["Age", "All female victims", "All male victims", "All victims"],
        ["9 and under", 3, 5, 8],
        ["10 to 13", 11, 9, 20],
        ["Total", 14, 14, 28],
    ]
    found = {(c.provenance.source, str(c.sex), c.total) for c in read_sheets(Year202122=rows).counts}
    assert {
        ("Year202122!B4", "female", False),
        ("Year202122!C5", "male", False),
        ("Year202122!D5", "all", True),
    } <= found
