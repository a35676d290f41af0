"""Lines whose numbers stand in an order that a line above them says."""

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds, read_file, read_text, values

YEARS = ["2017/18", "2018/19", "2019/20"]


@pytest.mark.parametrize(
    "opening",
    [
        "Question 3 (age). The numbers are for 2017/18, 2018/19 and 2019/20 respectively:",
        "In the order 2017/18 / 2018/19 / 2019/20:",
        "How old were the victims?\nThe figures are given in year order for the three years.",
        "Number of offences in 2017/18, 2018/19 and 2019/20:",
    ],
)
@pytest.mark.parametrize(
    ("lines", "ages"),
    [
        (["  Under 10 - 19, 18 and 25", "  16 and 17 - 3, 4 and 2"], ["0-9", "16-17"]),
        (["- Aged 0 to 9: 19 / 18 / 25", "- Aged 16 or 17: 3 / 4 / 2"], ["0-9", "16-17"]),
        (["13 to 15 = 19; 18; 25", "13 = 3; 4; 2"], ["13-15", "13"]),
    ],
)
def test_figures_of_a_line_are_of_the_years_in_the_order_told_above(opening, lines, ages):
    read = values(read_text("\n".join([opening, *lines])))
    first, second = ([(year, age) for year in YEARS] for age in ages)
    assert [read.pop(key) for key in first] == [(19, 19), (18, 18), (25, 25)]
    assert [read.pop(key) for key in second] == [(3, 3), (4, 4), (2, 2)]
    assert read == {}


def test_words_for_small_numbers_are_figures_of_such_a_line():
    read = values(read_text("In the order 2017/18 / 2018/19 / 2019/20:\nGirls: 8 / fewer than 5 / <5"))
    assert [read[(year, "female")] for year in YEARS] == [(8, 8), (0, 4), (0, 4)]


def test_a_number_of_figures_that_fits_no_order_is_read_as_nothing_sure(tmp_path):
    text = "Kent Police\n\nThe numbers are for 2017/18, 2018/19 and 2019/20 respectively:\nGirls: 8, 9"
    read = read_file(tmp_path, text, name="reply.txt")
    assert read.counts == ()
    assert ("line 4", "not-a-figure") in [(issue.provenance.source, issue.kind.value) for issue in read.issues]


def test_an_order_does_not_hold_below_the_next_question():
    text = "In the order 2017/18 / 2018/19:\nGirls: 8 / 9\n\nHow many offences involved boys?\nBoys: 3 / 4"
    assert [count.bounds.low for count in read_text(text).counts] == [8, 9]


def test_the_years_asked_for_are_the_order_where_none_are_named():
    read = read_text("The numbers are for the three years respectively:\nBoys: 1, 2 and 3")
    assert [c.period for c in read.counts] == list(ASKED.periods)
    assert all(isinstance(c.period, Period) for c in read.counts)


def test_short_years_in_brackets_and_the_unknown_among_sexes_are_read():
    read = values(read_text("Female: 20 (17/18), 21 (18/19)\nNot recorded: 3 (17/18), 4 (18/19)"))
    assert read == {
        ("2017/18", "female"): (20, 20),
        ("2018/19", "female"): (21, 21),
        ("2017/18", "unknown"): (3, 3),
        ("2018/19", "unknown"): (4, 4),
    }


OF_ALL = "Wherever three figures follow one another they are for 2017/18, 2018/19 and 2019/20, in that order."


def test_an_order_told_of_the_whole_reply_holds_below_the_questions():
    lines = [
        "How old were they?",
        "10 to 12    19, 18, 25",
        "",
        "By class?",
        "19D         3, 4, 2",
        "86 Photos   1, 0, 5",
    ]
    read = values(read_text("\n".join([f"Offences. {OF_ALL}", "", *lines])))
    assert [read[(year, "10-12")] for year in YEARS] == [(19, 19), (18, 18), (25, 25)]
    assert [read[(year, "19D")] for year in YEARS] == [(3, 3), (4, 4), (2, 2)]


def test_an_order_told_of_the_whole_reply_does_not_hold_below_a_question_of_one_year():
    lines = ["How many girls, boys and others in 2019/20?", "Total    19, 18, 25"]
    assert read_text("\n".join([f"Offences. {OF_ALL}", "", *lines])).counts == ()


@pytest.mark.parametrize("line", ["2018/19    19, 18, 25", "21         19, 18, 25", "Total      19, 18"])
def test_a_list_that_the_order_told_does_not_fit_is_not_read(line):
    read = read_text("\n".join([f"Offences. {OF_ALL}", "", line, "Girls      1, 2, 3"]))
    assert {count.provenance.source for count in read.counts} == {"line 4"}


@pytest.mark.parametrize("line", ["Girls: 19, 18, 25", "Girls      19, 18, 25", "2018/19: 19, 18, 25"])
def test_several_figures_of_one_label_are_told_where_nothing_sets_them_apart(line):
    """The first and the last of them were read, with confidence, as of the label and as of all."""
    read = read_text(f"Offences in 2018/19:\n{line}")
    assert read.counts == ()
    assert kinds(read) == ["not-a-figure"]
