"""Columns and rows that may be no parts of the crimes named before them: they are more, or stand under a heading."""

import pytest

from readings import Read, kinds, values


def table(*labels: str, of: tuple[tuple[object, ...], ...]) -> list[list[object]]:
    """A table of years with these labels over the figures of each."""
    years = ("2018/19", "2019/20")
    return [["Year", *labels], *([year, *row] for year, row in zip(years, of, strict=True))]


@pytest.mark.parametrize("few", ["<5", "*", "-", "fewer than 10"])
@pytest.mark.parametrize("named", ["Rape", "Snapchat offences"])
def test_a_number_that_is_not_told_is_no_whole_of_larger_ones(read_sheets: Read, named: str, few: str) -> None:
    rows = table(named, "Female", "Male", of=((few, 40, 20), (few, 50, 22)))
    for laid_out in (rows, [list(column) for column in zip(*rows, strict=True)]):
        found = values(read_sheets(Table=laid_out))
        assert found["2018/19", "female"] == (40, 40)
        assert found["2019/20", "male"] == (22, 22)


def test_a_small_part_of_a_whole_is_narrowed_where_it_is_withheld(read_sheets: Read) -> None:
    found = values(read_sheets(Table=table("Rape", "Female", "Male", of=((40, 36, "<5"), ("<5", "<5", 0)))))
    assert found["2018/19", "rape", "male"] == (1, 4)
    assert found["2019/20", "rape", "female"] == (1, 4)


@pytest.mark.parametrize(
    ("labels", "keys"),
    [
        (("Grooming", "Female", "Male"), ("female", "male")),
        (("Grooming", "Under 13", "13-17"), ("0-12", "13-17")),
        (("Snapchat offences", "Female", "Male"), ("female", "male")),
        (("Offences against girls", "Under 13", "13-17"), ("0-12", "13-17")),
    ],
)
def test_parts_that_add_up_to_more_than_the_crimes_before_them_are_of_all(
    read_sheets: Read, labels: tuple[str, ...], keys: tuple[str, str]
) -> None:
    found = values(read_sheets(Table=table(*labels, of=((55, 50, 10), (60, 52, 12)))))
    assert [found["2019/20", key] for key in keys] == [(52, 52), (12, 12)]


@pytest.mark.parametrize(
    ("labels", "figures", "part"),
    [
        (("Offences", "Rape", "Grooming", "Of which on Snapchat"), (60, 40, 10, 35), ("snapchat",)),
        (("Rape", "Grooming", "Of which under 13"), (40, 10, 15), ("0-12",)),
        (("Offences", "Rape", "Of which under 13"), (40, 4, 35), ("0-12",)),
    ],
)
def test_a_part_that_is_more_than_the_offence_before_it_is_of_all(
    read_sheets: Read, labels: tuple[str, ...], figures: tuple[int, ...], part: tuple[str, ...]
) -> None:
    found = values(read_sheets(Table=table(*labels, of=(figures, figures))))
    assert found["2019/20", *part] == (figures[-1], figures[-1])


@pytest.mark.parametrize(
    ("labels", "figures"),
    [
        (("Rape", "Grooming", "Of which under 13"), (40, 12, 5)),
        (("Snapchat offences", "Of which under 13"), (4, 35)),
    ],
)
def test_a_part_of_which_the_whole_is_not_said_is_told(
    read_sheets: Read, labels: tuple[str, ...], figures: tuple[int, ...]
) -> None:
    reading = read_sheets(Table=table(*labels, of=(figures, figures)))
    assert not [key for key in values(reading) if "0-12" in key]
    assert kinds(reading)


@pytest.mark.parametrize(
    ("labels", "figures"),
    [
        (("Rape", "Arrests"), (5, 40)),
        (("Number of rape offences", "Number of victims"), (5, 40)),
        (("Number of charges for rape", "Number of arrests"), (60, 40)),
        (("Charges for rape", "Arrests"), (60, 40)),
    ],
)
def test_more_than_the_crimes_or_behind_no_crimes_is_of_all(
    read_sheets: Read, labels: tuple[str, ...], figures: tuple[int, int]
) -> None:
    counts = read_sheets(Table=table(*labels, of=(figures, figures))).counts
    assert {count.offence for count in counts if count.bounds.low == 40} == {"all"}


@pytest.mark.parametrize("heading", ["Offences by sex", "Victim sex"])
def test_rows_under_a_heading_of_their_own_are_of_all(read_sheets: Read, heading: str) -> None:
    rows: list[list[object]] = [["", "2018/19"], ["Grooming", 60], [heading, ""], ["Female", 50], ["Male", 15]]
    found = values(read_sheets(Table=rows))
    assert found["2018/19", "female"] == (50, 50)


def test_charges_for_an_offence_beside_all_charges_are_both_read(read_sheets: Read) -> None:
    rows = table("Number of charges for rape", "Number of charges", of=((40, 12), (50, 14)))
    assert sorted(count.bounds.low for count in read_sheets(Table=rows).counts) == [12, 14, 40, 50]
