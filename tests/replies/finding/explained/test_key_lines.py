"""Keys of signs in one line, with nothing but spaces between a sign and its meaning."""

import pytest

from readings import values

ROWS = [
    ["Offence", "2017/18", "2018/19", "2019/20"],
    ["086/02", "s", 8, 7],
    ["088/01", "-", 11, "s"],
    ["022/11", 6, "s", 9],
]


@pytest.mark.parametrize(
    "key", ["Key:  - none   s between 1 and 4, withheld", "Signs used: - nil; s between 1 and 4, suppressed"]
)
def test_signs_of_a_key_in_one_line_have_each_its_own_meaning(read_sheets, key):
    found = values(read_sheets(Data=[["Online flagged sexual offences, victim under 18"], [key], *ROWS]))
    assert found[("2017/18", "086/02")] == (1, 4)
    assert found[("2017/18", "088/01")] == (0, 0)
    assert found[("2019/20", "088/01")] == (1, 4)


def test_a_line_that_is_no_key_of_signs_is_left_as_it_is(read_sheets):
    rows = [["Key: see the notes   - none are final"], *ROWS[:1], ["086/02", 3, 8, 7], ["088/01", 2, 11, 4]]
    assert values(read_sheets(Data=rows))[("2018/19", "088/01")] == (11, 11)
