"""Titles, sentences and labels that say again the ages that the request asks about: they part nothing."""

from dataclasses import replace

import pytest

from cyberflag.model import AgeBand
from readings import ASKED, Read, kinds, said

BY_YEAR = [["Offence", "2017/18", "2018/19"], ["Rape", 12, 15], ["Sexual assault", 30, 31]]


def asked(ages):
    return replace(ASKED, ages=AgeBand.parse(ages))


def ages(reading):
    return {str(count.age) for count in reading.counts}


SAID = [
    ("0-15", "Online crimes, victims under 16"),
    ("0-15", "Child victims aged 15 and under, online flag"),
    ("0-15", "Flagged offences, victim age 0-15"),
    ("0-12", "Flagged offences against under-13s"),
    ("0-12", "Flagged offences, victims aged 12 or under"),
    ("13-15", "Flagged offences against children aged 13 to 15"),
    ("10-17", "Flagged offences, victims aged 10 to 17"),
    ("0-17", "Flagged offences, victims under 18"),
    ("18+", "Flagged offences against adults"),
]


@pytest.mark.parametrize(("ages_asked", "title"), SAID)
def test_a_title_that_says_the_ages_asked_about_narrows_no_table(read_sheets: Read, ages_asked, title):
    reading = read_sheets(asked(ages_asked), Data=[[title], [], *BY_YEAR])
    assert (ages(reading), len(reading.counts), kinds(reading)) == ({"all"}, 4, [])


@pytest.mark.parametrize(("ages_asked", "title"), SAID)
def test_nor_does_a_line_above_a_table_of_a_page(read_page: Read, ages_asked, title):
    reading = read_page(f"{title}.", BY_YEAR, request=asked(ages_asked))
    assert (ages(reading), len(reading.counts)) == ({"all"}, 4)


@pytest.mark.parametrize(
    ("ages_asked", "title", "counted"),
    [
        ("0-15", "Online crimes, victims under 13", "0-12"),
        ("0-15", "Online crimes, victims under 16: aged 13 to 15", "13-15"),
        ("0-15", "Online crimes, victims under 18", "0-17"),
        ("0-12", "Online crimes, victims under 16", "0-15"),
        ("13-15", "Online crimes, victims under 16", "0-15"),
        ("10-17", "Online crimes, victims aged 13 to 15", "13-15"),
        ("0-17", "Online crimes, victims under 16", "0-15"),
        ("all", "Online crimes, victims under 16", "0-15"),
        ("0-15", "Online crimes against adults", "18+"),
    ],
)
def test_other_ages_in_a_title_are_those_of_its_table(read_sheets: Read, ages_asked, title, counted):
    reading = read_sheets(asked(ages_asked), Data=[[title], [], *BY_YEAR])
    assert ages(reading) == {counted}


@pytest.mark.parametrize(
    ("ages_asked", "labels", "counted"),
    [
        ("0-15", ["0-15", "16-17"], {"0-15", "16-17"}),
        ("0-15", ["Under 16", "Adults"], {"0-15", "18+"}),
        ("0-15", ["Under 13", "13-15"], {"0-12", "13-15"}),
        ("0-12", ["0-12", "13-17"], {"0-12", "13-17"}),
        ("13-15", ["13-15", "0-12"], {"13-15", "0-12"}),
        ("0-15", ["Sexual offences", "Sexual offences, victim under 16"], {"all", "0-15"}),
        ("0-15", ["Rape, victim under 16", "Sexual assault, victim under 16"], {"all"}),
        ("13-15", ["Rape, victim 13-15", "Sexual assault, victim 13-15"], {"all"}),
        ("0-17", ["Rape, victim under 16", "Sexual assault, victim under 16"], {"0-15"}),
    ],
)
def test_labels_with_the_ages_asked_about_are_a_part_beside_others_alone(read_sheets, ages_asked, labels, counted):
    rows = [["Victims", "2017/18", "2018/19"], [labels[0], 52, 55], [labels[1], 30, 31]]
    reading = read_sheets(asked(ages_asked), Data=[["Online crimes"], [], *rows])
    assert ages(reading) == counted


def test_a_table_of_those_asked_about_is_a_part_where_another_table_counts_others(read_sheets: Read):
    by_age = [["Age", "2017/18", "2018/19"], ["Under 13", 12, 15], ["13 to 15", 30, 31], ["16 or 17", 44, 52], []]
    by_sex = [["Gender", "2017/18", "2018/19"], ["Girl", 31, 33], ["Boy", 11, 13]]
    title = ["Table B: online crimes with a victim under 16, by gender"]
    reading = read_sheets(asked("0-15"), Data=[["Table A: online crimes by age"], *by_age, title, *by_sex])
    assert {str(c.age) for c in reading.counts if str(c.sex) != "all"} == {"0-15"}


@pytest.mark.parametrize(
    ("ages_asked", "text", "figures"),
    [
        ("0-15", "There were 40 flagged offences against under 16s in 2017/18.", [(40, "2017/18")]),
        ("0-12", "In 2017/18 we recorded 40 offences with a victim under 13.", [(40, "2017/18")]),
        ("13-15", "In 2017/18, 40 offences had a victim aged 13 to 15.", [(40, "2017/18")]),
        (
            "0-15",
            "Offences, victim under 16, online flag applied:\n\n2017/18: 40\n2018/19: 50",
            [(40, "2017/18"), (50, "2018/19")],
        ),
        ("0-15", "Victims under 16 in 2017/18: 40", [(40, "2017/18")]),
        (
            "0-15",
            "There were 40 offences against under 16s in 2017/18, of which 13 were of girls.",
            [(40, "2017/18"), (13, "2017/18", "female")],
        ),
        (
            "0-15",
            "In 2017/18, 12 were under 16 and 9 were 16 or 17.",
            [(12, "2017/18", "0-15"), (9, "2017/18", "16-17")],
        ),
        ("0-17", "There were 40 flagged offences against under 16s in 2017/18.", [(40, "2017/18", "0-15")]),
        ("0-15", "There were 40 flagged offences against under 13s in 2017/18.", [(40, "2017/18", "0-12")]),
    ],
)
def test_sentences_and_lines_say_the_ages_asked_about_of_everybody(ages_asked, text, figures):
    assert said(text, asked(ages_asked)) == figures


def test_victims_asked_about_beside_crimes_may_be_victims_and_are_told(read_sheets: Read):
    rows = [["Year", "Offences", "Victims under 16"], ["2017/18", 52, 30], ["2018/19", 55, 31]]
    reading = read_sheets(asked("0-15"), Data=[["Online crimes"], [], *rows])
    assert "unknown-measure" in kinds(reading)


@pytest.mark.parametrize("note", ["Only victims under 16 are included.", "Offences against adults are excluded."])
def test_a_note_that_keeps_a_table_to_those_asked_about_says_nothing_of_it(read_sheets: Read, note):
    reading = read_sheets(asked("0-15"), Data=[["Online crimes"], [], *BY_YEAR, [], [note]])
    assert (ages(reading), len(reading.counts), kinds(reading)) == ({"all"}, 4, [])


@pytest.mark.parametrize("note", ["Figures include victims aged 16 and 17.", "Only victims under 13 are included."])
def test_a_note_that_takes_in_more_or_fewer_than_were_asked_about_is_told(read_sheets: Read, note):
    reading = read_sheets(asked("0-15"), Data=[["Online crimes"], [], *BY_YEAR, [], [note]])
    assert "answer-differs" in kinds(reading)
