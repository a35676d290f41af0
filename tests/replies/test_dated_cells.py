"""Forms that were filled in: cells with a figure beside each year, and what stands over and before the answers."""

import pytest

from readings import kinds, values

EXAMPLE = "How to fill in, an example from the requester: 2017/18 = 41, 2018/19 = 52. Count flagged crimes only."
FORM = [
    ["Item", "Force's entry"],
    ["Girls", "2017/18 = 12, 2018/19 = 1,024"],
    ["Boys", "2017/18 = 4, 2018/19 = 0"],
    ["All three crimes", "2017/18 = 16, 2018/19 = 1,024"],
]
IN_FORM = {
    ("2017/18", "female"): (12, 12), ("2018/19", "female"): (1024, 1024),
    ("2017/18", "male"): (4, 4), ("2018/19", "male"): (0, 0),
    ("2017/18",): (16, 16), ("2018/19",): (1024, 1024),
}  # fmt: skip


def test_figures_of_a_cell_are_of_the_years_beside_them(read_page):
    reading = read_page("<h2>Flagged online offences</h2>", FORM)
    assert values(reading) == IN_FORM
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "cell", ["{} (2017/18); {} (2018/19)", "{} in 2017/18 and {} in 2018/19", "2018/19: {1}; 2017/18: {0}"]
)
def test_the_year_may_stand_on_either_side(read_page, cell):
    rows = [["Sex", "Number"], ["Girls", cell.format(12, 15)], ["Boys", cell.format(4, 0)]]
    read = values(read_page("<h2>Flagged online offences</h2>", rows))
    assert read[("2018/19", "female")] == (15, 15)
    assert read[("2017/18", "male")] == (4, 4)


def test_cells_of_different_years_are_told(read_page):
    rows = [["Sex", "Number"], ["Girls", "2017/18 = 12, 2018/19 = 15"], ["Boys", "2016/17 = 4, 2017/18 = 0"]]
    reading = read_page("<h2>Flagged online offences</h2>", rows)
    assert reading.counts == ()
    assert kinds(reading)


def test_an_example_in_a_line_is_neither_counted_nor_makes_the_form_below_it_one(read_page):
    reading = read_page("<h2>Flagged online offences</h2>", EXAMPLE, FORM)
    assert values(reading) == IN_FORM
    assert kinds(reading) == []


@pytest.mark.parametrize("name", ["Item", "Line"])
def test_words_under_the_name_of_a_reference_are_labels(read_sheets, name):
    rows = [["Girls", 5, 6], ["Victim aged 13", 3, 4], ["All four crimes, victim's age unknown", 2, 2]]
    reading = read_sheets(Data=[["Flagged offences"], [], [name, "2017/18", "2018/19"], *rows])
    ages_and_sexes = {(str(c.sex), str(c.age)) for c in reading.counts}
    assert ("all", "all") not in ages_and_sexes
    unread = [["Strange things of some kind", 5, 6], ["Other strange happenings", 7, 8]]
    reading = read_sheets(Data=[["Flagged offences"], [], [name, "2017/18", "2018/19"], *unread])
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize("label", ["All six offences, victim {}", "All 6 offences - {}", "All crimes: {}"])
def test_how_many_kinds_a_label_takes_together_is_no_age(read_sheets, label):
    rows = [[label.format("female"), 7], [label.format("male"), 5], ["All six offences", 12]]
    read = values(read_sheets(Data=[["Flagged offences"], [], ["", "2017/18"], *rows]))
    assert read == {("2017/18", "female"): (7, 7), ("2017/18", "male"): (5, 5), ("2017/18",): (12, 12)}
