"""Heads that a pivot table prints of itself (``Row Labels``, ``Column Labels``) and that label nothing."""

import pytest

from readings import values

ROWS = [["071/17 Sexual communication with a child", 3, 4, 7], ["086/02 Indecent photographs", 5, 6, 11]]


@pytest.mark.parametrize("counted", ["Sum of Crimes", "Count of Crime No", "Offences"])
@pytest.mark.parametrize("years", [(2018, 2019), ("2018", "2019")])
def test_years_under_the_name_of_a_pivots_columns_are_headings(read_sheets, counted, years):
    names = [[counted, "Column Labels"], ["Row Labels", *years, "Grand Total"]]
    found = values(read_sheets(Data=[*names, *ROWS, ["Grand Total", 8, 10, 18]]))
    assert found[("2018", "071/17")] == (3, 3)
    assert found[("2019", "086/02")] == (6, 6)
    assert len(found) == 9


def test_the_corner_of_a_pivot_in_plain_text_reaches_over_no_column(read_unasked_letter):
    reading = read_unasked_letter(
        "Number of blackmail offences by sex of victim\n\n"
        "Count of Crime Number   Column Labels\n"
        "Row Labels        2019    2020    Grand Total\n"
        "Female            12      15      27\n"
        "Male              41      63      104\n"
        "(blank)           2       0       2\n"
        "Grand Total       55      78      133\n"
    )
    found = {(c.period.label, str(c.sex)): c.bounds.low for c in reading.counts}
    assert found[("2019", "female")] == 12
    assert found[("2020", "unknown")] == 0
    assert found[("2020", "all")] == 78
    assert len(reading.counts) == 12
