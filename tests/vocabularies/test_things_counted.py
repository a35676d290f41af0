"""What replies count that is no crime, and what only sounds so."""

import pytest

from cyberflag.vocabularies.measures import measure_stated_in, measures_named_in, understand_measure
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.outcomes import understand_outcome
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.things_counted import asks_for_either


def first_named(text):
    return next((found.value.value for found in measures_named_in(text)), None)


@pytest.mark.parametrize(
    "text",
    [
        "How many horses were reported to be stolen in 2019?",
        "Number of cats returned",
        "The table gives the number of calls about noise.",
        "How many strange flying objects were seen?",
        "Number of missing children by year",
        "How many people went missing from care?",
        "Total number of firearms certificates revoked",
        "Dog seizures",
        "How many calls were related to posts on social media?",
        "Number of visits regarding firearms",
        "Number of work related deaths",
        "The number of alcohol related collisions in 2018/19 was 60.",
        "How many hate related posts were removed?",
        "How many internet connected cameras were seized?",
        "Incidents related to missing people",
        "Reports relating to missing children",
        "Related to missing people",
        "The number of reports relating to missing children in 2018/19 was 60.",
        "How many logs were related to missing people?",
        "Figures relating to stop and search",
        "Stop and search",
    ],
)
def test_things_that_are_no_crimes_are_counted_as_other(text):
    assert first_named(text) == "other"


@pytest.mark.parametrize("text", ["Number of cats returned", "Number of bicycles stolen", "Animal seizures"])
def test_a_heading_of_such_things_is_understood(text):
    assert understand_measure(text).value == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Number of offences involving horses",
        "Number of dog thefts",
        "the number of vehicle offences",
        "Number of victims missing from home",
        "Number of sexual offences recorded with calls",
        "Offences against missing children",
        "How many were related to posts on social media",
        "How many of these were related to missing people?",
        "The number linked to vehicles",
    ],
)
def test_crimes_that_have_to_do_with_such_things_stay_crimes(text):
    assert first_named(text) != "other"


@pytest.mark.parametrize(
    "text",
    [
        "These are incidents as opposed to recorded offences.",
        "The figures are calls rather than crimes.",
        "This counts stolen items and not crimes.",
    ],
)
def test_a_statement_that_no_crimes_are_counted_is_understood(text):
    assert measure_stated_in(text).value == "other"


@pytest.mark.parametrize("text", ["Crimes are counted, not incidents.", "Not all incidents become crimes."])
def test_a_statement_that_crimes_are_counted_denies_none(text):
    assert measure_stated_in(text) != "other"


@pytest.mark.parametrize("text", ["number of arrests or charges", "people charged or arrested", "arrests/charges"])
def test_one_of_two_things_leaves_open_which(text):
    assert asks_for_either(text)


def test_arrests_told_beside_charges_leave_nothing_open():
    assert not asks_for_either("Arrests, and the charges that followed")


def test_numbers_taken_from_custody_records_are_arrests():
    assert first_named("These come from our custody database, from 2012 on.") == "arrests"


@pytest.mark.parametrize(
    "text", ["Number of cases with a CAWN marker applied", "Total number of reports where a weapon was shown"]
)
def test_cases_and_reports_of_a_kind_are_offences(text):
    assert first_named(text) == "offences"


@pytest.mark.parametrize("text", ["1A: Charge/Summons [alternate]", "Charged/Summonsed - alternate offence"])
def test_a_charge_for_another_offence_is_a_charge(text):
    assert understand_outcome(text).value == "charged"


@pytest.mark.parametrize("text", ["Section 66B Sexual Offences Act 2003", "s66b SOA 2003"])
def test_the_section_on_sharing_intimate_images_is_its_class(text):
    assert understand_offence(text).value == "88C"


@pytest.mark.parametrize(
    "text",
    [
        "from 01/02/15 - present day (30/06/16)",
        "from 1 February 2015 to date (30 June 2016)",
        "1 February 2015 until now (as at 30 June 2016)",
    ],
)
def test_a_span_until_now_ends_on_the_day_beside_it(text):
    assert [str(found.value) for found in periods_named_in(text)] == ["1 February 2015 to 30 June 2016"]
