"""Remarks behind a figure that say it is of all crimes, and those that say how far the flag can be relied on."""

import pytest

from cyberflag.model import Basis, FlagUse
from readings import ASKED, Read, read_file

GIVEN = "We recorded 12 rapes in 2018/19. "


@pytest.mark.parametrize(
    "remark",
    [
        "The figures include all crimes whether online or not.",
        "These figures are for all recorded rapes, not only those online.",
        "These figures include offences whether or not they were committed online.",
        "The data covers both online and offline crimes.",
        "These figures are not limited to online offences.",
        "The numbers are of all rapes regardless of whether they were flagged.",
        "It is not known whether these were committed online.",
    ],
)
def test_figures_said_to_be_of_all_crimes_are_never_counted_as_flagged(tmp_path, remark: str) -> None:
    reading = read_file(tmp_path, f"{GIVEN}{remark}\n", request=ASKED)
    assert {count.basis for count in reading.counts} == {Basis.NONE}
    assert [issue.kind.value for issue in reading.issues] == ["answer-differs"]


@pytest.mark.parametrize(
    "remark",
    [
        "These figures are of crimes where the flag says whether the crime was online.",
        "The figures are of crimes with the online flag, not only of those with a child victim.",
        "Please say whether you would like figures for all crimes, online or not.",
    ],
)
def test_other_remarks_on_online_crimes_leave_flagged_figures_flagged(tmp_path, remark: str) -> None:
    reading = read_file(tmp_path, f"{GIVEN}{remark}\n", request=ASKED)
    assert {count.basis for count in reading.counts} == {Basis.FLAG}


@pytest.mark.parametrize(
    "remark",
    [
        "We cannot vouch for the accuracy of the flag.",
        "We are unable to guarantee the completeness of the online flag.",
        "Not every online crime is flagged.",
        "Not all internet offences will have been so marked.",
    ],
)
def test_a_flag_that_nobody_vouches_for_is_unreliable(read_unasked_letter: Read, remark: str) -> None:
    assert read_unasked_letter(GIVEN + remark).record.flag_use is FlagUse.UNRELIABLE


def test_a_flag_that_had_not_been_implemented_was_not_used(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(f"{GIVEN}The online crime flag had not been implemented at that time.")
    assert reading.record.flag_use is FlagUse.NOT_USED
