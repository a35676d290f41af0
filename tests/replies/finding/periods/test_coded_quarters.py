"""Quarters in the short writing of programs, which their order makes known."""

import pytest

from readings import kinds, values

MARCH, JUNE = "1 January 2018 to 31 March 2018", "1 April 2018 to 30 June 2018"


def read_coded(read_sheets, codes, note=""):
    heads = ["hoc", "tot", *codes]
    rows = [["071/17", 15, *range(1, 6)], ["086/02", 20, *range(2, 7)]]
    return read_sheets(out=[["Flagged sexual offences against children"], [], heads, *rows, [], [note]])


@pytest.mark.parametrize(
    "codes",
    [
        ("q118", "q218", "q318", "q418", "q119"),
        ("Q1_18", "Q2_18", "Q3_18", "Q4_18", "Q1_19"),
        ("18Q1", "18Q2", "18Q3", "18Q4", "19Q1"),
        ("1Q18", "2Q18", "3Q18", "4Q18", "1Q19"),
        ("QTR1/18", "QTR2/18", "QTR3/18", "QTR4/18", "QTR1/19"),
    ],
)
def test_codes_that_follow_on_one_another_are_quarters(read_sheets, codes):
    reading = read_coded(read_sheets, codes, f"{codes[0]} is quarter 1 (January to March) of 2018, and so on.")
    read = values(reading)
    assert read[(MARCH, "071/17")] == (1, 1)
    assert read[(JUNE, "086/02")] == (3, 3)
    assert read[("1 January 2018 to 31 March 2019", "071/17")] == (15, 15)
    assert "unknown-heading" not in kinds(reading)


def test_quarters_are_those_of_the_year_that_a_text_says(read_sheets):
    note = "Quarter 1 runs from April to June."
    read = values(read_coded(read_sheets, ("q118", "q218", "q318", "q418", "q119"), note))
    assert read[(JUNE, "071/17")] == (1, 1)
    assert read[("1 January 2019 to 31 March 2019", "071/17")] == (4, 4)


@pytest.mark.parametrize("codes", [("q118", "q119", "q218", "q219", "q318"), ("q1", "q2", "q3", "q4", "q5")])
def test_codes_in_no_order_of_quarters_are_told(read_sheets, codes):
    reading = read_coded(read_sheets, codes)
    assert values(reading) == {}
    assert kinds(reading) != []
