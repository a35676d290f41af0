"""Crimes of which a sentence says that nobody filled the sex of the victim in."""

import pytest


@pytest.mark.parametrize(
    "said",
    [
        "in the remaining five nobody had filled the gender in",
        "in the other five nobody had filled in the gender",
        "in five nobody had completed the sex of the victim",
        "in five nobody selected the gender",
    ],
)
def test_crimes_whose_sex_nobody_filled_in_are_of_an_unknown_one(read_unasked_letter, said):
    reading = read_unasked_letter(
        "Sexual offences against children with the online flag\n\n"
        f"In 2018/19 the victim was female in 50 offences and male in 14; {said}."
    )
    assert {str(c.sex): c.bounds.low for c in reading.counts} == {"female": 50, "male": 14, "unknown": 5}
