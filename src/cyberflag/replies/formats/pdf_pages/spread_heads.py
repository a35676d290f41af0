"""Heads over several columns, in tables without rules."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from itertools import pairwise, product
from operator import itemgetter
from typing import Final

from cyberflag.replies.formats.pdf_pages.heads import is_count
from cyberflag.replies.formats.pdf_pages.lattice import Place
from cyberflag.replies.formats.pdf_pages.page import surround
from cyberflag.replies.formats.pdf_pages.words import Word

_FEWEST: Final = 2
_MOST_ASIDE: Final = 3
"""Columns of labels before such groups, and of totals behind them."""


def spread_heads(
    placed: dict[Place, list[Word]], spans: dict[Place, int], last: int, body: int, xs: list[float]
) -> None:
    """A head over several columns spans those it is centred on, as far as nothing else stands there."""
    for row in range(min(body + 1, last)):
        columns = sorted(c for r, c in placed if r == row)
        below = {c for r, c in placed if r == row + 1}
        if not columns or not below - {0} or len([c for c in columns if c]) >= len(below - {0}):
            continue
        if _spread_over_repeated(placed, spans, row, xs):
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


def _spread_over_repeated(
    placed: MutableMapping[Place, list[Word]], spans: MutableMapping[Place, int], row: int, xs: Sequence[float]
) -> bool:
    """Span the heads of a row over the columns that repeat below them (``Female, Male, Unknown`` under each year), and
    say whether they were: each stands somewhere over its own, and all have the same texts below.
    """
    heads = sorted(column for at, column in placed if at == row and column)
    if len(heads) < _FEWEST or any(is_count(piece) for column in heads for piece in placed[row, column]):
        return False
    middles = [surround(w.box for w in placed[row, column]).middle[0] for column in heads]
    below = ([_text(placed, at, column) for column in range(len(xs) - 1)] for at in (row + 1, row + 2))
    start, width = max((_find_repeated(texts, middles, xs) for texts in below), key=itemgetter(1))
    if not width:
        return False
    moved = [placed.pop((row, column)) for column in heads]
    for at, words in enumerate(moved):
        spans.pop((row, heads[at]), None)
        placed[row, start + at * width] = words
    spans.update({(row, start + at * width): width for at in range(len(moved))})
    return True


def _find_repeated(texts: Sequence[str], middles: Sequence[float], xs: Sequence[float]) -> tuple[int, int]:
    """The first column and the breadth of groups of columns with the same texts, one below each of the heads with
    these middles; breadth 0 without any.
    """
    last = len(texts)
    for start, end in product(range(1, _MOST_ASIDE + 1), range(last, last - _MOST_ASIDE, -1)):
        width, rest = divmod(end - start, len(middles))
        groups = [texts[start + at * width : start + (at + 1) * width] for at in range(len(middles))]
        if rest or width < _FEWEST or not groups[0][0] or any(group != groups[0] for group in groups):
            continue
        borders = [xs[start + at * width] for at in range(len(middles) + 1)]
        if all(left < at < right for at, (left, right) in zip(middles, pairwise(borders), strict=True)):
            return start, width
    return 0, 0


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
