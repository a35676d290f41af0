"""Codes with a dot or a dash for their slash, which the title beside them bears out."""

import pytest

from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.understanding import How


@pytest.mark.parametrize(
    "text",
    [
        "Voyeurism (88.10)",
        "Voyeurism [88.10]",
        "Voyeurism (HO ref 88.10)",
        "Voyeurism (s.67) (88.10)",
        "Voyeurism, 088.10",
        "88.10 Voyeurism",
        "088-10 - Voyeurism",
        "Voyeurism 88.1",
    ],
)
def test_a_code_with_a_dot_beside_its_title_is_that_code(text):
    found = understand_offence(text)
    assert found is not None
    assert (found.value, found.how) == ("088/10", How.CODE)


@pytest.mark.parametrize("text", ["Voyeurism (71.17)", "Sharing of 71.17", "Rape, 88.10", "Voyeurism (13.15)"])
def test_a_decimal_number_that_the_title_does_not_bear_out_is_no_code(text):
    found = understand_offence(text)
    assert found is None or found.value not in ("071/17", "088/10")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("HO 71-17", "071/17"),
        ("H086/02", "086/02"),
        ("HOC 88.10", "088/10"),
        ("021 05", "021/05"),
        ("86 15", "086/15"),
        ("88-01", "088/01"),
    ],
)
def test_a_code_alone_may_have_any_sign_for_its_slash(text, code):
    found = understand_offence(text)
    assert (found.value, found.how) == (code, How.CODE)


@pytest.mark.parametrize("text", ["16-17", "21-23", "22 24", "17 18", "H16/17"])
def test_two_numbers_that_could_be_ages_or_years_are_no_code(text):
    assert understand_offence(text) is None
