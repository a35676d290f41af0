"""Questions on bodies that bear the name of a crime (``Action Against Rape``), beside those on crimes."""

import pytest

from readings import kinds

BY_AGE = [["Year", "Victim aged under 18", "Victim aged 18 or over"], ["2020", 31, 12], ["2021", 42, 9]]


@pytest.mark.parametrize("body", ["Kent Action Against Rape", "the Rape Crisis Centre", "the Stalking Helpline"])
@pytest.mark.parametrize("ages", ["under 18 or over", "under 18, or 18 and over"])
def test_a_question_on_the_funding_of_a_body_names_no_other_crime(read_unasked, body, ages):
    asked = [f"A. The number of recorded sexual offences by age of victims ({ages}).", f"B. How much went to {body}?"]
    head = ["<h1>Statistics and funding</h1>", "<h2>Request</h2>", *asked, "<h2>Response</h2>", "<h3>A</h3>"]
    reading = read_unasked(*head, "Recorded sexual offences by calendar year.", BY_AGE, "<h3>B</h3>", "Nothing did.")
    assert ({count.offence for count in reading.counts}, kinds(reading)) == ({"sexual-offences"}, [])
