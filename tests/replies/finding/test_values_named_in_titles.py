"""Titles and rows above a table that name a column and one value of it: figures of some crimes, never read as all."""

import pytest

from readings import kinds, numbers, values

YEARS = [["Year", "Flagged offences"], ["2017/18", 41], ["2018/19", 52], ["2019/20", 63]]
READ = {("2017/18",): (41, 41), ("2018/19",): (52, 52), ("2019/20",): (63, 63)}


@pytest.fixture
def read_below(read_sheets):
    """The readings of a table below a name and its value, in one cell and in two."""

    def read(name, value):
        rows = ([[f"{name}: {value}"]], [[name, value]])
        return [read_sheets(Data=[["Kent Police"], [], *above, [], *YEARS]) for above in rows]

    return read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BCU", "East"),
        ("Division", "East"),
        ("Beat", "DA01"),
        ("Station", "Maidstone"),
        ("Ethnicity", "White"),
        ("Ethnicity (officer defined)", "White"),
        ("Self-defined ethnicity", "W1"),
        ("Nationality", "British"),
        ("Suspect", "Male"),
        ("Age of suspect", "Under 18"),
        ("Ethnicity", "All BME"),
        ("Ethnicity", "any other"),
        ("Relationship", "any family member"),
        ("Location", "any school"),
        ("District", "All but East"),
        ("Area", "several districts"),
        ("Area", "Whole of West Kent"),
        ("Suspect", "All adults"),
    ],
)
def test_one_value_of_a_column_is_told(read_below, name, value):
    for reading in read_below(name, value):
        assert "answer-differs" in kinds(reading)
        assert numbers(reading) == [41, 52, 63]
        assert all(count.detail for count in reading.counts)


def test_another_force_is_told(read_below):
    for reading in read_below("Force", "Essex"):
        assert {count.force for count in reading.counts} == {"essex"}
        assert reading.issues


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("District", "All"),
        ("District", "(All)"),
        ("District", "Whole force"),
        ("Ethnicity", "All ethnicities"),
        ("Area", "Whole of Kent"),
        ("Area", "Kent"),
        ("Area", "Force-wide"),
        ("Division", "Corporate Services"),
        ("Ethnicity", "All"),
        ("Location", "All locations"),
        ("Suspect", "Any"),
        ("Force", "Kent Police"),
        ("Status", "Final"),
        ("Reference", "FOI 123/20"),
    ],
)
def test_every_value_of_a_column_narrows_nothing(read_below, name, value):
    for reading in read_below(name, value):
        assert values(reading) == READ
        assert not reading.issues
