"""What sums, agreements and sizes say of the figures of a reply's tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cyberflag.model import Verdict
from cyberflag.replies.figures_read import ReadFigure, groups_alike
from cyberflag.replies.reconciling.printed_twice import label_printed_twice
from cyberflag.replies.reconciling.sums import TableSum
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.dimensions import Dimension

_LEAST_TELLING = 3
"""A sum or an agreement of smaller numbers comes about by chance."""
_FAILURES = 3
"""One total that disagrees is the force's mistake, or two; where most do, the table was misread."""
_LARGE = 1000
_TIMES_THE_OTHERS = 30

Found = Mapping[int, set[Sign]]
"""The signs of each figure, by its `id`, to be added to."""


def add_arithmetic(found: Found, figures: Sequence[ReadFigure], sums: Sequence[TableSum]) -> None:
    """Add to the signs of the figures what printed totals, other tables and the other numbers say of them."""
    _add_sums(found, sums)
    _add_failures(found, figures, sums)
    _add_agreement(found, figures)
    _add_scale(found, figures)


def _add_sums(found: Found, sums: Sequence[TableSum]) -> None:
    held: dict[int, set[tuple[Dimension, ...]]] = defaultdict(set)
    for one in sums:
        members = [one.total, *one.parts]
        if one.verdict is Verdict.CONTRADICTED:
            for figure in members:
                found[id(figure)].add(Sign.SUM_FAILS)
        elif one.verdict is Verdict.HOLDS and _is_telling(one):
            for figure in members:
                held[id(figure)].add(one.across)
    for name, across in held.items():
        found[name].add(Sign.SUM_HOLDS)
        if len(across) > 1:
            found[name].add(Sign.SUMS_HOLD)


def _add_failures(found: Found, figures: Iterable[ReadFigure], sums: Sequence[TableSum]) -> None:
    """Mark the tables most of whose totals disagree although no label is missing or was not understood."""
    verdicts: dict[int, Counter[Verdict]] = defaultdict(Counter)
    for one in sums:
        if one.verdict is not None:
            verdicts[id(one.total.table)][one.verdict] += 1
    failing = {table for table, tally in verdicts.items() if _mostly_fail(tally)}
    for figure in figures:
        if id(figure.table) in failing and not found[id(figure)] & {Sign.GAP, Sign.UNREAD_BESIDE}:
            found[id(figure)].add(Sign.SUMS_FAIL)


def _mostly_fail(tally: Counter[Verdict]) -> bool:
    failed = tally[Verdict.CONTRADICTED]
    return failed >= _FAILURES and failed * 2 > tally.total()


def _is_telling(one: TableSum) -> bool:
    """Whether a sum holds by more than chance: exact, of more than one part, and not of next to nothing."""
    bounds = one.total.bounds
    return bounds is not None and bounds.is_exact and bounds.low >= _LEAST_TELLING and len(one.parts) > 1


def _add_agreement(found: Found, figures: Sequence[ReadFigure]) -> None:
    for group in groups_alike(figures):
        for figure in group:
            for other in group:
                is_sure = Sign.SUM_HOLDS in found[id(figure)] & found[id(other)]
                if is_sure and label_printed_twice(figure, other):
                    continue  # the reply's own slip: its total shows that both are figures of their own
                if other is not figure and (sign := _compare(figure, other)) is not None:
                    found[id(figure)].add(sign)


def _compare(one: ReadFigure, other: ReadFigure) -> Sign | None:
    if one.table is other.table:
        return Sign.SAID_TWICE
    if one.bounds is None or other.bounds is None:
        return None
    if one.bounds.meet(other.bounds) is None:
        return Sign.TABLES_DIFFER
    return Sign.TABLES_AGREE if one.bounds.is_exact and one.bounds.low >= _LEAST_TELLING else None


def _add_scale(found: Found, figures: Iterable[ReadFigure]) -> None:
    """Mark a number that dwarfs all others of its table: cells may have run together."""
    tables: dict[int, list[ReadFigure]] = defaultdict(list)
    for figure in figures:
        tables[id(figure.table)].append(figure)
    for same in tables.values():
        known = sorted((f.bounds.low, n) for n, f in enumerate(same) if f.bounds is not None)
        if len(known) > 2 and known[-1][0] >= max(_LARGE, _TIMES_THE_OTHERS * known[-2][0]):
            found[id(same[known[-1][1]])].add(Sign.OUT_OF_SCALE)
