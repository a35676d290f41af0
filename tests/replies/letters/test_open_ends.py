"""Figures up to the day of the reply: ``from 1 January 2024 to the present``, and years that had not ended by then."""

import pytest

from cyberflag.model import IssueKind
from cyberflag.replies import ReplyReading
from readings import Read


def spans(reading: ReplyReading) -> set[tuple[str, str, int]]:
    return {(c.period.start.isoformat(), c.period.end.isoformat(), c.bounds.low) for c in reading.counts}


def of_periods(reading: ReplyReading) -> list[str]:
    return [issue.message for issue in reading.issues if issue.kind is IssueKind.UNKNOWN_PERIOD]


@pytest.mark.parametrize(
    "dated", ["Published on 11 May 2020", "Date of response: 11/05/2020", "Date released: 11 May 2020"]
)
@pytest.mark.parametrize(
    "asked",
    [
        "How many rapes were recorded from 1 January 2018 to the present?",
        "How many rapes were recorded between 1 January 2018 and today's date?",
        "How many rapes were recorded since 1 January 2018 to date?",
        "How many rapes were recorded from January 2018 to the current date?",
    ],
)
def test_a_span_up_to_the_present_ends_with_the_day_of_the_reply_and_is_told(
    read_unasked: Read, dated: str, asked: str
):
    reading = read_unasked(dated, "<h2>Request</h2>", asked, "<h2>Response</h2>", "41 rapes were recorded.")
    assert spans(reading) == {("2018-01-01", "2020-05-11", 41)}
    assert len(of_periods(reading)) == 1


def test_a_month_of_publication_ends_with_its_last_day(read_unasked: Read):
    asked = "How many rapes were recorded from 1 January 2024 to the present?"
    reading = read_unasked(
        "Published July 2025", "<h2>Request</h2>", asked, "<h2>Response</h2>", "41 rapes were recorded."
    )
    assert spans(reading) == {("2024-01-01", "2025-07-31", 41)}


def test_how_many_there_have_been_since_a_year_is_up_to_the_day_of_the_reply(read_unasked: Read):
    reading = read_unasked("Published on 1 May 2018", "There have been 10 arrests for grooming since 2008.")
    assert spans(reading) == {("2008-01-01", "2018-05-01", 10)}
    assert of_periods(reading)


def test_without_a_day_of_the_reply_the_end_stays_open(read_unasked: Read):
    reading = read_unasked("There have been 10 arrests for grooming since 2008.")
    assert not reading.counts
    assert of_periods(reading)


def test_the_day_of_the_request_is_none_of_the_reply(read_unasked: Read):
    reading = read_unasked("Date of request: 1 May 2018", "There have been 10 arrests for grooming since 2008.")
    assert not reading.counts


def test_a_year_that_had_not_ended_on_the_day_of_the_reply_is_told(read_unasked: Read):
    table = [["Year", "Rapes recorded"], ["2023", "40"], ["2024", "44"], ["2025", "19"]]
    reading = read_unasked("Date: 24/06/25", "How many rapes were recorded in each year?", table)
    assert {c.bounds.low for c in reading.counts} == {40, 44, 19}
    assert ["2025" in told for told in of_periods(reading)] == [True]


@pytest.mark.parametrize(
    "dated",
    [
        "Date of response: Tuesday, 24 June 2025",
        "Question submitted on 30 May 2025. Answer to be tabled on Tuesday the 24th June 2025.",
        "Your request was received on 2 May 2025. Date responded: 24 June 2025",
        "These are questions that were answered on 24 June 2025",
        "Question: answered 24 June 2025",
    ],
)
def test_the_day_of_an_answer_is_known_behind_its_weekday_or_the_day_of_the_request(read_unasked: Read, dated: str):
    table = [["Year", "Rapes recorded"], ["2024", "44"], ["2025", "19"]]
    reading = read_unasked(dated, "How many rapes were recorded in each year?", table)
    assert ["on 24 June 2025" in told for told in of_periods(reading)] == [True]


@pytest.mark.parametrize(
    "dated",
    [
        "Question tabled on 24 June 2025",
        "Motion tabled 24 June 2025",
        "The report was tabled on 24 June 2025",
        "Request received and answered 24 June 2025",
    ],
)
def test_the_day_on_which_a_question_or_another_paper_was_tabled_is_none_of_the_answer(read_unasked: Read, dated: str):
    table = [["Year", "Rapes recorded"], ["2024", "44"], ["2025", "19"]]
    assert not of_periods(read_unasked(dated, "How many rapes were recorded in each year?", table))


def test_years_that_were_over_raise_nothing(read_unasked: Read):
    table = [["Year", "Rapes recorded"], ["2023/24", "40"], ["2024/25", "44"]]
    reading = read_unasked("Date: 24/06/25", "How many rapes were recorded in each year?", table)
    assert not of_periods(reading)


CONVICTED = "There have been 10 convictions for grooming since 2008."


@pytest.mark.parametrize(
    "stated",
    [
        "The answers to A and B cover 2008 to 2017.",
        "The figures cover 2008 to 2017.",
        "Answers to questions 1 and 2 cover 2008 to 2017.",
        "The figures for part B cover 2008 to 2017.",
        "All figures are from 2008 to 2017.",
        "The data covers 2008 to 2017.",
    ],
)
def test_a_span_that_begins_with_the_days_stated_for_all_ends_with_them(read_unasked: Read, stated: str):
    reading = read_unasked("Published on 1 May 2018", "<h2>Response</h2>", stated, CONVICTED)
    assert spans(reading) == {("2008-01-01", "2017-12-31", 10)}
    assert not of_periods(reading)


@pytest.mark.parametrize(
    "beside",
    [
        "The figures cover 2010 to 2017.",
        "The figures for fraud in 2008 are from 2017.",
        "Officers covered 2008 to 2017 in training.",
        "The figures cover 2008 to 2015. The answers cover 2008 to 2017.",
        "Our policy of 2008 was renewed in 2017.",
    ],
)
def test_other_days_leave_such_a_span_open_to_the_day_of_the_reply(read_unasked: Read, beside: str):
    reading = read_unasked("Published on 1 May 2018", "<h2>Response</h2>", beside, CONVICTED)
    assert ("2008-01-01", "2017-12-31", 10) not in spans(reading)


@pytest.mark.parametrize(
    "lines",
    [
        ["The answers to question 3 cover 2008 to 2017.", "3. Arrests: see below", f"4. {CONVICTED}"],
        ["The answers to A and B cover 2008 to 2017.", "A. Arrests: see below", f"C. {CONVICTED}"],
    ],
)
def test_days_stated_for_other_questions_end_no_span_of_this_one(read_unasked: Read, lines: list[str]):
    reading = read_unasked("Published on 1 May 2018", "<h2>Response</h2>", *lines)
    assert spans(reading) == {("2008-01-01", "2018-05-01", 10)}
    assert of_periods(reading)


def test_days_stated_for_all_questions_that_are_answered_end_a_span(read_unasked: Read):
    lines = ["The answers to questions 3 and 4 cover 2008 to 2017.", "3. Arrests: see below", f"4. {CONVICTED}"]
    reading = read_unasked("Published on 1 May 2018", "<h2>Response</h2>", *lines)
    assert spans(reading) == {("2008-01-01", "2017-12-31", 10)}
