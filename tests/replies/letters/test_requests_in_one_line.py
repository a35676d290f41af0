"""What a request of one long line, or one over several tables, says of the tables below it."""

import pytest

from cyberflag.model import Basis, Request
from cyberflag.replies import read_reply
from readings import kinds

ROWS = (
    "<table><tr><th>Victim age</th><th>Female</th><th>Male</th></tr>"
    "<tr><td>0-11</td><td>19</td><td>6</td></tr><tr><td>12-15</td><td>71</td><td>14</td></tr></table>"
)
ASKED = (
    "Offences of sexual communication with a child from 1 April 2017 to 31 March 2018; victims' age and gender; "
    "the youngest victim; how often a cyber flag was used."
)


def _table(*rows):
    return "<table>" + "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows) + "</table>"


@pytest.fixture
def read_page(tmp_path):
    """Reads a page of Kent Police."""

    def read(body):
        (tmp_path / "Kent Police.html").write_text(f"<main><h1>Crimes</h1>{body}</main>", encoding="utf-8")
        return read_reply(tmp_path / "Kent Police.html", "Kent Police.html", Request())

    return read


def test_a_line_that_lists_what_was_asked_is_no_remark(read_page):
    reading = read_page(f"<h2>Request</h2><p>{ASKED}</p><h2>Response</h2><p>Please see below.</p>{ROWS}")
    assert {c.bounds.low for c in reading.counts} == {19, 6, 71, 14}
    assert "unsure" not in kinds(reading)


@pytest.mark.parametrize("often", ["97 times", "on 97 occasions"])
def test_how_often_a_flag_was_used_makes_no_flagged_crimes_of_the_rest(read_page, often):
    last = f"<p>The cyber flag was attached {often}.</p>"
    reading = read_page(f"<h2>Request</h2><p>{ASKED}</p><h2>Response</h2><p>Please see below.</p>{ROWS}{last}")
    assert {c.basis for c in reading.counts if c.bounds.low != 97} & {Basis.FLAG} == set()


def test_years_taken_together_are_those_that_the_question_before_lists(read_page):
    years = _table(("Year", "Crimes"), ("2019", "141"), ("2020", "118"))
    suspects = _table(("Ethnicity", "Suspects"), ("White", "84"), ("Asian", "12"))
    reading = read_page(
        f"<h2>Question 1</h2><p>Crimes with a CSE flag in 2019 and 2020.</p><h2>Answer 1</h2>{years}"
        "<h2>Question 2</h2><p>Ethnicity of the suspects for those crimes, two years together.</p>"
        f"<h2>Answer 2</h2>{suspects}"
    )
    said = {(str(c.measure), c.bounds.low, str(c.period.start), str(c.period.end)) for c in reading.counts}
    assert ("suspects", 84, "2019-01-01", "2020-12-31") in said
