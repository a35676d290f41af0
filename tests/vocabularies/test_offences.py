"""Texts that are an offence, and texts that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.vocabularies.crimes.offence_list import CODES, GROUP_IDS
from cyberflag.vocabularies.offences import (
    CLASSES,
    GROUPS,
    OFFENCES,
    contains,
    title_of,
    understand_offence,
)
from cyberflag.vocabularies.understanding import How

TITLES = sorted({(item.title, item.code) for item in OFFENCES})
GROUP_TITLES = {group.title.casefold() for group in GROUPS}
CLASS_TITLES = sorted({(c.title, c.class_code) for c in CLASSES if c.title.casefold() not in GROUP_TITLES})


def value_of(text, on=None):
    found = understand_offence(text, on)
    return found.value if found else None


# Codes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("71/17", "071/17"),
        ("07117", "071/17"),
        ("71 / 17", "071/17"),
        ("020 / 06", "020/06"),
        ("02005", "020/05"),
        ("88/1", "088/01"),
        ("71\\17", "071/17"),
        ("088A", "88A"),
        ("Class 019D", "19D"),
        ("HO code 88A", "88A"),
        ("Class 86", "86"),
        ("HO class 86", "86"),
        ("Home Office code 71/17", "071/17"),
        ("s15A SOA 2003", "071/17"),
        ("section 15A of the Sexual Offences Act 2003", "071/17"),
        ("S.15A Sexual Offences Act", "071/17"),
        ("s90 Justice Act", "071/17"),
        ("section 90 of the Justice Act (Northern Ireland) 2015", "071/17"),
        ("Sexual Offences Act 2003 s.66", "088/09"),
        ("Section 160 Criminal Justice Act 1988", "086/10"),
    ],
)
def test_codes_are_understood_in_every_spelling(text, value):
    found = understand_offence(text)
    assert found is not None
    assert found.value == value
    assert found.how is How.CODE
    assert found.score > 0.9


SPELLINGS = (
    "{a:03d}/{b:02d}",
    "{a:03d} / {b:02d}",
    "{a:03d}{b:02d}",
    "HO code {a}/{b}",
    "Home Office Code: {a:03d}/{b:02d}",
    "({a:03d}/{b:02d})",
)


@given(st.sampled_from(sorted(CODES)), st.sampled_from(SPELLINGS))
def test_every_code_reads_back_however_it_is_printed(code, spelling):
    first, second = map(int, code.split("/"))
    found = understand_offence(spelling.format(a=first, b=second))
    assert found is not None
    assert found.value == code


@given(
    st.sampled_from(sorted(CODES)),
    st.sampled_from(["{t} ({c})", "{c} {t}", "{c} - {t}", "{t} - {c}", "{c}: {t}", "[{c}] {t}"]),
)
def test_a_code_beside_its_title_is_the_code(code, layout):
    assert value_of(layout.format(c=code, t=title_of(code))) == code


@given(
    st.sampled_from(CLASS_TITLES),
    st.sampled_from(["{t} ({c})", "{c} {t}", "{c} - {t}", "Class {c}: {t}", "{t} (HO class {c})"]),
)
def test_a_class_beside_its_title_is_the_class(named, layout):
    title, code = named
    assert value_of(layout.format(c=code, t=title)) == code


def test_a_bare_number_is_a_weak_reading():
    for text in ("21", "86", "71", "2005", "21/22"):
        found = understand_offence(text)
        assert found is not None
        assert found.score <= 0.5
    found = understand_offence("8610")
    assert found is not None
    assert (found.value, found.score) == ("086/10", 0.5)


@pytest.mark.parametrize(
    "text",
    [
        "Rape of a male child under 16 (19D)",
        "Stalking (071/17)",
        "086/02 Possession of indecent photographs of a child",
    ],
)
def test_a_code_and_a_title_that_disagree_are_not_understood(text):
    assert understand_offence(text) is None


# Titles


@pytest.mark.parametrize(("title", "code"), TITLES)
def test_every_official_title_reads_to_its_code_in_any_case(title, code):
    ambiguous = {item.class_code for item in CLASSES if item.title.casefold() == title.casefold()}
    assert value_of(title) == code
    assert value_of(title.upper()) in {code} | ambiguous
    assert value_of(title.replace(" - ", " – ").replace("-", " - ")) == code


@pytest.mark.parametrize(("title", "code"), CLASS_TITLES)
def test_every_class_title_reads_to_its_class(title, code):
    assert value_of(title) == code


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sexual communication with a child", "071/17"),
        ("Take/make/distribute indecent photographs of children", "086/02"),
        ("Making indecent images of children", "086/02"),
        ("Possession of indecent photo of a child", "086/10"),
        ("Possess prohibited image of child", "086/15"),
        ("Cause/incite female child under 13 to engage in sexual activity - no penetration", "021/03"),
        ("Incite a girl under 13 to engage in sexual activity - penetration", "021/02"),
        ("Cause or incite male child U16 to engage in sexual activity (no penetration)", "022/21"),
        ("Sexual activity with female child under 16 - penetration", "022/06"),
        ("Sexual activity with a boy <16 - no penetration", "022/19"),
        ("Meeting a female child following sexual grooming", "088/01"),
        ("Meeting a boy following sexual grooming etc", "088/02"),
        ("Cause a child under 13 to watch a sexual act", "021/11"),
        ("Cause a child under 13 to watch a sexual act - offender under 18", "021/17"),
        ("Cause or incite sexual exploitation of a child aged 13-17", "071/08"),
        ("Rape - female 16 or over", "019/08"),
        ("Attempted rape of a female under 16", "019/11"),
        ("Disclosure of private sexual images", "008/71"),
        ("Sexual activity with child family member - female under 13 - penetration", "023/14"),
        ("Sexual assault on a male child under 13", "017/16"),
        ("Sexual Assault on a Male Child under 13", "17B"),
        ("Rape of a Female Child under 16", "19D"),
        ("Abuse of children through prostitution and pornography", "71"),
        ("Rape", "rape"),
        ("Sexual offences", "sexual-offences"),
        ("Grooming", "grooming"),
        ("Indecent images", "indecent-images"),
        ("Theft", "theft"),
        ("Malicious communications", "malicious-communications"),
        ("8R Malicious Communications", "8R"),
        ("Violence against the person", "violence-against-the-person"),
        ("Meeting a child following sexual grooming", "grooming"),
        ("All offences", "all"),
        ("All flagged child sexual offences", "all"),
        ("All child sexual offences, flagged or not:", "all"),
        ("Indecent images (HO class 86)", "86"),
        ("Rape of a female aged under 16 (19D)", "019/07"),
        ("Section 15A - Sexual communication with a child", "071/17"),
        ("SX03219 Sexual communication with a child", "071/17"),
        ("Sexual communication with a child (1)", "071/17"),
        ("Flagged rape offences", "rape"),
        ("Sexual communication", "071/17"),
        ("U16 sex activity with - F - pen", "022/06"),
        ("Causing/inciting sexual activity, u13 (M), no pen", "021/05"),
        ("CSE cause/incite, child 13-17", "071/08"),
        ("CSE - arrange/facilitate under 13", "071/13"),
        ("Cause/incite child u13 to engage in sex activity - female child - no penertation", "021/03"),
        ("Sexual activity with a child under 16", "22B"),
        ("Rape and attempted rape", "rape"),
        ("Possession/making/distribution of indecent images of children", "indecent-images"),
        ("Troseddau rhywiol / Sexual offences", "sexual-offences"),
        ("Cyfathrebu rhywiol â phlentyn / Sexual communication with a child", "071/17"),
        ("Cwrdd â phlentyn ar ôl meithrin perthynas amhriodol ag ef / Meeting a child following grooming", "grooming"),
        ("Arranging the commission of a child sex offence by another / Trefnu cyflawni trosedd rhyw", "071/01"),
    ],
)
def test_local_titles_are_understood(text, value):
    found = understand_offence(text)
    assert found is not None
    assert found.value == value
    assert found.score >= 0.9


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("SEXUAL COMUNICATION WITH A CHILD", "071/17"),
        ("POSESSION OF INDECENT PHOTO OF A CHILD", "086/10"),
        ("VOYERISM", "088/10"),
        ("TAKE/MAKE/DISTIBUTE INDECANT PHOTOGRAPHS OF CHILDREN", "086/02"),
        ("CAUSE A CHILD UNDER 16 TO WACTH A SEXUAL ACT", "022/11"),
        ("SEXUAL ASSUALT ON A FEMALE", "020/05"),
        ("Sexual communication with a chi", "071/17"),
        ("SEXUAL COMMUNICATION WTIH A CHILD", "071/17"),
        ("Sexual communication wth a child", "071/17"),
        ("RAPE FO A FEMALE UNDER 16", "019/07"),
        ("Meeting teh female child following sexual grooming", "088/01"),
        ("CAUSE OR INCITE SEXUAL EXPLOTATION OF A CHILD AGED 13-17", "071/08"),
    ],
)
def test_misspelt_titles_are_understood_with_a_lower_score(text, value):
    found = understand_offence(text)
    assert found is not None
    assert (found.value, found.how) == (value, How.SPELLING)
    assert 0.7 < found.score < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "Sexual activity with female child under 16",
        "Cause/incite male child under 16 to engage in sexual activity",
        "Sexual activity with a child family member",
        "Cause/incite child under 13 to engage in sexual activity - no penetration",
        "Sexual activity with female child under 15 - penetration",
        "Rape / sexual assault",
        "Attempted rape",
        "Rape of a child under 13",
        "Cause/incite female child under 13 to engage in sexual activity - on penetration",
        "Sexual activity with female child under 16 - mo penetration",
        "Sexual assault on a male or female child under 13",
    ],
)
def test_what_leaves_out_what_tells_offences_apart_is_not_understood(text):
    assert understand_offence(text) is None


SWAPS = [
    ("female", "male"),
    ("under 13", "under 16"),
    ("no penetration", "penetration"),
    ("Offender under 18", "Offender 18 or over"),
    ("Rape", "Attempted rape"),
    ("watch a sexual act", "engage in sexual activity"),
    ("Possession", "Taking"),
    ("16 or over", "under 16"),
]


@given(st.sampled_from(TITLES), st.sampled_from(SWAPS + [(b, a) for a, b in SWAPS]))
def test_a_telling_word_that_differs_never_reads_to_the_same_offence(named, swap):
    title, code = named
    one, other = swap
    if one in title and other not in title.replace(one, ""):
        assert value_of(title.replace(one, other)) != code


@given(st.sampled_from(TITLES + CLASS_TITLES), st.data())
def test_a_slip_of_the_pen_never_makes_another_offence(named, data):
    title, value = named
    place = data.draw(st.integers(0, len(title) - 1))
    letter = data.draw(st.sampled_from(["", "e", "x", title[place] * 2]))
    slip = title[:place] + letter + title[place + 1 :]
    if title[place].isalpha():
        found = value_of(slip)
        alike = {other for text, other in TITLES + CLASS_TITLES if _same_words(text) == _same_words(title)}
        assert found is None or contains(found, value) or found in alike or found in {match_group(value)} | GROUP_IDS


def match_group(value):
    return next((item.group for item in CLASSES if item.class_code == value), "")


def _same_words(text):
    words = text.casefold().replace("-", " ").split()
    return sorted(word for word in words if word not in {"a", "on", "of", "and", "or", "child"})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Total",
        "Grand Total",
        "19D Total",
        "Total sexual offences",
        "Unknown",
        "Not recorded",
        "Female",
        "Male child",
        "Girls",
        "Under 13",
        "13",
        "0-9",
        "13-17",
        "11 and under",
        "18+",
        "2017/18",
        "FY17/18",
        "Apr 2017 - Mar 2018",
        "01/04/2017 - 31/03/2018",
        "2019",
        "1,681",
        "100",
        "Kent",
        "Metropolitan Police Service",
        "Snapchat",
        "Facebook Messenger",
        "Dating app",
        "Other",
        "Other platform",
        "Online",
        "Child",
        "Children",
        "Victim",
        "Victim age",
        "Victim sex",
        "Age of victim at time of offence",
        "Offence",
        "Offences",
        "Offence code",
        "HO Code",
        "HO Class",
        "Offence type",
        "Count of Crimes",
        "Number of offences",
        "Charged",
        "Suspect",
        "Outcome",
        "No penetration",
        "Penetration",
        "Offender under 18",
        "Sexual",
        "Image",
        "Family member",
        "Person",
        "Attempted",
        "All",
        "Section 12",
        "section 40(2)",
        "s31(1)(a)",
        "Recorded between",
        "Year",
        "n/a",
        "Data extracted on 11/06/2020 and may change.",
        "Offences where the sex of the victim is not recorded are left out of both tables.",
        "Each row is one recorded crime.",
        "OC01 - Charge/Summons",
        "Making/Taking",
        "% change 2018/19 to 2019/20",
        "Female victims",
    ],
)
def test_what_is_no_offence_is_none(text):
    assert understand_offence(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Adult causing a child under 13 to watch a sexual act", "021/11"),
        ("An adult meeting a female child following grooming", "088/01"),
    ],
)
def test_an_adult_before_the_act_is_the_offender(text, code):
    assert understand_offence(text).value == code


@pytest.mark.parametrize(
    "title",
    ["Any child sexual offence", "Every recorded sexual offence against a child", "All online child sexual offences"],
)
def test_a_title_of_any_offence_is_of_all(title):
    assert understand_offence(title).value == "all"


@pytest.mark.parametrize("title", ["All other sexual offences", "Any other offence"])
def test_what_is_left_over_is_not_all(title):
    understood = understand_offence(title)
    assert understood is None or understood.value != "all"
