"""Figures of children alone in a reply that counts adults too."""

from readings import kinds

BY_AGE = [
    ["Table A: online crimes by age of victim"],
    ["Age", "2017/18", "2018/19"],
    ["Under 13", 12, 15],
    ["13 to 17", 30, 31],
    ["18 and over", 44, 52],
    [],
]
BY_SEX = [["Gender", "2017/18", "2018/19"], ["Girl", 31, 33], ["Boy", 11, 13]]


def ages_of_sexes(reading):
    return {str(f.age) for f in reading.counts if str(f.sex) != "all"}


def test_children_in_a_title_are_no_victims_of_any_age_where_adults_are_counted_too(read_sheets):
    reading = read_sheets(Data=[*BY_AGE, ["Table B: online crimes with a victim aged 0 to 17, by gender"], *BY_SEX])
    assert ages_of_sexes(reading) == {"0-17"}
    assert not kinds(reading)


def test_a_table_without_ages_in_its_title_stays_one_of_all_ages_beside_adults(read_sheets):
    reading = read_sheets(Data=[*BY_AGE, ["Table B: online crimes by gender"], *BY_SEX])
    assert ages_of_sexes(reading) == {"all"}


def test_children_in_a_title_say_whom_the_request_is_about_where_no_adults_are_counted(read_sheets):
    rows = [row for row in BY_AGE if row[:1] != ["18 and over"]]
    reading = read_sheets(Data=[*rows, ["Table B: online crimes with a victim aged 0 to 17, by gender"], *BY_SEX])
    assert ages_of_sexes(reading) == {"all"}
