"""The numbers or letters of questions that stand alone on a line above their answers: ``a)`` or ``3.`` over the figures
of each year. They head what stands below them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Line, LineKind
from cyberflag.replies.letters.enumerators import number_and_rest
from cyberflag.vocabularies.plain_text import write_plainly

_ALONE: Final = re.compile(
    r"\s*(?:(?:\(\s*(?P<open>\d{1,2}|[a-h])\s*\)|(?P<closed>\d{1,2}|[a-h])\s*(?:[).:]|\)\.))|(?P<bare>[a-h]))\s*",
    re.IGNORECASE,
)
_FEWEST_WORDS: Final = 3
_FEWEST: Final = 2


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
        number, opened = _number_alone(block.text), _number_before(block.text)
        if number in asked and number != above and block.kind in OWN_TEXT:
            alone[at] = number
        elif opened and not number:
            asked.add(opened)
        above = opened  # right below its own question a number is the answer: "3. How many were charged?" / "3."
    places = [_place(number) for number in alone.values()]
    if not alone or len(asked) < _FEWEST or any(b <= a for a, b in pairwise(places)):
        return document
    blocks = [
        replace(block, text=f"Answer {alone[at]}") if at in alone and isinstance(block, Line) else block
        for at, block in enumerate(document.blocks)
    ]
    return replace(document, blocks=tuple(blocks))


def _number_alone(text: str) -> str:
    found = _ALONE.fullmatch(text)
    return next((part for part in found.groups() if part), "").casefold() if found is not None else ""


def _number_before(text: str) -> str:
    """The number or letter before a line of several words; empty where there is none."""
    number, rest = number_and_rest(write_plainly(text))
    return number if len(rest.split()) >= _FEWEST_WORDS else ""


def _place(number: str) -> int:
    return int(number) if number.isdecimal() else ord(number) - ord("a")
