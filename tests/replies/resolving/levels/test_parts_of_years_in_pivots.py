"""Quarters and half years where they stand: below their year in one column, as first days, by their months."""

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from readings import kinds, read_text

YEARS = (Period.financial_year(2019), Period.financial_year(2020))
ASKED = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), YEARS)
TITLE = ["Offences with the online flag, victim under 18"]


def _by_days(reading):
    return {(str(c.period.start), str(c.period.end)): c.bounds.low for c in reading.counts if str(c.sex) == "all"}


def test_quarters_below_a_year_in_one_column_are_parts_of_it(read_sheets):
    rows = [TITLE, [], ["Row Labels", "F", "M", "Grand Total"]]
    rows += [["2019/2020", 10, 4, 14], ["Q1", 4, 1, 5], ["Q2", 6, 3, 9], ["2020/2021", 7, 3, 10], ["Q1", 7, 3, 10]]
    found = _by_days(read_sheets(Data=[*rows, ["Grand Total", 17, 7, 24]], request=ASKED))
    assert found[("2019-04-01", "2019-06-30")] == 5
    assert found[("2019-07-01", "2019-09-30")] == 9
    assert found[("2020-04-01", "2020-06-30")] == 10
    assert found[("2019-04-01", "2020-03-31")] == 14


def test_a_quarter_above_all_years_is_of_none_of_them(read_sheets):
    rows = [TITLE, [], ["Row Labels", "F", "M"], ["Q1", 4, 1], ["2019/2020", 10, 4], ["2020/2021", 7, 3]]
    assert ("2019-04-01", "2019-06-30") not in _by_days(read_sheets(Data=rows, request=ASKED))


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Three months from", ["1 April 2019", "1 July 2019", "1 October 2019"]),
        ("Quarter beginning", ["01/04/2019", "01/07/2019", "01/10/2019"]),
        ("Quarter", ["1 April 2019", "1 July 2019", "1 October 2019"]),
        ("Quarter", ["30 June 2019", "30 September 2019", "31 December 2019"]),
    ],
)
def test_days_that_follow_on_by_quarters_are_quarters(read_sheets, heading, labels):
    rows = [TITLE, [], [heading, "Girls", "Boys", "All"], *([day, 3, 2, 5] for day in labels)]
    found = _by_days(read_sheets(Data=rows, request=ASKED))
    assert found == {("2019-04-01", "2019-06-30"): 5, ("2019-07-01", "2019-09-30"): 5, ("2019-10-01", "2019-12-31"): 5}


def test_quarters_listed_month_by_month_head_their_figures():
    reading = read_text(
        "Offences with the online flag, victim under 18\n\nApril, May and June 2019\n22 crimes\n"
        "July, August and September 2019\n21 crimes\nFinancial year 2019/20 altogether\n87 crimes",
        ASKED,
    )
    assert _by_days(reading) == {
        ("2019-04-01", "2019-06-30"): 22,
        ("2019-07-01", "2019-09-30"): 21,
        ("2019-04-01", "2020-03-31"): 87,
    }


def test_a_total_among_the_wordings_of_offences_is_the_total_of_its_row(read_sheets):
    rows = [TITLE, [], ["HO class", "HO sub", "Wording", "2019/20", "2020/21"]]
    rows += [["71", "17", "ENGAGE IN SEXUAL COMMUNICATION WITH A CHILD", 5, 6], ["86", "10", "POSSESSION", 3, 4]]
    reading = read_sheets(Data=[*rows, [None, None, "EVERYTHING ABOVE", 8, 10]], request=ASKED)
    assert {(c.offence, c.bounds.low) for c in reading.counts if c.period == YEARS[0]} == {
        ("071/17", 5),
        ("086/10", 3),
        ("all", 8),
    }
    assert kinds(reading) == []


def test_a_column_of_suspects_beside_crimes_is_counted_and_no_label(read_sheets):
    rows = [TITLE, [], ["App", "Year", "Crimes", "Suspects (people)", "Charges laid"]]
    rows += [[app, year, 5 + n, 3, 1] for app in ("Snapchat", "Kik") for n, year in enumerate(("2019/20", "2020/21"))]
    reading = read_sheets(Data=rows, request=ASKED)
    assert {str(c.measure) for c in reading.counts} == {"offences", "suspects", "charges"}
    assert len(reading.counts) == 12


def test_what_a_contradiction_says_of_periods_is_written_as_people_write_it(read_sheets):
    rows = [
        TITLE,
        [],
        ["Age", "2019/20", None],
        [None, "Apr-Jun 2020", "Jul-Sep 2020"],
        ["10 to 12", 3, 2],
        ["13 to 17", 4, 1],
    ]
    messages = " ".join(issue.message for issue in read_sheets(Data=rows, merged=["B3:C3"], request=ASKED).issues)
    assert "the label beside it says 2019/20" in messages
