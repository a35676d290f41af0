"""A last row without a label below columns that hold blanks, and one paragraph of questions above its table."""

import pytest

from readings import values

HEAD = ["Offence", "2017/18", "2018/19", "Total"]
ROWS = [
    ["21 Sexual activity involving child under 13", "8", "", "8"],
    ["71 Abuse of children through sexual exploitation", "", "4", "4"],
    ["88A Sexual grooming", "60", "71", "131"],
]
QUESTIONS = (
    "1) How many online flagged sexual offences were recorded? 2) How many resulted in a charge? "
    "3) Which platforms were used?"
)


def test_it_is_the_total_where_the_sums_come_out_without_the_blanks(read_unasked):
    reading = read_unasked(
        "Online flagged sexual offences recorded. Blank cells show that none was recorded.",
        [HEAD, *ROWS, ["", "68", "75", "143"]],
    )
    found = values(reading)
    assert found[("2017/18",)] == (68, 68)
    assert found[("2018/19",)] == (75, 75)
    assert found[("2017/18", "71")] == (0, 0)
    assert {c.bounds.low for c in reading.counts if c.offence == "all"} == {68, 75, 143}


def test_it_is_none_where_the_sums_do_not_come_out(read_unasked):
    reading = read_unasked("Online flagged sexual offences recorded", [HEAD, *ROWS, ["", "50", "90", "140"]])
    assert all(count.offence != "all" for count in reading.counts)
    assert reading.issues


@pytest.mark.parametrize("asked", [QUESTIONS, QUESTIONS.replace("1)", "Q1.").replace("2)", "Q2.").replace("3)", "Q3.")])
def test_one_of_several_questions_in_a_paragraph_does_not_narrow_the_table_below_it(read_unasked, asked):
    reading = read_unasked(asked, "Question 1 is answered below.", [HEAD, *ROWS, ["Total", "68", "75", "143"]])
    assert {count.measure.value for count in reading.counts} == {"offences"}
    assert not any(count.detail for count in reading.counts)
