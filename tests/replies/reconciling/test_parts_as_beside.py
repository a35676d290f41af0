"""Totals over offences of which one may hold another, as ``Other sexual offences`` may hold ``Sexual assault``."""

import pytest

from cyberflag.model import IssueKind

YEARS = ["Offence", "2018", "2019", "2020"]
RAPE, ASSAULT = ["Rape", 3, 10, 12], ["Sexual assault", 4, 20, 31]
OTHER = ["Other sexual offences", 1, 5, 6]


def failing(reading):
    return [i.message for i in reading.issues if i.kind is IssueKind.DOES_NOT_ADD_UP]


def test_a_total_that_fails_is_of_the_same_rows_as_those_beside_it(read_unasked):
    rows = [YEARS, RAPE, ASSAULT, OTHER, ["Total", 8, 35, 48]]
    (message,) = failing(read_unasked("Sexual offences recorded at stadiums", rows))
    assert "its 3 parts" in message
    assert "add to 49" in message


def test_rows_that_stand_within_another_are_no_parts_beside_it(read_unasked):
    rows = [YEARS, RAPE, ["Other sexual offences", 9, 25, 37], ASSAULT, ["Total", 12, 35, 48]]
    (message,) = failing(read_unasked("Sexual offences recorded at stadiums", rows))
    assert "its 2 parts" in message
    assert "add to 49" in message


def test_totals_that_all_hold_are_told_of_nothing(read_unasked):
    rows = [YEARS, RAPE, ASSAULT, OTHER, ["Total", 8, 35, 49]]
    assert not failing(read_unasked("Sexual offences recorded at stadiums", rows))


@pytest.mark.parametrize(("printed", "left"), [(6, ""), ("", "6")])
def test_what_is_left_for_a_blank_is_of_the_same_rows_too(read_unasked, printed, left):
    rows = [YEARS, RAPE, ASSAULT, [*OTHER[:3], printed], ["Total", 8, 35, 49]]
    reading = read_unasked("Sexual offences recorded at stadiums", rows)
    blanks = [i.message for i in reading.issues if i.kind is IssueKind.AMBIGUOUS_BLANK]
    assert bool(blanks) == bool(left)
    assert all(left in message.split() or f"{left}." in message for message in blanks)
