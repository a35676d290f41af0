"""Columns by outcome beside columns by sex or age of the victim in one table."""

import pytest

ASKS = "How many offences of class 88A were recorded, by sex of victim, and what became of them?"
BODY = [["2016", 40, 9, 1, 8, 5, 37], ["2017", 51, 12, 0, 11, 4, 48]]


def read_figures(reading):
    return [(c.measure.value, c.sex.value, dict(c.detail).get("outcome", ""), c.bounds.low) for c in reading.counts[:6]]


@pytest.mark.parametrize("named", ["Result", "Outcome", "What was done"])
def test_what_a_heading_names_outcomes_counts_outcomes_and_the_others_crimes(read_unasked, named):
    heads = ["Year", "Female", "Male", "Not stated", "Charged", "Cautioned", "NFA / other"]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in [heads, *BODY])
    above = f"<tr><td></td><td colspan='3'>Sex of victim</td><td colspan='3'>{named}</td></tr>"
    reading = read_unasked("<h1>Sexual grooming</h1>", ASKS, f"<table>{above}{rows}</table>")
    assert read_figures(reading) == [
        ("offences", "female", "", 40),
        ("offences", "male", "", 9),
        ("offences", "unknown", "", 1),
        ("outcomes", "all", "Charged", 8),
        ("outcomes", "all", "Cautioned", 5),
        ("outcomes", "all", "NFA / other", 37),
    ]


def test_outcomes_that_no_heading_names_are_told_apart_too(read_unasked):
    heads = ["Year", "Female", "Male", "Not stated", "Charged", "Cautioned", "No further action"]
    read = read_figures(read_unasked("<h1>Sexual grooming</h1>", ASKS, [heads, *BODY]))
    assert [outcome for *_, outcome, _ in read] == ["", "", "", "Charged", "Cautioned", "No further action"]
    assert {measure for measure, *_ in read[:3]} == {"offences"}
    assert {measure for measure, *_ in read[4:]} == {"outcomes"}
