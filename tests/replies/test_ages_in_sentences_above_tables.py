"""Sentences right above a table that name the victims of its figures: ``Offences with a victim under 13 are shown``."""

import pytest

from cyberflag.vocabularies.age_mentions import ages_named_in
from readings import Read, kinds

OFFENCES = [["Quarter", "2017/18", "2018/19"], ["April to June", 35, 43], ["July to September", 31, 50]]


@pytest.mark.parametrize(
    "told",
    [
        "Flagged offences with a victim under 13 are shown below.",
        "Offences with victims under 13 are shown in the table by quarter.",
        "Here we give the crimes with a victim under 13.",
    ],
)
def test_the_victims_that_a_sentence_above_a_table_names_are_those_of_its_figures(read_page: Read, told):
    reading = read_page(told, OFFENCES)
    assert {str(count.age) for count in reading.counts} == {"0-12"}
    assert "not-a-figure" not in kinds(reading)


def test_children_in_such_a_sentence_are_no_small_figure(read_page: Read):
    reading = read_page("The flagged offences with a victim under 18 are shown below.", OFFENCES)
    assert len(reading.counts) == 4
    assert "not-a-figure" not in kinds(reading)


@pytest.mark.parametrize("whom", ["a victim under 13", "a male victim"])
def test_victims_whose_crimes_were_counted_are_never_passed_over(read_page: Read, whom):
    reading = read_page(f"Crimes with {whom} were counted by quarter.", OFFENCES)
    narrowed = [c for c in reading.counts if (str(c.age), str(c.sex)) != ("all", "all")]
    assert len(narrowed) == 4 or kinds(reading) == ["unsure"]


@pytest.mark.parametrize(
    "told",
    [
        "Crimes with several victims under 13 were counted once for each victim.",
        "Victims under 13 were counted as children.",
        "We give priority to victims under 13.",
    ],
)
def test_victims_in_a_sentence_on_how_crimes_are_counted_narrow_no_table(read_page: Read, told):
    reading = read_page("Flagged offences", told, OFFENCES)
    assert {str(count.age) for count in reading.counts} == {"all"}


@pytest.mark.parametrize("rule", ["Values under 5 are shown below.", "Numbers of victims under 5 are shown as a star."])
def test_small_figures_that_are_shown_somehow_are_no_age(rule):
    assert ages_named_in(rule) == []
