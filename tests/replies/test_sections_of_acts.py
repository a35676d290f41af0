"""Labels that are the bare section of an Act which the reply names, and offences of one group told apart by law."""

import pytest

from cyberflag.model import ALL
from readings import kinds, numbers

ASKED = (
    "Number of arrests made under section 127 of the Communications Act 2003 and Section 1 of the Malicious "
    "Communications Act 1988, in 2022 and 2023."
)
GROUP = "malicious-communications"


def read_below(read_unasked, asked, *rows):
    return read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", "Custody was searched.", rows)


@pytest.mark.parametrize(
    "labels",
    [
        ("S127", "S1"),
        ("Section 127", "Section 1"),
        ("s.127", "s.1"),
        ("S127 Communications Act 2003", "S1 Malicious Communications Act 1988"),
    ],
)
def test_sections_stand_for_the_offence_of_the_act_that_the_reply_names(read_unasked, labels):
    reading = read_below(read_unasked, ASKED, ("", *labels), ("2022", "132", "243"), ("2023", "145", "247"))
    assert numbers(reading) == [132, 145, 243, 247]
    assert {count.offence for count in reading.counts} == {GROUP}
    assert len({count.detail for count in reading.counts}) == 2
    assert not kinds(reading)


def test_the_total_of_two_laws_of_one_group_is_of_the_group(read_unasked):
    rows = ("", "S127", "S1", "Total"), ("2022", "132", "243", "375"), ("2023", "145", "247", "392")
    totals = [c for c in read_below(read_unasked, ASKED, *rows).counts if c.total]
    assert {(c.offence, c.bounds.low, c.detail) for c in totals} == {(GROUP, 375, ()), (GROUP, 392, ())}


def test_a_section_that_two_acts_have_stands_for_neither(read_unasked):
    asked = f"{ASKED} Arrests for theft are under section 1 of the Theft Act 1968."
    reading = read_below(read_unasked, asked, ("", "S127", "S1"), ("2022", "132", "243"), ("2023", "145", "247"))
    assert numbers(reading) == [132, 145]
    assert "unknown-offence" in kinds(reading)


def test_a_section_of_an_act_that_is_no_offence_stands_for_none(read_unasked):
    asked = "Arrests under the Malicious Communications Act. Section 40 of the Freedom of Information Act 2000 applies."
    reading = read_below(read_unasked, asked, ("", "S40", "S1"), ("2022", "132", "7"), ("2023", "145", "8"))
    assert not reading.counts


def test_a_section_that_names_an_offence_by_itself_stays_it(read_unasked):
    asked = "Offences under section 15A of the Sexual Offences Act 2003 and section 127 of the Communications Act 2003."
    reading = read_below(read_unasked, asked, ("", "S15A", "S127"), ("2022", "132", "7"), ("2023", "145", "8"))
    assert {(c.offence, c.bounds.low) for c in reading.counts} == {
        ("071/17", 132),
        ("071/17", 145),
        (GROUP, 7),
        (GROUP, 8),
    }
    assert {c.detail for c in reading.counts} == {()}


def test_two_rows_of_one_group_that_name_no_law_each_are_told(read_unasked):
    rows = ("", "2022", "2023"), ("Malicious communications", "132", "243"), ("S127", "145", "247")
    reading = read_below(read_unasked, ASKED, *rows)
    assert "unknown-layout" in kinds(reading)
    assert ALL not in {count.offence for count in reading.counts}


def test_the_law_of_requests_has_no_section_of_an_offence(read_unasked):
    asked = f"{ASKED} This is a request under section 1 of the Freedom of Information Act 2000."
    reading = read_below(read_unasked, asked, ("", "S127", "S1"), ("2022", "132", "243"))
    assert numbers(reading) == [132, 243]
