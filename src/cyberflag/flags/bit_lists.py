"""The bits that are set in rows of masks, as lists of numbers. Compiled by numba."""

from __future__ import annotations

from cyberflag.flags.compiling import Array, compiled, set_bits, signed, trailing_zeros, unsigned

_WORD, _ONE = 64, unsigned(1)


@compiled
def count_bits(masks: Array, ends: Array) -> int:
    """How many bits are set in all rows; in those up to each, put into ``ends``."""
    number = 0
    for row in range(masks.shape[0]):
        for word in range(masks.shape[1]):
            number += signed(set_bits(masks[row, word]))
        ends[row] = number
    return number


@compiled
def list_bits(masks: Array, places: Array) -> None:
    """Put the numbers of the bits that are set in each row into ``places``, one row after the other."""
    number = 0
    for row in range(masks.shape[0]):
        for word in range(masks.shape[1]):
            left = masks[row, word]
            while left:
                places[number] = word * _WORD + signed(trailing_zeros(left))
                left &= left - _ONE
                number += 1
