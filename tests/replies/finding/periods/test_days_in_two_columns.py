"""Long tables whose periods are two columns of days, with what stands below their rows."""

import pytest

from readings import values

HEADS = ["Start date", "End date", "Sex", "Offence", "Crimes"]
ROWS = [
    [first, last, sex, code, count]
    for (first, last), counts in {
        ("01/04/2017", "31/03/2018"): (6, "1 or 2", 11, 4),
        ("01/04/2018", "31/03/2019"): ("1 or 2", "1 or 2", 9, 8),
    }.items()
    for sex, code, count in zip("FFMM", ["088/01", "086/02"] * 2, counts, strict=True)
]
NOTE = "Only crimes with the online flag are listed. Combinations without a crime have no line."


@pytest.mark.parametrize("below", [[[], [NOTE]], [["Total", "", "", "", 38]], []])
def test_what_stands_below_a_long_table_takes_nothing_from_its_columns(read_sheets, below):
    reading = read_sheets(Data=[HEADS, *ROWS, *below])
    found = values(reading)
    assert found["2017/18", "088/01", "female"] == (6, 6)
    assert found["2018/19", "088/01", "female"] == found["2017/18", "086/02", "female"] == (1, 2)
    assert found["2018/19", "086/02", "male"] == (8, 8)
    assert sum(count.printed == "1 or 2" for count in reading.counts) == 3
