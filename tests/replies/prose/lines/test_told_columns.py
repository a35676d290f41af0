"""Columns without headings, of which the text tells one after the other what each is of."""

import pytest

from readings import kinds, read_file, read_text, values

LINES = """Kent Police
{told}

Crimes with the online flag, by sex of the child
  Female ........   12 ....   15
  Male ..........    3 ....    4
"""
READ = {
    ("2017/18", "female"): (12, 12),
    ("2018/19", "female"): (15, 15),
    ("2017/18", "male"): (3, 3),
    ("2018/19", "male"): (4, 4),
}


def read_lines_below(tmp_path, told, lines=LINES):
    return read_file(tmp_path, lines.format(told=told))


@pytest.mark.parametrize(
    "told",
    [
        "Left-hand number: 2017/18. Right-hand number: 2018/19.",
        "The left-hand column is 2017/18 and the right-hand column is 2018/19.",
        "First figure: 2017/18; second figure: 2018/19.",
        "The second column is for 2018/19, the first for 2017/18.",
        "First number: 2017/18\n\nSecond number: 2018/19",
    ],
)
def test_columns_without_headings_are_of_what_the_text_tells(tmp_path, told):
    reading = read_lines_below(tmp_path, told)
    assert values(reading) == READ
    assert kinds(reading) == []


def test_columns_in_the_first_row_of_a_page_are_of_what_the_text_tells(read_page):
    rows = [["Female", 12, 15], ["Male", 3, 4]]
    reading = read_page("The first column is 2017/18, the second column is 2018/19.", rows)
    assert values(reading) == READ
    assert [c.provenance.source for c in reading.counts][:2] == ["table 1!B1", "table 1!C1"]


@pytest.mark.parametrize("told", ["First number: 2017/18.", "The numbers are for the years you asked about."])
def test_columns_of_which_not_all_are_told_are_no_figures(tmp_path, told):
    reading = read_lines_below(tmp_path, told)
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)


def test_headings_of_a_table_stand_against_what_the_text_tells(read_page):
    rows = [["Sex", "2018/19", "2019/20"], ["Female", 12, 15], ["Male", 3, 4]]
    reading = read_page("The first column is 2017/18, the second column is 2018/19.", rows)
    assert {period for period, _ in values(reading)} == {"2018/19", "2019/20"}


def test_dots_behind_an_age_lead_to_its_first_figure():
    text = "First number: 2017/18. Second number: 2018/19.\n\nFlagged crimes, girls of 10 to 14 ....... 15 ..... 19\n"
    found = [(c.bounds.low, c.period.label, str(c.age)) for c in read_text(text).counts]
    assert found == [(15, "2017/18", "10-14"), (19, "2018/19", "10-14")]


def test_dots_lead_from_one_figure_of_a_line_to_the_next():
    text = "Left number: 2017/18. Right number: 2018/19.\n\nFlagged crimes altogether ....... 15 ..... 19\n"
    found = [(c.bounds.low, c.period.label) for c in read_text(text).counts]
    assert found == [(15, "2017/18"), (19, "2018/19")]
