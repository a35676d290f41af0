"""The numbers of questions above the tables that answer them, with nothing but a dash behind or no word at all: ``1 and
2``, ``3 - crimes where the victim was under 18``. They are no figures, and the words head the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line, LineKind
from cyberflag.replies.letters.enumerators import number_and_rest
from cyberflag.vocabularies.plain_text import write_plainly

_NUMBER: Final = r"(?:[1-9]|1\d)"
_HEAD: Final = re.compile(
    r"\s*(?P<named>(?:questions?|q|parts?|points?|answers?|responses?)\s*(?:to\s+)?)?"
    rf"(?P<numbers>{_NUMBER}(?:\s*(?:,\s*and\b|,|\band\b|&)\s*{_NUMBER})*)\s*(?:(?:\s[-–—]|:)\s+(?P<words>[^\W\d].*?))?\s*",
    re.IGNORECASE,
)
_FEWEST: Final = 2


def write_out_numbers_over_tables(document: Document) -> Document:
    """The document with ``Question 3:`` before the words of such lines right above tables, where the text above numbers
    its questions so, and these lines have two or more of the numbers in their order.
    """
    heads = dict(_heads(document))
    asked = {number for at in heads for number in _asked_above(document, at)} if heads else set()
    numbers = [int(number) for head in heads.values() for number in re.findall(r"\d+", head["numbers"])]
    is_ordered = len(numbers) >= _FEWEST and all(a < b for a, b in pairwise(numbers))
    if not is_ordered or not {*map(str, numbers)} <= asked or _may_be_figures(document, heads):
        return document
    return replace(
        document,
        blocks=tuple(
            replace(block, text=_written(heads[at]))
            if isinstance(block, Line) and at in heads and not heads[at]["named"]
            else block
            for at, block in enumerate(document.blocks)
        ),
    )


def _heads(document: Document) -> Iterator[tuple[int, re.Match[str]]]:
    """The places of lines right above a table that may be such numbers, or are with the word for a question."""
    for at, (block, below) in enumerate(pairwise(document.blocks)):
        if isinstance(block, Line) and isinstance(below, Grid) and block.kind in OWN_TEXT:
            found = _HEAD.fullmatch(block.text)
            if found is not None:
                yield at, found


def _may_be_figures(document: Document, heads: Mapping[int, re.Match[str]]) -> bool:
    """Whether such lines may tell how many there are: numbers alone that are all such lines, or one right below the
    number of the question that it answers (``Question 2``, ``3 - offences``), other than the first, above which the
    questions may end.
    """
    unnamed = [at for at, head in heads.items() if not head["named"]]
    are_alone = all(heads[at]["numbers"].isdecimal() and not heads[at]["words"] for at in unnamed)
    above = [document.blocks[at - 1] for at in unnamed if at > min(heads)]
    return are_alone or any(isinstance(block, Line) and number_and_rest(block.text)[0] for block in above)


def _asked_above(document: Document, at: int) -> Iterator[str]:
    """The numbers before the questions and other lines of words above a place."""
    for block in document.blocks[:at]:
        if isinstance(block, Line) and block.kind in (*OWN_TEXT, LineKind.QUOTED):
            number, rest = number_and_rest(write_plainly(block.text))
            if number and len(rest.split()) >= _FEWEST:
                yield number


def _written(head: re.Match[str]) -> str:
    numbers = " ".join(head["numbers"].split())
    name = "Question" if numbers.isdecimal() else "Questions"
    return f"{name} {numbers}: {head['words']}" if head["words"] else f"{name} {numbers}"
