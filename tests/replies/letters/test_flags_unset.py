"""A flag that nobody sets, or by which no crimes can be found."""

import pytest

from cyberflag.model import Basis, FlagUse
from cyberflag.replies import ReplyReading
from readings import ASKED, Read, kinds

ANSWER = "How many sexual offences against children with the online flag were recorded in 2018/19?\n\n34\n\n"


def bases(reading: ReplyReading) -> set[Basis]:
    return {count.basis for count in reading.counts}


@pytest.mark.parametrize(
    "said",
    [
        "Our officers do not set the online flag.",
        "Please note that staff do not add the flag.",
        "The online flag is not populated.",
        "The flag is not completed by officers.",
        "Officers never tick the online box.",
        "We don't set the cyber flag, so these are all such offences.",
    ],
)
def test_flag_that_nobody_sets_is_not_used(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ANSWER + said)
    assert reading.record.flag_use is FlagUse.NOT_USED
    assert bases(reading) == {Basis.UNKNOWN}


@pytest.mark.parametrize(
    "said",
    [
        "Officers do not always set the flag.",
        "Some officers do not set the flag.",
        "The flag is not set on crimes of harassment.",
        "Officers do not set the online flag where a crime was by telephone.",
        "Staff do not add the domestic abuse flag.",
        "The flag is not checked.",
        "The online flag was not set on these offences.",
        "The flag is not applied as consistently as it should be.",
        "The flag is not completed as a mandatory field.",
        "We do not set the flag as a matter of routine.",
        "The flag is not added automatically.",
    ],
)
def test_flag_that_some_leave_unset_is_used(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ANSWER + said)
    assert reading.record.flag_use is not FlagUse.NOT_USED
    assert bases(reading) == {Basis.FLAG}


@pytest.mark.parametrize(
    "said",
    [
        "We cannot search on the flag.",
        "Unfortunately it is not possible to search by the online flag.",
        "The online flag cannot be searched on our system.",
        "Our crime system does not allow us to search on the flag.",
        "The figures were not extracted by the flag.",
        "We could not filter by the flag, so all offences are given.",
    ],
)
def test_figures_are_not_flagged_where_no_search_by_the_flag_can_be_made(
    read_unasked_letter: Read, read_page: Read, said: str
) -> None:
    reading = read_unasked_letter(ANSWER + said)
    assert bases(reading) == {Basis.UNKNOWN}
    asked = read_page("2018/19: 34", said, request=ASKED)
    assert bases(asked) == {Basis.UNKNOWN}
    assert "answer-differs" in kinds(asked)


@pytest.mark.parametrize(
    "said",
    [
        "We cannot search by platform.",
        "We cannot search on the flag and the age of the suspect at the same time.",
        "We cannot search the free text of flagged crimes.",
        "We cannot search on the domestic abuse flag.",
    ],
)
def test_other_searches_that_cannot_be_made_leave_figures_flagged(read_unasked_letter: Read, said: str) -> None:
    assert bases(read_unasked_letter(ANSWER + said)) == {Basis.FLAG}
