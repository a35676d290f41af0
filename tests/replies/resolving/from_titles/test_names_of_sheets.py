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
    ("part", "what", "value"), [("Girls", sex, "female"), ("Boys", sex, "male"), ("Kik", platform, "kik")]
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


def named(*names, title=()):
    return {name: [*([row] for row in title), *ROWS] for name in names}


@pytest.mark.parametrize("names", [("2017 F", "2017 M"), ("M 1718", "F 1718"), ("F 2017-18", "M 2017-18", "U 2017-18")])
def test_letters_of_both_sexes_beside_the_same_year_are_sexes(names, read_sheets):
    read = read_sheets(request=CALENDAR if "2017 F" in names else ASKED, **named(*names))
    assert {value for (value,) in set().union(*of_sheets(read, sex).values())} >= {"female", "male"}
    assert len(of_sheets(read, sex)) == len(names)


def test_a_letter_for_the_total_beside_those_of_the_sexes_is_all(read_sheets):
    read = read_sheets(**named("2017-18 F", "2017-18 M", "2017-18 T"))
    assert list(of_sheets(read, year, sex).values()) == [{("2017/18", who)} for who in ("female", "male", "all")]


@pytest.mark.parametrize(
    "names",
    [
        ("A 2018-19", "F 2018-19"),
        tuple(f"{letter} 2018-19" for letter in "ABCDEFGHIJKLM"),
        ("L 2018-19", "M 2018-19"),
        ("W 2018-19", "M 2018-19"),
        ("2018-19 Table F", "2018-19 Table G"),
        ("2018-19 Annex F", "2018-19 Annex G"),
        ("2018-19 Class M", "2018-19 Class F"),
        ("2018-19 Div F", "2018-19 Div M"),
        ("2018-19 App M", "2018-19 App N"),
        ("F-M 2018-19", "U 2018-19"),
        ("2018-19 M-F", "2018-19 U"),
    ],
)
def test_a_letter_of_a_row_or_of_an_annex_is_no_sex(names, read_sheets):
    assert {count.sex for count in read_sheets(**named(*names)).counts} <= {"all"}


def test_a_letter_before_the_age_of_a_sheet_is_no_sex(read_sheets):
    table = [["Platform", "Offences"], ["Snapchat", 14], ["Kik", 31]]
    read = read_sheets(**{"U 16 2018-19": table, "U 18 2018-19": table})
    assert {(str(count.age), str(count.sex)) for count in read.counts} == {("0-15", "all")}
    assert "unknown-period" in kinds(read)


@pytest.mark.parametrize("names", [("2018-19 {} F", "2018-19 {} M"), ("{} F 2018-19", "{} M 2018-19")])
@pytest.mark.parametrize("of", ["Suspect", "Perp", "Accused", "Sus", "Adult", "Rape"])
def test_the_letters_of_suspects_adults_and_offences_are_no_sex_of_all_victims(names, of, read_sheets):
    read = read_sheets(**named(*(name.format(of) for name in names)))
    assert not [count for count in read.counts if count.sex != "all" and count.offence == "all"]


@pytest.mark.parametrize("names", [("F 2018-19", "M 2018-19"), ("2018-19 F", "2018-19 M")])
@pytest.mark.parametrize("title", ["Suspects", "Suspects identified"])
def test_letters_on_sheets_of_suspects_are_no_sex_of_victims(names, title, read_sheets):
    assert {count.sex for count in read_sheets(**named(*names, title=[title])).counts} <= {"all"}


@pytest.mark.parametrize(
    "of", ["Beat", "Area", "CR", "Op", "Disclosure", "Response", "HO class", "s", "Age", "Aged", "Apr", "Codes"]
)
def test_four_digits_behind_a_word_for_something_else_are_no_year(of, read_sheets):
    read = read_sheets(**named(f"{of} 1718", f"{of} 1819"))
    assert not read.counts
    assert "unknown-period" in kinds(read)


@pytest.mark.parametrize("name", ["Beat {}", "{}", "Data {}"])
def test_four_digits_date_no_sheet_whose_title_says_its_days(name, read_sheets):
    read = read_sheets(**named(name.format(1718), name.format(1819), title=["Offences 2018/19"]))
    assert {count.period.label for count in read.counts} == {"2018/19"}


@pytest.mark.parametrize("beside", ["Rape", "Online", "Kent"])
def test_a_sheet_of_others_beside_one_sheet_of_the_year_is_told(beside, read_sheets):
    read = read_sheets(**named("2017-18 Other", f"2017-18 {beside}"))
    assert "2017-18 Other" not in of_sheets(read, year)
    assert {"unknown-heading", "unknown-period"} & set(kinds(read))


@pytest.mark.parametrize("name", ["Other 2017", "2017 Unknown"])
def test_a_sheet_of_others_or_unknown_alone_in_its_year_is_told(name, read_sheets):
    read = read_sheets(request=CALENDAR, **named(name, name.replace("2017", "2018")))
    assert not read.counts


def test_a_year_behind_a_word_is_in_doubt_where_its_sheet_says_that_it_is_a_financial_one(read_sheets):
    read = read_sheets(request=CALENDAR, **named("Table 2018", "Table 2019", title=["Financial year 2018"]))
    assert "2018" not in {count.period.label for count in read.counts}
