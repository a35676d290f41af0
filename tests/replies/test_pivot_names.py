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
