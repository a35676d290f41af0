"""Bare numbers in a column of an export that is named for the sex of the victim: codes, explained or not."""

import pytest

from readings import kinds, values

HEAD = ["YEAR_REC", "OFF_CODE", "VICTIM_SEX", "CRIMES"]
ROWS = [
    ["2017/18", "071/17", 1, 4],
    ["2017/18", "071/17", 2, 31],
    ["2018/19", "086/02", 9, 17],
    ["2018/19", "071/17", 2, 38],
]
READ = {
    ("2017/18", "071/17", "male"): (4, 4),
    ("2017/18", "071/17", "female"): (31, 31),
    ("2018/19", "086/02", "unknown"): (17, 17),
    ("2018/19", "071/17", "female"): (38, 38),
}


@pytest.mark.parametrize(
    "key",
    [
        "OFF_CODE: offence code. VICTIM_SEX: 1 male, 2 female, 9 not entered. CRIMES: number of recorded crimes",
        "VICTIM_SEX: 1 = male, 2 = female, 9 = not entered. OFF_CODE: the code of the offence.",
        "VICTIM_SEX: 1 male, 2 female and 9 not recorded",
    ],
)
def test_codes_explained_among_other_sentences_are_what_their_sentence_says(read_sheets, key):
    reading = read_sheets(Output=[HEAD, *ROWS], Key=[["Codes of the output"], [key]])
    assert values(reading) == READ
    assert kinds(reading) == []


def test_unexplained_codes_under_the_name_of_sexes_are_no_ages(read_sheets):
    reading = read_sheets(Output=[HEAD, *ROWS])
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)


def test_what_a_query_was_kept_to_and_how_many_rows_it_gave_are_no_figures(read_sheets):
    key = ["VICTIM_SEX: 1 male, 2 female, 9 not entered"]
    said = ["Criteria: ONLINE_FLAG = 1 and VICTIM_AGE < 18; sexual offences"]
    reading = read_sheets(Output=[HEAD, *ROWS, [], ["(4 row(s) affected)"]], Key=[key, said])
    assert values(reading) == READ
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "rows",
    [
        [["Flagged crimes by sex of the victim"], ["Year", 1, 2, 9], ["2017/18", 4, 31, 2], ["2018/19", 7, 33, 5]],
        [["Sex", "2017/18", "2018/19"], [1, 4, 31], [2, 7, 33], ["NK", 1, 2], ["Total", 12, 66]],
        [["AGE_BAND", "2017/18", "2018/19"], [1, 4, 31], [2, 7, 33], [3, 1, 2], [9, 1, 1], ["Total", 13, 67]],
        [["App used", "2017/18", "2018/19"], [11, 4, 31], [12, 7, 33], [13, 1, 2]],
    ],
)
def test_codes_of_a_crosstab_are_told_and_no_ages(read_sheets, rows):
    reading = read_sheets(Output=rows)
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)


def test_ages_below_the_name_of_groups_are_ages(read_sheets):
    rows = [["Age group", "2017/18", "2018/19"], [8, 4, 31], [9, 7, 33], [10, 1, 2], ["Total", 12, 66]]
    assert {str(count.age) for count in read_sheets(Output=rows).counts} == {"8", "9", "10", "all"}
    crossed = [["Sex", 8, 9, 10], ["Girl", 4, 7, 1], ["Boy", 2, 3, 5]]
    assert {str(count.age) for count in read_sheets(Output=[["2017/18"], *crossed]).counts} == {"8", "9", "10"}
