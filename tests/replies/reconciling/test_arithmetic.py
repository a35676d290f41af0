"""The sums of a reply taken together: what a blank must be, and what cannot all be right."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readings import kinds, values

TITLE = ["2017/18"]


def crossed(*rows):
    """A table of ages by sex in one year, with totals where the rows have them."""
    return [TITLE, [], ["Age", "Female", "Male", "Unknown", "Total"], *rows]


def test_blanks_that_only_rows_and_columns_together_settle_are_noughts(read_sheets):
    """No row is full but for one blank: the column of unknown sex adds to nought, and then each row is."""
    rows = [["13", 1, None, None, 1], ["14", 4, 2, None, 6], ["Total", 5, 2, 0, 7]]
    reading = read_sheets(Data=crossed(*rows))
    assert values(reading)["2017/18", "13", "male"] == (0, 0)
    assert values(reading)["2017/18", "14", "unknown"] == (0, 0)
    assert kinds(reading) == []


def test_blank_that_the_totals_leave_something_for_stays_without_a_figure_and_the_issue_says_what(read_sheets):
    rows = [["13", 1, None, None, 3], ["14", 4, 2, None, 6], ["Total", 5, 4, 0, 9]]
    reading = read_sheets(Data=crossed(*rows))
    assert ("2017/18", "13", "male") not in values(reading)
    assert kinds(reading) == ["ambiguous-blank"]
    assert reading.issues[0].message.endswith("Data!C4 is none: the totals leave 2 for it.")


def test_blank_is_nought_where_the_star_beside_it_can_only_be_what_its_column_leaves(read_sheets):
    """A star is 1 to 4, and its column leaves 3 for it: what its row has over is no room for the blank."""
    rows = [["13", 9, "*", None, 12], ["14", 4, 2, 1, 7], ["Total", 13, 5, 1, 19]]
    reading = read_sheets(Data=[*crossed(*rows), [], ["Figures of 1 to 4 are shown as *"]])
    assert values(reading)["2017/18", "13", "unknown"] == (0, 0)
    assert values(reading)["2017/18", "13", "male"] == (1, 4)


def test_blank_is_nought_where_the_total_counts_what_is_shown_and_no_more(read_sheets):
    rows = [["13", 12, 0, 0, 12], ["14", "*", 3, None, 3], ["Total", 12, 3, 0, 15]]
    reading = read_sheets(Data=crossed(*rows))
    assert values(reading)["2017/18", "14", "unknown"] == (0, 0)
    assert kinds(reading) == ["does-not-add-up"]


def test_blank_beside_a_total_that_may_have_left_a_star_out_is_not_settled(read_sheets):
    rows = [["13", 12, 1, 2, 15], ["14", "<5", 3, None, 3], ["Total", None, 4, None, None]]
    reading = read_sheets(Data=crossed(*rows))
    assert ("2017/18", "14", "unknown") not in values(reading)
    assert "ambiguous-blank" in kinds(reading)


def test_blank_is_nought_where_another_table_of_the_same_crimes_prints_a_nought(read_sheets):
    years = ["Age", "2016/17", "2017/18", "2018/19"]
    first = [years, ["13", 5, 7, None], ["14", 8, 3, 2]]
    second = [years, ["13", 5, 7, 0], ["14", 8, 3, 2]]
    assert values(read_sheets(A=first))["2018/19", "14"] == (2, 2)
    both = read_sheets(A=first, B=second)
    assert [c.printed for c in both.counts if c.bounds.high == 0] == ["", "0"]
    assert kinds(both) == []


def test_cell_that_cannot_be_read_gets_no_figure_and_the_issue_says_what_the_totals_leave(read_sheets):
    reading = read_sheets(Data=[["Age", "2017/18", "2018/19"], ["13", 1, "7 8"], ["14", 3, 4], ["Total", 4, 19]])
    assert kinds(reading) == ["not-a-figure"]
    assert reading.issues[0].message.endswith("The totals leave 15 for it.")
    assert ("2018/19", "13") not in values(reading)


def test_one_wrong_figure_that_two_sums_show_is_one_issue_with_the_value_that_would_mend_both(read_sheets):
    rows = [["13", 11, 5, 0, 16], ["14", 4, 2, 0, 7], ["15", 3, 3, 0, 6], ["Total", 18, 11, 0, 29]]
    reading = read_sheets(Data=crossed(*rows))
    (issue,) = reading.issues
    assert (issue.kind, issue.provenance.source) == ("does-not-add-up", "Data!C5")
    assert "Data!E5 is 7, but its 3 parts (Data!B5 to Data!D5) add to 6" in issue.message
    assert "Data!C7 is 11, but its 3 parts (Data!C4 to Data!C6) add to 10" in issue.message
    assert issue.message.endswith("All would agree if Data!C5 (2) were 3: ask the force.")
    assert values(reading)["2017/18", "14", "male"] == (2, 2)


def test_every_sum_that_does_not_come_out_is_told_with_both_numbers(read_sheets):
    head = ["Age", *(f"20{y}/{y + 1}" for y in range(10, 16))]
    reading = read_sheets(Data=[head, ["13", 1, 2, 3, 4, 5, 6], ["14"] + [10] * 6, ["Total"] + [50] * 6])
    told = " ".join(i.message for i in reading.issues)
    for column, total in zip("BCDEFG", range(11, 17), strict=True):
        assert f"Data!{column}4 is 50, but its 2 parts (Data!{column}2 to Data!{column}3) add to {total}" in told


def test_stars_that_no_numbers_can_fill_are_a_contradiction_though_each_sum_could_hold(read_sheets):
    """The rows leave 1 and 1 for the stars of one column, the column's total leaves 6."""
    rows = [["13", 9, "*", 0, 10], ["14", 4, "*", 0, 5], ["Total", 13, 6, 0, 19]]
    reading = read_sheets(Data=[*crossed(*rows), [], ["Figures of 1 to 4 are shown as *"]])
    assert "does-not-add-up" in kinds(reading)
    joint = next(i.message for i in reading.issues if i.message.startswith("No numbers"))
    assert "Data!C6 (6)" in joint


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(st.integers(0, 9), min_size=6, max_size=6),
    blank=st.sets(st.integers(0, 5), min_size=1, max_size=5),
)
def test_a_blank_is_never_made_nought_where_it_held_something(read_sheets, cells, blank):
    shown = [None if place in blank else value for place, value in enumerate(cells)]
    rows = [[str(13 + r), *shown[3 * r : 3 * r + 3], sum(cells[3 * r : 3 * r + 3])] for r in range(2)]
    columns = [cells[c] + cells[3 + c] for c in range(3)]
    reading = read_sheets(Data=crossed(*rows, ["Total", *columns, sum(cells)]))
    found = values(reading)
    for place, value in enumerate(cells):
        key = ("2017/18", str(13 + place // 3), ["female", "male", "unknown"][place % 3])
        assert key not in found or found[key] == (value, value)
