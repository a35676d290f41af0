"""Totals over two dimensions at once, where no totals over one of them are printed."""

from readings import kinds, values

NESTED = [["Sex", "Age", "2016/17", "2017/18"], ["Female", "0-12", 1, 2], ["Female", "13-17", 3, 4]]
NESTED += [["Male", "0-12", 1, 2], ["Male", "13-17", 3, 5]]


def told(reading):
    return [(s.total.provenance.source, s.across, len(s.parts), s.verdict.value) for s in reading.sums]


def test_grand_total_of_cells_by_age_and_sex_is_a_total_and_is_tried(read_sheets):
    reading = read_sheets(A=[*NESTED, ["Total", None, 8, 13]])
    assert told(reading) == [("A!C6", "age+sex", 4, "holds"), ("A!D6", "age+sex", 4, "holds")]
    assert [c.provenance.source for c in reading.counts if c.total] == ["A!C6", "A!D6"]
    assert kinds(reading) == []


def test_grand_total_that_its_cells_contradict_is_an_issue_with_both_numbers(read_sheets):
    reading = read_sheets(A=[*NESTED, ["Total", None, 8, 31]])
    assert kinds(reading) == ["does-not-add-up"]
    assert "A!D6 is 31, but its 4 parts (A!D2 to A!D5) add to 13" in reading.issues[0].message
    assert values(reading)[("2017/18",)] == (31, 31)


def test_blank_marginal_totals_lead_to_no_grand_total(read_sheets):
    rows = [["13", 1, 2, None], ["14", 4, 5, None], ["Total", None, None, 13]]
    reading = read_sheets(A=[["2017/18"], [], ["Age", "Female", "Male", "Total"], *rows])
    assert told(reading) == [("A!D6", "age+sex", 4, "contradicted")]


def test_where_marginal_totals_are_printed_the_grand_total_is_tried_by_those(read_sheets):
    rows = [["13", 1, 2, 3], ["14", 4, 5, 9], ["Total", 5, 7, 12]]
    reading = read_sheets(A=[["2017/18"], [], ["Age", "Female", "Male", "Total"], *rows])
    assert {s.across for s in reading.sums} == {"age", "sex"}


def test_a_row_without_ages_beside_rows_by_age_leaves_the_grand_total_untried(read_sheets):
    """What the row counts is not among the cells by age and sex: they are not all that the total holds."""
    reading = read_sheets(A=[*NESTED, ["Unknown", "All ages", 2, 2], ["Total", None, 10, 15]])
    assert not [s for s in told(reading) if s[1] == "age+sex"]
    assert "does-not-add-up" not in kinds(reading)


def test_a_class_and_its_codes_by_sex_are_not_both_added(read_sheets):
    head = [["Offence", "Sex", "2016/17", "2017/18"]]
    rows = [["88A", "Female", 5, 6], ["88A", "Male", 3, 2], ["88/1", "Female", 5, 6], ["88/1", "Male", 3, 2]]
    reading = read_sheets(A=[*head, *rows, ["Total", None, 8, 8]])
    assert "contradicted" not in {s[3] for s in told(reading)}


def test_blank_that_the_grand_total_leaves_nothing_for_is_nought(read_sheets):
    rows = [*NESTED[:-1], ["Male", "13-17", None, 5], ["Total", None, 5, 13]]
    reading = read_sheets(A=rows)
    assert values(reading)["2016/17", "13-17", "male"] == (0, 0)
    assert kinds(reading) == []


def test_totals_of_one_table_are_tried_against_cells_by_age_and_sex_of_another(read_sheets):
    years = ["2016/17", "2017/18", "2018/19"]
    whole = [["", *years], ["Offences", 8, 13, 9]]
    cells = [["Sex", "Age", *years], ["Female", "0-12", 1, 2, 3], ["Female", "13-17", 3, 4, 1]]
    cells += [["Male", "0-12", 1, 2, 2], ["Male", "13-17", 3, 5, 2]]
    reading = read_sheets(Q1=whole, Q2=cells)
    assert [(s[0], s[1], s[3]) for s in told(reading)] == [
        ("Q1!B2", "age+sex", "holds"),
        ("Q1!C2", "age+sex", "holds"),
        ("Q1!D2", "age+sex", "contradicted"),
    ]
    assert "Q1!D2 is 9, but its 4 parts (Q2!E2 to Q2!E5) add to 8" in reading.issues[0].message


def test_a_grand_total_over_years_is_tried_by_both_its_row_and_its_column(read_sheets):
    """A total of years is of a span, and still no cell of the breakdown by year."""
    rows = [["Exposure", 1, 2, 3], ["Voyeurism", 4, 5, 9], ["Total", 5, 7, 12]]
    reading = read_sheets(A=[["Offence", "2016/17", "2017/18", "Total"], *rows])
    assert {s[1] for s in told(reading) if s[0] == "A!D4"} == {"offence", "period"}


def test_a_grand_total_over_years_and_offences_without_other_totals_is_tried(read_sheets):
    rows = [["Exposure", 1, 2, None], ["Voyeurism", 4, 5, None], ["Total", None, None, 13]]
    reading = read_sheets(A=[["Offence", "2016/17", "2017/18", "Total"], *rows])
    assert told(reading) == [("A!D4", "offence+period", 4, "contradicted")]


def test_a_row_of_unknown_age_takes_no_sum_from_the_grand_total(read_sheets):
    rows = [["13", 1, 2, 3], ["Unknown", 4, 5, 9], ["Total", 5, 7, 12]]
    reading = read_sheets(A=[["2017/18"], [], ["Age", "Female", "Male", "Total"], *rows])
    assert {s[1] for s in told(reading) if s[0] == "A!D6"} == {"age", "sex"}
