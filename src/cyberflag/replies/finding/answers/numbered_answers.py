"""Answers by the numbers of the request's questions and parts: ``1(a) 46``, ``3 (ii): 193, all years together``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import CHILDREN, Measure, Request
from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.passages import Part, read_sentences
from cyberflag.replies.prose.meanings import meaning_of
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import write_plainly

PartAsked = tuple[str, str]
"""The number of a question and the letter of a part of it: ``("1", "a")``."""

_FEWEST: Final = 2
_LONGEST_REMARK: Final = 6
"""So many words at most behind a figure belong to its label: ``193, all years together``."""
_SURE: Final = 0.8
_LETTER: Final = r"(?:[a-h]|x|ix|iv|v?i{1,3}|v)"
_ITEM: Final = re.compile(r"\s*(?:q(?:uestion)?\s*)?(?P<number>\d{1,2})\s*[.):]\s+(?P<text>\S.*)", re.IGNORECASE)
_PART: Final = re.compile(rf"\(\s?(?P<letter>{_LETTER})\s?\)\s*(?P<words>[^();?]+)")
_ENDS: Final = re.compile(r"(?:[\s,;.:?]|\b(?:and|or|lastly|finally)\b)+$")
_WELSH: Final = re.compile(r"^\s*cwestiwn\s+\d{1,2}\s*[/|]\s*|\s*[/|]\s*cwestiwn\s+\d{1,2}\s*$", re.IGNORECASE)
"""The Welsh half of the number of a question."""
_OPENS: Final = re.compile(
    rf"\s*(?:(?:q(?:uestion)?|a(?:nswer)?|no|part)\.?\s*)?(?P<number>\d{{1,2}})(?=\s*(?:[.):-]\s*)?(?:$|\(\s?{_LETTER}\s?\)|{_LETTER}[\s.):=–—-]))[\s.):-]*",
    re.IGNORECASE,
)
"""The number of a question, by itself or before the letter of a part."""
_MARK: Final = re.compile(
    rf"(?:(?<![^\W\d])\(\s?(?P<letter>{_LETTER})\s?\)|(?<![^\W\d])(?P<bare>{_LETTER})(?=[\s.):=–—-]))[\s.):=–—-]*(?=[\d<*nz])",
    re.IGNORECASE,
)
_VALUE: Final = re.compile(
    r"(?P<value>(?:[<*]\s?\d*|\d[\d,]*|nil|none|zero)(?![\w%/-]))(?P<tail>[\s,;.(].*)?", re.IGNORECASE
)
_LONE: Final = re.compile(
    rf"\s*(?:(?:q(?:uestion)?|a(?:nswer)?|part)\.?\s*)?(?P<number>\d{{1,2}})\s*[.)]?\s*"
    rf"(?:\(\s?(?P<letter>{_LETTER})\s?\)|(?P<bare>{_LETTER}))[.):]?\s*",
    re.IGNORECASE,
)
_SO_MANY_YEARS: Final = re.compile(
    r"(?:in|over|for|across)?\s*(?:the|all|these)?\s*(?P<number>\d|[a-z]+)\s+years(?:\s+(?:together|combined|in\s+all))?",
    re.IGNORECASE,
)
_COUNTED: Final = {
    Measure.ARRESTS: "arrests",
    Measure.CHARGES: "charges",
    Measure.SUSPECTS: "suspects",
    Measure.OUTCOMES: "outcomes",
}
"""Words for what a question counts that is not asked for by the others."""


def write_out_numbered_answers(document: Document, request: Request) -> Document:
    """The document with each line that gives a figure behind the number and letter of a part of a question written
    behind the words that the request, quoted in the reply or known, lists under it (``2015/16: 46``).

    Nothing is written for a part that it lists twice or that names nothing known, nor where only one line answers so.
    """
    known = {str(at): text for at, text in enumerate(request.questions, 1)}
    parts = _parts_asked(_quoted_questions(document)) or _parts_asked(known)
    parts = parts or _parts_asked(_questions_of_request(document))
    if not parts:
        return document
    return _in_lines(document, parts, len(request.periods)).with_grids(lambda grid: _in_cells(grid, parts))


def _in_cells(grid: Grid, parts: Mapping[PartAsked, str]) -> Grid:
    """The grid with a column of numbers and letters of known parts written out in their words."""
    named = [(cell, _part_named(cell.shown, parts)) for cell in grid]
    found = [(cell, words) for cell, words in named if words]
    if len(found) < _FEWEST or len({cell.column for cell, _ in found}) > 1:
        return grid
    return grid.with_cells({(cell.row, cell.column): cell.written_out(words) for cell, words in found})


def _part_named(text: str, parts: Mapping[PartAsked, str]) -> str:
    """The words of the part whose number and letter a whole text is (``1(a)``); empty for any other."""
    found = _LONE.fullmatch(write_plainly(text))
    return parts.get((found["number"], (found["letter"] or found["bare"]).casefold()), "") if found else ""


def _in_lines(document: Document, parts: Mapping[PartAsked, str], years: int) -> Document:
    written: dict[int, Line] = {}
    answered, number, above = 0, "", ""
    before: Line | None = None
    for at, block in enumerate(document.blocks):
        if isinstance(block, Grid) or block.kind in (LineKind.QUOTED, LineKind.FURNITURE):
            continue
        plain = _WELSH.sub("", write_plainly(block.text))
        is_below = before is not None and document.blocks[at - 1] is before
        if above and before is not None and is_below and (answer := _answer(above, plain, years)):
            written[at - 1] = replace(before, text=above)
            written[at] = replace(block, text=answer)
            answered += 1
        above, before = _part_named(plain, parts), block
        number = found["number"] or number if (found := _OPENS.match(plain)) else number
        answers = list(_answers(plain, number, parts, years))
        if answers:
            written[at] = replace(block, text="; ".join(answers))
            answered += len(answers)
    if answered < _FEWEST:
        return document
    return replace(document, blocks=tuple(written.get(at, block) for at, block in enumerate(document.blocks)))


def _answers(text: str, number: str, parts: Mapping[PartAsked, str], years: int) -> Iterator[str]:
    """The answers of a line that is nothing but answers to known parts of the question with a number."""
    opened = _OPENS.match(text)
    marks = list(_MARK.finditer(text, opened.end() if opened else 0))
    if not marks or text[opened.end() if opened else 0 : marks[0].start()].strip():
        return
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    pairs = [
        (parts.get((number, (m["letter"] or m["bare"]).casefold())), text[m.end() : end])
        for m, end in zip(marks, ends, strict=True)
    ]
    answers = [_answer(words, rest, years) if words else "" for words, rest in pairs]
    if all(answers):
        yield from answers


def _answer(words: str, rest: str, years: int) -> str:
    """The answer behind the words of its part; empty where it does not begin with a figure. So many ``years`` as are
    asked for are all of them.
    """
    found = _VALUE.fullmatch(rest.strip())
    if found is None:
        return ""
    tail = (found["tail"] or "").strip(" .,;()")
    if not tail:
        return f"{words}: {found['value']}"
    said = _SO_MANY_YEARS.fullmatch(tail)
    if said is not None and read_number(said["number"].casefold()) == years:
        tail = f"all {said['number']} years together"
    is_of_label = not any(sign.isdigit() for sign in tail) and len(tail.split()) <= _LONGEST_REMARK
    return f"{words}, {tail}: {found['value']}" if is_of_label else f"{words}: {rest.strip()}"


def _quoted_questions(document: Document) -> Mapping[str, str]:
    """The numbered questions of the request as the reply quotes it, each with the lines that carry it on."""
    found: dict[str, str] = {}
    number = ""
    for line in document.lines:
        text = line.text.lstrip("> \t")
        if line.kind is not LineKind.QUOTED or not text.strip():
            number = ""
        elif item := _ITEM.fullmatch(text):
            number = item["number"]
            found[number] = item["text"]
        elif number:
            found[number] = f"{found[number]} {text.strip()}"
    return found


def _questions_of_request(document: Document) -> Mapping[str, str]:
    """The numbered questions that stand in the request above an answer, where any line answers a lettered part."""
    if not any(_MARK.search(write_plainly(line.text)) for line in document.lines):
        return {}
    found: dict[str, str] = {}
    for sentence in read_sentences(document):
        if sentence.part is Part.REQUEST and sentence.question:
            found[sentence.question] = f"{found.get(sentence.question, '')} {sentence.text.strip()}".strip()
    return found


def _parts_asked(questions: Mapping[str, str]) -> Mapping[PartAsked, str]:
    """What each lettered part of the questions asks for, in words that stand for all that it counts."""
    found: dict[PartAsked, str] = {}
    for number, text in questions.items():
        listed = list(_PART.finditer(write_plainly(text)))
        rest = _PART.sub(" ", write_plainly(text))
        counted = _what_all_count(rest)
        letters = [match["letter"].casefold() for match in listed]
        if len(listed) < _FEWEST or len(set(letters)) < len(letters) or counted is None:
            continue
        for letter, match in zip(letters, listed, strict=True):
            if words := _understood(match["words"]):
                found[number, letter] = counted.format(words).strip()
    return found


def _what_all_count(text: str) -> str | None:
    """A pattern for what a question counts in each of its parts: a word where it is not what all questions ask for, and
    the one period that it names; None where it narrows them to some victims, a platform or an offence, which the words
    of a part do not say.
    """
    said = meaning_of(text)
    is_narrowed = said.sex or said.platform or (said.age and said.age != CHILDREN)
    if is_narrowed or (said.offence and said.offence != "all"):
        return None
    counted = _COUNTED.get(said.measure, "") if said.measure is not None else ""
    return f"{counted} {{}} in {said.period.label}" if said.period else f"{counted} {{}}"


def _understood(words: str) -> str:
    """The words of a part up to its first comma if need be, where they are a label of something; else empty."""
    whole = _ENDS.sub("", words).strip()
    for text in _shorter(whole):
        if understand_period(text) or any(fit.score >= _SURE for fit in fits_of(text).values()):
            return text
    return ""


def _shorter(words: str) -> Iterator[str]:
    yield words
    pieces: Sequence[str] = words.split(",")
    if len(pieces) > 1:
        yield pieces[0].strip()
