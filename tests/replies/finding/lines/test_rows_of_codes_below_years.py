"""Rows that an offence's code opens, on plain lines below a line of years."""

import pytest

from cyberflag.model import Period
from readings import Read

_REQUEST = "Request\nPlease give the offences recorded in each year since the start of 2017.\n\nResponse\n"


@pytest.mark.parametrize(
    "lines",
    [
        "2017 2018 2019\n71/17 5 8 13",
        "HO code 2017 2018 2019\n071/17 5 8 13",
        "2017 | 2018 | 2019\n071/17 | 5 | 8 | 13",
        "2017 2018 2019 Total\n71/17 5 8 13 26",
        "Offence 2017 2018 2019\n071/17 Sexual communication with a child 5 8 13\n088/10 Voyeurism 1 2 3",
        "2017\n2018\n2019\n71/17\n5\n8\n13",
    ],
)
def test_figures_of_a_code_are_of_the_years_above_them(read_unasked_letter: Read, lines: str) -> None:
    """The years have no name, and the code's stroke is none of a date or share."""
    reply = read_unasked_letter(f"{_REQUEST}\n{lines}")
    found = {c.period: c.printed for c in reply.counts if c.offence == "071/17" and not c.total}
    assert found == {Period.calendar_year(2017): "5", Period.calendar_year(2018): "8", Period.calendar_year(2019): "13"}


def test_each_code_has_its_own_row(read_unasked: Read) -> None:
    """Paragraphs of a page are lines as those of a text are."""
    reply = read_unasked("<h2>Response</h2>", "2017 2018 2019", "8/65 5 8 13", "88/10 1 2 3")
    assert {(c.offence, c.printed) for c in reply.counts} == {
        *(("008/65", printed) for printed in ("5", "8", "13")),
        *(("088/10", printed) for printed in ("1", "2", "3")),
    }


def test_numbers_below_years_without_a_known_label_are_not_read(read_unasked_letter: Read) -> None:
    """A label that is no offence could be anything."""
    assert not read_unasked_letter(f"{_REQUEST}\n2017 2018 2019\nGazebo 5 8 13\nTrellis 1 2 3").counts


def test_a_cell_without_a_figure_keeps_the_others_in_their_columns(read_unasked_letter: Read) -> None:
    """One wide gap among narrow ones holds a blank, which the totals below settle."""
    rows = "2017 2018 2019\n8/65 5 8 13\n88/10   2 3\nTotal 5 10 16"
    reply = read_unasked_letter(f"Voyeurism and stalking\n\n{_REQUEST}\n{rows}")
    found = {c.period: c.bounds.low for c in reply.counts if c.offence == "088/10"}
    assert found == {Period.calendar_year(2017): 0, Period.calendar_year(2018): 2, Period.calendar_year(2019): 3}


def test_the_total_of_codes_is_of_what_the_first_line_names(read_unasked_letter: Read) -> None:
    """Codes that are in no list add up to the crimes that the letter is about."""
    rows = "2017 2018 2019\n8/65 5 8 13\n195/12 1 2 3\nTotal 6 10 16"
    reply = read_unasked_letter(f"Anti-stalking law, reference 0417-20\n\n{_REQUEST}\n{rows}")
    assert {c.offence for c in reply.counts if c.total} == {"stalking"}
