"""The use of the flag where a letter tells of marking, or of a box that stays empty."""

import pytest

from cyberflag.model import AgeBand, Basis, FlagUse, Measure, Period, Request
from cyberflag.replies.document import Document
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.letters.letter import read_letter
from readings import ASKED, Read

REQUEST = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (Period.financial_year(2021),), ("flagged crimes",))


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("We do flag these crimes, and have done for years.", FlagUse.USED),
        ("Our officers have marked such offences since 2016.", FlagUse.USED),
        ("Such crimes are marked by our officers.", FlagUse.USED),
        ("We have never marked such crimes.", FlagUse.NOT_USED),
        ("The force does not tag online offences.", FlagUse.NOT_USED),
        ("There is a field for cyber crime, but staff do not use it.", FlagUse.NOT_USED),
        ("We have a box to show that a crime was online, and it is blank on every record.", FlagUse.NOT_USED),
        ("An online marker exists. It is empty on all crimes.", FlagUse.NOT_USED),
        ("An online marker exists, but nobody ticks it.", FlagUse.NOT_USED),
        ("The flag was kept in a system that was turned off in 2018.", FlagUse.UNKNOWN),
        ("The flag was turned off in 2018 and has not been used since.", FlagUse.NOT_USED),
        ("We flag these crimes as domestic abuse.", FlagUse.UNKNOWN),
        ("We have marked these records with an asterisk.", FlagUse.UNKNOWN),
        ("You asked how many crimes were marked as online.", FlagUse.UNKNOWN),
        ("If we marked such crimes, a report could be run.", FlagUse.UNKNOWN),
        ("We have a field for the app, and officers do not use it.", FlagUse.UNKNOWN),
    ],
)
def test_use_of_the_flag_is_told_by_marking_and_by_an_empty_box(text: str, use: FlagUse) -> None:
    document = Document("reply.txt", tuple(read_lines([text]).blocks))
    assert read_letter(document, REQUEST, "").flag_use is use


ASKED_OF_FLAG = "You asked us for crimes with the online crime flag in 2021/22. No information is held."


@pytest.mark.parametrize(
    ("asked", "text", "use"),
    [
        (ASKED_OF_FLAG, "The crime system has a field of that name but the force does not use it.", FlagUse.NOT_USED),
        (ASKED_OF_FLAG, "There is such a tick box, but nobody ticks it.", FlagUse.NOT_USED),
        (ASKED_OF_FLAG, "Our system offers an option of this kind, and it is not used.", FlagUse.NOT_USED),
        (ASKED_OF_FLAG, "The box you describe exists, but officers do not use it.", FlagUse.NOT_USED),
        (ASKED_OF_FLAG, "A field like that is used by the force.", FlagUse.USED),
        (ASKED_OF_FLAG, "We have a field for the app, but the force does not use it.", FlagUse.UNKNOWN),
        ("You asked for the app that was used.", "We have such a field, but we do not use it.", FlagUse.UNKNOWN),
    ],
)
def test_a_field_that_points_back_to_the_flag_that_was_asked_for_is_the_flag(
    asked: str, text: str, use: FlagUse
) -> None:
    document = Document("reply.txt", tuple(read_lines([asked, "", text]).blocks))
    assert read_letter(document, REQUEST, "").flag_use is use


def test_no_field_for_what_a_numbered_question_asks_for_is_no_lack_of_the_flag(read_page: Read) -> None:
    asked = [
        "1. The number of offences with a cyber flag in 2018/19.",
        "2. The platform used.",
        "3. Do you use the flag?",
    ]
    answers = ["1. Kent Police recorded 156 offences.", "2. There is no field for this.", "3. We use the flag."]
    reading = read_page("<h2>You asked</h2>", *asked, "<h2>Our response</h2>", *answers)
    assert reading.record.flag_use is FlagUse.USED
    assert [(c.bounds.low, c.basis.value) for c in reading.counts] == [(156, "flag")]


def test_no_field_for_the_online_crimes_that_a_numbered_question_asks_for_is_a_lack_of_the_flag(
    read_page: Read,
) -> None:
    asked = [
        "1. The number of rape offences in 2018/19.",
        "2. How many were online.",
        "3. Is there an online crime flag?",
    ]
    answers = ["1. Kent Police recorded 156 offences.", "2. There is no field for this.", "3. See question 2."]
    reading = read_page("<h2>You asked</h2>", *asked, "<h2>Our response</h2>", *answers)
    assert reading.record.flag_use is not FlagUse.USED


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you have such a field?", "There is no such field."),
        ("Is it mandatory?", "We have no field of that name."),
        ("When was it brought in?", "There is no box like that."),
        ("The code or keyword used to find them.", "We have no field you describe."),
        ("How are such crimes told apart in your system?", "There is no field for this."),
        ("How do you record that a platform was used?", "There is no field for this."),
        ("Has the use of it been audited?", "There is no field for this."),
        ("The platform used.", "There is no such field."),
    ],
)
def test_no_field_below_a_question_that_goes_on_about_the_flag_is_a_lack_of_it(
    read_page: Read, question: str, answer: str
) -> None:
    asked = ["1. The number of sexual offences against children with a cyber flag in 2018/19.", f"2. {question}"]
    answers = ["1. Kent Police recorded 156 offences.", f"2. {answer}"]
    reading = read_page("<h2>You asked</h2>", *asked, "<h2>Our response</h2>", *answers, request=ASKED)
    assert reading.record.flag_use is FlagUse.NOT_USED
    assert [(c.bounds.low, c.basis.value) for c in reading.counts] == [(156, "unknown")]
