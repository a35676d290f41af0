"""Titles that say in a clause of their own of which crimes a table is, and sentences that state something of them."""

import pytest

ROWS = [["HO code", "2012/13", "2013/14"], ["86/02", "2", "3"], ["88/01", "1", "0"]]
CODES = "The Home Office code of each is shown."


@pytest.mark.parametrize(
    "title",
    [
        "Persons charged where Facebook is mentioned in the MO of the crime. Reply of 2 September 2015.",
        "People charged with crimes in which Facebook was named in the modus operandi. Reply of 2 September 2015.",
        "Suspects charged in which Facebook has been found in the MO. Prepared on 2 September 2015.",
        "Persons charged where Facebook appears in the free text.",
        "Persons charged where the MO refers to Facebook.",
    ],
)
def test_the_clause_of_a_title_names_the_platform_and_how_it_was_found(read_unasked, title):
    reading = read_unasked(title, CODES, ROWS)
    assert {(c.platform, c.basis.value, c.measure.value) for c in reading.counts} == {
        ("facebook", "keyword", "charges")
    }


@pytest.mark.parametrize(
    "remark",
    [
        "People charged with a crime in which Facebook is used have a leaflet of their own. Reply of 2 September 2015.",
        "Offences where Facebook was the means are dealt with by a unit. Reply of 2 September 2015.",
        "The leaflet says what Facebook is. Reply of 2 September 2015.",
        "Victims who had Facebook were seen by us. Reply of 2 September 2015.",
    ],
)
def test_a_sentence_that_states_something_of_them_is_no_title(read_unasked, remark):
    reading = read_unasked("Recorded crimes by code", remark, ROWS)
    assert {c.platform for c in reading.counts} == {"all"}
