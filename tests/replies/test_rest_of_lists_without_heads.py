"""Tables without headings below a list of crimes: they may be its rest, whose ages are no counts."""

import pytest

from readings import ASKED, kinds, values

LIST = [
    ["Year", "Offence", "Victim age", "Victim sex"],
    ["2017/18", "Exposure", "13", "Female"],
    ["2017/18", "Voyeurism", "12", "Female"],
    ["2018/19", "Rape of a female under 16", "14", "Female"],
]
REST = [
    ["2018/19", "Sexual communication with a child", "15", "Female"],
    ["2018/19", "Exposure", "11", "Male"],
    ["2019/20", "Voyeurism", "9", "Female"],
    ["2019/20", "Rape of a female under 16", "10", "Female"],
]
TITLE = "Recorded crimes with the online flag, victims under 18. One row is one crime."


@pytest.mark.parametrize("between", [(), ("These records were added to our system after the first search.",)])
@pytest.mark.parametrize("columns", [3, 4])
def test_ages_of_records_without_heads_below_a_list_are_told_and_never_counted(read_page, between, columns):
    first, rest = ([row[:columns] for row in rows] for rows in (LIST, REST))
    reading = read_page(TITLE, first, *between, rest, request=ASKED)
    assert set(values(reading).values()) == {(1, 1)}
    assert len(values(reading)) == len(first) - 1
    assert "unknown-layout" in kinds(reading)


def test_figures_without_heads_below_a_table_are_read_under_its_heads(read_page):
    first, rest = ([row[:3] for row in rows] for rows in (LIST, REST))
    first[0][2] = "Number"
    reading = read_page(TITLE, first, "More were found later.", rest, request=ASKED)
    assert {low for low, _ in values(reading).values()} == {9, 10, 11, 12, 13, 14, 15}


def test_a_table_of_another_breadth_below_a_list_is_counted(read_page):
    reading = read_page(TITLE, LIST, "By year:", [["2017/18", "14"], ["2018/19", "16"]], request=ASKED)
    assert {14, 16} < {low for low, _ in values(reading).values()}
