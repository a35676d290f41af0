"""Bodies that help those harmed bear the name of a crime that is not counted."""

import pytest

from cyberflag.vocabularies.offences import offences_named_in


def named(text):
    return [found.value for found in offences_named_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "How much funding went to the Women's Refuge and Jersey Action Against Rape (JAAR)?",
        "Grants to Women Against Rape in 2020",
        "Referrals to Rape Crisis",
        "Referrals made to rape crisis centres",
        "Funding of the Rape and Sexual Abuse Support Centre",
        "Calls to the National Stalking Helpline",
        "The Revenge Porn Helpline",
        "Sexual Assault Referral Centres",
    ],
)
def test_the_name_of_a_body_names_no_crime(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "crimes"),
    [
        ("Action taken against rape suspects", ["rape"]),
        ("Action against rape", ["rape"]),
        ("Offences Against Children", ["all"]),
        ("Violence Against the Person", ["violence-against-the-person"]),
        ("Rapes reported to helplines", ["rape"]),
        ("Rape offences at support centres", ["rape"]),
        ("Rape and sexual assault: support services used", ["rape", "sexual-assault"]),
        ("Sexual assault in a counselling centre", ["sexual-assault"]),
        ("Stalking: support for victims", ["stalking"]),
        ("Number of rapes and sexual assault referral centre visits", ["rape"]),
        ("Rapes that Rape Crisis told of", ["rape"]),
    ],
)
def test_crimes_beside_such_words_are_named(text, crimes):
    assert named(text) == crimes
