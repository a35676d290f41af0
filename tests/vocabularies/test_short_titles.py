"""Titles of offences that leave out what their other words imply."""

import pytest

from readings import offence_said


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Incite girl U16 - sexual activity, no penetration", "022/20"),
        ("Cause male under 13 to engage in sexual activity (no pen)", "021/05"),
        ("Inc M <16 sex act non pen", "022/21"),
        ("Sexual activity F under 16 no penetration", "022/18"),
        ("Meet boy following grooming (offender 18+, vict u16)", "088/02"),
    ],
)
def test_what_a_short_title_leaves_out_its_other_words_imply(title, code):
    assert offence_said(title) == code


def test_a_short_title_that_fits_two_offences_names_none():
    assert offence_said("Incite female under 16 sexual activity") is None, "with penetration or without"


def test_a_code_beside_a_part_of_its_own_title_is_that_code():
    assert offence_said("22/21 incite male U16") == "022/21"
    assert offence_said("22/21 incite female U16") is None, "the title is of another"
    assert offence_said("22/20 incite female U16 penetration") is None


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("SXL ASSLT ON FML", "020/05"),
        ("POSSN INDCNT IMGS OF CHLDRN", "086/10"),
        ("MAKE/DISTRIB INDCNT PHOTOGRPHS OF CHLD", "086/02"),
        ("ENGAGNG IN SXL COMMNCTN W CHLD", "071/17"),
        ("CAUSE/INCITE SEX EXPLOTN CHLD 13-17", "071/08"),
        ("MEET FMLE CHD FOLLWNG SXL GROOMNG - OFNDR 18+", "088/01"),
        ("SEX ACTVTY MLE CHLD UNDR 16 NO PENTN", "022/19"),
    ],
)
def test_words_that_a_records_system_shortens_are_written_out(title, code):
    assert offence_said(title) == code


@pytest.mark.parametrize("title", ["SXL ASSLT ON MULE", "RAPE IN PUBLIC", "POSSN OF CNTRBND", "SEX ACTVTY FML CHLD"])
def test_a_short_word_that_could_be_several_or_none_names_no_offence(title):
    assert offence_said(title) is None
