"""Titles that name a group beside one of its offences, or say all and then list a part."""

import pytest

from readings import kinds

BY_SEX = [["Sex", "2017/18", "2018/19"], ["Female", 10, 12], ["Male", 3, 4]]


def offences(reading):
    return {count.offence for count in reading.counts}


@pytest.mark.parametrize(
    ("title", "offence"),
    [
        ("Sexual communication and grooming", "grooming"),
        ("Online grooming & sexual communication with a child", "grooming"),
        ("Flagged sexual offences: rape", "rape"),
        ("Flagged crimes: exposure and voyeurism", "88E"),
        ("Flagged crimes: stalking and harassment", "harassment"),
    ],
)
def test_title_is_of_the_group_that_it_names(read_sheets, title, offence):
    reading = read_sheets(Data=[[title], [], *BY_SEX])
    assert offences(reading) == {offence}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "title",
    [
        "Grooming (sexual communication with a child)",
        "Flagged crimes: sexual assault and other offences",
        "Rape and exposure",
        "Indecent images and possession of extreme images",
        "Flagged crimes: rape, voyeurism and more",
    ],
)
def test_title_of_more_than_one_offence_is_told_and_never_of_all_or_one(read_sheets, title):
    reading = read_sheets(Data=[[title], [], *BY_SEX])
    assert reading.counts == ()
    assert "unknown-offence" in kinds(reading)


def test_offence_behind_all_but_is_left_out_and_not_what_is_counted(read_sheets):
    reading = read_sheets(Data=[["Flagged crimes: all but rape"], [], *BY_SEX])
    assert "rape" not in offences(reading)
    assert kinds(reading) != []


def test_what_is_listed_beside_all_that_was_asked_narrows_nothing(read_sheets):
    prompts = "Prompts: Online Flag = Y; Offence Tree = Sexual Offences, Obscene Publications; Victim age below 18"
    reading = read_sheets(Data=[[prompts], [], *BY_SEX])
    assert offences(reading) == {"all"}
