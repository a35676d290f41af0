"""The numbers or letters of questions that stand alone on a line above their answers: ``a)`` or ``3.`` over the figures
of each year, the first be it behind the heading of all (``Response: 1.``). They head what stands below them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line, LineKind
from cyberflag.replies.letters.answer_heads import ANSWERS
from cyberflag.replies.letters.enumerators import number_and_rest
from cyberflag.replies.letters.run_on_questions import questions_apart
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import write_plainly

_ALONE: Final = re.compile(
    r"\s*(?:(?:\(\s*(?P<open>\d{1,2}|[a-h])\s*\)|(?P<closed>\d{1,2}|[a-h])\s*(?:[).:]|\)\.))|(?P<bare>[a-h]))\s*",
    re.IGNORECASE,
)
_FIRST_HEADED: Final = re.compile(rf"\s*{ANSWERS}\s*:\s*(?P<number>\(?1\s*[).:]\s*)", re.IGNORECASE)
"""The heading of all answers before the number of the first: ``Response: 1.``."""
_FEWEST_WORDS: Final = 3
_FEWEST: Final = 2
_TELLS: Final = re.compile(r"\d|\*|\b(?:none|nil|zero|no|see|please)\b", re.IGNORECASE)


def write_out_numbers_alone(document: Document) -> Document:
    """The document with each number alone on its line as the heading of an answer (``Answer a``), where the text above
    it asks or lists something by that number, and such numbers come in their order.
    """
    asked: set[str] = set()
    alone: dict[int, str] = {}
    above = ""
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Line) or block.kind not in (*OWN_TEXT, LineKind.QUOTED):
            continue
        number, opened = _number_alone(block.text), _numbers_before(block)
        below = document.blocks[at + 1 : at + 2]
        is_answer = number == above and not _answers(below)
        is_headed = _FIRST_HEADED.fullmatch(block.text) is not None
        if is_headed and not ("2" in asked and _answers(below) and _answers_second(document.blocks[at + 1 :])):
            continue  # "Response: 1." may be the answer
        if number in asked and not is_answer and block.kind in OWN_TEXT:
            alone[at] = number
        elif not number:
            asked.update(opened)
        # right below its own question the number may be the answer itself: "3. How many?" / "3."
        above = opened[-1] if opened else ""
    places = [_place(number) for number in alone.values()]
    if not alone or len(asked) < _FEWEST or any(b <= a for a, b in pairwise(places)):
        return document
    blocks = [
        replace(block, text=f"Answer {alone[at]}") if at in alone and isinstance(block, Line) else block
        for at, block in enumerate(document.blocks)
    ]
    return replace(document, blocks=tuple(blocks))


def _answers(below: Sequence[Grid | Line]) -> bool:
    """Whether what stands right below a number alone answers the question of that number: a table, a figure or that
    there is none; not the next question.
    """
    if not below or not isinstance(below[0], Line):
        return bool(below)
    text = below[0].text
    return not _number_before(text) and (_TELLS.search(text) is not None or says(text, Cue.NOT_HELD))


def _answers_second(below: Sequence[Grid | Line]) -> bool:
    """Whether the first number that a later line begins with is that of the second answer, and not the next line: ``1``
    is no figure then.
    """
    opened = [number_and_rest(block.text)[0] if isinstance(block, Line) else "" for block in below]
    return next(filter(None, opened), "") == "2" != opened[0]


def _number_alone(text: str) -> str:
    headed = _FIRST_HEADED.fullmatch(text)
    found = _ALONE.fullmatch(headed["number"] if headed is not None else text)
    return next((part for part in found.groups() if part), "").casefold() if found is not None else ""


def _numbers_before(line: Line) -> list[str]:
    """The numbers before a line of several words, or before each question of a paragraph of several."""
    return [number for part in questions_apart(line) if (number := _number_before(part.text))]


def _number_before(text: str) -> str:
    """The number or letter before a line of several words; empty where there is none."""
    number, rest = number_and_rest(write_plainly(text))
    return number if len(rest.split()) >= _FEWEST_WORDS else ""


def _place(number: str) -> int:
    return int(number) if number.isdecimal() else ord(number) - ord("a")
