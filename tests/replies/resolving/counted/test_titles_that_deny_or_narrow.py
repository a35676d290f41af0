"""Titles that deny a platform or an offence, or narrow the crimes by what no column holds: told, and kept apart."""

import pytest

from cyberflag.model import Basis
from cyberflag.vocabularies.bases import names_those_without_flag
from cyberflag.vocabularies.scopes import scopes_named_in
from readings import Read, kinds

FIGURES = [["Age", "2017/18", "2018/19"], ["Under 13", 14, 16], ["13 to 17", 31, 43], ["Total", 45, 59]]


@pytest.mark.parametrize(
    "title",
    [
        "Offences in which Snapchat was not used",
        "Online offences where Snapchat was not mentioned",
        "Snapchat not used",
        "Non-Snapchat offences",
        "Not Snapchat",
        "Non-grooming offences",
        "Not grooming",
        "Offences where social media was not used",
    ],
)
def test_figures_below_a_title_that_denies_a_kind_are_of_no_such_kind(title: str, read_sheets: Read):
    reading = read_sheets(Sheet1=[[title], [], *FIGURES])
    assert {(count.platform, count.offence) for count in reading.counts} == {("all", "all")}
    assert len(reading.counts) >= 4
    assert all(dict(count.detail)["scope"] in title for count in reading.counts)
    assert kinds(reading) == ["answer-differs"]


def test_a_sheet_whose_name_denies_a_platform_is_told(read_sheets: Read):
    reading = read_sheets(**{"Snapchat": FIGURES, "Not Snapchat": FIGURES})
    denied = [count for count in reading.counts if count.provenance.table.startswith("Not")]
    assert {count.platform for count in denied} == {"all"}
    assert all(dict(count.detail)["scope"] == "Not Snapchat" for count in denied)


@pytest.mark.parametrize(
    "title",
    [
        "Online offences where the suspect was known to the victim",
        "Child on child online offences",
        "Stranger offences",
        "Domestic abuse related online offences",
        "Attempted offences only",
        "Online offences involving live streaming",
        "Offences involving AI-generated images",
        "Self-generated images",
        "Non-contact sexual offences",
        "Online offences committed at school",
        "Victims with a disability",
        "Cancelled offences",
        "Maidstone District",
    ],
)
def test_figures_of_a_part_that_only_the_title_names_are_told_and_kept_apart(title: str, read_sheets: Read):
    reading = read_sheets(Sheet1=[[title], [], *FIGURES])
    assert len(reading.counts) >= 4
    assert all(dict(count.detail)["scope"] in title for count in reading.counts)
    assert kinds(reading) == ["answer-differs"]


def test_crimes_with_one_of_two_flags_are_not_those_of_the_other(read_sheets: Read):
    reading = read_sheets(Sheet1=[["Offences with an online flag or CSE flag"], [], *FIGURES])
    assert not reading.counts
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize(
    "title",
    [
        "Recorded offences (excluding cancelled crimes)",
        "Offences by policing district",
        "Kent Police District",
        "Non-compliance data",
        "Number of non-domestic offences",
        "Contact centre data",
        "Not all offences are shown",
        "Attempted rape and other offences",
        "Information Rights Division",
        "Public Protection Division",
        "Age and District",
        "Whole Borough",
        "Cancelled crimes have been removed",
        "Transferred records included",
        "Sexual offences including deepfakes",
        "Offences (includes attempted offences)",
        "Live streaming and online offences",
        "Contact offences and non-contact offences",
        "Attempted offences and completed offences",
        "Please contact crimes@kent.police.uk",
        "Suspect known to victim?",
        "Offender known to child or unknown",
        "Victims with a disability and without",
        "Grooming. Keyword not used",
        "Not only Snapchat",
        "Not all grooming offences",
    ],
)
def test_a_title_with_such_words_for_something_else_narrows_nothing(title: str, read_sheets: Read):
    reading = read_sheets(Sheet1=[[title], [], *FIGURES])
    assert reading.counts or reading.issues
    assert not any("scope" in dict(count.detail) for count in reading.counts)


def test_a_title_that_denies_a_kind_says_nothing_of_the_table_above_it(read_sheets: Read):
    second = "Offences where Snapchat was not used"
    reading = read_sheets(Sheet1=[["Offences where Snapchat was used"], [], *FIGURES, [], [second], [], *FIGURES])
    above = [count for count in reading.counts if count.platform == "snapchat"]
    assert len(above) == 6
    assert not any(count.detail for count in above)
    assert all(count.detail for count in reading.counts if count not in above)


def test_a_note_right_below_a_table_still_narrows_it(read_sheets: Read):
    note = "Excluding indecent images"
    reading = read_sheets(Sheet1=[["Online offences"], [], *FIGURES, [note], [], [], *FIGURES])
    assert [dict(count.detail).get("scope") for count in reading.counts][:6] == [note] * 6


@pytest.mark.parametrize(
    "title",
    [
        "Non-online sexual offences",
        "Non-cyber offences against children",
        "Offline",
        "Unflagged online crimes",
        "Online offences - untagged",
        "Cyber crimes (unflagged)",
        "Online but unflagged",
        "Unmarked cyber-enabled crimes",
        "Offline grooming leading to online",
    ],
)
def test_crimes_that_a_title_says_are_not_online_have_no_flag(title: str, read_sheets: Read):
    reading = read_sheets(Sheet1=[[title], [], *FIGURES])
    assert {count.basis for count in reading.counts} == {Basis.NONE}
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "A search found 12 unflagged online crimes in 2018/19.",
        "In 2018/19 12 crimes were unflagged although online.",
        "In 2018/19 60 offences were offline, not online.",
    ],
)
def test_crimes_that_a_letter_says_are_not_flagged_have_no_flag(sentence: str, read_unasked_letter: Read):
    assert {count.basis for count in read_unasked_letter(sentence).counts} == {Basis.NONE}


def test_a_sentence_may_deny_one_platform_and_name_another():
    scope = scopes_named_in("In 2018/19 Snapchat was used and Facebook was not mentioned")
    assert [found.words for found in scope] == ["Facebook was not mentioned"]


@pytest.mark.parametrize(
    "title", ["Online/offline offences", "Online vs offline crimes", "Online and offline offences"]
)
def test_figures_of_online_and_offline_crimes_together_are_told(title: str, read_sheets: Read):
    reading = read_sheets(Sheet1=[[title], [], *FIGURES])
    assert {count.basis for count in reading.counts} == {Basis.NONE}
    assert not any(count.detail for count in reading.counts)
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize(
    "title",
    [
        "Online v non-online offences",
        "Online and offline offences",
        "Non-recent online",
        "Cyber crimes; non-cyber crimes are in table 2",
        "Offences, none of them non-cyber",
        "Non-digital forensic units",
    ],
)
def test_a_title_of_both_kinds_is_not_of_those_without_the_flag_alone(title: str):
    assert not names_those_without_flag(title)
