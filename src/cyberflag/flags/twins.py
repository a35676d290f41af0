"""Which nodes of the tree of terms mean the same, so that one of them stands for all."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from cyberflag.flags.trie import BOUNDARY, IN_WORD, Nodes, Trie

Hashes = NDArray[np.uint64]

_SEED_OF_OWN, _SEED_OF_NAMES = 1975, 1976
"""Two, as numbers that are multiplied by one another must not come in the same order."""


class Twins(NamedTuple):
    """The first of the nodes of each meaning, and for each node which of these means the same."""

    firsts: Nodes
    number: Nodes


def find_twins(trie: Trie, fails: Nodes, meant: Nodes, selves: NDArray[np.bool_]) -> Twins:
    """Which nodes mean the same: the same term ends there, their next nodes mean the same, so do those that they fall
    back on and those that they are ``meant`` for, and both are among ``selves``, which lead to themselves, or neither.

    What is fallen back on, or meant, is taken as the last round left it, and the rounds go on, among the nodes that are
    left, until one finds no more.
    """
    graph = _Graph.of(trie, fails, meant, selves)
    firsts = number = np.arange(len(trie), dtype=np.int32)
    while True:
        found = graph.find_twins()
        if len(found.firsts) == len(found.number):
            return Twins(firsts, number)
        graph = graph.without(found)
        firsts, number = firsts[found.firsts], found.number[number]


@dataclass(frozen=True)
class _Graph:
    """Nodes that may mean the same, and the steps between them, those to nodes of the least ``height`` first: the
    longest rest of a term that follows a node. ``own`` tells apart what is no other node's doing.

    Nodes are told apart by hashes of 64 bits: a random number each, times an odd one for what the node is to another.
    """

    own: Hashes
    fails: Nodes
    meant: Nodes
    height: NDArray[np.int16]
    origin: Nodes
    target: Nodes
    weight: Hashes

    @classmethod
    def of(cls, trie: Trie, fails: Nodes, meant: Nodes, selves: NDArray[np.bool_]) -> _Graph:
        """All nodes of a tree; two of its steps by the same class weigh the same."""
        random = np.random.default_rng(_SEED_OF_OWN)
        as_sense = random.integers(1, 2**63, size=int(trie.sense.max()) + 2, dtype=np.uint64)
        weights = random.integers(1, 2**63, size=256, dtype=np.uint64) | np.uint64(1)
        own = as_sense[trie.sense] + selves
        own[: IN_WORD + 1] = BOUNDARY, IN_WORD
        height = np.zeros(len(trie), np.int16)
        for begin, end in reversed(list(pairwise(trie.levels))):
            np.maximum.at(height, trie.parent[begin:end], height[begin:end] + np.int16(1))
        target = np.argsort(height, kind="stable").astype(np.int32)
        target = target[target > IN_WORD]
        return cls(own, fails, meant, height, trie.parent[target], target, weights[trie.cls[target]])

    def find_twins(self) -> Twins:
        """The nodes that mean the same as far as one round tells."""
        random = np.random.default_rng(_SEED_OF_NAMES)
        names = random.integers(1, 2**63, size=len(self.own), dtype=np.uint64)
        as_fail, as_meant = random.integers(1, 2**63, size=2, dtype=np.uint64) | np.uint64(1)
        sums = self.own + names[self.fails] * as_fail
        is_meant = self.meant >= 0
        sums[is_meant] += names[self.meant[is_meant]] * as_meant
        first = np.empty(len(self.own), np.int32)
        order, counts = np.argsort(self.height, kind="stable"), np.bincount(self.height)
        steps = np.searchsorted(self.height[self.target], np.arange(len(counts) + 1))
        for height, (begin, end) in enumerate(pairwise(np.cumsum([0, *counts]).tolist())):
            nodes = order[begin:end]
            first[nodes] = nodes[_first_of_equals(sums[nodes])]
            here = slice(steps[height], steps[height + 1])
            np.add.at(sums, self.origin[here], names[first[self.target[here]]] * self.weight[here])
        is_first = first == np.arange(len(first))
        place = np.cumsum(is_first, dtype=np.int32) - np.int32(1)
        return Twins(np.flatnonzero(is_first).astype(np.int32), place[first])

    def without(self, twins: Twins) -> _Graph:
        """The first node of each meaning alone."""
        left = np.zeros(len(self.own), bool)
        left[twins.firsts] = True
        meant, steps = self.meant[twins.firsts], left[self.origin]
        return _Graph(
            own=self.own[twins.firsts],
            fails=twins.number[self.fails[twins.firsts]],
            meant=np.where(meant < 0, np.int32(-1), twins.number[meant]),
            height=self.height[twins.firsts],
            origin=twins.number[self.origin[steps]],
            target=twins.number[self.target[steps]],
            weight=self.weight[steps],
        )


def _first_of_equals(numbers: Hashes) -> NDArray[np.int32]:
    """For each of some numbers the place of the first that is equal to it. By hashing, since sorting takes ten times as
    long for numbers that are hashes themselves.
    """
    coded = pa.array(numbers).dictionary_encode()  # codes in the order in which numbers come first
    codes = coded.indices.to_numpy()
    first = np.empty(len(coded.dictionary), np.int32)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1, dtype=np.int32)
    found: NDArray[np.int32] = first[codes]
    return found
