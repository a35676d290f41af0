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
