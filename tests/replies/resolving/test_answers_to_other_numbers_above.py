"""What the answer to another question above a table points at, which is not what the table goes on with."""

import pytest

AGES = [["Age", "Crimes"], ["0 to 6", "5"], ["7 to 10", "31"], ["11 to 17", "294"]]
SEXES = [["Period", "Female", "Male"], ["2017/18", "203", "51"], ["2018/19", "246", "58"]]


@pytest.mark.parametrize(
    "remark",
    [
        "These are higher than the answer to question 1 because some victims had several crimes recorded.",
        "See the answer to question 1.",
        "",
    ],
)
def test_a_table_is_of_the_year_of_its_own_question(read_unasked, remark):
    reading = read_unasked(
        "Flagged offences with a child victim",
        "Q1. Victims of flagged sexual offences, by gender, for the last two financial years.",
        "A1. Number of victims.",
        SEXES,
        "Q2. The number of crimes recorded.",
        f"A2. 2017/18: 274; 2018/19: 330. {remark}",
        "Q3. For 2018/19, the age of the victim when the crime was reported.",
        "A3. As below (crimes, not victims).",
        AGES,
    )
    found = {str(c.age): (c.period.label, c.bounds.low) for c in reading.counts if str(c.age) != "all"}
    assert found == {"0-6": ("2018/19", 5), "7-10": ("2018/19", 31), "11-17": ("2018/19", 294)}
    assert not reading.issues


def test_a_table_goes_on_with_the_question_that_its_own_title_names(read_unasked):
    reading = read_unasked(
        "Q1. How many flagged offences were recorded in 2017/18?",
        "A1. 274",
        "Q2. How many flagged offences were recorded in 2018/19?",
        "A2. 330",
        "Q3. The ages of the victims of the offences in Q1.",
        AGES,
    )
    assert {c.period.label for c in reading.counts if str(c.age) != "all"} == {"2017/18"}
