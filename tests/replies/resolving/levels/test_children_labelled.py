"""Labels of sexual offences against children beside one of all sexual offences."""

import pytest

from readings import kinds

ASKED_FOR = "You asked for sexual offences recorded, and those with a victim under 18."
YEARS = ["", "2016", "2017"]


def crimes(reading):
    return {(c.bounds.low, c.offence, str(c.age)) for c in reading.counts}


@pytest.mark.parametrize(
    ("of_all", "of_children"),
    [
        ("Sexual offences", "Sexual offences, victim under 18"),
        ("Recorded sexual offences", "Sexual offences against children"),
        ("Sexual offences", "Sexual offences - victims aged 0 to 17"),
    ],
)
@pytest.mark.parametrize("apart", [True, False])
def test_a_label_of_children_narrows_sexual_offences_beside_those_of_everybody(
    read_unasked, of_all, of_children, apart
):
    rows = [[of_all, 2070, 2382], [of_children, 185, 210]]
    tables = [[YEARS, rows[0]], [YEARS, rows[1]]] if apart else [[YEARS, *rows]]
    reading = read_unasked(ASKED_FOR, *tables)
    assert crimes(reading) == {
        (2070, "sexual-offences", "all"),
        (2382, "sexual-offences", "all"),
        (185, "sexual-offences", "0-17"),
        (210, "sexual-offences", "0-17"),
    }
    assert not kinds(reading)


def test_a_label_of_all_sexual_offences_and_one_of_children_are_read_apart(read_unasked):
    reading = read_unasked(ASKED_FOR, [YEARS, ["All sexual offences", 2070, 2382], ["Child sexual offences", 185, 210]])
    assert {(low, age) for low, _, age in crimes(reading)} == {
        (2070, "all"),
        (2382, "all"),
        (185, "0-17"),
        (210, "0-17"),
    }


@pytest.mark.parametrize("of_others", ["Rape", "Exposure", "Of which rape"])
def test_a_label_of_children_beside_other_offences_says_whom_the_request_is_about(read_unasked, of_others):
    rows = [["Sexual offences against children", 185, 210], [of_others, 20, 30]]
    reading = read_unasked("You asked for sexual offences against children.", [YEARS, *rows])
    assert {(185, "all", "all"), (210, "all", "all")} <= crimes(reading)


def test_a_label_of_children_with_the_flag_is_no_part_by_age_of_those_without(read_unasked):
    rows = [["Sexual offences", 185, 210], ["Sexual offences against children with the online flag", 20, 30]]
    reading = read_unasked("You asked for sexual offences against children.", [YEARS, *rows])
    assert {age for _, _, age in crimes(reading)} == {"all"}


def test_a_label_of_children_with_more_crimes_is_no_part(read_unasked):
    rows = [["Recorded sexual offences", 185, 210], ["Sexual offences against children", 190, 205]]
    reading = read_unasked(ASKED_FOR, [YEARS, *rows])
    assert {age for _, _, age in crimes(reading)} == {"all"}


def test_sexual_offences_by_young_suspects_are_not_against_children(read_unasked):
    rows = [["Sexual offences", 2070, 2382], ["Sexual offences by under 18s", 185, 210]]
    reading = read_unasked("You asked for sexual offences, and those by under 18s.", [YEARS, *rows])
    assert "0-17" not in {age for _, _, age in crimes(reading)}


def test_tables_of_questions_that_point_back_are_of_what_these_ask(read_unasked):
    asked = [
        "1. The number of sexual offences reported in each year from 2016 to 2017.",
        "2. The number of those in which the victim was under the age of 18.",
        "3. The number of those in question 2 that carry the online crime flag.",
    ]
    items = "".join(f"<li>{text}</li>" for text in asked)
    answers = [["Sexual offences", 2070, 2382], ["Sexual offences, victim under 18", 185, 210], ["Flagged", 3, 8]]
    tables = [block for n, row in enumerate(answers, 1) for block in (f"Question {n}", [YEARS, row])]
    reading = read_unasked("<h1>Sexual offences</h1>", "Request", f"<ul>{items}</ul>", "Response", *tables)
    assert {(c.bounds.low, str(c.age), str(c.basis) == "flag") for c in reading.counts} == {
        (2070, "all", False),
        (2382, "all", False),
        (185, "0-17", False),
        (210, "0-17", False),
        (3, "0-17", True),
        (8, "0-17", True),
    }


BOTH_ASKED = "You asked for sexual offences, and those against children."


def test_a_part_of_the_crimes_against_children_is_of_children_too(read_unasked):
    heads = ["Year", "Sexual offences", "Sexual offences against children", "Of which online"]
    reading = read_unasked(BOTH_ASKED, [heads, ["2016", 2070, 185, 20], ["2017", 2382, 210, 30]])
    assert {(low, age) for low, _, age in crimes(reading)} >= {(2070, "all"), (185, "0-17"), (20, "0-17"), (30, "0-17")}


def test_flagged_crimes_beside_all_and_those_against_children_are_told(read_unasked):
    heads = ["Year", "Sexual offences", "Sexual offences against children", "Online flag"]
    reading = read_unasked(BOTH_ASKED, [heads, ["2016", 2070, 185, 20], ["2017", 2382, 210, 30]])
    assert "unknown-layout" in kinds(reading)


def test_crimes_online_against_children_beside_all_are_no_part_by_age(read_unasked):
    rows = [["Number of sexual offences", 185, 210], ["Number of child sexual offences online", 20, 30]]
    reading = read_unasked("You asked for sexual offences against children.", [YEARS, *rows])
    assert "0-17" not in {age for _, _, age in crimes(reading)}


def test_a_table_of_children_is_no_whole_of_those_of_another_table(read_unasked):
    reading = read_unasked(
        "You asked for sexual offences against children.",
        "Table 1: sexual offences against children",
        [YEARS, ["Sexual offences", 185, 210]],
        "Table 2: sexual offences against children with the online flag",
        [YEARS, ["Sexual offences against children", 20, 30]],
    )
    assert {age for _, _, age in crimes(reading)} == {"all"}


def test_child_victims_beside_all_victims_are_no_crimes(read_unasked):
    heads = ["Year", "Victims of sexual offences", "Child victims of sexual offences"]
    reading = read_unasked("You asked for victims of sexual offences.", [heads, ["2016", 485, 185], ["2017", 520, 210]])
    assert kinds(reading)
