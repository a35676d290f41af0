"""Ages without a word of age that label a line with a figure for each year, among lines of other ages."""

import pytest

from readings import kinds, read_text, said

ABOVE = "2. Please give the age band of the victim.\n\nUnder 13: 2017/18 - 42; 2018/19 - 47"


@pytest.mark.parametrize(
    ("label", "band"),
    [
        ("16 and 17", "16-17"),
        ("16 & 17", "16-17"),
        ("16 or 17", "16-17"),
        ("16/17", "16-17"),
        ("13", "13"),
        ("14 and 15", "14-15"),
    ],
)
def test_they_are_ages_as_those_above(label: str, band: str) -> None:
    text = f"{ABOVE}\n\n{label}: 2017/18 - 2; 2018/19 - 3"
    assert said(text)[2:] == [(2, "2017/18", band), (3, "2018/19", band)]
    assert not kinds(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "2. How many were there?\n\nGirls: 2017/18 - 42; 2018/19 - 47\n\n16 and 17: 2017/18 - 2; 2018/19 - 3",
        "2. Which platforms?\n\nSnapchat: 2017/18 - 42; 2018/19 - 47\n\n16 and 17: 2017/18 - 2; 2018/19 - 3",
        f"{ABOVE}\n\nWards 16 and 17: 2017/18 - 2; 2018/19 - 3",
        f"{ABOVE}\n\n3. Which platforms?\n\nSnapchat: 2017/18 - 9; 2018/19 - 9\n\n16 and 17: 2017/18 - 2; 2018/19 - 3",
    ],
)
def test_numbers_behind_lines_of_something_else_are_told(text: str) -> None:
    assert not any("16-17" in figure for figure in said(text))
    assert kinds(read_text(text))
