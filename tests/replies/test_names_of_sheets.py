"""Sheets named for years, with or without a sex or platform beside them, as clerks shorten them."""

from dataclasses import replace

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds

ROWS = [["Age", "Offences"], ["Under 13", 14], ["13 to 17", 31]]
CALENDAR = replace(ASKED, periods=tuple(Period.calendar_year(year) for year in (2017, 2018, 2019)))


def of_sheets(read, *what):
    found = {}
    for count in read.counts:
        found.setdefault(count.provenance.source.split("!")[0], set()).add(tuple(str(one(count)) for one in what))
    return found


def year(count):
    return count.period.label


def sex(count):
    return count.sex


def platform(count):
    return count.platform


@pytest.mark.parametrize(
    "names", [("1718", "1819", "1920"), ("201718", "201819", "201920"), ("Data 1718", "Data 1819", "Data 1920")]
)
def test_a_year_run_together_names_its_sheet(names, read_sheets):
    read = read_sheets(**dict.fromkeys(names, ROWS))
    assert of_sheets(read, year) == dict(zip(names, [{("2017/18",)}, {("2018/19",)}, {("2019/20",)}], strict=True))


@pytest.mark.parametrize("name", ["Data {}", "Table {}", "{} data", "Tab {}"])
def test_a_calendar_year_behind_a_word_for_sheets_names_its_sheet(name, read_sheets):
    read = read_sheets(request=CALENDAR, **{name.format(2017): ROWS, name.format(2018): ROWS})
    assert list(of_sheets(read, year).values()) == [{("2017",)}, {("2018",)}]


@pytest.mark.parametrize("name", ["201112", "FOI 1718", "12345", "1819 request"])
def test_a_number_that_may_be_another_dates_no_sheet(name, read_sheets):
    read = read_sheets(**{name: ROWS, f"{name} (2)": ROWS})
    assert not read.counts
    assert "unknown-period" in kinds(read)


@pytest.mark.parametrize("form", ["{} {}", "{1} {0}", "{}_{}", "{} ({})", "FY {} {}", "Year {} - {}"])
@pytest.mark.parametrize("sexes", [("F", "M"), ("Female", "Male"), ("Girls", "Boys")])
def test_a_sex_beside_a_financial_year_is_that_of_its_sheet(form, sexes, read_sheets):
    names = [form.format(when, who) for when in ("2017-18", "2018-19") for who in sexes]
    expected = [{(when, who)} for when in ("2017/18", "2018/19") for who in ("female", "male")]
    read = read_sheets(**{name.replace("-", "_"): ROWS for name in names})
    assert list(of_sheets(read, year, sex).values()) == expected


@pytest.mark.parametrize(
    ("part", "what", "value"), [("F", sex, "female"), ("Boys", sex, "male"), ("Kik", platform, "kik")]
)
def test_a_sex_or_platform_beside_a_calendar_year_is_that_of_its_sheet(part, what, value, read_sheets):
    read = read_sheets(request=CALENDAR, **{f"2017 {part}": ROWS, f"2018 {part}": ROWS})
    assert list(of_sheets(read, year, what).values()) == [{("2017", value)}, {("2018", value)}]


@pytest.mark.parametrize("name", ["Table 2 F", "Annex M", "Sheet1 M"])
def test_a_letter_without_a_year_is_no_sex(name, read_sheets):
    read = read_sheets(**{name: [["Offences recorded in 2018/19"], *ROWS]})
    assert of_sheets(read, year, sex) == {name: {("2018/19", "all")}}


@pytest.mark.parametrize("names", [("Data 2018", "Data 2019"), ("2018 F", "2019 F"), ("Girls 2018", "Girls 2019")])
def test_a_year_in_the_name_of_a_sheet_is_in_doubt_where_a_title_beside_it_says_other_days(names, read_sheets):
    read = read_sheets(**{names[0]: [["1 April 2018 to 31 March 2019"], *ROWS], names[1]: ROWS})
    assert of_sheets(read, year) == {names[0]: {("2018/19",)}}
    assert "unknown-period" in kinds(read)
