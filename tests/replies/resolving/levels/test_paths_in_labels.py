"""Labels that are a path of several things: year, offence and platform behind one another."""

from dataclasses import replace

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds, values

IN_YEARS = replace(ASKED, periods=tuple(map(Period.calendar_year, (2017, 2018, 2019))))

PARTS = [
    (y, o, p, 3 + y % 7) for y in (2017, 2018) for o in ("071/17", "Voyeurism") for p in ("Snapchat", "Kik", "Unknown")
]


@pytest.mark.parametrize(
    ("head", "sign"),
    [
        ("Year > Offence > App", " > "),
        ("Path", " » "),
        ("Year | Offence | Platform", "|"),
        ("Category", " - "),
        ("Year / Offence / App", " / "),
        ("Year, offence, app", ", "),
        ("Year: Offence: App", ": "),
        ("", " \\ "),
    ],
)
def test_each_part_of_a_path_is_of_its_own_kind(read_sheets, head, sign):
    reading = read_sheets(
        request=IN_YEARS, Data=[[head, "Crimes"], *([sign.join([str(y), o, p]), n] for y, o, p, n in PARTS)]
    )
    codes = {"Voyeurism": "088/10"}
    assert values(reading) == {(str(y), codes.get(o, o), p.lower()): (n, n) for y, o, p, n in PARTS}
    assert kinds(reading) == []


def test_a_path_that_ends_before_the_others_is_a_total(read_sheets):
    rows = [["2018", 9], ["2018 > Girls", 7], ["2018 > Girls > 12", 3], ["2018 > Girls > 13", 4], ["2018 > Boys", 2]]
    rows += [["2018 > Boys > 12", 1], ["2018 > Boys > 13", 1]]
    reading = read_sheets(request=IN_YEARS, Data=[["Year > Sex > Age", "Crimes"], *rows])
    totals = {(c.bounds.low, str(c.sex), str(c.age)) for c in reading.counts if c.total}
    assert totals == {(9, "all", "all"), (7, "female", "all"), (2, "male", "all")}
    assert values(reading)["2018", "12", "female"] == (3, 3)
    assert kinds(reading) == []


def test_headings_of_columns_may_be_paths_too(read_sheets):
    head = ["Offence", "2017 > Girls", "2017 > Boys", "2018 > Girls", "2018 > Boys"]
    reading = read_sheets(request=IN_YEARS, Data=[head, ["071/17", 1, 2, 3, 4], ["Voyeurism", 5, 6, 7, 8]])
    assert values(reading)["2018", "088/10", "male"] == (8, 8)
    assert kinds(reading) == []


def test_an_age_over_ten_is_no_path(read_sheets):
    reading = read_sheets(request=IN_YEARS, Data=[["Age", 2017, 2018], ["> 10", 1, 2], ["0 - 9", 3, 4]])
    assert values(reading)["2017", "11+"] == (1, 1)
