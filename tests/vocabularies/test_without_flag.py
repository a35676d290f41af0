"""Labels and titles of the crimes that do not carry the flag."""

import pytest

from cyberflag.vocabularies.bases import basis_named_in, is_without_flag, names_those_without_flag

LABELS = [
    "Not flagged",
    "Unflagged",
    "Non-cyber",
    "Non cyber flagged",
    "Not cyber-flagged",
    "Offline",
    "Not online",
    "Without the cyber flag",
    "Without keyword",
    "No keyword match",
    "No cyber flag",
    "No flag",
    "Flag not set",
    "Cyber flag: no",
    "Online flag = N",
    "Unmarked",
    "No. not flagged",
    "Number of non-cyber offences",
    "Offences not flagged as online",
    "Cyber N",
    "Not flagged (N)",
    "No flag set",
    "No online element",
    "Not online crime",
]


@pytest.mark.parametrize("text", LABELS)
def test_a_denied_flag_is_that_of_crimes_without_it(text):
    assert is_without_flag(text)
    assert names_those_without_flag(text)
    assert basis_named_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Sexual offences without the cyber flag by age",
        "Table 2: sexual offences not flagged as cyber",
        "Recorded sexual offences, non-cyber flagged, 2018/19",
        "Offline offences by age",
    ],
)
def test_a_title_may_name_crimes_without_the_flag(text):
    assert names_those_without_flag(text)
    assert basis_named_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Flagged",
        "No. flagged",
        "No flagged",
        "Online crime",
        "With keyword",
        "Not recorded",
        "Not known",
        "Total",
        "N",
        "Assault without injury",
        "Non-recent offences with the online flag",
        "Cyber flagged offences, not including blackmail",
        "Offences with and without the cyber flag",
        "Flagged or unflagged",
        "Cyber and non-cyber offences",
        "We do not use the cyber flag",
        "No flag exists for a dating website or app.",
    ],
)
def test_another_denial_is_not_of_crimes_without_the_flag(text):
    assert not is_without_flag(text)
    assert not names_those_without_flag(text)


@pytest.mark.parametrize("text", ["Offences with and without the cyber flag", "Online and non-online crimes"])
def test_crimes_with_and_without_the_flag_are_all(text):
    assert basis_named_in(text).value == "none"
