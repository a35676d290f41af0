"""The part of a breakdown of which nothing is known, with its days in brackets behind it."""

import pytest

from readings import Read

SPLIT = "By sex of the victim:\n\nFemale (2018/19): 30\nMale (2018/19): 6\n"


@pytest.mark.parametrize("label", ["Unspecified (2018/19)", "Unspecified (FY 2018/19)", "Not recorded (2018/19)"])
def test_unknown_with_its_days_is_of_what_the_lines_before_tell(read_unasked_letter: Read, label: str) -> None:
    reading = read_unasked_letter(f"In 2018/19 there were 40 offences of grooming.\n\n{SPLIT}{label}: 4")
    assert [c.bounds.low for c in reading.counts if str(c.sex) == "unknown"] == [4]
    assert not reading.issues


@pytest.mark.parametrize(
    "label",
    [
        "Other devices (2018/19)",
        "Unspecified (other force)",
        "Nationality unknown (2018/19)",
        "Not recorded (1)",
        "Unknown (Section 15)",
        "Unspecified (2 crimes)",
    ],
)
def test_other_labels_with_their_days_are_told(read_unasked_letter: Read, label: str) -> None:
    reading = read_unasked_letter(f"In 2018/19 there were 40 offences of grooming.\n\n{SPLIT}{label}: 4")
    assert all(count.bounds.low != 4 for count in reading.counts)
    assert any("figure 4" in issue.message for issue in reading.issues)
