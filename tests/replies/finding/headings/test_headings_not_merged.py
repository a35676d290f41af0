"""Headings over several columns whose cells are merged over some of them alone, or over none and centred by eye."""

import pytest

from readings import kinds, values

AGES = ["Nine or less", "10-12", "13-15", "16-17", "Age missing"]
SEXES = ["Girls", "Boys", "Sex missing"]


def rows_of(heads, width, inner):
    """The ages of three years side by side, with numbers that tell their columns."""
    body = [[age, *[10 * at + n for n in range(3 * width)]] for at, age in enumerate(AGES)]
    return [["Flagged sexual offences, victim a child"], [None, *heads], ["Age", *inner * 3], *body]


@pytest.mark.parametrize("merged", [["B2:D2", "H2:J2"], ["B2:D2", "E2:G2"], ["E2:G2"], ["B2:D2", "E2:G2", "H2:J2"], []])
def test_a_heading_that_was_not_merged_reaches_as_far_as_those_beside_it(read_sheets, merged):
    heads = ["2017/18", None, None, "2018/19", None, None, "2019/20", None, None]
    reading = read_sheets(merged=merged, Data=rows_of(heads, 3, SEXES))
    found = values(reading)
    assert kinds(reading) == []
    assert found[("2018/19", "10-12", "male")] == (14, 14)
    assert found[("2019/20", "0-9", "unknown")] == (8, 8)
    assert len(found) == 45


@pytest.mark.parametrize("at", [1, 2])
def test_headings_amid_the_columns_of_their_blocks_are_over_all_of_these(read_sheets, at):
    heads = [None] * 9
    for block, year in enumerate(["2017/18", "2018/19", "2019/20"]):
        heads[3 * block + at] = year
    reading = read_sheets(Data=rows_of(heads, 3, SEXES))
    found = values(reading)
    assert kinds(reading) == []
    assert found[("2018/19", "10-12", "female")] == (13, 13)
    assert found[("2017/18", "16-17", "unknown")] == (32, 32)
    assert len(found) == 45


@pytest.mark.parametrize(("align", "inner"), [("^", ["F", "M", "U"]), ("<", ["F", "M", "U"]), ("^", ["Girls", "Boys"])])
@pytest.mark.parametrize("cell", [4, 6, 9])
def test_headings_of_typed_tables_are_over_all_columns_of_their_blocks(read_unasked_letter, align, inner, cell):
    cell = max(cell, max(map(len, inner)) + 2)
    width, years = cell * len(inner), ["2017/18", "2018/19", "2019/20"]
    below = "".join(f"{label:>{cell}}" for label in inner)
    lines = [" " * 9 + "   ".join(f"{year:{align}{width}}" for year in years), "HO code  " + "   ".join([below] * 3)]
    for at, code in enumerate(["021/03", "022/11", "071/17", "086/02"]):
        figures = ["".join(f"{20 * at + 3 * y + n:>{cell}}" for n in range(len(inner))) for y in range(3)]
        lines.append(f"{code:<9}" + "   ".join(figures))
    reading = read_unasked_letter("Recorded offences:\n\n" + "\n".join(lines))
    found = {(c.period.label, c.offence, str(c.sex)): c.bounds.low for c in reading.counts}
    assert len(found) == 12 * len(inner)
    assert found["2017/18", "071/17", "female"] == 40
    assert found["2018/19", "022/11", "male"] == 24
    assert found["2019/20", "086/02", "female"] == 66


@pytest.mark.parametrize("merged", [["B2:C2", "E2:F2", "H2:I2"], ["C2:D2", "F2:G2", "I2:J2"], ["B2:C2", "H2:I2"]])
def test_headings_merged_over_some_columns_of_each_block_are_over_all_of_these(read_sheets, merged):
    heads = [None] * 9
    for block, year in enumerate(["2017/18", "2018/19", "2019/20"]):
        heads[3 * block + (merged[0] == "C2:D2")] = year
    reading = read_sheets(merged=merged, Data=rows_of(heads, 3, SEXES))
    assert kinds(reading) == []
    assert values(reading)[("2018/19", "10-12", "unknown")] == (15, 15)
    assert len(reading.counts) == 45


WHOLES = ["Total", "All", "All years"]


def with_a_whole(label, row):
    """Sexes below two years, and a column of both years whose heading stands in one of the two rows."""
    rows = [
        ["Flagged sexual offences, victim a child"],
        [None, "2017/18", None, None, "2018/19", None, None, None],
        ["Age", *SEXES, *SEXES, None],
        ["0-12", 4, 2, 1, 6, 0, 2, 15],
        ["13-17", 9, 3, 0, 8, 5, 1, 26],
    ]
    rows[row][7] = label
    return rows


@pytest.mark.parametrize("merged", [["B2:D2", "E2:G2"], []])
@pytest.mark.parametrize(("label", "row"), [*((w, row) for w in WHOLES for row in (1, 2)), ("Both years", 1)])
def test_a_total_behind_the_last_block_is_of_all_of_them(read_sheets, merged, label, row):
    reading = read_sheets(merged=merged, Data=with_a_whole(label, row))
    found = [c for c in reading.counts if c.provenance.source.startswith("Data!H")]
    assert [(c.period.start.year, c.period.end.year, str(c.sex), c.total) for c in found] == [
        (2017, 2019, "all", True)
    ] * 2


@pytest.mark.parametrize("name", ["Victim sex: {}", "Sex: {}", "Gender of victim: {}"])
def test_headings_of_a_name_and_a_value_are_labels_and_no_names(read_sheets, name):
    heads = [None] * 9
    for block, sex in enumerate(["Female", "Male", "Not stated"]):
        heads[3 * block] = name.format(sex)
    reading = read_sheets(Data=rows_of(heads, 3, ["2017/18", "2018/19", "2019/20"]))
    assert kinds(reading) == []
    assert values(reading)[("2019/20", "10-12", "male")] == (15, 15)


def test_ages_with_a_sign_for_under_head_the_columns_of_each_sex_beside_the_name_of_the_rows(read_sheets):
    ages = ["<12", "12 - 15", "16 - 17", "Any age"]
    rows = [
        ["Flagged sexual offences, victim a child"],
        [None, "Girls", None, None, None, "Boys", None, None, None],
        ["Year", *ages, *ages],
        ["2017/18", 3, 7, 2, 12, 1, 2, 0, 3],
        ["2018/19", 5, 9, 1, 15, 0, 4, 1, 5],
    ]
    reading = read_sheets(Data=rows)
    found = values(reading)
    assert kinds(reading) == []
    assert found[("2018/19", "0-11", "female")] == (5, 5)
    assert found[("2017/18", "12-15", "male")] == (2, 2)
    assert found[("2018/19", "male")] == (5, 5)
