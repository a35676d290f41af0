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


@pytest.mark.parametrize(
    "label",
    [
        "For comparison, sexual offences",
        "For comparison, sexual offences against children",
        "For context, offences",
        "For comparison, recorded crime",
        "For comparison, child sexual offences",
        "For comparison, incidents",
        "For contrast, rape",
        "For information: sexual offences",
    ],
)
@pytest.mark.parametrize("flagged", ["Flagged", "Flagged sexual offences", "Sexual offences with the online flag"])
def test_crimes_given_for_comparison_without_a_word_on_the_flag_are_told_and_cost_no_others(read_page, label, flagged):
    rows = [["", *YEARS], [flagged, "96", "113"], [label, "1196", "1213"]]
    reading = read_page("Sexual offences against children", rows)
    assert sorted(count.bounds.low for count in reading.counts if count.basis is Basis.FLAG) == [96, 113]
    assert len(reading.counts) == 2
    assert any(label in issue.message for issue in reading.issues)


def test_all_crimes_for_comparison_among_kinds_of_flagged_crimes_are_told(read_page):
    rows = [["", *YEARS], ["Sexual grooming", "96", "113"], ["For comparison, all sexual offences", "1196", "1213"]]
    reading = read_page("Sexual offences with the online flag", rows)
    assert sorted(count.bounds.low for count in reading.counts) == [96, 113]
    assert kinds(reading) == ["unknown-offence"]


@pytest.mark.parametrize(
    ("before", "label", "basis"),
    [
        ("Flagged", "For comparison, all sexual offences", Basis.NONE),
        ("Flagged", "For contrast, offline offences", Basis.NONE),
        ("Under 18", "For comparison, adults", Basis.FLAG),
        ("Flagged", "For information only: arrests", Basis.FLAG),
        ("Kent Police", "For comparison, Essex Police", Basis.FLAG),
        ("Sexual grooming", "For information, rape", Basis.FLAG),
    ],
)
def test_what_is_given_for_comparison_is_read_where_its_label_says_what_it_is_of(read_page, before, label, basis):
    reading = read_page("Sexual offences with the online flag", [["", *YEARS], [before, 96, 113], [label, 1196, 1213]])
    assert {count.basis for count in reading.counts if count.bounds.low > 1000} == {basis}
    assert len(reading.counts) == 4
