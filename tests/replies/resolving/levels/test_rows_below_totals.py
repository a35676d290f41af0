"""Rows at the foot of a table, whose blank label cells say nothing of what stands above them."""

import pytest

from cyberflag.model import Basis
from readings import kinds

YEARS = ["2017/18", "2018/19"]
CODED = [
    ["Offences with the online flag, victim under 18"],
    ["Code", "Title", *YEARS],
    ["071/17", "Engage in sexual communication with a child", 46, 71],
    ["086/10", "Possession of an indecent or pseudo indecent photo of a child", 12, 10],
    ["088/10", "Voyeurism", 1, 4],
]
AGED = [
    ["Offences with the online flag, victim under 18"],
    ["Offence", "Age of victim", *YEARS],
    ["071/17", "0-12", 46, 71],
    ["", "13-17", 12, 10],
    ["086/10", "0-12", 1, 4],
    ["", "13-17", 5, 4],
]


def _at(reading, source):
    (count,) = (count for count in reading.counts if count.provenance.source == source)
    return count


@pytest.mark.parametrize("total", [[["", "Sum of the above", 59, 85]], []])
@pytest.mark.parametrize(
    "label",
    ["To compare: every sexual offence against a child, flagged or not", "Crimes without the flag"],
)
def test_a_row_of_other_crimes_at_the_foot_has_no_code_of_the_row_above(read_sheets, total, label):
    reading = read_sheets(Data=[*CODED, *total, ["", label, 984, 1187]])
    count = _at(reading, f"Data!C{6 + len(total)}")
    assert (count.offence, count.basis, count.bounds.low) == ("all", Basis.NONE, 984)
    assert not kinds(reading)


@pytest.mark.parametrize(("label", "age", "sex"), [("Girls", "all", "female"), ("Of which aged 0-12", "0-12", "all")])
def test_a_breakdown_below_a_total_is_of_no_offence_above_it(read_sheets, label, age, sex):
    reading = read_sheets(Data=[*CODED, ["", "Total", 59, 85], ["", label, 39, 47]])
    count = _at(reading, "Data!C7")
    assert (count.offence, str(count.age), str(count.sex)) == ("all", age, sex)


def test_a_total_under_the_last_of_several_groups_alone_is_of_all_of_them(read_sheets):
    reading = read_sheets(Data=[*AGED, ["", "All flagged", 64, 89], ["", "All crimes, flagged or not", 984, 1187]])
    assert [(_at(reading, f"Data!C{row}").offence, _at(reading, f"Data!C{row}").basis) for row in (7, 8)] == [
        ("all", Basis.FLAG),
        ("all", Basis.NONE),
    ]


def test_a_row_of_all_crimes_below_the_last_section_is_not_of_that_section(read_sheets):
    sections = [
        ["Offence", *YEARS],
        ["071/17"],
        ["0-12", 46, 71],
        ["13-17", 12, 10],
        ["Total", 58, 81],
        ["086/10"],
        ["0-12", 1, 4],
        ["13-17", 5, 4],
        ["Total", 6, 8],
        ["All sexual offences, flagged or not", 984, 1187],
    ]
    reading = read_sheets(Data=[CODED[0], *sections])
    assert _at(reading, "Data!B10").offence == "086/10"
    assert _at(reading, "Data!B11").offence == "all"


def test_a_row_that_comes_under_every_group_is_of_its_group(read_sheets):
    rows = [
        *AGED[:2],
        *(row for code, n in (("071/17", 7), ("086/10", 2)) for row in _group(code, n)),
    ]
    reading = read_sheets(Data=rows)
    assert [_at(reading, f"Data!C{row}").offence for row in (5, 8)] == ["071/17", "086/10"]


def _group(code, n):
    return [[code, "0-12", n, n], ["", "13-17", n, n], ["", "All, flagged or not", 9 * n, 9 * n]]
