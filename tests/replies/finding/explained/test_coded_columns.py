"""Columns of a list of records whose codes a row of another sheet explains behind bare numbers."""

import pytest

from readings import kinds, values

RECORDS = [("2017/18", 14, 1), ("2017/18", 98, 2), ("2018/19", 12, 1), ("2018/19", 12, 1), ("2018/19", 98, 9)]
SEXES = "1 female, 2 male, 9 not recorded"
AGES = "age of the victim in years; 98 not known"


def read_list(read_sheets, *, sexes=SEXES, ages=AGES, records=RECORDS):
    rows = [[at, *record] for at, record in enumerate(records, 1)]
    key = [["Kent Police"], ["One line is one crime with the online flag."], ["VYRS", ages], ["VSX", sexes]]
    return read_sheets(Lines=[["Line", "Year", "VYRS", "VSX"], *rows], Codes=key)


@pytest.mark.parametrize(
    ("sexes", "ages"),
    [
        (SEXES, AGES),
        ("1 = female; 2 = male; 9 = not recorded", "Victim age, 98 unknown"),
        (SEXES, "Victim age: 98 = not known; 99 = not recorded"),
        ("1 is female, 2 is male and 9 is unknown", "Age of victim; 98 = not recorded"),
    ],
)
def test_codes_behind_bare_numbers_are_what_their_row_says(read_sheets, sexes, ages):
    reading = read_list(read_sheets, sexes=sexes, ages=ages)
    assert values(reading) == {
        ("2017/18", "14", "female"): (1, 1),
        ("2017/18", "unknown", "male"): (1, 1),
        ("2018/19", "12", "female"): (2, 2),
        ("2018/19", "unknown", "unknown"): (1, 1),
    }


def test_a_code_that_no_row_explains_leaves_its_column_told(read_sheets):
    reading = read_list(read_sheets, records=[*RECORDS, ("2018/19", 13, 3)])
    assert values(reading) == {}
    assert "unknown-heading" in kinds(reading)


def test_figures_of_sexes_beside_a_label_are_no_key(read_sheets):
    reading = read_sheets(Data=[["Flagged offences in 2017/18"], ["Platform", "Victims"], ["Kik", "3 female, 2 male"]])
    assert all(count.sex.value != "female" or count.bounds.low == 3 for count in reading.counts)


EXTRACT = [
    ("17", "1", "071/17", "2", 4), ("17", "2", "071/17", "1", 6), ("17", "4", "086/02", "2", 3),
    ("18", "1", "071/17", "8", 5), ("18", "3", "086/02", "1", 2),
]  # fmt: skip
FIELDS = {
    "YRX": "Calendar year of recording, last two digits",
    "QX": "Quarter of the year, 1 = Jan-Mar",
    "HCX": "Home Office offence code, as we hold it",
    "ABX": "Age band of the victim: 1 = under 12; 2 = 12-17; 8 = not known",
    "NX": "Number of offences with the online flag",
}
READ = {
    ("2017-01-01", "071/17", "12-17", 4), ("2017-04-01", "071/17", "0-11", 6), ("2017-10-01", "086/02", "12-17", 3),
    ("2018-01-01", "071/17", "unknown", 5), ("2018-07-01", "086/02", "0-11", 2),
}  # fmt: skip


def read_extract(read_sheets, **changed):
    fields = [[name, words] for name, words in {**FIELDS, **changed}.items()]
    reading = read_sheets(Extract=[[*FIELDS], *map(list, EXTRACT)], Fields=[["Field", "Holds"], *fields])
    return {(str(c.period.start), c.offence, str(c.age), c.bounds.low) for c in reading.counts}, kinds(reading)


def test_codes_of_years_quarters_and_ages_are_what_the_list_of_fields_says(read_sheets):
    assert read_extract(read_sheets) == (READ, [])


def test_a_code_of_an_age_band_that_is_not_explained_is_no_age(read_sheets):
    found, told = read_extract(read_sheets, ABX="Age band of the victim: 1 = under 12; 2 = 12-17")
    assert found == {row for row in READ if row[2] != "unknown"}
    assert told == ["unknown-age"]


@pytest.mark.parametrize(
    "changed",
    [
        {"YRX": "Financial year of recording, last two digits"},
        {"QX": "Quarter of the year, 2 = Apr-Jun, 4 = Jan-Mar"},
    ],
)
def test_years_and_quarters_that_may_be_others_are_told(read_sheets, changed):
    found, told = read_extract(read_sheets, **changed)
    assert found.isdisjoint(READ)
    assert told
