"""A column of girls and boys under ``Child``, which is the name of an age too, beside columns of ages."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]


@pytest.mark.parametrize("whole", ["any", "Total", "all told", "together"])
def test_a_total_among_girls_and_boys_leaves_them_labels(read_sheets, whole):
    rows = [
        ["Year", "Child", "0 to 9", "10 to 13", "14 to 17", "Sum"],
        *(["2017/18", "girl", 4, 9, 11, 24], ["", "boy", 2, 5, 6, 13], ["", whole, 6, 14, 17, 37]),
        *(["2018/19", "girl", 5, 8, 12, 25], ["", "boy", 1, 7, 3, 11], ["", whole, 6, 15, 15, 36]),
    ]
    reading = read_sheets(Data=[TITLE, *rows])
    read = values(reading)
    assert read["2017/18", "0-9", "female"] == (4, 4)
    assert read["2018/19", "10-13", "male"] == (7, 7)
    assert read["2018/19", "14-17"] == (15, 15)
    assert len(read) == 24
    assert not kinds(reading)
