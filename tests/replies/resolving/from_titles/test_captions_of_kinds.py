"""Tables of replies to a request for several kinds of crime, of which a text above their own titles names one."""

import pytest

from cyberflag.model import Basis, Measure, Period, Request

YEARS = (Period.calendar_year(2020), Period.calendar_year(2021))


def asked(*questions: str) -> Request:
    return Request(basis=Basis.FLAG, measure=Measure.OFFENCES, periods=YEARS, questions=questions)


BOTH = "recorded offences of sexual communication with a child and of indecent images of children, by year"
TWO = asked(BOTH, "the flagged offences by age and by sex of the victim", "the flagged offences by platform")
THREE = asked(
    "crimes of sexual communication with a child, rape and indecent images of children",
    "these recorded offences by sex of the victim",
)
LATER = asked("whether the force uses the flag", BOTH, "the online crimes by platform")
SIDES = [
    ["Female victims", "", "", "", "Male victims", "", ""],
    ["Age", "2020", "2021", "", "Age", "2020", "2021"],
    ["11", "14", "18", "", "11", "1", "3"],
    ["12", "9", "17", "", "12", "2", "4"],
]
BY_SEX = [["Sex", "2020", "2021"], ["Female", "31", "40"], ["Male", "12", "13"]]
CAPTION = "Crimes of sexual communication with a child, online flag, by age."


def offences(reading, table=""):
    return {count.offence for count in reading.counts if count.provenance.table.startswith(table)}


@pytest.mark.parametrize("request_", [TWO, THREE, LATER])
@pytest.mark.parametrize(
    "above",
    [
        [CAPTION],
        [f"The left half of the table is for girls, the right half for boys. {CAPTION} A dash means no crime."],
        ["Offences of sexual communication with a child", "A dash means no crime."],
        ["Kent Police", CAPTION, "Numbers are as at 3 May 2022."],
    ],
)
def test_a_caption_above_titles_of_halves_names_the_kind_of_both(read_page, request_: Request, above: list[str]):
    reading = read_page(*above, SIDES, request=request_)
    assert offences(reading) == {"071/17"}
    assert len(reading.counts) == 8


@pytest.mark.parametrize("request_", [TWO, THREE, LATER])
def test_the_same_offences_are_those_of_the_table_before(read_page, request_: Request):
    first = "Table A shows offences of sexual communication with a child with the online flag, by age."
    second = "Table B shows the same offences by gender of the victim."
    by_age = [["Age", "2020", "2021"], ["11", "14", "18"], ["12", "29", "35"]]
    reading = read_page(first, by_age, second, BY_SEX, request=request_)
    assert offences(reading) == {"071/17"}


@pytest.mark.parametrize(
    "above",
    [
        ["Sexual communication with a child and indecent images of children, by age."],
        ["Flagged offences by age."],
        ["Sexual communication with a child is the commonest of these offences."],
        ["We have left out sexual communication with a child recorded before 2017."],
        ["Crimes of sexual communication with a child are given on page 2.", "All flagged offences by age."],
        ["Crimes of burglary, by age."],
        ["The figures that you asked for are below."],
        ["You asked for sexual communication with a child and for indecent images of children."],
    ],
)
def test_texts_that_caption_no_one_kind_leave_a_table_of_all_asked_for(read_page, above: list[str]):
    assert offences(read_page(*above, SIDES, request=TWO)) == {"all"}


@pytest.mark.parametrize(
    "questions",
    [
        ("recorded sexual offences against children, by year", "the flagged offences by sex of the victim"),
        (BOTH, "all the flagged offences by sex of the victim"),
        (BOTH, "the flagged offences of any kind by sex"),
        (BOTH, "flagged offences by sex of the victim"),
        (BOTH, "all online offences against children by sex"),
    ],
)
def test_a_request_for_all_crimes_too_leaves_them_all(read_page, questions: tuple[str, ...]):
    assert offences(read_page(CAPTION, SIDES, request=asked(*questions))) == {"all"}


def test_a_table_behind_another_is_not_taken_for_the_kind_of_that(read_page):
    reading = read_page(CAPTION, SIDES, "Victims by sex", BY_SEX, request=TWO)
    assert offences(reading, "table 1") == {"071/17"}
    assert offences(reading, "table 2") == {"all"}
    assert [(issue.kind, issue.provenance.source) for issue in reading.issues] == [("unknown-offence", "table 2!B2")]


def test_a_reply_on_all_kinds_leaves_nothing_to_be_told(read_page):
    by_kind = [["Offence", "2020", "2021"], ["Sexual communication with a child", "31", "40"], ["Rape", "3", "5"]]
    by_kind += [["Indecent images of children", "9", "8"]]
    reading = read_page("Flagged offences", by_kind, "By sex of the victim", BY_SEX, request=THREE)
    assert offences(reading, "table 2") == {"all"}
    assert reading.issues == ()


@pytest.mark.parametrize(
    "said",
    [
        "These are the offences of both kinds that you asked for.",
        "Sexual communication with a child became an offence in 2017.",
        "The figures exclude sexual communication with an adult.",
    ],
)
def test_what_is_said_of_all_or_of_the_law_leaves_nothing_to_be_told(read_page, said: str):
    assert read_page(said, "By sex of the victim:", BY_SEX, request=TWO).issues == ()
