"""Heads over several columns that begin where the first of their columns does, in tables without rules."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.lattice import Place
from cyberflag.replies.formats.pdf_pages.page import surround
from cyberflag.replies.formats.pdf_pages.words import Word

_FEWEST: Final = 2
_ALIGNED: Final = 2.0
"""So many points apart two texts still begin at one place."""


def spread_left_heads(
    placed: Mapping[Place, list[Word]], spans: MutableMapping[Place, int], row: int, columns: Sequence[int]
) -> bool:
    """Span the heads of a row over the columns that repeat below them (``Female, Male, Unknown`` under each year), and
    say whether they were: each begins right above the first of its columns, and all have the same texts below.
    """
    heads = [column for column in columns if column]
    if len(heads) < _FEWEST or not all(_begins_with_below(placed, row, column) for column in heads):
        return False
    width = heads[1] - heads[0]
    below = [[_text(placed, row + 1, column + at) for at in range(width)] for column in heads]
    is_even = all(later - earlier == width for earlier, later in pairwise(heads))
    if width == 1 or not is_even or not all(below[0]) or any(texts != below[0] for texts in below):
        return False
    spans.update({(row, column): width for column in heads})
    return True


def _begins_with_below(placed: Mapping[Place, list[Word]], row: int, column: int) -> bool:
    here, below = placed.get((row, column)), placed.get((row + 1, column))
    if not here or not below:
        return False
    return abs(surround(w.box for w in here).x0 - surround(w.box for w in below).x0) <= _ALIGNED


def _text(placed: Mapping[Place, list[Word]], row: int, column: int) -> str:
    return " ".join(word.text for word in placed.get((row, column), ())).casefold()
