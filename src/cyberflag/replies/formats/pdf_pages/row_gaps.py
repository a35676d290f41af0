"""Rows of tables without rules told by how far their lines stand apart: those of one cell closer than those of two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.heads import is_count
from cyberflag.replies.formats.pdf_pages.page import Box
from cyberflag.replies.formats.pdf_pages.words import Line

_LEADING: Final = 1.35
"""Of the font's size: no further apart are the lines of one cell."""
_WIDER: Final = 0.8
"""Points by which lines of two rows are further apart than those of one, at least."""
_FEWEST: Final = 2


def rows_by_gaps(lines: Sequence[Line], labels: float) -> list[int] | None:
    """The row of each line of a table, where the gaps between its lines are of two kinds and the wide ones part them
    into rows with one line of figures each at most; None where they tell nothing. ``labels`` is how far across the
    labels begin at most.
    """
    apart = [lower[0].baseline - upper[0].baseline for upper, lower in pairwise(lines)]
    body = next((at for at, line in enumerate(lines) if _has_counts(line, labels)), len(lines))
    for most in _borders(lines, apart):
        rows = [0]
        for gap in apart:
            rows.append(rows[-1] + (gap > most))
        places = [[at for at, _ in group] for _, group in groupby(enumerate(rows), lambda place: place[1])]
        if len(places) > _FEWEST and all(_is_row([lines[at] for at in own], body - own[0], labels) for own in places):
            return rows
    return None


def _borders(lines: Sequence[Line], apart: Sequence[float]) -> Iterator[float]:
    """Between how far lines of one row and of two are apart, the greatest first: where the gaps make a step."""
    size = max(piece.size for line in lines for piece in line)
    steps = sorted(set(apart))
    for below, above in reversed(list(pairwise(steps))):
        if above - below >= _WIDER and below <= _LEADING * size:
            yield (above + below) / 2


def _is_row(lines: Sequence[Line], heads: int, labels: float) -> bool:
    """Whether lines may be the cells of one row: heads (so many as there are above the body), none of which stands over
    several, or cells with one line of figures.
    """
    if heads > 0 and any(_is_over_several(upper, lower) for upper, lower in pairwise(lines)):
        return False
    return sum(_has_counts(line, labels) for line in lines) <= 1


def _has_counts(line: Line, labels: float) -> bool:
    return any(is_count(piece) for piece in line if piece.box.x0 > labels)


def _is_over_several(upper: Line, lower: Line) -> bool:
    """Whether heads stand over groups of columns: one over several below it, or years over other heads."""
    if any(sum(piece.box.is_in_line_with(other.box) for other in lower) > 1 for piece in upper):
        return True
    heads = [piece for piece in upper if any(Box.is_in_line_with(piece.box, other.box) for other in lower)]
    return bool(heads) and all(piece.is_figure for piece in heads) and len(lower) > len(upper)
