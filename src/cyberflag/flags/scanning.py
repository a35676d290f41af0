"""The terms of a record, the longest from left to right, and the sentences they stand in. Compiled by numba."""

from __future__ import annotations

from cyberflag.flags.automaton import CHAINED, HANDED_AT, LAST_AT, MENTIONS, SIGNS_AT, SORTS_AT
from cyberflag.flags.compiling import (
    Array,
    Number,
    Tables,
    compiled,
    leading_zeros,
    set_bits,
    signed,
    trailing_zeros,
    unsigned,
)
from cyberflag.flags.masks import WIDTH

START, ENDED, SENSE, SORTS = 0, 1, 2, 3
"""Columns of an event; the last one holds what its sense does, as bits, and above them whether a mention may begin with
the last word of its terms.
"""

HANDED = 8
"""The bit of that column that says so."""

_TOP, _ONE, _ALL = WIDTH - 1, unsigned(1), unsigned((1 << WIDTH) - 1)
_SHORT = 4
_SENSE_BITS, _BYTE_BITS = unsigned((1 << SORTS_AT) - 1), unsigned(0xFF)


@compiled
def _start_of(end: Number, signs: Number, begins: Array) -> Number:
    """Where a term of so many words and signs begins that ends before a place.

    Most have four at most and begin in the 64 bytes before: there nothing is asked on the way, since what the processor
    guesses wrong costs more than what it does in vain.
    """
    word, shift = (end - 1) // WIDTH, unsigned(_TOP - (end - 1) % WIDTH)
    left = begins[word] << shift | begins[word - 1] >> _ONE >> (unsigned(_TOP) - shift)
    for more in range(1, _SHORT):
        left ^= unsigned(signs > more) << (unsigned(_TOP) - leading_zeros(left))
    if left and signs <= _SHORT:
        return end - 1 - signed(leading_zeros(left))
    return _far_start_of(end, signs, begins)


@compiled
def _far_start_of(end: Number, signs: Number, begins: Array) -> Number:
    """The same for any term."""
    word = (end - 1) // WIDTH
    left = begins[word] & _ALL >> unsigned(_TOP - (end - 1) % WIDTH)
    while True:
        while left == 0:
            word -= 1
            left = begins[word]
        top = unsigned(_TOP) - leading_zeros(left)
        signs -= 1
        if signs == 0:
            break
        left ^= _ONE << top
    return word * WIDTH + signed(top)


@compiled
def list_places(bits: Array, begin: int, end: int, places: Array) -> None:
    """Put down the places of the bits that are set between two places, the first of which begins a word of bits, and
    the ``end`` after them. Four of a word are put down in any case, for the same reason.
    """
    number = unsigned(0)
    for word in range(begin // WIDTH, (end + _TOP) // WIDTH):
        left = bits[word]
        after = number + set_bits(left)
        while True:
            for more in range(_SHORT):
                places[number + unsigned(more)] = word * WIDTH + signed(trailing_zeros(left))
                left &= left - _ONE
            number += unsigned(_SHORT)
            if number >= after:
                break
        number = after
    places[number] = end


@compiled
def find_events(
    end: int, places: Array, at: int, states: Array, begins: Array, machine: Tables, events: Array
) -> tuple[int, int]:
    """Put down the terms of a record that ends at a place; their number, and where in the list of ``places`` before
    which terms end those of the next record begin. ``at`` is where those of this one do.

    Of the terms that end at a place the longest is taken that overlaps none that begins before it, but that a mention
    may overlap the last word of one that hands it on; those that begin after it are dropped.
    """
    table, chain = machine
    count = 0
    while places[at] <= end:
        place = signed(places[at])
        at += 1
        link = unsigned(table[unsigned(states[place]) + unsigned(CHAINED)])
        count = _take_term(place, link, chain, begins, events, count)
    return count, at


@compiled
def _take_term(end: Number, link: Number, chain: Array, begins: Array, events: Array, count: int) -> int:
    """Take a term that ends before a place, of those that its chain holds from a link on; the new number of events."""
    while True:
        entry = chain[link]
        start = _start_of(end, signed(entry >> unsigned(SIGNS_AT) & _BYTE_BITS), begins)
        kept = count
        while kept > 0 and signed(events[kept - 1, START]) >= start:
            kept -= 1
        sorts, taken = entry >> unsigned(SORTS_AT) & _BYTE_BITS, start
        if kept > 0:
            taken = signed(events[kept - 1, ENDED])
            if sorts & unsigned(MENTIONS) and events[kept - 1, SORTS] >> HANDED:
                taken = _start_of(taken, 1, begins)
        if taken <= start:
            events[kept, START] = start
            events[kept, ENDED] = end
            events[kept, SENSE] = entry & _SENSE_BITS
            events[kept, SORTS] = sorts | (entry >> unsigned(HANDED_AT) & _BYTE_BITS) << unsigned(HANDED)
            count = kept + 1
            break
        if entry >> unsigned(LAST_AT):
            break
        link += _ONE
    return count


@compiled
def is_parted(begin: Number, end: Number, stops: Array) -> Number:
    """Whether a sentence ends with a byte from a place up to another one."""
    word, last = signed(begin) // WIDTH, signed(end) // WIDTH
    left = stops[word] & _ALL << unsigned(begin % WIDTH)
    while word < last and left == 0:
        word += 1
        left = stops[word]
    if word == last:
        left &= ~(_ALL << unsigned(end % WIDTH))
    return left != 0
