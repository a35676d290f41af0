"""What plain titles of offences are composed of, and what only looks like one."""

import pytest

from cyberflag.vocabularies.crimes.offence_grammar import composed, images_by
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES, GROUP_IDS
from cyberflag.vocabularies.crimes.offence_titles import all_titles
from cyberflag.vocabularies.offences import offences_named_in
from readings import offence_said


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Uploading IIOC", "086/02"),
        ("Downloaded indecent photos of children", "086/02"),
        ("Creating / sharing indecent images of children", "086/02"),
        ("Sent indecent image of a child", "086/02"),
        ("Supplying child sexual abuse material", "086/02"),
        ("Having indecent images of children", "086/10"),
        ("Possess child abuse images", "086/10"),
        ("Make and possess indecent images", "indecent-images"),
        ("Indecent and prohibited images of children", "indecent-images"),
        ("Prohibited images (children)", "086/15"),
    ],
)
def test_what_is_done_with_images_of_children_tells_the_offence(label, value):
    assert offence_said(label) == value


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Incite child 0-12 to sexual activity", "21"),
        ("Causing a 13-15 year old to engage in sexual activity", "22B"),
        ("Inciting children to perform sexual acts", "sexual-activity"),
        ("Making a child under 16 watch porn", "022/11"),
        ("Showing a child sexual images", "sexual-activity"),
        ("Sex act in front of a child under 13", "021/10"),
        ("Rape of a girl aged 13 to 15", "19D"),
        ("Sexual assault by touching - female under 13", "020/06"),
        ("Rape F 16+", "019/08"),
        ("UNLAWFUL CARNAL KNOWLEDGE GIRL UNDER 16", "sexual-activity"),
        ("Unlawful carnal knowledge of a girl under 13 years of age", "sexual-activity"),
        ("Attempted carnal knowledge", "sexual-activity"),
        ("Defilement of a girl under 16", "sexual-activity"),
        ("Unlawful sexual intercourse with a girl under 16", "sexual-activity"),
    ],
)
def test_an_age_without_a_sex_names_the_class_that_all_of_it_lies_in(label, value):
    assert offence_said(label) == value


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Sexualised messages to child", "071/17"),
        ("Grooming/meeting a child", "grooming"),
        ("Grooming & meeting - boy u16", "088/02"),
        ("Extreme porn", "extreme-pornography"),
        ("Extreme pornographic image - animal", "086/14"),
        ("Disclosing private sexual films (revenge porn)", "008/71"),
        ("Threats to share intimate images", "088/15"),
        ("Sharing or threatening to share intimate images", "88C"),
        ("Arranging child sex offences", "071/01"),
        ("Controlling a child in sexual exploitation - child 13-17", "071/09"),
        ("Abuse of trust: sexual activity with child", "position-of-trust"),
        ("Unsolicited image of genitals sent", "088/14"),
        ("Equipment beneath clothing (up-skirting)", "088/12"),
        ("Sexual extortion (financially motivated)", "blackmail"),
        ("Sending a grossly offensive or menacing message", "malicious-communications"),
        ("Harassment (putting in fear of violence)", "harassment"),
    ],
)
def test_plain_words_for_an_offence_are_understood(label, value):
    assert offence_said(label) == value


@pytest.mark.parametrize(
    "label",
    [
        "Sending a child indecent images",
        "Indecent images sent to a child",
        "Child sent indecent images",
        "Sexual images showing a child with an adult",
        "Viewing child pornography",
        "Child exposed to pornography",
        "Blackmail / indecent images",
        "Harassment and malicious communications",
        "Sexual harassment",
        "Sexual messages",
        "Private message",
        "Intimate partner abuse",
        "Child Abuse Trust",
        "Meeting child",
        "Incite racial hatred",
        "Paying child support",
        "Making Category A indecent images of children",
        "Sexual communication with a child 13-15",
        "Sexual assault on female 13-15",
        "Voyeurism and upskirting",
        "Extreme pornography / rape",
        "Showing indecent images to a child",
        "CSE flag",
        "CSA marker",
        "Blackmail / online scam offences",
    ],
)
def test_what_looks_like_an_offence_is_none(label):
    assert offence_said(label) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("9 offences of sharing indecent images of children were recorded.", ["086/02"]),
        ("12 were for making, sharing and possessing indecent images of children.", ["indecent-images"]),
        ("6 crimes of making indecent images and 2 of possession of indecent images.", ["086/02", "086/10"]),
        ("The laptop was shared. Indecent images of children were found.", ["indecent-images"]),
        ("a child sent indecent images", ["indecent-images"]),
        ("3 offences of inciting a child under 13 to engage in sexual activity", ["21"]),
        ("12 offences of child sexual exploitation", ["cse"]),
        ("10 offences of rape of a girl under 16", ["19D"]),
        ("the suspect shared sexual images with a child", []),
        ("11 offences of sharing or threatening to share intimate images", ["88C"]),
        ("an adult had sent sexual messages to a child in 4 crimes", ["071/17"]),
    ],
)
def test_verbs_before_images_and_acts_with_ages_are_found_in_sentences(text, values):
    assert [one.value for one in offences_named_in(text)] == values


def test_verbs_of_both_offences_are_their_group():
    assert images_by({"make", "possess"}) == "indecent-images"
    assert images_by({"have"}) == "086/10"
    assert images_by({"share", "download"}) == "086/02"


OUTSIDE = {"008/67"}
"""Coercive control: its code is printed by forces, and stands in no part of the list that the project carries."""


def test_every_rule_names_something_of_the_list():
    assert composed(frozenset({"paedophile", "manual"})) == "071/16"
    assert composed(frozenset({"paedophile", "manual", "car"})) is None
    assert {value for _, value, _ in all_titles()} - {"all"} - OUTSIDE <= CODES | CLASS_CODES | GROUP_IDS
