"""Why crimes count as online, as titles and letters say it."""

import time

import pytest

from cyberflag.model import Basis
from cyberflag.vocabularies.bases import basis_named_in, corrects_flag


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Cyber flagged offences against children", "flag"),
        ('We looked for the words "web", "chat" and the names of two apps in the notes of each crime', "keyword"),
        ("Staff checked for any of these terms in the crime summaries", "keyword"),
        ("crimes whose location field reads Internet", "field"),
        ("where the method box of the crime record was set to 'online'", "field"),
        ("the means of contact code is social media", "field"),
        ("Online-flagged crimes where the victim was a child", "flag"),
        ("recorded offences with feature code for online crime", "flag"),
        ("HO offence codes; online flag = yes", "flag"),
        ("offences carrying the cyber flag", "flag"),
        ("Offences with an internet flag", "flag"),
        ("where the 'Online Crime' marker was put on the record", "flag"),
        ('crimes to which the "cyber" qualifier has been added', "flag"),
        ("Crimes with the cyber-enabled flag", "flag"),
        ("an online crime motivation marker", "flag"),
        ("sexual offences against children flagged as online", "flag"),
        ("offences that carry the cyber tag", "flag"),
        ("Flagged offences by sex of victim", "flag"),
        ("All flagged child sexual offences", "flag"),
        ("Cyber-flagged offences by platform recorded", "flag"),
        ("A search of the method field for online terms was made instead", "keyword"),
        ("We do not use the flag you describe. A search of the method field was made instead", "keyword"),
        ("Only the MO field was searched", "keyword"),
        ("the crime notes of recorded offences were searched for the name of each platform in the table", "keyword"),
        ("We checked the summaries of all crimes for the name of any social media app", "keyword"),
        ("The logs were trawled for names of sites", "keyword"),
        ("crimes where the word Snapchat is in the MO", "keyword"),
        ("Crimes were reviewed to identify those where the word Kik is in the MO", "keyword"),
        ("We could not use the flag, so crimes where the word Kik is in the MO", "keyword"),
        ("offences in which the name 'Kik' appears in the free text", "keyword"),
        ("crimes if the term Tinder was within the crime notes", "keyword"),
        ("crimes that mention Facebook", "keyword"),
        ("a keyword search", "keyword"),
        ("offences in which the venue field of the crime record says online", "field"),
        ("crimes with a location of Internet", "field"),
        ("crimes with 'Internet' under their method field", "field"),
        ("the place of the offence is given as cyberspace", "field"),
        ("crimes found with the search terms you listed", "keyword"),
        ("we went through the summary of each crime for a list of 40 words", "keyword"),
        ("All notes on crimes against children were checked against our terms", "keyword"),
        ("An analyst read the narratives of these offences for the names of apps", "keyword"),
        ("staff searched the notes of all crimes for the names of the best-known apps", "keyword"),
        ("All child sexual offences, flagged or not:", "none"),
        ("This is not restricted to online offences", "none"),
    ],
)
def test_the_basis_is_read_from_what_is_said(text, basis):
    assert basis_named_in(text).value == basis


@pytest.mark.parametrize(
    "text",
    [
        "We do not use the cyber flag.",
        "We looked for your own words in our records",
        "This force makes no use of the online flag.",
        "We do not make any use of the cyber marker at present.",
        "We have not adopted the online crime flag.",
        "There is no flag for these apps.",
        "The location field reads internet cafe",
        "No flag exists for a dating website",
        "Is there a flag for the platform used?",
        "cases carrying a 'CSE flag'",
        "Sexual offences against children",
        "Each table counts the same crimes.",
        "where the name of the victim is in the summary",
        "We cannot say where the word Snapchat is in the MO",
        "Each crime would have to be read to see if the word Snapchat was in the MO",
        "We do not record where the word Snapchat is in the MO",
        "It is not possible to tell if the word Snapchat is in the MO",
        "Class 86 crimes are counted even if the word Snapchat is in the MO",
        "We are unable to identify crimes where the word Kik appears in the free text",
        "where the name is not in the MO",
        "If the words child abuse are in the description of the law",
        "Offences where the term sexting is in the title",
        "In years where the term is in the notes below",
        "Online offences",
        "We have checked our records against the terms of your request.",
        "The officer read the notes of the crime, with words of advice",
        "",
    ],
)
def test_a_denied_or_another_flag_is_no_basis(text):
    assert basis_named_in(text) is None


def test_the_span_holds_the_words_that_say_it():
    text = "Sexual offences with the online flag by age"
    understood = basis_named_in(text)
    assert text[understood.start : understood.end] == "online flag"


@pytest.mark.parametrize(
    ("text", "corrects"),
    [
        ("Online flag corrected", True),
        ("Corrected online flag", True),
        ("Online flag set by officers", False),
        ("Corrected figures", False),
        ("Online flag", False),
    ],
)
def test_a_corrected_flag_is_told_from_that_of_the_officers(text: str, corrects: bool) -> None:
    assert corrects_flag(text) is corrects


@pytest.mark.parametrize(
    "text",
    [
        "crimes with the internet keyword flag set to yes",
        "A keyword marker is put on each crime",
        "the cyber key word tag",
        "crimes with the keyword 'Online crime' (the Home Office flag) and a victim under 18",
        "crimes with the keyword Cyber, which is the national flag",
        "crimes with the keyword 'Internet' (the HO marker)",
        "keyword: online crime (our flag)",
        "crimes with the keyword 'online crime' (the Home Office's flag)",
    ],
)
def test_a_keyword_that_is_a_flag_is_the_flag(text: str) -> None:
    assert basis_named_in(text).value is Basis.FLAG


@pytest.mark.parametrize(
    "text",
    [
        "crimes with the keyword 'Online crime' (in the free text)",
        "crimes with the keyword 'grooming' (the Home Office flag)",
        "crimes with the keyword 'online' (the child abuse flag)",
        "We searched for the keyword 'online' (the Home Office flag is not in use)",
        "a keyword search for online (the flag is not used)",
        "crimes with the keyword online, the flag not being used",
        "crimes with the keyword online (not the flag)",
        "crimes with the keyword online (the flagged crimes excluded)",
        "crimes with the keyword 'online' (the flag for child abuse)",
        "crimes with the keyword 'online' (the police flag for hate crime)",
        "crimes with the keyword 'online', the flag where set being ignored",
        "crimes with the keyword online (the flag on our system is not used)",
        "crimes with a keyword online in the MO, the flag for cyber being incomplete",
        "crimes found by the keyword 'online' in the notes (the police flag in 2018 did not exist)",
        "We used the keyword online, the flag of the Home Office being set too seldom",
        "searched the MO for the keyword 'internet', the Home Office flag, being unreliable, was left",
        "crimes with the keyword 'online', the flag and the MO",
        "A keyword search for 'online' (our flag, being new, is seldom set)",
        "Crimes with the keyword 'Internet' (the Home Office flag, which is not set)",
        "Crimes with the keyword 'grooming' or 'online' (the flag)",
    ],
)
def test_a_keyword_beside_a_flag_that_it_is_not_is_a_search(text: str) -> None:
    assert basis_named_in(text).value is Basis.KEYWORD


@pytest.mark.parametrize(
    "text", ["Online crimes by quarter and platform field", "Crimes per year, and by platform field"]
)
def test_a_field_by_which_crimes_are_broken_down_beside_another_thing_is_no_basis(text):
    assert basis_named_in(text) is None


def test_a_field_alone_by_which_crimes_were_found_is_the_basis():
    assert basis_named_in("Crimes found by platform field").value is Basis.FIELD


def test_a_line_drawn_of_hyphens_is_read_at_once():
    start = time.process_time()
    assert basis_named_in("Year offence number of crimes " + 26 * "-") is None
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    [
        "The narrative bears a cyber keyword.",
        "where the text carries an online keyword",
        "A record that carries the internet crime keyword in the free text.",
        "The officer carries a cyber keyword list.",
    ],
)
def test_a_keyword_that_a_text_bears_is_no_flag(text):
    assert basis_named_in(text).value is Basis.KEYWORD
