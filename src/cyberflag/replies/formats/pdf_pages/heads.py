"""Lines that stand over the columns of a table without rules, as its heads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.page import Box
from cyberflag.replies.formats.pdf_pages.rows import is_tight
from cyberflag.replies.formats.pdf_pages.words import Line, Word, join_words

_FLUSH: Final = 0.3
"""Of the font's size: what begins or ends no further apart is set to one place."""
_FEWEST: Final = 2
_APART: Final = 1.25
"""Times as far below the row before it as rows are apart stands what begins anew."""
_WIDER: Final = 1.2
"""Times as wide as the blanks within heads of several words is what parts two of them."""
_YEAR: Final = re.compile(r"(?:(?:19|20)\d\d|\d\d(?=\s*[-/–]))(?:\s*[-/–]\s*(?:\d\d|(?:19|20)\d\d))?")


def is_over(piece: Word, column: Box, size: float) -> bool:
    """Whether a head stands over the middle of a column, or begins where it does: a long one over short figures."""
    is_over = column.x0 - size < piece.box.middle[0] < column.x1 + size
    return is_over or abs(piece.box.x0 - column.x0) < _FLUSH * size


def stands_over_figures(line: Line, columns: Sequence[Box]) -> bool:
    """Whether a line stands over the columns right of the labels, as the heads of groups of columns do, which are
    centred between two of them.
    """
    return len(columns) > 2 and line[0].box.x0 > columns[0].x1 and line[-1].box.x1 < columns[-1].x1 + line[-1].size


def heads_each(line: Line, columns: Sequence[Box]) -> bool:
    """Whether a line has a piece for each column, each behind the column before and no further than its own: heads set
    to the left of figures that are set to the right.
    """
    if len(line) != len(columns) or len(columns) <= 2:
        return False
    return all(
        before.x1 <= piece.box.x0 and (piece.box.x1 < own.x1 + piece.size or is_over(piece, own, piece.size))
        for piece, before, own in zip(line[1:], columns, columns[1:], strict=False)
    )


def parted_by_columns(line: Line, columns: Sequence[Box]) -> Line:
    """A line with a piece for each column where its heads stand so close that several were taken for one piece: each
    ends, begins or is centred where its column does, and is a year or number or parted from the next by more than a
    blank. As it is where they do not.
    """
    if not 1 < len(line) < len(columns):
        return line
    for is_border in (_ends_with, _begins_with, _is_centred_on):
        parted = [piece for whole in line for piece in _parted(whole, columns[1:], is_border)]
        is_of_heads = ends_each(parted, columns) or heads_each(parted, columns)
        if is_of_heads and (all(piece.is_figure for piece in parted[1:]) or _are_set_apart(parted)):
            return parted
    return line


def _parted(piece: Word, columns: Sequence[Box], is_border: Callable[[Word, Word, Box], bool]) -> Line:
    """A piece parted between words where that is the border of a column."""
    groups = [[piece.words[0]]]
    for before, word in pairwise(piece.words):
        if any(is_border(before, word, column) for column in columns):
            groups.append([])
        groups[-1].append(word)
    return [join_words(group) for group in groups]


def _ends_with(before: Word, _: Word, column: Box) -> bool:
    return abs(before.box.x1 - column.x1) < _FLUSH * before.size


def _begins_with(_: Word, after: Word, column: Box) -> bool:
    return abs(after.box.x0 - column.x0) < _FLUSH * after.size


def _is_centred_on(before: Word, after: Word, column: Box) -> bool:
    return any(abs(w.box.middle[0] - column.middle[0]) < _FLUSH * w.size for w in (before, after))


def _are_set_apart(heads: Line) -> bool:
    """Whether every gap between heads is wider than the blanks within them, as in no sentence."""
    blanks = [after.box.x0 - before.box.x1 for head in heads for before, after in pairwise(head.words)]
    gaps = (after.box.x0 - before.box.x1 for before, after in pairwise(heads))
    return min(gaps) > _WIDER * max(blanks, default=0.0)


def is_top_of_label(line: Line, below: Line) -> bool:
    """Whether a line of one piece is the first line of a wrapped head of the label column."""
    tight = below[0].baseline - line[0].baseline <= 1.35 * line[0].size
    return tight and len(below) >= 2 and line[0].box.x1 < below[1].box.x0 and line[0].bold == below[0].bold


def ends_each(line: Line, columns: Sequence[Box]) -> bool:
    """Whether a line has a piece for each column, each ending where the figures of its own do: heads set to the right,
    which may reach far over the labels (``2017 to 2018`` over ``5``).
    """
    if len(line) != len(columns) or len(columns) <= 2:
        return False
    pairs = list(zip(line[1:], columns[1:], strict=True))
    return all(abs(p.box.x1 - c.x1) < _FLUSH * p.size for p, c in pairs) and line[0].box.x1 <= line[1].box.x0


def names_columns(line: Line) -> bool:
    """Whether behind its first piece a line has several different years or words, and no number that counts."""
    names = [piece.text for piece in line[1:]]
    is_of_names = not any(map(is_count, line[1:])) and _are_in_order(names)
    return is_of_names and len(names) == len({*names}) >= _FEWEST


def heads_another(line: Line, rows: Sequence[Line], columns: Sequence[Box], pitch: float) -> bool:
    """Whether a line that names columns heads another table than the ``rows`` above it, whose ``columns`` stand
    elsewhere: it has a name for each, the same as head those or further below the last row than rows are apart
    (``pitch``).
    """
    names = [piece.text for piece in line[1:]]
    if len(names) < len(columns[1:]) or not any(is_count(piece) for row in rows for piece in row[1:]):
        return False
    is_apart = line[0].baseline - rows[-1][0].baseline > _APART * pitch > 0
    stands_elsewhere = not all(any(_is_flush(p, column) for column in columns) for p in line[1:])
    return stands_elsewhere and (is_apart or names == [piece.text for piece in rows[0][1:]])


def _are_in_order(names: Sequence[str]) -> bool:
    """Whether names that are all bare years follow on one another, as no counts do by chance."""
    if not all(name.isdecimal() for name in names):
        return True
    return {int(later) - int(earlier) for earlier, later in pairwise(names)} in ({1}, {-1})


def is_count(piece: Word) -> bool:
    """Whether a piece is a number that is no year."""
    return piece.is_figure and _YEAR.fullmatch(piece.text) is None


def has_figures(line: Line) -> bool:
    """Whether a line holds a figure behind its first text."""
    return any(piece.is_figure for piece in line[1:])


def is_headed(lines: Sequence[Line], first: int) -> bool:
    """Whether heads without a figure stand above a line, or above the label that ends in it: it is of a list."""
    above = first - 1
    while above >= 0 and len(lines[above]) == 1 and is_tight(lines[above], lines[above + 1]):
        above -= 1
    return above >= 0 and not has_figures(lines[above]) and len(lines[above]) >= len(lines[first])


def is_of_years(line: Line) -> bool:
    """Whether the numbers behind the first text of a line are all years."""
    return has_figures(line) and not any(map(is_count, line[1:]))


def _is_flush(piece: Word, column: Box) -> bool:
    """Whether a piece begins, ends or is centred where a column is."""
    pairs = ((piece.box.x0, column.x0), (piece.box.x1, column.x1), (piece.box.middle[0], column.middle[0]))
    return any(abs(own - other) < _FLUSH * piece.size for own, other in pairs)
