"""Years whose digits run together."""

import pytest

from readings import kinds, values

ROWS = [["Girls", 20, 31], ["Boys", 9, 8]]
READ = {
    ("2017/18", "female"): (20, 20),
    ("2018/19", "female"): (31, 31),
    ("2017/18", "male"): (9, 9),
    ("2018/19", "male"): (8, 8),
}


@pytest.mark.parametrize(
    "heads",
    [
        ["1718", "1819"],
        [1718, 1819],
        ["Y1718", "Y1819"],
        ["201718", "201819"],
        ["17_18", "18_19"],
        ["FIN YR 1718", "FIN YR 1819"],
        ["Financial year 1718", "Financial year 1819"],
        ["Fin_Year_1718", "Fin_Year_1819"],
        ["F/Y 201718", "F/Y 201819"],
    ],
)
def test_years_that_follow_on_one_another_head_columns(read_sheets, heads):
    read = read_sheets(Data=[["Sex", *heads], *ROWS])
    assert values(read) == READ
    assert kinds(read) == []


def test_years_come_again_below_each_sex(read_sheets):
    rows = [["", "Girls", "", "Boys", ""], ["Age", 1718, 1819, 1718, 1819], ["0-12", 5, 6, 7, 8], ["13-17", 1, 2, 3, 4]]
    read = read_sheets(merged=["B1:C1", "D1:E1"], Data=rows)
    assert values(read)[("2018/19", "13-17", "female")] == (2, 2)
    assert values(read)[("2017/18", "0-12", "male")] == (7, 7)


def test_years_below_a_name_for_years_are_labels(read_sheets):
    rows = [["FIN_YR", "SEX", "COUNT"], *([y, s, n] for y, s, n in (("1718", "F", 20), ("1819", "M", 8)))]
    assert values(read_sheets(Data=rows)) == {("2017/18", "female"): (20, 20), ("2018/19", "male"): (8, 8)}


@pytest.mark.parametrize("figures", [[1718, 1820], [1718, 310]])
def test_numbers_that_do_not_follow_on_are_figures(read_sheets, figures):
    read = read_sheets(Data=[["Sex", "2017/18", "2018/19"], ["Girls", *figures]])
    assert values(read)[("2017/18", "female")] == (1718, 1718)


def test_calendar_years_stay_what_they_are(read_sheets):
    read = read_sheets(Data=[["Sex", 2020, 2021, 2022], ["Girls", 5, 6, 7]])
    assert values(read)[("2021", "female")] == (6, 6)


def test_2020_and_2021_run_together_are_a_financial_year_among_others(read_sheets):
    heads = [f"FIN YR {digits}" for digits in (1920, 2021, 2122)]
    read = values(read_sheets(Data=[["Sex", *heads], ["Girls", 5, 6, 7]]))
    assert read == {("2019/20", "female"): (5, 5), ("2020/21", "female"): (6, 6), ("2021/22", "female"): (7, 7)}
