"""A table that several forces stand in, one to a row, is the reply of none of them alone, whatever its notes name."""

import pytest

from readings import kinds

ROWS = [["Force", "2014/15", "2015/16"], ["Kent", 243, 318], ["Surrey", 122, 131], ["Thames Valley", 220, 254]]
REGION = ["South East", 1035, 1210]


def read(read_unasked, rows, *below):
    above = ["<h1>Child sexual offences by region</h1>", "Sexual grooming (class 88A), recorded offences by force"]
    return read_unasked(*above, rows, *below, name="Regional table.html")


@pytest.mark.parametrize(
    "note",
    [
        "* Surrey counts exclude offences recorded at ports.",
        "(5) Kent took over part of the Metropolitan Police area on 1 April 2000.",
        "Hampshire did not supply one year.",
        "Figures for Thames Valley Police were revised by Essex Police.",
    ],
)
@pytest.mark.parametrize("rows", [ROWS, [*ROWS, REGION]])
def test_notes_below_it_name_no_sender(read_unasked, rows, note):
    reading = read(read_unasked, rows, note)
    assert reading.record.force == "kent; surrey; thames-valley"
    assert "unknown-force" not in kinds(reading)
    assert {c.force for c in reading.counts} >= {"kent", "surrey", "thames-valley"}


def test_a_force_that_speaks_for_itself_below_it_is_the_sender(read_unasked):
    reading = read(read_unasked, ROWS, "Dorset Police can confirm that it holds the figures above.")
    assert reading.record.force == "dorset"


def test_a_letterhead_above_it_is_the_sender(read_unasked):
    reading = read_unasked("Dorset Police", "Sexual grooming (class 88A), offences by force", ROWS, name="Reply.html")
    assert reading.record.force == "dorset"
