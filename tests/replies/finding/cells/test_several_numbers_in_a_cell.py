"""Cells of several numbers whose order the reply tells in a sentence or a heading."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]
ROWS = [["0-12", "5 | 2 | 1", "6 | 3 | 0"], ["13-17", "20 | 7 | 2", "24 | 8 | 4"]]


@pytest.mark.parametrize(
    "said",
    [
        "Every cell gives, first, offences against girls, then those against boys, then those in which nobody knows.",
        "The three figures in a cell are for girls, boys and children of unknown sex, in that order.",
        "In each box: girls | boys | sex not recorded.",
        "In each cell the first number is girls, the second is boys and the third is not known.",
    ],
)
def test_numbers_of_a_cell_are_of_the_parts_in_the_order_told(read_page, said):
    reading = read_page("<h2>Flagged online offences</h2>", said, [["Age", *YEARS], *ROWS])
    read = values(reading)
    assert read[("2017/18", "0-12", "female")] == (5, 5)
    assert read[("2017/18", "13-17", "male")] == (7, 7)
    assert read[("2018/19", "13-17", "unknown")] == (4, 4)
    assert len(read) == 12
    assert kinds(reading) == []


def test_a_heading_may_list_the_parts_of_every_cell(read_sheets):
    heads = ["Girls / boys / not known", *YEARS]
    rows = [["Kik", "5 / 2 / 1", "6 / 3 / 0"], ["Snapchat", "20 / 7 / 2", "24 / 8 / 4"]]
    read = values(read_sheets(Data=[["Flagged online offences by platform"], heads, *rows]))
    assert read[("2018/19", "male", "snapchat")] == (8, 8)
    assert read[("2017/18", "unknown", "kik")] == (1, 1)


def test_the_whole_may_stand_before_its_parts(read_sheets):
    note = ["Each cell reads: all, girls, boys"]
    read = values(
        read_sheets(Data=[note, ["Age", *YEARS], ["0-12", "7; 5; 2", "9; 6; 3"], ["13-17", "27; 20; 7", "32; 24; 8"]])
    )
    assert read[("2017/18", "0-12")] == (7, 7)
    assert read[("2018/19", "13-17", "male")] == (8, 8)


def test_the_parts_may_be_ages(read_sheets):
    note = ["The numbers in each cell are of those aged under 13, 13 to 15 and 16 or 17, in that order."]
    read = values(
        read_sheets(
            Data=[note, ["Sex", *YEARS], ["Girls", "7 / 5 / 2", "9 / 6 / 3"], ["Boys", "4 / 3 / 1", "5 / 2 / 0"]]
        )
    )
    assert read[("2017/18", "13-15", "female")] == (5, 5)
    assert read[("2018/19", "16-17", "male")] == (0, 0)


@pytest.mark.parametrize("said", ["The figures are for the police area.", "In each box: girls | boys."])
def test_numbers_of_a_cell_whose_order_is_not_told_are_told_and_not_counted(read_page, said):
    reading = read_page("<h2>Flagged online offences</h2>", said, [["Age", *YEARS], *ROWS])
    assert not reading.counts
    assert kinds(reading) != []


def test_bands_of_ages_are_no_cells_of_two_numbers(read_sheets):
    note = ["Read each cell with the age of the victim, 0 to 17, or not known."]
    rows = [["0 - 9", 1, 2], ["10 - 12", 3, 4], ["13 - 17", 5, 6]]
    assert values(read_sheets(Data=[note, ["Age group", *YEARS], *rows]))[("2018/19", "10-12")] == (4, 4)


@pytest.mark.parametrize("dash", ["-", "–"])
def test_years_in_short_that_chain_are_years_whatever_dash_they_have(read_sheets, dash):
    heads = ["", *(f"{n}{dash}{n + 1}" for n in (15, 16, 17, 18))]
    read = values(
        read_sheets(
            Data=[
                ["Flagged offences by victim's age"],
                heads,
                ["up to 9", 1, 2, 3, 4],
                ["birth date missing", 5, 6, 7, 8],
            ]
        )
    )
    assert read[("2018/19", "0-9")] == (4, 4)
    assert read[("2015/16", "unknown")] == (5, 5)


def test_codes_below_their_name_are_no_numbers_in_the_order_of_another_column(read_sheets):
    rows = [["71/17", "F", 13], ["71/17", "M", 12], ["86/02", "F", 13], ["88/01", "N/K", 15], ["71/17", "F", 13]]
    listed = [["Flagged offences 2017/18"], ["HO code", "Victim M/F", "Victim age"], *rows]
    reading = read_sheets(Data=listed)
    assert values(reading)[("2017/18", "071/17", "13", "female")] == (2, 2)
    assert kinds(reading) == []


def test_a_heading_over_single_parts_tells_no_order_of_other_cells(read_sheets):
    rows = [["11/4", 2017, "F", "Under 13", 4], ["12/4", 2017, "M", "Under 13", 2], ["13/4", 2017, "F", "13-17", 9]]
    heads = ["Beat", "Calendar year", "Victim M/F", "Victim age", "Flagged offences"]
    reading = read_sheets(Data=[heads, *rows])
    assert not any("male" in issue.message for issue in reading.issues)


def test_numbers_that_could_be_an_age_stay_numbers_beside_others_below_the_name_of_ages(read_sheets):
    rows = [["2017/18", "0 / 0 / 0", "6 / 3 / 0"], ["2018/19", "5 / 2 / 1", "4 / 1 / 1"]]
    heads = [["Each cell: girls / boys / sex not known"], [None, "Victim age"], ["Year", "0-12", "13-17"]]
    reading = read_sheets(Data=[["Flagged offences"], *heads, *rows])
    assert values(reading)[("2017/18", "0-12", "male")] == (0, 0)
    assert len(reading.counts) == 12


def test_codes_over_titles_are_no_cells_of_two_numbers(read_sheets):
    heads = [["HO code", "071/17", "086/02"], ["Year ending", "Sexual comms with child F or M", "Take indecent photos"]]
    note = ["F female, M male victim; pen penetration."]
    reading = read_sheets(Data=[["Flagged crimes"], *heads, ["31 March 2018", 4, 5], ["31 March 2019", 6, 7], [], note])
    assert values(reading)[("2018/19", "086/02")] == (7, 7)
    assert kinds(reading) == []


@pytest.mark.parametrize("said", ["In each cell the first number is girls and the second is boys.", ""])
def test_a_heading_of_ages_may_list_the_parts_in_a_bracket(read_sheets, said):
    heads = ["Age (girls / boys)", *YEARS]
    rows = [["9 and under", "5 / 2", "6 / 3"], ["10", "20 / 7", "24 / 8"]]
    read = values(read_sheets(Data=[["Flagged online offences"], *([[said]] if said else []), heads, *rows]))
    assert read[("2017/18", "0-9", "female")] == (5, 5)
    assert read[("2018/19", "10", "male")] == (8, 8)
    assert len(read) == 8


@pytest.mark.parametrize("name", ["Age (girls / boys)", "Age (girls/boys)", "Age (F/M)", "Age band: girls / boys"])
def test_single_numbers_under_a_list_of_both_sexes_are_told(read_page, name):
    reading = read_page("Flagged online offences", [[name, *YEARS], ["9 and under", "5", "6"], ["10", "20", "24"]])
    assert not reading.counts
    assert "unknown-sex" in kinds(reading)


@pytest.mark.parametrize(
    "name",
    ["Age", "Age (male and female)", "Age (both sexes)", "Age group (M/F combined)", "Age (girls / boys, total)"],
)
def test_single_numbers_under_both_sexes_together_are_of_both(read_page, name):
    reading = read_page("Flagged online offences", [[name, *YEARS], ["9 and under", "5", "6"], ["10", "20", "24"]])
    assert {str(count.sex) for count in reading.counts} == {"all"}
    assert len(reading.counts) == 4


@pytest.mark.parametrize(
    "said", ["In each cell the second number is girls and the first is boys.", "The last is girls, and the first boys."]
)
def test_numbers_named_in_another_order_than_theirs_are_not_read(read_page, said):
    rows = [["Age", *YEARS], ["9 and under", "5 / 2", "6 / 3"], ["10", "20 / 7", "24 / 8"]]
    assert not read_page("Flagged online offences", said, rows).counts


def test_a_list_in_a_bracket_of_what_stands_below_tells_of_that_alone(read_sheets):
    rows = [["F", "5 / 2", "6 / 3"], ["M", "20 / 7", "24 / 8"]]
    reading = read_sheets(Data=[["Flagged online offences"], ["Sex (F / M)", *YEARS], *rows])
    assert not reading.counts
