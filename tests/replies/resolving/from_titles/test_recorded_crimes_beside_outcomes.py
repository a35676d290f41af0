"""A table of the crimes recorded stands beside tables of their outcomes, each under a title of its own."""

import pytest

RECORDED = [["", "Norfolk", "Suffolk"], ["2019", 64, 51], ["2020", 71, 66], ["2021", 83, 58]]
ENDED = [["", "Norfolk", "Suffolk"], ["2019", 3, 4], ["2020", 7, 6], ["2021", 8, 5]]
ASKED = (
    "1. Offences of taking indecent photographs of children (86/02) where the suspect was under 18, in 2019, 2020 and "
    "2021. 2. How many resulted in a charge or summons?"
)


@pytest.fixture
def read_beside(read_unasked):
    """Reads a table under a title before two of outcomes, and says what its figures count."""

    def read(title):
        ended = ("Outcome 1 – Charge/Summons", ENDED, "Outcome 21 – Not in the public interest", ENDED)
        reading = read_unasked("<h1>Indecent photographs</h1>", ASKED, "<h2>Response</h2>", title, RECORDED, *ended)
        return [str(c.measure) for c in reading.counts if c.provenance.source.startswith("table 1!")], reading.issues

    return read


@pytest.mark.parametrize(
    "title",
    [
        "Offences recorded with a suspect under 18",
        "Recorded offences where the suspect was a child",
        "Crimes recorded",
        "Table 1: Offences recorded by calendar year",
        "Number of crimes, 2019 to 2021",
        "Recorded crimes by juveniles",
    ],
)
def test_a_title_of_the_crimes_recorded_is_no_unread_outcome(read_beside, title):
    assert read_beside(title)[0] == ["offences"] * 6


@pytest.mark.parametrize("title", ["Recorded crimes filed after a year", "Crimes recorded with a late decision"])
def test_a_title_that_may_be_of_an_outcome_is_still_told(read_beside, title):
    counted, issues = read_beside(title)
    assert not counted
    assert "unknown-heading" in {str(issue.kind) for issue in issues}
