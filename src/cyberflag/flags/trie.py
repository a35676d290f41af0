"""The terms of a lexicon as a tree of their first parts, and which of its nodes mean the same.

Numbers in columns throughout, a whole depth of the tree at a time: a pack has some hundred thousand terms with a
million and a half first parts, and what the interpreter did with each of them took a minute.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

BOUNDARY, IN_WORD = 0, 1
"""The first two nodes: the beginning of a word, where every term begins, and the inside of a word that begins none."""

NO_SENSE = -1

Nodes = NDArray[np.int32]
Numbers = NDArray[np.int64]

_AT_ONCE = 1 << 16


@dataclass(frozen=True)
class Trie:
    """The first parts of terms, a row a node, by depth, then by the node before them and the class of their last byte.

    ``parent`` and ``cls`` say where a node comes from and by which class of byte, ``sense`` what the term means that
    ends there (`NO_SENSE`: none does). ``leaf`` is the node that each term leads to, ``known`` how many of its first
    classes a term before it has led to already. ``levels`` are where each depth begins, and the end.
    """

    parent: Nodes
    cls: NDArray[np.uint8]
    sense: Nodes
    leaf: Nodes
    known: Nodes
    levels: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.parent)

    def edges(self, classes: int) -> Numbers:
        """The step that leads to each node, as a number: in order, -1 for the first two."""
        edges = self.parent.astype(np.int64) * classes + self.cls
        edges[: IN_WORD + 1] = -1
        return edges


def grow_trie(text: NDArray[np.uint8], parting: int, senses: Nodes) -> Trie:
    """The tree of terms: the classes of their bytes one after the other, each term ended by a class that none of them
    holds, and their senses. Of two terms that are the same the later one's sense holds, `NO_SENSE` last of all.
    """
    ends = np.flatnonzero(text == parting)
    lengths = np.diff(ends, prepend=-1) - 1
    padded = _padded(text, ends, lengths)
    order = np.argsort(padded.view(f"S{padded.shape[1]}").ravel(), kind="stable")
    padded, lengths = padded[order], lengths[order]
    shared = _shared_with_the_one_before(padded)
    parents, classes = [np.full(IN_WORD + 1, BOUNDARY, np.int32)], [np.zeros(IN_WORD + 1, np.uint8)]
    levels, leaf = [IN_WORD + 1], np.empty(len(ends), np.int32)
    nodes = np.full(len(ends), BOUNDARY, np.int32)  # where each term has come to, in order
    for depth in range(padded.shape[1]):
        fresh = (shared <= depth) & (lengths > depth)
        parents.append(nodes[fresh])
        classes.append(padded[fresh, depth] - np.uint8(1))
        nodes = np.cumsum(fresh, dtype=np.int32) + np.int32(levels[-1] - 1)
        levels.append(levels[-1] + len(parents[-1]))
        done = lengths == depth + 1
        leaf[order[done]] = nodes[done]
    known = np.empty_like(leaf)
    known[order] = shared
    sense = np.full(levels[-1], NO_SENSE, np.int32)
    told = senses != NO_SENSE
    sense[leaf[told]] = senses[told]
    return Trie(np.concatenate(parents), np.concatenate(classes), sense, leaf, known, tuple(levels))


def _padded(text: NDArray[np.uint8], ends: Numbers, lengths: Numbers) -> NDArray[np.uint8]:
    """A row a term: its classes, one added to each, and noughts behind them."""
    padded = np.zeros((len(ends), int(lengths.max(initial=1))), np.uint8)
    for part in in_parts(len(ends)):
        inside = np.arange(padded.shape[1]) < lengths[part, None]
        begin = ends[part.start] - lengths[part.start]
        here = text[begin : ends[part.stop - 1]]
        padded[part][inside] = np.delete(here, ends[part][:-1] - begin) + np.uint8(1)
    return padded


def _shared_with_the_one_before(padded: NDArray[np.uint8]) -> Nodes:
    """How many first classes each row has in common with the one before it; a row that is the same has all of them."""
    shared = np.zeros(len(padded), np.int32)
    for part in in_parts(len(padded) - 1):
        differs = padded[part] != padded[part.start + 1 : part.stop + 1]
        shared[part.start + 1 : part.stop + 1] = np.where(differs.any(axis=1), differs.argmax(axis=1), padded.shape[1])
    return shared


def find_fails(trie: Trie, is_word: NDArray[np.bool_]) -> Nodes:
    """For each node the one that the longest other beginning of a term in its text leads to (Aho and Corasick)."""
    classes = len(is_word)
    edges = trie.edges(classes)
    fails = np.full(len(trie), IN_WORD, np.int32)
    fails[BOUNDARY] = BOUNDARY
    for begin, end in pairwise(trie.levels[1:]):
        cls = trie.cls[begin:end]
        found = np.where(is_word[cls], IN_WORD, BOUNDARY)
        left, at = np.arange(end - begin), fails[trie.parent[begin:end]]
        while len(left):
            asked = at.astype(np.int64) * classes + cls[left]
            place = np.minimum(np.searchsorted(edges, asked), len(edges) - 1)
            hit = edges[place] == asked
            found[left[hit]] = place[hit]
            going = ~hit & (at > IN_WORD)
            left, at = left[going], fails[at[going]]
        fails[begin:end] = found
    return fails


def find_meant(trie: Trie, fails: Nodes, spelt: Nodes, words: Nodes) -> Nodes:
    """For each node that ends with a known spelling (``spelt``) the one that ends with the word that it stands for
    (``words``), by the longest other beginning of a term that the word goes on; -1 for every other node.
    """
    meant = np.full(len(trie), -1, np.int32)
    meant[spelt] = words
    for begin, end in pairwise(trie.levels):
        own = meant[begin:end]
        meant[begin:end] = np.where(own < 0, meant[fails[begin:end]], own)
    return meant


def in_parts(count: int) -> Iterator[slice]:
    """A large number of rows a part at a time: what is reckoned of all at once takes gigabytes."""
    return (slice(begin, min(begin + _AT_ONCE, count)) for begin in range(0, count, _AT_ONCE))
