"""Columns of exports that say the same of every row, or nothing at all."""

import pytest

from readings import kinds, values

HEADS = ["Sex", "2017/18", "2018/19"]
GIRLS, BOYS = ["Girls", 20, 31], ["Boys", 9, 8]
READ = {
    ("2017/18", "female"): (20, 20),
    ("2018/19", "female"): (31, 31),
    ("2017/18", "male"): (9, 9),
    ("2018/19", "male"): (8, 8),
}


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Source", "NICHE"),
        ("Recording system", "Athena"),
        ("Date extracted", "01/06/2019"),
        ("Prepared by", "Information Unit"),
        ("Category", "Sexual offences"),
    ],
)
def test_what_a_column_says_of_every_row_breaks_nothing_down(read_sheets, head, value):
    reading = read_sheets(Data=[[head, *HEADS], [value, *GIRLS], [value, *BOYS]])
    assert values(reading) == READ
    assert kinds(reading) == []


def test_a_source_that_differs_from_row_to_row_is_told(read_sheets):
    reading = read_sheets(Data=[["Source", *HEADS], ["Old", *GIRLS], ["New", *BOYS]])
    assert values(reading) == {}
    assert "unknown-heading" in kinds(reading)


def test_a_constant_label_of_a_part_narrows_every_row(read_sheets):
    reading = read_sheets(Data=[["Platform", *HEADS], ["Snapchat", *GIRLS], ["Snapchat", *BOYS]])
    assert values(reading) == {(*key, "snapchat"): bounds for key, bounds in READ.items()}


def test_a_list_of_crimes_with_a_column_that_was_left_empty_is_counted(read_sheets):
    rows = [
        ["Year", "Offence", "Sex", "Comments"],
        ["2017/18", "071/17", "Female", None],
        ["2017/18", "071/17", "Female", None],
        ["2018/19", "071/17", "Male", None],
    ]
    notes = [["Each row is one recorded crime."]]
    assert values(read_sheets(Crimes=rows, Notes=notes)) == {
        ("2017/18", "071/17", "female"): (2, 2),
        ("2018/19", "071/17", "male"): (1, 1),
    }


def test_what_the_table_is_about_contradicts_no_offence_beside_it(read_sheets):
    rows = [
        ["Financial year", "HO group", "HO class", "Crimes with internet flag"],
        ["2017/18", "SEXUAL OFFENCES", "88A Sexual grooming", 12],
        ["2017/18", None, "86 Obscene publications", 30],
        ["2018/19", "SEXUAL OFFENCES", "88A Sexual grooming", 15],
        ["2018/19", None, "86 Obscene publications", 41],
    ]
    reading = read_sheets(Data=rows)
    assert values(reading) == {
        ("2017/18", "88A"): (12, 12),
        ("2017/18", "86"): (30, 30),
        ("2018/19", "88A"): (15, 15),
        ("2018/19", "86"): (41, 41),
    }
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("head", "value"), [("Source", "NICHE"), ("Online flag", "Y"), ("Category", "Sexual offences")]
)
def test_a_column_that_says_the_same_hides_no_label_that_carries_on(read_sheets, head, value):
    pivot = [
        ["HO class", *HEADS, "Grand Total"],
        ["20A", "Girls", 8, 9, 17],
        ["", "Boys", 1, 3, 4],
        ["20A Total", "", 9, 12, 21],
        ["22B", "Girls", 30, 35, 65],
        ["", "Boys", 4, 5, 9],
        ["22B Total", "", 34, 40, 74],
        ["Grand Total", "", 43, 52, 95],
    ]
    plain = read_sheets(Data=pivot)
    reading = read_sheets(Data=[[head, *pivot[0]], *([value, *row] for row in pivot[1:])])
    assert values(reading) == values(plain)
    assert values(reading)["2017/18", "22B", "male"] == (4, 4)
    assert kinds(reading) == []


def test_a_label_does_not_carry_on_below_another_one_beside_it(read_sheets):
    rows = [["District", "HO class", *HEADS], ["North", "20A", *GIRLS], ["South", "", *BOYS]]
    reading = read_sheets(Data=rows)
    assert "unknown-heading" in kinds(reading)


CODES = ["071/17", "086/02", "088/01"]
CAPTIONS = ["Chat cases", "Picture cases", "Meet-up cases"]


def test_words_of_a_force_s_own_beside_codes_only_caption_them(read_sheets):
    below = [["Year", *CODES], ["", *CAPTIONS], ["2017/18", 3, 4, 5], ["2018/19", 6, 7, 8]]
    beside = [["Code", "We say", "2017/18", "2018/19"]]
    beside += [[code, caption, 3 + at, 6 + at] for at, (code, caption) in enumerate(zip(CODES, CAPTIONS, strict=True))]
    for rows in (below, beside):
        reading = read_sheets(Data=[["Sexual offences against children with the online flag"], *rows])
        assert values(reading)[("2018/19", "086/02")] == (7, 7)
        assert len(reading.counts) == 6
        assert kinds(reading) == []


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (CODES, ["Blue cases", "Green cases", "Green cases"]),  # what comes again may part the crimes
        (["071/17", "071/17", "086/02"], CAPTIONS),
        (["0-9", "10-12", "13-17"], ["Tinies", "Tweenies", "Teenies"]),
    ],
)
def test_words_that_may_part_the_crimes_are_told(read_sheets, codes, words):
    rows = [["Year", *codes], ["", *words], ["2017/18", 3, 4, 5], ["2018/19", 6, 7, 8]]
    reading = read_sheets(Data=[["Sexual offences against children with the online flag"], *rows])
    assert reading.counts == ()
    assert kinds(reading) != []
