"""Wordings of the rule pack: many ways of saying one thing, written as one line.

``sent (him|her|) <image>`` stands for every text it can be made into: alternatives in round brackets, which may hold
others, and sets of words in angle brackets. Nothing else has a meaning, so a wording is read as it is said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cyberflag.errors import UsageError

MOST = 4000
"""A wording that stands for more texts than this is taken for a mistake."""

_PIECE = re.compile(r"<([a-z-]+)>|([^()<>|]+)")

Texts = tuple[str, ...]


def expand_wording(wording: str, sets: Mapping[str, Texts]) -> Texts:
    """Every text that the wording stands for, in lower case, with single blanks.

    ``sets`` are the named sets of words, each already expanded.

    Raises ``UsageError`` where a bracket is left open, a set is not known, or there are more than ``MOST`` texts.
    """
    reading = _Reading(wording, sets)
    texts = reading.read_alternatives() if wording else ("",)
    if reading.place < len(wording):
        raise reading.not_understood()
    return tuple(dict.fromkeys(" ".join(text.lower().split()) for text in texts))


def expand_sets(sets: Mapping[str, list[str]]) -> dict[str, Texts]:
    """The named sets with each wording in them expanded; a set may use the ones that stand before it."""
    done: dict[str, Texts] = {}
    for name, wordings in sets.items():
        done[name] = tuple(dict.fromkeys(text for wording in wordings for text in expand_wording(wording, done)))
    return done


class _Reading:
    """One wording while it is read; ``place`` is how far."""

    def __init__(self, wording: str, sets: Mapping[str, Texts]) -> None:
        self.wording, self.sets, self.place = wording, sets, 0

    def read_alternatives(self) -> Texts:
        """The texts of ``a|b|c``, up to a closing bracket or the end."""
        texts = self._read_sequence()
        while self.wording[self.place : self.place + 1] == "|":
            self.place += 1
            texts += self._read_sequence()
        return self._checked(texts)

    def _read_sequence(self) -> Texts:
        """The texts of pieces one after the other."""
        texts: Texts = ("",)
        while self.place < len(self.wording) and self.wording[self.place] not in "|)":
            piece = self._read_piece()
            texts = self._checked(tuple(before + after for before in texts for after in piece))
        return texts

    def _read_piece(self) -> Texts:
        if self.wording[self.place] == "(":
            self.place += 1
            inner = self.read_alternatives()
            if self.wording[self.place : self.place + 1] != ")":
                raise self.not_understood()
            self.place += 1
            return inner
        found = _PIECE.match(self.wording, self.place)
        if found is None:
            raise self.not_understood()
        self.place = found.end()
        name, plain = found.groups()
        if name is None:
            return (plain,)
        if name not in self.sets:
            raise UsageError(
                f"The wording {self.wording!r} uses the set <{name}>, which is not known.",
                "Name it under [sets], before the sets that use it.",
            )
        return self.sets[name]

    def _checked(self, texts: Texts) -> Texts:
        if len(texts) > MOST:
            raise UsageError(
                f"The wording {self.wording!r} stands for more than {MOST} texts.",
                "Part it into wordings that stand for fewer.",
            )
        return texts

    def not_understood(self) -> UsageError:
        """The error that says where the reading stopped."""
        return UsageError(
            f"The wording {self.wording!r} is not understood from its character {self.place + 1} on.",
            "Alternatives stand as (a|b), sets as <name>; each bracket that opens must close.",
        )
