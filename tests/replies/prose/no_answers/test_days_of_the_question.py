"""Answers whose days stand apart in their question, and what is told of an outcome by its number."""

import pytest

QUESTION = (
    "Question: Since cyberflashing became an offence on 31 January 2024, how many offences (HO code 88/14) have been "
    "recorded up to 31 December 2024, and with what outcomes?"
)
OUTCOMES = [["Outcome", "Number of offences"], ["01 Charge / summons", 8], ["15 Evidential difficulties", 14]]


def test_an_answer_between_those_dates_is_of_the_days_of_its_question(read_unasked):
    reading = read_unasked(QUESTION, "Answer: Between those two dates Kent Police recorded 22 offences.", OUTCOMES)
    assert {count.period.label for count in reading.counts} == {"31 January 2024 to 31 December 2024"}
    assert sorted(count.bounds.low for count in reading.counts) == [8, 14, 22]
    assert not reading.issues


@pytest.mark.parametrize(
    "note",
    [
        "Outcome 15 - 9 includes offences passed on.",
        "Outcome 15, 9 excludes offences passed on.",
        "The figure for outcome 18 excludes crimes under investigation (9).",
    ],
)
def test_a_count_beside_an_outcome_is_told(read_unasked, note):
    assert read_unasked("In 2023 Kent Police recorded 22 grooming offences.", note).issues


def test_what_an_outcome_also_covers_is_no_count_of_crimes(read_unasked):
    reading = read_unasked(
        "In 2023 Kent Police recorded 22 grooming offences.",
        "Outcome 15 also covers crimes the Crown Prosecution Service decided not to prosecute.",
        "Outcome 20 includes crimes passed to another agency.",
    )
    assert [count.printed for count in reading.counts] == ["22"]
    assert not reading.issues
