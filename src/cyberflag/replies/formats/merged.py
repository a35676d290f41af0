"""Merged cells: what lies under one of them is not shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def covered_places(
    filled: Collection[tuple[int, int]], areas: Iterable[tuple[int, int, int, int]]
) -> set[tuple[int, int]]:
    """Which of the filled places lie under a merged cell and are not its top left.

    An area is (first row, first column, row after the last, column after the last), counted from nought. The work is
    bounded by what is
    filled, however large an area claims to be.
    """
    covered: set[tuple[int, int]] = set()
    for top, left, bottom, right in areas:
        if (bottom - top) * (right - left) <= len(filled):
            covered.update((r, c) for r in range(top, bottom) for c in range(left, right))
        else:
            covered.update((r, c) for r, c in filled if top <= r < bottom and left <= c < right)
        covered.discard((top, left))
    return covered.intersection(filled)
