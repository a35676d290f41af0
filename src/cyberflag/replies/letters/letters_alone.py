"""Letters that stand alone on their lines, before the questions of a request and again before its answers: ``A``, ``B``
as logs print them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line

_ALONE: Final = re.compile(r"\s*\(?(?P<letter>[A-H])\s*[).:]?\s*")
_FEWEST: Final = 2


def write_out_letters_alone(document: Document) -> Document:
    """The document with each such letter put before the question below it (``A) How many ...``), and the letters of the
    answers as their headings (``Answer A``), where the letters of several questions begin anew.
    """
    at_letters = [(at, letter) for at, block in enumerate(document.blocks) if (letter := _letter(block))]
    letters = [letter for _, letter in at_letters]
    again = next((at for at, letter in enumerate(letters) if at and letter == "A"), 0)
    asked = letters[:again]
    if len(asked) < _FEWEST or asked[0] != "A" or any(ord(b) - ord(a) != 1 for a, b in pairwise(asked)):
        return document
    blocks: list[Grid | Line] = list(document.blocks)
    for at, letter in at_letters[again:]:
        block = blocks[at]
        if letter in asked and isinstance(block, Line):
            blocks[at] = replace(block, text=f"Answer {letter}")
    left = set()
    for at, letter in at_letters[:again]:
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        if isinstance(below, Line) and below.kind in OWN_TEXT and not _letter(below):
            blocks[at + 1] = replace(below, text=f"{letter}) {below.text}")
            left.add(at)
    return replace(document, blocks=tuple(block for at, block in enumerate(blocks) if at not in left))


def _letter(block: Grid | Line) -> str:
    found = _ALONE.fullmatch(block.text) if isinstance(block, Line) and block.kind in OWN_TEXT else None
    return found["letter"] if found is not None else ""
