"""Rows and columns that no label calls totals, and that arithmetic proves to be."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]
AGES = [["13", 1, 2], ["14", 3, 4], ["15", 5, 6]]


def table(*rows):
    return [["Age", *YEARS], *rows]


def totals(reading):
    return [c.provenance.source for c in reading.counts if c.total]


def test_a_last_row_without_a_label_is_the_total_that_its_columns_prove(read_sheets):
    reading = read_sheets(Data=table(*AGES, [None, 9, 12]))
    assert kinds(reading) == []
    assert totals(reading) == ["Data!B5", "Data!C5"]
    assert values(reading)[("2018/19",)] == (12, 12)


def test_a_row_under_an_unknown_word_is_the_total_that_its_columns_prove(read_sheets):
    reading = read_sheets(Data=table(*AGES, ["Wibble", 9, 12]))
    assert kinds(reading) == []
    assert totals(reading) == ["Data!B5", "Data!C5"]


def test_a_row_under_an_unknown_word_that_is_no_sum_stays_an_issue(read_sheets):
    reading = read_sheets(Data=table(*AGES, ["Wibble", 9, 13]))
    assert kinds(reading) == ["unknown-age"]
    assert totals(reading) == []


def test_noughts_and_single_figures_prove_nothing(read_sheets):
    reading = read_sheets(Data=table(["13", 7, 0], ["14", 0, 5], ["Wibble", 7, 5]))
    assert kinds(reading) == ["unknown-age"]


def test_a_column_under_an_unknown_heading_is_the_total_that_its_rows_prove(read_sheets):
    rows = [["2017/18"], [], ["Age", "Female", "Male", "Wibble"], ["13", 4, 5, 9], ["14", 3, 2, 5]]
    reading = read_sheets(Data=rows)
    assert kinds(reading) == []
    assert values(reading)["2017/18", "13"] == (9, 9)


def test_a_row_with_the_force_for_a_label_is_a_total_where_the_offences_add_to_it(read_sheets):
    rows = [["Offence", *YEARS], ["Exposure", 1, 2], ["Voyeurism", 3, 4], ["Kent", 4, 6]]
    reading = read_sheets(Data=rows)
    assert totals(reading) == ["Data!B4", "Data!C4"]
    assert kinds(reading) == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.integers(1, 60), min_size=6, max_size=6), off=st.integers(1, 9))
def test_a_row_that_misses_the_sum_by_anything_is_never_a_total(read_sheets, cells, off):
    rows = [[str(13 + r), *cells[2 * r : 2 * r + 2]] for r in range(3)]
    sums = [sum(cells[0::2]), sum(cells[1::2]) + off]
    assert totals(read_sheets(Data=table(*rows, [None, *sums]))) == []


def test_a_total_that_two_columns_prove_may_have_stops_and_withheld_cells_in_others(read_sheets):
    ages = [["13", 1, 2, "."], ["14", 3, 4, 2], ["15", 5, 6, "<5"]]
    note = ["A full stop stands for nought."]
    reading = read_sheets(Data=[note, ["Age", *YEARS, "2019/20"], *ages, ["Wibble", 9, 12, 5]])
    assert kinds(reading) == []
    assert values(reading)[("2019/20",)] == (5, 5)
    assert totals(reading) == ["Data!B6", "Data!C6", "Data!D6"]


def test_a_row_under_an_unknown_word_below_what_its_column_shows_is_no_total(read_sheets):
    ages = [["13", 1, 2, "*"], ["14", 3, 4, 2], ["15", 5, 6, 4]]
    reading = read_sheets(Data=[["Age", *YEARS, "2019/20"], *ages, ["Wibble", 9, 12, 5]])
    assert "unknown-age" in kinds(reading)


def test_withheld_cells_prove_no_total(read_sheets):
    ages = [["13", 1, "*"], ["14", 3, 4], ["15", 5, 6]]
    assert "unknown-age" in kinds(read_sheets(Data=table(*ages, ["Wibble", 9, 12])))
