"""A lone ``Q1``, which may be a quarter or a question, and titles that number a question."""

import pytest

from cyberflag.model import Request
from readings import ASKED, Read, kinds

ROWS = [["2017/18", 10, 4], ["2018/19", 20, 5]]


@pytest.mark.parametrize("head", [["Year", "Q1"], ["Year", "Q1", "Question 2"], ["Year", "Q1)"]])
def test_lone_quarter_that_may_be_a_question_is_told(read_sheets: Read, head: list[str]) -> None:
    reading = read_sheets(Sheet1=[head, *(row[: len(head)] for row in ROWS)])
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "rows",
    [
        [["Year", "Q1", "Q2"], *ROWS],
        [["Offences by quarter"], ["Year", "Q1"], *(row[:2] for row in ROWS)],
        [["Year", "Quarter 1"], *(row[:2] for row in ROWS)],
        [["Year", "Quarter", "Offences"], ["2018/19", "Q1", 4], ["2019/20", "Q1", 5]],
        [["Year", "Qtr", "Offences"], ["2018/19", "Q1", 4], ["2019/20", "Q1", 5]],
        [["Year", "Period", "Offences"], ["2018/19", "Q1", 4], ["2019/20", "Q1", 5]],
        [["Offences (Q1 is April to June)"], ["Year", "Q1"], *(row[:2] for row in ROWS)],
    ],
)
def test_quarters_that_are_told_or_several_are_quarters(read_sheets: Read, rows: list[list[object]]) -> None:
    reading = read_sheets(request=ASKED, Sheet1=rows)
    assert {count.period.start.month for count in reading.counts} <= {4, 7}
    assert "may be the number of a question" not in " ".join(issue.message for issue in reading.issues)


def test_lone_quarter_beside_a_table_of_several_is_one(read_unasked: Read) -> None:
    last, next_year = [["Year", "Q4"], ["2018/19", 4]], [["Year", "Q1", "Q2"], ["2019/20", 4, 2]]
    reading = read_unasked("Recorded crimes.", last, next_year)
    assert sorted(count.period.start.month for count in reading.counts) == [1, 4, 7]
    assert "unknown-period" not in kinds(reading)


@pytest.mark.parametrize("title", ["Question {} - see below", "Question {} (answer below)", "Table {} - overleaf"])
def test_number_of_a_question_above_a_table_is_no_age(read_sheets: Read, title: str) -> None:
    first = [[title.format(1)], ["Female", 10], ["Male", 3]]
    second = [[title.format(2)], ["Female", 5], ["Male", 1]]
    rows = [["Sexual offences against children recorded 2018/19"], *first, [], *second]
    assert {str(count.age) for count in read_sheets(Request(), Sheet1=rows).counts} == {"all"}
