"""Tables whose figures all stand under one heading, which says what they count where it names a crime too; and names of
laws in the question above, which count nothing.
"""

import pytest

_DIVISIONS = [["North East", "98"], ["Tayside", "71"], ["Fife", "68"]]


@pytest.mark.parametrize(
    ("heading", "measure"),
    [
        ("Recorded crimes of stalking 2023/24", "offences"),
        ("Stalking crimes recorded 2023/24", "offences"),
        ("Number of stalking offences recorded in 2023/24", "offences"),
        ("Recorded stalking crimes", "offences"),
        ("Arrests for stalking 2023/24", "arrests"),
    ],
)
def test_the_heading_of_all_figures_goes_before_the_question(read_unasked, heading, measure):
    asked = "Please provide figures on stalking by division in 2023/24, and the arrests and charges."
    reading = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", [["Division", heading], *_DIVISIONS])
    assert [(c.measure.value, c.offence, c.bounds.low) for c in reading.counts] == [
        (measure, "stalking", number) for number in (98, 71, 68)
    ]


@pytest.mark.parametrize(
    ("title", "heading", "measure"),
    [
        ("Arrests, 2023/24", "Number of offences of stalking", "arrests"),
        ("Victims of stalking", "2023/24 offences", "victims"),
    ],
)
def test_a_title_that_counts_something_else_goes_before_the_one_heading(read_unasked, title, heading, measure):
    asked = "Please provide figures on stalking by division in 2023/24, and the arrests and charges."
    rows = [["Division", heading], *_DIVISIONS]
    reading = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", title, rows)
    assert {c.measure.value for c in reading.counts} == {measure}


@pytest.mark.parametrize(
    "law",
    [
        "Criminal Justice and Licensing (Scotland) Act 2010",
        "Police, Crime, Sentencing and Courts Act 2022",
        "Policing and Crime Act 2009, Safeguarding Vulnerable Persons Act 2006",
        "Criminal Justice and Court Services (Disclosures and Orders) Act 2015",
    ],
)
def test_the_name_of_a_law_counts_nothing(read_unasked, law):
    asked = f"How many crimes of stalking (section 39 of the {law}) were recorded in 2023/24, by division?"
    reading = read_unasked(
        "<h2>Request</h2>", asked, "<h2>Response</h2>", "Stalking, 2023/24", [["Division", "Number"], *_DIVISIONS]
    )
    assert {(c.measure.value, c.offence) for c in reading.counts} == {("offences", "stalking")}
    assert not [issue for issue in reading.issues if issue.kind == "unknown-measure"]
