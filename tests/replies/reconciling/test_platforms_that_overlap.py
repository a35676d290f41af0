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


@pytest.mark.parametrize(
    "said", ["A victim may be counted more than once.", "An offence with two victims appears in both age bands."]
)
def test_victims_or_ages_that_overlap_say_nothing_of_platforms(read_unasked_letter, said):
    asked = "You asked about recorded offences under s.15A of the Sexual Offences Act 2003."
    head = HEAD.replace("Number", f"{asked}\n\nNumber")
    assert "does-not-add-up" in kinds(read_unasked_letter(f"{head}{said}\n\nFacebook: 40\n\nSnapchat: 40"))
