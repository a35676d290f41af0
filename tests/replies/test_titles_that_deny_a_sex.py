"""Titles that say of which victims there are none: their figures are those of neither that sex nor all crimes."""

import pytest

from readings import kinds

FIGURES = [["Age", "2017/18", "2018/19"], ["Under 13", "4", "6"], ["13 to 17", "11", "13"], ["Total", "15", "19"]]


@pytest.mark.parametrize(
    "title",
    [
        "Offences with no female victim",
        "Crimes with no known male victim",
        "Offences where no victim was female",
        "Offences in which no victim was a girl",
        "Non-female victims",
        "No female victims",
        "Not female",
    ],
)
def test_figures_below_a_title_that_denies_a_sex_are_told_and_kept_apart(title, read_page):
    read = read_page("Female victims", FIGURES, title, FIGURES)
    assert {str(c.sex) for c in read.counts if c.provenance.table.endswith("1")} == {"female"}
    denied = [c for c in read.counts if c.provenance.table.endswith("2")]
    assert {str(c.sex) for c in denied} == {"all"}
    assert all(dict(c.detail)["scope"] in title for c in denied)
    assert "answer-differs" in kinds(read)


@pytest.mark.parametrize(
    ("title", "sex"),
    [
        ("Female victims", "female"),
        ("Offences with a male victim", "male"),
        ("Sex not recorded", "unknown"),
        ("Victims of no recorded sex", "unknown"),
        ("Victims with no sex recorded", "unknown"),
        ("Offences with no suspect identified: female victims", "female"),
    ],
)
def test_a_title_that_denies_something_else_says_the_sex_it_names(title, sex, read_page):
    read = read_page(title, FIGURES)
    assert {str(c.sex) for c in read.counts} == {sex}


def test_a_note_that_no_girl_was_a_victim_narrows_no_table(read_page):
    read = read_page("Offences by age", FIGURES, "No female victims were recorded in 2016/17.")
    assert all(not c.detail for c in read.counts)
