"""The last stage: figures to counts with bounds, marker and source cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberflag.model import Bounds, Count, PrintedSum, Provenance
from cyberflag.replies.facts import Facts
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.sums import TableSum
from cyberflag.replies.sureness.evidence import Evidence
from cyberflag.vocabularies.crimes.online_by_nature import with_basis_of_offence
from cyberflag.vocabularies.crimes.outside_the_list import offence_under_law


def annotate(
    figures: Iterable[ReadFigure], sums: Sequence[TableSum], reply: str, evidence: Evidence
) -> tuple[tuple[Count, ...], tuple[PrintedSum, ...]]:
    """A count for each figure that has bounds and does more than check others, with the signs of its reading, and the
    printed sums between them.

    A total has a sum for each set of parts that it is tried against, once each: that of its own table first.
    """
    counts: dict[int, Count] = {}
    for figure in figures:
        if figure.bounds is None or figure.facts.known_of:
            continue
        plain = count_of(figure.facts, Provenance(reply, figure.source), figure.bounds, figure.shown_in_reply)
        counts[id(figure)] = replace(
            plain,
            marker=figure.marker,
            total=figure.total,
            corrected=figure.corrected,
            signs=evidence.get(id(figure), frozenset()),
        )
    printed: dict[tuple[int, frozenset[int]], PrintedSum] = {}
    for s in sums:
        if s.verdict is not None and s.may_be_told and all(id(f) in counts for f in (s.total, *s.parts)):
            told = PrintedSum(counts[id(s.total)], tuple(counts[id(p)] for p in s.parts), "+".join(s.across), s.verdict)
            printed.setdefault((id(s.total), frozenset(id(p) for p in s.parts)), told)
    return tuple(counts.values()), tuple(printed.values())


def count_of(facts: Facts, place: Provenance, bounds: Bounds, printed: str) -> Count:
    """One plain count. Raises ``ValueError`` where no period is known: such a figure is an issue, never a count."""
    if facts.period is None:
        raise ValueError(f"no period is known for the figure at {place}")
    return Count(
        provenance=place,
        force=facts.force,
        period=facts.period,
        measure=facts.measure,
        bounds=bounds,
        offence=offence_under_law(facts.offence, facts.force),
        age=facts.age,
        sex=facts.sex,
        platform=facts.platform,
        basis=with_basis_of_offence(facts.basis, facts.offence),
        printed=printed,
        detail=facts.detail,
    )
