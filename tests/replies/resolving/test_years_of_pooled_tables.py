"""Tables of all years together, or of one by its place, where only the other tables of the reply name the years."""

import pytest

BY_YEAR = [["Year", "Crimes recorded", "Arrests"], ["2019", 83, 21], ["2020", 91, 25], ["2021", 88, 19]]
BY_SEX = [["Female", "Male"], [150, 112]]


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Sex of the victims, all three years together", "1 January 2019 to 31 December 2021"),
        ("Sex of the victims for the three years combined", "1 January 2019 to 31 December 2021"),
        ("Sex of the victims, most recent year only", "2021"),
        ("Sex of the victims in the first of these years", "2019"),
    ],
)
def test_years_that_a_title_points_at_are_those_of_the_other_table(read_unasked, title, label):
    reading = read_unasked("<h1>Sexual grooming (class 88A)</h1>", BY_YEAR, f"<p>{title}:</p>", BY_SEX)
    assert {c.period.label for c in reading.counts if c.sex.value != "all"} == {label}


def test_a_crime_told_with_what_it_takes_in_is_the_wider_one(read_unasked):
    scope = "<p>Offences in class 88A Sexual Grooming, which includes sexual communication with a child.</p>"
    reading = read_unasked(scope, BY_YEAR, "<p>Sex of the victims, all three years together:</p>", BY_SEX)
    assert {c.offence for c in reading.counts} == {"88A"}
