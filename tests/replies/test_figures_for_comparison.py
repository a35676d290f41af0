"""Rows that a sheet gives for comparison, below a label that says so."""

import pytest

from cyberflag.model import Basis
from cyberflag.replies.fits import fits_of
from readings import kinds

YEARS = ("2017/18", "2018/19")
HEADS = [["Online flagged child sexual offences by year"], [], ["Year", "Sex", "0-10", "11-15", "Total"]]
FLAGGED = [
    row
    for year in YEARS
    for row in ([year, "Female", 13, 14, 27], [None, "Male", 11, 12, 23], [None, "All", 24, 26, 50])
]


@pytest.mark.parametrize(
    "label",
    [
        "For comparison, sexual offences against children whether or not they carry the flag",
        "For information, all recorded sexual offences against children, regardless of the flag",
        "By way of comparison: all recorded sexual offences against children, flagged or not flagged",
        "For context - all sexual offences recorded against children, with or without the flag",
        "(For comparison purposes only): sexual offences against children with or without the flag",
    ],
)
def test_a_long_label_of_what_is_given_for_comparison_says_that_it_is_of_all_crimes(read_sheets, label):
    rows = [*HEADS, *FLAGGED, [], [label], [YEARS[0], None, None, None, 73], [YEARS[1], None, None, None, 89]]
    reading = read_sheets(Data=rows)
    whole = {count.basis: count.bounds.low for count in reading.counts if count.bounds.low > 50}
    assert whole == {Basis.NONE: 89}
    assert len([count for count in reading.counts if count.basis is Basis.FLAG]) == 18
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "label",
    ["For comparison", "Reference: 12", "Information: female", "For reference: 12", "For comparison with 2017/18"],
)
def test_a_field_or_a_comparison_is_no_label_of_what_it_names(label):
    assert not fits_of(label)
