"""Lists whose items give several numbers behind a label and a dash, each with its year."""

import pytest

from readings import read_text, said


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("022/21 inciting a boy under 16 to sexual activity, non-penetrative", "022/21"),
        ("086/02 indecent photographs - taking, making or distributing", "086/02"),
        ("Sex unclear", "unknown"),
        ("Victim aged 12, 13 or 14", "12-14"),
        ("Kik", "kik"),
    ],
)
def test_numbers_behind_a_label_and_a_dash_are_each_of_the_year_beside_it(line, label):
    found = said(
        f"The crimes of 2017/18 and 2018/19 that were flagged, in a list.\n- {line} - 9 in 17/18 and 14 in 18/19"
    )
    assert set(found) == {(9, "2017/18", label), (14, "2018/19", label)}


def test_how_many_lists_a_reply_has_is_no_figure():
    reading = read_text("The four lists below are of the same flagged crimes, in two separate tables each.")
    assert not reading.counts
    assert not [issue for issue in reading.issues if "four" in issue.message or "two" in issue.message]


def test_how_a_small_number_is_shown_is_no_figure():
    reading = read_text("Where a cell says 1-4 the number lies between one and four; a 0 means none.")
    assert not reading.counts
    assert not reading.issues
