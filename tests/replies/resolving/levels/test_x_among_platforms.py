"""``X`` and other letters that name a platform beside others, and a sex or a sign elsewhere."""

import pytest

from cyberflag.model import Sex
from readings import kinds, read_text, values

TITLE = [["Sexual offences with the online flag, 2018/19"]]
ASKED = "Request\n\nHow many sexual offences had the online flag in 2018/19?\n\nResponse\n\n"


@pytest.mark.parametrize("head", ["Platform", "Social media site", ""])
def test_x_among_platforms_is_the_site(read_sheets, head):
    table = [[head, "Total"], ["Snapchat", 20], ["X", 12], ["Discord", 9], ["Unknown", 4]]
    reading = read_sheets(Data=[*TITLE, *table])
    assert values(reading)["2018/19", "twitter"] == (12, 12)
    assert values(reading)["2018/19", "unknown"] == (4, 4)
    assert kinds(reading) == []


def test_x_over_a_column_beside_those_of_sexes_is_the_site(read_sheets):
    table = [["Platform", "Female", "Male"], ["Snapchat", 20, 3], ["X", 12, 2], ["Discord", 9, 1]]
    assert values(read_sheets(Data=[*TITLE, *table]))["2018/19", "female", "twitter"] == (12, 12)


def test_letters_of_services_are_read_among_platforms(read_sheets):
    table = [["Platform", "Total"], ["FB", 5], ["SC", 1], ["IG", 8], ["WA", 3]]
    reading = read_sheets(Data=[*TITLE, *table])
    assert {key[-1] for key in values(reading)} == {"facebook", "snapchat", "instagram", "whatsapp"}


def test_x_among_sexes_is_a_sex_that_is_not_known(read_sheets):
    table = [["Sex", "Total"], ["F", 5], ["M", 1], ["X", 8]]
    reading = read_sheets(Data=[*TITLE, *table])
    assert {c.sex for c in reading.counts} == {Sex.FEMALE, Sex.MALE, Sex.UNKNOWN}


def test_x_in_a_list_of_crimes_is_the_site(read_sheets):
    rows = [["2018/19", site, "071/17"] for site in ("X", "Snapchat", "X", "Kik")]
    reading = read_sheets(Data=[["Financial year", "Platform", "Offence code"], *rows])
    assert values(reading)["2018/19", "071/17", "twitter"] == (2, 2)


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ("Snapchat: 20\nX: 12\nInstagram: 9", ("2018/19", "twitter")),
        ("F: 20\nM: 9\nX: 12", ("2018/19", "unknown")),
    ],
)
def test_x_on_a_line_is_what_the_lines_beside_it_are(read_unasked_letter, lines, meant):
    assert values(read_unasked_letter(f"{ASKED}2018/19\n\n{lines}"))[meant] == (12, 12)


def test_x_on_the_first_line_is_told_and_no_sex(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKED}2018/19\n\nX: 12\nSnapchat: 20")
    assert "unknown" not in {str(c.sex) for c in reading.counts}
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19 there were 12 crimes on X, 9 on Snapchat and 4 on Kik.",
        "In 2018/19 there were 9 crimes on Snapchat, 12 on X and 4 on Kik.",
        "In 2018/19 there were 12 crimes via X.",
    ],
)
def test_x_behind_a_word_for_a_site_is_the_site(text):
    assert (12, "twitter") in [(c.bounds.low, c.platform) for c in read_text(text).counts]


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19 there were 12 crimes; the letter X was used to mark those with a charge.",
        "In 2018/19 there were 12 crimes under class X.",
        "In 2018/19 there were 12 crimes on X dates.",
        "In 2018/19 X was named in 12 crimes as the suspect.",
        "In 2018/19 there were 12 crimes by a suspect called X.",
    ],
)
def test_an_x_that_is_a_sign_names_no_site(text):
    assert [(c.bounds.low, c.platform) for c in read_text(text).counts] == [(12, "all")]


@pytest.mark.parametrize("head", ["By sex\n", "Victim gender\n", "Sex of victim:"])
def test_x_below_a_heading_of_sexes_is_a_sex(read_unasked_letter, head):
    text = f"2018/19\n\nBy platform\n\nSnapchat: 20\nKik: 9\n\n{head}\nX: 3\nF: 20\nM: 6"
    found = values(read_unasked_letter(f"{ASKED}{text}"))
    assert found["2018/19", "unknown"] == (3, 3)
    assert "twitter" not in {key[-1] for key in found}


def test_letters_in_place_of_names_are_no_platforms(read_sheets):
    table = [["Site", "Total"], ["X", 12], ["Y", 9], ["Z", 3]]
    assert "twitter" not in {c.platform for c in read_sheets(Data=[*TITLE, *table]).counts}
