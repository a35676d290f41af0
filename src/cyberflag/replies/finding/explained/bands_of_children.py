"""Bands of ages without an upper end in a table of children alone: ``> 15`` below ``Victims aged 17 and under``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from cyberflag.model import ALL_AGES, CHILDREN, AgeBand
from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import Dimension

_OF_VICTIMS: Final = re.compile(r"\b(?:victims?|child(?:ren)?|girls?|boys?|complainants?|minors?)\b", re.IGNORECASE)
_OF_ALL_TOO: Final = re.compile(
    r"\b(?:adults?|(?:all|any|every)\s+ages?|whatever\s+(?:the\s+)?age|18\s*(?:\+|and\s+over|or\s+over))", re.IGNORECASE
)
_FEWEST_WORDS: Final = 3
_BY_SIGN: Final = re.compile(r"[<>≤≥=]")
_FEWEST_BANDS: Final = 2
_OLDEST: Final = 17


def ends_of_bands(document: Document, bands: Mapping[str, AgeBand]) -> list[dict[str, str]]:
    """For each block of a document the labels among ``bands`` that are of children there, with the band that they are:
    a title of the grid, or the line right above it, says that its victims are under 18, and nothing that others are
    counted too.
    """
    ends: list[dict[str, str]] = []
    above = ""
    for block in document.blocks:
        if isinstance(block, Line):
            above = block.text if block.kind is not LineKind.QUOTED else ""
            ends.append({})
            continue
        ends.append(_ends_in(block, above, bands))
        above = ""
    return ends


def may_be_figure(label: str) -> bool:
    """Whether a label is a sign and a number, which may be a count as well (``> 15``)."""
    return _BY_SIGN.match(label) is not None


def _ends_in(grid: Grid, above: str, bands: Mapping[str, AgeBand]) -> dict[str, str]:
    cells = [cell for cell in grid if cell.shown.strip() in bands]
    named = [cell for cell in grid if _is_band(cell.shown.strip())] if cells else []
    cells = [cell for cell in cells if not may_be_figure(cell.shown.strip()) or _is_among(cell, named)]
    rows = {cell.shown.strip(): cell.row for cell in cells}
    if not rows or any((bands[text].low or 0) > _OLDEST for text in rows):
        return {}
    titles = [above, *_titles(grid, min(rows.values()))]
    is_of_children = any(_says_children(text) for text in titles)
    is_of_others = any(_OF_ALL_TOO.search(cell.shown) for cell in grid) or _OF_ALL_TOO.search(above)
    if not is_of_children or is_of_others or _hold_figures(grid, rows, named):
        return {}
    return {text: f"{bands[text].low}-{_OLDEST}" for text in rows}


def _is_among(cell: Cell, bands: Sequence[Cell]) -> bool:
    """Whether a cell stands in a column or row with some bands of ages that are no figures."""
    beside = (sum(o.column == cell.column for o in bands), sum(o.row == cell.row for o in bands))
    return max(beside) >= _FEWEST_BANDS


def _hold_figures(grid: Grid, labels: Collection[str], bands: Sequence[Cell]) -> bool:
    """Whether one of the labels that may be figures stands elsewhere as one."""
    signed = {text for text in labels if may_be_figure(text)}
    return any(cell.shown.strip() in signed and not _is_among(cell, bands) for cell in grid)


def _is_band(text: str) -> bool:
    found = understand_age(text) if not may_be_figure(text) and not text.isdigit() else None
    return found is not None and found.value.is_known and found.value not in (CHILDREN, ALL_AGES)


def _titles(grid: Grid, first_label: int) -> Iterator[str]:
    """The texts above the first such label that are no labels themselves."""
    for cell in grid:
        if cell.row < first_label and Dimension.OFFENCE not in fits_of(cell.shown):
            yield cell.shown


def _says_children(text: str) -> bool:
    if len(text.split()) < _FEWEST_WORDS or not _OF_VICTIMS.search(text):
        return False
    named: Collection[AgeBand] = {found.value for found in ages_named_in(text)}
    return named == {CHILDREN}
