"""The terms of a lexicon as one automaton over bytes.

The states are those of Aho and Corasick (1975) over the terms, where a term may only begin at the beginning of a word;
then states that lead to the same senses in the same way are merged (Moore's refinement, by hashes), which leaves a
fraction of them. A step of the automaton is one look into one table, whatever the number of terms.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.lexicon import DIRECTIONS, KINDS, PRESENT, Lexicon
from cyberflag.flags.pack import Direction, Kind
from cyberflag.flags.tokens import split_tokens

SIGN, BLANK, STOP = 0, 1, 2
"""Classes of bytes: a sign that no term holds, a blank, and what stands between two records."""

OTHER_PART, FILLER_BYTE, STOP_BYTE = 0xC0, 0xC1, 0xFF
"""Bytes that no text in UTF-8 holds. The first stands for parts of words that no term holds; the second for the rest of
a sign of several bytes, over which every state stays what it is; the third for the end of a record.
"""

SORTS_AT, SIGNS_AT, HANDED_AT, LAST_AT = 32, 40, 48, 56
"""The bits of an entry of a chain from which on stand what the sense does, the number of signs of its terms, the bytes
of their last word where a mention may begin with it, and whether it is the last of its chain; the sense stands below.
"""

MENTIONS, CUES, BREAKS, GIVES, SPANS_SENTENCE, TELLS_PRESENCE = 1, 2, 4, 8, 16, 32
"""What a sense does: it is a mention, a cue, a break, its words are companions, it is a cue for its whole sentence, it
tells of something done in person.
"""

_BOUNDARY, _IN_WORD = 0, 1
_BLANKS = b" -_\t\r\n"


@dataclass(frozen=True)
class Automaton:
    """``byte_class`` gives each byte its class; ``table[state + class]`` the next state, where a state is the offset of
    its row. A term ends before a byte that is no part of a word where the state before it is ``ending`` or above: what
    ends there stands in ``chain`` from ``table[state + chained]`` on, the longest term first.
    """

    byte_class: NDArray[np.uint8]
    table: NDArray[np.uint32]
    chain: NDArray[np.uint64]
    ending: int
    chained: int


def build_automaton(lexicon: Lexicon) -> Automaton:
    """The automaton of a lexicon. The same lexicon gives the same tables, byte for byte."""
    byte_class, is_word_class = _classify(lexicon)
    trie = _grow_trie(lexicon, byte_class, len(is_word_class))
    table, chains = _link(trie, is_word_class)
    merged, kept = _merge(table, chains)
    table = merged[table[kept]]
    chains = [chains[state] for state in kept.tolist()]
    classes = len(is_word_class)
    ends = np.array([bool(chain) for chain in chains])
    rank = np.argsort(np.argsort(ends, kind="stable"))
    filler = np.arange(len(ends))[:, None]
    rows = np.concatenate([rank[table], rank[filler]], axis=1)[np.argsort(ends, kind="stable")] * (classes + 2)
    starts, chain = _lay_chains([chains[state] for state in np.argsort(ends, kind="stable").tolist()], lexicon)
    return Automaton(
        byte_class=byte_class,
        table=np.concatenate([rows, starts[:, None]], axis=1).astype(np.uint32).ravel(),
        chain=chain,
        ending=int((~ends).sum()) * (classes + 2),
        chained=classes + 1,
    )


def _is_part(byte: int) -> bool:
    """Whether a byte is a part of words wherever it stands."""
    return byte >= 0x80 or chr(byte).isalnum()


def _classify(lexicon: Lexicon) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The class of each byte, and which classes are parts of words: one for each byte that a term holds, one for all
    other parts of words, one each for all other signs, for blanks and for the end of a record. Those that are no parts
    of words come first; the class of fillers is the one after the last.
    """
    held = {byte for term in lexicon.terms for byte in term.encode()} - set(_BLANKS)
    signs = sorted(byte for byte in held if not _is_part(byte))
    parts = sorted(held - set(signs))
    own = {byte: number for number, byte in enumerate(signs, start=STOP + 1)}
    others = STOP + 1 + len(signs)
    own |= {byte: number for number, byte in enumerate(parts, start=others + 1)}
    own |= dict.fromkeys(_BLANKS, BLANK) | {STOP_BYTE: STOP, FILLER_BYTE: others + 1 + len(parts)}
    byte_class = np.zeros(256, dtype=np.uint8)
    for byte in range(256):
        folded = ord(chr(byte).lower()) if byte < 0x80 else byte
        byte_class[byte] = own.get(folded, others if _is_part(byte) else SIGN)
    return byte_class, np.arange(others + 1 + len(parts)) >= others


def _lay_chains(chains: list[tuple[int, ...]], lexicon: Lexicon) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Where the chain of each state begins (0 where it has none), and the entries of all chains one after the other."""
    signs, sorts, handed = lexicon.signs.tolist(), _sorts_of(lexicon).tolist(), lexicon.handed.tolist()
    entries: list[int] = []
    starts = np.zeros(len(chains), dtype=np.int64)
    for state, chain in enumerate(chains):
        if chain:
            starts[state] = len(entries)
        for place, sense in enumerate(chain, start=1):
            last = int(place == len(chain)) << LAST_AT
            told = sorts[sense] << SORTS_AT | signs[sense] << SIGNS_AT | handed[sense] << HANDED_AT
            entries.append(sense | told | last)
    return starts, np.array(entries, dtype=np.uint64)


def _sorts_of(lexicon: Lexicon) -> NDArray[np.int32]:
    """What each sense does, as bits."""
    sorts = np.zeros_like(lexicon.kind)
    for kind, sort in ((Kind.MENTION, MENTIONS), (Kind.CUE, CUES), (Kind.BREAK, BREAKS)):
        sorts |= np.where(lexicon.kind == KINDS.index(kind), sort, 0)
    sorts |= np.where(lexicon.gives != 0, GIVES, 0)
    sorts |= np.where(lexicon.gives & PRESENT != 0, TELLS_PRESENCE, 0)
    sorts |= np.where(lexicon.directions & DIRECTIONS[Direction.SENTENCE] != 0, SPANS_SENTENCE, 0)
    return sorts


@dataclass(frozen=True)
class _Trie:
    """The terms by the classes of their bytes: ``children[node]`` by class, ``sense[node]``, ``parent[node]``. The
    first two nodes are the beginning of a word and the inside of one.
    """

    children: list[dict[int, int]]
    sense: dict[int, int]
    parent: list[tuple[int, int]]
    classes: int


def _grow_trie(lexicon: Lexicon, byte_class: NDArray[np.uint8], classes: int) -> _Trie:
    children: list[dict[int, int]] = [{}, {}]
    parent = [(_BOUNDARY, 0)] * 2
    sense: dict[int, int] = {}
    for term, number in zip(lexicon.terms, lexicon.sense_of.tolist(), strict=True):
        tokens = split_tokens(term.encode())
        if not tokens or not tokens[0].is_word:
            continue
        node = _BOUNDARY
        for one in (c for token in tokens for c in token.text.encode("latin-1")):
            cls = int(byte_class[one])
            if cls not in children[node]:
                children[node][cls] = len(children)
                children.append({})
                parent.append((node, cls))
            node = children[node][cls]
        sense[node] = number
    return _Trie(children, sense, parent, classes)


def _link(trie: _Trie, is_word: NDArray[np.bool_]) -> tuple[NDArray[np.int32], list[tuple[int, ...]]]:
    """The full table of next states, and the senses that end in each state, the longest term's first."""
    nodes = len(trie.children)
    table = np.zeros((nodes, trie.classes), dtype=np.int32)
    table[:, is_word] = _IN_WORD
    chains: list[tuple[int, ...]] = [()] * nodes
    table[_BOUNDARY, list(trie.children[_BOUNDARY])] = list(trie.children[_BOUNDARY].values())
    fails = [0, 0] + [_IN_WORD] * (nodes - 2)
    level = list(trie.children[_BOUNDARY].values())
    while level:
        for node in level:
            up, cls = trie.parent[node]
            if up != _BOUNDARY:
                fails[node] = int(table[fails[up], cls])
            table[node] = table[fails[node]]
            if cls == BLANK:
                table[node, BLANK] = node
            for one, child in trie.children[node].items():
                table[node, one] = child
            own = (trie.sense[node],) if node in trie.sense else ()
            chains[node] = own + chains[fails[node]]
        level = [child for node in level for child in trie.children[node].values()]
    return table, chains


def _merge(table: NDArray[np.int32], chains: list[tuple[int, ...]]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """The number of the merged state of each state, and one state of each merged one; merged state 0 is the first."""
    numbers: dict[tuple[int, ...], int] = {}
    group = np.array([numbers.setdefault(chain, len(numbers)) for chain in chains], dtype=np.int64)
    weights = np.random.default_rng(1975).integers(1, 2**63, size=table.shape[1] + 1, dtype=np.uint64) | np.uint64(1)
    count = len(numbers)
    while True:
        sign = group.astype(np.uint64) * weights[-1]
        for cls in range(table.shape[1]):
            sign += group[table[:, cls]].astype(np.uint64) * weights[cls]
        _, first, group = np.unique(sign, return_index=True, return_inverse=True)
        if len(first) == count:
            break
        count = len(first)
    order = np.argsort(first)
    rank = np.empty(count, dtype=np.int32)
    rank[order] = np.arange(count, dtype=np.int32)
    return rank[group], first[order]
