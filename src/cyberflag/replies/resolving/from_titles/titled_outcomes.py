"""Tables whose title or sheet says what became of their crimes: ``Not charged``, ``Offences that had been charged``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.facts import Facts
from cyberflag.replies.resolving.context import Context, Told, Whence
from cyberflag.replies.resolving.from_titles.sheet_titles import sheet_title
from cyberflag.replies.resolving.from_titles.titles import NEAR, own_titles
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.outcomes import VAGUE, asks_for_outcomes, understand_outcome
from cyberflag.vocabularies.scopes import scopes_named_in

_OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.UNKNOWN})
_SCOPE: Final = "outcomes"
_BESIDE_OTHERS: Final = re.compile(
    r"\b(?:whether|how\s+many|if|or\s+not|and|split|by\s+outcome|not\s+charged)\b|\?", re.IGNORECASE
)
"""Words of a title that speaks of crimes with an outcome beside others: ``Crimes, and how many were charged``."""


def with_titled_outcome(resolved: ResolvedTable, context: Context) -> ResolvedTable:
    """The table with the outcome of its crimes in their detail, where its title or its sheet's name is that of an
    outcome, or the request asks for outcomes and the title says that its crimes had one, and no label says what is
    counted or what became of them.
    """
    levels = {v.dimension for v in resolved.levels}
    facts = [cell.facts for cell in resolved.cells if cell.facts is not None]
    is_said = Dimension.OUTCOME in {*levels, *resolved.around} or any(f.measure not in _OF_CRIMES for f in facts)
    told = None if is_said or resolved.table.is_list else next(_outcomes(resolved, context), None)
    if told is None:
        return resolved
    cells = tuple(replace(cell, facts=cell.facts and _of(cell.facts, str(told.value))) for cell in resolved.cells)
    around, all_told = {**resolved.around, Dimension.OUTCOME: told.value}, {**resolved.told, Dimension.OUTCOME: told}
    return replace(resolved, cells=cells, around=around, told=all_told)


def _of(facts: Facts, outcome: str) -> Facts:
    return replace(facts, measure=Measure.OUTCOMES, detail=(*facts.detail, (Dimension.OUTCOME.value, outcome)))


def _outcomes(resolved: ResolvedTable, context: Context) -> Iterator[Told]:
    is_asked = asks_for_outcomes(context.request.questions)
    own, sheet = own_titles(resolved.table), sheet_title(resolved.table)
    beside = [text for text in resolved.table.titles[:NEAR] if text not in own]
    for text in [*own, *beside, *filter(None, [sheet])]:
        found = understand_outcome(text.text)
        if found is not None and found.value not in VAGUE:
            yield Told(text.text, Whence.TITLE, text.text)
        elif is_asked and text not in beside and not _BESIDE_OTHERS.search(text.text):
            said = (scope.words for scope in scopes_named_in(text.text) if scope.kind == _SCOPE)
            yield from (Told(words, Whence.TITLE, text.text) for words in said)
