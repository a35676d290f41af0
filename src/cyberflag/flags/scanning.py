"""Finding terms in bytes: what happens at each byte that is not plain, and where a term ends. Compiled by numba."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from numba import njit

from cyberflag.flags.automaton import BLANK, OTHER_PART

SENTENCE_END = -1
START, ENDED, SENSE = 0, 1, 2
"""Columns of an event."""

SIGN_BYTE, WORD_BYTE, BLANK_BYTE, HIGH_BYTE = 0, 1, 2, 3
"""What a byte is by itself: a sign, a part of a word, a blank, or one above ASCII, which depends on those around it."""

_QUOTE, _APOSTROPHE = ord('"'), ord("'")

Array = Any
"""A numpy array, to numba's eyes."""

Kernel = TypeVar("Kernel", bound=Callable[..., Any])

_OPTIONS: dict[str, Any] = {"cache": True, "nogil": True, "_nrt": False}
"""The kernels make no arrays, so numba need not count who holds which (``_nrt``): counting at every byte took twenty
times the work itself.
"""


def compiled(kernel: Kernel) -> Kernel:
    """The kernel compiled when it is first called, as every one of the room is."""
    made: Kernel = njit(**_OPTIONS)(kernel)
    return made


def inlined(kernel: Kernel) -> Kernel:
    """The same for what is too small to be worth a call."""
    made: Kernel = njit(**_OPTIONS, inline="always")(kernel)
    return made


@inlined
def special_sign(text: Array, at: int, end: int, byte_class: Array) -> tuple[int, int]:
    """The class and the length of the sign that begins with 0xC2 or 0xE2; the class of a part of a word where the bytes
    are nothing special.
    """
    cls, long = int(byte_class[OTHER_PART]), 1
    first = text[at]
    second = text[at + 1] if at + 1 < end else 0
    third = text[at + 2] if at + 2 < end else 0
    if first == 0xC2 and second in (0xA0, 0xA3):
        cls, long = BLANK if second == 0xA0 else int(byte_class[_QUOTE]), 2
    elif first == 0xE2 and second == 0x80:
        if third in (0x98, 0x99, 0x9B):
            cls, long = int(byte_class[_APOSTROPHE]), 3
        elif 0x90 <= third <= 0x95:
            cls, long = BLANK, 3
        elif third in (0x9C, 0x9D, 0xA6):
            cls, long = int(byte_class[_QUOTE]), 3
    elif first == 0xE2 and second == 0x82 and third == 0xAC:
        cls, long = int(byte_class[_QUOTE]), 3
    return cls, long


@compiled
def _high_before(text: Array, at: int, begin: int, byte_class: Array) -> tuple[int, int]:
    """The length of the sign that ends before a place with a byte above ASCII, and what it is."""
    for length in (3, 2):
        if at - length >= begin and (text[at - length] == 0xE2 or text[at - length] == 0xC2):
            cls, long = special_sign(text, at - length, at, byte_class)
            if long == length:
                return length, BLANK_BYTE if cls == BLANK else SIGN_BYTE
    return 1, WORD_BYTE


@compiled
def _find_start(text: Array, end: int, begin: int, signs: int, byte_class: Array, byte_kind: Array) -> int:
    """Where a term of so many words and signs begins that ends at a place."""
    at = end
    while signs > 0 and at > begin:
        kind, length = int(byte_kind[text[at - 1]]), 1
        if kind == HIGH_BYTE:
            length, kind = _high_before(text, at, begin, byte_class)
        at -= length
        if kind == BLANK_BYTE:
            continue
        signs -= 1
        while kind == WORD_BYTE and at > begin:
            kind = int(byte_kind[text[at - 1]])
            if kind == HIGH_BYTE:
                length, kind = _high_before(text, at, begin, byte_class)
            if kind == WORD_BYTE:
                at -= 1
    return at


@compiled
def take_term(
    text: Array,
    place: int,
    places: int,
    end: int,
    begin: int,
    word: int,
    chain: Array,
    signs: Array,
    byte_class: Array,
    byte_kind: Array,
    events: Array,
    count: int,
) -> int:
    """Take the longest term that ends here and overlaps none that begins before it; the new number of events.

    ``chain[place:places]`` are the senses that end here, the longest term's first; ``word`` is where the word begins
    that ends here (``end`` where a sign ends here).
    """
    while place < places:
        sense = int(chain[place])
        start = end - 1
        if sense != SENTENCE_END:
            start, more = (word, int(signs[sense]) - 1) if word < end else (end, int(signs[sense]))
            if more > 0:
                start = _find_start(text, start, begin, more, byte_class, byte_kind)
        kept = count
        while kept > 0 and events[kept - 1, START] >= start:
            kept -= 1
        if kept == 0 or events[kept - 1, ENDED] <= start:
            events[kept, START] = start
            events[kept, ENDED] = end
            events[kept, SENSE] = sense
            return kept + 1
        place += 1
    return count
