"""The marks of leanings (`cyberflag.flags.leanings`) as tables, to be looked up without a word being made of bytes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cyberflag.errors import UsageError

START, PRIME, BLANK = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3), ord(" ")
"""FNV-1a of 64 bits (Fowler, Noll and Vo), by which a mark of one word is looked up."""

WEIGHT, BEFORE, AFTER = range(3)
"""What a row of ``places`` holds: what the mark that stands there weighs (0: it is none itself), and which row of
``pairs`` and which place in it are those of its word as the first and as the last of two.
"""

OWNER_AT = 32
"""The bit of a pair from which on the row that it is of stands; what it weighs stands below."""

ENTRY_BITS = 20
"""Bits that name any entry of ``pairs``."""

_ALL_BITS, _WEIGHT_BITS, _NOBODY = (1 << 64) - 1, (1 << OWNER_AT) - 1, -1


class MarkTable(NamedTuple):
    """Marks to look up.

    - ``hashes``: of the marks of one word and of the words of pairs (`hash_of`), nought where a place is free: some
      power of two. One stands at one of two places, which the lower and the upper half of its hash name (*cuckoo
      hashing*, Pagh and Rodler 2004): who looks it up looks at both, and asks nothing more;
    - ``places``: what stands there, see `WEIGHT`;
    - ``pairs``: the marks of two words. That of two is at the sum of the row of the first and the place of the last,
      if it names that row: rows lie over each other so that no two want the same entry (*row displacement*, Tarjan and
      Yao 1979). No row is 0, and no word that ends no pair has another place than 0.
    """

    hashes: NDArray[np.uint64]
    places: NDArray[np.int32]
    pairs: NDArray[np.int64]


def hash_of(mark: str) -> int:
    """What a mark of one word is looked up by."""
    found = int(START)
    for byte in mark.encode("latin-1"):
        found = (found ^ byte) * int(PRIME) & _ALL_BITS
    return found


def tabulate_marks(marks: Mapping[str, int]) -> MarkTable:
    """The marks as tables. The same marks give the same tables.

    Raises ``UsageError`` where there are more pairs than the bits of an entry can name.
    """
    rows: dict[str, dict[int, int]] = defaultdict(dict)
    last: dict[str, int] = {}
    for mark, weight in marks.items():
        first, _, second = mark.rpartition(" ")
        if first:
            rows[first][last.setdefault(second, len(last) + 1)] = weight
    begins, pairs = _lay_rows(rows, len(last))
    if len(pairs) > 1 << ENTRY_BITS:
        raise UsageError(
            "The leanings of the rule pack have too many pairs of words.",
            f"They take {len(pairs):,} entries of {1 << ENTRY_BITS:,}; leave out those that weigh least.",
        )
    alone = [mark for mark in marks if " " not in mark]
    words = dict.fromkeys([*alone, *rows, *last])
    held = {hash_of(word): (marks.get(word, 0), begins.get(word, 0), last.get(word, 0)) for word in words}
    hashes, places = _place(held)
    return MarkTable(hashes, places, pairs)


def _lay_rows(rows: Mapping[str, Mapping[int, int]], places: int) -> tuple[dict[str, int], NDArray[np.int64]]:
    """Where each row begins, and the pairs; the fullest row is laid first, each as far to the front as it fits."""
    begins: dict[str, int] = {}
    free = np.ones(1 + places, np.bool_)
    unused = np.zeros(1, np.bool_)  # no row begins at nought
    for word, row in sorted(rows.items(), key=lambda one: -len(one[1])):
        while True:
            fits = unused.copy()
            for place in row:
                fits &= free[place : place + len(fits)]
            begin = int(fits.argmax())
            if fits[begin]:
                break
            more = np.ones(len(fits), np.bool_)
            unused, free = np.append(unused, more), np.append(free, more)
        begins[word], unused[begin] = begin, False
        free[[begin + place for place in row]] = False
    pairs = np.full(max(begins.values(), default=0) + places + 1, _NOBODY << OWNER_AT, np.int64)
    for word, row in rows.items():
        for place, weight in row.items():
            pairs[begins[word] + place] = begins[word] << OWNER_AT | weight & _WEIGHT_BITS
    return begins, pairs


def _place(held: Mapping[int, tuple[int, int, int]]) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """Hashes, and what each is of, at their places."""
    size = 1 << max(4, (2 * len(held)).bit_length())
    while (found := _place_among(list(held), size)) is None:
        size *= 2
    hashes, places = np.zeros(size, np.uint64), np.zeros((size, AFTER + 1), np.int32)
    for place, hashed in found.items():
        hashes[place], places[place] = hashed, held[hashed]
    return hashes, places


def _place_among(hashes: list[int], size: int) -> dict[int, int] | None:
    """Which hash stands where in a table of a size; none where one found no place."""
    held: dict[int, int] = {}
    for hashed in hashes:
        moved, place = hashed, -1
        for _ in range(size):
            places = (moved >> 32 & (size - 1), moved & (size - 1))
            place = places[0] if place == places[1] else places[1]
            put_out = held.get(place)
            held[place] = moved
            if put_out is None:
                break
            moved = put_out
        else:
            return None
    return held
