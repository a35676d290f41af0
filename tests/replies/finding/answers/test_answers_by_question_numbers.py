"""Answers that say nothing but the number and letter of the part of the request that they answer."""

from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

QUESTIONS = (
    "How many flagged sexual offences with a victim under 18 were there in (a) 2017/18, (b) 2018/19 and (c) 2019/20?",
    "How many of the victims were (i) girls and (ii) boys?",
    "How many arrests were made in (a) 2018/19 and (b) 2019/20?",
)
KNOWN = replace(ASKED, questions=QUESTIONS)
EXPECTED = {("2017/18",): (31, 31), ("2018/19",): (44, 44), ("2019/20",): (58, 58)}


def _read(tmp_path: Path, body: str, request=KNOWN):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Kent Police FOI <foi@kent.example>", "me@example.org", "Your request"
    mail.set_content(body)
    (tmp_path / "answer.eml").write_bytes(bytes(mail))
    return read_reply(tmp_path / "answer.eml", "answer.eml", request)


@pytest.mark.parametrize(
    "body",
    [
        "1(a) 31\n1(b) 44\n1(c) 58\n",
        "Q1a: 31\nQ1b: 44\nQ1c: 58\n",
        "1. (a) 31, (b) 44 and (c) 58\n",
        "Question 1\n(a) 31\n(b) 44\n(c) 58\n",
        "1 (a) = 31 offences\n1 (b) = 44 offences\n1 (c) = 58 offences\n",
        "1(a)\n31\n1(b)\n44\n1(c)\n58\n",
    ],
)
def test_letters_of_a_known_question_stand_for_the_years_listed_by_them(tmp_path, body):
    reading = _read(tmp_path, body)
    assert values(reading) == EXPECTED
    assert kinds(reading) == []


def test_the_question_may_be_quoted_below_the_answers(tmp_path):
    quoted = "\n".join(f"> {n}. {text}" for n, text in enumerate(QUESTIONS, 1))
    of_all = "2(i) 100, all three years together\n2(ii) 33, all three years together\n"
    body = f"1(a) 31\n1(b) 44\n1(c) 58\n{of_all}\n{quoted}\n"
    read = values(_read(tmp_path, body, ASKED))
    assert read[("2018/19",)] == (44, 44)
    assert read[("2017/18 to 2019/20", "female")] == (100, 100)


def test_a_question_that_counts_something_else_gives_its_measure(tmp_path):
    reading = _read(tmp_path, "1(a) 31\n1(b) 44\n3(a) 5\n3(b) 7\n")
    found = {(str(c.measure), c.period.label): c.bounds.low for c in reading.counts}
    assert found[("arrests", "2019/20")] == 7
    assert found[("offences", "2017/18")] == 31


def test_letters_that_no_question_lists_are_told_and_not_counted(tmp_path):
    reading = _read(tmp_path, "4(a) 31\n4(b) 44\n")
    assert not reading.counts
    assert kinds(reading) != []


def test_a_part_of_a_question_about_some_victims_alone_is_told(tmp_path):
    asked = replace(ASKED, questions=("How many girls were victims in (a) 2017/18 and (b) 2018/19?",))
    reading = _read(tmp_path, "1(a) 31\n1(b) 44\n", asked)
    assert not reading.counts
    assert kinds(reading)[:2] == ["unknown-measure"] * 2


def test_so_many_years_as_were_asked_for_are_all_of_them(tmp_path):
    read = values(_read(tmp_path, "1a 31\n1b 44\n1c 58\n2i: 100 (three years)\n2ii: 33 over the three years\n"))
    assert read[("2017/18 to 2019/20", "female")] == (100, 100)
    assert read[("2017/18 to 2019/20", "male")] == (33, 33)


@pytest.mark.parametrize("heads", [[], [["Question", "Answer"]], [["Part", "Number of offences"]]])
def test_numbers_and_letters_may_stand_in_a_column(read_sheets, heads):
    rows = [["Kent Police"], *heads, ["1(a)", 31], ["1(b)", 44], ["1(c)", 58]]
    assert values(read_sheets(KNOWN, Data=rows)) == EXPECTED
