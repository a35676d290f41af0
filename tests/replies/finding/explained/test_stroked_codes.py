"""Offence codes with another sign for their stroke."""

import pytest

from readings import kinds, values

TITLE = ["Offences with the online flag and a child victim"]
READ = {
    ("2017/18", "019/07"): (3, 3),
    ("2017/18", "071/17"): (14, 14),
    ("2017/18", "086/02"): (5, 5),
    ("2018/19", "019/07"): (4, 4),
    ("2018/19", "071/17"): (21, 21),
    ("2018/19", "086/02"): (7, 7),
}
NUMBERS = [[3, 14, 5], [4, 21, 7]]


def with_codes(*codes, note="Recorded by the financial year"):
    return [TITLE, [note], ["Year", *codes], ["2017/18", *NUMBERS[0]], ["2018/19", *NUMBERS[1]]]


@pytest.mark.parametrize("sign", ["-", "_", ":", " - ", "–"])
def test_codes_with_another_sign_head_columns(read_sheets, sign):
    read = read_sheets(Data=with_codes(f"19{sign}7", f"71{sign}17", f"86{sign}2"))
    assert values(read) == READ
    assert kinds(read) == []


def test_codes_with_another_sign_are_row_labels(read_sheets):
    rows = [[code, *counts] for code, *counts in zip(("19-07", "71-17", "86-02"), *NUMBERS, strict=True)]
    read = read_sheets(Data=[TITLE, ["Crime", "2017/18", "2018/19"], *rows])
    assert values(read) == READ
    assert kinds(read) == []


@pytest.mark.parametrize("heading", ["Offence", "Home Office code"])
def test_a_heading_that_names_codes_is_enough(read_sheets, heading):
    rows = [["19-7", 3, 4], ["20-5", 14, 21], ["22-11", 5, 7]]
    read = values(read_sheets(Data=[TITLE, [heading, "2017/18", "2018/19"], *rows]))
    assert read[("2018/19", "020/05")] == (21, 21)
    assert len(read) == 6


@pytest.mark.parametrize(
    "note",
    [
        "Headings are the class and subclass with a hyphen between.",
        "Codes: class-subclass.",
        "19-7 is class 19, subclass 7, and so on.",
    ],
)
def test_a_text_that_says_how_codes_are_written_is_enough(read_sheets, note):
    read = values(read_sheets(Data=with_codes("19-7", "20-5", "22-11", note=note)))
    assert read[("2018/19", "020/05")] == (21, 21)
    assert len(read) == 6


@pytest.mark.parametrize(
    ("codes", "note"),
    [
        (("19-7", "20-5", "22-11"), "Recorded by the financial year"),  # days as likely as codes
        (("19-7", "71-17", "86-55"), "Recorded by the financial year"),  # no such code
        (("19 7", "71 17", "86 2"), "Recorded by the financial year"),  # two numbers in each
    ],
)
def test_what_may_be_no_codes_is_told(read_sheets, codes, note):
    read = read_sheets(Data=with_codes(*codes, note=note))
    assert not {key for key in values(read) if any("/" in part and part != key[0] for part in key)}
    assert kinds(read) != []


def test_ages_beside_codes_stay_ages(read_sheets):
    rows = [["Age", "71-17", "86-2", "88-1"], ["0-12", 1, 2, 3], ["13-15", 4, 5, 6], ["16-17", 7, 8, 9]]
    read = values(read_sheets(Data=[[*TITLE, "2017/18"], *rows]))
    assert read[("2017/18", "071/17", "13-15")] == (4, 4)
    assert len(read) == 9


def test_years_beside_codes_stay_years(read_sheets):
    rows = [[code, *counts] for code, *counts in (("19-7", 1, 2, 3), ("71-17", 4, 5, 6), ("86-2", 7, 8, 9))]
    heads = ["Offence", "21-22", "22-23", "23-24"]
    read = values(read_sheets(Data=[TITLE, ["Codes are class-subclass."], heads, *rows]))
    assert read[("2022/23", "071/17")] == (5, 5)
    assert len(read) == 9
