"""Financial years named by one calendar year, which may be the one that they begin or the one that they end in."""

import pytest

from cyberflag.model import Basis, Measure, Period, Request
from readings import kinds, values

ROWS = [["Girls", 10, 20], ["Boys", 1, 2]]
SHARED = {("2018/19", "female"): (10, 10), ("2018/19", "male"): (1, 1), ("2019/20", "female"): (20, 20)}


@pytest.mark.parametrize(
    "note",
    [
        "Our fiscal years are named after the year they end in.",
        "FY2020 finished on 31 March 2020.",
        "Years are labelled by the calendar year in which they end.",
    ],
)
def test_years_named_by_their_ends_are_those_that_a_note_says(read_sheets, note):
    reading = read_sheets(Data=[[note], [], ["Sex", "FY2019", "FY2020"], *ROWS])
    assert values(reading).items() >= SHARED.items()
    assert kinds(reading) == []


def test_years_named_by_their_beginnings_are_those_that_a_note_says(read_sheets):
    note = "Financial years are named by the year they begin in."
    reading = read_sheets(Data=[[note], [], ["Sex", "FY18", "FY19"], *ROWS])
    assert values(reading).items() >= SHARED.items()


@pytest.mark.parametrize("names", [["FY2018", "FY2019", "FY2020"], ["FY18", "FY19", "FY20"]])
def test_names_are_the_years_asked_for_where_they_are_so_one_for_one(read_sheets, names):
    reading = read_sheets(Data=[["Sex", *names], ["Girls", 10, 20, 30], ["Boys", 1, 2, 3]])
    assert values(reading)["2017/18", "female"] == (10, 10)
    assert values(reading)["2019/20", "male"] == (3, 3)


def test_names_that_could_be_of_either_year_are_told(read_sheets):
    reading = read_sheets(Data=[["Sex", "FY2018", "FY2019"], *ROWS])
    assert values(reading) == {}
    assert kinds(reading)


def test_two_notes_that_contradict_each_other_leave_the_names_told(read_sheets):
    notes = [["FY2020 ended on 31 March 2020."], ["Years are named after the year they begin in."]]
    reading = read_sheets(Data=[*notes, [], ["Sex", "FY2019", "FY2020"], *ROWS])
    assert values(reading) == {}
    assert kinds(reading)


@pytest.mark.parametrize(
    "note",
    [
        "YTD: the current year is given from 1 April 2019 to 31 January 2020.",
        "Year to date figures run up to 31 January 2020.",
    ],
)
def test_a_year_to_date_runs_to_the_day_that_a_note_names(read_sheets, note):
    reading = read_sheets(Data=[[note], [], ["Sex", "2018-19", "2019-20 YTD"], *ROWS])
    assert values(reading)["2018/19", "female"] == (10, 10)
    assert values(reading)["1 April 2019 to 31 January 2020", "male"] == (2, 2)


def test_a_year_to_date_without_a_last_day_is_told(read_sheets):
    reading = read_sheets(Data=[["Sex", "2018-19", "2019-20 YTD"], *ROWS])
    assert set(values(reading)) == {("2018/19", "female"), ("2018/19", "male")}
    assert kinds(reading)


@pytest.mark.parametrize("word", ["FY ", "F/Y ", "Fin Yr ", "Financial year ", "Fiscal year ", "Performance year "])
def test_a_financial_year_by_one_number_is_no_calendar_year(read_sheets, word):
    labels = [f"{word}2018", f"{word}2019"]
    for rows in ([["Sex", *labels], *ROWS], [["Year", "Girls"], [labels[0], 10], [labels[1], 20]]):
        reading = read_sheets(Data=[["Flagged offences"], [], *rows], request=Request())
        assert values(reading) == {}
        assert "unknown-period" in kinds(reading) or "unknown-heading" in kinds(reading)


@pytest.mark.parametrize("title", ["Flagged offences recorded in FY 2018", "Flagged offences, financial year 2018"])
def test_a_title_with_such_a_year_gives_none(read_sheets, title):
    reading = read_sheets(Data=[[title], [], ["Sex", "Offences"], ["Girls", 10]], request=Request())
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "text", ["FY 2018: 40 flagged offences", "In fiscal year 2018 there were 40 flagged offences."]
)
def test_a_letter_with_such_a_year_is_told(read_unasked_letter, text):
    reading = read_unasked_letter(text)
    assert values(reading) == {}
    assert kinds(reading)


@pytest.mark.parametrize("name", ["FY {}", "{}", "Year {}", "Fin Yr {}"])
@pytest.mark.parametrize("days", ["1 April {} - 31 March {}", "{}/{}"])
def test_titles_with_days_stand_before_sheets_named_by_one_year(read_sheets, name, days):
    sheets = {
        name.format(y): [[f"Flagged offences, {days.format(y, y + 1)}"], [], ["Sex", "Offences"], ["Girls", y - 2000]]
        for y in (2017, 2018, 2019)
    }
    reading = read_sheets(**sheets)
    assert {key[0] for key in values(reading)} == {"2017/18", "2018/19", "2019/20"}
    assert kinds(reading) == []


def test_sheets_named_by_calendar_years_are_of_these_where_no_title_says_more(read_sheets):
    sheets = {str(y): [["Flagged offences"], [], ["Sex", "Offences"], ["Girls", 10]] for y in (2018, 2019)}
    assert {key[0] for key in values(read_sheets(**sheets))} == {"2018", "2019"}


@pytest.mark.parametrize("title", ["Flagged offences recorded in {}", "Flagged offences from April {}"])
def test_sheets_named_by_financial_years_stand_before_titles_with_less(read_sheets, title):
    table = [["Sex", "Offences"], ["Girls", 10]]
    sheets = {f"{y}-{y - 1999}": [[title.format(y)], [], *table] for y in (2017, 2018, 2019)}
    assert {key[0] for key in values(read_sheets(**sheets))} == {"2017/18", "2018/19", "2019/20"}


@pytest.mark.parametrize("title", ["Flagged offences in financial year {}", "Flagged offences, FY {}"])
@pytest.mark.parametrize("years", [(2018,), (2018, 2019)])
def test_a_sheet_named_by_a_year_is_of_none_where_its_title_calls_it_financial(read_sheets, title, years):
    table = [["Sex", "Offences"], ["Girls", 10]]
    sheets = {str(y): [[title.format(y)], [], *table] for y in years}
    reading = read_sheets(request=Request(), **sheets)
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "year",
    [
        "Fiscal 2018",
        "financial year of 2018",
        "fiscal year (2018)",
        "financial year: 2018",
        "2018 (financial year)",
        "2018 fiscal",
        "2018 (FY)",
        "policing year 2018",
        "tax year 2018",
        "Fin. Year 2018",
        "y/e 2018",
        "financial years 2018 to 2020",
    ],
)
def test_a_year_called_financial_in_any_wording_is_no_calendar_year(read_sheets, read_unasked_letter, year):
    for text in (f"{year}: 40 flagged offences", f"There were 40 flagged offences in {year}."):
        assert values(read_unasked_letter(text)) == {}
    table = [["Sex", "Offences"], ["Girls", 40]]
    sheets = [
        {"Data": [[f"Flagged offences in {year}"], [], *table]},
        {"Data": [["Flagged offences"], [], ["Sex", year], ["Girls", 40]]},
        {year.translate(str.maketrans("/:", "--")): [["Flagged offences"], [], *table]},
    ]
    for sheet in sheets:
        reading = read_sheets(request=Request(), **sheet)
        assert values(reading) == {}
        assert kinds(reading)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Year 2018: 40 flagged offences", "2018"),
        ("2018 (calendar year): 40 flagged offences", "2018"),
        ("Calendar year 2018: 40 flagged offences", "2018"),
        ("2018/19 (financial year): 40 flagged offences", "2018/19"),
        ("Financial year of 2018/19: 40 flagged offences", "2018/19"),
        ("FY 2018-19: 40 flagged offences", "2018/19"),
        ("Financial year ending 2018: 40 flagged offences", "2017/18"),
        ("Year ending March 2018: 40 flagged offences", "2017/18"),
        ("y/e Mar 2018: 40 flagged offences", "2017/18"),
        ("12 months to March 2018 (financial year): 40 flagged offences", "2017/18"),
        ("FYE 2018: 40 flagged offences", "2017/18"),
        ("There were 40 flagged offences in 2018, not counting those with a financial motive.", "2018"),
        ("The Financial Investigation Unit had 40 flagged offences in 2018.", "2018"),
    ],
)
def test_years_with_other_words_beside_them_are_what_they_were(read_unasked_letter, text, period):
    assert values(read_unasked_letter(text)) == {(period,): (40, 40)}


@pytest.mark.parametrize(
    "text",
    [
        "Flagged offences by financial year:\n\n2018: 40\n2019: 52",
        "Flagged offences for each financial year\n2018 - 40\n2019 - 52",
        "Number of flagged offences (financial years):\n\n2018 = 40\n2019 = 52",
        "The number of flagged offences, by fiscal year, is as follows:\n2018: 40\n2019: 52",
        "Flagged offences per FY:\n2018: 40\n2019: 52",
        "Flagged offences by year (1 April to 31 March):\n2018: 40\n2019: 52",
        "Flagged offences by financial year: 2018: 40; 2019: 52.",
        "By financial year there were 40 flagged offences in 2018 and 52 in 2019.",
        "There were 40 flagged offences in 2018 and 52 in 2019 (financial years).",
        "All years are financial years.\n\nThere were 40 flagged offences in 2018 and 52 in 2019.",
        "Flagged offences\n2018: 40\n2019: 52\n\nPlease note that the data is held by financial year.",
        "Years run from 1 April to 31 March.\n\nFlagged offences\n2018: 40\n2019: 52",
        "Flagged offences by academic year:\n2018: 40\n2019: 52",
        "We cannot give calendar years. Flagged offences by financial year:\n2018: 40\n2019: 52",
        "You asked for calendar years but we can only provide financial years.\n\nFlagged offences\n2018: 40\n2019: 52",
        "Please find below the number of offences by financial year.\n\nFlagged offences\n2018: 40\n2019: 52",
        "Years shown are financial.\n\nFlagged offences\n2018: 40\n2019: 52",
        "Years are financial years, so 2018 means April 2018 to March 2019.\n\nFlagged offences\n2018: 40\n2019: 52",
    ],
)
def test_bare_years_that_a_letter_calls_financial_are_told(read_unasked_letter, text):
    reading = read_unasked_letter(text)
    assert values(reading) == {}
    assert kinds(reading)


@pytest.mark.parametrize("head", ["Flagged offences by financial year:", "Flagged offences (financial years)"])
def test_bare_years_called_financial_are_those_told_or_asked_for(read_page, read_unasked_letter, head):
    years = {("2017/18",): (40, 40), ("2018/19",): (52, 52), ("2019/20",): (11, 11)}
    for sign in (":", " -", " –"):
        assert values(read_page(head, f"2018{sign} 40", f"2019{sign} 52", f"2020{sign} 11")) == years
    rule = "Financial years are named after the year they end in."
    assert values(read_unasked_letter(f"{head}\n2018: 40\n2019: 52\n2020: 11\n\n{rule}")) == years


@pytest.mark.parametrize(
    "before",
    [
        "Flagged offences by calendar year, not financial year:",
        "The figures are for calendar years rather than financial years.\n\nFlagged offences:",
        "Figures by financial year are not available. Flagged offences by calendar year:",
        "We are unable to provide the figures by financial year.\n\nFlagged offences:",
        "Records of the Financial Crime Unit show the following flagged offences:",
        "Our budget is set each financial year.\n\nFlagged offences:",
        "You asked for figures by financial year.\n\nFlagged offences recorded:",
        "You asked for each financial year. We hold the flagged offences by calendar year:",
        "Crime statistics are published by the Home Office each financial year.\n\nFlagged offences:",
        "Offences with a financial motive and the flag:",
        "Data of the current financial year is left out.\n\nFlagged offences:",
        "The data was extracted in the 2021 financial year.\n\nFlagged offences:",
        "The flag was introduced in the financial year 2014/15.\n\nFlagged offences:",
        "Fees are revised each financial year.\n\nFlagged offences:",
        "Flagged offences per year (January to December):",
        "Flagged offences by financial year:\n2016/17: 30\n\nFlagged offences by calendar year:",
        "Records are held for seven financial years and then deleted.\n\nFlagged offences:",
        "Our figures are finalised at the end of each financial year.\n\nFlagged offences:",
        "The figures are correct as of the end of the financial year.\n\nFlagged offences:",
        "Crimes detected are those reported to the Procurator Fiscal.\n\nFlagged offences:",
        "The data shows that offences rise at the start of the academic year.\n\nFlagged offences:",
        "Offences recorded at a school are counted in the academic year of the victim.\n\nFlagged offences:",
        "Offences are recorded in the year they are reported, whatever their financial year.\n\nFlagged offences:",
        "The data are shown for calendar years and financial years.\n\nFlagged offences:",
        "Flagged offences:\nFinancial",
    ],
)
def test_bare_years_that_no_text_calls_financial_are_calendar_years(read_unasked_letter, before):
    found = values(read_unasked_letter(f"{before}\n2018: 40\n2019: 52"))
    assert found.items() >= {("2018",): (40, 40), ("2019",): (52, 52)}.items()


SEXES = "In 2018 the victim was female in 40 of the flagged offences, male in 6; in 2019 female in 52, male in 5."


FISCAL = [["Financial year", "Flagged offences"], ["2018/19", 50], ["2019/20", 60]]


@pytest.mark.parametrize("head", ["By financial year", "Financial years:", "Flagged offences by financial year"])
def test_years_below_a_table_of_its_own_that_a_heading_calls_financial_are_calendar_years(read_unasked, head):
    calendar = [["Year", "Flagged offences"], ["2018", 46], ["2019", 57]]
    found = values(read_unasked("By calendar year", calendar, head, FISCAL, SEXES))
    assert found.items() >= {("2018", "female"): (40, 40), ("2019", "female"): (52, 52)}.items()


@pytest.mark.parametrize("head", ["By financial year", "All years are financial years."])
def test_bare_years_are_told_where_all_years_of_the_reply_are_called_financial(read_unasked, head):
    assert ("2018", "female") not in values(read_unasked(head, FISCAL, SEXES))


def test_bare_years_below_a_table_of_bare_years_called_financial_are_told(read_unasked):
    table = [["Year", "Flagged offences"], ["2018", 50], ["2019", 60]]
    assert ("2018", "female") not in values(read_unasked("Flagged offences by financial year:", table, SEXES))


CALENDAR = [["Year", "Flagged offences"], ["2018", 46], ["2019", 57]]


@pytest.mark.parametrize(
    "back",
    [
        "Of the offences above, 40 in 2018 and 52 in 2019 had a female victim.",
        "In those years the victim was female in 40 (2018) and 52 (2019) of the flagged offences.",
        "The victim was female in 40 of these flagged offences in 2018 and in 52 in 2019.",
    ],
)
def test_bare_years_that_point_back_at_a_table_of_financial_years_are_told(read_unasked, back):
    reading = read_unasked("By calendar year", CALENDAR, "By financial year", FISCAL, back)
    assert ("2018", "female") not in values(reading)
    assert kinds(reading)


def test_bare_years_below_a_heading_of_all_that_follows_are_told(read_unasked):
    lines = ("Arrests:", "2018: 4", "2019: 5")
    reading = read_unasked("By calendar year", CALENDAR, "All figures below are by financial year:", FISCAL, *lines)
    assert len(values(reading)) == 4
    assert len(kinds(reading)) == 2


YEARS = [["Sex", "2018", "2019"], ["Girls", 40, 52], ["Boys", 4, 5]]


@pytest.mark.parametrize(
    "blocks",
    [
        ["Flagged offences", [["Financial year", "2018", "2019"], ["Number", 40, 52]]],
        ["Flagged offences are given for each financial year.", "The figures are:", YEARS],
        ["Flagged offences", YEARS, "Years are financial years."],
        ["Flagged offences", YEARS, "Note: all figures are by financial year (April to March)."],
    ],
)
def test_bare_years_of_a_table_that_a_text_calls_financial_are_told(read_unasked, blocks):
    reading = read_unasked(*blocks)
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "sheets",
    [
        {"By financial year": [["Flagged offences"], [], *YEARS]},
        {"Notes": [["All figures are for financial years."]], "Data": [["Flagged offences"], [], *YEARS]},
        {"Data": [["Flagged offences"], [], *YEARS, [], ["Note: years are financial years (April to March)."]]},
    ],
)
def test_bare_years_of_a_sheet_that_the_workbook_calls_financial_are_told(read_sheets, sheets):
    reading = read_sheets(request=Request(), **sheets)
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "sheets",
    [
        {"Data": [["Flagged offences with a financial motive"], [], *YEARS]},
        {"Financial crime": [["Flagged offences"], [], *YEARS]},
        {"Data": [["Flagged offences by financial year"], [], ["Calendar year", "Girls"], ["2018", 40], ["2019", 52]]},
        {"Data": [["Flagged offences"], [], *YEARS], "Notes": [["Outcomes are published each financial year."]]},
        {"Data": [["Flagged offences"], [], *YEARS], "Notes": [["Figures by financial year cannot be given."]]},
        {"Data": [["Flagged offences"], [], *YEARS], "Notes": [["Years are calendar years."]]},
        {"Data": [["We cannot split the data by financial year."], ["Flagged offences"], [], *YEARS]},
        {"Calendar years": [["Flagged offences"], [], *YEARS]},
    ],
)
def test_bare_years_of_tables_beside_other_words_are_calendar_years(read_sheets, sheets):
    found = values(read_sheets(request=Request(), **sheets))
    assert found.items() >= {("2018", "female"): (40, 40), ("2019", "female"): (52, 52)}.items()


ONE_ASKED = Request(basis=Basis.FLAG, measure=Measure.OFFENCES, periods=(Period.financial_year(2019),))


@pytest.mark.parametrize(
    "text",
    [
        "There were 40 flagged offences in FY {}.",
        "Flagged offences in FY {}\n\nGirls: 40",
        "Flagged offences\n\nFinancial year {}\nGirls: 40",
    ],
)
def test_the_one_year_asked_for_is_that_of_no_other_name(read_page, text):
    for year, is_asked in ((2018, False), (2019, True), (2020, True), (2021, False)):
        reading = read_page(*text.format(year).split("\n"), request=ONE_ASKED)
        assert {count.period.label for count in reading.counts} == ({"2019/20"} if is_asked else set())
        assert [count.bounds.low for count in reading.counts] == ([40] if is_asked else [])
        assert is_asked or kinds(reading)


def test_the_one_year_asked_for_stands_where_another_is_named_for_something_else(read_page):
    reading = read_page("There were 40 flagged offences. We have used the flag since FY 2015.", request=ONE_ASKED)
    assert values(reading) == {("2019/20",): (40, 40)}


@pytest.mark.parametrize(
    "text",
    [
        "FOI disclosure log: FY 2018",
        "Related: Annual accounts financial year 2018",
        "Budget 2018 financial year",
        "Our charges for the financial year 2018 are £25 an hour.",
        "The flag came in with the financial year 2015 and its use grew to 90 per cent.",
        "A similar request for the financial year 2018 was answered under reference 1200/19.",
    ],
)
def test_years_of_budgets_and_the_like_do_not_unsettle_it(read_page, text):
    reading = read_page("There were 40 flagged offences.", text, request=ONE_ASKED)
    assert values(reading) == {("2019/20",): (40, 40)}


def test_financial_before_a_year_beside_another_kind_of_crime_is_no_financial_year(read_unasked):
    assert values(read_unasked("Flagged offences", [["Financial 2018", "Sexual 2018"], ["3", "40"]])) == {}
