"""Figures that ran together into one cell, parted where the totals leave one way."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

YEARS = ["Age", "2016/17", "2017/18", "2018/19"]
OTHERS = ["14", 3, 4, 5]


@pytest.mark.parametrize(
    ("cells", "totals", "said"),
    [
        (["7110198", None, None], [10, 114, 203], "A!B2 = 7, A!C2 = 110, A!D2 = 198"),
        ([None, None, "7110198"], [10, 114, 203], "A!B2 = 7, A!C2 = 110, A!D2 = 198"),
        (["12 34", None, 7], [15, 38, 12], "A!B2 = 12, A!C2 = 34"),
        ([1, None, "12 34"], [4, 16, 39], "A!C2 = 12, A!D2 = 34"),
        (["1234567890", None, None], [126, 4571, 895], "A!B2 = 123, A!C2 = 4567, A!D2 = 890"),
        ([70, None, 2], [10, 4, 7], "A!B2 = 7, A!C2 = 0"),
    ],
)
def test_the_one_way_that_the_totals_allow_is_counted_and_told(read_sheets, cells, totals, said):
    reading = read_sheets(A=[YEARS, ["13", *cells], OTHERS, ["Total", *totals]])
    issue = next(i for i in reading.issues if i.kind.value == "joined-cells")
    assert f"one way to part it: {said}. They are counted so" in issue.message
    assert [i.provenance.source for i in reading.issues] == [issue.provenance.source]
    counted = {c.provenance.source: c for c in reading.counts}
    for place, value in (share.split(" = ") for share in said.split(", ")):
        assert counted[place].bounds.low == counted[place].bounds.high == int(value)
        assert "parted by the totals from figures run together" in counted[place].why


def test_without_totals_no_way_is_said(read_sheets):
    reading = read_sheets(A=[YEARS, ["13", "12 34", None, 7], OTHERS])
    assert "one way" not in " ".join(i.message for i in reading.issues)
    assert "not-a-figure" in kinds(reading)


def test_where_the_row_total_allows_two_ways_none_is_said(read_sheets):
    """12 and 1 add to what 1 and 21 do not: but 111 parts into 1 and 11 as well as into 11 and 1."""
    rows = [["13", "111", None, 12], ["14", 3, 4, 7]]
    reading = read_sheets(A=[["2017/18"], [], ["Age", "Female", "Male", "Total"], *rows])
    assert "one way" not in " ".join(i.message for i in reading.issues)
    assert kinds(reading)


def test_a_large_count_that_its_total_holds_is_left_alone(read_sheets):
    reading = read_sheets(A=[YEARS, ["13", 7110198, 0, 2], OTHERS, ["Total", 7110201, 4, 7]])
    assert values(reading)["2016/17", "13"] == (7110198, 7110198)
    assert kinds(reading) == []


@given(st.lists(st.integers(0, 999), min_size=3, max_size=3), st.integers(0, 2))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_ran_together_is_parted_as_it_was_or_not_at_all(read_sheets, figures, at):
    row: list[object] = [None, None, None]
    row[at] = "".join(map(str, figures))
    totals = [f + o for f, o in zip(figures, (3, 4, 5), strict=True)]
    reading = read_sheets(A=[YEARS, ["13", *row], OTHERS, ["Total", *totals]])
    told = [i.message for i in reading.issues if "one way" in i.message]
    said = ", ".join(f"A!{column}2 = {f}" for column, f in zip("BCD", figures, strict=True))
    assert all(said in message for message in told)
    assert reading.issues


@pytest.mark.parametrize("row", [[None, None, "9978"], ["112431", None, None], [None, "8877", None]])
def test_a_number_that_dwarfs_all_others_alone_in_its_row_is_told_and_left_out(read_sheets, row):
    reading = read_sheets(A=[YEARS, ["12", 31, 29, 44], ["13", *row], OTHERS])
    assert kinds(reading) == ["joined-cells"]
    assert {key[1] for key in values(reading)} == {"12", "14"}


def test_a_number_alone_in_its_row_that_is_like_the_others_is_counted(read_sheets):
    reading = read_sheets(A=[YEARS, ["12", 31, 29, 44], ["13", None, None, 148], OTHERS])
    assert values(reading)["2018/19", "13"] == (148, 148)
    assert kinds(reading) == ["ambiguous-blank"]


@pytest.mark.parametrize(("total", "parts"), [(73, (41, 27)), (75, None)])
def test_a_total_of_the_row_alone_parts_two_figures_in_one_cell(read_sheets, total, parts):
    heads = ["Victim", "All years", "2016/17", "2017/18", "2018/19"]
    rows = [heads, ["10 to 12", 60, 20, 16, 24], ["13 to 15", total, 5, "4127", None], ["16 or 17", 19, 4, 5, 10]]
    reading = read_sheets(A=rows)
    found = values(reading)
    assert "joined-cells" in kinds(reading)
    assert tuple(found.get((year, "13-15"), (0,))[0] for year in heads[3:]) == (parts or (0, 0))


ROWS = [["Age", "2016/17", "2017/18", "2018/19", "All years"], ["12", 5, 8, 6, 19], ["13", 7, "11 9", 27]]


def test_two_figures_in_a_cell_of_a_short_row_are_parted_and_those_behind_them_moved(read_page):
    reading = read_page("Flagged offences by age", [*ROWS, ["All ages", 12, 19, 15, 46]])
    found = values(reading)
    assert (found["2017/18", "13"], found["2018/19", "13"]) == ((11, 11), (9, 9))
    assert [c.bounds.low for c in reading.counts if str(c.age) == "13"] == [7, 11, 9, 27]
    assert "joined-cells" in kinds(reading)
    assert "stands too far left" in reading.issues[0].message


def test_a_short_row_that_no_total_bears_out_is_not_moved(read_page):
    reading = read_page("Flagged offences by age", [*ROWS, ["All ages", 12, 21, 13, 46]])
    assert "too far left" not in " ".join(i.message for i in reading.issues)
    assert "not-a-figure" in kinds(reading)


OVERHANGING = """Kent Police: crimes with the online flag

Victim age       2017/18   2018/19   2019/20
Under 10               3         1         4
10 to 13              12        25         7
{row}
Unknown                8         2        11
"""


@pytest.mark.parametrize(
    ("row", "is_told"),
    [
        ("14 to 17              16         212          ", True),
        ("14 to 17              16        21         2", False),
        ("14 to 17              16       121         2", False),
    ],
)
def test_number_that_reaches_out_of_its_column_into_a_blank_is_told(tmp_path, row, is_told):
    (tmp_path / "Kent Police.txt").write_text(OVERHANGING.format(row=row))
    reading = read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", ASKED)
    ages = {str(count.age) for count in reading.counts if count.period.start.year == 2018}
    assert ("14-17" in ages) is not is_told
    assert bool(reading.issues) is is_told


def test_a_number_beside_a_blank_that_is_more_than_all_told_is_left_out(read_letter_with_table):
    told = ["The flag was set on 103 offences in 2018/19 and on 116 in 2019/20."]
    rows = [["App", "2018/19", "2019/20"], ["Kik", 19, 18], ["Facebook", "113", ""], ["Snapchat", 21, 20]]
    reading = read_letter_with_table(told, rows)
    assert ("2018/19", "facebook") not in values(reading)
    assert kinds(reading) == ["joined-cells"]


def test_a_number_beside_a_blank_that_is_no_more_than_all_told_stays(read_letter_with_table):
    told = ["The flag was set on 113 offences in 2018/19 and on 116 in 2019/20."]
    rows = [["App", "2018/19", "2019/20"], ["Kik", 19, 18], ["Facebook", "100", ""], ["Snapchat", 21, 20]]
    reading = read_letter_with_table(told, rows)
    assert values(reading)["2018/19", "facebook"] == (100, 100)
    assert kinds(reading) == ["ambiguous-blank"]


@pytest.mark.parametrize("cells", [["123456789012", None, None], [None, "123456789012", None]])
def test_blanks_beside_a_number_too_long_for_one_count_are_told_by_its_issue(read_sheets, cells):
    reading = read_sheets(A=[YEARS, ["13", *cells], OTHERS])
    assert kinds(reading) == ["joined-cells"]
    assert "2 blank cells beside it" in reading.issues[0].message


def test_blanks_elsewhere_are_told_beside_a_number_too_long_for_one_count(read_sheets):
    reading = read_sheets(A=[YEARS, ["12", 5, None, 6], ["13", "123456789012", None, None], OTHERS])
    assert sorted(kinds(reading)) == ["ambiguous-blank", "joined-cells"]


def test_what_the_totals_leave_for_the_blanks_of_a_long_number_is_said(read_sheets):
    rows = [["13", "152181291182", None, None], OTHERS, ["15", 3, 4, 5], ["Total", 158, 189, 301]]
    (issue,) = read_sheets(A=[YEARS, *rows]).issues
    assert "leave 152 for it. They leave 181 for A!C2, 291 for A!D2." in issue.message
