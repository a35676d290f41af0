"""Platforms that a letter tells of crimes which may be counted under several."""

import pytest

from readings import kinds

HEAD = "Sexual communication with a child, 2017/18\n\nNumber of recorded offences: 73\n\n"
SEVERAL = [
    "Platforms (an offence can appear more than once):",
    "An offence may be counted against more than one platform.",
]


@pytest.mark.parametrize("said", SEVERAL)
def test_platforms_of_crimes_counted_under_several_may_add_to_more(read_unasked_letter, said):
    reading = read_unasked_letter(f"{HEAD}{said}\n\nFacebook: 40\n\nSnapchat: 30\n\nNot recorded: 10")
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("Platforms:", "Facebook: 40\n\nSnapchat: 30\n\nNot recorded: 10"),
        (SEVERAL[0], "Facebook: 30\n\nSnapchat: 20\n\nNot recorded: 10"),
        (SEVERAL[0], "Facebook: 40\n\nSnapchat: 40\n\nGender of victim\n\nFemale: 60\n\nMale: 20"),
    ],
)
def test_what_else_does_not_add_up_is_told(read_unasked_letter, said, lines):
    assert "does-not-add-up" in kinds(read_unasked_letter(f"{HEAD}{said}\n\n{lines}"))
