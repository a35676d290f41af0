"""Remarks on small numbers, layouts and wholes beside tables, which withhold no part and count nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cyberflag.replies import ReplyReading
from readings import kinds, values

_TABLE = [["Age of victim", "2018/19", "2019/20"], ["Under 13", 12, "*"], ["13 to 17", 31, 0]]
_TITLE = "Sexual offences with the online flag"


@pytest.mark.parametrize(
    "note",
    [
        "* Fewer than 5 crimes - withheld under s.40(2)",
        "* fewer than five offences, exempt under section 40(2)",
        "Please note small numbers (<5) are redacted under S40.",
        "Low figures (under 5) withheld under section 40(2)",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_note_on_small_numbers_withholds_no_part_and_names_no_offence(
    read_page: Callable[..., ReplyReading], note: str, *, above: bool
) -> None:
    reading = read_page(_TITLE, note, _TABLE) if above else read_page(_TITLE, _TABLE, note)
    assert {(c.bounds.low, c.bounds.high) for c in reading.counts if c.printed == "*"} == {(1, 4)}
    assert reading.record.outcome.value == "full"
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "layout",
    ["one block an offence", "one row a crime", "one table for each offence", "one separate sheet per class"],
)
def test_one_piece_of_a_sheet_is_no_number_of_crimes(read_page: Callable[..., ReplyReading], layout: str) -> None:
    reading = read_page(f"{_TITLE}, victims aged 0 to 17; {layout}", _TABLE)
    assert len(reading.counts) == 4
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Female victims accounted for 50 of the 72.",
        "Of the 72, 50 had a female victim.",
        "Girls were the victims in 50 out of the 72.",
    ],
)
def test_a_whole_of_which_a_part_is_told_is_not_counted_again(
    read_page: Callable[..., ReplyReading], sentence: str
) -> None:
    reading = read_page(f"In 2018/19 there were 72 flagged offences. {sentence}")
    assert values(reading) == {("2018/19",): (72, 72), ("2018/19", "female"): (50, 50)}
    assert kinds(reading) == []


def test_a_class_number_in_square_brackets_behind_its_title_is_no_note_mark(
    read_sheets: Callable[..., ReplyReading],
) -> None:
    reading = read_sheets(
        Sheet1=[
            ["Offence", "2018/19", "2019/20"],
            ["Child Sexual Exploitation [71]", 4, 6],
            ["Sexual Grooming [88A]", 30, 41],
            ["Voyeurism [1]", 3, 2],
        ]
    )
    assert {count.offence for count in reading.counts} == {"71", "88A", "088/10"}


def test_the_only_offence_of_a_class_that_has_a_row_of_its_own_is_that_offence(
    read_sheets: Callable[..., ReplyReading],
) -> None:
    reading = read_sheets(
        Sheet1=[
            ["Class", "Offence", "2018/19", "2019/20"],
            ["19D", "RAPE OF FEMALE U16", 7, 3],
            ["19D sub-total", None, 7, 3],
            ["86", "TAKE/MAKE/DISTRIBUTE INDECENT PHOTO OF CHILDREN", 40, 45],
            ["86", "POSSESS INDECENT PHOTOGRAPH OF CHILD", 12, 20],
            ["86 sub-total", None, 52, 65],
            ["Grand total", None, 59, 68],
        ]
    )
    assert values(reading)["2018/19", "019/07"] == (7, 7)
    assert values(reading)["2018/19", "19D"] == (7, 7)
    assert values(reading)["2018/19", "86"] == (52, 52)
    assert kinds(reading) == []


def test_welsh_joins_two_ages_by_ac(read_sheets: Callable[..., ReplyReading]) -> None:
    reading = read_sheets(Sheet1=[["Oedran y dioddefwr", "2018/19"], ["Dan 13", 8], ["13 i 15", 20], ["16 ac 17", 5]])
    assert {str(count.age) for count in reading.counts} == {"0-12", "13-15", "16-17"}


@pytest.mark.parametrize(
    "remark",
    [
        "We are unable to identify whether the offences took place on social media.",
        "It is not possible to determine which of these were on an app.",
    ],
)
def test_a_question_that_cannot_be_answered_is_a_part_not_answered(
    read_page: Callable[..., ReplyReading], remark: str
) -> None:
    reading = read_page(_TITLE, _TABLE, "How many were on social media?", remark, "* = 1 to 4")
    assert reading.record.outcome.value == "partial"


def test_records_left_out_for_want_of_a_date_are_no_part_withheld(read_page: Callable[..., ReplyReading]) -> None:
    reading = read_page(_TITLE, "2 records had no date and are left out.", _TABLE, "* = 1 to 4")
    assert reading.record.outcome.value == "full"
    assert len(reading.counts) == 4


def test_crimes_marked_as_cyber_related_show_that_a_flag_is_used(read_page: Callable[..., ReplyReading]) -> None:
    assert read_page("Crimes with an online element are flagged as cyber enabled.").record.flag_use.value == "used"


_SHOWN = ["A number from one to four is shown as <5", "Numbers below five are shown as <5, as they could name a child"]


@pytest.mark.parametrize("shown", _SHOWN)
@pytest.mark.parametrize("ground", ["; section 40(2) of the Act applies.", ". Section 40(2) is engaged."])
def test_a_ground_right_behind_how_small_numbers_are_shown_is_theirs(read_page, shown: str, ground: str) -> None:
    record = read_page(_TITLE, f"The table gives the offences. {shown}{ground}", _TABLE).record
    assert record.outcome.value == "full"
    assert "40(2)" in str(record.exemptions)


@pytest.mark.parametrize(
    "told",
    [
        "The ages are withheld; section 40(2) of the Act applies.",
        "Numbers below five are shown as <5 and the platforms are withheld; section 40(2) of the Act applies.",
        "Numbers below five are shown as <5. The platforms are not given. Section 40(2) of the Act applies.",
        "Numbers below five are shown as <5; section 40(2) of the Act applies to the platforms.",
        "Numbers below five are shown as <5. Section 12(1) applies.",
        "Numbers below five are shown as <5. Section 22 is engaged.",
        "Where a number is less than five the age is withheld. Section 40(2) applies.",
        "Numbers below five read <5. Section 40(2) applies. Question 3, ages: none given. Section 40(2) applies.",
    ],
)
def test_a_ground_behind_a_part_withheld_is_of_that_part(read_page, told: str) -> None:
    assert read_page(_TITLE, told, _TABLE).record.outcome.value == "partial"


FIGURES = [["Age", "2017/18", "2018/19"], ["Under 13", 11, "<5"], ["13 to 17", 21, 22]]
RULE = "Where a figure is lower than five it is shown as <5."


@pytest.mark.parametrize(
    ("ground", "outcome"),
    [
        ("A precise number could, with other information, identify a child and is exempt under section 40(2).", "full"),
        ("The exact figure would tell who a child is and is withheld by virtue of section 40(2).", "full"),
        ("The exact number would take too long to find and is exempt under section 12(1).", "partial"),
    ],
)
def test_the_ground_on_which_the_exact_number_is_withheld_is_that_of_small_numbers(read_page, ground, outcome):
    reading = read_page("Flagged offences", FIGURES, f"{RULE} {ground}".replace("<5", "&lt;5"))
    assert str(reading.record.outcome) == outcome
