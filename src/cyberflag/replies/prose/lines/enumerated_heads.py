"""Lettered or numbered lines that head figures of a letter: ``A. Flagged crimes``, ``B. Of these, boys``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence

_ENUMERATED: Final = re.compile(r"(?:\s{2,}|\s*[(\[]?(?:[A-Za-z]|\d{1,2}|[ivx]{2,4})[.)\]]{1,2}\s+)(?=[^\W\d])")
"""The letter or number before a line, or the blanks that are left of one."""
_POINTS_BACK: Final = re.compile(
    r"\W*(?:and\s+)?(?:out\s+)?(?:of|among(?:st)?|within|from)\s+(?:(?:these|those|them|which|whom|the\s+(?:above|same))\b"
    r"|(?:the\s+\w+\s+(?:in|at|under|of)\s+)?(?:(?-i:[A-H])|\(?(?:[a-h]|\d)\)|\d(?=,))(?=[\s,:]))",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(r"(?P<label>.*\D)\s*?(?<![\d,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6})\s*\.?")
_FEWEST: Final = 2

Figures = dict[str, int]


@dataclass(frozen=True)
class EnumeratedHeads:
    """Such heads of a reply, each a text with the figures below it by their labels; ``contradicted`` says that of those
    which point back (``Of these``) one has more under a label than the one before it, of which it can then be no part.
    """

    figures: Mapping[str, Figures] = field(default_factory=dict)
    contradicted: bool = False

    def stands_beside(self, text: str, last: str) -> bool:
        """Whether a head stands beside the last one and not under it, as their letters or numbers say."""
        return text in self.figures and last in self.figures

    def is_unclear(self, text: str, last: str) -> bool:
        """Whether a head that points back may mean the crimes of the last one, which points back too, or those that
        this one does.
        """
        return self.stands_beside(text, last) and points_back(text) and points_back(last) and not self.contradicted


def points_back(text: str) -> bool:
    """Whether a head says that its figures are parts of those before it."""
    found = _ENUMERATED.match(text)
    return found is not None and _POINTS_BACK.match(text, found.end()) is not None


def enumerated_heads(sentences: Iterable[Sentence]) -> EnumeratedHeads:
    """The lines with a letter or number before them that have lines of figures below them, several of them."""
    heads: dict[str, Figures] = {}
    last: Figures = {}
    for sentence in (s for s in sentences if s.part is Part.ANSWER):
        if _ENUMERATED.match(sentence.text):
            last = heads.setdefault(sentence.text, {})
        elif found := _FIGURE.fullmatch(sentence.text):
            last.setdefault(" ".join(found["label"].split()), int(found["number"].replace(",", "")))
    filled = {text: figures for text, figures in heads.items() if figures}
    if len(filled) < _FEWEST:
        return EnumeratedHeads()
    back = [figures for text, figures in filled.items() if points_back(text)]
    return EnumeratedHeads(filled, any(_holds_more(later, first) for first, later in pairwise(back)))


def _holds_more(later: Figures, first: Figures) -> bool:
    return any(number > first[label] for label, number in later.items() if label in first)
