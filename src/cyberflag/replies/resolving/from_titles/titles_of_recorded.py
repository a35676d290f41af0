"""Titles that say no more than that crimes were recorded, whatever became of them, beside titles of outcomes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.suspects import without_young_suspects

_GOES_ON: Final = re.compile(
    r"\s*[:,(–—]|\s+-|\s+(?=(?:with|where|in|by|for|per|from|between|during|committed|each|split)\b|\d)", re.IGNORECASE
)
"""Where a title that said what is counted goes on to say of which it is, or by what it is parted."""
_NUMBER: Final = re.compile(r"(?:(?:table|question|q)\s*)?\d{1,2}[a-z]?\s*[.):–-]\s*", re.IGNORECASE)
_PARTED: Final = re.compile(
    r"\b(?:split\s+)?(?:by|per|for\s+each|each)\s+(?P<name>[a-z]+(?:\s+[a-z]+)?)", re.IGNORECASE
)
_JOINS: Final = re.compile(
    r"\b(?:with|where|in|by|for|from|between|during|committed|an?|the|each|of|and|to|was|were|is)\b|[\W_]",
    re.IGNORECASE,
)
_SURE: Final = 0.9


def is_of_all_recorded(text: str) -> bool:
    """Whether a title counts crimes and narrows them to nothing that may have become of them: ``Offences recorded with
    a suspect under 18``, ``Crimes recorded by year``; ``Crimes filed after a year`` may be of an outcome.
    """
    bare = _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text
    ends = _GOES_ON.search(bare)
    at = len(bare) if ends is None else ends.start()
    counted = understand_measure(bare[:at])
    if counted is None or counted.value is not Measure.OFFENCES or counted.score < _SURE:
        return False
    blanked = without_young_suspects(bare)
    rest = bare[at:] if len(blanked) != len(bare) else blanked[at:]
    for found in reversed(periods_named_in(rest)):
        rest = rest[: found.start] + " " + rest[found.end :]
    rest = _PARTED.sub(lambda part: " " if _parts_no_outcome(part["name"]) else part[0], rest)
    return not _JOINS.sub("", rest)


def _parts_no_outcome(name: str) -> bool:
    named = understand_dimension(name)
    return named is not None and named.value is not Dimension.OUTCOME


def counting_recorded(resolved: ResolvedTable) -> ResolvedTable:
    """The table with crimes as what its figures count, whatever the question says of what became of them; a label of
    its own that says what is counted is believed.
    """
    if any(level.dimension is Dimension.MEASURE for level in resolved.levels):
        return resolved
    return replace(resolved, cells=tuple(map(_as_crime, resolved.cells)))


def _as_crime(cell: ResolvedCell) -> ResolvedCell:
    return cell if cell.facts is None else replace(cell, facts=replace(cell.facts, measure=Measure.OFFENCES))
