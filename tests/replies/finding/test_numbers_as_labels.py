"""Numbers that are codes, ages or figures by where they stand: class codes below headings and in lists, figures in
merged cells and in headings.
"""

import pytest

from readings import kinds, read_text, values

YEARS = ["2017/18", "2018/19"]
SEXES_BY_YEAR = [
    ["Age", "2017/18", "", "", "2018/19", "", ""],
    ["", "Girls", "Boys", "Unknown", "Girls", "Boys", "Unknown"],
    [13, 4, 2, 0, 5, 1, 1],
]
OVER_SEXES = ["B1:D1", "E1:G1"]


@pytest.mark.parametrize("label", ["Sexual communication with a child (071/17)", "071/17"])
@pytest.mark.parametrize("figures", [[23, 86], [21, 22]])
def test_a_figure_that_could_be_a_class_stays_a_figure_beside_the_label_of_its_row(read_sheets, label, figures):
    reading = read_sheets(Data=[["Offence", *YEARS], [label, *figures], ["Exposure (088/09)", 5, 3]])
    assert values(reading)[("2017/18", "071/17")] == (figures[0], figures[0])
    assert values(reading)[("2018/19", "071/17")] == (figures[1], figures[1])
    assert values(reading)[("2018/19", "088/09")] == (3, 3)


def test_class_numbers_beside_the_name_of_the_rows_head_columns(read_sheets):
    reading = read_sheets(Data=[["Year", "21", "86"], ["2017/18", 5, 7], ["2018/19", 6, 8]])
    assert values(reading)[("2018/19", "86")] == (8, 8)


def test_a_figure_merged_over_all_sexes_is_of_all_of_them(read_sheets):
    rows = [*SEXES_BY_YEAR, ["14", 9, None, None, 8, None, None]]
    reading = read_sheets(merged=[*OVER_SEXES, "B4:D4", "E4:G4"], Data=rows)
    found, told = values(reading), kinds(reading)
    assert (found[("2017/18", "14")], found[("2018/19", "14")]) == ((9, 9), (8, 8))
    assert (found[("2017/18", "13", "male")], told) == ((2, 2), [])


def test_a_figure_merged_over_some_of_the_sexes_is_told_and_no_count(read_sheets):
    rows = [*SEXES_BY_YEAR, ["14", 9, None, 3, 8, 2, 1]]
    reading = read_sheets(merged=[*OVER_SEXES, "B4:C4"], Data=rows)
    assert ("2017/18", "14", "female") not in values(reading)
    assert "unknown-heading" in kinds(reading)


def test_bare_numbers_among_offence_codes_are_classes_and_no_ages():
    lines = ["Year ended 31 March 2018:", "  19D = 5, 20A = 4, 21 = 7,", "  86 = 23, 88A = 24. All classes = 63."]
    reading = read_text("\n".join(lines))
    assert {(c.offence, str(c.age)): c.bounds.low for c in reading.counts} == {
        ("19D", "all"): 5,
        ("20A", "all"): 4,
        ("21", "all"): 7,
        ("86", "all"): 23,
        ("88A", "all"): 24,
        ("all", "all"): 63,
    }


def test_bare_numbers_behind_ages_stay_ages():
    reading = read_text("Year ended 31 March 2018:\nunder 12 = 5, 12 = 4, 13 = 7")
    assert [str(c.age) for c in reading.counts] == ["0-11", "12", "13"]


@pytest.mark.parametrize(
    "heading", ["2018/19: 12 offences", "2018/19 (12 offences)", "12 offences in 2018/19", "2018/19: total 12"]
)
def test_a_heading_gives_the_figure_of_the_list_below_it(heading, read_page):
    page = f"<h1>Kent Police</h1><p>Flagged offences.</p><h3>{heading}</h3><ul><li>Female: 9</li><li>Male: 3</li></ul>"
    reading = read_page(page)
    assert values(reading) == {
        ("2018/19",): (12, 12),
        ("2018/19", "female"): (9, 9),
        ("2018/19", "male"): (3, 3),
    }
    assert kinds(reading) == []


def test_a_heading_contradicted_by_its_list_is_told(read_page):
    page = "<h1>Kent Police</h1><h3>2018/19: 10 offences</h3><ul><li>Female: 9</li><li>Male: 3</li></ul>"
    assert "does-not-add-up" in kinds(read_page(page))


def test_that_year_below_a_table_of_one_year_is_the_year_of_the_table(read_letter_with_table):
    said = "Offences recorded from 1 April 2018 to 31 March 2019 with the flag:"
    reading = read_letter_with_table([said], [["Offence", "Number"], ["Exposure (088/09)", "5"], ["Voyeurism", "3"]])
    assert ("2018/19", "088/09") in values(reading)


def test_years_written_as_one_number_are_years_beside_the_letters_of_the_sexes(read_sheets):
    heads = [f"FY{year} {letter}" for year in ("1718", "1819") for letter in "FMUT"]
    found = values(read_sheets(Data=[["Offence", *heads], ["Exposure (088/09)", 3, 2, 1, 6, 4, 2, 0, 6]]))
    assert found[("2017/18", "088/09", "female")] == (3, 3)
    assert found[("2018/19", "088/09")] == (6, 6)
    assert found[("2018/19", "088/09", "unknown")] == (0, 0)


def test_calendar_years_are_no_years_written_as_one_number(read_sheets):
    found = values(read_sheets(Data=[["Age", "2017", "2018"], ["13", 5, 7], ["14", 6, 8]]))
    assert {period for period, _ in found} == {"2017", "2018"}


@pytest.mark.parametrize(
    ("heads", "labels"),
    [
        (["up to 9", "10 to 13", "14 to 17"], ["2017/18", "2018/19", "2019/20"]),
        (["0-9", "10-17", "not known"], ["2017", "2018 (p)"]),
        (["0-9", "10-17", "not known"], [2017, 2018]),
        (["Girls", "Boys", "Not known"], [15, 16, 17]),
    ],
)
def test_numbers_under_a_blank_corner_beside_ages_or_sexes_are_labels(read_sheets, heads, labels):
    rows = [[label, *range(at, at + 3)] for at, label in enumerate(labels, 10)]
    reading = read_sheets(Data=[["2017/18, flagged crimes"], [], ["", *heads], *rows])
    assert [count.bounds.low for count in reading.counts] == [figure for row in rows for figure in row[1:]]
    assert "unknown-heading" not in kinds(reading)


BY_AGE = [("under 13", [6, 7]), ("13 and over", [4, 2])]
QUARTERS = [["", "Q1", "Q2", "Q3", "Q4", "Total"], [2017, 4, 3, 2, 1, 10], [2018, 5, 1, 1, 2, 9]]


@pytest.mark.parametrize("between", [[[]], [[], ["By the age of the victim"]], [["By the age of the victim"]]])
@pytest.mark.parametrize("years", [[2017, 2018], ["2017", "2018 (p)"], [2018, 2017]])
def test_years_under_a_blank_corner_below_a_table_head_another(read_sheets, between, years):
    ages = [["", *years], *([label, *figures[:: -1 if years[0] == 2018 else 1]] for label, figures in BY_AGE)]
    read = values(read_sheets(Data=[["Flagged sexual offences, calendar years"], [], *QUARTERS, *between, *ages]))
    assert (read[("2017", "0-12")], read[("2018", "13+")]) == ((6, 6), (2, 2))
    assert (read[("2017",)], read[("2018",)]) == ((10, 10), (9, 9))


@pytest.mark.parametrize("heads", [[13, 14, 15], ["Under 13", "13", "14"], ["12", "13-15", "16"], [13, 14, "15 plus"]])
def test_ages_under_a_blank_corner_apart_from_a_table_head_another(read_sheets, heads):
    by_year = [["Offence", "2017/18", "2018/19", "2019/20"], ["Sexual grooming", 7, 8, 9], ["Voyeurism", 1, 2, 3]]
    by_age = [["", *heads], ["Sexual grooming", 4, 3, 2], ["Voyeurism", 1, 1, 0]]
    reading = read_sheets(Data=[*by_year, [], ["In 2019/20, by age"], *by_age])
    assert [c.bounds.low for c in reading.counts if c.period.label == "2019/20" and str(c.age) == "all"] == [9, 3]
    assert [c.bounds.low for c in reading.counts if str(c.age) != "all"] == [4, 3, 2, 1, 1, 0]


def test_an_unlabelled_row_of_sums_apart_from_its_table_heads_nothing(read_sheets):
    rows = [["Offence", "2017/18", "2018/19"], ["Sexual grooming", 7, 8], ["Voyeurism", 1, 1], [], ["", 8, 9]]
    rows += [["Exposure", 5, 3]]
    reading = read_sheets(Data=rows)
    assert {str(count.age) for count in reading.counts} <= {"all"}
