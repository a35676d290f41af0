"""Sentences right above a table that name the victims of its figures: ``Offences with a victim under 13 are shown``."""

from dataclasses import replace

import pytest

from cyberflag.model import Measure
from cyberflag.vocabularies.age_mentions import ages_named_in
from readings import ASKED, Read, kinds

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
    assert (len(reading.counts), kinds(reading)) == (0, ["unsure"])


@pytest.mark.parametrize(
    "told",
    [
        "Crimes with several victims under 13 were counted once for each victim.",
        "Victims under 13 were counted as children.",
        "We give priority to victims under 13.",
        "Here we give victims under 13 the same priority as all others.",
        "Here we give the crimes with a victim under 13 in italics and all others plain.",
        "Here are some links on how children under 13 are helped after crimes.",
        "In the last reply crimes with a victim under 13 were counted by quarter.",
        "Crimes with victims under 13 were counted by year of birth.",
        "Crimes with several victims were counted in each quarter.",
        "The officers here are trained to ask male victims.",
    ],
)
def test_victims_in_a_sentence_on_how_crimes_are_counted_narrow_no_table(read_page: Read, told):
    reading = read_page("Flagged offences", told, OFFENCES)
    assert {str(count.age) for count in reading.counts} == {"all"}


@pytest.mark.parametrize(
    "told",
    [
        "Offences with victims under 13 are shown in the second table.",
        "Offences with victims under 13 are shown in the next table.",
        "Offences with victims under 13 are shown in the table below; all others are in the first sheet.",
        "Offences with victims under 13 are shown below separately.",
        "Offences with victims over 18 are shown in the table on the next sheet.",
        "Not all crimes with victims under 13 are shown below.",
        "No crimes with victims under 13 are shown below.",
        "Victims under 5 are shown in the table in brackets.",
    ],
)
def test_victims_that_may_be_shown_elsewhere_or_by_a_sign_narrow_no_table_and_are_told(read_page: Read, told):
    reading = read_page("Flagged offences", told, OFFENCES)
    assert {(str(count.age), count.measure.value) for count in reading.counts} == {("all", "offences")}
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize(
    "told", ["Here are the flagged crimes; Snapchat is the commonest app.", "Rape and assault were counted by class."]
)
def test_a_sentence_that_counts_no_table_names_neither_its_platform_nor_its_offence(read_page: Read, told):
    reading = read_page("Flagged offences", told, OFFENCES)
    assert {(count.platform, count.offence) for count in reading.counts} == {("all", "all")}
    assert not reading.issues


@pytest.mark.parametrize(
    "rule",
    [
        "Values under 5 are shown below.",
        "Numbers of victims under 5 are shown as a star.",
        "Counts of child victims under 5 are shown in the table below as such.",
        "Counts of victims under 5 are shown below the table.",
        "Totals of children under 10 are shown by asterisks.",
    ],
)
def test_small_figures_that_are_shown_somehow_are_no_age(rule):
    assert ages_named_in(rule) == []


@pytest.mark.parametrize(
    "told",
    [
        "Crimes in which the age or sex of the victim was not recorded are not in the table.",
        "Crimes against boys are not among the figures.",
        "Offences against male victims are not part of these figures.",
        "Crimes in which the victim's sex was not recorded are not shown.",
        "Cases of boys are not shown in the table below.",
    ],
)
def test_the_victims_whose_crimes_a_sentence_leaves_out_are_not_those_of_the_figures(read_page: Read, told):
    reading = read_page("The flagged offences are set out below.", told, OFFENCES)
    assert {(str(count.age), str(count.sex)) for count in reading.counts} == {("all", "all")}


@pytest.mark.parametrize(
    "told",
    [
        "Crimes against boys are in this table.",
        "Crimes against boys are shown below.",
        "Flagged offences against boys whose names are not shown",
        "Flagged offences against boys whose ages are not shown below.",
        "Flagged offences against boys were not in the figures we sent you before; they are below.",
    ],
)
def test_the_victims_whose_crimes_a_sentence_shows_are_those_of_the_figures(read_page: Read, told):
    reading = read_page("The flagged offences are set out below.", told, OFFENCES)
    assert {str(count.sex) for count in reading.counts} == {"male"}


@pytest.mark.parametrize(
    "told",
    [
        "One person who was the victim of more than one crime in the year is counted once.",
        "A child who has been the victim of several offences was counted only once.",
        "No girl who was the victim of two crimes is counted more than once.",
    ],
)
def test_victims_who_are_counted_once_however_many_their_crimes_are_what_is_counted(read_page: Read, told):
    reading = read_page("Flagged offences", OFFENCES, told)
    assert {str(count.measure) for count in reading.counts} == {"victims"}
    assert (len(reading.counts), kinds(reading)) == (4, ["answer-differs"])


@pytest.mark.parametrize(
    "told",
    [
        "A person who was the victim of two crimes is counted once per crime.",
        "One person who was the victim of two crimes is counted once for each crime.",
        "A crime with more than one victim is counted once.",
        "A suspect who was the victim of a crime is counted once.",
    ],
)
def test_victims_counted_once_for_each_crime_leave_crimes_what_is_counted(read_page: Read, told):
    reading = read_page("Flagged offences", OFFENCES, told)
    assert {str(count.measure) for count in reading.counts} == {"offences"}


@pytest.mark.parametrize("when", ["when the crime was reported", "at the time the offence was committed"])
def test_when_victims_had_the_age_that_parts_them_is_not_what_is_counted(read_page, when):
    rows = [["Age", "2017/18", "2018/19"], ["0-11", "12", "15"], ["12-17", "4", "7"]]
    asked = replace(ASKED, measure=Measure.VICTIMS)
    reading = read_page(f"Table of victims by age {when}", rows, request=asked)
    assert {count.measure for count in reading.counts} == {Measure.VICTIMS}
