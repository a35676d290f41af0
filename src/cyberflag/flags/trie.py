"""The terms of a lexicon as a tree of their first parts, and which of its nodes mean the same.

Numbers in columns throughout, a whole depth of the tree at a time: a pack has some hundred thousand terms with a
million and a half first parts, and what the interpreter did with each of them took a minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

BOUNDARY, IN_WORD = 0, 1
"""The first two nodes: the beginning of a word, where every term begins, and the inside of a word that begins none."""

NO_SENSE = -1

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Trie:
    """The first parts of terms, by depth and then by the classes of their bytes, a row a node.

    ``parent`` and ``cls`` say where a node comes from and by which class of byte, ``sense`` what the term means that
    ends there (`NO_SENSE`: none does). ``leaf`` is the node that each term leads to. ``levels`` are where each depth
    begins, and the end.
    """

    parent: Numbers
    cls: Numbers
    sense: Numbers
    leaf: Numbers
    levels: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.parent)


def grow_trie(text: NDArray[np.uint8], parting: int, senses: Numbers) -> Trie:
    """The tree of terms: the classes of their bytes one after the other, each term ended by a class that none of them
    holds, and their senses. Of two terms that are the same the later one's sense holds, `NO_SENSE` last of all.
    """
    ends = np.flatnonzero(text == parting)
    lengths = np.diff(ends, prepend=-1) - 1
    deepest = int(lengths.max(initial=1))
    inside = np.arange(deepest) < lengths[:, None]
    padded = np.zeros((len(ends), deepest), np.uint8)
    padded[inside] = text[text != parting] + 1
    order = np.argsort(padded.view(f"S{deepest}").ravel(), kind="stable")
    padded, inside, lengths = padded[order], inside[order], lengths[order]
    alike = np.zeros_like(inside)
    alike[1:] = np.logical_and.accumulate(padded[1:] == padded[:-1], axis=1)
    fresh = np.ascontiguousarray((inside & ~alike).T)
    node = (np.cumsum(fresh.ravel(), dtype=np.int32) + IN_WORD).reshape(fresh.shape)
    levels = IN_WORD + 1 + np.cumsum([0, *fresh.sum(axis=1)])
    sense, leaf = np.full(levels[-1], NO_SENSE), np.empty(len(ends), np.int64)
    leaf[order] = node[lengths - 1, np.arange(len(ends))]
    told = senses != NO_SENSE
    sense[leaf[told]] = senses[told]
    first = np.full(IN_WORD + 1 + fresh[0].sum(), BOUNDARY)
    return Trie(
        parent=np.concatenate([first, node[:-1][fresh[1:]]]),
        cls=np.concatenate([[0] * (IN_WORD + 1), padded.T[fresh].astype(np.int64) - 1]),
        sense=sense,
        leaf=leaf,
        levels=tuple(levels.tolist()),
    )


def find_fails(trie: Trie, is_word: NDArray[np.bool_]) -> Numbers:
    """For each node the one that the longest other beginning of a term in its text leads to (Aho and Corasick)."""
    classes = len(is_word)
    edges = trie.parent * classes + trie.cls
    edges[: IN_WORD + 1] = -1
    fails = np.full(len(trie), IN_WORD)
    fails[BOUNDARY] = BOUNDARY
    for begin, end in pairwise(trie.levels[1:]):
        cls = trie.cls[begin:end]
        found = np.where(is_word[cls], IN_WORD, BOUNDARY)
        left, at = np.arange(end - begin), fails[trie.parent[begin:end]]
        while len(left):
            asked = at * classes + cls[left]
            place = np.minimum(np.searchsorted(edges, asked), len(edges) - 1)
            hit = edges[place] == asked
            found[left[hit]] = place[hit]
            going = ~hit & (at > IN_WORD)
            left, at = left[going], fails[at[going]]
        fails[begin:end] = found
    return fails


def find_meant(trie: Trie, fails: Numbers, spelt: Numbers, words: Numbers) -> Numbers:
    """For each node that ends with a known spelling (``spelt``) the one that ends with the word that it stands for
    (``words``), by the longest other beginning of a term that the word goes on; -1 for every other node.
    """
    meant = np.full(len(trie), -1)
    meant[spelt] = words
    for begin, end in pairwise(trie.levels):
        own = meant[begin:end]
        meant[begin:end] = np.where(own < 0, meant[fails[begin:end]], own)
    return meant


def find_twins(trie: Trie, fails: Numbers, meant: Numbers, selves: NDArray[np.bool_]) -> Numbers:
    """For each node the first of those that mean the same: the same term ends there, their next nodes mean the same, so
    do those that they fall back on and those that they are ``meant`` for, and both are among ``selves``, which lead to
    themselves, or neither.

    Nodes are told apart by hashes of 64 bits. What is fallen back on, or meant, is taken as the last round left it, and
    the rounds go on until one finds no more.
    """
    random = np.random.default_rng(1975)
    as_next, as_fail, as_meant = random.integers(1, 2**63, size=(3, len(trie)), dtype=np.uint64)
    as_sense = random.integers(1, 2**63, size=int(trie.sense.max()) + 2, dtype=np.uint64)
    weights = (random.integers(1, 2**63, size=256, dtype=np.uint64) | np.uint64(1))[trie.cls]
    own = as_sense[trie.sense] + selves
    own[: IN_WORD + 1] = BOUNDARY, IN_WORD
    heights = _by_height(trie)
    twins, count = np.arange(len(trie)), 0
    while True:
        sums = own + as_fail[twins[fails]] + np.where(meant < 0, 0, as_meant[twins[meant]]).astype(np.uint64)
        twins = np.empty_like(twins)
        for nodes in heights:
            twins[nodes] = nodes[_first_of_equals(sums[nodes])]
            np.add.at(sums, trie.parent[nodes], as_next[twins[nodes]] * weights[nodes])
        if count == (count := int((twins == np.arange(len(trie))).sum())):
            return twins


def _first_of_equals(numbers: NDArray[np.uint64]) -> NDArray[np.int32]:
    """For each of some numbers the place of the first that is equal to it. By hashing, since sorting takes ten times as
    long for numbers that are hashes themselves.
    """
    coded = pa.array(numbers).dictionary_encode()  # codes in the order in which numbers come first
    codes = coded.indices.to_numpy()
    first = np.empty(len(coded.dictionary), np.int32)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1, dtype=np.int32)
    found: NDArray[np.int32] = first[codes]
    return found


def _by_height(trie: Trie) -> list[Numbers]:
    """The nodes by the length of the longest rest of a term that follows them, the shortest first."""
    height = np.zeros(len(trie), np.int64)
    for begin, end in reversed(list(pairwise(trie.levels))):
        np.maximum.at(height, trie.parent[begin:end], height[begin:end] + 1)
    order = np.argsort(height, kind="stable")
    return [order[begin:end] for begin, end in pairwise(np.cumsum([0, *np.bincount(height)]).tolist())]
