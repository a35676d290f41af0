"""The parts into which a system falls: unknowns that no relation ties together need not be solved together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from cyberflag.constraints.system import UNBOUNDED, Numbers, System, overflows, ranges, sums


@dataclass(frozen=True, eq=False)
class Part:
    """Unknowns that are still open and tied together, with the relations on them, numbered afresh from nought.

    ``unknowns`` and ``relations`` are their places in the system. What is known already has been taken out of the
    terms and off the sides.
    """

    unknowns: Numbers
    relations: Numbers
    starts: Numbers
    columns: Numbers
    coefficients: Numbers
    side_lows: Numbers
    side_highs: Numbers
    lows: Numbers
    highs: Numbers

    @property
    def is_tree_of_plain_sums(self) -> bool:
        """Whether all coefficients are 1 or -1, and no way leads from an unknown by relations back to it.

        Then bounds that settled propagation left are the tightest, and whole numbers reach each end: what one relation
        leaves an unknown, the relations behind it can fill, since none of them shares another unknown with it.
        """
        links = len(self.unknowns) + len(self.relations) - 1
        return len(self.columns) == links and bool(np.all(np.abs(self.coefficients) == 1))

    def is_kept_by(self, values: Numbers) -> bool:
        """Whether whole numbers, one for each unknown, lie within all bounds and relations (in whole numbers)."""
        if np.any(values < self.lows) or np.any(values > self.highs):
            return False
        taken = values[self.columns]
        if overflows(self.coefficients, taken):
            return False
        added = sums(self.coefficients * taken, self.starts)
        return bool(np.all((added >= self.side_lows) & (added <= self.side_highs)))


def connected_parts(system: System) -> list[Part]:
    """The parts of a system, in the order of their first unknown; unknowns that are known by their bounds, or that
    no relation names, are in none. Raises ``OverflowError`` where what is known adds up beyond 64 bits.
    """
    return list(_cut(system, *part_labels(system)))


def part_labels(system: System) -> tuple[Numbers, Numbers]:
    """For each unknown, and for each relation, the least unknown of its part; -1 for those in none."""
    terms = ranges(system.starts, system.stated)
    free = system.lows < system.highs
    terms = terms[free[system.columns[terms]]]
    columns, owners, unknowns = system.columns[terms], system.owners[terms], len(system.lows)
    found = _least_reachable(columns, owners + unknowns, unknowns + len(system.relation_names))
    labels = np.full(len(found), -1, dtype=np.int64)
    labels[columns], labels[owners + unknowns] = found[columns], found[owners + unknowns]
    return labels[:unknowns], labels[unknowns:]


def _least_reachable(ones: Numbers, others: Numbers, nodes: int) -> Numbers:
    """For each node the least node that the links between ``ones`` and ``others`` lead to: one for each part.

    Each round hangs the root of every link's one end below the root of its other end and then flattens the trees, so
    that the rounds grow with the logarithm of the nodes. (SciPy does the same, and takes 0.3 s to load.)
    """
    roots: Numbers = np.arange(nodes, dtype=np.int64)
    while len(ones):
        least = np.minimum(roots[ones], roots[others])
        np.minimum.at(roots, roots[ones], least)
        np.minimum.at(roots, roots[others], least)
        while np.any(roots[roots] != roots):
            roots = roots[roots]
        open_ = roots[ones] != roots[others]
        ones, others = ones[open_], others[open_]
    return roots


def _cut(system: System, of_unknowns: Numbers, of_relations: Numbers) -> Iterator[Part]:
    for unknowns, relations in zip(_groups(of_unknowns), _groups(of_relations), strict=True):
        yield _part(system, unknowns, relations)


def _groups(labels: Numbers) -> list[Numbers]:
    """The places that bear each label but -1, in the order of the labels."""
    order = np.argsort(labels, kind="stable")
    order = order[labels[order] >= 0]
    breaks = np.flatnonzero(np.diff(labels[order])) + 1
    return np.split(order, breaks) if len(order) else []


def _part(system: System, unknowns: Numbers, relations: Numbers) -> Part:
    terms = ranges(system.starts, relations)
    lengths = system.starts[relations + 1] - system.starts[relations]
    owner = np.repeat(np.arange(len(relations), dtype=np.int64), lengths)
    columns, coefficients = system.columns[terms], system.coefficients[terms]
    open_ = system.lows[columns] < system.highs[columns]
    if overflows(coefficients[~open_], system.lows[columns[~open_]]):
        raise OverflowError("the relations hold numbers too large to be reckoned with")
    known = np.zeros(len(relations), dtype=np.int64)
    np.add.at(known, owner[~open_], coefficients[~open_] * system.lows[columns[~open_]])
    starts = np.zeros(len(relations) + 1, dtype=np.int64)
    np.cumsum(np.bincount(owner[open_], minlength=len(relations)), out=starts[1:])
    lows, highs = system.side_lows[relations], system.side_highs[relations]
    return Part(
        unknowns=unknowns,
        relations=relations,
        starts=starts,
        columns=np.searchsorted(unknowns, columns[open_]),
        coefficients=coefficients[open_],
        side_lows=np.where(lows > -UNBOUNDED, lows - np.where(lows > -UNBOUNDED, known, 0), lows),
        side_highs=np.where(highs < UNBOUNDED, highs - np.where(highs < UNBOUNDED, known, 0), highs),
        lows=system.lows[unknowns],
        highs=system.highs[unknowns],
    )
