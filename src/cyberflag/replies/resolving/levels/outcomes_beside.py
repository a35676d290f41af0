"""Columns by outcome beside columns by something else in one row of headings: ``F | M | Charged | Cautioned``, with or
without what they are by above them (``Sex of victim`` over two of them, ``Result`` over the others).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.outcomes import VAGUE, understand_outcome

_FEWEST: Final = 2
_BESIDE: Final = frozenset({Dimension.SEX, Dimension.AGE, Dimension.PLATFORM})
"""What columns beside those by outcome may be by. Where all say what is counted (``Arrests | Charges``) each is its own
kind.
"""


def with_outcomes_beside(
    table: Table, level: Level, meanings: Sequence[LabelMeaning | None]
) -> Sequence[LabelMeaning | None]:
    """The labels of a row of headings with those that say what became of the crimes as outcomes, where there are two
    that differ; they count outcomes and nothing else where the heading above names them so.
    """
    is_mixed = any(meaning is not None and _BESIDE & set(meaning.values) for meaning in meanings)
    if level.side is not Side.COLUMNS or not is_mixed:
        return meanings
    kinds = [_outcome_of(meaning) for meaning in meanings]
    told = {kind for kind in kinds if kind}
    if len(told) < _FEWEST or VAGUE.issuperset(told):
        return meanings
    named = _named_outcomes(table, level)
    return [
        _as_outcome(meaning, is_named=meaning.label.column in named) if meaning is not None and kind else meaning
        for meaning, kind in zip(meanings, kinds, strict=True)
    ]


def _outcome_of(meaning: LabelMeaning | None) -> str:
    if meaning is None or meaning.label.correction is not None or meaning.is_total:
        return ""
    found = understand_outcome(meaning.label.text) if set(meaning.values) <= {Dimension.MEASURE} else None
    return found.value if found is not None else ""


def _as_outcome(meaning: LabelMeaning, *, is_named: bool) -> LabelMeaning:
    counted = {Dimension.MEASURE: Measure.OUTCOMES} if is_named else {}
    return LabelMeaning(meaning.label, {**counted, Dimension.OUTCOME: meaning.label.text})


def _named_outcomes(table: Table, level: Level) -> frozenset[int]:
    """The columns over which a heading further up names what the labels of this row are by, and that is outcomes."""
    above = [one for one in table.levels if one.side is Side.COLUMNS and one.index < level.index]
    return frozenset(
        column
        for one in above
        for column, label in zip(table.columns, one.labels, strict=True)
        if label is not None
        and (named := understand_dimension(label.text)) is not None
        and named.value is Dimension.OUTCOME
    )
