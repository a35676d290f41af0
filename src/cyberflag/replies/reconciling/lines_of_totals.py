"""Lines of the text with totals of several periods, tried against the lines above them that they are the sums of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind

_DIMENSIONS: Final = ("offence", "sex", "age", "platform")
_FEWEST: Final = 2


def totals_that_fail(told: Sequence[Count]) -> list[Issue]:
    """An issue for each figure of a line that is not the sum of the lines above it, where the line's figures of other
    periods are, as often as not: so it is a line of totals, and one of its numbers is wrong.
    """
    lines: dict[str, list[Count]] = defaultdict(list)
    issues: list[Issue] = []
    above: list[Count] = []
    for count in told:
        lines[count.provenance.source].append(count)
    for counts in lines.values():
        found = list(_tried(counts, above))
        wrong = [(count, added) for count, added in found if count.bounds.low != added]
        if wrong and len(wrong) * 2 <= len(found):
            issues += [_issue(count, added) for count, added in wrong]
        above += counts
    return issues


def _tried(line: Sequence[Count], above: Sequence[Count]) -> Iterator[tuple[Count, int]]:
    """The figures of a line, each with what its parts above add to, of the dimension in which most hold."""
    best: list[tuple[Count, int]] = []
    for dimension in _DIMENSIONS:
        found = [(count, added) for count in line if (added := _sum_above(count, above, dimension)) is not None]
        best = max(best, found, key=_held)
    if len(best) >= _FEWEST and len({count.period for count, _ in best}) == len(best):
        yield from best


def _held(found: Sequence[tuple[Count, int]]) -> int:
    return sum(count.bounds.low == added for count, added in found)


def _sum_above(count: Count, above: Sequence[Count], dimension: str) -> int | None:
    """What the figures above add to that differ from a count in one dimension alone, and from one another; None where
    they are fewer than two or one of them is no plain number.
    """
    own = getattr(count, dimension)
    parts = [c for c in above if _kept(c, dimension) == _kept(count, dimension) and getattr(c, dimension) != own]
    kinds = {getattr(c, dimension) for c in parts}
    is_plain = count.bounds.is_exact and all(c.bounds.is_exact for c in parts)
    if len(parts) < _FEWEST or len(kinds) < len(parts) or not is_plain:
        return None
    return sum(c.bounds.low for c in parts)


def _kept(count: Count, dimension: str) -> tuple[object, ...]:
    others = (getattr(count, name) for name in _DIMENSIONS if name != dimension)
    return (count.force, count.period, count.measure, count.basis, *others)


def _issue(count: Count, added: int) -> Issue:
    message = (
        f"The text says {count.printed} in all for {count.period.label}, but the lines above it add to {added}, and "
        "those of other periods agree. Ask the force which is right."
    )
    return Issue(count.provenance, IssueKind.DOES_NOT_ADD_UP, message)
