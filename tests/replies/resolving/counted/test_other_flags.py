"""Tables of crimes with another flag than that of the internet, in replies that are on that flag and in others."""

import pytest

from readings import kinds

ROWS = [["Year", "Arrests"], ["2021", "103"], ["2022", "95"]]
MARKED = [["Year", "Arrests"], ["2021", "60"], ["2022", "44"]]
ASKED = ("<h2>Request</h2>", "Arrests under the Malicious Communications Act, by year.", "<h2>Answer</h2>")


@pytest.mark.parametrize(
    "title", ["The same arrests where the domestic qualifier is on the record:", "Arrests with a hate crime marker:"]
)
def test_another_flag_parts_what_a_reply_on_no_flag_counts(read_unasked, title):
    reading = read_unasked(*ASKED, "Arrests by year:", ROWS, title, MARKED)
    found = {c.bounds.low: c.detail for c in reading.counts}
    assert set(found) == {103, 95, 60, 44}
    assert found[60] != found[103]
    assert "answer-differs" in kinds(reading)


def test_another_flag_is_left_out_where_the_online_flag_is_asked_for(read_page):
    rows = [["Year", "Flagged offences"], ["2021", "103"], ["2022", "95"]]
    reading = read_page("Offences with the online flag:", rows, "Offences with a CSE marker:", MARKED)
    assert {c.bounds.low for c in reading.counts} == {103, 95}
