"""Those who did it, told beside the crimes: their ages and sexes are none of the victims'."""

import pytest

from readings import kinds, read_text

WHOLE = "We recorded 64 sexual offences against children with the online flag in 2018/19."


def told(reading):
    """Each figure: how many, of what, and the age and sex of suspects in its detail."""
    return [(c.bounds.low, str(c.measure), str(c.age), str(c.sex), dict(c.detail)) for c in reading.counts]


@pytest.mark.parametrize(
    "head",
    [
        "The suspects in these were:",
        "The alleged offenders were aged:",
        "Those responsible were:",
        "Perpetrators linked to these crimes:",
    ],
)
def test_a_list_below_a_line_on_suspects_is_of_those(read_page, head):
    reading = read_page(f"{WHOLE} {head}", "Under 18: 14", "18 and over: 41")
    assert told(reading)[1:] == [
        (14, "suspects", "all", "all", {"suspect age": "0-17"}),
        (41, "suspects", "all", "all", {"suspect age": "18+"}),
    ]


@pytest.mark.parametrize("head", ["Suspect age", "Offender's age", "Age of the offender", "Ages of perpetrators"])
def test_ages_below_a_heading_on_suspects_are_theirs(read_page, head):
    reading = read_page(
        "Online flagged sexual offences against children, 2018/19", head, "Under 18 - 14", "Over 18 - 41"
    )
    assert [(n, m, detail) for n, m, *_, detail in told(reading)] == [
        (14, "suspects", {"suspect age": "0-17"}),
        (41, "suspects", {"suspect age": "19+"}),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Offenders: 51 male, 6 female.",
        "In these, 51 men and 6 women were identified as suspects.",
    ],
)
def test_a_sentence_on_suspects_says_nothing_of_victims(read_page, sentence):
    found = told(read_page(f"{WHOLE} {sentence}"))[1:]
    assert {(n, m, sex, detail["suspect sex"]) for n, m, _, sex, detail in found} == {
        (51, "suspects", "all", "male"),
        (6, "suspects", "all", "female"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The offenders were male in 51 and female in 6.",
        "Among the suspects, 51 were male and 6 female.",
        "Where a perpetrator was known, 51 were male and 6 were female.",
        "A suspect was named in 57: 51 male, 6 female.",
        "Fifty men and six women were interviewed.",
        "14 were committed by under 18s and 41 by adults.",
    ],
)
def test_crimes_parted_by_who_did_them_are_told(read_page, sentence):
    reading = read_page(f"{WHOLE} {sentence}")
    assert told(reading) == [(64, "offences", "all", "all", {})]
    assert {issue.kind for issue in reading.issues} == {"not-a-figure"}


def test_those_who_did_it_leave_the_sex_of_victims_alone(read_page):
    reading = read_page(f"{WHOLE} Where a suspect was known, 40 of the victims were girls and 9 were boys.")
    assert {(c.bounds.low, str(c.sex)) for c in reading.counts} == {(64, "all"), (40, "female"), (9, "male")}


def test_offenders_beside_victims_in_a_table_have_ages_of_their_own(read_page):
    rows = [["Age", "Victims", "Offenders"], ["0-9", "4", "0"], ["10-13", "21", "6"], ["14-17", "39", "13"]]
    reading = read_page("Online flagged sexual offences against children 2018/19", rows)
    assert [(str(c.age), dict(c.detail)) for c in reading.counts if c.measure == "suspects"] == [
        ("all", {"suspect age": "0-9"}),
        ("all", {"suspect age": "10-13"}),
        ("all", {"suspect age": "14-17"}),
    ]


def test_suspects_beside_offences_by_sex_have_a_sex_of_their_own(read_page):
    rows = [["Sex", "Offences", "Suspects"], ["Male", "14", "58"], ["Female", "50", "3"]]
    reading = read_page("Online flagged sexual offences against children 2018/19", rows)
    assert [(n, m, sex) for n, m, _, sex, _ in told(reading)] == [
        (14, "offences", "male"),
        (58, "suspects", "all"),
        (50, "offences", "female"),
        (3, "suspects", "all"),
    ]


def test_suspects_by_the_sex_of_the_victim_are_parted_by_that(read_page):
    rows = [["Sex of victim", "Offences", "Suspects"], ["Male", "14", "13"], ["Female", "50", "48"]]
    reading = read_page("Online flagged sexual offences against children 2018/19", rows)
    assert [(n, sex) for n, m, _, sex, _ in told(reading) if m == "suspects"] == [(13, "male"), (48, "female")]


def test_ages_that_add_up_to_the_suspects_before_them_are_told(read_page):
    reading = read_page(WHOLE, "Suspects: 55", "Of these", "under 18: 14", "18 and over: 41")
    assert [issue.kind for issue in reading.issues] == ["does-not-add-up"]


def test_sexes_that_add_up_to_those_charged_before_them_are_told(read_page):
    reading = read_page(
        "Online flagged sexual offences against children 2018/19: 64",
        "<ul><li>charged: 31</li><li>male: 25</li><li>female: 6</li></ul>",
    )
    assert "does-not-add-up" in {issue.kind for issue in reading.issues}


def test_sexes_behind_people_arrested_without_a_year_are_theirs(read_page):
    reading = read_page(f"{WHOLE} There were 31 arrests. 25 were male and 6 female.")
    assert {(n, m, sex) for n, m, _, sex, _ in told(reading)[1:]} == {(25, "arrests", "all"), (6, "arrests", "all")}


@pytest.mark.parametrize("who", ["a man was the suspect", "a boy was the only known suspect"])
def test_the_sex_of_the_suspect_is_not_that_of_the_victim(who: str) -> None:
    reading = read_text(f"In 2018/19, {who} in 180 offences.")
    assert reading.counts == ()
    assert kinds(reading) == ["not-a-figure"]
