"""Figures of lists in lists: a line is a part of the one that it is set in below."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as WordDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.model import Measure
from cyberflag.replies import ReplyReading, read_reply
from readings import ASKED, kinds, values

OPENING = "Offences against children with the online flag, by offence and victim."
LINES = [
    (1, "Year from 1 April 2017: 30"),
    (2, "Sexual grooming, class 88A: 18"),
    (3, "against a girl: 12"),
    (3, "against a boy: 6"),
    (2, "Obscene publications, class 86: 12"),
    (1, "Year from 1 April 2018: 41"),
    (2, "Sexual grooming, class 88A: 25"),
    (3, "against a girl: 21"),
]


def in_word(lines: list[tuple[int, str]], folder: Path) -> ReplyReading:
    letter = WordDocument()
    letter.add_paragraph(OPENING)
    for depth, text in lines:
        letter.add_paragraph(text, style="List Bullet" if depth == 1 else f"List Bullet {depth}")
    letter.save(folder / "Kent Police.docx")
    return read_reply(folder / "Kent Police.docx", "Kent Police.docx", ASKED)


def on_a_page(lines: list[tuple[int, str]], folder: Path) -> ReplyReading:
    items = [f"{'<ul><li>' * depth}{text}{'</li></ul>' * depth}" for depth, text in lines]
    path = folder / "Kent Police.html"
    path.write_text(f"<html><body><main><p>{OPENING}</p>{''.join(items)}</main></body></html>", encoding="utf-8")
    return read_reply(path, path.name, ASKED)


def in_plain_text(lines: list[tuple[int, str]], folder: Path) -> ReplyReading:
    path = folder / "Kent Police.txt"
    path.write_text(
        "\n".join([OPENING, "", *("    " * depth + f"- {text}" for depth, text in lines)]), encoding="utf-8"
    )
    return read_reply(path, path.name, ASKED)


def in_pdf(lines: list[tuple[int, str]], folder: Path) -> ReplyReading:
    canvas = Canvas(str(folder / "Kent Police.pdf"), pagesize=A4)
    canvas.setFont("Helvetica", 11)
    for row, (depth, text) in enumerate([(0, OPENING), *lines]):
        canvas.drawString(72 + 18 * depth, 760 - 18 * row, f"- {text}" if depth else text)
    canvas.save()
    return read_reply(folder / "Kent Police.pdf", "Kent Police.pdf", ASKED)


@pytest.mark.parametrize("write", [in_word, on_a_page, in_plain_text, in_pdf])
def test_a_line_is_a_part_of_the_lines_that_it_is_set_in_below(tmp_path: Path, write: Callable[..., ReplyReading]):
    reading = write(LINES, tmp_path)
    read = values(reading)
    assert read[("2017/18",)] == (30, 30)
    assert read[("2017/18", "88A", "female")] == (12, 12)
    assert read[("2017/18", "86")] == (12, 12)
    assert read[("2018/19", "88A")] == (25, 25)
    assert read[("2018/19", "88A", "female")] == (21, 21)


def test_a_sentence_below_a_line_is_of_that_line_and_of_none_beside_it(tmp_path: Path):
    lines = [*LINES[:5], (2, "A charge had followed in 4 of them."), *LINES[5:]]
    counts = in_word(lines, tmp_path).counts
    (charged,) = [count for count in counts if count.measure is Measure.CHARGES]
    assert (charged.period.label, charged.offence, charged.bounds.low) == ("2017/18", "all", 4)
    assert len(counts) == len(lines)


def test_a_line_set_in_no_further_is_no_part_of_the_one_above(tmp_path: Path):
    read = values(in_word([(1, "2017/18: 30"), (2, "Snapchat: 18"), (2, "Girls: 25"), (2, "Boys: 5")], tmp_path))
    assert read[("2017/18", "female")] == (25, 25)
    assert ("2017/18", "female", "snapchat") not in read


def test_a_line_that_only_says_that_parts_follow_is_passed_through(tmp_path: Path):
    lines = [(1, "2017/18: 30"), (2, "of these:"), (3, "Girls: 25"), (2, "By platform:"), (3, "Snapchat: 18")]
    read = values(in_word(lines, tmp_path))
    assert read[("2017/18", "female")] == (25, 25)
    assert read[("2017/18", "snapchat")] == (18, 18)


def test_what_is_more_than_the_line_that_it_is_set_in_below_is_no_part_of_it(tmp_path: Path):
    reading = in_word([(1, "2017/18: 30"), (2, "Boys: 5"), (3, "Aged 12: 18")], tmp_path)
    assert not any("12" in key for key in values(reading))
    assert "unknown-heading" in kinds(reading)


def test_a_year_set_in_below_another_is_itself(tmp_path: Path):
    reading = in_word([(1, "2017/18: 30"), (2, "2018/19: 41")], tmp_path)
    assert values(reading) == {("2017/18",): (30, 30), ("2018/19",): (41, 41)}


def test_a_figure_with_its_parts_heads_the_lines_below_it_and_several_figures_do_not(tmp_path: Path):
    lines = [(1, "2017/18: 30 (girls 25, boys 5)"), (2, "Snapchat: 18"), (1, "2018/19: 41; 2019/20: 52"), (2, "Kik: 6")]
    reading = in_word(lines, tmp_path)
    assert values(reading)[("2017/18", "snapchat")] == (18, 18)
    assert not any("kik" in key for key in values(reading))
    assert "unknown-heading" in kinds(reading)


def test_what_is_set_in_below_a_line_that_is_not_understood_is_told(tmp_path: Path):
    lines = [(1, "2017/18: 30"), (2, "Reviewed by the Zeta panel: 18"), (3, "Girls: 12")]
    reading = in_word(lines, tmp_path)
    assert ("2017/18", "female") not in values(reading)
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize("text", ["Reply 2 of 3 to your letters of 2018.", "This is e-mail 1 of 2 of 2019."])
def test_how_many_replies_there_are_is_no_figure(tmp_path: Path, text: str):
    path = tmp_path / "Kent Police.txt"
    path.write_text(f"{OPENING}\n\n2017/18: 30\n2018/19: 41\n\n{text}\n", encoding="utf-8")
    reading = read_reply(path, path.name, ASKED)
    assert len(reading.counts) == 2
    assert kinds(reading) == []
