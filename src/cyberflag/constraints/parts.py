"""The parts into which a system falls: unknowns that no relation ties together need not be solved together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

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
    terms = ranges(system.starts, system.stated)
    free = system.lows < system.highs
    terms = terms[free[system.columns[terms]]]
    labels = _labels(system, system.columns[terms], system.owners[terms])
    return list(_cut(system, labels))


def _labels(system: System, columns: Numbers, owners: Numbers) -> Numbers:
    """For each unknown and then each relation the number of its part; -1 for those in none."""
    unknowns, relations = len(system.lows), len(system.relation_names)
    nodes = unknowns + relations
    links = coo_array((np.ones(len(columns), dtype=np.int8), (columns, owners + unknowns)), shape=(nodes, nodes))
    _, found = connected_components(links, directed=False)
    labels = np.full(nodes, -1, dtype=np.int64)
    labels[columns], labels[owners + unknowns] = found[columns], found[owners + unknowns]
    return labels


def _cut(system: System, labels: Numbers) -> Iterator[Part]:
    count = len(system.lows)
    for unknowns, relations in zip(_groups(labels[:count]), _groups(labels[count:]), strict=True):
        yield _part(system, unknowns, relations)


def _groups(labels: Numbers) -> list[Numbers]:
    """The places that bear each label from nought up, in the order of the first unknown."""
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
