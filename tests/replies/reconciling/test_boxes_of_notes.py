"""Notes and small tables of totals in a corner of a sheet whose other corners hold tables."""

import pytest

from readings import kinds, values

AGES = ["Under 12", "12 to 15", "16 or 17", "Age n/k"]
SEXES = {"Girls": (3, 8, 2, 1), "Boys": (1, 2, 0, 0), "Sex n/k": (0, 1, 0, 4)}
YEARS = ["1 April 2017 - 31 March 2018", "1 April 2018 - 31 March 2019", "1 April 2019 - 31 March 2020"]
NOTES = {
    "headed": ["Notes", "1. A figure counts recorded crimes.", "2. Drawn up on 03.06.20 by 2 of our 9 analysts."],
    "called": ["NB: a figure counts recorded crimes, drawn up by our 9 analysts.", "Ages are those on the first day."],
    "numbered": ["1. Every figure counts recorded crimes.", "2. One of our 12 analysts drew it up."],
    "sentences": ["Every figure here counts recorded crimes.", "One of our 12 analysts drew these up."],
}


def table(title, plus):
    head = [[title, *[None] * 4], ["Victim", *AGES]]
    return head + [[sex, *(n + plus for n in numbers)] for sex, numbers in SEXES.items()]


def beside(left, right):
    height = max(len(left), len(right))
    blank = [[None] * 5] * height
    return [
        [*one, None, *other] for one, other in zip([*left, *blank][:height], [*right, *blank][:height], strict=True)
    ]


@pytest.mark.parametrize(
    ("notes", "corner"), [*((notes, corner) for notes in NOTES for corner in (1, 3)), ("headed", 0), ("headed", 2)]
)
def test_notes_in_a_corner_are_no_headings_of_the_table_beside_them(read_sheets, notes, corner):
    blocks = [table(year, 10 * at) for at, year in enumerate(YEARS)]
    blocks.insert(corner, [[text, *[None] * 4] for text in NOTES[notes]])
    reading = read_sheets(Data=[*beside(*blocks[:2]), [], *beside(*blocks[2:])])
    found = values(reading)
    assert kinds(reading) == []
    assert found[("2019/20", "12-15", "female")] == (28, 28)
    assert found[("2018/19", "0-11", "male")] == (11, 11)
    assert len(found) == 36


@pytest.mark.parametrize("label", ["All crimes", "Total"])
def test_one_row_of_totals_in_a_corner_has_its_own_headings(read_sheets, label):
    blocks = [table(year, 10 * at) for at, year in enumerate(YEARS)]
    totals = [["In all", None, None, None], [None, "2017/18", "2018/19", "2019/20"], [label, 22, 142, 262]]
    reading = read_sheets(Data=[*beside(*blocks[:2]), [], *beside(blocks[2], totals)])
    found = values(reading)
    assert kinds(reading) == []
    assert found[("2019/20", "12-15", "female")] == (28, 28)
    assert found[("2018/19",)] == (142, 142)
    assert len(found) == 39
