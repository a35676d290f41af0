"""Tables that no title dates, beside tables of years: what they add up to tells whether they are of all years."""

import pytest

from readings import kinds

YEARS = ["2017/18", "2018/19", "2019/20"]
AGES = [["Victim age", "Offences"], ["10", "11"], ["11", "7"], ["Total", "18"]]
ALL_AGES = [["Victim age", "Offences"], ["10", "33"], ["11", "21"], ["Total", "54"]]
ALL_APPS = [["Platform", "Offences"], ["Snapchat", "34"], ["Facebook", "20"], ["Total", "54"]]
LAST_APPS = [["Platform", "Offences"], ["Snapchat", "14"], ["Facebook", "4"], ["Total", "18"]]
SECTIONS = [block for year in YEARS for block in (year, AGES)]
TITLES = [(), ("Total",), ("All years",), ("Overall",)]


def on_sheet(blocks):
    return [row for block in blocks for row in ([[block]] if isinstance(block, str) else [*block, []])]


def days(count):
    return str(count.period.start), str(count.period.end)


def spans(read, platform="snapchat"):
    return [days(count) for count in read.counts if count.platform == platform]


WHOLE = ("2017-04-01", "2020-03-31")


@pytest.mark.parametrize("title", TITLES)
def test_a_table_that_adds_up_to_all_sections_is_of_all_their_years(title, read_page, read_sheets):
    blocks = [*SECTIONS, *title, ALL_APPS]
    for read in (read_page(*blocks), read_sheets(Table=on_sheet(blocks))):
        assert spans(read) == [WHOLE]
        assert kinds(read) == []


@pytest.mark.parametrize("title", TITLES)
def test_a_table_of_the_same_shape_that_adds_up_to_all_sections_is_of_all(title, read_page, read_sheets):
    blocks = [*SECTIONS, *title, ALL_AGES]
    for read in (read_page(*blocks), read_sheets(Table=on_sheet(blocks))):
        assert sorted(c.bounds.low for c in read.counts if days(c) == WHOLE) == [21, 33, 54]


def test_a_sheet_of_the_total_of_the_sheets_of_years_is_of_all(read_sheets):
    read = read_sheets(**{"2017_18": AGES, "2018_19": AGES, "2019_20": AGES, "Total": ALL_AGES})
    assert sorted(c.bounds.low for c in read.counts if days(c) == WHOLE) == [
        21,
        33,
        54,
    ]


def test_a_table_that_adds_up_to_the_last_section_is_of_its_year(read_page, read_sheets):
    blocks = [*SECTIONS, LAST_APPS]
    for read in (read_page(*blocks), read_sheets(Table=on_sheet(blocks))):
        assert spans(read) == [("2019-04-01", "2020-03-31")]


def test_a_table_that_adds_up_to_more_than_the_last_section_and_not_to_all_is_told(read_page, read_sheets):
    blocks = [*SECTIONS, [*ALL_APPS[:2], ["Facebook", "9"], ["Total", "43"]]]
    for read in (read_page(*blocks), read_sheets(Table=on_sheet(blocks))):
        assert spans(read) == []
        assert "unknown-period" in kinds(read)


def test_a_table_of_girls_alone_is_not_added_to_what_all_victims_are(read_page):
    girls = [["Platform", "Offences"], ["Snapchat", "10"], ["Facebook", "2"], ["Total", "12"]]
    read = read_page(*SECTIONS, "Girls", girls)
    assert WHOLE not in spans(read)


def test_a_table_of_platforms_that_adds_up_to_more_than_the_crimes_of_its_year_stays_with_it(read_page):
    several = [["Platform", "Offences"], ["Snapchat", "14"], ["Facebook", "13"]]
    read = read_page(*SECTIONS, several)
    assert spans(read) == [("2019-04-01", "2020-03-31")]


def ages(*numbers):
    return [
        ["Victim age", "Offences"],
        *([str(10 + at), str(n)] for at, n in enumerate(numbers)),
        ["Total", str(sum(numbers))],
    ]


def apps(*numbers):
    return [
        ["Platform", "Offences"],
        *([name, str(n)] for name, n in zip(("Snapchat", "Facebook"), numbers, strict=True)),
    ]


@pytest.mark.parametrize("table", [apps(9, 7), [["Outcome", "Offences"], ["Charged", "10"], ["No suspect", "6"]]])
def test_a_small_sum_of_what_a_crime_may_have_several_of_is_told(table, read_page):
    read = read_page("2018/19", ages(2, 2), "2019/20", ages(8, 4), table)
    assert ("2018-04-01", "2020-03-31") not in map(days, read.counts)
    assert "unknown-period" in kinds(read)


def test_a_small_sum_of_what_a_crime_has_one_of_tells_that_it_is_of_all(read_page):
    read = read_page("2018/19", ages(2, 2), "2019/20", ages(8, 4), [["Sex", "Offences"], ["Girls", "9"], ["Boys", "7"]])
    assert [count.printed for count in read.counts if days(count) == ("2018-04-01", "2020-03-31")] == ["9", "7"]


def test_years_of_which_one_does_not_agree_with_itself_are_no_whole(read_page):
    def sexes(girls, boys):
        return [["Sex", "Offences"], ["Girls", str(girls)], ["Boys", str(boys)]]

    sections = ((11, 7, sexes(10, 7)), (9, 8, sexes(10, 7)), (10, 6, sexes(10, 6)))
    blocks = [b for year, (one, two, sex) in zip(YEARS, sections, strict=True) for b in (year, ages(one, two), sex)]
    read = read_page(*blocks, [*apps(20, 13), ["Total", "33"]])
    assert spans(read) in ([], [("2019-04-01", "2020-03-31")])
    assert kinds(read)
