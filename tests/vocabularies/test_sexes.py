"""What replies write for the victim's sex."""

import pytest

from cyberflag.model import Sex
from cyberflag.vocabularies.sexes import sexes_named_in, understand_sex


@pytest.mark.parametrize(
    ("text", "sex", "score"),
    [
        ("Female", "female", 1.0),
        ("FEMALES", "female", 1.0),
        ("Girls", "female", 1.0),
        ("Women", "female", 1.0),
        ("Male", "male", 1.0),
        ("Boys", "male", 1.0),
        ("F", "female", 0.8),
        ("M", "male", 0.8),
        ("U", "unknown", 0.8),
        ("Female (F)", "female", 1.0),
        ("Female victims", "female", 1.0),
        ("Male victims:", "male", 1.0),
        ("Victim sex: Male", "male", 1.0),
        ("Benyw", "female", 1.0),
        ("Gwryw / Male", "male", 1.0),
        ("Victim sex unknown", "unknown", 1.0),
        ("Victims whose sex is not recorded", "unknown", 1.0),
        ("Gender not stated", "unknown", 1.0),
        ("Number of female victims", "female", 0.8),
        ("Female offences", "female", 0.8),
        ("Unknown", "unknown", 0.5),
        ("Not stated", "unknown", 0.5),
        ("N/S", "unknown", 0.5),
        ("(blank)", "unknown", 0.5),
        ("Persons", "all", 1.0),
        ("Both sexes", "all", 1.0),
        ("Male and female", "all", 1.0),
        ("All victims", "all", 0.6),
        ("All", "all", 0.6),
    ],
)
def test_a_text_that_is_a_sex_is_understood(text, sex, score):
    understood = understand_sex(text)
    assert understood is not None
    assert (understood.value, understood.score) == (sex, score)


@pytest.mark.parametrize(
    "text",
    [
        "Sexual assault on a female",
        "Rape of a female child under 13 by a male",
        "Cause/incite male child under 16 to engage in sexual activity - no penetration",
        "Sexual activity with female child under 16 - penetration",
        "Gender",
        "Victim sex",
        "Total",
        "Other",
        "2017/18",
        "13",
        "Under 13",
        "Snapchat",
        "Victims",
        "",
    ],
)
def test_offence_titles_and_other_words_are_no_sexes(text):
    assert understand_sex(text) is None


def test_sexes_in_a_title_are_surer_beside_victims_than_in_an_offence():
    (victims,) = sexes_named_in("Female victims, 2017/18")
    (offence,) = sexes_named_in("Sexual assault on a female")
    assert victims.value == offence.value == "female"
    assert victims.score > 0.5 > offence.score


def test_both_sexes_of_a_sentence_are_found_in_order():
    text = "136 had a female victim and 34 a male victim"
    assert [text[u.start : u.end] for u in sexes_named_in(text)] == ["female", "male"]


def test_female_is_not_read_as_male():
    assert [u.value for u in sexes_named_in("females")] == ["female"]


@pytest.mark.parametrize("text", ["Other or not given", "Not stated / other", "Other, not recorded"])
def test_other_beside_unknown_is_no_known_sex(text):
    assert understand_sex(text).value is Sex.UNKNOWN


def test_other_alone_is_no_sex():
    assert understand_sex("Other") is None


@pytest.mark.parametrize("text", ["Sex absent", "Sex of victim: omitted", "Gender lacking", "Victim's sex left out"])
def test_a_sex_that_is_left_out_in_any_words_is_unknown(text):
    understood = understand_sex(text)
    assert understood is not None
    assert understood.value is Sex.UNKNOWN


@pytest.mark.parametrize("text", ["Absent", "Left out", "Sex", "Sex absent offences"])
def test_what_is_left_out_is_no_sex_where_none_is_named(text):
    assert understand_sex(text) is None
