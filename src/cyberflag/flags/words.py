"""The words of texts laid out in lanes, and what each weighs (`cyberflag.flags.leanings`). Compiled by numba.

Texts say the same few thousand words over and over, so what the marks of a word weigh together is added up once and
kept under its letters; the next time one look finds it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.compiling import Array, Number, Tables, compiled, inlined, signed, unsigned
from cyberflag.flags.leanings import BEGINNINGS, ENDING
from cyberflag.flags.marks import AFTER, BEFORE, ENTRY_BITS, OWNER_AT, PRIME, START, WEIGHT
from cyberflag.flags.masks import WIDTH, eight_bytes, on_lines
from cyberflag.flags.scanning import list_places

KEY, HELD, WAY = range(3)
"""Columns of a word that is kept: its letters as a number; and what is held of it, as bits: from ``_WEIGHT_AT`` on what
its marks weigh together, from ``_ROW_AT`` on its own row and below that its place in a row of pairs
(`marks.MarkTable`). A room holds two words, the one learnt last first.
"""

_ROOM_BITS = 15
_ROW_AT, _WEIGHT_AT = ENTRY_BITS, 2 * ENTRY_BITS
_ENTRIES = (1 << ENTRY_BITS) - 1
_EIGHT, _LAST_DIGIT = 8, ord("9")
_ONE, _HALF, _NONE = unsigned(1), unsigned(32), unsigned(0)
_ALL = unsigned((1 << WIDTH) - 1)
_STAR, _NOUGHT = unsigned(ord("*")), unsigned(ord("0"))
_FIRST, _LAST, _LENGTH = unsigned(0x9E3779B97F4A7C15), unsigned(0xC2B2AE3D27D4EB4F), unsigned(0x165667B19E3779F9)
"""Odd numbers with bits at all places, by which the parts of a word are spread over a number."""


def make_rooms() -> NDArray[np.int64]:
    """Rooms for the words that are kept, all empty: half a line of memory each, so that a word asks for one."""
    rooms: NDArray[np.int64] = on_lines(2 * WAY << _ROOM_BITS, np.int64).reshape(-1, 2 * WAY)
    return rooms


@compiled
def list_words(begin: int, end: int, words: Array, signs: Array, listed: Tables) -> None:
    """Put down where the words of a lane start and end, and set bits of ``parted`` where one starts with a sign that
    ends sentences between it and the word before it. ``words`` are changed to the starts and ``signs`` to the ends.
    """
    parted, starts, ends = listed
    before, carried = _NONE, _NONE
    for at in range(begin // WIDTH, (end + WIDTH - 1) // WIDTH):
        word, gap = words[at], ~words[at]
        sign = signs[at] & gap
        after = gap + sign + carried  # a sign sets a bit that the rest of its gap hands on, up to the next word
        carried = (sign | (gap & ~after)) >> unsigned(WIDTH - 1)
        moved = word << _ONE | before
        before = word >> unsigned(WIDTH - 1)
        words[at], signs[at] = word & ~moved, gap & moved
        parted[at] = after
    list_places(words, begin, end, starts)
    list_places(signs, begin, end, ends)


@inlined
def _on(hashed: Number, byte: Number) -> Number:
    """The hash with one more byte."""
    return (hashed ^ byte) * PRIME


@inlined
def _place_of(hashed: Number, hashes: Array) -> int:
    """Where a mark stands; -1 where it stands nowhere."""
    last = unsigned(len(hashes) - 1)
    place = (hashed >> _HALF) & last
    place = place if hashes[place] == hashed else hashed & last
    return signed(place) if hashes[place] == hashed else -1


@compiled
def _long_key(plain: Array, start: int, end: int, key: Number) -> Number:
    """The same for a word of which the first and the last eight letters are not all."""
    for at in range(start + _EIGHT, end - _EIGHT, _EIGHT):
        key = (key ^ key >> _HALF) * _FIRST + eight_bytes(plain, at) * _LAST
    return key


@inlined
def _key_of(plain: Array, start: int, end: int) -> Number:
    """The letters of a word as one number: two words of up to eight have different ones, others but for a chance in
    2**64.
    """
    length = end - start
    first = eight_bytes(plain, start) & _ALL >> unsigned(WIDTH - _EIGHT * min(length, _EIGHT))
    last = eight_bytes(plain, max(start, end - _EIGHT)) if length > _EIGHT else _NONE
    key = first * _FIRST + last * _LAST + unsigned(length) * _LENGTH
    return _long_key(plain, start, end, key) if length > 2 * _EIGHT else key


@inlined
def _weight_of(hashed: Number, marks: Tables) -> int:
    """What a mark weighs; nought where it is none."""
    hashes, places = marks
    place = _place_of(hashed, hashes)
    return places[place, WEIGHT] if place >= 0 else 0


@compiled
def _learn(plain: Array, start: int, end: int, key: int, room: Array, marks: Tables) -> None:
    """Keep a word: add up what its marks weigh."""
    hashes, places = marks
    own, digits, weight = START, True, 0
    for at in range(start, end):
        own = _on(own, unsigned(plain[at]))
        digits &= plain[at] <= _LAST_DIGIT
        if at + 1 - start in BEGINNINGS and at + 1 < end:
            weight += _weight_of(_on(own, _STAR), marks)
    if end - start > ENDING:
        ending = _on(START, _STAR)
        for at in range(end - ENDING, end):
            ending = _on(ending, unsigned(plain[at]))
        weight += _weight_of(ending, marks)
    place = _place_of(_on(START, _NOUGHT) if digits else own, hashes)
    beside = 0
    if place >= 0:
        weight += places[place, WEIGHT]
        beside = places[place, BEFORE] << _ROW_AT | places[place, AFTER]
    for column in range(WAY):
        room[WAY + column] = room[column]
    room[KEY], room[HELD] = key, weight << _WEIGHT_AT | beside


@compiled
def hear(plain: Array, listed: Tables, at: int, end: int, table: Tables, rooms: Array) -> tuple[int, int]:
    """What the marks of the words weigh together from one on up to a place, where a record ends; and the number of the
    next one.
    """
    parted, starts, ends = listed
    hashes, places, pairs = table
    total, row = 0, 0
    while starts[at] < end:
        start, stop = signed(starts[at]), signed(ends[at])
        at += 1
        spread = _key_of(plain, start, stop)
        key, room = signed(spread), rooms[spread >> unsigned(WIDTH - _ROOM_BITS)]
        way = 0 if room[KEY] == key else WAY
        if room[way + KEY] != key:
            _learn(plain, start, stop, key, room, (hashes, places))
            way = 0
        held = room[way + HELD]
        row = 0 if parted[start // WIDTH] >> unsigned(start % WIDTH) & _ONE else row
        pair = pairs[row + (held & _ENTRIES)]
        total += held >> _WEIGHT_AT
        total += (pair << OWNER_AT >> OWNER_AT) * (pair >> OWNER_AT == row)
        row = held >> _ROW_AT & _ENTRIES
    return total, at
