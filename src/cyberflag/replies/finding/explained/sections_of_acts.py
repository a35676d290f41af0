"""Labels that are nothing but a section of an Act which the reply names elsewhere: ``S127`` under ``arrests under
section 127 of the Communications Act 2003``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from cyberflag.replies.document import Document, Grid
from cyberflag.vocabularies.offences import understand_offence

_WORD: Final = r"(?:sections?|sects?\.?|ss?\.?)"
_NUMBER: Final = r"\d{1,3}[A-Z]{0,2}"
_LABEL: Final = re.compile(rf"\W*{_WORD}\s*(?P<number>{_NUMBER})\W*", re.IGNORECASE)
_NAMED: Final = re.compile(
    rf"(?<![\w.]){_WORD}\s*(?P<numbers>{_NUMBER}(?:\s*(?:,|&|/|\band\b|\bor\b)+\s*(?:{_WORD}\s*)?{_NUMBER}\b)*)"
    r"\s*,?\s*(?:(?:of|under)\s+)?(?:the\s+)?"
    r"(?P<act>(?-i:[A-Z])[\w'’-]*(?:\s+(?:(?-i:[A-Z])[\w'’-]*|\([^()]{1,20}\)|and|of|or|the|etc\.?|&)){0,8}\s+Act\b(?:\s+(?:19|20)\d\d)?)",
    re.IGNORECASE,
)
"""Sections with the Act that they are of: ``sections 8, 9 and 10 of the Sexual Offences Act 2003``."""
_OF_REQUESTS: Final = re.compile(r"freedom of information|data protection", re.IGNORECASE)
_ONE: Final = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)


def write_out_sections(document: Document) -> Document:
    """The document with each label written out that is the bare section of an Act, where the texts of the reply name
    one Act alone of which that section is an offence, and the label is not understood by itself; cells keep what they
    print.
    """
    bare = {
        cell.shown: label["number"].upper()
        for grid in document.grids
        if not grid.hidden
        for cell in grid
        if (label := _LABEL.fullmatch(cell.shown)) is not None and understand_offence(cell.shown) is None
    }
    if not bare:
        return document
    named = _sections_named(document.texts(quoted=True))
    written = {shown: words for shown, number in bare.items() if (words := named.get(number))}
    return document.with_grids(lambda grid: _written(grid, written)) if written else document


def _sections_named(texts: Iterable[str]) -> Mapping[str, str]:
    """Each section that texts name with one Act alone, in full, where it is an offence; the law of requests aside."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for text in texts:
        for said in _NAMED.finditer(" ".join(text.split())):
            for one in _ONE.findall(said["numbers"]):
                act = re.sub(r"\W*\d{4}$", "", said["act"]).casefold()
                if _OF_REQUESTS.search(act) is None:
                    found[one.upper()].setdefault(act, f"Section {one.upper()} of the {said['act']}")
    alone = {number: next(iter(acts.values())) for number, acts in found.items() if len(acts) == 1}
    return {number: words for number, words in alone.items() if understand_offence(words) is not None}


def _written(grid: Grid, words: Mapping[str, str]) -> Grid:
    cells = grid.cells.items()
    return grid.with_cells({at: c.written_out(words[c.shown]) for at, c in cells if c.shown in words})
