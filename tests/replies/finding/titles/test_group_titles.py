"""Rows in groups below titles of a name and a value, as programs for reports print them."""

import pytest

from readings import kinds, values

HEADS = ["Victim gender", "2017/18", "2018/19"]
GROUPS = {"00 to 09": (4, 5), "10 to 13": (14, 15), "14 to 17": (9, 10)}
READ = {
    (year, age, *sex): (number, number)
    for band, first in GROUPS.items()
    for year, girls, boys in (("2017/18", first[0], 1), ("2018/19", first[1], 2))
    for age in [band.replace(" to ", "-").replace("00-09", "0-9")]
    for sex, number in ((["female"], girls), (["male"], boys), ([], girls + boys))
}
WHOLE = {("2017/18",): (30, 30), ("2018/19",): (36, 36)}


def titled(band, how):
    return [f"Victim age band: {band}"] if how == "one cell" else ["Victim age band:", band]


def report(how, *, again, inner):
    """Groups whose labels stand in a column of their own (``inner`` 1) or below their titles (0)."""
    label = [None] * inner
    rows = [["Flagged offences"], [], *([] if again else [[*label, *HEADS]])]
    for band, (one, other) in GROUPS.items():
        rows += [titled(band, how), *([[*label, *HEADS]] if again else [])]
        rows += [
            [*label, "Female", one, other],
            [*label, "Male", 1, 2],
            [*label, "Band count:", one + 1, other + 2],
            [],
        ]
    return rows


@pytest.mark.parametrize("how", ["one cell", "two cells"])
@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize("inner", [1, 0])
def test_the_value_of_a_title_is_that_of_its_group(read_sheets, how, again, inner):
    read = read_sheets(Report=report(how, again=again, inner=inner))
    assert values(read) == READ
    assert kinds(read) == []


@pytest.mark.parametrize("again", [True, False])
def test_a_total_of_the_report_is_of_all_its_groups(read_sheets, again):
    read = read_sheets(Report=[*report("two cells", again=again, inner=1), ["Report count:", None, 30, 36]])
    assert values(read) == READ | WHOLE
    assert {c.bounds.low for c in read.counts if c.total} >= {30, 36}
    assert kinds(read) == []


def test_headings_may_stand_right_of_the_title(read_sheets):
    rows = [["Flagged offences"]]
    for sex, first in (("Girls", 3), ("Boys", 5)):
        rows += [[f"Sex: {sex}", None, "2017/18", "2018/19"], [None, "0-9", first, 4], [None, "10-17", 6, 7]]
    assert values(read_sheets(Report=rows))[("2017/18", "0-9", "male")] == (5, 5)


def test_a_title_of_each_table_stays_one(read_sheets):
    rows = [["Year:", "2017/18"], ["Age", "Girls", "Boys"], ["0-9", 3, 4], ["10-17", 5, 6], []]
    rows += [["Year:", "2018/19"], ["Age", "Girls", "Boys"], ["0-9", 7, 8], ["10-17", 9, 1]]
    read = read_sheets(Report=rows)
    assert values(read)[("2018/19", "10-17", "female")] == (9, 9)
    assert len(read.counts) == 8


def test_rows_that_begin_with_the_name_of_their_breakdown_are_no_titles(read_sheets):
    rows = [
        ["Split by", "Group", "2017/18"],
        ["Sex", "Girl", 8],
        ["Sex", "Boy", 2],
        ["Age", "0-9", 3],
        ["Age", "10-17", 7],
    ]
    read = read_sheets(Report=rows)
    assert values(read)[("2017/18", "female")] == (8, 8)
    assert values(read)[("2017/18", "10-17")] == (7, 7)


def test_titles_may_stand_in_others(read_sheets):
    rows = []
    for year, first in (("2017/18", 3), ("2018/19", 5)):
        rows += [["Year:", year]]
        for age, more in (("0-9", 0), ("10-17", 10)):
            rows += [["Age:", age], [None, "Sex", "Offences"], [None, "Girls", first + more], [None, "Boys", 2 + more]]
    found = values(read_sheets(Report=rows))
    assert found[("2018/19", "10-17", "female")] == (15, 15)
    assert found[("2017/18", "0-9", "female")] == (3, 3)
    assert len(found) == 8


def test_a_group_may_go_on_below_its_title_on_the_next_page(read_sheets):
    heads = [None, "Sex", "2017/18", "2018/19"]
    rows = [["Age group:", "Under 13"], heads, [None, "F", 3, 4], ["Page 1 of 2"]]
    rows += [["Age group:", "Under 13"], heads, [None, "M", 5, 6]]
    rows += [["Age group:", "13 to 17"], heads, [None, "F", 13, 14], [None, "M", 15, 16]]
    found = values(read_sheets(Report=rows))
    assert found[("2018/19", "0-12", "male")] == (6, 6)
    assert len(found) == 8


def test_a_title_of_the_whole_sheet_is_none_of_a_group(read_sheets):
    rows = [["Force:", "Kent Police"], ["Flag:", "Online"], []]
    for age, first in (("Under 13", 3), ("13 to 17", 13)):
        rows += [["Age group:", age], ["Sex", "2017/18", "2018/19"], ["F", first, first + 1], ["M", 1, 2], []]
    found = values(read_sheets(Report=rows))
    assert found[("2018/19", "13-17", "female")] == (14, 14)
    assert len(found) == 8


def test_a_row_of_blanks_stays_in_its_group(read_sheets):
    heads = [None, "Sex", "2017/18", "2018/19"]
    rows = [["Age group:", "Under 13"], heads, [None, "F"], [None, "M", 5, 6]]
    rows += [["Age group:", "13 to 17"], heads, [None, "F"], [None, "M", 15, 16]]
    assert "ambiguous-blank" in kinds(read_sheets(Report=rows))


def test_fields_of_records_are_no_titles(read_sheets):
    rows = []
    for sex, age in (("F", 12), ("M", 13), ("F", 15)):
        rows += [["Offence:", "Sexual grooming"], ["Sex:", sex], ["Age:", age], ["Recorded:", "2018/19"], []]
    read = read_sheets(Cards=rows)
    assert read.counts == ()
    assert kinds(read) == ["unreadable"]
