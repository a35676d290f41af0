"""Ages that a question names of a part, or lists as bands: they narrow no table of the whole."""

import pytest

from cyberflag.vocabularies.age_mentions import ages_named_in

ROWS = [["2020/21", "2021/22"], ["31", "44"]]


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        ("The age of victims in bands of 9 and under, 10-13 and 14-17", ["0-9", "10-13", "14-17"]),
        ("Victims' ages, grouped as under 10, 10 to 12, 13-15 or 16+", ["0-9", "10-12", "13-15", "16+"]),
        ("Age groups: 0-9 years; 10-15 years; 16 and over", ["0-9", "10-15", "16+"]),
        ("Victims under 13, 2019-20", ["0-12"]),
        ("Victims aged 11 or under, 12 offences", ["0-11"]),
    ],
)
def test_all_bands_of_a_row_are_ages_where_one_is(text, bands):
    assert [str(found.value) for found in ages_named_in(text)] == bands


@pytest.mark.parametrize(
    "asked",
    [
        "Grooming offences recorded in each year? 2. How old were the victims: 9 and under, 10-13 or 14-17?",
        "The number of grooming offences, and how many of these were against girls under 13.",
        "How many grooming offences were recorded, and of these how many had a victim aged 10 to 12?",
        "How many grooming offences were recorded and how many involved a boy of 14 or 15?",
        "Please state: 1) grooming offences by year; 1a) What was their nature? 1b) How many had a victim under 14?",
        "Total grooming offences. Please also give the number of those on Snapchat.",
    ],
)
def test_a_part_asked_for_behind_the_whole_narrows_no_table(read_unasked, asked):
    reading = read_unasked("<h1>Grooming crimes</h1>", asked, "The table below shows the offences recorded.", ROWS)
    assert [(c.bounds.low, c.offence) for c in reading.counts] == [(31, "grooming"), (44, "grooming")]
    assert {(str(c.age), str(c.sex), c.platform) for c in reading.counts} == {("all", "all", "all")}


@pytest.mark.parametrize(
    "title",
    ["Grooming offences against girls aged under 13", "How many grooming offences had a girl under 13?"],
)
def test_a_title_of_one_age_still_narrows_its_table(read_unasked, title):
    reading = read_unasked("<h1>Grooming crimes</h1>", f"<h2>{title}</h2>", ROWS)
    assert {(str(c.age), str(c.sex)) for c in reading.counts} == {("0-12", "female")}


@pytest.mark.parametrize(
    "told",
    [
        "Of the 83 crimes of 2021/22 the victim was under 18 in 22 and 18 or over in fifty-five.",
        "In 2021/22 the victim was an adult in 55 crimes and a child under 18 in 22.",
        "In 2021/22, 22 of the victims were 17 or under and 55 were aged 18 and over.",
        "In 2021/22, 22 crimes had a victim aged under 18 and 55 a victim aged over 17.",
    ],
)
def test_children_beside_adults_are_a_part_of_a_sentence(read_unasked_letter, told):
    asked = "Question: How many blackmail crimes were recorded, and how old were the victims?"
    reading = read_unasked_letter(f"{asked}\n\nAnswer\n\n2021/22 = 83\n\n{told}")
    parts = {str(c.age): c.bounds.low for c in reading.counts}
    assert parts == {"all": 83, "0-17": 22, "18+": 55}
