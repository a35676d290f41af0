"""The terms of a lexicon as one automaton over bytes.

The states are those of Aho and Corasick (1975) over the terms, where a term may only begin at the beginning of a word;
then states that lead to the same senses in the same way are merged (`cyberflag.flags.trie`), which leaves a fraction of
them. A step of the automaton is one look into one table, whatever the number of terms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.families import Direction, Kind
from cyberflag.flags.grafting import Spellings, graft_spellings
from cyberflag.flags.lexicon import DIRECTIONS, KINDS, PRESENT, Lexicon
from cyberflag.flags.tokens import in_plain_form
from cyberflag.flags.trie import (
    BOUNDARY,
    IN_WORD,
    NO_SENSE,
    Nodes,
    Trie,
    find_fails,
    find_meant,
    grow_trie,
    in_parts,
)
from cyberflag.flags.twins import find_twins

SIGN, BLANK, STOP = 0, 1, 2
"""Classes of bytes: a sign that no term holds, a blank, and what stands between two records."""

CHAINED = 0
"""The column of a row that tells where the chain of its state begins: beside those of the signs, one of which has just
been read where the chain is asked for.
"""

OTHER_PART, FILLER_BYTE, STOP_BYTE = 0xC0, 0xC1, 0xFF
"""Bytes that no text in UTF-8 holds. The first stands for parts of words that no term holds; the second for the rest of
a sign of several bytes, over which every state stays what it is; the third for the end of a record.
"""

SORTS_AT, SIGNS_AT, HANDED_AT, LAST_AT = 32, 40, 48, 56
"""The bits of an entry of a chain from which on stand what the sense does, the number of signs of its terms, whether a
mention may begin with their last word, and whether it is the last of its chain; the sense stands below.
"""

MENTIONS, CUES, BREAKS, GIVES, SPANS_SENTENCE, TELLS_PRESENCE = 1, 2, 4, 8, 16, 32
"""What a sense does: it is a mention, a cue, a break, its words are companions, it is a cue for its whole sentence, it
tells of something done in person.
"""

_BLANKS = b" -_\t\r\n"
_LETTERS = b"0123456789abcdefghijklmnopqrstuvwxyz"

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Automaton:
    """``byte_class`` gives each byte its class; ``table[state + class]`` the next state, where a state is the offset of
    its row. A term ends before a byte that is no part of a word where the state before it is ``ending`` or above: what
    ends there stands in ``chain`` from ``table[state + CHAINED]`` on, the longest term first. ``ordered``: the states
    stand in the order in which texts used them (`cyberflag.flags.ordering`). ``file``: what the arrays are mapped from
    (None: they were made here), so that other processes may map it too.
    """

    byte_class: NDArray[np.uint8]
    table: NDArray[np.uint32]
    chain: NDArray[np.uint64]
    ending: int
    ordered: bool = False
    file: Path | None = field(default=None, compare=False)

    @property
    def width(self) -> int:
        """The columns of a row: the chain, and one for each class of bytes."""
        return int(self.byte_class.max()) + 1


def build_automaton(lexicon: Lexicon) -> Automaton:
    """The automaton of a lexicon. The same lexicon gives the same tables, byte for byte."""
    texts = (*lexicon.terms, *dict.fromkeys(lexicon.spelt))
    byte_class, is_word = _classify(texts, lexicon.spellings)
    text, senses = _begun_by_words(texts, lexicon, byte_class, is_word)
    spellings = _as_classes(lexicon, byte_class, is_word)
    trie, spelt, words = graft_spellings(grow_trie(text, STOP, senses), text, STOP, spellings)
    fails = find_fails(trie, is_word)
    meant = find_meant(trie, fails, spelt, words)
    kept, number = find_twins(trie, fails, meant, trie.cls == BLANK)
    table, ending = _lay_rows(trie, fails, kept, number, is_word)
    _read_as_meant(table, ending, meant[kept], number, is_word)
    starts, chain = _lay_chains(trie.sense[kept], number[fails[kept]], ending, lexicon)
    rows = _as_offsets(table, starts, np.argsort(ending > 0, kind="stable"))
    return Automaton(
        byte_class=byte_class + np.uint8(CHAINED + 1),
        table=rows.ravel(),
        chain=chain,
        ending=int((ending == 0).sum()) * rows.shape[1],
    )


def _is_part(byte: int) -> bool:
    """Whether a byte is a part of words wherever it stands."""
    return byte >= 0x80 or chr(byte).isalnum()


def _classify(texts: tuple[str, ...], spellings: tuple[str, ...]) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The class of each byte, and which classes are parts of words: one for each byte that a term holds, one for all
    other parts of words, one each for all other signs, for blanks and for the end of a record. Those that are no parts
    of words come first, then the commonest, whose columns lie side by side so; the class of fillers is the one after
    the last.
    """
    counted = np.bincount(np.frombuffer("".join((*texts, *spellings)).encode(), np.uint8), minlength=256)
    held = [byte for byte in np.argsort(-counted, kind="stable").tolist() if counted[byte] and byte not in _BLANKS]
    signs = [byte for byte in held if not _is_part(byte)]
    parts = [byte for byte in held if _is_part(byte)]
    own = {byte: number for number, byte in enumerate(signs, start=STOP + 1)}
    others = STOP + 1 + len(signs)
    own |= {byte: number for number, byte in enumerate(parts, start=others + 1)}
    own |= dict.fromkeys(_BLANKS, BLANK) | {STOP_BYTE: STOP, FILLER_BYTE: others + 1 + len(parts)}
    byte_class = np.zeros(256, dtype=np.uint8)
    for byte in range(256):
        folded = ord(chr(byte).lower()) if byte < 0x80 else byte
        byte_class[byte] = own.get(folded, others if _is_part(byte) else SIGN)
    return byte_class, np.arange(others + 1 + len(parts)) >= others


def _begun_by_words(
    texts: tuple[str, ...], lexicon: Lexicon, byte_class: NDArray[np.uint8], is_word: NDArray[np.bool_]
) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """The terms that begin with a word, and texts after them that are none, as classes of bytes with a stop after each,
    and their senses.
    """
    plain = np.frombuffer(in_plain_form("\0".join((*texts, "")).encode()), np.uint8)
    ended = plain == 0
    text = byte_class[plain]
    text[ended] = STOP
    ends = np.flatnonzero(ended)
    begun = is_word[text[np.append(0, ends[:-1] + 1)]]
    senses = np.full(len(texts), NO_SENSE, np.int32)
    senses[: len(lexicon.terms)] = lexicon.sense_of
    return text[np.repeat(begun, np.diff(ends, prepend=-1))], senses[begun]


def _as_classes(lexicon: Lexicon, byte_class: NDArray[np.uint8], is_word: NDArray[np.bool_]) -> Spellings:
    """The spellings of a lexicon, and of what they are made, as classes of bytes."""
    classes = bytes(byte_class)
    plain = np.zeros_like(is_word)
    plain[byte_class[list(_LETTERS)]] = True
    plain[byte_class[OTHER_PART]] = False
    spellings, words = (
        tuple(text.encode().translate(classes) for text in texts) for texts in (lexicon.spellings, lexicon.spelt)
    )
    return Spellings(spellings, words, plain=plain, parts=is_word)


def _lay_rows(
    trie: Trie, fails: Nodes, kept: Nodes, number: Nodes, is_word: NDArray[np.bool_]
) -> tuple[NDArray[np.int32], Numbers]:
    """For each node that is kept where it leads by each class, and the nearest node, itself or one that it falls back
    on, with which a term ends (0: none). ``number`` is the place among those ``kept`` of what each node means.
    """
    table = np.empty((len(kept), len(is_word)), np.int32)
    table[: IN_WORD + 1] = np.where(is_word, IN_WORD, BOUNDARY)
    ending = np.zeros(len(kept), np.int64)
    fallen, ends, blank = number[fails[kept]], trie.sense[kept] != NO_SENSE, trie.cls[kept] == BLANK
    edges = np.flatnonzero(kept[number[trie.parent]] == trie.parent)[IN_WORD + 1 :]
    origin, cls, target = number[trie.parent[edges]], trie.cls[edges], number[edges]
    levels = np.searchsorted(kept, (0, *trie.levels))
    for begin, end in pairwise(levels.tolist()):
        if begin > IN_WORD:
            table[begin:end] = table[fallen[begin:end]]
            ending[begin:end] = np.where(ends[begin:end], np.arange(begin, end), ending[fallen[begin:end]])
            table[begin:end, BLANK][blank[begin:end]] = np.arange(begin, end)[blank[begin:end]]
        here = slice(*np.searchsorted(origin, (begin, end)))
        table[origin[here], cls[here]] = target[here]
    return table, ending


def _as_offsets(table: NDArray[np.int32], starts: Numbers, order: Numbers) -> NDArray[np.uint32]:
    """The rows of states in an order: the chain of each, what it leads to, and the state itself for fillers. States are
    named by the offsets of their rows.
    """
    rows = np.empty((len(order), table.shape[1] + 2), np.uint32)
    place = np.empty(len(order), np.uint32)
    place[order] = np.arange(len(order), dtype=np.uint32) * np.uint32(rows.shape[1])
    rows[:, CHAINED], rows[:, -1] = starts[order], place[order]
    for part in in_parts(len(order)):
        rows[part, CHAINED + 1 : -1] = place[table[order[part]]]
    return rows


def _read_as_meant(
    table: NDArray[np.int32], ending: Numbers, meant: Nodes, number: Nodes, is_word: NDArray[np.bool_]
) -> None:
    """Lead on from a word in another spelling, where it ends, as from the word that it stands for; ``meant`` are nodes
    of the tree, for each node that is kept (-1: none).
    """
    spelt = np.flatnonzero(meant >= 0)
    as_word = number[meant[spelt]]
    signs = np.flatnonzero(~is_word)
    table[np.ix_(spelt, signs)] = table[np.ix_(as_word, signs)]
    ending[spelt] = ending[as_word]


def _lay_chains(sense: Nodes, fails: Nodes, ending: Numbers, lexicon: Lexicon) -> tuple[Numbers, NDArray[np.uint64]]:
    """Where the chain of each state begins (0 where it has none), and the entries of all chains one after the other."""
    signs, sorts, handed = (column.tolist() for column in (lexicon.signs, _sorts_of(lexicon), lexicon.handed))
    chains: dict[int, tuple[int, ...]] = {0: ()}
    begun: dict[tuple[int, ...], int] = {}
    entries: list[int] = []
    starts = np.zeros(len(ending), dtype=np.int64)
    for state in np.flatnonzero(sense != NO_SENSE).tolist():
        chain = chains[state] = (int(sense[state]), *chains[int(ending[fails[state]])])
        starts[state] = begun.setdefault(chain, len(entries))
        if starts[state] < len(entries):
            continue
        for place, one in enumerate(chain, start=1):
            told = sorts[one] << SORTS_AT | signs[one] << SIGNS_AT | handed[one] << HANDED_AT
            entries.append(one | told | int(place == len(chain)) << LAST_AT)
    return starts[ending], np.array(entries, dtype=np.uint64)


def _sorts_of(lexicon: Lexicon) -> NDArray[np.int32]:
    """What each sense does, as bits."""
    sorts = np.zeros_like(lexicon.kind)
    for kind, sort in ((Kind.MENTION, MENTIONS), (Kind.CUE, CUES), (Kind.BREAK, BREAKS)):
        sorts |= np.where(lexicon.kind == KINDS.index(kind), sort, 0)
    sorts |= np.where(lexicon.gives != 0, GIVES, 0)
    sorts |= np.where(lexicon.gives & PRESENT != 0, TELLS_PRESENCE, 0)
    sorts |= np.where(lexicon.directions & DIRECTIONS[Direction.SENTENCE] != 0, SPANS_SENTENCE, 0)
    return sorts
