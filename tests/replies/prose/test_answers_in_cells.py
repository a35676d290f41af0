"""Answers in the cells of a table or sheet: figures beside questions, words over all years, what is not held."""

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Outcome, Request
from readings import ASKED, kinds, values

WITH_QUESTIONS = Request(
    Basis.FLAG,
    Measure.OFFENCES,
    AgeBand(0, 17),
    ASKED.periods,
    questions=("offences with the flag by year", "the app or website", "how many had led to a charge or summons"),
)
ASKED_AND_ANSWERED = [
    ["Kent Police"],
    ["Your request 17/19. Flagged means that the online crime flag was set."],
    [],
    ["No", "Question", "Answer"],
    ["1", "Flagged sexual offences against under 18s recorded in 2018/19", "174 crimes"],
    ["2", "Flagged offences in 2018/19 where the victim was female", "120 (this is a count of crimes)"],
    ["3", "Flagged offences of 2018/19 for which somebody had been charged by 31 August 2019", "30 crimes"],
    ["4", "How old was the youngest victim in 2018/19?", "6 years old"],
    ["5", "Flagged offences in 2018/19 against victims aged 0 to 4", "None"],
]


def test_questions_and_answers_below_titles_are_read(read_sheets):
    reading = read_sheets(WITH_QUESTIONS, Data=ASKED_AND_ANSWERED)
    found = {(c.measure, str(c.sex), str(c.age)): c.bounds.low for c in reading.counts}
    assert found == {
        (Measure.OFFENCES, "all", "all"): 174,
        (Measure.OFFENCES, "female", "all"): 120,
        (Measure.CHARGES, "all", "all"): 30,
        (Measure.OFFENCES, "all", "0-4"): 0,
    }
    assert kinds(reading) == []


def test_a_remark_beside_questions_and_answers_is_not_lost(read_sheets):
    rows = [*ASKED_AND_ANSWERED, ["", "", "", "In 2017/18 there were 99 flagged offences."]]
    reading = read_sheets(WITH_QUESTIONS, Data=rows)
    assert "Data!D10" in {issue.provenance.source for issue in reading.issues}  # the question above it may be its own


def test_answers_in_words_over_all_years_cost_no_row_its_figures(read_sheets):
    rows = [
        ["Q", "", "2017/18", "2018/19", "2019/20"],
        ["1", "Online flagged sexual offences, child under 18 / Troseddau rhywiol ar-lein, plentyn dan 18", 61, 74, 83],
        ["2", "By offence, age and sex of victim", "Withheld, section 40(2) personal information"],
        ["3", "Is the flag used?", "Yes, by everyone"],
    ]
    reading = read_sheets(WITH_QUESTIONS, merged=["C3:E3", "C4:E4"], Data=rows)
    assert [c.bounds.low for c in reading.counts] == [61, 74, 83]
    assert reading.record.outcome is Outcome.PARTIAL


def test_figures_beside_words_merged_over_two_years_are_never_dropped(read_sheets):
    rows = [
        ["Age", "2017/18", "2018/19", "2019/20"],
        ["under 13", 5, 6, 7],
        ["13 to 17", 8, "The system was changed in 2018"],
    ]
    reading = read_sheets(WITH_QUESTIONS, merged=["C3:D3"], Data=rows)
    assert ("2017/18", "13-17") in values(reading) or kinds(reading)


@pytest.mark.parametrize(
    "answer", ["No information held. It is on another system.", "Not held in a form that can be searched."]
)
@pytest.mark.parametrize(
    "question", ["Q4. How many of these had led to a charge or summons?", "4. Which app or website?"]
)
def test_what_is_not_held_is_weighed_with_the_question_above_it(read_sheets, question, answer):
    rows = [
        ["Q1. How many?"],
        ["Year", *[p.label for p in ASKED.periods]],
        ["Offences", 5, 6, 7],
        [],
        [question],
        [answer],
    ]
    reading = read_sheets(WITH_QUESTIONS, Data=rows)
    assert reading.record.outcome is Outcome.PARTIAL
    assert "not-held" in kinds(reading)


def test_a_note_that_withholds_small_figures_only_makes_no_reply_partial(read_sheets):
    note = (
        "Victims' ages, with the online flag. Counts of 1 or 2 are replaced by <3 (section 40(2)); a 0 is a true zero."
    )
    reading = read_sheets(WITH_QUESTIONS, Data=[[note], ["Age", "2017/18"], ["13", "<3"], ["14", 5], ["15", 0]])
    assert reading.record.outcome is Outcome.FULL


def test_a_numbered_list_of_contents_is_no_list_of_figures(read_sheets):
    contents = [["Kent Police"], [], ["1", "Offences by class"], ["2", "Age of victim"], [], ["Symbols"], ["-", "nil"]]
    figures = [["1. Flagged offences, victim under 18"], [], ["Age", "2017/18"], ["13", 4], ["14", 5]]
    reading = read_sheets(WITH_QUESTIONS, Contents=contents, Ages=figures)
    assert len(reading.counts) == 2
    assert kinds(reading) == []
