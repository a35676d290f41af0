"""Heads over several columns, in tables without rules."""

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


def spread_heads(
    placed: dict[Place, list[Word]], spans: dict[Place, int], last: int, body: int, xs: list[float]
) -> None:
    """A head over several columns spans those it is centred on, as far as nothing else stands there."""
    for row in range(min(body + 1, last)):
        columns = sorted(c for r, c in placed if r == row)
        below = {c for r, c in placed if r == row + 1}
        if not columns or not below - {0} or len([c for c in columns if c]) >= len(below - {0}):
            continue
        if _spread_left_heads(placed, spans, row, columns):
            continue
        taken = {c + k for c in columns for k in range(spans.get((row, c), 1))}
        for column in columns:
            if column == 0 or any(w.is_figure and row >= body for w in placed[row, column]):
                continue
            left, right = _find_centred(placed[row, column], (column, spans.get((row, column), 1)), xs, taken)
            taken.update(range(left, right + 1))
            placed[row, left] = placed.pop((row, column))
            spans.pop((row, column), None)
            spans[row, left] = right - left + 1


def _spread_left_heads(
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


def _find_centred(words: list[Word], place: tuple[int, int], xs: list[float], taken: set[int]) -> tuple[int, int]:
    """The first and the last of the free columns on which a head is centred. ``place`` is its column and span."""
    middle = surround(w.box for w in words).middle[0]
    first, last = place[0], place[0] + place[1] - 1
    free_left, free_right = first, last
    while free_left - 1 > 0 and free_left - 1 not in taken:
        free_left -= 1
    while free_right + 1 < len(xs) - 1 and free_right + 1 not in taken:
        free_right += 1
    left, right = first, last
    best = abs((xs[left] + xs[right + 1]) / 2 - middle)
    for start in range(free_left, first + 1):
        for end in range(last, free_right + 1):
            off = abs((xs[start] + xs[end + 1]) / 2 - middle)
            # the widest of those that are centred as well
            if off < best - 2 or (off < max(best, 0.15 * (xs[end + 1] - xs[start])) and end - start > right - left):
                best, left, right = min(best, off), start, end
    return left, right
