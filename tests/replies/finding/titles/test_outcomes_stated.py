"""What a text states is counted where it says outcomes, and where it says what is not counted."""

import pytest

from cyberflag.model import Measure
from cyberflag.vocabularies.measures import measure_stated_in
from readings import measures

STATED = "Figures count outcomes recorded against sexual offences in 2025. They are not a count of people."
NATIONS = [["Nationality of offender", "Count"], ["British", 37], ["Foreign", 8]]
CLASSES = [["HO class", "Description", "Count"], ["19C", "Rape of a female aged 16 and over", 9]]


@pytest.mark.parametrize(
    "stated",
    [
        STATED,
        "The figures count outcomes, not offences.",
        "These figures are a count of outcomes.",
        "The figures are a count of outcomes recorded against offences in 2024.",
        "The table shows outcomes rather than offences.",
        "We have counted outcomes assigned in the period.",
        "These figures count disposals given in 2019/20.",
    ],
)
def test_figures_said_to_be_outcomes_are(stated):
    assert measure_stated_in(stated) is Measure.OUTCOMES


@pytest.mark.parametrize(
    "stated",
    [
        "Outcomes are counted once for each offence.",
        "Outcomes are counted against the year in which the crime was recorded.",
        "Offences are counted by outcomes.",
        "They are not a count of outcomes.",
        "The figures do not count outcomes recorded in later years.",
        "Figures for offences and outcomes recorded in 2025 are below.",
        "The figures count offences and the outcomes recorded against them.",
        "The system counts offences by the outcomes recorded.",
        "Please provide a count of outcomes.",
        "Our system counts the outcomes recorded against each crime once.",
    ],
)
def test_how_outcomes_are_counted_or_parted_makes_none_of_the_figures(stated):
    assert measure_stated_in(stated) is not Measure.OUTCOMES


@pytest.mark.parametrize(
    "stated",
    [
        "They are not a count of people.",
        "This isn't a count of victims.",
        "It should not be read as a count of people.",
        "These cannot be taken for a count of offences.",
        "Never treat this as a count of victims.",
        "It is hard to give a count of victims.",
        "We were unable to provide a count of victims, only of crimes.",
        "This lacks a count of victims.",
    ],
)
def test_what_figures_are_no_count_of_is_not_counted(stated):
    assert measure_stated_in(stated) is None


@pytest.mark.parametrize(
    "stated",
    [
        "This is a count of victims.",
        "This is not a count of crimes but a count of victims.",
        "The figures above are a count of people, not crimes",
    ],
)
def test_what_they_are_a_count_of_is(stated):
    assert measure_stated_in(stated) is Measure.VICTIMS


def test_outcomes_stated_for_all_are_those_of_tables_that_do_not_say_it(read_unasked):
    reading = read_unasked(STATED, "<h3>Question 1</h3>", NATIONS, "<h3>Question 2</h3>", CLASSES)
    assert measures(reading) == [{Measure.OUTCOMES}, {Measure.OUTCOMES}]


@pytest.mark.parametrize(
    ("rows", "counted"),
    [
        ([["Offence", "Number of offences"], ["Rape", 9], ["Sexual assault", 12]], Measure.OFFENCES),
        ([["Offence", "Arrests"], ["Rape", 9]], Measure.ARRESTS),
        ([["Sex of victim", "Victims"], ["Female", 9], ["Male", 2]], Measure.VICTIMS),
    ],
)
def test_what_a_table_says_itself_goes_before(read_unasked, rows, counted):
    assert measures(read_unasked(STATED, rows)) == [{counted}]


def test_outcomes_stated_under_a_heading_are_not_those_of_the_table_above(read_unasked):
    stated = "The figures below count outcomes recorded in 2025 against these offences."
    recorded, ended = ([["Offence", "2025"], ["Rape", number]] for number in (9, 4))
    reading = read_unasked("<h2>Recorded offences in 2025</h2>", recorded, "<h2>Outcomes</h2>", stated, ended)
    assert measures(reading) == [{Measure.OFFENCES}, {Measure.OUTCOMES}]
