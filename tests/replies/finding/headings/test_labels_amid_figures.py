"""Tables whose labels stand between two columns of figures, as the bars of a pyramid of ages do."""

import pytest

from cyberflag.vocabularies.measures import measure_stated_in
from readings import kinds, values

PYRAMID = [["Girls", "Age", "Boys"], [3, 15, 1], [9, 14, 2], [4, "under 14", 0], [1, "not recorded", 5]]


def test_labels_between_figures_are_labels_of_both(read_sheets):
    read = read_sheets(Ages=[["Flagged offences, 2018/19"], [], *PYRAMID])
    assert values(read) == {
        ("2018/19", "15", "female"): (3, 3),
        ("2018/19", "15", "male"): (1, 1),
        ("2018/19", "14", "female"): (9, 9),
        ("2018/19", "14", "male"): (2, 2),
        ("2018/19", "0-13", "female"): (4, 4),
        ("2018/19", "0-13", "male"): (0, 0),
        ("2018/19", "unknown", "female"): (1, 1),
        ("2018/19", "unknown", "male"): (5, 5),
    }
    assert kinds(read) == []


def test_ages_year_by_year_need_no_name(read_sheets):
    rows = [["Girls", None, "Boys"], [3, "16 or 17", 0], [4, 15, 1], [9, 14, 2], [5, 13, 7], [1, "not known", 2]]
    read = read_sheets(Ages=[["Flagged offences, 2018/19"], [], *rows])
    assert values(read)[("2018/19", "14", "female")] == (9, 9)
    assert values(read)[("2018/19", "16-17", "male")] == (0, 0)
    assert kinds(read) == []


def test_names_between_years_are_labels_of_both(read_sheets):
    read = read_sheets(Sexes=[["2017/18", "Sex", "2018/19"], [20, "Girls", 31], [9, "Boys", 8]])
    assert values(read)[("2018/19", "female")] == (31, 31)
    assert values(read)[("2017/18", "male")] == (9, 9)


def years_beside_each_other(*below):
    row = [[*[v for at in range(2) for v in (*[line[0] + at, line[1], line[2] + at], None)]] for line in PYRAMID[1:]]
    heads = [["2017/18", None, None, None, "2018/19"], [*PYRAMID[0], None, *PYRAMID[0]]]
    return [*heads, *(line[:7] for line in row), *below]


SPANS = ("A1:C1", "E1:G1")


def test_such_tables_stand_beside_each_other(read_sheets):
    found = values(read_sheets(merged=SPANS, Ages=years_beside_each_other()))
    assert found[("2017/18", "14", "female")] == (9, 9)
    assert found[("2018/19", "14", "female")] == (10, 10)
    assert found[("2018/19", "unknown", "male")] == (6, 6)


def test_what_stands_under_a_year_that_is_not_merged_is_of_it_too(read_sheets):
    below = ["and 6 whose sex is not known", None, None, None, "and 8 whose sex is not known"]
    read = read_sheets(Ages=years_beside_each_other(below))
    assert values(read)[("2018/19", "unknown")] == (8, 8)
    assert kinds(read) == []


@pytest.mark.parametrize(
    "words", ["plus 6 of unknown sex", "and a further 6 whose sex was not recorded", "6 more, sex not known"]
)
def test_what_stands_under_a_year_is_of_that_year(read_sheets, words):
    below = [words, None, None, None, words.replace("6", "8")]
    read = read_sheets(merged=(*SPANS, "A7:C7", "E7:G7"), Ages=years_beside_each_other(below))
    assert values(read)[("2017/18", "unknown")] == (6, 6)
    assert values(read)[("2018/19", "unknown")] == (8, 8)
    assert kinds(read) == []


@pytest.mark.parametrize(
    "text",
    [
        "We count children here and not crimes.",
        "Children are counted here, not crimes.",
        "In this table we are counting victims.",
        "Each figure is a number of children.",
    ],
)
def test_a_text_may_say_that_children_are_counted(text):
    assert measure_stated_in(text) == "victims"


@pytest.mark.parametrize("text", ["Children are counted in the year of their birth", "We count children arrested"])
def test_children_of_another_kind_are_no_victims_counted(text):
    assert measure_stated_in(text) is None


def amid(*figures):
    names = ["All", "6 to 9", "10 to 14", "Not known"]
    heads = ["Sum", "Age", "Jan to Mar", "Apr to Jun", "Jul to Sep", "Oct to Dec"]
    rows = [[sum(row), name, *row] for name, row in zip(names, figures, strict=True)]
    return [heads, *rows]


def test_the_total_may_stand_left_of_the_labels_in_tables_side_by_side(read_sheets):
    years = (
        amid((9, 8, 7, 6), (1, 2, 3, 0), (5, 4, 4, 3), (3, 2, 0, 3)),
        amid((5, 9, 4, 8), (2, 2, 1, 5), (3, 1, 2, 3), (0, 6, 1, 0)),
    )
    beside = [[*one, None, None, *other] for one, other in zip(*years, strict=True)]
    title = [None, "Calendar 2017", *[None] * 6, None, "Calendar 2018"]
    reading = read_sheets(Ages=[["Offences with the online flag"], [], title, *beside])
    found = {(str(c.period), str(c.age)): c.bounds.low for c in reading.counts}
    assert len(reading.counts) == 40
    assert (found["2017", "all"], found["2018", "all"], found["2017", "10-14"]) == (30, 26, 16)
    assert found["1 October 2018 to 31 December 2018", "6-9"] == 5
    assert set(kinds(reading)) <= {"answer-differs"}
