"""Totals below the last of several tables of one shape: of that one, or of all of them."""

import pytest

from readings import kinds

YEARS = ["2017/18", "2018/19", "2019/20"]
AGES = ["Ten or under", "11 to 14", "15 to 17"]
NUMBERS = {"Female": [(4, 9, 7), (12, 10, 8), (20, 3, 6)], "Male": [(1, 0, 2), (3, 5, 2), (1, 1, 4)]}
NUMBERS |= {"Not stated": [(0, 1, 0), (2, 2, 3), (5, 0, 1)]}
SUMS = [48, 31, 33]


OFFENCES = ["Rape", "Sexual assault", "Grooming"]


def stacked(last, sums, own="", heads=YEARS, labels=AGES, title="Flagged crimes by victim"):
    rows = [[title], []]
    for sex, numbers in NUMBERS.items():
        rows += [[sex, *heads], *([label, *found] for label, found in zip(labels, numbers, strict=True))]
        rows += [[own, *map(sum, zip(*numbers, strict=True))]] if own else []
        rows.append([])
    return [*rows, [last, *sums]]


@pytest.mark.parametrize("own", ["", "Total"])
@pytest.mark.parametrize("last", ["Everyone", "All victims", "Grand total", "Altogether"])
def test_totals_that_all_tables_add_up_to_are_of_all(read_sheets, last, own):
    reading = read_sheets(Data=stacked(last, SUMS, own))
    row = max(int(c.provenance.source.rpartition("!")[2][1:]) for c in reading.counts)
    found = [c for c in reading.counts if c.provenance.source in {f"Data!{column}{row}" for column in "BCD"}]
    assert kinds(reading) == []
    assert [(str(c.sex), str(c.age), c.total, c.bounds.low) for c in found] == [("all", "all", True, n) for n in SUMS]


def test_one_of_these_totals_that_is_wrong_is_told(read_sheets):
    reading = read_sheets(Data=stacked("Everyone", [48, 31, 38]))
    assert [(i.kind.value, i.provenance.source) for i in reading.issues] == [("does-not-add-up", "Data!D18")]
    assert {str(c.sex) for c in reading.counts if c.provenance.source in ("Data!B18", "Data!D18")} == {"all"}


def test_totals_that_are_more_than_their_table_and_not_what_all_add_up_to_are_left_out_and_told(read_sheets):
    reading = read_sheets(Data=stacked("Everyone", [70, 81, 90]))
    assert "does-not-add-up" in kinds(reading)
    assert not any(c.provenance.source.endswith("18") for c in reading.counts)


def test_the_total_of_the_last_table_alone_stays_its_own(read_sheets):
    reading = read_sheets(Data=stacked("", [], "All of these"))
    sexes = [str(c.sex) for c in reading.counts if str(c.age) == "all"]
    assert kinds(reading) == []
    assert sexes == ["female"] * 3 + ["male"] * 3 + ["unknown"] * 3


def test_such_a_total_is_held_against_the_same_in_another_table(read_sheets):
    whole = [["Flagged crimes"], ["Period", *YEARS], ["All", 48, 31, 34]]
    reading = read_sheets(Crimes=whole, Victims=stacked("Everyone", SUMS))
    assert kinds(reading) == ["does-not-add-up"]
    assert "Victims!D18" in reading.issues[0].message


@pytest.mark.parametrize("sign", ["*", "<10", "withheld", None])
@pytest.mark.parametrize("own", ["", "Total"])
def test_beside_withheld_figures_one_total_more_below_the_last_table_is_of_all(read_sheets, own, sign):
    rows = stacked("Everyone", SUMS, own)
    hidden = [[sign if isinstance(n, int) and 0 < n < 10 and row[0] in AGES else n for n in row] for row in rows]
    reading = read_sheets(Data=hidden)
    found = [c for c in reading.counts if c.provenance.source.endswith(str(len(rows)))]
    assert [(str(c.sex), str(c.age), c.bounds.low) for c in found] == [("all", "all", n) for n in SUMS]


COLUMNS = {
    "ages": (["Under 10", "10-13", "14-17"], OFFENCES),
    "platforms": (["Facebook", "Snapchat", "Instagram"], OFFENCES),
    "offences": (OFFENCES, AGES),
}


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("own", ["", "Total"])
def test_below_columns_of_other_things_than_years_each_total_is_of_its_own_column(read_sheets, columns, own):
    heads, labels = COLUMNS[columns]
    rows = stacked("Everyone", SUMS, own, heads, labels, "Flagged crimes by victim, 2018/19")
    reading = read_sheets(Data=rows)
    found = [c for c in reading.counts if c.provenance.source in {f"Data!{column}{len(rows)}" for column in "BCD"}]
    parted = {(c.offence, str(c.age), c.platform) for c in found}
    assert kinds(reading) == []
    assert [(str(c.sex), c.total, c.bounds.low) for c in found] == [("all", True, n) for n in SUMS]
    assert len(parted) == len(heads)


@pytest.mark.parametrize("columns", COLUMNS)
def test_one_such_total_that_is_wrong_for_its_column_is_told(read_sheets, columns):
    heads, labels = COLUMNS[columns]
    wrong = [*SUMS[:2], SUMS[2] + 1]
    reading = read_sheets(Data=stacked("Everyone", wrong, "", heads, labels, "Flagged crimes by victim, 2018/19"))
    assert [(i.kind.value, i.provenance.source) for i in reading.issues] == [("does-not-add-up", "Data!D18")]


def test_of_tables_of_offences_with_columns_of_sexes_totals_are_of_all_offences(read_sheets):
    numbers = dict(zip(OFFENCES, NUMBERS.values(), strict=True))
    rows = [["Flagged crimes, 2018/19"], []]
    for offence, found in numbers.items():
        rows += [[offence, *NUMBERS], *([age, *row] for age, row in zip(AGES, found, strict=True)), []]
    reading = read_sheets(Data=[*rows, ["All offences", *SUMS]])
    found = [c for c in reading.counts if c.provenance.source in {"Data!B18", "Data!C18", "Data!D18"}]
    assert kinds(reading) == []
    assert [(str(c.sex), c.offence, c.bounds.low) for c in found] == [
        ("female", "all", 48),
        ("male", "all", 31),
        ("unknown", "all", 33),
    ]
