"""A number of people before their own parts is no age: ``82 victims: 66 girls and 16 boys``."""

import pytest

from readings import kinds, parts_told, values

TOLD = "There were 75 grooming offences in 2019. "


@pytest.mark.parametrize("told", ["82 victims: 66 girls and 16 boys.", "82 victims - 66 girls and 16 boys."])
def test_victims_before_their_sexes_are_victims_of_no_age(read_unasked_letter, told):
    reading = read_unasked_letter(TOLD + told)
    assert sorted(parts_told(reading)) == [
        (16, "victims", "all", "male", "all"),
        (66, "victims", "all", "female", "all"),
        (75, "offences", "all", "all", "all"),
        (82, "victims", "all", "all", "all"),
    ]
    assert kinds(reading) == []


def test_victims_of_each_year_before_their_sexes_are_of_that_year(read_unasked_letter):
    lines = "2018: 70 victims: 50 girls and 20 boys\n2019: 82 victims: 66 girls and 16 boys"
    found = values(read_unasked_letter(lines))
    assert found["2019",] == (82, 82)
    assert found["2018", "male"] == (20, 20)


@pytest.mark.parametrize(
    "told",
    [
        "12 victims: 8 girls and 5 boys.",
        "12 children: 8 girls and 4 boys.",
        "12 victims: 8 on Snapchat and 4 on Instagram.",
        "Twelve victims: eight girls and four boys.",
    ],
)
def test_people_before_any_parts_are_of_no_age(read_unasked_letter, told):
    assert {str(c.age) for c in read_unasked_letter(TOLD + told).counts} == {"all"}


@pytest.mark.parametrize(
    ("told", "age"),
    [
        ("12-year-old victims: 8 girls and 4 boys.", "12"),
        ("Age 12 victims: 8 girls and 4 boys.", "12"),
        ("Under 13 victims: 8 girls and 4 boys.", "0-12"),
        ("10 to 12 victims: 8 girls and 4 boys.", "10-12"),
    ],
)
def test_people_of_an_age_before_their_parts_stay_of_it(read_unasked_letter, told, age):
    found = parts_told(read_unasked_letter(TOLD + told))
    assert {(n, of, sex) for n, _, of, sex, _ in found if n < 75} == {(8, age, "female"), (4, age, "male")}
