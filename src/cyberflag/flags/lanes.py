"""Texts laid out side by side and read by an automaton, one byte of each lane in turn. Compiled by numba.

A step of an automaton waits for one look into a large table; steps that do not wait for each other cost little more
than one. The state before each byte is put down; where a term ends is then looked up for 64 bytes at once.
"""

from __future__ import annotations

import numpy as np

from cyberflag.flags.automaton import FILLER_BYTE, OTHER_PART, STOP_BYTE
from cyberflag.flags.compiling import Array, Number, Tables, compiled, inlined, trailing_zeros, unsigned
from cyberflag.flags.masks import WIDTH, between

_TOGETHER = 8
LANES = 4 * _TOGETHER
"""So many steps wait for memory at once. For texts that say much the same eight would do; those of many hands go
through more states than the processor's own memory holds, and with eight lanes nearly half of a decision was waiting.
"""

LANE = 51 * WIDTH
"""Bytes of a lane. So few that the states put down for all lanes, four bytes each, leave room in the processor's own
memory for the states that texts go through. No power of two, so that the lanes do not stand in one another's way in the
processor's cache.
"""

LONG_LANE = 131 * WIDTH
"""The same where any of the next records is longer, which would have to be read alone, after lanes left half empty."""

FIRST, USED = 0, 1
"""Columns of a lane: its first record, and how many of its bytes are used. In the row after the last one stand the
first record behind all, and how long the lanes are this time.
"""

_QUOTE, _APOSTROPHE, _SPACE = ord('"'), ord("'"), ord(" ")
_A, _Z, _SMALL = np.uint8(ord("A")), np.uint8(ord("Z")), np.uint8(0x20)
_ONE = unsigned(1)
_TWO, _THREE = 0xC2, 0xE2
"""What the signs of two and of three bytes begin with that mean the same as a plain one."""


def room_for(longest: int) -> int:
    """How many bytes the lanes must hold for records of up to so many."""
    return max(LANES * LONG_LANE, (longest + 1 + WIDTH) // WIDTH * WIDTH) + 2 * WIDTH


@compiled
def _length_for(offsets: Array, first: int) -> int:
    """How long the lanes must be for the records from the ``first`` on."""
    number, longest, full = first, 0, offsets[first] + LANES * LANE
    while number < len(offsets) - 1 and offsets[number] < full:
        longest = max(longest, offsets[number + 1] - offsets[number])
        number += 1
    return LANE if longest < LANE else LONG_LANE


@compiled
def lay_records(text: Array, offsets: Array, first: int, plain: Array, lanes: Array) -> int:
    """Copy records, from the ``first`` on, into the lanes, each with a `STOP_BYTE` after it; the first one for which
    there is no room. One that is longer than a long lane comes alone, in a first lane as long as need be.
    """
    last = len(offsets) - 1
    number, room = first, _length_for(offsets, first)
    for lane in range(LANES):
        begin = at = lane * room
        lanes[lane, FIRST] = number
        while number < last:
            length = offsets[number + 1] - offsets[number]
            alone = number == first and lane == 0
            if at + length >= begin + room and not alone:
                break
            _copy(text[offsets[number] : offsets[number + 1]], plain[at : at + length])
            at += length
            plain[at] = STOP_BYTE
            at += 1
            number += 1
        lanes[lane, USED] = at - begin
        if at - begin > room:
            for other in range(1, LANES):
                lanes[other, FIRST], lanes[other, USED] = number, 0
            break
    lanes[LANES, FIRST], lanes[LANES, USED] = number, room
    for lane in range(LANES):
        _plain_signs(plain, lane * room, lane * room + lanes[lane, USED])
    return number


@inlined
def _copy(source: Array, target: Array) -> None:
    """Copy a text in small letters; what no text in UTF-8 holds becomes the part of a word that it would be."""
    for at in range(len(source)):
        byte = source[at]
        small = byte | _SMALL if _A <= byte <= _Z else byte
        target[at] = OTHER_PART if byte in (FILLER_BYTE, STOP_BYTE) else small


@compiled
def _plain_signs(plain: Array, begin: int, end: int) -> None:
    """Put the plain sign for each sign of several bytes that means the same, with `FILLER_BYTE` after it."""
    for at in range(begin, end, WIDTH):
        found = between(plain, at, _TWO, _TWO) | between(plain, at, _THREE, _THREE)
        while found:
            place = at + trailing_zeros(found)
            found &= found - _ONE
            if place < end:
                sign, length = _sign_at(plain[place], plain[place + 1], plain[place + 2])
                if length:
                    plain[place] = sign
                    for more in range(1, length):
                        plain[place + more] = FILLER_BYTE


@inlined
def _sign_at(first: int, second: int, third: int) -> tuple[int, int]:
    """The plain sign that up to three bytes stand for, and how many do; none where they are no such sign."""
    sign, length = 0, 0
    if first == _TWO and second in (0xA0, 0xA3):
        sign, length = _SPACE if second == 0xA0 else _QUOTE, 2
    elif first == _THREE and second == 0x80:
        if third in (0x98, 0x99, 0x9B):
            sign, length = _APOSTROPHE, 3
        elif 0x90 <= third <= 0x95:
            sign, length = _SPACE, 3
        elif third in (0x9C, 0x9D, 0xA6):
            sign, length = _QUOTE, 3
    elif first == _THREE and second == 0x82 and third == 0xAC:
        sign, length = _QUOTE, 3
    return sign, length


@compiled
def read_lanes(plain: Array, lanes: Array, table: Array, byte_class: Array, states: Array) -> None:
    """Put down the state of the automaton before each byte of every lane."""
    used = 0
    for lane in range(LANES):
        used = max(used, lanes[lane, USED])
    if used > LONG_LANE:
        _read_one(plain, unsigned(used), table, byte_class, states)
    elif lanes[LANES, USED] == LONG_LANE:
        _read_all(plain, unsigned(used), unsigned(LONG_LANE), table, byte_class, states)
    else:
        _read_all(plain, unsigned(used), unsigned(LANE), table, byte_class, states)


@inlined
def _step(plain: Array, at: Number, table: Array, byte_class: Array, states: Array, state: Number) -> Number:
    """Put down the state before a byte; the one after it. Every number is unsigned, so that numba asks no sign."""
    states[at] = state
    return unsigned(table[state + unsigned(byte_class[plain[at]])])


@compiled
def _read_one(plain: Array, used: Number, table: Array, byte_class: Array, states: Array) -> None:
    state = unsigned(0)
    for at in range(used):
        state = _step(plain, at, table, byte_class, states, state)


@compiled
def _read_all(plain: Array, used: Number, lane: Number, table: Array, byte_class: Array, states: Array) -> None:
    """Read the lanes up to the same place, what is not used of them with the rest: nobody looks there. How long a
    ``lane`` is, is known where this is compiled, for each length apart.
    """
    zero, more = unsigned(0), unsigned(_TOGETHER) * lane
    first = second = third = fourth = (zero, zero, zero, zero, zero, zero, zero, zero)
    for at in range(used):
        first = _step_eight(plain, at, lane, table, byte_class, states, first)
        second = _step_eight(plain, at + more, lane, table, byte_class, states, second)
        third = _step_eight(plain, at + unsigned(2) * more, lane, table, byte_class, states, third)
        fourth = _step_eight(plain, at + unsigned(3) * more, lane, table, byte_class, states, fourth)


@inlined
def _step_eight(
    plain: Array, at: Number, lane: Number, table: Array, byte_class: Array, states: Array, eight: tuple[Number, ...]
) -> tuple[Number, ...]:
    """Put down the states before a byte of the first of eight lanes and of the others; those after them. Each has a
    name, so that it may stand in a register.
    """
    a, b, c, d, e, f, g, h = eight
    a = _step(plain, at, table, byte_class, states, a)
    b = _step(plain, at + lane, table, byte_class, states, b)
    c = _step(plain, at + unsigned(2) * lane, table, byte_class, states, c)
    d = _step(plain, at + unsigned(3) * lane, table, byte_class, states, d)
    e = _step(plain, at + unsigned(4) * lane, table, byte_class, states, e)
    f = _step(plain, at + unsigned(5) * lane, table, byte_class, states, f)
    g = _step(plain, at + unsigned(6) * lane, table, byte_class, states, g)
    h = _step(plain, at + unsigned(7) * lane, table, byte_class, states, h)
    return a, b, c, d, e, f, g, h


@compiled
def mark_lanes(plain: Array, lanes: Array, states: Array, ending: int, marked: Tables) -> None:
    """Set bits for the bytes of the lanes.

    - of ``begins`` where a word or a sign begins;
    - of ``ends`` where a term ends before it: at what is no part of a word, after a state of ``ending`` or above;
    - of ``stops`` where a sentence ends with it: at ``. ! ? ;``, with no part of a word after it;
    - of ``signs`` at such a sign, whatever comes after it;
    - of ``words`` at parts of words.
    """
    begins, ends, stops, signs, words = marked
    for lane in range(LANES):
        before, begin = unsigned(0), lane * lanes[LANES, USED]
        for at in range(begin, begin + lanes[lane, USED], WIDTH):
            word = _parts_of_words(plain, at)
            filler = between(plain, at, FILLER_BYTE, FILLER_BYTE)
            begins[at // WIDTH] = ~(word | filler | _blanks(plain, at)) | (word & ~(word << _ONE | before))
            ends[at // WIDTH] = between(states, at, ending, 0xFFFFFFFF) & ~(word | filler)
            signs[at // WIDTH] = sign = _stops(plain, at)
            stops[at // WIDTH] = sign & ~_parts_of_words(plain, at + 1)
            words[at // WIDTH] = word
            before = word >> unsigned(WIDTH - 1)


@inlined
def _stops(plain: Array, at: int) -> Number:
    full = between(plain, at, ord("."), ord(".")) | between(plain, at, ord("!"), ord("!"))
    return full | between(plain, at, ord("?"), ord("?")) | between(plain, at, ord(";"), ord(";"))


@inlined
def _parts_of_words(plain: Array, at: int) -> Number:
    letters = between(plain, at, ord("a"), ord("z"))
    above = between(plain, at, 0x80, OTHER_PART) | between(plain, at, FILLER_BYTE + 1, STOP_BYTE - 1)
    return letters | between(plain, at, ord("0"), ord("9")) | above


@inlined
def _blanks(plain: Array, at: int) -> Number:
    """Blanks, and what stands between two records."""
    spaces = between(plain, at, ord("\t"), ord("\n")) | between(plain, at, ord("\r"), ord("\r"))
    drawn = between(plain, at, ord("-"), ord("-")) | between(plain, at, ord("_"), ord("_"))
    return spaces | drawn | between(plain, at, _SPACE, _SPACE) | between(plain, at, STOP_BYTE, STOP_BYTE)
