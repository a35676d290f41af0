"""Tables whose rows are places, as the request alone tells: ``by year and by county`` above a table without a corner
whose rows are ``Conwy``, ``Gwynedd`` and ``Wrexham``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_BY: Final = re.compile(
    r"\b(?:by|per|each|every|(?:broken\s+down|split|divided)\s+(?:into|between|by))\s+"
    r"(?:(?:the|their|each|individual|election|electoral|council|local|policing|police|separate)\s+)*(?P<what>[a-z]+(?:\s+[a-z]+)?)",
    re.IGNORECASE,
)
"""Says by what the answer is to be broken down."""
_OTHER: Final = re.compile(
    r"\b(?:types?\s+of|(?:offence|crime)\s+types?|by\s+(?:offence|crime|outcome|reason|nationality|ethnicity|method|motive|platform|age|gender|sex)"
    r"|nationalit\w+|ethnicit\w+|reasons?\s+for|outcomes?\s+of)\b",
    re.IGNORECASE,
)
"""Asks for another breakdown too, of which unknown labels could be."""
_NAME: Final = re.compile(
    r"(?:(?:[A-Z][\w'’.-]*|of|and|&|the|upon|on|in|by|le|under|next)[\s,/-]*){1,6}(?:\(\s*[A-Z][\w\s'’-]*\))?"
)
"""The name of a place, as it is written."""
_FEWEST: Final = 2


def write_out_places(document: Document) -> Document:
    """The document with the kind of place that was asked for in the empty corner of each such table."""
    what = _place_asked_for(line.text for line in document.lines)
    return document.with_grids(lambda grid: _with_corner(grid, what)) if what else document


def _place_asked_for(texts: Iterable[str]) -> str:
    """The word for the places by which a reply is to be broken down, where that is all that labels may be; else
    empty.
    """
    named: dict[str, None] = {}
    for text in texts:
        if _OTHER.search(text):
            return ""
        named |= dict.fromkeys(word for found in _BY.finditer(text) if (word := _place_in(found["what"])))
    return next(iter(named), "")


def _place_in(words: str) -> str:
    for word in (words, words.partition(" ")[0]):
        single = (
            re.sub(r"ies$", "y", word.casefold()) if word.casefold().endswith("ies") else word.casefold().rstrip("s")
        )
        named = understand_dimension(single)
        if named is not None and named.value is Dimension.AREA:
            return single.capitalize()
    return ""


def _with_corner(grid: Grid, what: str) -> Grid:
    rows = grid.filled_rows()
    if len(rows) <= _FEWEST or rows[0][0].column == 0 or not all(_is_known(c.shown) for c in rows[0]):
        return grid
    labels = [row[0] for row in rows[1:] if row[0].column == 0]
    if len(labels) != len(rows) - 1 or not _are_places(labels):
        return grid
    corner = Cell(rows[0][0].row, 0, what)
    return grid.with_cells({(corner.row, 0): replace(corner, is_heading=rows[0][0].is_heading)})


def _is_known(text: str) -> bool:
    return bool(understand_period(text) or understand_total(text) or fits_of(text))


def _are_places(labels: Iterable[Cell]) -> bool:
    said = [one.shown.strip() for one in labels if not (understand_total(one.shown) or unknown_score(one.shown))]
    return len(said) >= _FEWEST and all(_is_place(text) for text in said)


def _is_place(text: str) -> bool:
    """Whether a label is written as a name is, and nothing known."""
    is_named = _NAME.fullmatch(text) is not None and kind_of_text(text) is not CellKind.FIGURE
    return is_named and not offences_named_in(text) and not fits_of(text)
