"""What parts of crimes count whose headings say only by what they part them, beside the crimes that they come to:
``Offences | Facebook | Snapchat | Other``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.facts import OF_SUSPECTS, PERHAPS_OF_PEOPLE, TELLING, WHOLE_OF, Facts
from cyberflag.replies.reconciling.partitions import meaning_but_for
from cyberflag.replies.reconciling.unlabelled import bounds_printed
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension

_PARTING: Final = (Dimension.PLATFORM, Dimension.AGE, Dimension.SEX)
_OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.VICTIMS})
"""What the age and sex of victims part; those of suspects part what may count people."""
_FEWEST: Final = 2
"""So many rows must come to as much as tells something: one may by chance."""
_Figures = Sequence[tuple[Facts, int | None]]
"""The figures of a row, each with its number where it prints one."""


def with_units_beside(resolved: ResolvedTable) -> ResolvedTable:
    """The table with such parts taken for what the one other figure of their row counts, where in every row they are
    parts of one kind and come to it.
    """
    if not any(cell.facts is not None and _is_open(cell.facts) for cell in resolved.cells):
        return resolved
    rows = [_parted(row) for row in _rows_of(resolved) if any(_is_open(facts) for facts, _ in row)]
    measures, kinds = {found[0] for found in rows if found}, {found[1] for found in rows if found}
    telling = sum(found[2] >= TELLING for found in rows if found)
    if telling < _FEWEST or not all(rows) or len(measures) != 1 or len(kinds) != 1:
        return resolved
    measure = measures.pop()
    return replace(resolved, cells=tuple(_counting(cell, measure) for cell in resolved.cells))


def _rows_of(resolved: ResolvedTable) -> Iterator[_Figures]:
    rows: dict[int, list[tuple[Facts, int | None]]] = defaultdict(list)
    for cell in resolved.cells:
        if cell.facts is not None:
            printed = bounds_printed(resolved, cell)
            number = printed.low if printed is not None and printed.is_exact else None
            rows[cell.row].append((cell.facts, number))
    yield from rows.values()


def _parted(row: _Figures) -> tuple[Measure, Dimension, int] | None:
    """What the figure beside the parts of a row counts, by what it is parted, and what it is; None where they do not
    come to it.
    """
    wholes = [(facts, number) for facts, number in row if not _is_open(facts)]
    parts = [(facts, number) for facts, number in row if _is_open(facts)]
    by = {kind for facts, _ in parts for kind in _PARTING if _is_part(facts, kind)}
    if len(wholes) != 1 or len(parts) < _FEWEST or len(by) != 1:
        return None
    (whole, number), kind = wholes[0], by.pop()
    added = [part for _, part in parts if part is not None]
    is_sum = len(added) == len(parts) and sum(added) == number
    are_alike = len({_crimes_of(kind, facts) for facts, _ in (*parts, *wholes)}) == 1
    are_parts = not _is_part(whole, kind) and all(_parts(kind, facts, whole.measure) for facts, _ in parts)
    return (whole.measure, kind, sum(added)) if is_sum and are_alike and are_parts else None


def _parts(kind: Dimension, facts: Facts, measure: Measure) -> bool:
    """Whether a figure may be a part of what another counts, by whose age or sex it says."""
    measures = PERHAPS_OF_PEOPLE if _is_of_suspects(facts, kind) else _OF_CRIMES
    return _is_part(facts, kind) and (kind is Dimension.PLATFORM or measure in measures)


def _is_open(facts: Facts) -> bool:
    return facts.measure is Measure.UNKNOWN


def _is_part(facts: Facts, kind: Dimension) -> bool:
    return getattr(facts, kind.value) != WHOLE_OF[kind] or _is_of_suspects(facts, kind)


def _is_of_suspects(facts: Facts, kind: Dimension) -> bool:
    return any(name == f"{OF_SUSPECTS}{kind.value}" for name, _ in facts.detail)


def _crimes_of(kind: Dimension, facts: Facts) -> tuple[object, ...]:
    return meaning_but_for((kind,), replace(facts, measure=Measure.UNKNOWN))


def _counting(cell: ResolvedCell, measure: Measure) -> ResolvedCell:
    if cell.facts is None or not _is_open(cell.facts):
        return cell
    return replace(cell, facts=replace(cell.facts, measure=measure))
