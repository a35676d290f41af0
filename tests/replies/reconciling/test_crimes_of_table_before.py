"""Tables that name no crimes, below a table of one offence: those that come to the same, or point at it, are of it."""

from dataclasses import replace

import pytest

from readings import ASKED

OFFENCE = "Sexual communication with a child, by sex of the victim:"
SEXES = [
    ["", "2017/18", "2018/19"],
    ["Female", "171", "188"],
    ["Male", "39", "35"],
    ["Not stated", "12", "20"],
]
OUTCOMES = [
    ["Outcome", "2018/19"],
    ["Charge / Summons", "18"],
    ["Suspect identified, victim does not support", "139"],
    ["Investigation complete, no suspect identified", "86"],
]
FEWER = [*OUTCOMES[:-1], ["Investigation complete, no suspect identified", "49"]]
AGES = [["Age", "2017/18", "2018/19"], ["Under 13", "101", "120"], ["13 to 17", "100", "110"], ["Unknown", "21", "13"]]


def offences(reading, table="table 2"):
    return {c.offence for c in reading.counts if c.provenance.table == table}


@pytest.mark.parametrize("sexes", [SEXES, [*SEXES, ["Total", "222", "243"]]])
@pytest.mark.parametrize("title", ["Outcome given to the occurrences of 2018-19:", "Question 4", "How they ended:"])
def test_a_table_that_comes_to_the_offence_of_the_table_before_is_of_it(read_page, sexes, title):
    assert offences(read_page(OFFENCE, sexes, title, OUTCOMES)) == {"071/17"}
    assert offences(read_page(OFFENCE, sexes, title, [*OUTCOMES, ["Total", "243"]])) == {"071/17"}
    assert offences(read_page(OFFENCE, sexes, title, AGES)) == {"071/17"}


def test_it_is_of_the_offence_also_beside_another_number_of_all(read_page):
    flagged = [["", "2017/18", "2018/19"], ["Offences with the online flag", "500", "530"]]
    assert offences(read_page(flagged, OFFENCE, SEXES, "Question 4", OUTCOMES), "table 3") == {"071/17"}


@pytest.mark.parametrize(
    "parts",
    [
        ("<p>243 offences with the online flag were recorded in 2018/19.</p>", OFFENCE, SEXES, "Question 4", OUTCOMES),
        (OFFENCE, SEXES, "Question 4", FEWER),
        (OFFENCE, SEXES, "Outcomes of all sexual offences with the online flag", OUTCOMES),
        (OFFENCE, SEXES, "Question 4", [*AGES[:-1], ["Unknown", "21", "14"]]),
        (
            [
                ["Offence", "2018/19"],
                ["Sexual communication with a child", "243"],
                ["Meeting a child following grooming", "31"],
            ],
            "Question 4",
            OUTCOMES,
        ),
    ],
)
def test_a_table_that_may_be_of_all_crimes_is_not_of_the_one_before(read_page, parts):
    reading = read_page(*parts)
    assert "071/17" not in offences(reading)


@pytest.mark.parametrize(
    "title",
    [
        "Outcomes of all crimes",
        "Outcomes of other offences",
        "Outcomes for the remaining offences",
        "Outcomes of crimes not flagged",
        "Outcomes on Snapchat",
        "Outcomes for victims under 13",
        "Outcomes, Essex Police",
        "Force total, by outcome",
    ],
)
def test_a_title_that_says_more_or_less_than_the_table_before_is_not_of_its_offence(read_page, title):
    assert "071/17" not in offences(read_page(OFFENCE, SEXES, title, OUTCOMES))


RAPE = ("Rape, by sex of the victim:", [SEXES[0], ["Female", "131", "128"], ["Male", "91", "115"]])
FLAGGED = ("Question 3. Flagged offences", [["", "2017/18", "2018/19"], ["All", "500", "606"]])
FEW = [["Outcome", "2018/19"], ["Charge / Summons", "5"], ["No suspect identified", "7"]]


@pytest.mark.parametrize(
    "parts",
    [
        ("Sexual communication with a child on Snapchat, by sex of the victim:", SEXES, "Question 4", OUTCOMES),
        ("Sexual communication with a child, victims under 13, by sex:", SEXES, "Question 4", OUTCOMES),
        (*RAPE, OFFENCE, SEXES, "Question 4", OUTCOMES),
        (OFFENCE, SEXES, *FLAGGED, "Question 4", OUTCOMES),
        ("Flagged offences by age", AGES, OFFENCE, SEXES, "Question 4", OUTCOMES),
        (OFFENCE, [["", "2018/19"], ["Female", "8"], ["Male", "4"]], "Outcomes", FEW),
    ],
)
def test_a_table_that_may_come_to_the_one_before_by_chance_is_not_of_it(read_page, parts):
    outcomes = {c.offence for c in read_page(*parts).counts if c.detail}
    assert outcomes == {"all"}


SEVERAL = replace(
    ASKED,
    questions=("recorded offences of sexual communication with a child", "recorded offences of rape", "age and sex"),
)
KINDS = [["Offence", "2017/18", "2018/19"], ["Sexual communication with a child", "222", "243"], ["Rape", "80", "91"]]


def test_ages_are_of_the_offence_before_where_the_request_names_several(read_page):
    reading = read_page(KINDS, "The victims of the sexual communication crimes were", SEXES, AGES, request=SEVERAL)
    assert offences(reading, "table 2") == offences(reading, "table 3") == {"071/17"}


@pytest.mark.parametrize(
    ("kinds", "ages"),
    [
        (KINDS, [*AGES[:-1], ["Unknown", "101", "104"]]),
        (KINDS, [*AGES[:-1], ["Unknown", "21", "14"]]),
        ([*KINDS[:-1], ["Rape", "222", "243"]], AGES),
    ],
)
def test_ages_of_all_kinds_or_of_as_many_crimes_of_another_are_not(read_page, kinds, ages):
    reading = read_page(kinds, "The victims of the sexual communication crimes were", SEXES, ages, request=SEVERAL)
    assert offences(reading, "table 3") == {"all"}


@pytest.mark.parametrize("title", ["Age of victims in our previous reply", "Age, crimes of last year's reply"])
def test_ages_of_another_reply_are_not(read_page, title):
    told = "The victims of the sexual communication crimes were"
    reading = read_page(KINDS, told, SEXES, f"<h3>{title}</h3>", AGES, request=SEVERAL)
    assert offences(reading, "table 3") == {"all"}


ONE = [["Q1. Sexual offences against children with a cyber flag"], ["", "2017/18", "2018/19"], ["All", "530", "556"]]
TWO = [["Q2. Sexual communication with a child with a cyber flag, by sex"], *SEXES]
ENDED = [["Outcome", "Number"], *FEWER[1:]]


def of_third(read_sheets, title):
    return offences(read_sheets(Q1=ONE, Q2=TWO, Q3=[[title], *ENDED], request=ASKED), "Q3")


@pytest.mark.parametrize(
    "title",
    [
        "Q3. Outcomes of the offences in Q2, recorded in 2018/19",
        "Q3. Outcomes 2018/19 for the crimes at question 2",
        "Q3. Outcomes of the Q2 offences recorded in 2018/19",
        "Q3. Outcomes of these offences in 2018/19",
        "Outcomes of the above offences, 2018/19",
        "The table shows the outcomes of the same crimes in 2018/19.",
    ],
)
def test_crimes_pointed_at_are_those_also_where_it_is_known_what_was_asked(read_sheets, title):
    assert of_third(read_sheets, title) == {"071/17"}


@pytest.mark.parametrize(
    "title",
    [
        "Q3. Outcomes of the offences in Q1, recorded in 2018/19",
        "Q3. Outcomes of the offences in Q1 and Q2, recorded in 2018/19",
        "Q3. Outcomes of offences in 2018/19",
        "Q3. Outcomes of the offences in Q5, recorded in 2018/19",
        "Q3. Outcomes 2018/19 of crimes, excluding the offences in Q2",
        "Q3. Outcomes 2018/19 (not limited to these offences)",
        "Q3. Outcomes 2018/19 of crimes similar to the Q2 offences",
        "Q3. Outcomes 2018/19: the same offences as in Q1",
        "Q3. Outcomes 2018/19 of the offences under part 2 of the Act",
        "Q3. Outcomes 2018/19 for question 2 crimes and question 1 crimes",
    ],
)
def test_crimes_of_other_questions_are_not_those_of_the_table_before(read_sheets, title):
    assert of_third(read_sheets, title) == {"all"}


@pytest.mark.parametrize(
    "remark",
    [
        "Some of these offences may have more than one victim.",
        "* these offences include attempts",
        "These offences are counted by date recorded",
        "Please note that such offences are often reported late:",
        "(these offences are part of the total above)",
    ],
)
def test_a_remark_on_the_crimes_above_is_no_title_of_the_table_below(read_page, remark):
    assert offences(read_page(OFFENCE, SEXES, remark, "Outcomes 2018/19", FEWER)) == {"all"}


MEETING = [["", "2017/18", "2018/19"], ["Female", "31", "40"], ["Male", "9", "15"]]
MORE = [*OUTCOMES[:-1], ["Investigation complete, no suspect identified", "449"]]


@pytest.mark.parametrize(
    "title",
    [
        "Outcomes of these offences in 2018/19",
        "Outcomes of both of these offences in 2018/19",
        "Outcomes of all the above crimes, 2018/19",
        "The same crimes by outcome, 2018/19",
    ],
)
@pytest.mark.parametrize("table", [MORE, FEWER])
def test_these_crimes_below_tables_of_several_are_not_the_last_alone(read_page, title, table):
    below_two = read_page(OFFENCE, SEXES, "Meeting a child following sexual grooming:", MEETING, title, table)
    assert offences(below_two, "table 3") == {"all"}


def test_more_crimes_than_the_table_before_gives_are_not_those(read_page):
    flagged = [["", "2017/18", "2018/19"], ["Offences with the online flag", "500", "606"]]
    title = "Q3. Outcomes of these offences in 2018/19"
    reading = read_page("Q1. Flagged", flagged, f"Q2. {OFFENCE}", SEXES, title, MORE)
    assert offences(reading, "table 3") == {"all"}


def test_these_crimes_below_each_of_several_tables_are_its_own(read_page):
    title, few = "Outcomes of these offences, 2018/19", [["Outcome", "2018/19"], ["Caution", "18"], ["Charge", "22"]]
    meeting = ("Meeting a child following sexual grooming:", MEETING, title, few)
    reading = read_page(OFFENCE, SEXES, title, FEWER, *meeting)
    assert offences(reading, "table 2") == {"071/17"}
    assert offences(reading, "table 4") == {"grooming"}
