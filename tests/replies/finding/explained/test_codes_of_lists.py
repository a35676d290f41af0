"""Codes of a list that a sheet beside it explains, and what a list says of a crime beside what is counted."""

import pytest

from readings import kinds, values

HEAD = ["No", "Fin Yr", "HO Offence Code", "VIC_SEX", "Online", "Status"]
CRIMES = [
    [1, "2017/18", "071/17", "F", "ONX", "Live"],
    [2, "2017/18", "071/17", "F", "ONX", "Filed"],
    [3, "2018/19", "086/02", "U", "ONX", "Charged"],
]
KEY = [
    ["Kent Police"],
    ["One line is one recorded crime"],
    ["VIC_SEX", "F", "female"],
    [None, "U", "unknown"],
]


@pytest.mark.parametrize("meaning", ["the Home Office online crime flag is set", "online flag set"])
def test_a_code_for_the_flag_is_what_the_key_says(read_sheets, meaning):
    read = read_sheets(Crimes=[HEAD, *CRIMES], Key=[*KEY, ["Online", "ONX", meaning]])
    assert values(read) == {("2017/18", "071/17", "female"): (2, 2), ("2018/19", "086/02", "unknown"): (1, 1)}
    assert {count.basis.value for count in read.counts} == {"flag"}
    assert kinds(read) == []


def test_a_code_for_no_flag_is_what_the_key_says(read_sheets):
    other = [4, "2018/19", "086/02", "F", "OFX", "Live"]
    key = [*KEY, ["Online", "ONX", "online flag set"], [None, "OFX", "no online flag"]]
    read = read_sheets(Crimes=[HEAD, *CRIMES, other], Key=key)
    assert [c.basis.value for c in read.counts if c.sex.value == "female" and c.offence == "086/02"] == ["none"]


def test_a_code_that_no_key_explains_is_told(read_sheets):
    read = read_sheets(Crimes=[HEAD, *CRIMES], Key=KEY)
    assert read.counts == ()
    assert "unknown-layout" in kinds(read)
    other = read_sheets(Crimes=[HEAD, *CRIMES], Key=[*KEY, ["Online", "ONX", "see the force's guide"]])
    assert other.counts == ()


def test_how_far_a_case_has_come_makes_a_crime_no_outcome(read_sheets):
    rows = [[*row[:4], row[5]] for row in (HEAD, *CRIMES)]
    read = read_sheets(Crimes=rows, Key=[["Each row is one recorded crime."]])
    assert {count.measure.value for count in read.counts} == {"offences"}
    assert all(count.detail == () for count in read.counts)


COUNTED = [
    ["FY", "OFFCODE", "AGEGRP", "VICSEX", "N"],
    [1, "K1", "A", "F", 3],
    [1, "K1", "B", "M", 2],
    [2, "K2", "B", "F", 4],
]
EXPLAINED = [
    ["Field", "Code", "Meaning"],
    ["FY", 1, "2017/18"],
    ["FY", 2, "2018/19"],
    ["OFFCODE", "K1", "Sexual communication with a child"],
    ["OFFCODE", "K2", "Voyeurism"],
    ["AGEGRP", "A", "9 to 12"],
    ["AGEGRP", "B", "13 to 17"],
    ["VICSEX", "F", "Female"],
    ["VICSEX", "M", "Male"],
]


def test_a_number_that_a_key_explains_is_no_age(read_sheets):
    read = read_sheets(Data=COUNTED, Key=EXPLAINED)
    assert values(read) == {
        ("2017/18", "071/17", "9-12", "female"): (3, 3),
        ("2017/18", "071/17", "13-17", "male"): (2, 2),
        ("2018/19", "088/10", "13-17", "female"): (4, 4),
    }
    assert kinds(read) == []


def test_numbers_of_which_the_key_explains_some_stay_what_they_are(read_sheets):
    read = read_sheets(Data=[*COUNTED, [3, "K2", "B", "F", 1]], Key=EXPLAINED)
    assert "2017/18" not in {count.period.label for count in read.counts}
    assert kinds(read) != []


def pairs_below_each_other():
    names = dict.fromkeys(row[0] for row in EXPLAINED[1:])
    return [[], *[r for n in names for r in ([n, "Meaning"], *[row[1:] for row in EXPLAINED if row[0] == n], [])]]


def pairs_side_by_side():
    blocks = [[[n], *[row[1:] for row in EXPLAINED if row[0] == n]] for n in COUNTED[0][:4]]
    height = max(map(len, blocks))
    return [
        [*[v for b in blocks for v in [*(b[at] if at < len(b) else []), None, None, None][:3]]] for at in range(height)
    ]


def in_lines(*, name_above):
    rows = []
    for name in COUNTED[0][:4]:
        pairs = ", ".join(f"{code} = {words}" for n, code, words in EXPLAINED if n == name)
        rows += [[name], [pairs]] if name_above else [[f"{name}: {pairs}"]]
    return rows


@pytest.mark.parametrize(
    "key",
    [
        pairs_below_each_other(),
        pairs_side_by_side(),
        in_lines(name_above=True),
        in_lines(name_above=False),
        [[*row, "remark"] for row in EXPLAINED],
    ],
)
def test_a_key_of_any_shape_explains_its_columns(read_sheets, key):
    read = read_sheets(Data=COUNTED, Key=key)
    assert values(read) == values(read_sheets(Data=COUNTED, Key=EXPLAINED))
    assert kinds(read) == []
    assert {c.printed for c in read.counts} == {"3", "2", "4"}


def test_labels_beside_labels_of_another_table_are_no_key(read_sheets):
    bands = [["Age", "Age band"], [11, "10 to 12"], [14, "13 to 17"]]
    read = read_sheets(Data=[["Age", "2017/18", "2018/19"], [11, 3, 4], [14, 5, 6]], Bands=bands)
    assert ("2017/18", "11") in values(read)


def test_headings_that_move_on_by_a_year_explain_no_years(read_sheets):
    one = [["Year", "2017/18", "2018/19"], ["Female", 3, 4], ["Male", 5, 6]]
    other = [["Year", "2018/19", "2019/20"], ["0-12", 1, 2], ["13-17", 6, 8]]
    long = [["Year", "Platform", "Offences"], ["2017/18", "Snapchat", 2], ["2018/19", "Snapchat", 3]]
    found = values(read_sheets(Sex=one, Age=other, Platform=long))
    assert found[("2017/18", "snapchat")] == (2, 2)
    assert found[("2018/19", "female")] == (4, 4)
