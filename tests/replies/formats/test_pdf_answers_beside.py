"""Pages with answers or lists in the right column beside questions or sentences in the left one."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

LEFT, RIGHT = 50, 320
FIRST = ["1. How many sexual offences against children", "carried the online flag in 2018/19 and in", "2019/20?"]
SECOND = ["2. How many of these had a girl as victim?"]
ALL = {("2018/19",): (61, 61), ("2019/20",): (74, 74)}
GIRLS = {("2018/19", "female"): (41, 41), ("2019/20", "female"): (52, 52)}
LETTER = [
    "In 2018/19 the force recorded 61 sexual offences",
    "against children that carry the online flag, and",
    "in 2019/20 it recorded 74 of them. Each of these",
    "crimes was looked at by the registrar. The ages",
    "of the victims are not asked for.",
]


@pytest.fixture
def read(tmp_path):
    """Reads a page of texts, each with its place across and its height, as a reply of Kent Police."""

    def _read(*drawn):
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=A4)
        canvas.setFont("Helvetica", 10)
        for x, top, lines in drawn:
            for at, line in enumerate(lines):
                canvas.drawString(x, top - 12 * at, line)
        canvas.save()
        (tmp_path / "Kent Police.pdf").write_bytes(out.getvalue())
        return read_reply(tmp_path / "Kent Police.pdf", "Kent Police.pdf", ASKED)

    return _read


@pytest.mark.parametrize(
    "answers",
    [
        (["2018/19: 61", "2019/20: 74"], ["2018/19: 41", "2019/20: 52"]),
        (["61 in 2018/19 and 74 in 2019/20"], ["41 in 2018/19 and 52 in 2019/20"]),
        (["There were 61 such offences in 2018/19, and", "74 in 2019/20."], ["Girls: 41 (2018/19), 52 (2019/20)"]),
        (["1. 61 in 2018/19, 74 in 2019/20"], ["2. 41 in 2018/19, 52 in 2019/20"]),
    ],
)
def test_each_answer_is_read_behind_the_question_that_it_stands_beside(read, answers):
    reading = read((LEFT, 740, FIRST), (RIGHT, 740, answers[0]), (LEFT, 690, SECOND), (RIGHT, 690, answers[1]))
    assert kinds(reading) == []
    assert values(reading) == {**ALL, **GIRLS}


def test_answers_that_stand_lower_than_their_questions_are_read_behind_all_of_them(read):
    answers = [
        "1. There were 61 in 2018/19 and 74 in 2019/20.",
        "2. A girl was the victim in 41 and 52 of these",
        "respectively.",
    ]
    reading = read(
        (LEFT, 740, ["Below are your questions, and beside", "them what we hold.", *FIRST, *SECOND]),
        (RIGHT, 721, answers),
    )
    assert values(reading) == {**ALL, **GIRLS}


def test_a_list_beside_a_letter_is_no_part_of_its_sentences(read):
    girls = [
        "In these numbers of offences",
        "- a girl was the victim in 2018/19: 41",
        "- a girl was the victim in 2019/20: 52",
    ]
    reading = read((LEFT, 740, LETTER), (RIGHT, 740, girls[:1]), (RIGHT, 718, girls[1:2]), (RIGHT, 700, girls[2:]))
    assert {(c.bounds.low, c.sex.value) for c in reading.counts} == {
        (61, "all"),
        (74, "all"),
        (41, "female"),
        (52, "female"),
    }


def test_lists_side_by_side_have_each_the_line_above_it(read):
    columns = zip((LEFT, 220, 390), ("2017/18", "2018/19", "2019/20"), ((30, 14), (41, 20), (52, 22)), strict=True)
    reading = read(
        (
            LEFT,
            780,
            ["Offences against children with the online flag, as our recording system holds them on this day"],
        ),
        *((x, 740, [year, f"Girls: {girls}", f"Boys: {boys}", "Not known: 2"]) for x, year, (girls, boys) in columns),
    )
    assert values(reading)["2018/19", "female"] == (41, 41)
    assert values(reading)["2019/20", "male"] == (22, 22)
    assert len(reading.counts) == 9


def test_a_table_of_single_ages_beside_a_letter_is_a_table(read):
    rows = [
        ["Age", "2018/19", "2019/20"],
        ["10", "20", "30"],
        ["11", "25", "24"],
        ["12", "16", "20"],
        ["All", "61", "74"],
    ]
    cells = [
        (x, 740 - 15 * at, [cell])
        for at, row in enumerate(rows)
        for x, cell in zip((RIGHT, 400, 470), row, strict=True)
    ]
    reading = read((LEFT, 740, LETTER), *cells)
    assert {(str(c.age), c.bounds.low) for c in reading.counts} >= {("10", 20), ("11", 24), ("12", 20), ("all", 61)}
