"""Ages that a text denies of crimes, which are those of everybody else: ``12 had no victim under 13``."""

import pytest

from readings import Read, said, values

ROWS = [["", "2017/18", "2018/19"], ["Rape", "12", "14"], ["Stalking", "30", "31"]]


@pytest.mark.parametrize(
    "part",
    [
        "Of these, 12 had no victim under 13.",
        "No victim was under 13 in 12 of them.",
        "In 12 of them no child was aged under 13.",
        "In 12 of them the victim was not under 13.",
        "12 of them involved no victim under 13.",
        "12 of them did not involve a victim under the age of 13.",
        "12 of these were crimes with no child aged 12 or under.",
        "12 of these offences were not committed against a victim under 13.",
    ],
)
def test_a_part_without_victims_of_an_age_is_of_the_others(part: str):
    text = f"In 2017/18, 42 offences were recorded with the online flag. {part}"
    assert said(text) == [(42, "2017/18"), (12, "2017/18", "13+")]


def test_a_part_without_a_child_is_of_adults():
    assert said("In 2017/18, 42 crimes had the online flag. Of these, 12 had no victim under 18.")[-1] == (
        12,
        "2017/18",
        "18+",
    )


@pytest.mark.parametrize(
    "part",
    [
        "Of these, 12 had a victim under 13.",
        "In 12 of them the victim was not yet 13.",
        "Of these, 12 were not only online but against victims under 13.",
        "Whether or not reported at once, 12 were aged under 13.",
        "12 of them had a victim who was no older than 12.",
        "Of them, 12 had at least one victim under 13.",
    ],
)
def test_an_age_that_is_not_denied_is_kept(part: str):
    text = f"In 2017/18, 42 offences were recorded with the online flag. {part}"
    assert (12, "2017/18", "0-12") in said(text)


@pytest.mark.parametrize(
    "title",
    [
        "Offences with no victim under 13",
        "Offences where no victim was under 13",
        "Victims not under 13",
        "Crimes involving no child aged 12 or under",
        "Victims not aged 12 or under",
    ],
)
def test_a_title_that_denies_an_age_is_of_the_others(read_page: Read, title: str):
    assert {key[2] for key in values(read_page(title, ROWS))} == {"13+"}


def test_a_title_that_denies_children_is_of_adults(read_page: Read):
    assert {key[2] for key in values(read_page("Offences in which no victim was aged under 18", ROWS))} == {"18+"}


def test_all_but_a_band_in_the_middle_is_told(read_page: Read):
    reading = read_page("Victims not aged 13 to 15", ROWS)
    assert not reading.counts
    assert "unknown-age" in [issue.kind.value for issue in reading.issues]


@pytest.mark.parametrize(
    ("title", "age"),
    [
        ("Offences with a victim under 13", "0-12"),
        ("Victims under 13 (not online)", "0-12"),
        ("Victims not yet 13", "0-12"),
        ("Victims no older than 12", "0-12"),
    ],
)
def test_a_title_that_denies_no_age_keeps_it(read_page: Read, title: str, age: str):
    assert {key[2] for key in values(read_page(title, ROWS))} == {age}


@pytest.mark.parametrize(
    "part",
    [
        "Of these, 12 did not have a victim aged under 18 recorded.",
        "Of these, 12 had no victim aged under 18 recorded.",
        "For 12 offences, the victim is not recorded as being aged under 18.",
    ],
)
def test_a_part_whose_age_may_be_unknown_is_not_of_adults(part: str):
    text = f"In 2017/18, 42 offences were recorded with the online flag. {part}"
    assert [figure for figure in said(text) if figure[0] == 12] == []


@pytest.mark.parametrize(
    "title",
    [
        "Victims not known to be under 18",
        "Flagged offences with no victims under 18 recorded",
        "We do not have victims aged under 13 recorded with a platform.",
        "Victims under 18 years of age. Please note that offences with no victim under 13 are included",
        "Victims under 18 (those not under 13 shown separately)",
        "Offences with victims aged under 18 and not under 13",
    ],
)
def test_a_title_that_may_deny_no_age_names_none(read_page: Read, title: str):
    assert {str(count.age) for count in read_page(title, ROWS).counts} <= {"all"}


def test_a_label_that_holds_the_unknown_too_is_told(read_page: Read):
    rows = [["", "2017/18"], ["Aged under 18", "12"], ["Not recorded as under 18", "30"]]
    reading = read_page("Flagged offences", rows)
    assert [low for low, _ in values(reading).values()] == [12]
    assert "unknown-age" in [issue.kind.value for issue in reading.issues]
