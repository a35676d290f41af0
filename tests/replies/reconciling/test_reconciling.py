"""Arithmetic is evidence: totals settle blanks and catch the reply's own mistakes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


def table(*rows, years=YEARS, name="Age"):
    return [[name, *years], *rows]


def test_total_row_is_marked_as_a_sum(read_sheets):
    reading = read_sheets(Data=table(["13", 1, 2], ["14", 3, 4], ["Total", 4, 6]))
    assert [c.total for c in reading.counts] == [False] * 4 + [True] * 2
    assert [(s.total.bounds.low, len(s.parts), s.verdict.value) for s in reading.sums] == [
        (4, 2, "holds"),
        (6, 2, "holds"),
    ]


def test_total_out_by_one_is_an_issue_and_stays_as_printed(read_sheets):
    reading = read_sheets(Data=table(["13", 1, 2], ["14", 3, 4], ["Total", 4, 7]))
    assert kinds(reading) == ["does-not-add-up"]
    assert reading.issues[0].provenance.source == "Data!C4"
    assert "7" in reading.issues[0].message
    assert "6" in reading.issues[0].message
    assert values(reading)[("2018/19",)] == (7, 7)


def test_sum_row_that_counts_stars_as_nothing_is_found_out(read_sheets):
    reading = read_sheets(Data=table(["13", 12, 0], ["14", "*", 3], ["Sum:", 12, 3]))
    assert kinds(reading) == ["does-not-add-up"]
    assert [s.verdict.value for s in reading.sums] == ["ignores-hidden", "holds"]


def test_sum_row_that_counts_stars_is_believed(read_sheets):
    note = ["Figures of 1 to 4 are shown as *"]
    reading = read_sheets(Data=[*table(["13", 12, 0], ["14", "*", 3], ["Total", 14, 3]), [], note])
    assert kinds(reading) == []
    assert values(reading)[("2017/18", "14")] == (1, 4)


def test_doubtful_total_is_no_mistake_where_more_may_belong_to_it(read_sheets):
    rows = [["Offence", *YEARS], ["Exposure", 3, 4], ["Voyeurism", 1, 1], ["All flagged child sexual offences", 20, 30]]
    reading = read_sheets(Data=rows)
    assert kinds(reading) == []
    assert values(reading)[("2017/18",)] == (20, 20)
    assert not any(c.total for c in reading.counts)


def test_doubtful_total_that_holds_in_one_column_is_a_mistake_in_the_other(read_sheets):
    reading = read_sheets(Data=table(["13", 1, 2], ["14", 3, 4], ["All", 4, 7]))
    assert kinds(reading) == ["does-not-add-up"]


def test_blank_is_nought_where_the_reply_says_so(read_sheets):
    reading = read_sheets(
        Data=[["Blank cells mean nil."], [], *table(["13", 5, None], ["14", None, None], ["15", 1, 1])]
    )
    assert values(reading)[("2018/19", "13")] == (0, 0)
    assert values(reading)[("2017/18", "14")] == (0, 0)
    assert kinds(reading) == []


def test_blank_is_nought_where_totals_prove_it(read_sheets):
    reading = read_sheets(Data=table(["13", 5, None], ["14", 1, 2], ["Total", 6, 2]))
    assert values(reading)[("2018/19", "13")] == (0, 0)
    assert kinds(reading) == []


def test_blank_without_a_rule_is_no_figure_and_one_issue(read_sheets):
    reading = read_sheets(Data=table(["13", 5, None], ["14", None, 2]))
    assert values(reading) == {("2017/18", "13"): (5, 5), ("2018/19", "14"): (2, 2)}
    assert kinds(reading) == ["ambiguous-blank"]


def test_breakdown_left_out_as_a_whole_is_no_ambiguous_blank(read_sheets):
    rows = [["Offence", "0-11", "12-17", "Total"], ["Exposure", 1, 2, 3], ["All sexual offences", None, None, 90]]
    reading = read_sheets(**{"2017_18": rows})
    assert kinds(reading) == []
    assert len(reading.counts) == 4


def test_two_tables_of_the_same_crimes_that_differ_are_an_issue(read_sheets):
    reading = read_sheets(Q1=[["", *YEARS], ["Offences", 9, 6]], Q2=table(["13", 1, 2], ["14", 3, 4], ["Total", 4, 6]))
    assert kinds(reading) == ["does-not-add-up"]
    assert "Q1!B2 (9) and Q2!B4 (4)" in reading.issues[0].message


def test_star_without_a_rule_has_no_upper_bound(read_sheets):
    reading = read_sheets(Data=table(["13", "*", 7]))
    assert values(reading)[("2017/18", "13")] == (0, None)


def test_star_is_one_at_least_where_noughts_are_printed(read_sheets):
    reading = read_sheets(Data=table(["13", "*", 7], ["14", 0, 7]))
    assert values(reading)[("2017/18", "13")] == (1, None)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(st.sampled_from(["*", "<5", "fewer than 5", "[c]", "Less than five", "**"]), min_size=2, max_size=2),
    others=st.lists(st.integers(0, 500), min_size=4, max_size=4),
)
def test_suppressed_cell_is_never_zero(read_sheets, cells, others):
    reading = read_sheets(Data=table(["13", *cells], ["14", *others[:2]], ["15", *others[2:]]))
    suppressed = [c for c in reading.counts if c.printed in cells]
    assert len(suppressed) == 2
    assert all(c.marker == "suppressed" and c.bounds.high != 0 for c in suppressed)


def test_rounded_figures_have_bounds(read_sheets):
    reading = read_sheets(Data=[["All figures are rounded to the nearest 5."], *table(["13", 35, 0], ["14", 5, 10])])
    assert values(reading)[("2017/18", "13")] == (33, 37)
    assert values(reading)[("2018/19", "13")] == (0, 2)


def test_not_held_is_never_nought(read_sheets):
    reading = read_sheets(Data=table(["Female", "Not held", 61], ["Male", "Not held", 8], name="Sex"))
    assert values(reading)[("2017/18", "female")] == (0, None)
    assert reading.counts[0].marker == "not-held"
    assert reading.record.outcome == "partial"


@pytest.mark.parametrize(
    ("cell", "kind"), [("581041049862", "joined-cells"), ("12.5", "not-a-figure"), ("see note", "not-a-figure")]
)
def test_cell_that_is_no_count_is_an_issue_and_no_figure(read_sheets, cell, kind):
    reading = read_sheets(Data=table(["13", cell, 7], ["14", 3, 2], ["15", 3, 2]))
    assert kind in kinds(reading)
    assert ("2017/18", "13") not in values(reading)
    assert values(reading)[("2018/19", "13")] == (7, 7)


def test_a_total_that_fails_among_others_of_its_row_is_a_total_still(read_sheets):
    years = ["2015/16", "2016/17", "2017/18", "2018/19", "2019/20"]
    rows = [["", *years], ["All apps together", 9, 12, 8, 7, 10], ["Snapchat", 5, 7, 6, 4, 6], ["Kik", 4, 5, 5, 3, 4]]
    reading = read_sheets(Data=rows)
    assert [c.total for c in reading.counts if c.platform == "all"] == [True] * 5
    assert "does-not-add-up" in kinds(reading)


def test_a_row_of_all_victims_that_leaves_stars_out_is_a_row_of_totals(read_sheets):
    rows = [["Victim", "0-9", "10-12", "13-17"], ["Female", "*", 7, 12], ["Male", 0, "*", 8], ["All victims", 0, 7, 20]]
    reading = read_sheets(Reply=[["Flagged offences in 2018/19. * is withheld."], [], *rows])
    assert [c.printed for c in reading.counts if c.total] == ["0", "7", "20"]
    assert kinds(reading) == ["does-not-add-up"]


def test_a_figure_that_holds_more_than_the_parts_which_are_all_shown_is_no_total(read_sheets):
    rows = [
        ["Victim", "0-9", "10-12", "13-17"],
        ["Female", "*", 7, 12],
        ["Male", 0, "*", 8],
        ["All victims", 9, 31, 44],
    ]
    reading = read_sheets(Reply=[["Flagged offences in 2018/19. * is withheld."], [], *rows])
    assert not any(c.total for c in reading.counts if c.printed == "44")
