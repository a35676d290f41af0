"""How sure the reading of each figure of a reply is, by the signs that it carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import Count, Marker, Measure, PrintedSum
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.sureness import explain, weigh


def judge(counts: Sequence[Count], sums: Sequence[PrintedSum]) -> tuple[tuple[Count, ...], tuple[PrintedSum, ...]]:
    """The counts with their sureness and why, and the sums between those very counts."""
    twice = _said_twice(counts)
    judged = {id(c): _judged(c, _all_signs(c, said_twice=id(c) in twice)) for c in counts}
    between = tuple(
        replace(s, total=judged[id(s.total)], parts=tuple(judged[id(part)] for part in s.parts)) for s in sums
    )
    return tuple(judged.values()), between


def _all_signs(count: Count, *, said_twice: bool) -> frozenset[str]:
    more = {Sign.SAID_TWICE} if said_twice else set()
    return count.signs | more | ({Sign.CORRECTED} if count.corrected else set())


def _judged(count: Count, signs: frozenset[str]) -> Count:
    return replace(count, signs=signs, sureness=weigh(signs), why=explain(signs))


def _said_twice(counts: Sequence[Count]) -> frozenset[int]:
    """The figures of running text that count the same as another one there and differ from it; of two that count
    something ``other``, nobody knows whether it is the same, and one that is not held differs from none.
    """
    groups: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in counts:
        if Sign.PROSE in count.signs and count.measure is not Measure.OTHER and count.marker is not Marker.NOT_HELD:
            groups[count.meaning].append(count)
    differing = (group for group in groups.values() if len({count.bounds for count in group}) > 1)
    return frozenset(id(count) for group in differing for count in group)
