"""Letters over columns or before rows that a key explains."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
FIGURES = [["2017/18", 4, 5, 6, 15], ["2018/19", 7, 8, 9, 24]]
HEADED = [TITLE, ["Year", "a", "b", "c", "a to c"], *FIGURES]
WORDS = ["Grooming", "Rape of a female under 13", "Exposure"]


def read_key(read_sheets, *sheets, **named):
    reading = read_sheets(**dict(zip(("One", "Two"), sheets, strict=False)), **named)
    return values(reading), kinds(reading)


def test_headings_are_what_the_rows_of_a_key_say(read_sheets):
    key = [[], ["Key to the columns"], *([code, words] for code, words in zip("abc", WORDS, strict=True))]
    read, issues = read_key(read_sheets, [*HEADED, *key])
    assert read[("2017/18", "grooming")] == (4, 4)
    assert read[("2018/19", "019/16")] == (8, 8)
    assert read[("2018/19",)] == (24, 24)
    assert issues == []


def test_a_key_may_stand_on_another_sheet(read_sheets):
    read, issues = read_key(read_sheets, HEADED, [["A", "Snapchat"], ["B", "Instagram"], ["C", "Facebook"]])
    assert read[("2018/19", "instagram")] == (8, 8)
    assert issues == []


@pytest.mark.parametrize(
    "key",
    ["a = Snapchat; b = Instagram; c = Facebook", "(a) Snapchat, (b) Instagram and (c) Facebook"],
)
def test_a_note_may_be_the_key(read_sheets, key):
    read, issues = read_key(read_sheets, [*HEADED, [], [key]])
    assert read[("2017/18", "facebook")] == (6, 6)
    assert issues == []


def test_row_labels_are_what_the_key_says(read_sheets):
    rows = [TITLE, ["Line", "2017/18", "2018/19"], ["i", 3, 4], ["ii", 5, 6], ["iii", 7, 8], ["Total", 15, 18]]
    key = [[], ["i", "0-9"], ["ii", "10-13"], ["iii", "14-17"]]
    read, issues = read_key(read_sheets, [*rows, *key])
    assert read[("2018/19", "10-13")] == (6, 6)
    assert issues == []


@pytest.mark.parametrize(
    "key",
    [
        [["a", "Snapchat"], ["b", "Instagram"]],  # nothing for c
        [["a", "Snapchat"], ["b", "Instagram"], ["c", "0-9"]],  # not of one kind
        [
            ["a", "Snapchat"],
            ["b", "Instagram"],
            ["c", "Kik"],
            ["Also"],
            ["a", "Kik"],
            ["b", "Facebook"],
            ["c", "Snapchat"],
        ],
    ],
)
def test_letters_that_no_one_key_explains_are_told(read_sheets, key):
    read, issues = read_key(read_sheets, [*HEADED, [], *key])
    assert read == {}
    assert issues != []


@pytest.mark.parametrize("codes", ["abcd", "rsuv", "wxyz"])
def test_a_letter_of_the_key_that_is_also_a_sign_heads_its_column(read_sheets, codes):
    words = ["Snapchat", "Instagram", "Facebook", "Kik"]
    rows = [["", "All", *(f"({code})" for code in codes)], ["2017/18", 18, 3, 4, 5, 6], ["2018/19", 26, 5, 6, 7, 8]]
    notes = [[f"({code}) {word}"] for code, word in zip(codes, words, strict=True)]
    read, issues = read_key(read_sheets, [TITLE, *rows, [], *notes])
    assert read == {
        **{(year,): (whole, whole) for year, whole in (("2017/18", 18), ("2018/19", 26))},
        **{("2017/18", word.casefold()): (at, at) for at, word in enumerate(words, 3)},
        **{("2018/19", word.casefold()): (at, at) for at, word in enumerate(words, 5)},
    }
    assert issues == []


@pytest.mark.parametrize(
    "key",
    [
        ["C = victim 0-17, G = victim 18 or over, N = age not on record"],
        ["Codes below the years are these. C: under 18. G: 18 and over. N: age unknown."],
        ["C - under 18, G - 18 or over, N - age not recorded"],
        ["Letters: C - seventeen and under; G - eighteen and over; N - age not recorded"],
    ],
)
@pytest.mark.parametrize("codes", [["C", "G", "N"], ["C", "G"]])
def test_letters_that_come_again_under_each_year_are_what_the_key_says(read_sheets, key, codes):
    years = [cell for year in ("2017/18", "2018/19") for cell in (year, *[""] * (len(codes) - 1))]
    rows = [TITLE, key, ["Offence", *years], ["", *codes, *codes], ["Exposure", *range(1, 2 * len(codes) + 1)]]
    ends = ["B3:D3", "E3:G3"] if len(codes) == 3 else ["B3:C3", "D3:E3"]
    read, issues = read_key(read_sheets, [*rows, ["Voyeurism", *range(11, 2 * len(codes) + 11)]], merged=ends)
    second = len(codes) + 1
    assert read[("2017/18", "088/09", "0-17")] == (1, 1)
    assert read[("2018/19", "088/09", "18+")] == (second + 1, second + 1)
    assert len(read) == 4 * len(codes)
    assert issues == []


def test_letters_of_which_one_is_left_out_the_second_time_are_told(read_sheets):
    key = ["C = under 18, G = 18 or over, N = age not recorded"]
    rows = [TITLE, key, ["Offence", "C", "G", "N", "C", "N"], ["Exposure", 1, 2, 3, 4, 5]]
    read, issues = read_key(read_sheets, rows)
    assert read == {}
    assert issues != []
