"""Labels that say no more of an offence than that it was recorded (``Class 71: recorded``): they count crimes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Measure
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension

_RECORDED: Final = re.compile(r"\s*(?:[:,–—-]\s*)?(?:\(\s*)?(?:recorded|reported)\s*\)?\W*$", re.IGNORECASE)
_THINGS: Final = re.compile(r"\b(?:images?|photo\w*|pictures?|videos?|films?)\W*$", re.IGNORECASE)
"""Ends the name of an offence that may be of the things that were found: ``Indecent images recorded``."""
_THEMES: Final = ("cse", "exploitation")
"""What forces record as concerns, referrals and warning signs too: of them it is not said that they are crimes."""
_SURE: Final = 0.6


def with_recorded_counted(resolved: ResolvedTable) -> ResolvedTable:
    """The table with crimes as what figures count of which nothing else says it, below a label that is the name of an
    offence and that it was recorded.
    """
    return replace(resolved, cells=tuple(_counted(resolved, cell) for cell in resolved.cells))


def _counted(resolved: ResolvedTable, cell: ResolvedCell) -> ResolvedCell:
    if cell.facts is None or cell.facts.measure is not Measure.UNKNOWN or cell.correction is not None:
        return cell
    is_recorded = any(map(_is_of_recorded, _labels(resolved, cell)))
    return replace(cell, facts=replace(cell.facts, measure=Measure.OFFENCES)) if is_recorded else cell


def _labels(resolved: ResolvedTable, cell: ResolvedCell) -> Iterator[str]:
    for level in resolved.levels:
        meaning = level.meanings[resolved.table.place_of(level.level.side, cell.row, cell.column)]
        if meaning is not None:
            yield meaning.label.text


def _is_of_recorded(text: str) -> bool:
    bare = _RECORDED.sub("", text)
    is_named = bare != text and _THINGS.search(bare) is None
    named = fits_of(bare).get(Dimension.OFFENCE) if is_named else None
    return named is not None and named.value not in (ALL, *_THEMES) and named.score >= _SURE
