"""Columns and rows of parts beside the crimes that they are parts of."""

from collections.abc import Callable

import pytest

from readings import Read, kinds, values

LayOut = Callable[..., list[list[object]]]

YEARS = ("2017/18", "2018/19", "2019/20")
CRIMES, SOME, FEWER = (40, 50, 60), (12, 14, 17), (5, 6, 8)


def as_columns(*headings: str) -> list[list[object]]:
    """A table of years with the crimes and two parts of them under these headings."""
    figures = (CRIMES, SOME, FEWER)[: len(headings)]
    return [["Year", *headings], *(list(row) for row in zip(YEARS, *figures, strict=True))]


def as_rows(*labels: str) -> list[list[object]]:
    """The same table with years across."""
    heads, *rows = ([*column] for column in zip(*as_columns(*labels), strict=True))
    return [["", *heads[1:]], *rows]


def of_last_year(*meant: tuple[str, ...]) -> dict[tuple[str, ...], tuple[int, int]]:
    """The figures of 2019/20 by what they are of."""
    last = (CRIMES[-1], SOME[-1], FEWER[-1])
    return {("2019/20", *parts): (n, n) for parts, n in zip(meant, last, strict=False)}


PARTS = [
    (
        ("Sexual offences", "Of which rape", "Of which under 13"),
        (("sexual-offences",), ("rape",), ("sexual-offences", "0-12")),
    ),
    (("Offences", "Rape", "Of which under 13"), ((), ("rape",), ("rape", "0-12"))),
    (("Grooming offences", "Of which victim female"), (("grooming",), ("grooming", "female"))),
    (("Grooming offences", "- of which Snapchat"), (("grooming",), ("grooming", "snapchat"))),
    (("Snapchat offences", "Of which under 13"), (("snapchat",), ("0-12", "snapchat"))),
    (("Offences against girls", "Of which under 13"), (("female",), ("0-12", "female"))),
    (("Snapchat offences", "Under 13", "Female"), (("snapchat",), ("0-12", "snapchat"), ("female", "snapchat"))),
    (("Grooming", "Female", "Male"), (("grooming",), ("grooming", "female"), ("grooming", "male"))),
    (("Grooming offences", "Under 13", "Snapchat"), (("grooming",), ("grooming", "0-12"), ("grooming", "snapchat"))),
]


@pytest.mark.parametrize("lay_out", [as_columns, as_rows])
@pytest.mark.parametrize(("labels", "meant"), PARTS)
def test_parts_are_of_the_crimes_named_before_them(
    read_sheets: Read, labels: tuple[str, ...], meant: tuple[tuple[str, ...], ...], lay_out: LayOut
) -> None:
    reading = read_sheets(Table=lay_out(*labels))
    assert {k: v for k, v in values(reading).items() if k[0] == "2019/20"} == of_last_year(*meant)
    assert not kinds(reading)


def test_parts_in_columns_are_of_the_offence_that_stands_before_each(read_sheets: Read) -> None:
    heads = ["Year", "Rape", "of which under 13", "Grooming", "of which under 13"]
    reading = read_sheets(Table=[heads, *([year, 40, 12, 30, 5] for year in YEARS)])
    assert values(reading)["2018/19", "rape", "0-12"] == (12, 12)
    assert values(reading)["2018/19", "grooming", "0-12"] == (5, 5)


def test_parts_in_columns_are_of_the_year_that_stands_before_each(read_sheets: Read) -> None:
    heads = ["Offence", "2017/18", "of which under 13", "2018/19", "of which under 13"]
    reading = read_sheets(Table=[heads, ["Rape", 40, 12, 50, 14], ["Grooming", 30, 5, 20, 6]])
    assert values(reading)["2017/18", "rape", "0-12"] == (12, 12)
    assert values(reading)["2018/19", "grooming", "0-12"] == (6, 6)


@pytest.mark.parametrize("lay_out", [as_columns, as_rows])
def test_arrests_and_charges_are_for_the_offence_named_first(read_sheets: Read, lay_out: LayOut) -> None:
    reading = read_sheets(Table=lay_out("Number of grooming offences", "Number of arrests", "Number of charges"))
    assert [(c.bounds.low, str(c.measure), c.offence) for c in reading.counts if c.period.label == "2019/20"] == [
        (60, "offences", "grooming"),
        (17, "arrests", "grooming"),
        (8, "charges", "grooming"),
    ]


@pytest.mark.parametrize(
    ("labels", "meant"),
    [
        (("Number of rape offences", "Number of grooming offences"), (("rape",), ("grooming",))),
        (("Number of offences", "Number of Snapchat offences"), ((), ("snapchat",))),
        (("Number of offences", "Number of offences against girls"), ((), ("female",))),
    ],
)
def test_number_of_some_offences_is_of_these(
    read_sheets: Read, labels: tuple[str, ...], meant: tuple[tuple[str, ...], ...]
) -> None:
    for rows in (as_columns(*labels), as_rows(*labels)):
        reading = read_sheets(Table=rows)
        assert {k: v for k, v in values(reading).items() if k[0] == "2019/20"} == of_last_year(*meant)


@pytest.mark.parametrize(
    ("labels", "meant"),
    [
        (("Female", "Under 13", "Snapchat"), (("female",), ("0-12",), ("snapchat",))),
        (("Rape", "Grooming", "Female"), (("rape",), ("grooming",), ("female",))),
        (("All offences", "Grooming", "Female"), ((), ("grooming",), ("female",))),
        (("Female", "Grooming", "Under 13"), (("female",), ("grooming",), ("0-12",))),
        (("Grooming offences", "Offences on Snapchat"), (("grooming",), ("snapchat",))),
    ],
)
def test_labels_beside_one_another_narrow_each_other_by_nothing(
    read_sheets: Read, labels: tuple[str, ...], meant: tuple[tuple[str, ...], ...]
) -> None:
    for rows in (as_columns(*labels), as_rows(*labels)):
        reading = read_sheets(Table=rows)
        assert {k: v for k, v in values(reading).items() if k[0] == "2019/20"} == of_last_year(*meant)


def test_more_victims_than_crimes_of_the_offence_named_first_are_of_all(read_sheets: Read) -> None:
    reading = read_sheets(Table=[["Year", "Grooming", "Female"], ["2017/18", 12, 40], ["2018/19", 14, 12]])
    assert values(reading)["2017/18", "female"] == (40, 40)
    assert values(reading)["2018/19", "female"] == (12, 12)


def test_a_part_behind_several_labels_is_told_and_not_of_the_last(read_sheets: Read) -> None:
    heads = ["Year", "Total", "Female", "Male", "Of which under 13"]
    reading = read_sheets(Table=[heads, ["2017/18", 55, 40, 15, 12], ["2018/19", 65, 50, 15, 14]])
    assert not [key for key in values(reading) if "0-12" in key]
    assert kinds(reading) == ["unknown-sex"]


def test_a_part_that_is_more_than_the_last_of_several_labels_is_of_all(read_sheets: Read) -> None:
    heads = ["Year", "Total", "Female", "Male", "Of which under 13"]
    reading = read_sheets(Table=[heads, ["2017/18", 55, 40, 15, 12], ["2018/19", 65, 50, 15, 24]])
    assert values(reading)["2018/19", "0-12"] == (24, 24)
    assert not kinds(reading)


@pytest.mark.parametrize("part", ["Of which by a stranger", "of which repeat victim", "Of which in the home"])
def test_a_part_that_nothing_tells_of_is_left_out_alone(read_sheets: Read, part: str) -> None:
    for rows in (as_columns("Offences", "Of which under 13", part), as_rows("Offences", "Of which under 13", part)):
        reading = read_sheets(Table=rows)
        assert {k: v for k, v in values(reading).items() if k[0] == "2019/20"} == of_last_year((), ("0-12",))
        assert any(repr(part) in issue.message for issue in reading.issues)
