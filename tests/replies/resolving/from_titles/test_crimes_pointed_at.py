"""Tables and answers that name no crimes and go on with those named before."""

import pytest

from cyberflag.model import Request
from readings import kinds

YEARS = ["", "2019", "2020"]
IMAGES = [
    ["Offence", "2019", "2020"],
    ["86/2 Take, make or distribute indecent photographs", "61", "70"],
    ["86/10 Possess indecent photographs", "12", "9"],
    ["Total", "73", "79"],
]


def offences(reading, table):
    return {c.offence for c in reading.counts if c.provenance.table == table}


def test_the_total_of_a_title_of_one_group_is_of_that_group(read_unasked):
    reading = read_unasked("<h2>Indecent images of children recorded in each year</h2>", IMAGES)
    assert [c.offence for c in reading.counts if c.total] == ["indecent-images"] * 2


@pytest.mark.parametrize(
    "title",
    [
        "Q2. Platform used in the offences at Q1 (taken from the method of the crime)",
        "Platform of the offences counted in table 1",
        "Platforms, for the crimes under question 1",
    ],
)
def test_platforms_of_crimes_of_another_question_are_of_those(read_sheets, title):
    one = [["Q1. Offences of sexual communication with a child, by year"], [], YEARS, ["Recorded", "61", "70"]]
    two = [[title], [], ["Platform", "2019", "2020"], ["Snapchat", "40", "50"], ["Other", "21", "20"]]
    assert offences(read_sheets(Q1=one, Q2=two, request=Request()), "Q2") == {"071/17"}


def test_crimes_of_a_question_are_those_of_that_and_not_of_the_table_before(read_sheets):
    one = [["Q1. Offences of sexual communication with a child, by year"], [], YEARS, ["Recorded", "61", "70"]]
    two = [["Q2. Offences of blackmail, by year"], [], YEARS, ["Recorded", "8", "9"]]
    three = [["Q3. Platform of the offences at Q1"], [], ["Platform", "2019", "2020"], ["Snapchat", "40", "50"]]
    reading = read_sheets(Q1=one, Q2=two, Q3=three, request=Request())
    assert offences(reading, "Q3") == {"071/17"}


def test_crimes_of_all_kinds_beside_a_question_are_of_all(read_sheets):
    one = [["Q1. Offences of sexual communication with a child, by year"], [], YEARS, ["Recorded", "61", "70"]]
    two = [
        ["Q2. All sexual offences, as in Q1 by platform"],
        [],
        ["Platform", "2019", "2020"],
        ["Snapchat", "90", "95"],
    ]
    assert "071/17" not in offences(read_sheets(Q1=one, Q2=two, request=Request()), "Q2")


def test_the_total_of_a_title_of_all_sexual_offences_is_of_all(read_unasked):
    rows = [YEARS, ["Rape", "5", "8"], ["Exposure", "12", "9"], ["Total", "17", "17"]]
    reading = read_unasked("<h2>Sexual offences against children with the online flag</h2>", rows)
    assert [c.offence for c in reading.counts if c.total] == ["all"] * 2


def test_a_narrower_kind_that_the_reply_names_goes_before_its_title(read_unasked):
    rows = [
        ["Code", "2019", "2020"],
        ["088/01 Meeting a girl following grooming", "5", "8"],
        ["088/02 Meeting a boy following grooming", "2", "1"],
        ["Total", "7", "9"],
    ]
    reading = read_unasked("<h1>Class 88A</h1>", "<h2>Grooming offences</h2>", rows)
    assert {c.offence for c in reading.counts if c.total} <= {"88A", "all"}


@pytest.mark.parametrize(
    "title",
    [
        "3. People arrested for these offences",
        "3. Arrests for the same crimes",
        "3. Arrests (both offences together)",
        "3. Arrests for the two offences combined",
        "3. Arrests for the offences in Q1",
    ],
)
def test_a_title_that_points_at_crimes_means_those_of_the_table_before(read_unasked, title):
    reading = read_unasked(
        "<h3>1. Indecent images of children</h3>", IMAGES, f"<h3>{title}</h3>", [YEARS, ["Arrested", "31", "40"]]
    )
    assert offences(reading, "table 2") == {"indecent-images"}


def test_a_title_that_points_at_several_crimes_is_of_none_of_them(read_unasked):
    rows = [YEARS, ["Blackmail", "5", "8"], ["Stalking", "12", "9"]]
    reading = read_unasked(
        "<h3>1. Crimes with the online flag</h3>",
        rows,
        "<h3>2. Arrests for these crimes</h3>",
        [YEARS, ["All", "3", "4"]],
    )
    assert offences(reading, "table 2") <= {"all"}


def test_crimes_parted_by_their_suspects_are_crimes(read_unasked):
    rows = [YEARS, ["Suspect aged under 18", "14", "9"], ["Suspect aged 18 or over", "40", "51"]]
    reading = read_unasked(
        "<h2>Stalking: crimes recorded</h2>", "<h3>Crimes in which the suspect was a child</h3>", rows
    )
    assert {str(c.measure) for c in reading.counts} == {"offences"}
    assert {str(c.age) for c in reading.counts} == {"all"}


LETTER = """Q1 - Blackmail with the online flag in 2022/23

In 2022/23, 88 offences were recorded.

Q2 - Sex of the victims in 2022/23

Female: 30

Male: 58

Q3 - Platform. All of 2022/23 were read by an analyst: Snapchat 41, Kik 11, not known 36.
"""


def test_answers_without_crimes_go_on_with_those_asked_before(read_unasked_letter):
    reading = read_unasked_letter(LETTER)
    assert {c.bounds.low: c.offence for c in reading.counts} == dict.fromkeys((88, 30, 58, 41, 11, 36), "blackmail")


def test_answers_behind_several_crimes_are_told(read_unasked_letter):
    more = "Q2 - Stalking with the online flag in 2022/23\n\nIn 2022/23, 12 offences were recorded.\n\nQ3 - Sex"
    reading = read_unasked_letter(LETTER.replace("Q2 - Sex", more).split("Q3 - Platform")[0])
    assert {c.offence for c in reading.counts if c.bounds.low in (30, 58)} == {"all"}
    assert "unknown-offence" in kinds(reading)


def test_answers_behind_all_that_is_asked_for_stay_of_all(read_unasked_letter):
    first = "Q1 - All online sexual offences against children in 2022/23"
    text = (
        f"{first}\n\nIn 2022/23, 412 offences were recorded.\n\nQ2 - "
        + LETTER.replace("Q2", "Q3").replace("Q1 - ", "").split("Q3 - Platform")[0]
    )
    assert {c.offence for c in read_unasked_letter(text).counts if c.bounds.low in (30, 58)} == {"all"}


def test_ages_that_part_those_of_the_question_leave_its_figure_its_age(read_unasked_letter):
    text = """Q1 - Blackmail with the online flag in 2022/23

In 2022/23, 88 offences were recorded.

Q2 - Sex and age of those under 18 in 2022/23

Male: 25, aged 11-14 (6) and 15-17 (19)
"""
    found = {c.bounds.low: str(c.age) for c in read_unasked_letter(text).counts}
    assert found == {88: "all", 25: "0-17", 6: "11-14", 19: "15-17"}


def test_figures_of_a_span_of_classes_are_of_all(read_unasked_letter):
    text = """The figures are crimes with the cyber flag, class 17A to 23, 71 and 88A, where the victim was under 18.

   2021    2022    2023
    402     377     451

Request (received 4 May 2024)

Please tell me how many online sexual offences against children were recorded in 2021 to 2023.
"""
    assert {c.offence for c in read_unasked_letter(text).counts} == {"all"}


FLAGGED = "Your request: for 1 April 2021 to 31 March 2022, sexual offences with the online flag and a victim under 18."
AGES = [["Age", "Number of victims"], ["10 - 12", "88"], ["13 - 15", "164"]]
GENDERS = [["Gender", "Number of victims"], ["Female", "190"], ["Male", "62"]]


def of_genders(read, title):
    return offences(read(FLAGGED, "Victims of these sexual offences, by age", AGES, title, GENDERS), "table 2")


@pytest.mark.parametrize(
    "title",
    [
        "The same victims, by gender",
        "The above victims by sex",
        "These victims by gender",
        "Those victims, split by gender",
        "Table 2: these two victims by gender",
        "The same people by gender",
        "The same, by gender",
        "The above broken down by gender",
        "Gender of the same victims",
        "The above people, again by gender",
    ],
)
def test_a_title_that_points_at_victims_means_those_of_the_crimes_before(read_unasked, title):
    assert of_genders(read_unasked, title) == {"sexual-offences"}


@pytest.mark.parametrize(
    "title",
    [
        "Victims by gender",
        "All victims by gender",
        "Gender of victims",
        "The same table for all crimes, by gender",
        "Those who asked for this: by gender",
        "Victims of the same age, by gender",
        "Child victims by gender",
        "These are by gender",
        "By gender",
        "Number of victims by gender, same period",
        "All crimes recorded against the same victims, by gender",
        "Other crimes of which the same people were victims, by gender",
        "All recorded crime against the same individuals",
        "Domestic abuse involving the above victims",
        "Missing people: the same individuals, by gender",
        "Victims who knew the same offenders, by gender",
        "The above individuals arrested for any crime, by gender",
        "Victims by gender (the same victims can appear in more than one row)",
        "All victims of crime by gender; the same victims may be counted twice",
        "The same but by gender, for all crimes",
        "The same again but by gender, without the flag",
        "These victims of all crime by gender",
        "These victims by gender, for any other offence",
    ],
)
def test_a_title_that_points_at_no_victims_says_nothing_of_the_crimes_before(read_unasked, title):
    assert of_genders(read_unasked, title) == {"all"}


TWO_CRIMES = [
    "Stalking offences",
    [["Year", "Victims"], ["2020/21", "96"]],
    "Rape",
    [["Year", "Victims"], ["2020/21", "45"]],
]


def by_gender(read, title, female, male):
    rows = [["Year", "Female", "Male"], ["2020/21", female, male]]
    return offences(read(*TWO_CRIMES, title, rows), "table 3")


@pytest.mark.parametrize(
    "title", ["These victims by gender", "The above broken down by gender", "The same victims, by sex"]
)
def test_below_tables_of_several_crimes_more_victims_than_the_last_has_are_not_of_it_alone(read_unasked, title):
    assert by_gender(read_unasked, title, "100", "41") <= {"all"}
    assert by_gender(read_unasked, title, "40", "5") == {"rape"}


SEXES = [YEARS, ["Female", "50", "60"], ["Male", "23", "19"]]
KINDS = [["Year", "Rape", "Indecent images of children"], ["2019", "12", "73"], ["2020", "9", "79"]]
AGES = [["Age", "2019", "2020"], ["0-12", "43", "49"], ["13-17", "30", "30"]]


def of_sexes(read_page, title):
    """The crimes of a table by sex under a title, below tables of two kinds of crime and of one of these by age."""
    blocks = ("<h3>Recorded offences</h3>", KINDS, "<h3>Age of victim, indecent images of children</h3>", AGES)
    request = Request(questions=("recorded rapes of children and recorded indecent images of children by year",))
    return offences(read_page(*blocks, f"<h3>{title}</h3>", SEXES, request=request), "table 3")


@pytest.mark.parametrize(
    "title",
    [
        "Sex of victim, same offences:",
        "Sex of victim (same crimes)",
        "Same offences by sex of victim",
        "Sex of victims for same offences",
        "Sex of victim - same recorded offences as above",
        "By sex: same crimes",
    ],
)
def test_the_same_offences_in_a_title_are_those_of_the_table_before(read_page, title):
    assert of_sexes(read_page, title) == {"indecent-images"}


@pytest.mark.parametrize(
    "title",
    [
        "Sex of victim, not the same offences",
        "Sex of victim, same offences as in last year's reply",
        "Sex of victim, same offences and all others",
        "Sex of victim, same offence types",
        "Sex of victim, same period",
        "Sex of victim, all offences",
        "Sex of victim, other than same offences",
        "Same offences with more than one victim are counted once.",
    ],
)
def test_a_title_of_more_than_the_same_offences_is_not_of_those(read_page, title):
    assert "indecent-images" not in of_sexes(read_page, title)
