"""Lists of crimes without headings, alone or as the rest of one with them: their ages are no counts."""

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


RECORDS = [
    ["14/06/2017", "Sexual communication with a child", "15", "Female"],
    ["02/11/2017", "Blackmail", "11", "Male"],
    ["23/05/2018", "Voyeurism", "9", "Female"],
    ["30/01/2019", "Blackmail", "14", "Female"],
]


@pytest.mark.parametrize("titles", [(), ("All online flagged offences with a victim under 18",)])
@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 3, 2, 1), (0, 1, 3, 2), (0, 1, 2)])
def test_ages_in_a_list_without_any_heads_are_told_and_never_counted(read_sheets, titles, order):
    rows = [[row[at] for at in order] for row in RECORDS]
    reading = read_sheets(Crimes=[*([title] for title in titles), *rows])
    assert not reading.counts
    assert set(kinds(reading)) == {"unreadable", "unknown-layout"}


@pytest.mark.parametrize(
    "days", [("01/04/2017", "01/05/2017", "01/06/2017"), ("30/04/2017", "31/05/2017", "30/06/2017")]
)
def test_figures_behind_days_that_begin_or_end_months_are_counted(read_sheets, days):
    reading = read_sheets(Crimes=[[day, "Blackmail", number] for day, number in zip(days, (11, 14, 9), strict=True)])
    assert sorted(low for low, _ in values(reading).values()) == [9, 11, 14]


def test_figures_behind_days_alone_are_counted(read_sheets):
    reading = read_sheets(Crimes=[[row[0], row[2]] for row in RECORDS])
    assert sorted(low for low, _ in values(reading).values()) == [9, 11, 14, 15]


@pytest.mark.parametrize("title", ["Number of offences by day", "Daily figures"])
def test_figures_below_a_title_of_days_are_counted(read_sheets, title):
    rows = [[row[0], "Blackmail", number] for row, number in zip(RECORDS, (11, 14, 9, 12), strict=True)]
    assert sorted(low for low, _ in values(read_sheets(Crimes=[[title], *rows])).values()) == [9, 11, 12, 14]
    assert not read_sheets(Crimes=[["Offences recorded per week"], *rows]).counts
