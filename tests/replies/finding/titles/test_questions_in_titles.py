"""Titles of numbered sheets that point at another question: ``Outcomes of the offences in Q1, 2017/18``."""

import pytest

RECORDED = [["Rapes with the flag recorded, 2017/18"], ["Year", "Offences"], ["2017/18", 30]]
ENDED = [["Outcome", "Offences"], ["Charged", 3], ["No further action", 2]]


def days(reading):
    return {count.period.label for count in reading.counts}


@pytest.mark.parametrize("title", ["Outcomes of the offences in Q1, 2017/18", "Q2. Outcomes of those in Q1, 2017/18"])
@pytest.mark.parametrize(("first", "second"), [("Q1", "Q2"), ("Question 1", "Question 2")])
def test_question_in_the_title_of_a_numbered_sheet_is_no_quarter(read_sheets, title, first, second):
    assert days(read_sheets(**{first: RECORDED, second: [[title], *ENDED]})) == {"2017/18"}


def test_quarters_in_the_titles_of_their_sheets_stay_quarters(read_sheets):
    title = "Outcomes of the rapes with the flag in Q{}, 2017/18"
    sheets = {f"Q{n}": [[title.format(n)], *ENDED] for n in (1, 2)}
    assert days(read_sheets(**sheets)) == {"1 April 2017 to 30 June 2017", "1 July 2017 to 30 September 2017"}


def test_quarter_stays_one_where_the_sheets_have_quarters(read_sheets):
    recorded = [["Rapes with the flag, 2017/18"], ["Quarter", "Offences"], ["Q1", 3], ["Q2", 4]]
    reading = read_sheets(Q1=recorded, Q2=[["Outcomes of the offences in Q1, 2017/18"], *ENDED])
    assert "2017/18" not in days(reading)


def test_question_in_the_title_of_a_numbered_part_of_a_letter_is_no_quarter(read_unasked):
    recorded = [["Year", "Total"], ["2021/22", "31"], ["2022/23", "44"]]
    ended = [["Outcome", "Number"], ["Charge", "4"], ["Caution", "1"], ["Ongoing", "27"]]
    second = "<h2>Q2. Outcomes of the offences in Q1, 2022/23</h2>"
    reading = read_unasked("<h2>Q1. Grooming offences recorded</h2>", recorded, second, ended)
    assert days(reading) == {"2021/22", "2022/23"}


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Number of offences in Q1, 2017/18", "1 April 2017 to 30 June 2017"),
        ("Outcomes of the offences in Q1 2017/18", "1 April 2017 to 30 June 2017"),
        ("Number of offences in Q1 and Q2, 2017/18", "1 April 2017 to 30 September 2017"),
    ],
)
def test_quarters_that_no_article_points_at_stay_quarters(read_sheets, title, period):
    assert days(read_sheets(Q1=RECORDED, Q2=[[title], *ENDED])) == {"2017/18", period}


def test_question_that_has_no_sheet_is_a_quarter(read_sheets):
    title = "Outcomes of the offences in Q1, 2017/18"
    assert "1 April 2017 to 30 June 2017" in days(read_sheets(Recorded=RECORDED, Q2=[[title], *ENDED]))


def test_quarter_stays_one_where_another_sheet_names_its_months(read_sheets):
    recorded = [["Rapes with the flag in Apr-Jun 2017"], *ENDED]
    title = "Outcomes of the rapes in Q1, 2017/18"
    assert days(read_sheets(Q1=recorded, Q2=[[title], *ENDED])) == {"1 April 2017 to 30 June 2017"}


def test_quarter_of_a_year_in_a_numbered_question_stays_one(read_unasked_letter):
    asks = "Q1. How many grooming offences were recorded in 2022/23?", "Q2. How many offences in Q1 of 2022/23?"
    reading = read_unasked_letter(f"{asks[0]}\n\n44 offences.\n\n{asks[1]}\n\n4 offences.")
    assert days(reading) == {"2022/23", "1 April 2022 to 30 June 2022"}
