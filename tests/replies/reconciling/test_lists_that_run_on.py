"""Lists that begin in one table and end in another, with the totals of both at the end."""

import pytest

from readings import kinds, values

HEADS = ["Age", "2017/18", "2018/19"]
FIRST = [[8, 1, 2], [9, 3, 0], [10, 4, 6]]
LAST = [[11, 9, 8], [12, 11, 14], ["Total", 28, 30]]


def beside(first, last):
    return [[*one, None, *other] for one, other in zip([HEADS, *first], [HEADS, *last], strict=True)]


def test_the_total_at_the_end_of_a_list_in_two_halves_is_of_both(read_sheets):
    reading = read_sheets(Data=beside(FIRST, LAST))
    assert kinds(reading) == []
    assert [(s.total.provenance.source, len(s.parts), s.verdict.value) for s in reading.sums] == [
        ("Data!F4", 5, "holds"),
        ("Data!G4", 5, "holds"),
    ]
    assert values(reading)[("2018/19",)] == (30, 30)


def test_the_total_at_the_end_of_a_list_that_goes_on_below_is_of_both(read_sheets):
    reading = read_sheets(Data=[HEADS, *FIRST, [], ["(the list goes on)"], HEADS, *LAST])
    assert kinds(reading) == []
    assert {(len(s.parts), s.verdict.value) for s in reading.sums} == {(5, "holds")}


def test_a_total_that_neither_table_alone_nor_both_come_to_is_told(read_sheets):
    reading = read_sheets(Data=beside(FIRST, [*LAST[:2], ["Total", 28, 31]]))
    assert set(kinds(reading)) == {"does-not-add-up"}


def test_a_table_with_totals_of_its_own_is_no_beginning_of_the_next(read_sheets):
    rows = [HEADS, *FIRST[:2], ["Total", 4, 2], [], HEADS, [10, 9, 8], [11, 11, 14], ["Total", 24, 24]]
    assert "does-not-add-up" in kinds(read_sheets(Data=rows))


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences by age. The list goes on at the top of the second half",
        "Flagged offences by age (continued in the second half of this sheet)",
        "Flagged offences by age. Older children are in the second half of the table",
    ],
)
def test_a_half_of_the_page_is_no_half_of_the_year(read_sheets, title):
    assert kinds(read_sheets(Data=[[title], [], *beside(FIRST, LAST)])) == []


def test_a_half_of_the_year_narrows_a_table(read_sheets):
    rows = [["Flagged offences by age in the second half of each year"], [], HEADS, *FIRST]
    assert kinds(read_sheets(Data=rows)) == ["answer-differs"]
