"""Titles that name a wider kind of crime than the request below them: the answer is of what was asked."""

import pytest

ROWS = [["Year", "Recorded"], ["2017/18", 96], ["2018/19", 131]]


@pytest.mark.parametrize(
    ("title", "asked", "offence"),
    [
        ("Grooming", "Offences of class 88A recorded in the last two financial years.", "88A"),
        ("Indecent images", "How many crimes with Home Office code 86/10 were recorded?", "086/10"),
    ],
)
def test_a_table_is_of_the_class_or_code_that_was_asked_for(read_unasked, title, asked, offence):
    read = read_unasked(f"<h1>{title}</h1>", "<h2>Request</h2>", asked, "<h2>Response</h2>", ROWS)
    assert [(c.offence, c.bounds.low) for c in read.counts] == [(offence, 96), (offence, 131)]


def test_rows_that_name_the_wider_kind_stay_of_it(read_unasked):
    rows = [["Offence", "2017/18", "2018/19"], ["Grooming", 96, 131], ["Rape", 12, 15]]
    asked = "Offences of class 88A recorded in the last two financial years."
    read = read_unasked("<h1>Grooming</h1>", "<h2>Request</h2>", asked, "<h2>Response</h2>", rows)
    assert {c.offence for c in read.counts} == {"grooming", "rape"}
