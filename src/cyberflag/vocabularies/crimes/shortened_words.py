"""Words as records systems shorten them to fit a title into its field: ``ASSLT``, ``FOLLWNG``, ``EXPLOTN``."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

_VOWELS: Final = frozenset("aeiou")
_SHORTEST: Final = 4
_SHORTEST_END: Final = 5
"""A beginning or an end of fewer letters could be that of anything."""
_MOST_VOWELS: Final = 1 / 3
"""Of the letters of a short word, and of one from whose middle more than vowels is left out; what has more may be a
word of its own.
"""


def written_out(word: str, known: Collection[str]) -> frozenset[str]:
    """The known words that a word may be a shortened form of, by the first of three ways in which any is: with vowels
    left out (``asslt``), cut off (``distrib``), or with its middle left out (``explotn``), which
    of a word of four letters is one letter (``wach``).
    """
    is_poor = sum(letter in _VOWELS for letter in word) <= _MOST_VOWELS * len(word)
    if len(word) < _SHORTEST or not word.isalpha() or not (is_poor or len(word) >= _SHORTEST_END):
        return frozenset()
    longer = [other for other in known if len(other) > len(word) and other[0] == word[0] and other.isalpha()]
    without_vowels = (other for other in longer if _left_out(word, other) <= _VOWELS)
    if found := frozenset(without_vowels):
        return found
    if found := frozenset(other for other in longer if len(word) >= _SHORTEST_END and other.startswith(word)):
        return found
    if not is_poor:
        return frozenset()
    longest = len(word) + 1 if len(word) < _SHORTEST_END else max(map(len, longer), default=0)
    return frozenset(
        other for other in longer if other[-1] == word[-1] and len(other) <= longest and _has_in_order(word, other)
    )


def _left_out(word: str, other: str) -> frozenset[str]:
    """The letters that a word leaves out of another; all of the other's where it has some of its own."""
    rest = iter(word)
    wanted = next(rest, "")
    left = set()
    for letter in other:
        if letter == wanted:
            wanted = next(rest, "")
        else:
            left.add(letter)
    return frozenset(other if wanted else left)


def _has_in_order(word: str, other: str) -> bool:
    letters = iter(other)
    return all(letter in letters for letter in word)
