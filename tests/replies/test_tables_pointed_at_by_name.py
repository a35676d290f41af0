"""Tables under a name alone, at which the answer to a question points, and what that question says of them."""

import pytest

from readings import kinds

ROWS = [["Age of victim", "Female", "Male"], ["Under 10", 21, 7], ["10 to 15", 94, 23]]
QUESTIONS = [
    "<h2>1. How many sexual offences against children were flagged online in 2020/21, 2021/22 and 2022/23?</h2>",
    "<p>2020/21: 311</p><p>2021/22: 342</p><p>2022/23: 359</p>",
    "<h2>2. How many of these were sexual communication with a child (071/17)?</h2>",
    "<p>2020/21: 120</p><p>2021/22: 131</p><p>2022/23: 145</p>",
]


@pytest.mark.parametrize("name", ["Table A", "Annex 1", "Table 1:"])
@pytest.mark.parametrize(
    "pointer", ["Please see {}.", "It is set out in {} at the end of this letter.", "Refer to {}."]
)
@pytest.mark.parametrize("year", ["the most recent year", "the latest year", "the last of these years"])
def test_a_table_is_of_what_the_question_asks_whose_answer_points_at_it(read_unasked, name, pointer, year):
    asked = f"<h2>3. For {year} at question 2, please give the age and sex of the victims?</h2>"
    answer = f"<p>{pointer.format(name.strip(':'))}</p>"
    reading = read_unasked(*QUESTIONS, asked, answer, "<p>I hope that this helps.</p>", f"<p>{name}</p>", ROWS)
    of_table = [c for c in reading.counts if c.provenance.source.startswith("table")]
    assert {(c.period.label, c.offence) for c in of_table} == {("2022/23", "071/17")}
    assert len(of_table) == 4
    assert kinds(reading) == []
