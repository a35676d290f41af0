"""Totals in lines of a letter, below the lines that they add."""

import pytest

from cyberflag.model import IssueKind
from cyberflag.replies import ReplyReading
from readings import Read

HEAD = "You asked for rapes of children recorded in the last three financial years.\n\nOur answer:\n\n"
LINES = [
    "Rape of a female child under 16 (19D): 2020/21 = 40; 2021/22 = 52; 2022/23 = 61",
    "Rape of a female child under 13 (19E): 2020/21 = 20; 2021/22 = 18; 2022/23 = 25",
    "Rape of a male child under 13 (19H): 2020/21 = 5; 2021/22 = 7; 2022/23 = 9",
]


def _told(reading: ReplyReading) -> list[str]:
    return [issue.message for issue in reading.issues if issue.kind is IssueKind.DOES_NOT_ADD_UP]


@pytest.mark.parametrize(
    ("total", "added"),
    [
        ("Total 2020/21 = 65; 2021/22 = 77; 2022/23 = 59", "95"),
        ("Total: 2020/21 = 56; 2021/22 = 77; 2022/23 = 95", "65"),
        ("All: 2020/21 = 65; 2021/22 = 97; 2022/23 = 95", "77"),
    ],
)
def test_a_total_that_fails_beside_others_that_hold_is_told(read_unasked_letter: Read, total: str, added: str):
    told = _told(read_unasked_letter(HEAD + "\n".join([*LINES, "", total])))
    assert len(told) == 1
    assert f"add to {added}" in told[0]


@pytest.mark.parametrize(
    "last",
    [
        "Total 2020/21 = 65; 2021/22 = 77; 2022/23 = 95",
        "All rapes: 2020/21 = 165; 2021/22 = 170; 2022/23 = 190",
        "Rape of a male child under 16 (19G): 2020/21 = 5; 2021/22 = 2; 2022/23 = 3",
    ],
)
def test_lines_that_hold_or_are_no_sums_are_not(read_unasked_letter: Read, last: str):
    assert _told(read_unasked_letter(HEAD + "\n".join([*LINES, "", last]))) == []


def test_a_total_of_the_sexes_that_fails_is_told(read_unasked_letter: Read):
    text = "Offences of voyeurism recorded\n\nFemale victims: 2021 - 30; 2022 - 41\nMale victims: 2021 - 6; 2022 - 8\n"
    assert len(_told(read_unasked_letter(f"{text}Total: 2021 - 36; 2022 - 94"))) == 1
