"""Sections of Acts that share their name with another Act of another year."""

import pytest

from cyberflag.vocabularies.offences import offences_named_in, understand_offence


def named(text):
    return {found.value for found in offences_named_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Sexual Offences Act 1985 sections 1 and 2",
        "section 1 of the Sexual Offences Act 1985",
        "s.15 Sexual Offences Act 1956",
        "s1 SOA (1985)",
        "section 90 of the Justice Act (Northern Ireland) 2011",
        "section 69 of the Serious Crime Act 2007",
        "s.62 CJA 1988",
        "s.62 CJA",
        "s62 CJA 2003",
        "s.162 CJA 2009",
        "S.62 CJIA 2008",
    ],
)
def test_a_section_of_the_act_of_another_year_is_another_crime(text):
    assert named(text) == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("section 1 of the Sexual Offences Act 2003", "rape"),
        ("section 1 of the Sexual Offences Act", "rape"),
        ("section 1 of the Sexual Offences Act 1956", "rape"),
        ("section 90 of the Justice Act (Northern Ireland) 2015", "071/17"),
        ("s160 Criminal Justice Act 1998", "086/10"),
        ("section 90 Justice Act 2016/17 and 2017/18", "071/17"),
        ("section 67 of the Sexual Offences Act 1956", "088/10"),
        ("s.15A Sexual Offences Act 1956", "071/17"),
        ("s15 Sexual Offences Act 1956/2003", "grooming"),
        ("Theft Act 1978 section 21", "blackmail"),
        ("S.62 CJA 2009 Possession of prohibited images of children", "086/15"),
        ("s62 CAJA 2009", "086/15"),
        ("s.62 C&JA 2009", "086/15"),
        ("CJA 2009 s62", "086/15"),
        ("S.160 CJA 1988", "086/10"),
        ("s160 CJA", "086/10"),
    ],
)
def test_the_act_itself_without_its_year_or_with_a_slip_in_it_is_still_read(text, value):
    assert named(text) == {value}


@pytest.mark.parametrize(
    "text", ["arrests for kerb crawling", "convictions for the offence of soliciting for the purposes of prostitution"]
)
def test_soliciting_is_one_of_the_other_offences(text):
    assert named(text) == {"other-offences"}


@pytest.mark.parametrize(
    "text",
    [
        "Causing or inciting child prostitution",
        "soliciting images from a child",
        "Soliciting for the purposes of prostitution by a child",
        "Exploitation of prostitution of a child",
    ],
)
def test_children_made_to_sell_themselves_or_asked_for_images_are_no_soliciting(text):
    assert "other-offences" not in named(text)


def test_a_title_of_exploited_children_beside_prostitution_is_of_the_children():
    assert named("Child sexual exploitation and exploitation of prostitution") == {"cse"}


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("S.63 CJIA 2008 Possession of extreme pornographic images", "extreme-pornography"),
        ("S.69 SCA 2015 Possession of a paedophile manual", "071/16"),
        ("s2 PHA 1997 Harassment", "harassment"),
        ("S.1 MCA 1988 - Malicious communications", "malicious-communications"),
        ("Section 21 of the TA 1968 Blackmail", "blackmail"),
        ("Child abduction (S.2 CAA 1984)", "child-abduction"),
        ("S.127 CA 2003 Sending offensive messages", "malicious-communications"),
    ],
)
def test_a_title_behind_a_section_of_an_act_in_short_is_that_offence(label, value):
    found = understand_offence(label)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "label",
    [
        "S.2 PHA 1997",
        "S.2 PHA 1997 Something else",
        "s.2 PHA Harassment",
        "Harassment PHA 1997",
        "s.21 crimes 2019 Blackmail",
        "S.40 FOIA 2000",
        "S.9 SOA 2003 Sexual activity with a female child under 16",
        "S.2 MSA 2015",
        "S.2 data 2019 Harassment",
        "s.21 area 2019 Blackmail",
        "Section 3 Asia 2018 Blackmail",
        "s.4 USA 2018 Blackmail",
        "S.40 FOIA 2000 Harassment",
        "S.31 DPA 2018 Rape",
        "S.1 POCA 1978 Harassment",
        "S.160 CJA 1988 Harassment",
    ],
)
def test_an_act_in_short_without_section_year_or_title_names_no_offence(label):
    assert understand_offence(label) is None
