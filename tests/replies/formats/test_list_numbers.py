"""The numbers that a browser and Word set before the items of a list: they are shown, and stand nowhere in the file."""

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from cyberflag.model import Request
from cyberflag.replies import read_reply
from cyberflag.replies.document import Line
from cyberflag.replies.formats.docx import read_docx
from cyberflag.replies.formats.html import read_html
from cyberflag.replies.formats.list_numbers import numeral
from readings import values

ASKED = (
    "How many offences of sexual communication with a child were recorded in 2022/23?",
    "How many of these resulted in a charge?",
)
ANSWERED = {("2022/23", "071/17"): 120, ("2022/23", "071/17", "charges"): 14}


def on_page(body: str) -> list[str]:
    contents = read_html(f"<html><body>{body}</body></html>".encode())
    return [block.text for block in contents.blocks if isinstance(block, Line)]


def in_letter(document) -> list[str]:
    stream = io.BytesIO()
    document.save(stream)
    return [block.text for block in read_docx(stream.getvalue()).blocks if isinstance(block, Line)]


def answered(reading) -> dict[tuple[str, ...], int]:
    kinds = {"offences": (), "charges": ("charges",)}
    return {(c.period.label, c.offence, *kinds[c.measure.value]): c.bounds.low for c in reading.counts}


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<ol><li>Ages</li><li>Sexes</li></ol>", ["1. Ages", "2. Sexes"]),
        (
            '<ol start="4"><li>Ages</li><li value="9">Sexes</li><li>Sites</li></ol>',
            ["4. Ages", "9. Sexes", "10. Sites"],
        ),
        ('<ol type="a"><li>Ages</li><li>Sexes</li></ol>', ["a. Ages", "b. Sexes"]),
        ('<ol style="list-style-type: upper-roman"><li>Ages</li><li>Sexes</li></ol>', ["I. Ages", "II. Sexes"]),
        ("<ol><li><p>Ages</p><p>of victims</p></li><li>Sexes</li></ol>", ["1. Ages", "of victims", "2. Sexes"]),
        ("<ol><li>Ages<ul><li>of victims</li></ul></li><li>Sexes</li></ol>", ["1. Ages", "of victims", "2. Sexes"]),
        ("<ol><li>Ages<ol type=i><li>girls</li></ol></li></ol>", ["1. Ages", "i. girls"]),
        ("<ol><li></li><li>Sexes</li></ol><p>All</p>", ["2. Sexes", "All"]),
    ],
)
def test_items_of_a_page_have_the_numbers_that_a_browser_shows(body, shown):
    assert on_page(body) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<ul><li>Ages</li></ul>", ["Ages"]),
        ('<ol style="list-style: none"><li>Ages</li></ol>', ["Ages"]),
        ("<ol><li>1. Ages</li><li>Q2: Sexes</li></ol>", ["1. Ages", "Q2: Sexes"]),
        ('<ol><li style="display:none">Old</li><li>Ages</li></ol>', ["1. Ages"]),
        ("<li>Ages</li>", ["Ages"]),
    ],
)
def test_bullets_typed_numbers_and_hidden_items_have_no_further_number(body, shown):
    assert on_page(body) == shown


def test_questions_and_answers_in_lists_of_a_page_belong_together(tmp_path):
    asked = "".join(f"<li>{question}</li>" for question in ASKED)
    page = f"<h2>You asked</h2><ol>{asked}</ol><h2>Our answer</h2><ol><li>120</li><li>14</li></ol>"
    (tmp_path / "Kent Police.html").write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    reading = read_reply(tmp_path / "Kent Police.html", "Kent Police.html", Request())
    assert answered(reading) == ANSWERED
    assert not reading.issues


def test_questions_and_answers_in_lists_of_a_letter_belong_together(tmp_path):
    document = docx.Document()
    document.add_paragraph("Request")
    for question in ASKED:
        document.add_paragraph(question, style="List Number")
    document.add_paragraph("Response")
    for answer in ("120", "14"):
        document.add_paragraph(answer, style="List Number 2")
    document.save(tmp_path / "Kent Police.docx")
    reading = read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", Request())
    assert answered(reading) == ANSWERED
    assert not reading.issues


def test_numbers_of_a_list_that_stay_unread_do_not_touch_its_figures(read_page):
    lines = "".join(f"<li>{year}: {number}</li>" for year, number in (("2017/18", 20), ("2018/19", 12)))
    reading = read_page("<h1>Offences with the online flag</h1>", f"<ol>{lines}</ol>")
    assert values(reading) == {("2017/18",): (20, 20), ("2018/19",): (12, 12)}


def numbered(document, text: str, number: int, level: int = 0):
    """A paragraph of one of the lists of Word's own template."""
    paragraph = document.add_paragraph(text)
    place = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level), ("w:numId", number)):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        place.append(element)
    paragraph._p.get_or_add_pPr().append(place)


def add_list(document, *levels: tuple[str, str], start: int = 1, restarted: int | None = None) -> int:
    """A list with these forms and texts, level by level; gives its number. ``restarted`` begins an earlier one anew."""
    root = document.part.numbering_part.element
    plan = str(900 + len(root.findall(qn("w:num"))))
    if restarted is None:
        abstract = OxmlElement("w:abstractNum")
        abstract.set(qn("w:abstractNumId"), plan)
        for depth, (form, text) in enumerate(levels):
            level = OxmlElement("w:lvl")
            level.set(qn("w:ilvl"), str(depth))
            for name, value in (("w:start", str(start)), ("w:numFmt", form), ("w:lvlText", text)):
                element = OxmlElement(name)
                element.set(qn("w:val"), value)
                level.append(element)
            abstract.append(level)
        root.insert(0, abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), plan)
    named = OxmlElement("w:abstractNumId")
    earlier = next((n for n in root.findall(qn("w:num")) if n.get(qn("w:numId")) == str(restarted)), None)
    named.set(qn("w:val"), plan if earlier is None else earlier.find(qn("w:abstractNumId")).get(qn("w:val")))
    number.append(named)
    if restarted is not None:
        override, begin = OxmlElement("w:lvlOverride"), OxmlElement("w:startOverride")
        override.set(qn("w:ilvl"), "0")
        begin.set(qn("w:val"), "1")
        override.append(begin)
        number.append(override)
    root.append(number)
    return int(plan)


def test_levels_of_a_letter_are_written_as_its_list_says():
    document = docx.Document()
    one = add_list(document, ("decimal", "Q%1."), ("lowerLetter", "%1(%2)"))
    for text, level in (("Ages", 0), ("girls", 1), ("boys", 1), ("Sexes", 0), ("all", 1)):
        numbered(document, text, one, level)
    assert in_letter(document) == ["Q1. Ages", "1(a) girls", "1(b) boys", "Q2. Sexes", "2(a) all"]


def test_a_list_that_begins_anew_does_and_one_that_goes_on_goes_on():
    document = docx.Document()
    one = add_list(document, ("decimal", "%1)"), start=3)
    numbered(document, "Ages", one)
    document.add_paragraph("Between")
    numbered(document, "Sexes", one)
    again = add_list(document, restarted=one)
    numbered(document, "Sites", again)
    assert in_letter(document) == ["3) Ages", "Between", "4) Sexes", "1) Sites"]


def test_bullets_and_typed_numbers_of_a_letter_have_no_further_number():
    document = docx.Document()
    document.add_paragraph("Ages", style="List Bullet")
    document.add_paragraph("1. Sexes", style="List Number")
    none = add_list(document, ("decimal", "%1."))
    numbered(document, "Sites", 0)
    numbered(document, "", none)
    numbered(document, "All", none)
    assert in_letter(document) == ["Ages", "1. Sexes", "Sites", "2. All"]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [(4, "lower-roman", "iv"), (28, "upperLetter", "AB"), (1999, "upperRoman", "MCMXCIX"), (0, "lowerLetter", "0")],
)
def test_numerals(number, form, written):
    assert numeral(number, form) == written
