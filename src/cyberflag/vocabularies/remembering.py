"""Readings of what texts name, which are asked of the same texts many times over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import TypeVar

from cyberflag.vocabularies.plain_text import MANY_TEXTS
from cyberflag.vocabularies.understanding import Understood

V = TypeVar("V")


def remembered(read: Callable[[str], Iterable[Understood[V]]]) -> Callable[[str], list[Understood[V]]]:
    """A reading of what a text names that keeps what it found, and gives a list of its own each time it is asked."""

    @lru_cache(maxsize=MANY_TEXTS)
    def kept(text: str) -> tuple[Understood[V], ...]:
        return tuple(read(text))

    @wraps(read)
    def named_in(text: str) -> list[Understood[V]]:
        return list(kept(text))

    return named_in
