"""What a table counts by a sentence above it, where other tables stand above that under headings of their own."""

import pytest

from cyberflag.model import Measure
from cyberflag.vocabularies.measures import measure_stated_in
from readings import measures, values

CODES = [["Code", "2017/18", "2018/19"], ["071/17", 149, 162], ["088/01", 11, 14]]
AGES = [["Age", "2017/18", "2018/19"], ["Under 13", 42, 64], ["13 to 15", 50, 49]]
SEXES = [["Sex", "2017/18", "2018/19"], ["Female", 70, 90], ["Male", 12, 14]]
OFFENCES, VICTIMS = {Measure.OFFENCES}, {Measure.VICTIMS}
STATED = [
    "Victims are counted here, not offences.",
    "The answer is in victims, not offences.",
    "In this part we count victims and not offences.",
]


@pytest.mark.parametrize("stated", STATED)
@pytest.mark.parametrize("head", ["<h2>Ages</h2>", "Question 2", "2. How old were the victims?"])
def test_what_is_stated_under_a_heading_is_said_of_no_table_above_it(read_page, stated, head):
    reading = read_page("<h2>Recorded offences</h2>", CODES, head, stated, AGES)
    assert measures(reading) == [OFFENCES, VICTIMS]


def test_what_is_stated_under_a_heading_is_said_of_all_tables_below_it(read_page):
    blocks = ("<h2>Recorded offences</h2>", CODES, "<h2>Ages and sexes</h2>", STATED[0], AGES, "Sexes", SEXES)
    assert measures(read_page(*blocks)) == [OFFENCES, VICTIMS, VICTIMS]


@pytest.mark.parametrize(
    "blocks",
    [
        (CODES, "<h2>Notes</h2>", STATED[0], "<h2>Ages</h2>", AGES),
        (CODES, "<h2>Ages</h2>", AGES, "<h2>Notes</h2>", STATED[0]),
        (STATED[0], CODES, "<h2>Ages</h2>", AGES),
        ("<h2>Codes</h2>", STATED[0], CODES, "<h2>Ages</h2>", AGES),
        (CODES, STATED[0], AGES),
    ],
)
def test_what_is_stated_of_no_part_is_said_of_all_tables(read_page, blocks):
    assert measures(read_page(*blocks)) == [VICTIMS, VICTIMS]


@pytest.mark.parametrize(
    "stated",
    [
        "Throughout, victims are counted, not offences.",
        "In both tables victims are counted, not offences.",
        "All figures in this reply count victims, not offences.",
        "As in question 1, victims are counted, not offences.",
        "These figures are victims, not offences.",
    ],
)
def test_what_may_be_stated_of_all_is_said_of_all_tables(read_page, stated):
    reading = read_page("<h2>Recorded offences by age</h2>", AGES, "<h2>By sex</h2>", stated, SEXES)
    assert measures(reading) == [VICTIMS, VICTIMS]


@pytest.mark.parametrize("head", ["Table 1: by age", "1. How many victims were there by age?"])
def test_a_table_whose_title_names_no_other_thing_counts_what_is_stated_below_it(read_page, head):
    reading = read_page(f"<h2>{head}</h2>", AGES, "<h2>By sex</h2>", STATED[0], SEXES)
    assert measures(reading) == [VICTIMS, VICTIMS]


@pytest.mark.parametrize(
    "stated",
    [
        "The following are victims, not offences.",
        "The following shows victims and not offences.",
        "The below are victims, not offences.",
        "Below are victims, not offences.",
    ],
)
def test_the_following_are_those_of_the_tables_below(read_page, stated):
    assert measures(read_page("Recorded offences", CODES, stated, AGES)) == [OFFENCES, VICTIMS]


def test_a_rule_for_numbers_below_some_number_is_of_all_tables(read_page):
    ages = [AGES[0], ["Under 13", "*", 64], AGES[2]]
    reading = read_page("Recorded offences", ages, "<h2>Sexes</h2>", "Numbers of 4 and below are shown as *.", SEXES)
    assert values(reading)["2017/18", "0-12"] == (0, 4)


@pytest.mark.parametrize(
    "stated",
    [
        "The following are victims of sexual communication with a child, not offences.",
        "These are victims of the crimes above, not offences; a victim of two offences is counted once.",
        "The figures show victims under 18 at the time, rather than crimes.",
    ],
)
def test_victims_of_some_crimes_that_are_no_offences_are_victims(read_page, stated):
    assert measures(read_page("Kent Police uses the flag.", stated, AGES)) == [VICTIMS]


@pytest.mark.parametrize(
    "stated",
    [
        "These are offences against children, not victims.",
        "The figures are crimes recorded in the year, not people.",
        "The following are offences with victims under 18.",
    ],
)
def test_offences_that_are_no_victims_are_offences(read_page, stated):
    assert measures(read_page("Kent Police uses the flag.", stated, AGES)) == [OFFENCES]


def test_people_who_were_charged_are_no_victims():
    assert measure_stated_in("These are people who were charged, not offences.") is Measure.CHARGES


QUESTION = "For sexual communication with a child, how many victims were there in each age group?"


def test_a_question_told_by_its_number_and_in_its_words_is_one(read_page):
    asked = f"<ul><li>1. Recorded offences by code.</li><li>2. {QUESTION}</li></ul>"
    remark = "A victim of two offences is counted once."
    reading = read_page("<h1>Grooming offences</h1>", asked, "Question 1", CODES, "Question 2", remark, AGES)
    told = {count.offence for count in reading.counts if count.provenance.table == "table 2"}
    assert told == {"071/17"}
    assert measures(reading) == [OFFENCES, VICTIMS]


@pytest.mark.parametrize(
    "stated",
    [
        "The following is true of every table: victims are counted, not offences.",
        "Below are notes to the data: victims are counted, not offences.",
        "The following is of note: victims are counted, not offences.",
        "The following are points to note: victims are counted, not offences.",
    ],
)
def test_notes_that_the_following_opens_are_of_all_tables(read_page, stated):
    reading = read_page("<h2>Recorded offences by age</h2>", AGES, stated, "<h2>By sex</h2>", SEXES)
    assert measures(reading) == [VICTIMS, VICTIMS]


@pytest.mark.parametrize(
    "stated",
    [
        "Kent Police counts victims, not offences.",
        "Our system counts victims, not offences.",
        "In questions 1 and 2 victims are counted, not offences.",
        "Here and above victims are counted, not offences.",
        "In this spreadsheet victims are counted, not offences.",
    ],
)
def test_how_the_force_counts_is_said_of_all_tables(read_page, stated):
    reading = read_page("<h2>Recorded offences by age</h2>", AGES, "<h2>By sex</h2>", stated, SEXES)
    assert measures(reading) == [VICTIMS, VICTIMS]


@pytest.mark.parametrize(
    "head", ["<h2>How we count</h2>", "<h2>Please note</h2>", "Is this of victims or crimes?", "Question 1 and 2"]
)
def test_what_is_stated_under_a_heading_of_notes_is_said_of_all_tables(read_page, head):
    blocks = ("<h2>Recorded offences by age</h2>", AGES, head, "Victims are counted, not offences.", SEXES)
    assert measures(read_page(*blocks)) == [VICTIMS, VICTIMS]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Flagged offences by age", "Flagged offences by sex"),
        ("Children against whom offences were recorded, by age", "By sex"),
        ("Victims of recorded offences by age", "By sex"),
    ],
)
def test_a_title_that_calls_victims_offences_does_not_part_tables(read_page, first, second):
    stated = "Victims are counted, not offences."
    reading = read_page(f"<h2>{first}</h2>", AGES, f"<h2>{second}</h2>", stated, SEXES)
    assert measures(reading) == [VICTIMS, VICTIMS]


@pytest.mark.parametrize(
    "stated",
    [
        "These are people in custody for grooming, not victims.",
        "The figures are individuals under investigation, not offences.",
        "The figures are people recorded against the offence as responsible, not offences.",
        "The data is people of all ages with a community resolution, not crimes.",
        "These are victims of crimes with a caution, not crimes.",
        "If the figures were victims of crime rather than offences, they would be lower.",
        "In earlier replies the figures were victims of crime, not offences.",
        "We do not know whether they are victims of crime, not offences.",
    ],
)
def test_people_whose_part_in_a_crime_is_not_told_are_no_victims(stated):
    assert measure_stated_in(stated) is None


@pytest.mark.parametrize(
    "stated",
    [
        "The figures are people aged 10 and over who were suspects, not offences.",
        "The figures are individuals recorded as perpetrators rather than crimes.",
    ],
)
def test_people_who_were_suspects_are_suspects(stated):
    assert measure_stated_in(stated) is Measure.SUSPECTS


NUMBERS = [["Year", "Number"], ["2017/18", 149], ["2018/19", 162]]


@pytest.mark.parametrize(
    "stated",
    [
        "Charges are counted here, not people.",
        "The figures relate to charges.",
        "We have counted charges.",
    ],
)
def test_charges_may_be_what_is_stated_to_be_counted(read_unasked, stated):
    reading = read_unasked("How many offences of rape did you investigate?", stated, NUMBERS)
    assert measures(reading) == [{Measure.CHARGES}]


@pytest.mark.parametrize(
    "stated",
    [
        "The figures show offences and charges.",
        "Offences are counted, not charges.",
        "Crimes resulting in charges are counted once.",
        "Charges are not made for this information.",
        "No charges are counted here.",
        "Further charges are counted in the year they were brought.",
        "Alternate charges are counted once.",
        "When charges are counted the number is higher.",
        "Where a suspect faces several charges are counted.",
        "The data represents charges, cautions and other outcomes.",
    ],
)
def test_charges_beside_crimes_are_not_stated_to_be_counted(stated):
    assert measure_stated_in(stated) is not Measure.CHARGES


@pytest.mark.parametrize(
    "stated",
    [
        "Charges are counted by the Crown Prosecution Service.",
        "Charges are counted in a separate return.",
        "Please note that charges are counted in the outcome table below.",
        "Charges are counted against the year of the offence.",
        "Police recorded crime is counted by offence; charges are counted by defendant.",
        "CPS figures show charges.",
        "The court's figures are charges.",
        "The Ministry of Justice data show charges.",
        "National figures count charges.",
        "Published data count charges.",
    ],
)
def test_charges_that_others_count_are_not_what_a_reply_counts(read_unasked, stated):
    reading = read_unasked("How many offences of rape did you investigate?", stated, NUMBERS)
    assert measures(reading) == [{Measure.OFFENCES}]


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("How many cases of indecent images of children did you investigate?", Measure.OFFENCES),
        ("How many investigations into child abuse images did you begin?", Measure.OFFENCES),
        ("How many indecent images did you seize?", Measure.OTHER),
    ],
)
def test_cases_of_images_are_no_images(read_unasked, asked, counted):
    assert measures(read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", NUMBERS)) == [{counted}]
