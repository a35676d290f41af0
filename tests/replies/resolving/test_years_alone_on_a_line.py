"""Bare years alone on a line over a row of bare numbers, as copies of letters print a table of one row."""

import pytest

HEAD = "Sexual grooming (class 88A) recorded crimes"


@pytest.mark.parametrize(
    ("years", "figures"),
    [("2018 2019 2020", "96 111 134"), ("2020, 2019, 2018", "134, 111, 96"), ("2018 | 2019 | 2020", "96 | 111 | 134")],
)
def test_years_head_the_numbers_below_them(read_unasked, years, figures):
    reading = read_unasked("ANSWER", HEAD, years, figures)
    assert {(c.period.label, c.offence): c.bounds.low for c in reading.counts} == {
        ("2018", "88A"): 96,
        ("2019", "88A"): 111,
        ("2020", "88A"): 134,
    }


def test_a_row_of_numbers_that_nothing_heads_is_told(read_unasked):
    reading = read_unasked("ANSWER", HEAD, "96 111 134 120 141 105")
    assert not reading.counts
    assert any("96" in issue.message for issue in reading.issues)


def test_the_class_that_an_answer_names_is_that_of_the_figures_further_down(read_unasked):
    reading = read_unasked(
        "ANSWER",
        HEAD,
        "2019 2020",
        "111 134",
        "Persons charged: 17 in 2019 and 25 in 2020.",
        "REQUEST",
        "Please provide the number of grooming offences in each year and the people charged.",
    )
    assert {(str(c.measure), c.offence) for c in reading.counts} == {("offences", "88A"), ("charges", "88A")}
