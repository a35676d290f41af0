"""Numbers of one year by what was named in the crimes, then those of the year before in the same order."""

import pytest

from readings import Read

SEARCH = "Sexual offences against a person under 18 in which an app is named:\n\n"


@pytest.mark.parametrize("verb", ["naming", "citing", "referring to", "featuring"])
@pytest.mark.parametrize(
    "again",
    [
        "In the previous year the numbers were 31, 17 and 3 respectively.",
        "In 2021/22 it was 31, 17 and 3.",
        "The year before the figures were 31, 17 and 3.",
    ],
)
def test_the_year_before_has_its_numbers_in_the_same_order(read_unasked_letter: Read, verb: str, again: str):
    first = f"In 2022/23 there were 44 offences {verb} Kik, twenty-one {verb} Discord and 5 {verb} Roblox."
    reading = read_unasked_letter(f"{SEARCH}{first} {again}")
    assert [(c.bounds.low, c.platform, c.period.label) for c in reading.counts] == [
        (44, "kik", "2022/23"),
        (21, "discord", "2022/23"),
        (5, "roblox", "2022/23"),
        (31, "kik", "2021/22"),
        (17, "discord", "2021/22"),
        (3, "roblox", "2021/22"),
    ]


@pytest.mark.parametrize(
    "remark",
    [
        "There are 2 victims for a few of the grooming offences.",
        "Some of these offences have two victims.",
        "Three suspects are linked to several of the crimes.",
    ],
)
def test_how_many_victims_some_crimes_have_is_no_number_of_crimes(read_unasked_letter: Read, remark: str):
    reading = read_unasked_letter(f"Grooming offences in 2021/22: 31\n\n{remark}")
    assert [c.bounds.low for c in reading.counts] == [31]
