"""Offence codes that look like counts or ages, classes that head their offences, and all crimes beside flagged ones."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


def bases(reading):
    return {(c.period.label, c.offence, c.basis.value): c.bounds.low for c in reading.counts}


@pytest.mark.parametrize(
    "headings",
    [
        [["Year", "17A", "21", "71", "86", "Total"]],
        [["Year", "17A", 21, 71, 86, "All classes"]],
        [["", "Home Office class", "", "", "", "Total"], ["Year", "17A", "21", "71", "86", ""]],
    ],
)
def test_bare_class_numbers_head_columns_beside_other_codes(read_sheets, headings):
    rows = [*headings, ["2017/18", 3, 4, 5, 6, 18], ["2018/19", 1, 2, 3, 4, 10]]
    read = values(read_sheets(Data=rows))
    assert read[("2017/18", "17A")] == (3, 3)
    assert read[("2017/18", "21")] == (4, 4)
    assert read[("2018/19", "86")] == (4, 4)
    assert read[("2018/19",)] == (10, 10)


def test_class_numbers_alone_are_no_ages(read_sheets):
    read = values(read_sheets(Data=[["Year", 21, 71, 86], ["2017/18", 4, 5, 6], ["2018/19", 2, 3, 4]]))
    assert read[("2017/18", "71")] == (5, 5)
    assert not any(key[1] not in ("21", "71", "86") for key in read)


@pytest.mark.parametrize("ages", [[20, 70], [21, 22, 23]])
def test_numbers_under_the_name_of_ages_are_ages(read_sheets, ages):
    rows = [["Age", *ages], *([year, *range(len(ages))] for year in YEARS)]
    reading = read_sheets(Data=rows)
    assert {str(c.age) for c in reading.counts} == {str(age) for age in ages}
    assert {c.offence for c in reading.counts} == {"all"}


def test_counts_that_are_class_numbers_by_accident_stay_counts(read_sheets):
    rows = [
        ["Class", "Offence", *YEARS],
        ["88A", "Sexual grooming", 71, 86],
        ["19D", "Rape of a female child under 16", 2, 3],
    ]
    assert values(read_sheets(Data=rows))[("2017/18", "88A")] == (71, 71)


CLASSES = [
    ["21 - Sexual activity involving a child under 13", None, None],
    ["Causing or inciting a child under 13 to engage in sexual activity - Female child - no penetration", 3, 4],
    ["Causing or inciting a child under 13 to engage in sexual activity - Male child - no penetration", 2, 2],
    ["{} 21", 5, 6],
    ["86 - Obscene publications etc", None, None],
    ["Possession of an indecent or pseudo indecent photo of a child", 4, 4],
    ["Possessing prohibited images of children", 1, 2],
    ["{} 86", 5, 6],
    ["Total", 10, 12],
]


@pytest.mark.parametrize("word", ["Sub-total", "Total", "Class total", "Sub total for class"])
def test_a_sum_below_the_offences_of_a_class_is_that_of_the_class(read_sheets, word):
    rows = [[cell.format(word) if isinstance(cell, str) else cell for cell in row] for row in CLASSES]
    reading = read_sheets(Data=[["Offence", *YEARS], *rows])
    read = values(reading)
    assert read[("2017/18", "21")] == (5, 5)
    assert read[("2018/19", "86")] == (6, 6)
    assert read[("2018/19",)] == (12, 12)
    assert kinds(reading) == []


def test_a_blank_row_above_its_parts_is_no_nought(read_sheets):
    rows = [["Age", *YEARS], ["Under 13", None, None], ["0 to 9", 2, 3], ["10 to 12", 4, 5]]
    reading = read_sheets(Data=rows)
    assert ("2017/18", "0-12") not in values(reading)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("whole", "online"),
    [
        ("All recorded", "Online flag"),
        ("Recorded", "With online flag"),
        ("All", "Of which flagged"),
        ("Number of offences", "Number with cyber flag"),
        ("Total", "Online"),
        ("All crime", "Cyber crime flag"),
    ],
)
def test_all_crimes_beside_the_flagged_ones_are_not_restricted_to_online(read_sheets, whole, online):
    rows = [
        ["Kent Police: sexual offences with a victim under 18"],
        [],
        ["Class", "2017/18", None, "2018/19", None],
        [None, whole, online, whole, online],
        ["88A", 10, 4, 12, 5],
        ["71", 20, 3, 11, 2],
        ["Total", 30, 7, 23, 7],
    ]
    read = bases(read_sheets(Data=rows))
    assert read[("2017/18", "88A", "none")] == 10
    assert read[("2017/18", "88A", "flag")] == 4
    assert read[("2018/19", "all", "flag")] == 7


def test_a_total_of_flagged_parts_is_flagged(read_sheets):
    rows = [["Year", "Female flagged", "Male flagged", "Total"], ["2017/18", 10, 12, 22], ["2018/19", 4, 5, 9]]
    assert {c.basis.value for c in read_sheets(Data=rows).counts} == {"flag"}


def test_a_rows_pair_of_all_and_online_is_parted_too(read_sheets):
    rows = [["Class", "", *YEARS], ["88A", "All", 10, 12], ["", "of which online", 4, 5], ["71", "All", 20, 11]]
    read = bases(read_sheets(Data=rows))
    assert read[("2018/19", "88A", "none")] == 12
    assert read[("2018/19", "88A", "flag")] == 5


def test_one_age_beside_those_unknown_is_no_class(read_sheets):
    rows = [["Year", "17", "Unknown", "Total"], ["2017/18", 3, 1, 4], ["2018/19", 2, 2, 4]]
    assert ("2017/18", "17") in values(read_sheets(Data=[["Victims by age"], [], *rows]))
    assert all(count.offence == "all" for count in read_sheets(Data=[["Victims by age"], [], *rows]).counts)


@pytest.mark.parametrize(
    ("of_all", "flagged"),
    [
        ("Q1. Recorded sexual offences, victims aged under 18", "Q2. Of these, crimes with a cyber flag"),
        ("1. Child sexual offences by class", "2. Of those, with the online flag"),
        ("Offences against children", "Of which carrying the cyber marker"),
        ("Q1 Offences", "Q2 Cyber flag"),
    ],
)
def test_the_table_before_one_of_these_with_the_flag_counts_all_of_them(read_sheets, of_all, flagged):
    first = [[of_all], ["Class", "2017/18", "2018/19"], ["17A", 29, 39], ["88A", 581, 674]]
    second = [[flagged], ["Class", "2017/18", "2018/19"], ["17A", 4, 6], ["88A", 96, 133]]
    reading = read_sheets(First=first, Second=second)
    assert [str(c.basis) for c in reading.counts] == ["none"] * 4 + ["flag"] * 4
    assert not reading.issues


@pytest.mark.parametrize("title", ["Victims of cyber crime", "Offences reported through the internet portal"])
def test_a_title_that_names_the_net_is_of_no_whole_beside_the_flag(read_sheets, title):
    first = [[title], ["Class", "2017/18", "2018/19"], ["17A", 29, 39], ["88A", 581, 674]]
    second = [["Of these, offences with the online crime flag"], first[1], ["17A", 30, 6], ["88A", 96, 133]]
    reading = read_sheets(First=first, Second=second)
    assert "none" not in {str(c.basis) for c in reading.counts}
