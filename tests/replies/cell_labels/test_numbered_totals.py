"""Totals behind the number of their row or question, which is no age."""

import pytest

from readings import values


@pytest.mark.parametrize("label", ["16. Total", "16) Total", "(16) Total", "Q16 Total", "16. Grand total"])
@pytest.mark.parametrize(
    "rows", [[["14. Rape", 25], ["15. Grooming", 4]], [["Girls", 25], ["Boys", 4]], [["10", 25], ["13", 4]]]
)
def test_the_number_before_a_total_is_no_age(read_sheets, label, rows):
    reading = read_sheets(Table=[["Online sexual offences against children"], ["", "2017/18"], *rows, [label, 29]])
    assert values(reading)["2017/18",] == (29, 29)
    assert [count.total for count in reading.counts] == [False, False, True]


def test_a_total_of_an_age_without_a_stop_is_of_that_age(read_sheets):
    rows = [["Age", "Sex", "2017/18"], ["15", "Girls", 3], ["15", "Boys", 1], ["15 Total", "", 4],
            ["16", "Girls", 5], ["16", "Boys", 2], ["16 Total", "", 7]]  # fmt: skip
    reading = read_sheets(Table=[["Online sexual offences against children"], *rows])
    assert values(reading)["2017/18", "16"] == (7, 7)
