"""Any dimension may sit in rows, columns, sheets, sections or titles: the meaning decides, not the place."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.model import Request
from cyberflag.replies import read_reply
from cyberflag.simulation.permute import draw_permutation, draw_table, permute, rows_as_csv, rows_as_xlsx
from readings import ASKED, kinds, values

YEARS = ["2017/18", "2018/19"]


def test_offence_rows_and_year_columns(read_sheets):
    reading = read_sheets(Data=[["Offence", *YEARS], ["Sexual communication with a child", 5, 7], ["086/02", 1, 0]])
    assert values(reading) == {
        ("2017/18", "071/17"): (5, 5),
        ("2018/19", "071/17"): (7, 7),
        ("2017/18", "086/02"): (1, 1),
        ("2018/19", "086/02"): (0, 0),
    }
    assert kinds(reading) == []


def test_every_count_knows_its_cell(read_sheets):
    reading = read_sheets(Answer=[["Kent Police"], [], ["Age", *YEARS], ["13", 5, 7]])
    assert [(c.provenance.source, c.printed) for c in reading.counts] == [("Answer!B4", "5"), ("Answer!C4", "7")]


def test_two_levels_of_headings(read_sheets):
    rows = [["", "2017/18", "", "2018/19", ""], ["Age", "F", "M", "F", "M"], ["0-11", 1, 2, 3, 4]]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18", "0-11", "female"): (1, 1),
        ("2017/18", "0-11", "male"): (2, 2),
        ("2018/19", "0-11", "female"): (3, 3),
        ("2018/19", "0-11", "male"): (4, 4),
    }


def test_a_heading_that_only_names_the_level_below_it_is_no_label(read_sheets):
    rows = [
        ["", "2017/18", "", "", "", "2018/19", "", ""],
        ["", "Victim age", "", "All", "", "Victim age", "", "All"],
        ["Class", "0-11", "N/K", "", "", "0-11", "N/K", ""],
        ["88A Sexual Grooming", 5, 1, 6, "", 7, 0, 7],
    ]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "88A")] == (6, 6)
    assert values(reading)[("2018/19", "88A", "unknown")] == (0, 0)
    assert [c.total for c in reading.counts] == [False, False, True] * 2


def test_one_sheet_a_year(read_sheets):
    first = [["Sex", "0-11", "12-17"], ["Girls", 3, 4]]
    second = [["Sex", "0-11", "12-17"], ["Girls", 5, 6]]
    assert values(read_sheets(**{"2017_18": first, "2018_19": second})) == {
        ("2017/18", "0-11", "female"): (3, 3),
        ("2017/18", "12-17", "female"): (4, 4),
        ("2018/19", "0-11", "female"): (5, 5),
        ("2018/19", "12-17", "female"): (6, 6),
    }


def test_one_table_a_sex_below_the_other(read_sheets):
    rows = [["Female victims"], ["Age", *YEARS], ["13", 1, 2], [], ["Male victims"], ["Age", *YEARS], ["13", 3, 4]]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18", "13", "female"): (1, 1),
        ("2018/19", "13", "female"): (2, 2),
        ("2017/18", "13", "male"): (3, 3),
        ("2018/19", "13", "male"): (4, 4),
    }


def test_sections_under_one_heading(read_sheets):
    rows = [["Age", *YEARS], ["Female"], ["13", 1, 2], ["14", 3, 4], ["Male"], ["13", 5, 6]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "14", "female")] == (3, 3)
    assert values(reading)[("2018/19", "13", "male")] == (6, 6)


def test_tables_side_by_side(read_sheets):
    rows = [
        ["Female victims", "", "", "", "Male victims", "", ""],
        ["Age", *YEARS, "", "Age", *YEARS],
        ["Under 10", 1, 2, "", "Under 10", 3, 4],
        ["10 to 17", 5, 6, "", "10 to 17", 7, 8],
        ["Not known", 0, 0, "", "Not known", 0, 1],
    ]
    found = values(read_sheets(Data=rows))
    assert found[("2018/19", "0-9", "female")] == (2, 2)
    assert found[("2018/19", "10-17", "male")] == (8, 8)


def test_tables_side_by_side_with_ages_in_numbers(read_sheets):
    rows = [
        ["Female victims", "", "", "", "Male victims", "", ""],
        ["Age group", *YEARS, "", "Age group", *YEARS],
        ["10 and under", 1, 2, "", "10 and under", 3, 4],
        ["13", 5, 6, "", "13", 7, 8],
        ["14", 5, 6, "", "14", 7, 8],
        ["15", 9, 9, "", "15", 9, 9],
        ["Total", 20, 23, "", "Total", 26, 29],
    ]
    found = values(read_sheets(Data=rows))
    assert found[("2018/19", "13", "female")] == (6, 6)
    assert found[("2018/19", "male")] == (29, 29)


def test_pivot_with_blank_stubs_and_subtotals(read_sheets):
    rows = [
        ["Count of Crime Number", "", "Fin Year", "", ""],
        ["HO Class", "Victim Sex", *YEARS, "Grand Total"],
        ["21", "F", 3, 5, 8],
        ["", "M", 1, "", 1],
        ["21 Total", "", 4, 5, 9],
        ["88A", "F", 7, 6, 13],
        ["88A Total", "", 7, 6, 13],
        ["Grand Total", "", 11, 11, 22],
    ]
    reading = read_sheets(Data=rows)
    found = values(reading)
    assert found[("2018/19", "21", "male")] == (0, 0), "the total proves that the blank is a nought"
    assert found[("2017/18", "88A")] == (7, 7)
    assert found[("2017/18 to 2018/19",)] == (22, 22)
    assert kinds(reading) == []


def test_long_table_with_a_count_column(read_sheets):
    rows = [
        ["Year", "Victim age", "Offences", "Sex"],
        ["2017/18", "13", 2, "Male"],
        ["2017/18", "Unknown", 1, "Unknown"],
    ]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18", "13", "male"): (2, 2),
        ("2017/18", "unknown", "unknown"): (1, 1),
    }


def test_description_and_code_columns_agree(read_sheets):
    rows = [["Description", "HO code", *YEARS], ["Exposure", "088/09", 1, 2], ["Total", "", 1, 2]]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "088/09")] == (1, 1)
    assert found[("2018/19",)] == (2, 2)


def test_description_and_code_that_contradict_each_other_are_an_issue(read_sheets):
    rows = [["Description", "HO code", *YEARS], ["Exposure", "071/17", 1, 2], ["Voyeurism", "088/10", 3, 4]]
    reading = read_sheets(Data=rows)
    assert values(reading) == {("2017/18", "088/10"): (3, 3), ("2018/19", "088/10"): (4, 4)}
    assert "unknown-offence" in kinds(reading)


def test_label_of_two_dimensions(read_sheets):
    rows = [["Age", "Female 2017/18", "Male 2017/18"], ["13", 1, 2]]
    assert values(read_sheets(Data=rows)) == {("2017/18", "13", "female"): (1, 1), ("2017/18", "13", "male"): (2, 2)}


def test_columns_of_changes_and_rates_hold_no_counts(read_sheets):
    rows = [["Offence", *YEARS, "% change"], ["Exposure", 4, 2, "-50%"], ["Voyeurism", 1, 3, "200%"]]
    assert len(read_sheets(Data=rows).counts) == 4


def test_rows_that_are_part_of_the_row_above(read_sheets):
    rows = [["", *YEARS], ["Offences with the online flag", 30, 40], ["Of which under 13", 10, 12]]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18",): (30, 30),
        ("2018/19",): (40, 40),
        ("2017/18", "0-12"): (10, 10),
        ("2018/19", "0-12"): (12, 12),
    }


def test_the_request_says_what_the_reply_does_not(read_sheets):
    rows = [["Age", *YEARS], ["13", 1, 2]]
    assert {c.basis.value for c in read_sheets(Data=rows).counts} == {"flag"}
    assert {c.basis.value for c in read_sheets(Request(), Data=rows).counts} == {"unknown"}


def test_the_answer_wins_over_the_request(read_sheets):
    rows = [["All crimes of the classes asked for, flagged or not"], ["Age", *YEARS], ["13", 1, 2]]
    assert {c.basis.value for c in read_sheets(Data=rows).counts} == {"none"}


@pytest.mark.parametrize("write", [rows_as_csv, rows_as_xlsx], ids=["csv", "xlsx"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**9))
def test_permuted_table_reads_to_the_same_counts(seed, write, tmp_path_factory):
    """Transposed, rows and columns shuffled, blank ones put in, headings in other words: the same counts."""
    rng = random.Random(seed)  # noqa: S311  # it draws a table, no secret
    table = draw_table(rng)
    path = tmp_path_factory.mktemp("permuted") / f"reply.{'csv' if write is rows_as_csv else 'xlsx'}"
    path.write_bytes(write(permute(table, draw_permutation(rng, table))))
    reading = read_reply(path, path.name, ASKED)
    found = {(c.period, c.offence, c.age, c.sex): c.bounds.low for c in reading.counts}
    assert found == {(s.period, s.offence, s.age, s.sex): n for s, n in table.counts.items()}
    assert kinds(reading) == []


def test_years_are_labels_where_their_name_stands_a_row_higher(read_sheets):
    rows = [
        ["Offences with the online flag"],
        ["Age band", "Year", "086/02", "088/01"],
        ["", "", "Taking or making indecent photographs of children", "Meeting a girl following grooming"],
        ["0/11", 2017, 5, 6],
        ["", 2018, 7, 8],
        ["12/15", 2017, 3, 4],
        ["", 2018, 1, 2],
    ]
    read = values(read_sheets(Data=rows))
    assert read[("2018", "086/02", "0-11")] == (7, 7)
    assert read[("2017", "088/01", "12-15")] == (4, 4)
    assert len(read) == 8
