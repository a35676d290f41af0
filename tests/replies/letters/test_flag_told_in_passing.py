"""Words that sound as if the flag were not used, or a reply replaced, and speak of something else."""

import pytest

from cyberflag.model import FlagUse, Outcome

ASKED = "Request\n\nHow many sexual offences against children had the online flag in 2020 and 2021?\n\nResponse\n\n"
GIVEN = "2020: 44\n2021: 61\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Classes that are not listed had no flagged offences.",
        "A row that is not shown has no cyber flagged crimes.",
        "There were no crimes with the online flag in the other classes.",
        "The flag was optional until April 2015.",
        "Please note that the marker is a voluntary field prior to April 2016.",
        "Since October 2019 the online flag has been set automatically.",
        "The online flag is added with the help of a search.",
        "There are no rows for offences without the flag.",
        "There are no lines for crimes that are not flagged.",
        "There is no separate line for a crime without the online marker.",
    ],
)
def test_a_flag_that_is_used_stays_so(read_unasked_letter, said):
    reading = read_unasked_letter(f"{ASKED}{GIVEN}{said}")
    assert reading.record.flag_use is FlagUse.USED
    assert [c.bounds.low for c in reading.counts] == [44, 61]


@pytest.mark.parametrize(
    "said",
    [
        'We have not been able to identify the "online flag" and are not aware that one has been in use.',
        "Despite enquiries it has not been possible to establish what the cyber flag is.",
        "We were unable to trace such a marker.",
        "The online flag is not one that this force recognises.",
    ],
)
def test_a_force_that_does_not_know_the_flag(read_unasked_letter, said):
    reading = read_unasked_letter(f"{ASKED}{said} No information is held.")
    assert reading.record.flag_use is FlagUse.UNAWARE
    assert reading.record.outcome is Outcome.NOT_HELD


def test_rows_without_the_flag_that_are_not_there_leave_it_used(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKED}{GIVEN}There are no rows for offences without the flag in 2019.")
    assert reading.record.flag_use is FlagUse.USED
    assert [c.bounds.low for c in reading.counts] == [44, 61]


def test_crimes_that_cannot_be_told_apart_have_no_flag(read_unasked_letter):
    said = "No offences can be found without an online flag, and there is no such flag. No information is held."
    assert read_unasked_letter(f"{ASKED}{said}").record.flag_use is FlagUse.NOT_USED


def test_no_flag_beside_something_else_that_is_not_held(read_unasked_letter):
    said = "We do not hold the platform and there is no online flag on this offence."
    reading = read_unasked_letter(
        f"Response\n\nSexual communication with a child offences: 2020 - 31; 2021 - 44.\n\n{said}"
    )
    assert reading.record.flag_use is FlagUse.NOT_USED


def test_cells_replaced_by_a_sign_replace_no_reply(read_unasked_letter):
    said = "Numbers below 5 have been replaced with an asterisk in the spreadsheet."
    reading = read_unasked_letter(f"{ASKED}{GIVEN}{said}")
    assert [i.kind for i in reading.issues] == []


@pytest.mark.parametrize(
    "remark",
    [
        "A hit does not prove that the site was used: it may, for example, be how the child told a friend.",
        "The word may stand for something else, for instance where it is the name of a person.",
    ],
)
def test_an_example_in_passing_makes_no_example_of_the_table_below_it(read_unasked, remark):
    table = [["Site", "2020", "2021"], ["Kik", "4", "7"], ["Snapchat", "31", "40"]]
    reading = read_unasked(
        "<h2>Response</h2>", f"Recorded sexual offences against children by keyword. {remark}", table
    )
    assert [c.bounds.low for c in reading.counts] == [4, 7, 31, 40]
