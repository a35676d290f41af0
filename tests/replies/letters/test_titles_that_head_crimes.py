"""Titles that head crimes by something, whatever else the request asks for."""

import pytest

from readings import Read

ROWS = (("App", "2021", "2022"), ("Kik", "31", "44"), ("Snapchat", "12", "19"), ("Total", "43", "63"))
ASKED = (
    "<h3>Request</h3><ul><li>The number of offences of sexual communication with a child in 2021 and 2022.</li>"
    "<li>How many people were arrested and sentenced.</li></ul><h3>Response</h3>"
)


@pytest.mark.parametrize(
    "title",
    [
        "Sexual communication with a child offences by app, calendar years",
        "Table 1: Offences of sexual communication with a child (71/17) broken down by platform",
        "Crimes of sexual communication with a child per app",
        "The figures are as follows.",
    ],
)
def test_a_table_below_such_a_title_counts_crimes_though_arrests_are_asked_for_too(
    title: str, read_unasked: Read
) -> None:
    reading = read_unasked(f"{ASKED}<p>{title}</p>", ROWS)
    assert {c.measure.value for c in reading.counts} == {"offences"}
    assert len(reading.counts) == 6


def test_a_table_below_a_question_for_arrests_still_counts_arrests(read_unasked: Read) -> None:
    asked = "<h3>Request</h3><p>How many people were arrested for rape in 2021 and 2022?</p><h3>Response</h3>"
    reading = read_unasked(
        asked, "Rape, by district", (("District", "2021", "2022"), ("North", "3", "4"), ("South", "5", "6"))
    )
    assert {c.measure.value for c in reading.counts} == {"arrests"}
