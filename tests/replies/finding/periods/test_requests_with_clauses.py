"""A request or title that says of which crimes it is in a clause (``where the victim is under 18``) is no remark, so
the period that it names is that of the table below it.
"""

import pytest

from readings import kinds

ROWS = [["Gender", "Offences"], ["Female", 49], ["Male", 13], ["Unknown", 2], ["Total", 64]]


@pytest.mark.parametrize(
    "clause",
    [
        "where the victim is under 18",
        "where the age of the victim was under 18 years",
        "in which the victim was under 18",
        "whose victims were under 18",
        "for which the online flag has been set",
    ],
)
def test_the_period_of_a_request_with_a_clause_is_sure(read_unasked, clause):
    asked = f"Sexual offences with an online flag {clause}, 1 April 2021 to 31 March 2022, by gender, age and outcome."
    title = "<h1>Online sexual offences against children 2021/22</h1>"
    reading = read_unasked(title, "<h2>Request</h2>", asked, "<h2>Response</h2>", "Gender of victim", ROWS)
    assert [(c.period.label, c.bounds.low) for c in reading.counts] == [("2021/22", n) for n in (49, 13, 2, 64)]
    assert "unsure" not in kinds(reading)


def test_a_remark_on_something_else_leaves_the_figures_unsure(read_unasked):
    remark = "The cases where the suspect was known are being reviewed in 2021/22."
    reading = read_unasked("Online sexual offences", "<h2>Response</h2>", remark, "Gender of victim", ROWS)
    assert {*kinds(reading)} & {"unsure", "unknown-period"}
