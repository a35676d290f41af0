"""Offences of every kind by the codes and titles that forces print, beside the list of sexual ones."""

import pytest

from cyberflag.vocabularies.crimes.bare_sections import offences_listed_in
from cyberflag.vocabularies.crimes.crimes_asked_for import asks_for_crimes
from cyberflag.vocabularies.offences import offences_named_in, understand_offence


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("8L - Harassment", "8L"),
        ("8Q Stalking", "8Q"),
        ("9A: Public fear, alarm or distress", "9A"),
        ("105/01 - Assault without injury on a constable", "105/01"),
        ("Assault with injury (8N)", "8N"),
        ("008/56 - Racially or religiously aggravated harassment Crime & Disorder Act 1998 Sec 32(1)(a)", "008/56"),
    ],
)
def test_a_code_beside_a_title_is_what_is_printed_though_no_list_has_it(label, value):
    assert understand_offence(label).value == value


@pytest.mark.parametrize(
    "label", ["071/71 - Messages to a child", "19Z - Rape", "13F - female", "16F - girls", "2018/19 - all"]
)
def test_a_misprint_in_a_class_that_the_list_has_in_full_is_no_code(label):
    found = understand_offence(label)
    assert found is None or not found.value[:1].isdigit()


@pytest.mark.parametrize(
    ("label", "group"),
    [
        ("34 - Robbery", "robbery"),
        ("35 – Blackmail", "blackmail"),
        ("HO class 35 Blackmail", "blackmail"),
        ("195: Harassment", "harassment"),
        ("66 Public order", "public-order"),
        ("1 - Murder", "violence-against-the-person"),
    ],
)
def test_a_class_number_before_the_title_of_its_group_is_that_group(label, group):
    assert understand_offence(label).value == group


@pytest.mark.parametrize("label", ["12 - Blackmail", "35 - Harassment", "7 Robbery", "2019 - Theft"])
def test_another_number_before_a_title_may_be_a_count(label):
    assert understand_offence(label) is None


def test_a_sentence_that_says_so_names_a_code_that_no_list_has():
    named = offences_named_in("the number of arrests under Home Office Counting Rules, 8/72 for Social Media")
    assert [found.value for found in named] == ["008/72"]
    assert not offences_named_in("our reply 8/72 of 2013")


@pytest.mark.parametrize(
    "label",
    [
        "Send by public communication network an offensive / indecent message (recordable)",
        "Cause to be sent by public communication network a false message to cause annoyance",
        "Persistently make use of public communication network to cause annoyance / anxiety",
        "Send letter / communication / article conveying a threatening message",
    ],
)
def test_messages_in_the_words_of_the_courts_are_malicious_communications(label):
    assert understand_offence(label).value == "malicious-communications"


@pytest.mark.parametrize("text", ["How many stalking crimes", "Number of burglaries", "Burglaries recorded by ward"])
def test_a_question_or_title_counts_crimes_by_their_name(text):
    assert asks_for_crimes(text)


@pytest.mark.parametrize("text", ["How is stalking recorded?", "How many stalking orders", "how many people stole"])
def test_other_questions_on_crimes_count_none(text):
    assert not asks_for_crimes(text)


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("08/65 Stalking involving fear of violence", "008/65"),
        ("8/66 Stalking involving serious alarm/distress", "008/66"),
        ("8 / 65 - Stalking", "008/65"),
        ("Stalking (8/65)", "008/65"),
        ("Racially aggravated harassment - 08/56", "008/56"),
    ],
)
def test_a_code_without_its_noughts_is_one_before_a_title_of_its_class(label, code):
    assert understand_offence(label).value == code


@pytest.mark.parametrize(
    "label",
    [
        "18/19 Stalking",
        "08/12 Stalking",
        "Stalking 8/9",
        "50/50 harassment",
        "12/34 Blackmail",
        "8/40 victims of stalking",
        "8/65 of these stalking",
        "08/66 Smith Street",
        "3/65 Fraud",
        "2/99 Harassment",
        "71/71 Sexual messages",
    ],
)
def test_two_numbers_before_another_title_or_that_may_be_a_date_are_no_code(label):
    assert understand_offence(label) is None


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Stalking of under-16s", None),
        ("Offences against over-18s", None),
        ("Robbery of over-60s", None),
        ("Harassment - 8S", "8S"),
        ("Harassment (8l)", "8l"),
    ],
)
def test_people_of_an_age_behind_a_title_are_no_class(label, value):
    found = understand_offence(label)
    assert (found.value if found else None) == value


def test_nor_are_they_in_a_sentence():
    text = "The numbers are sexual offences against under-18s with the online crime flag."
    assert offences_listed_in(text) == {"all"}
