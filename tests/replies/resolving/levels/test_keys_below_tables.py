"""Rows below a table that explain the signs of its figures, and sections of one row."""

from readings import kinds, values

AGES = ["Under 10", "10 to 13"]
HEADS = ["", "2017/18", "2018/19"]
KEY = [
    ["0", "none"],
    ["..", "between 1 and 4, section 40(2)"],
    ["n/h", "not held: 2017/18 was counted on paper"],
]


def sections(*rows):
    return [HEADS, *rows, [], *KEY]


def test_a_key_right_below_a_table_is_no_row_of_it(read_sheets):
    table = sections([AGES[0], "..", "0"], [AGES[1], "n/h", 14])
    reading = read_sheets(Data=table)
    assert values(reading) == {
        ("2017/18", "0-9"): (1, 4), ("2018/19", "0-9"): (0, 0), ("2017/18", "10-13"): (0, None),
        ("2018/19", "10-13"): (14, 14),
    }  # fmt: skip
    assert not {"refused", "unknown-age"} & set(kinds(reading))


def test_a_sign_that_the_key_explains_means_that_whatever_others_mean_by_it(read_sheets):
    table = [HEADS, [AGES[0], ":", 8], [AGES[1], 7, "^"], []]
    reading = read_sheets(Data=[*table, [":", "fewer than 5, withheld by us"], ["^", "0 to 2"]])
    assert values(reading)[("2017/18", "0-9")] == (0, 4)
    assert values(reading)[("2018/19", "10-13")] == (0, 2)
    assert {c.marker.value for c in reading.counts} == {"", "suppressed"}


def test_a_note_by_a_letter_that_no_figure_prints_explains_no_sign(read_sheets):
    reading = read_sheets(
        Data=[HEADS, [AGES[0], 6, 8], [AGES[1], 7, 9], [], ["b", "Platforms are withheld, section 31(1)"]]
    )
    assert reading.record.outcome.value == "partial"
    assert "refused" in kinds(reading)


def test_a_row_that_explains_nothing_in_the_table_stays_a_row(read_sheets):
    reading = read_sheets(Data=[HEADS, ["1", 3, 5], ["2", 6, 4], [], ["0", "none"]])
    assert ("2017/18", "0") in values(reading) or kinds(reading)


def test_a_total_that_is_all_of_its_section_is_of_that_and_not_of_all_sections(read_sheets):
    parts = [["Girls"], [AGES[0], 3, 5], [AGES[1], 9, 7], [], ["Boys"], [AGES[0], 1, 2], [AGES[1], 4, 6], []]
    reading = read_sheets(Data=[HEADS, *parts, ["Sex missing"], ["Any age", 8, 1]])
    assert values(reading)[("2017/18", "unknown")] == (8, 8)
    assert kinds(reading) == []
