"""Totals below labels that say two things each: the sum over both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.dimensions import Dimension

_FEWEST: Final = 2
_PARTS: Final = frozenset({Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
"""What victims and places are told by; an offence or a year beside them has labels of its own."""


def totals_over_parts(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The labels of a level with its plain total over all that they say together: ``Total`` below ``Female 0-12``,
    ``Female 13-17`` and ``Sex unknown`` is over the ages too.
    """
    said = [m.values.keys() & _PARTS for m in meanings if m is not None]
    both = [kinds for kinds in said if len(kinds) > 1]
    if len(both) < _FEWEST:
        return meanings
    over = frozenset[Dimension]().union(*both)
    return [
        replace(m, over=m.over | over)
        if m is not None and m.is_total and not m.values and not m.label.correction
        else m
        for m in meanings
    ]
