"""Totals that leave a column of labels blank which every other row fills."""

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
HEADS = ["Class", "Code", "Offence", "2017/18", "2018/19"]


def test_a_subtotal_has_not_the_code_of_the_row_above_it(read_sheets):
    rows = [
        TITLE,
        HEADS,
        ["19D", "019/07", "Rape of a female aged under 16", 2, 5],
        ["22B", "022/06", "Sexual activity with a female child under 16", 4, 6],
        ["22B", "022/07", "Sexual activity with a male child under 16", 3, 1],
        ["", "", "Class 22B total", 7, 7],
        ["86", "086/02", "Taking or making indecent photographs of children", 9, 11],
        ["86", "086/10", "Possession of an indecent photograph of a child", 2, 3],
        ["", "", "Class 86 total", 11, 14],
        ["", "", "Total of all classes", 20, 26],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18", "022/07")] == (3, 3)
    assert read[("2017/18", "22B")] == (7, 7)
    assert read[("2018/19", "86")] == (14, 14)
    assert read[("2018/19",)] == (26, 26)
    assert kinds(reading) == []


def test_a_total_below_a_label_merged_over_its_rows_is_of_that_label(read_sheets):
    rows = [
        TITLE,
        ["Class", "Victim", "2017/18", "2018/19"],
        ["19D", "Female", 2, 5],
        ["", "Unknown", 1, 0],
        ["", "Total", 3, 5],
        ["22B", "Female", 4, 6],
        ["", "Male", 3, 1],
        ["", "Total", 7, 7],
    ]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "19D")] == (3, 3)
    assert values(reading)[("2018/19", "22B")] == (7, 7)
    assert kinds(reading) == []


def test_the_last_code_is_not_carried_into_the_part_below_the_total(read_sheets):
    rows = [
        TITLE,
        ["Class", "Title of class", "2017/18", "2018/19"],
        ["Class 88A", "Sexual grooming", 14, 21],
        ["Class 86", "Obscene publications", 30, 24],
        ["Class 19D", "Rape of a female child under 16", 4, 6],
        ["", "Total", 48, 51],
        [],
        ["", "The same crimes by sex of victim"],
        ["", "Girls", 31, 34],
        ["", "Boys", 12, 13],
        ["", "Sex not known", 5, 4],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18", "19D")] == (4, 4)
    assert read[("2017/18", "female")] == (31, 31)
    assert read[("2018/19", "male")] == (13, 13)
    assert not any({"19D", "female"} <= set(key) for key in read)
    assert kinds(reading) == []


def test_a_code_of_each_row_is_not_carried_over_a_blank_row(read_sheets):
    rows = [
        TITLE,
        ["Class", "Title of class", "2017/18", "2018/19"],
        ["88A", "Sexual grooming", 14, 21],
        ["86", "Obscene publications", 30, 24],
        [],
        ["", "Girls", 31, 34],
        ["", "Boys", 13, 11],
    ]
    read = values(read_sheets(Data=rows))
    assert not any({"86", "female"} <= set(key) or {"86", "male"} <= set(key) for key in read)


def test_a_last_row_of_any_name_sums_offences_that_have_their_ages_below_them(read_sheets):
    ages = [["below 13", 4, 3], ["13 to 15", 5, 7], ["16 to 17", 0, 2]]
    rows = [
        ["Offence and age", "2017/18", "2018/19"],
        ["071/17 Sexual communication with a child", 9, 12],
        *ages,
        ["088/09 Exposure", 18, 24],
        *([label, 2 * a, 2 * b] for label, a, b in ages),
        ["Force", 27, 36],
    ]
    reading = read_sheets(Ages=rows)
    assert values(reading)["2018/19",] == (36, 36)
    assert kinds(reading) == []


def test_a_last_row_that_is_not_the_sum_of_the_offences_is_told(read_sheets):
    ages = [["below 13", 4, 3], ["13 to 15", 5, 7], ["16 to 17", 0, 2]]
    rows = [
        ["Offence and age", "2017/18", "2018/19"],
        ["071/17 Sexual communication with a child", 9, 12],
        *ages,
        ["088/09 Exposure", 18, 24],
        *([label, 2 * a, 2 * b] for label, a, b in ages),
        ["Our area", 27, 35],
    ]
    reading = read_sheets(Ages=rows)
    assert ("2018/19",) not in values(reading)
    assert kinds(reading) != []


def test_a_last_row_without_any_label_that_is_the_sum_of_all_has_not_the_code_of_the_row_above_it(read_sheets):
    rows = [
        TITLE,
        ["HO code", "Offence", "2017/18", "2018/19"],
        ["086/02", "Taking or making indecent photographs of children", 9, 11],
        ["086/10", "Possession of an indecent photograph of a child", 2, 3],
        ["", "", 11, 14],
    ]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "086/10")] == (3, 3)
    assert values(reading)[("2018/19",)] == (14, 14)
    assert kinds(reading) == []


def test_a_last_row_without_any_label_that_is_no_sum_is_told(read_sheets):
    rows = [
        TITLE,
        ["HO code", "Offence", "2017/18", "2018/19"],
        ["086/02", "Taking or making indecent photographs of children", 9, 11],
        ["086/10", "Possession of an indecent photograph of a child", 2, 3],
        ["", "", 5, 6],
    ]
    assert kinds(read_sheets(Data=rows)) != []
