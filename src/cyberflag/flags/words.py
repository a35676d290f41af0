"""The words of texts laid out in lanes, and the marks of each (`cyberflag.flags.leanings`). Compiled by numba.

Texts say the same few thousand words over and over, so the marks of a word are looked up once and kept under its
letters; the next time one look finds them all.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.compiling import Array, Number, Tables, compiled, inlined, signed, unsigned
from cyberflag.flags.leanings import BEGINNINGS, ENDING
from cyberflag.flags.marks import AFTER, BEFORE, MARK, PRIME, START
from cyberflag.flags.masks import WIDTH, eight_bytes, on_lines, put_two
from cyberflag.flags.scanning import list_places

KEY, BESIDE, FIRST_TWO, LAST_TWO, WAY = range(5)
"""Columns of a word that is kept: its letters as a number; how many marks it has, from ``_PLACE_AT`` on its place in a
row of pairs and from ``_ROW_AT`` on its own row (`marks.MarkTable`); and the numbers of its marks. A room holds two
words, the one learnt last first.
"""

WEIGHT, SEEN = 0, 1
"""Columns of a mark: its weight, and the record in which it was heard last (-1: in none). They lie side by side, since
both are asked for at once.
"""

MARKS_OF_A_WORD = len(BEGINNINGS) + 3
"""It, its beginnings, its ending, and that of it and the word before it."""

_ROOM_BITS = 14
_PLACE_AT, _ROW_AT = unsigned(8), unsigned(32)
_COUNTED, _PLACES, _LOW = unsigned((1 << 8) - 1), unsigned((1 << 24) - 1), unsigned((1 << 32) - 1)
_EIGHT, _LAST_DIGIT = 8, ord("9")
_ONE, _TWO, _HALF, _NONE = unsigned(1), unsigned(2), unsigned(32), unsigned(0)
_ALL = unsigned((1 << WIDTH) - 1)
_STAR, _NOUGHT = unsigned(ord("*")), unsigned(ord("0"))
_FIRST, _LAST, _LENGTH = unsigned(0x9E3779B97F4A7C15), unsigned(0xC2B2AE3D27D4EB4F), unsigned(0x165667B19E3779F9)
"""Odd numbers with bits at all places, by which the parts of a word are spread over a number."""


def make_rooms() -> NDArray[np.uint64]:
    """Rooms for the words that are kept, all empty: a line of memory each, so that a word asks for one."""
    rooms: NDArray[np.uint64] = on_lines(2 * WAY << _ROOM_BITS, np.uint64).reshape(-1, 2 * WAY)
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
def _add_mark(hashed: Number, kept: Array, marks: Tables) -> int:
    """Keep a mark of a word, if it is one; where it stands."""
    hashes, places = marks
    place = _place_of(hashed, hashes)
    mark = unsigned(places[place, MARK]) if place >= 0 else _NONE
    if mark:
        count = kept[BESIDE] & _COUNTED
        kept[FIRST_TWO + signed(count >> _ONE)] |= mark << (count & _ONE) * _HALF
        kept[BESIDE] += _ONE
    return place


@compiled
def _learn(plain: Array, start: int, end: int, key: Number, room: Array, marks: Tables) -> None:
    """Keep a word: look its marks up."""
    _, places = marks
    for column in range(WAY):
        room[WAY + column] = room[column]
    kept = room[:WAY]
    kept[KEY], kept[BESIDE], kept[FIRST_TWO], kept[LAST_TWO] = key, _NONE, _NONE, _NONE
    own, digits = START, True
    for at in range(start, end):
        own = _on(own, unsigned(plain[at]))
        digits &= plain[at] <= _LAST_DIGIT
        if at + 1 - start in BEGINNINGS and at + 1 < end:
            _add_mark(_on(own, _STAR), kept, marks)
    if end - start > ENDING:
        ending = _on(START, _STAR)
        for at in range(end - ENDING, end):
            ending = _on(ending, unsigned(plain[at]))
        _add_mark(ending, kept, marks)
    place = _add_mark(_on(START, _NOUGHT) if digits else own, kept, marks)
    if place >= 0:
        kept[BESIDE] |= unsigned(places[place, BEFORE]) << _ROW_AT | unsigned(places[place, AFTER]) << _PLACE_AT


@compiled
def _add_up(heard: Array, count: int, known: Array, number: int) -> int:
    """What the marks that were heard in a record weigh together, each once."""
    total = 0
    for at in range(count):
        mark = heard[at]
        total += known[mark, WEIGHT] * (known[mark, SEEN] != number)
        known[mark, SEEN] = number
    return total


@compiled
def hear(
    plain: Array, listed: Tables, at: int, end: int, number: int, table: Tables, memory: Tables
) -> tuple[int, int]:
    """What the marks of the words weigh together from one on up to a place, where the record ``number`` ends; and the
    number of the next one. Of what is not known room is taken and not counted, so that nothing is asked on the way.
    """
    parted, starts, ends = listed
    hashes, places, pairs = table
    rooms, known, heard = memory
    count, row = _NONE, _NONE
    while starts[at] < end:
        start, stop = signed(starts[at]), signed(ends[at])
        at += 1
        key = _key_of(plain, start, stop)
        room = rooms[key >> unsigned(WIDTH - _ROOM_BITS)]
        way = 0 if room[KEY] == key else WAY
        if room[way + KEY] != key:
            _learn(plain, start, stop, key, room, (hashes, places))
            way = 0
        put_two(heard, count, room[way + FIRST_TWO])
        put_two(heard, count + _TWO, room[way + LAST_TWO])
        beside = room[way + BESIDE]
        count += beside & _COUNTED
        row = _NONE if parted[start // WIDTH] >> unsigned(start % WIDTH) & _ONE else row
        pair = pairs[row + (beside >> _PLACE_AT & _PLACES)]
        heard[count] = pair & _LOW
        count += unsigned(pair >> _HALF == row)
        row = beside >> _ROW_AT
    return _add_up(heard, signed(count), known, number), at
