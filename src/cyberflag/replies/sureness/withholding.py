"""A figure whose reading is not sure enough becomes an issue instead of a count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cyberflag.model import Count, Issue, IssueKind, PrintedSum
from cyberflag.vocabularies.sureness import least_sureness

_REASONS = 3
"""So many reasons are told in an issue; ``cyberflag inspect`` shows all."""

_CURE = (
    "Look them up in the reply and enter them by hand, add the wording to the vocabulary, or read with a lower "
    "--sureness."
)


@dataclass(frozen=True)
class Sorted:
    """The figures that are read surely enough, the sums between them, those withheld, and an issue for these."""

    sure: tuple[Count, ...]
    sums: tuple[PrintedSum, ...]
    unsure: tuple[Count, ...]
    issues: tuple[Issue, ...]


def withhold_unsure(counts: Sequence[Count], sums: Sequence[PrintedSum], least: float | None = None) -> Sorted:
    """Part the counts at a sureness (None: that of the vocabulary).

    A figure whose sureness nobody judged, or that a person corrected, stays.

    A sum that a withheld figure is part of is left out with it: what is left of its parts no longer adds up.
    """
    least = least_sureness() if least is None else least
    unsure = tuple(c for c in counts if c.sureness is not None and c.sureness < least and not c.corrected)
    gone = {id(count) for count in unsure}
    sure = tuple(c for c in counts if id(c) not in gone)
    kept = tuple(s for s in sums if not gone & {id(c) for c in (s.total, *s.parts)})
    return Sorted(sure, kept, unsure, tuple(_issues(unsure, least)))


def _issues(unsure: Sequence[Count], least: float) -> list[Issue]:
    """One issue for the figures of a table, or of running text, that are withheld for the same reasons."""
    groups: dict[tuple[str, tuple[str, ...]], list[Count]] = defaultdict(list)
    for count in unsure:
        groups[count.provenance.table, count.why[:_REASONS]].append(count)
    return [_issue(group, why, least) for (_, why), group in groups.items()]


def _issue(group: Sequence[Count], why: Sequence[str], least: float) -> Issue:
    first, number = group[0], len(group)
    what = f"The figure {first.printed!r} is" if number == 1 else f"{number} figures, the first {first.printed!r}, are"
    surest = max(count.sureness or 0.0 for count in group)
    message = (
        f"{what} read too unsurely to be counted ({surest:.2f}, and {least:g} is asked for): {'; '.join(why)}. {_CURE}"
    )
    return Issue(first.provenance, IssueKind.UNSURE, message)
