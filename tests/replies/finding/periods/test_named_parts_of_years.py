"""Halves of a year by their number, and parts of a year by a name that the reply explains."""

import pytest

from readings import kinds

EXPLAINED = "We count by season: {}."


def counted(reading):
    return {(c.period.start.isoformat(), c.period.end.isoformat(), c.bounds.low) for c in reading.counts}


HALVES = {
    ("2017-04-01", "2017-09-30", 10), ("2017-10-01", "2018-03-31", 13), ("2017-04-01", "2018-03-31", 23),
    ("2018-04-01", "2018-09-30", 14), ("2018-10-01", "2019-03-31", 11), ("2018-04-01", "2019-03-31", 25),
}  # fmt: skip
ROWS = [["2017/18", 10, 13, 23], ["2018/19", 14, 11, 25]]


@pytest.mark.parametrize(
    "words",
    [
        "warm months (April to September) and cold months (October to March)",
        "warm months are 1 April to 30 September, cold months are 1 October to 31 March",
        "April to September (warm months) and October to March (cold months)",
    ],
)
def test_a_name_that_the_reply_explains_is_the_months_that_it_says(read_sheets, words):
    heads = ["Year", "Warm months", "Cold months", "Both"]
    reading = read_sheets(Data=[[EXPLAINED.format(words)], [], heads, *ROWS])
    assert counted(reading) == HALVES
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "words", ["warm months (April to September)", "warm months (April to June) and cold months (April to June)"]
)
def test_names_of_which_not_all_are_explained_are_told(read_sheets, words):
    reading = read_sheets(Data=[[EXPLAINED.format(words)], [], ["Year", "Warm months", "Cold months", "Both"], *ROWS])
    assert counted(reading) <= HALVES
    assert kinds(reading)


@pytest.mark.parametrize(
    "heads", [("H1", "H2"), ("First half", "Second half"), ("1st half (Apr-Sep)", "2nd half (Oct-Mar)")]
)
def test_halves_beside_their_year_are_its_halves(read_sheets, heads):
    reading = read_sheets(Data=[["Year", *heads, "Total"], *ROWS])
    assert counted(reading) == HALVES


def test_a_label_across_a_table_with_several_ages_is_no_number_passed_over(read_sheets):
    ages = [["Children of 10, 11 and 12"], ["2017/18", 5, 4], ["Children of 13, 14 and 15"], ["2017/18", 7, 8]]
    reading = read_sheets(Data=[["", "Girls", "Boys"], *ages])
    assert {(str(c.age), c.sex.value, c.bounds.low) for c in reading.counts} == {
        ("10-12", "female", 5), ("10-12", "male", 4), ("13-15", "female", 7), ("13-15", "male", 8),
    }  # fmt: skip
    assert kinds(reading) == []


QUARTERS = {
    ("2018-01-01", "2018-03-31", 4), ("2018-04-01", "2018-06-30", 6), ("2018-07-01", "2018-09-30", 5),
    ("2018-10-01", "2018-12-31", 9), ("2018-01-01", "2018-12-31", 24),
    ("2019-01-01", "2019-03-31", 7), ("2019-04-01", "2019-06-30", 3), ("2019-07-01", "2019-09-30", 8),
    ("2019-10-01", "2019-12-31", 2), ("2019-01-01", "2019-12-31", 20),
}  # fmt: skip
OTHER_YEARS = ["answer-differs"]
"""All that is told: the request asks for others."""
OF_MONTHS = ["January to March", "April to June", "July to September", "October to December"]


@pytest.mark.parametrize("names", [("1st", "2nd", "3rd", "4th"), ("Cold", "Mild", "Hot", "Wet"), ("a", "b", "c", "d")])
def test_a_key_beside_the_table_says_the_months_of_its_names(read_sheets, names):
    rows = [
        [year, *figures]
        for year, figures in (("2018, full year", [24]), *zip(names, [[4], [6], [5], [9]], strict=True))
    ]
    rows += [["2019, full year", 20], *([name, n] for name, n in zip(names, (7, 3, 8, 2), strict=True))]
    key = [["Key", ""], *([name, months] for name, months in zip(names, OF_MONTHS, strict=True))]
    beside = [[*row, "", *entry] for row, entry in zip(rows, [*key, *[["", ""]] * 5], strict=True)]
    reading = read_sheets(Data=[["When", "All offences"], *beside])
    assert counted(reading) == QUARTERS
    assert kinds(reading) == OTHER_YEARS


def test_names_of_a_key_that_lacks_months_of_the_year_are_told(read_sheets):
    names = ("Cold", "Mild", "Hot", "Wet")
    key = [["Cold", "January to March"], ["Mild", "April to June"], ["Hot", "July to September"], ["Wet", "October"]]
    reading = read_sheets(Data=[["Year", *names, "", *key[0]], ["2018", 4, 6, 5, 9, "", *key[1]], *key[2:]])
    assert not reading.counts
    assert kinds(reading)


def test_a_name_that_may_be_a_sex_is_a_quarter_among_the_others_that_make_up_a_year(read_sheets):
    note = "I is January to March, II April to June, III July to September, IV October to December"
    rows = [["Year", "I", "II", "III", "IV", "Total"], ["2018", 4, 6, 5, 9, 24], ["2019", 7, 3, 8, 2, 20]]
    reading = read_sheets(Data=[*rows, [], [note]])
    assert counted(reading) == QUARTERS
    assert kinds(reading) == OTHER_YEARS


def test_a_name_behind_the_months_of_another_name_is_not_explained_by_them(read_sheets):
    note = 'J-M January to March, A-J April to June, J-S July to September, O-D October to December. "n.d." no age.'
    rows = [["Age", "J-M", "A-J", "J-S", "O-D"], ["10-12", 4, 6, 5, 9], ["13-15", 7, 3, 8, 2], ["n.d.", 1, 0, 2, 3]]
    reading = read_sheets(Data=[["Calendar year 2018"], *rows, [], [note]])
    assert {(str(c.period.start), str(c.age)) for c in reading.counts} == {
        (f"2018-{month}-01", age) for month in ("01", "04", "07", "10") for age in ("10-12", "13-15", "unknown")
    }
    assert kinds(reading) == []


def of_quarters(*heads):
    return [["Year", *heads], ["2018", 4, 6, 5, 9, 24], ["2019", 7, 3, 8, 2, 20]]


@pytest.mark.parametrize(
    "names", [("First", "Second", "Third", "Fourth"), ("1st", "2nd", "3rd", "4th"), ("I", "II", "III", "IV")]
)
def test_the_numbers_of_the_quarters_alone_are_quarters_where_the_sheet_speaks_of_them(read_sheets, names):
    reading = read_sheets(Data=[["Crimes in each quarter"], *of_quarters(*names, "Total")])
    assert counted(reading) == QUARTERS
    assert kinds(reading) == OTHER_YEARS


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Crimes in each team", ("First", "Second", "Third", "Fourth")),
        ("By quarter", ("First", "Second", "Fourth", "Third")),
    ],
)
def test_numbers_that_may_be_of_something_else_are_told(read_sheets, title, names):
    reading = read_sheets(Data=[[title], *of_quarters(*names, "Total")])
    assert not {day for day, *_ in counted(reading)} - {"2018-01-01", "2019-01-01"}
    assert kinds(reading)


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("Half so far", '"Half so far" is the first and second quarters together.'),
        ("Q1+Q2", ""),
        ("Q1 and Q2 combined", ""),
        ("Six months", '"Six months" means Q1 to Q2.'),
    ],
)
def test_two_quarters_together_are_half_of_their_year(read_sheets, name, note):
    rows = [["Year", "Q1", "Q2", name, "Q3", "Q4"], ["2018", 4, 6, 10, 5, 9], ["2019", 7, 3, 10, 8, 2]]
    reading = read_sheets(Data=[*rows, [], [note]])
    halves = {("2018-01-01", "2018-06-30", 10), ("2019-01-01", "2019-06-30", 10)}
    assert counted(reading) == {row for row in QUARTERS if not row[1].endswith("12-31") or row[2] < 10} | halves
    assert kinds(reading) == OTHER_YEARS


def test_quarters_with_one_between_are_no_half(read_sheets):
    rows = [["Year", "Q1", "Q2", "Q1 and Q3", "Q3", "Q4"], ["2018", 4, 6, 9, 5, 9], ["2019", 7, 3, 15, 8, 2]]
    reading = read_sheets(Data=rows)
    assert "unknown-period" in kinds(reading)
    assert len(reading.counts) == 8


NAMES = "L is April to September, D is October to March."
BESIDE_YEARS = [["Female", 10, 13, 23], ["Male", 4, 1, 5], ["All", 14, 14, 28]]
OF_2017 = {("2017-04-01", "2017-09-30", 10), ("2017-10-01", "2018-03-31", 13), ("2017-04-01", "2018-03-31", 23)}


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        (NAMES, ["L 2017", "D 2017/18", "2017/18 in all"]),
        (NAMES, ["2017/18 L", "2017/18 D", "2017/18"]),
        ("light (April to September), dark (October to March)", ["Light 17/18", "Dark 17/18", "2017/18"]),
    ],
)
def test_an_explained_name_beside_its_year_is_those_months_of_it(read_sheets, words, heads):
    reading = read_sheets(Data=[["Flagged offences"], [words], [], ["Sex", *heads], *BESIDE_YEARS])
    assert counted(reading) >= OF_2017
    assert len(reading.counts) == 9
    assert kinds(reading) == []


def test_a_winter_beside_one_calendar_year_may_be_either_and_is_told(read_sheets):
    reading = read_sheets(Data=[["Flagged offences"], [NAMES], [], ["Sex", "L 2017", "D 2017"], ["Female", 10, 13]])
    assert counted(reading) == {("2017-04-01", "2017-09-30", 10)}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize("title", ["Figures by half", "We hold half years"])
def test_half_years_over_columns_of_both_halves_narrow_nothing(read_sheets, title):
    heads = ["Apr to Sep 2017", "Oct 2017 to Mar 2018", "2017/18"]
    reading = read_sheets(Half_years=[["Flagged offences"], [title], [], ["Sex", *heads], *BESIDE_YEARS])
    assert counted(reading) >= OF_2017
    assert kinds(reading) == []


def test_half_years_over_columns_of_years_are_told(read_sheets):
    reading = read_sheets(Half_years=[["Flagged offences"], [], ["Sex", "2017/18", "2018/19"], ["Female", 10, 13]])
    assert "answer-differs" in kinds(reading)
