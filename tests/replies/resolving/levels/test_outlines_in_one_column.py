"""Several levels of labels in one column, told by the kind of each label."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
SEX_AGE_YEAR = [
    TITLE,
    ["Row Labels", "Count of crime"],
    ["Female", 30],
    ["0-12", 12],
    ["2017/18", 5],
    ["2018/19", 7],
    ["13-17", 13],
    ["2017/18", 6],
    ["2018/19", 7],
    ["(blank)", 5],
    ["2018/19", 5],
    ["(blank)", 6],
    ["0-12", 2],
    ["2018/19", 2],
    ["(blank)", 4],
    ["2017/18", 1],
    ["2018/19", 3],
    ["Grand Total", 36],
]


def test_three_levels_in_one_column_are_told_by_the_kind_of_their_labels(read_sheets):
    rows = [
        TITLE,
        ["Row Labels", "Crimes"],
        ["2017/18", 9],
        ["071/17", 6],
        ["Girl", 4],
        ["(not entered)", 2],
        ["088/09", 3],
        ["Boy", 3],
        ["2018/19", 8],
        ["071/17", 5],
        ["Girl", 5],
        ["088/09", 3],
        ["Girl", 1],
        ["Boy", 2],
        ["Grand Total", 17],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18", "071/17", "unknown")] == (2, 2)
    assert read[("2018/19", "088/09", "male")] == (2, 2)
    assert read[("2018/19", "088/09")] == (3, 3)
    assert read[("2017/18 to 2018/19",)] == (17, 17)
    assert kinds(reading) == []


def test_a_blank_label_is_of_the_level_that_its_figure_still_fits_into(read_sheets):
    reading = read_sheets(Data=SEX_AGE_YEAR)
    read = values(reading)
    assert read[("2018/19", "unknown", "female")] == (5, 5)
    assert read[("2018/19", "0-12", "unknown")] == (2, 2)
    assert read[("2018/19", "unknown", "unknown")] == (3, 3)
    assert kinds(reading) == []


def test_labels_of_three_kinds_that_do_not_add_up_as_levels_are_not_nested(read_sheets):
    spoilt = [[row[0], row[1] + 3 * at] if len(row) > 1 and at > 2 else row for at, row in enumerate(SEX_AGE_YEAR)]
    assert ("2018/19", "0-12", "unknown") not in values(read_sheets(Data=spoilt))


def test_sexes_and_then_ages_below_each_year_both_part_its_crimes(read_sheets):
    rows = [
        TITLE,
        ["What", "Offences"],
        *(["2017/18", 18], ["Girls", 9], ["Boys", 8], ["Not known", 1], ["0-12", 7], ["13-17", 10], ["Not known", 1]),
        *(["2018/19", 22], ["Girls", 12], ["Boys", 10], ["0-12", 9], ["13-17", 13]),
        ["Total", 40],
    ]
    reading = read_sheets(Data=rows)
    said = [(c.period.label, str(c.age), str(c.sex), c.bounds.low) for c in reading.counts]
    assert said[2:7] == [
        ("2017/18", "all", "male", 8),
        ("2017/18", "all", "unknown", 1),
        ("2017/18", "0-12", "all", 7),
        ("2017/18", "13-17", "all", 10),
        ("2017/18", "unknown", "all", 1),
    ]
    assert kinds(reading) == []


def test_a_label_that_may_be_of_any_kind_is_of_the_level_that_its_figure_fits_into(read_sheets):
    rows = [TITLE, ["", "Crimes"]]
    rows += [["Snapchat", 20], ["Girls", 12], ["2017/18", 5], ["2018/19", 7], ["Boys", 8], ["2017/18", 8]]
    rows += [["Kik", 9], ["Girls", 4], ["2017/18", 4], ["Boys", 5], ["2018/19", 5]]
    rows += [["Other", 3], ["Girls", 3], ["2018/19", 3], ["Total", 32]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "female", "other")] == (3, 3)
    assert kinds(reading) == []


@pytest.mark.parametrize("mark", ["[-]", "[+]", "(-)", "▾", "⊟", "├──", "|--"])
def test_what_opens_and_shuts_a_row_is_no_part_of_its_label(read_sheets, mark):
    rows = [
        TITLE,
        ["Class / offence", "2017/18", "2018/19"],
        ["All", 19, 23],
        [f"{mark} 86 Obscene Publications", 12, 13],
        ["08602 Take or make indecent photographs of children", 8, 9],
        ["08610 Possession of an indecent photo of a child", 4, 4],
        [f"{mark} 21 Sexual Activity involving a Child under 13", 7, 10],
        ["02111 Causing a child under 13 to watch a sexual act", 7, 10],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18", "86")] == (12, 12)
    assert read[("2018/19", "21")] == (10, 10)
    assert read[("2018/19", "086/10")] == (4, 4)
    assert kinds(reading) == []


def test_a_code_beside_unknown_words_is_the_outer_label_of_the_apps_below_it(read_sheets):
    rows = [
        TITLE,
        ["Row Labels", "2017/18", "2018/19"],
        ["071/17 SXCM CH", 9, 11],
        ["Snapchat", 5, 6],
        ["Kik", 4, 5],
        ["086/02 QQPH MK", 7, 3],
        ["Snapchat", 6, 1],
        ["Kik", 1, 2],
        ["Grand Total", 16, 14],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2018/19", "086/02", "kik")] == (2, 2)
    assert read[("2017/18", "086/02")] == (7, 7)
    assert kinds(reading) == []
