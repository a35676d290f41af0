"""Rows and columns that part crimes by an answer behind the name of the flag, with or without a label for both."""

import pytest

from readings import Read

YEARS = ("2019/20", "2020/21", "2021/22")
WITH, WITHOUT, BOTH = (41, 52, 63), (110, 98, 87), (151, 150, 150)
ASKED = "You asked for child sexual offences by year and whether the cyber flag was set."


@pytest.mark.parametrize(
    ("flagged", "others", "total"),
    [
        ("Online flag: Yes", "Online flag: No", "Total"),
        ("Online flag - Y", "Online flag - N", ""),
        ("Cyber flag (Y)", "Cyber flag (N)", "Grand Total"),
        ("Cyber flag: ticked", "Cyber flag: not ticked", ""),
        ("Online crime flag set: yes", "Online crime flag set: no", "All"),
    ],
)
def test_rows_that_answer_the_flag_are_of_those_with_it_without_it_and_of_both(
    flagged: str, others: str, total: str, read_unasked: Read
) -> None:
    rows = [("", *YEARS), (flagged, *WITH), (others, *WITHOUT), (total, *BOTH)]
    reading = read_unasked(ASKED, rows)
    assert [c.bounds.low for c in reading.counts] == [*WITH, *WITHOUT, *BOTH]
    assert [c.basis.value for c in reading.counts] == [*["flag"] * 3, *["none"] * 6]
    assert {c.platform for c in reading.counts} == {"all"}
    assert [c.total for c in reading.counts] == [False] * 6 + [True] * 3
    assert not reading.issues


def test_columns_that_answer_the_flag_may_have_a_total_without_a_heading(read_unasked: Read) -> None:
    rows = [("Year", "Online flag - Y", "Online flag - N", ""), *zip(YEARS, WITH, WITHOUT, BOTH, strict=True)]
    reading = read_unasked(ASKED, rows)
    assert [c.basis.value for c in reading.counts] == ["flag", "none", "none"] * 3
    assert [c.total for c in reading.counts] == [False, False, True] * 3


def test_a_row_without_a_label_that_is_no_sum_of_both_is_told(read_unasked: Read) -> None:
    rows = [("", *YEARS), ("Online flag - Y", *WITH), ("Online flag - N", *WITHOUT), ("", 7, 8, 9)]
    assert read_unasked(ASKED, rows).issues
