"""Totals below labels that say two things each: the sum over both, and of what all of them count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.dimensions import Dimension

_FEWEST: Final = 2
_PARTS: Final = frozenset({Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
"""What victims and places are told by; an offence or a year beside them has labels of its own."""


def totals_of_composites(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The labels of a level with its plain total over all that they say together, and of the one thing that all of them
    count: ``Total`` beside ``Rape charges`` and ``Grooming charges`` is of charges.
    """
    over = _parts_said(meanings)
    counted = _counted(meanings)
    return [_as_total_of(m, over, counted) if m is not None and _is_plain(m) else m for m in meanings]


def _is_plain(meaning: LabelMeaning) -> bool:
    return meaning.is_total and not meaning.values and not meaning.label.correction


def _as_total_of(total: LabelMeaning, over: frozenset[Dimension], counted: object) -> LabelMeaning:
    total = replace(total, over=total.over | over)
    return total if counted is None or total.weak else total.saying(Dimension.MEASURE, counted)


def _parts_said(meanings: Sequence[LabelMeaning | None]) -> frozenset[Dimension]:
    """What labels say two of together: ``Total`` below ``Female 0-12``, ``Female 13-17`` and ``Sex unknown`` is over
    the ages too.
    """
    said = [m.values.keys() & _PARTS for m in meanings if m is not None]
    both = [kinds for kinds in said if len(kinds) > 1]
    return frozenset[Dimension]().union(*both) if len(both) >= _FEWEST else frozenset()


def _counted(meanings: Sequence[LabelMeaning | None]) -> object:
    """The one thing that all labels but the totals say that they count, beside what of it; None where there is none."""
    parts = [m for m in meanings if m is None or not m.is_total]
    counted = {m.values.get(Dimension.MEASURE) if m is not None and len(m.values) > 1 else None for m in parts}
    return counted.pop() if len(parts) >= _FEWEST and len(counted) == 1 else None
