"""Rows of tables without rules told by how far their lines stand apart: those of one cell closer than those of two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.heads import is_count
from cyberflag.replies.formats.pdf_pages.page import Box
from cyberflag.replies.formats.pdf_pages.tables import continues
from cyberflag.replies.formats.pdf_pages.words import Line

_LEADING: Final = 1.35
"""Of the font's size: no further apart are the lines of one cell."""
_WIDER: Final = 0.8
"""Points by which lines of two rows are further apart than those of one, at least."""
_SPACED: Final = 1.45
"""Of the font's size: rows so far apart leave no doubt that what is set closer is one text."""
_FEWEST: Final = 2


def rows_by_gaps(lines: Sequence[Line], labels: float) -> list[int] | None:
    """The row of each line of a table, where the gaps between its lines are of two kinds and the wide ones part them
    into rows with one line of figures each at most; None where they tell nothing. ``labels`` is how far across the
    labels begin at most.
    """
    apart = [lower[0].baseline - upper[0].baseline for upper, lower in pairwise(lines)]
    size = max(piece.size for line in lines for piece in line)
    body = next((at for at, line in enumerate(lines) if _has_counts(line, labels)), len(lines))
    for within, between in _steps(apart, size):
        rows = [0]
        for gap in apart:
            rows.append(rows[-1] + (gap > within))
        places = [[at for at, _ in group] for _, group in groupby(enumerate(rows), lambda place: place[1])]
        spaced = between > _SPACED * size
        heads = [[lines[at] for at in own] for own in places if own[-1] < body]
        cells = [[lines[at] for at in own] for own in places[len(heads) :]]
        are_rows = all(map(_are_heads, heads)) and all(_is_row(own, labels, spaced=spaced) for own in cells)
        if len(places) > _FEWEST and are_rows:
            return rows
    return None


def _steps(apart: Sequence[float], size: float) -> Iterator[tuple[float, float]]:
    """How far lines of one row and of two are apart, the greatest first: where the gaps make a step."""
    for below, above in reversed(list(pairwise(sorted(set(apart))))):
        if above - below >= _WIDER and below <= _LEADING * size:
            yield below, above


def _are_heads(lines: Sequence[Line]) -> bool:
    """Whether lines may be the heads of one row, none of which stands over several."""
    return not any(_is_over_several(upper, lower) for upper, lower in pairwise(lines))


def _is_row(lines: Sequence[Line], labels: float, *, spaced: bool) -> bool:
    """Whether lines are the cells of one row: the others go on with the texts of the one that holds its figures. A
    title, a note or a row without a figure, which may be set as close, begins anew.
    """
    figures = [at for at, line in enumerate(lines) if _has_counts(line, labels)]
    if len(figures) > 1:
        return False
    is_one = spaced and len(figures) == 1
    return all(_goes_on(lines, at, *figures or [0], is_one=is_one) for at in range(len(lines)))


def _goes_on(lines: Sequence[Line], at: int, main: int, *, is_one: bool) -> bool:
    """Whether each text of a line goes on with the nearest in its column on the side of the main line of its row, or
    the other way round. ``is_one`` says that the place of a line alone shows that one text of it does.
    """
    line = lines[at]
    beside = lines[:at][::-1] if at > main else lines[at + 1 :]
    for piece in line if at != main else ():
        other = next((p for near in beside for p in near if p.box.is_in_line_with(piece.box)), None)
        if other is None:
            return False
        above, below = (other, piece) if at > main else (piece, other)
        is_shown = is_one and len(line) == 1 and not is_count(below)
        if is_count(above) or not (is_shown or continues(above.text, below.text)):
            return False
    return True


def _has_counts(line: Line, labels: float) -> bool:
    return any(is_count(piece) for piece in line if piece.box.x0 > labels)


def _is_over_several(upper: Line, lower: Line) -> bool:
    """Whether heads stand over groups of columns: one over several below it, or years over other heads."""
    if any(sum(piece.box.is_in_line_with(other.box) for other in lower) > 1 for piece in upper):
        return True
    heads = [piece for piece in upper if any(Box.is_in_line_with(piece.box, other.box) for other in lower)]
    return bool(heads) and all(piece.is_figure for piece in heads) and len(lower) > len(upper)
