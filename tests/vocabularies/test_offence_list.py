"""The list of offences: codes, classes and groups, and which lie in which."""

from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES, GROUP_IDS
from cyberflag.vocabularies.offences import CLASSES, GROUPS, OFFENCES, contains, understand_offence

CONTRACT_GROUPS = [
    *("sexual-offences", "rape", "sexual-assault", "sexual-activity", "grooming", "cse", "indecent-images"),
    *("position-of-trust", "exploitation", "blackmail", "stalking", "harassment", "malicious-communications"),
    *("child-abduction", "violence-against-the-person", "theft", "fraud", "robbery", "burglary", "criminal-damage"),
    *("drug-offences", "public-order", "other-offences"),
]


def test_groups_are_those_of_the_contract_and_two_of_our_own():
    own = ["other-sexual-offences", "extreme-pornography"]
    assert sorted(group.id for group in GROUPS) == sorted([*CONTRACT_GROUPS, *own])


def test_extreme_pornography_lies_within_class_86_and_beside_the_images_of_children():
    assert all(contains("86", code) for group in GROUPS if group.id == "extreme-pornography" for code in group.contains)
    assert not contains("indecent-images", "extreme-pornography")
    assert understand_offence("086/11 Extreme pornography").value == "086/11"


def test_other_sexual_offences_lie_beside_rape_within_sexual_offences():
    assert contains("sexual-offences", "other-sexual-offences")
    assert contains("sexual-offences", "rape")
    assert not contains("other-sexual-offences", "rape")


def test_every_offence_stands_in_a_listed_class_and_group():
    assert {item.class_code for item in OFFENCES} <= CLASS_CODES
    assert {item.group for item in OFFENCES} | {item.group for item in CLASSES} <= GROUP_IDS


def test_groups_contain_what_the_list_knows():
    assert all(inner in CODES | CLASS_CODES for group in GROUPS for inner in group.contains)
    assert contains("sexual-offences", "071/17")
    assert contains("88A", "071/17")
    assert contains("indecent-images", "086/15")
    assert not contains("indecent-images", "086/01")


def test_sexual_communication_stands_in_class_88a_though_its_number_says_71():
    assert {item.class_code for item in OFFENCES if item.code == "071/17"} == {"88A"}


def test_019_07_stands_in_two_classes_and_the_code_is_the_value():
    assert {item.class_code for item in OFFENCES if item.code == "019/07"} == {"19D", "19J"}
    assert understand_offence("Rape of a female aged under 16").value == "019/07"
