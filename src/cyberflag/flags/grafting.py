"""The known spellings of words, put into the tree of terms beside each word that they stand for.

A spelling is the word wherever it stands in a term: so it gets a way of its own from every node from which the word
goes on. There are more such ways than terms, which is why they are put into the grown tree and not written as texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from cyberflag.flags.trie import NO_SENSE, Nodes, Numbers, Trie

Classes = NDArray[np.uint8]


@dataclass(frozen=True)
class Spellings:
    """Spellings and the word that each stands for, as classes of bytes. Of the classes, ``plain`` are those of small
    English letters and digits, of which alone such words are made, and ``parts`` those of all that words are made of.
    """

    spellings: tuple[bytes, ...]
    words: tuple[bytes, ...]
    plain: NDArray[np.bool_]
    parts: NDArray[np.bool_]


class Grafted(NamedTuple):
    """A tree with the ways of spellings in it: the nodes that they lead to, and those of the words they stand for."""

    trie: Trie
    spelt: Nodes
    words: Nodes


def graft_spellings(trie: Trie, text: Classes, parting: int, known: Spellings) -> Grafted:
    """The tree that `trie.grow_trie` made of a text with a way for each spelling beside each word that it stands for.
    Each of these words is a term by itself too, or its spellings are heard only where a term holds it.
    """
    words = {word: number for number, word in enumerate(dict.fromkeys(known.words))}
    found = _find_words(trie, text, parting, known, tuple(words))
    each, spelling = _pair(found.which, np.array([words[word] for word in known.words], np.int64))
    classes = len(known.parts)
    parents, cls, spelt = _lead_on(trie, found.before[each], known.spellings, spelling, classes)
    grown, place = _in_order(trie, parents, cls, classes)
    return Grafted(grown, place[spelt], place[found.after[each]])


class _Found(NamedTuple):
    """The nodes before and after every word that has other spellings, and which word it is."""

    before: Nodes
    after: Nodes
    which: Numbers


def _find_words(trie: Trie, text: Classes, parting: int, known: Spellings, words: tuple[bytes, ...]) -> _Found:
    """Words in the terms; one in what several terms begin with is found once."""
    plain = known.plain[text]
    turns = np.flatnonzero(np.diff(plain, prepend=False, append=False))
    begins, ends = turns[::2], turns[1::2]
    offsets = np.concatenate([[0], np.cumsum(ends - begins)])
    buffers = [None, pa.py_buffer(offsets.astype(np.int64)), pa.py_buffer(text[plain])]
    said = pa.Array.from_buffers(pa.large_binary(), len(begins), buffers)
    which = pc.fill_null(pc.index_in(said, value_set=pa.array(words, pa.large_binary())), -1).to_numpy()
    parts = np.append(known.parts[text], False)
    alone = (which >= 0) & ~parts[begins - 1] & ~parts[ends]  # before the first stands what was put after the last
    begins, ends, which = begins[alone], ends[alone], which[alone]
    stops = np.flatnonzero(text == parting)
    term = np.searchsorted(stops, begins)
    starts = np.append(0, stops[:-1] + 1)[term]
    fresh = trie.known[term] < ends - starts
    begins, ends, which, term = begins[fresh], ends[fresh], which[fresh], term[fresh]
    after = _climb(trie, trie.leaf[term], stops[term] - ends)
    return _Found(_climb(trie, after, ends - begins), after, which)


def _climb(trie: Trie, nodes: Nodes, steps: Numbers) -> Nodes:
    """The nodes that stand so many steps before others."""
    nodes, steps = nodes.copy(), steps.copy()
    left = np.flatnonzero(steps)
    while len(left):
        nodes[left] = trie.parent[nodes[left]]
        steps[left] -= 1
        left = left[steps[left] > 0]
    return nodes


def _pair(which: Numbers, meant: Numbers) -> tuple[Numbers, Numbers]:
    """Each place of a word with each of its spellings; ``which`` are the words, ``meant`` those that spellings are."""
    order, counts = np.argsort(meant, kind="stable"), np.bincount(meant)
    times = counts[which]
    each = np.repeat(np.arange(len(which)), times)
    nth = np.arange(len(each)) - np.repeat(np.cumsum(times) - times, times)
    return each, order[(np.cumsum(counts) - counts)[which[each]] + nth]


def _lead_on(
    trie: Trie, nodes: Nodes, spellings: tuple[bytes, ...], spelling: Numbers, classes: int
) -> tuple[Nodes, Classes, Nodes]:
    """Where spellings lead from nodes, a letter of all at a time: the parents and the classes of the nodes that the
    tree lacks, numbered on from its own, and the nodes that the spellings end with.
    """
    letters = np.array(spellings, f"S{max(map(len, spellings), default=1)}")
    lengths = np.array([len(one) for one in spellings], np.int64)[spelling]
    letters = letters.view(np.uint8).reshape(len(spellings), letters.itemsize)
    edges, at, count = trie.edges(classes), nodes.astype(np.int64), len(trie)
    parents, cls = [np.empty(0, np.int32)], [np.empty(0, np.uint8)]
    for place in range(letters.shape[1]):
        going = np.flatnonzero(lengths > place)
        asked = at[going] * classes + letters[spelling[going], place]
        known = np.minimum(np.searchsorted(edges, asked), len(edges) - 1)
        lacks = edges[known] != asked
        new, which = np.unique(asked[lacks], return_inverse=True)
        at[going] = known
        at[going[lacks]] = count + which
        parents.append((new // classes).astype(np.int32))
        cls.append((new % classes).astype(np.uint8))
        count += len(new)
    return np.concatenate(parents), np.concatenate(cls), at.astype(np.int32)


def _in_order(trie: Trie, parents: Nodes, cls: Classes, classes: int) -> tuple[Trie, Nodes]:
    """The tree with further nodes, whose parents stand before them, in the order of a tree; and where each node is."""
    parent, cls = np.concatenate([trie.parent, parents]), np.concatenate([trie.cls, cls])
    depth = _depths(trie, parents)
    order = np.argsort(depth, kind="stable").astype(np.int32)
    levels = np.cumsum(np.bincount(depth))
    place = np.empty_like(order)
    place[: levels[0]] = np.arange(levels[0])
    for begin, end in pairwise(levels.tolist()):
        nodes = order[begin:end]
        nodes = nodes[np.argsort(place[parent[nodes]].astype(np.int64) * classes + cls[nodes], kind="stable")]
        order[begin:end], place[nodes] = nodes, np.arange(begin, end)
    sense = np.concatenate([trie.sense, np.full(len(parents), NO_SENSE, np.int32)])
    grown = Trie(place[parent[order]], cls[order], sense[order], place[trie.leaf], trie.known, tuple(levels.tolist()))
    return grown, place


def _depths(trie: Trie, parents: Nodes) -> NDArray[np.int16]:
    """How deep each node stands, those with these parents after the tree's own."""
    own = np.repeat(np.arange(len(trie.levels)), np.diff(trie.levels, prepend=0)).astype(np.int16)
    depths = np.concatenate([own, np.zeros(len(parents), np.int16)])
    left = np.arange(len(trie), len(depths))
    while len(left):
        depths[left] = depths[parents[left - len(trie)]] + 1
        left = left[parents[left - len(trie)] >= left[0]]
    return depths
