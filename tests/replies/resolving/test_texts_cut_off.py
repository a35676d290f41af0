"""Copies of a reply whose last words are not whole: an answer's letter alone, half a sentence, half a word."""

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds

FIGURES = ["2018/19: 23 flagged offences", "2019/20: 31 flagged offences"]


def read_text(folder, *lines):
    (folder / "Kent Police.txt").write_text("\n\n".join(["Kent Police", *lines]), encoding="utf-8")
    return read_reply(folder / "Kent Police.txt", "Kent Police.txt", ASKED)


@pytest.mark.parametrize(
    "lines",
    [
        ["Offences were counted once.", "1. a. 72 offences in 2018/19", "b."],
        ["1. 72 offences in 2018/19", "2)"],
        ["Q1. 72 offences in 2018/19", "Question 2:"],
        ["(a) 72 offences in 2018/19", "(b)."],
        [*FIGURES, "Assaults are counted once. The total number of recorded assau"],
        [*FIGURES, "We would have to establish the age of each. It is est"],
        [*FIGURES, "Suspects are of any age. In some cases the suspe"],
        [*FIGURES, "The flag is in use. It is set by the"],
        [*FIGURES, "The flag is in use. In some crimes, suspects we"],
        [*FIGURES, "In the last five (5)"],
        [*FIGURES, "The flag has been set over the past 3"],
        [*FIGURES, "Between 1 April 2020 and"],
        [*FIGURES, "Of the"],
    ],
)
def test_a_copy_that_ends_in_the_middle_is_told(tmp_path, lines):
    reading = read_text(tmp_path, *lines)
    told = [issue for issue in reading.issues if issue.kind == "unreadable"]
    assert len(told) == 1
    assert "breaks off" in told[0].message


@pytest.mark.parametrize(
    "last",
    [
        "The flag is in use. It is set by the officer in the case.",
        "Flagged offences are counted once. This is done for each offence",
        "We hope that this helps. You may ask for a review of this answer",
        "Thank you for your request. Yours sincerely J Smith",
        "The flag is in use. Contact: foi@kent.police.uk",
        "Appendix b.",
        "In the last five years",
        "Of these, 4 were boys and 3 girls",
        "For the Chief Constable",
        "The flag was used less often in the first two",
        "Outcome of the last 10",
        "Rank among forces: last 2",
        "Page 3 of the previous 4",
        "Next meeting: the last two",
        "Of grade a",
        "The flag is in use. Please write to the person whom you were referred to",
    ],
)
def test_a_last_line_that_is_whole_is_silent(tmp_path, last):
    assert "unreadable" not in kinds(read_text(tmp_path, *FIGURES, last))
