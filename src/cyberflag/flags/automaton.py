"""The terms of a lexicon and the ends of sentences as one automaton over bytes.

The states are those of Aho and Corasick (1975) over the terms, where a term may only begin at the beginning of a word;
then states that lead to the same senses in the same way are merged (Moore's refinement, by hashes), which leaves a
fraction of them. A step of the automaton is one look into one table, whatever the number of terms.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.lexicon import Lexicon
from cyberflag.flags.tokens import split_tokens

SPECIAL = 255
"""The class of a byte that may begin a curly quotation mark, a dash, a no-break blank or a sign of money."""

EMITS = 1 << 30
"""Set in an entry of the table where a term ends before the byte that leads there."""

SENTENCE_END = -1
SIGN, BLANK = 0, 1
OTHER_PART = 0xC0
"""A byte that no text in UTF-8 holds: its class is that of parts of words that no term holds."""

_BOUNDARY, _IN_WORD, _AT_END = 0, 1, 2
_ENDS = ".!?;"
_BLANKS = b" -_\t\r\n"


@dataclass(frozen=True)
class Automaton:
    """``byte_class`` gives each byte its class; ``table[state + class]`` the next state, where a state is the offset of
    its row. ``chain_start[row]`` to ``chain_start[row + 1]`` are the places in ``chain`` of the senses that end in a
    state, the longest first. ``is_word`` says which bytes make words.
    """

    byte_class: NDArray[np.uint8]
    byte_kind: NDArray[np.uint8]
    table: NDArray[np.int32]
    classes: int
    chain_start: NDArray[np.int32]
    chain: NDArray[np.int32]
    edge: int

    @property
    def states(self) -> int:
        """The number of states."""
        return len(self.chain_start) - 1


def build_automaton(lexicon: Lexicon) -> Automaton:
    """The automaton of a lexicon. The same lexicon gives the same tables, byte for byte."""
    byte_class, is_word_class = _classify(lexicon)
    trie = _grow_trie(lexicon, byte_class, len(is_word_class))
    table, chains = _link(trie, is_word_class)
    merged, kept = _merge(table, chains)
    table = merged[table[kept]]
    chains = [chains[state] for state in kept.tolist()]
    emits = np.array([bool(chain) for chain in chains])
    entries = table * len(is_word_class)
    entries[np.ix_(emits, ~is_word_class)] |= EMITS
    lengths = np.array([0, *map(len, chains)])
    return Automaton(
        byte_class=byte_class,
        byte_kind=np.array([_kind_of(byte) for byte in range(256)], dtype=np.uint8),
        table=np.ascontiguousarray(entries.ravel().astype(np.int32)),
        classes=len(is_word_class),
        chain_start=np.cumsum(lengths).astype(np.int32),
        chain=np.array([sense for chain in chains for sense in chain], dtype=np.int32),
        edge=int((~is_word_class).sum()),
    )


def _kind_of(byte: int) -> int:
    """What a byte is by itself: 0 a sign, 1 a part of a word, 2 a blank, 3 one above ASCII."""
    return 3 if byte >= 0x80 else 2 if byte in _BLANKS else int(chr(byte).isalnum())


def _classify(lexicon: Lexicon) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The class of each byte, and which classes are parts of words: one for each byte that a term holds, one for all
    other parts of words, one for all other signs, one for blanks. Signs and blanks come first.
    """
    held = {byte for term in lexicon.terms for byte in term.encode()} - set(_BLANKS)
    held |= {ord(sign) for sign in _ENDS + "'" + '"'}
    signs = sorted(byte for byte in held if _kind_of(byte) == 0)
    parts = sorted(held - set(signs))
    own = {byte: number for number, byte in enumerate(signs, start=BLANK + 1)}
    others = BLANK + 1 + len(signs)
    own |= {byte: number for number, byte in enumerate(parts, start=others + 1)}
    byte_class = np.zeros(256, dtype=np.uint8)
    for byte in range(256):
        plain = (SIGN, others, BLANK, others)[_kind_of(byte)]
        byte_class[byte] = own.get(ord(chr(byte).lower()) if byte < 0x80 else byte, plain)
    byte_class[[0xC2, 0xE2]] = SPECIAL
    return byte_class, np.arange(others + 1 + len(parts)) >= others


@dataclass(frozen=True)
class _Trie:
    """The terms by the classes of their bytes: ``children[node]`` by class, ``sense[node]``, ``parent[node]``. The
    first three nodes are the beginning of a word, the inside of one, and the end of a sentence.
    """

    children: list[dict[int, int]]
    sense: dict[int, int]
    parent: list[tuple[int, int]]
    ends: frozenset[int]
    classes: int


def _grow_trie(lexicon: Lexicon, byte_class: NDArray[np.uint8], classes: int) -> _Trie:
    children: list[dict[int, int]] = [{}, {}, {}]
    parent = [(_BOUNDARY, 0)] * 3
    sense = {_AT_END: SENTENCE_END}
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
    return _Trie(children, sense, parent, frozenset(int(byte_class[ord(sign)]) for sign in _ENDS), classes)


def _link(trie: _Trie, is_word: NDArray[np.bool_]) -> tuple[NDArray[np.int32], list[tuple[int, ...]]]:
    """The full table of next states, and the senses that end in each state, the longest term's first."""
    nodes = len(trie.children)
    table = np.zeros((nodes, trie.classes), dtype=np.int32)
    table[:, is_word] = _IN_WORD
    table[:, sorted(trie.ends)] = _AT_END
    chains: list[tuple[int, ...]] = [()] * nodes
    chains[_AT_END] = (SENTENCE_END,)
    table[_BOUNDARY, list(trie.children[_BOUNDARY])] = list(trie.children[_BOUNDARY].values())
    table[_AT_END] = table[_BOUNDARY]
    fails = [0, 0, 0] + [_IN_WORD] * (nodes - 3)
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
