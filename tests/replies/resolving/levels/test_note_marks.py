"""Marks of footnotes behind labels: in brackets, behind a blank, right behind the last word."""

import pytest

from readings import kinds, values

NOTES = [
    [],
    *[[f"{n}) {words}"] for n, words in enumerate(("Class 88A.", "1 to 4 are shown as <5.", "Before that."), 1)],
]


def table(first, last, notes=NOTES):
    head = ["Offence", "2017/18", "2018/19"]
    return [["Flagged offences"], [], head, [first, "<5", 6], ["Rape", 5, "<5"], [last, 9, 8], *notes]


@pytest.mark.parametrize(
    "total",
    [
        "Total (3)",
        "Total (1) (3)",
        "Total(3)",
        "Grand total (c)",
        "Total (see note 3)",
        "Total [see note 3]",
        "Total (footnote 3)",
        "All victims (3)",
        "Total 3",
        "Total3",
        "Total^3",
        "Total 1, 3",
    ],
)
def test_the_number_of_a_note_behind_a_total_is_no_age(read_sheets, total):
    reading = read_sheets(Data=table("Sexual grooming", total))
    assert {key: n for key, n in values(reading).items() if n[0] > 6} == {("2017/18",): (9, 9), ("2018/19",): (8, 8)}
    assert [c.total for c in reading.counts].count(True) == 2
    assert kinds(reading) == []


def test_a_number_behind_a_total_that_no_note_explains_is_told(read_sheets):
    reading = read_sheets(Data=table("Sexual grooming", "Total (13)"))
    assert {str(c.age) for c in reading.counts} == {"all"}
    assert "unknown-offence" in kinds(reading)


def test_numbers_of_notes_that_are_listed_are_taken_off_every_label(read_sheets):
    notes = [[], ["1 At its start."], ["2 From April to March."], ["3 As told to us."], ["4 Image crimes."]]
    rows = [["Age1", "2017/18 2", "2018/192"], ["10 to 123", 4, 6], ["13-154", 5, 7], ["Not known 4", 2, 0]]
    read = values(read_sheets(Data=[["Flagged offences"], [], *rows, *notes]))
    assert {key[0] for key in read} == {"2017/18", "2018/19"}
    assert {key[1] for key in read} == {"10-12", "13-15", "unknown"}


@pytest.mark.parametrize(
    "heads", [("2017/18 (12)", "2018/19 (12)"), ("2017/18 12", "2018/19"), ("2017/18", "2018/19 3")]
)
def test_a_number_behind_a_year_that_stands_but_once_is_no_age(read_sheets, heads):
    rows = [["Sex", *heads], ["Female", 4, 6], ["Male", 5, 7]]
    read = values(read_sheets(Data=[["Flagged offences"], [], *rows]))
    assert read[("2017/18", "female")] == (4, 4)
    assert read[("2018/19", "male")] == (7, 7)


def test_ages_behind_each_year_or_sex_stay_ages(read_sheets):
    years = [["Sex", "2017/18 12", "2017/18 13"], ["Female", 4, 6], ["Male", 5, 7]]
    assert ("2017/18", "13", "male") in values(read_sheets(Data=[["Flagged offences"], [], *years]))
    ages = [["Age of victim", "2017/18", "2018/19"], ["Female 1", 4, 6], ["Female 2", 4, 8], ["Male 1", 5, 7]]
    notes = [[], ["1. A note on it all."], ["2. Another note."]]
    assert ("2017/18", "2", "female") in values(read_sheets(Data=[["Flagged offences"], [], *ages, *notes]))


def test_numbers_behind_a_sex_that_nothing_calls_ages_are_told(read_sheets):
    rows = [["Victims", "2017/18", "2018/19"], ["Female 1", 4, 6], ["Female 2", 4, 8], ["Male 1", 5, 7]]
    assert "unknown-age" in kinds(read_sheets(Data=[["Flagged offences"], [], *rows]))


FIGURES = [["Flagged offences"], [], ["Age", "2017/18", "2018/19"], ["0-12", "45 (1)", 6], ["13-17", 5, "<5 (2)"]]


def test_the_mark_of_a_listed_note_behind_a_figure_is_no_part_of_it(read_sheets):
    notes = [[], ["(1) Some were told late."], ["(2) Fewer than five."]]
    reading = read_sheets(Data=[*FIGURES, *notes])
    assert values(reading)[("2017/18", "0-12")] == (45, 45)
    assert values(reading)[("2018/19", "13-17")][1] == 4
    assert {c.printed for c in reading.counts} == {"45 (1)", "6", "5", "<5 (2)"}


@pytest.mark.parametrize("note", ["Some were told late.", "(1) In brackets: girls", "(1) Told late."])
def test_a_number_in_brackets_that_may_be_a_figure_is_told(read_sheets, note):
    rows = [*FIGURES[:3], ["0-12", "45 (1)", "6 (2)" if note.endswith("late.") else 6], ["13-17", 5, "7 (1)"]]
    reading = read_sheets(Data=[*rows, [], [note]])
    assert ("2017/18", "0-12") not in values(reading)
    assert kinds(reading)
