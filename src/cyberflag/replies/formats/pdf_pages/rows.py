"""Which lines of a table without rules make one row: wrapped labels, section lines, wrapped heads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from cyberflag.replies.formats.pdf_pages.tables import continues
from cyberflag.replies.formats.pdf_pages.words import Line, Word

_TIGHT: Final = 1.35
"""Of the font's size: lines no further apart are lines of one text, where rows are further apart than that."""
_FLUSH: Final = 0.3
"""Of the font's size: what is no further apart is set to one place."""


def assign_rows(lines: Sequence[Line], anchors: set[int]) -> list[int]:
    """The row of each line. ``anchors`` are the lines that hold more than a label; a line above the first of them is
    a row of its own, and so is one between them that is no part of a wrapped label.
    """
    joined = _join_labels(lines, anchors)
    order: dict[int, int] = {}
    for place in range(len(lines)):
        order.setdefault(joined.get(place, place), len(order))
    # a label that begins above its figures opens their row
    heads = [joined.get(place, place) for place in range(len(lines))]
    return [order[head] for head in heads]


def _join_labels(lines: Sequence[Line], anchors: set[int]) -> dict[int, int]:
    """The anchor that each loose line belongs to; those without one are missing."""
    ordered = sorted(anchors)
    pitch = median([lines[b][0].baseline - lines[a][0].baseline for a, b in pairwise(ordered)] or [0])
    joined: dict[int, int] = {}
    for before, after in zip(ordered, [*ordered[1:], None], strict=True):
        end = len(lines) if after is None else after
        loose = list(range(before + 1, end))
        if not loose:
            continue
        size = max(lines[i][0].size for i in loose)
        if pitch > (_TIGHT + 0.1) * size:
            joined.update(_join_by_leading(lines, before, after, loose))
        else:
            joined.update(_join_by_words(lines, before, after, loose))
    return joined


def is_tight(upper: Line, lower: Line) -> bool:
    """Whether two lines stand so close together as the lines of one text do."""
    return lower[0].baseline - upper[0].baseline <= _TIGHT * max(upper[0].size, lower[0].size)


def _join_by_leading(lines: Sequence[Line], before: int, after: int | None, loose: list[int]) -> dict[int, int]:
    """Lines set tight under the label before, or tight over the label after."""
    down: list[int] = []
    for i in loose:
        if not is_tight(lines[i - 1], lines[i]):
            break
        down.append(i)
    up: list[int] = []
    for i in reversed(loose):
        if after is None or not is_tight(lines[i], lines[i + 1]):
            break
        up.append(i)
    if after is not None and set(up) & set(down):
        return _join_by_words(lines, before, after, loose) or dict.fromkeys(loose, before)
    return dict.fromkeys(down, before) | ({} if after is None else dict.fromkeys(up, after))


def _join_by_words(lines: Sequence[Line], before: int, after: int | None, loose: list[int]) -> dict[int, int]:
    """Lines that go on with the label before by their wording, or that the label after goes on with."""
    joined: dict[int, int] = {}
    text = lines[before][0].text
    for i in loose:
        if not continues(text, lines[i][0].text):
            break
        joined[i] = before
        text = lines[i][0].text
    rest = [i for i in loose if i not in joined]
    if after is None:
        return joined
    text = lines[after][0].text
    for i in reversed(rest):
        if not continues(lines[i][0].text, text):
            break
        joined[i] = after
        text = lines[i][0].text
    return joined


def merge_heads(lines: Sequence[Line], body: int, rows: list[int]) -> list[int]:
    """The rows with the lines of wrapped heads made one. ``body`` is the first line that holds figures (or years)."""
    rows = list(rows)
    spaced = 0 < body < len(lines) and not is_tight(lines[body - 1], lines[body])
    for place in range(min(body, len(lines) - 1) - 1, -1, -1):
        upper, lower = lines[place], lines[place + 1]
        if _is_wrapped(upper, lower) or _goes_on_above(upper, lower, spaced=spaced):
            shift = rows[place + 1] - rows[place]
            rows = [r - shift if i > place else r for i, r in enumerate(rows)]
    return rows


def _is_wrapped(upper: Line, lower: Line) -> bool:
    """Whether each text of a line goes on below it: one under each, tight, and no year or band over another."""
    if not is_tight(upper, lower) or len(upper) > len(lower):
        return False
    over = [[p for p in lower if p.box.is_in_line_with(u.box)] for u in upper]
    if any(len(o) != 1 for o in over) or any(o[0].is_figure for o in over):
        return False
    # heads of groups stand over several columns and leave most of them without a text of their own
    return 2 * len(upper) >= len(lower) or len(lower) <= 3


def _goes_on_above(upper: Line, lower: Line, *, spaced: bool) -> bool:
    """Whether each text of the lower line, which has fewer, goes on one above it: the rest of heads that are set to the
    top of their cells. ``spaced`` says that the rows stand further apart than the lines of one text; where they do
    not, the wording must tell.
    """
    if not is_tight(upper, lower) or len(upper) <= len(lower) or any(w.is_figure for w in lower):
        return False
    above = [[p for p in upper if p.box.is_in_line_with(w.box)] for w in lower]
    pairs = [(a[0], w) for a, w in zip(above, lower, strict=True) if len(a) == 1 and _is_flush(a[0], w)]
    return len(pairs) == len(lower) and (spaced or all(continues(a.text, w.text) for a, w in pairs))


def _is_flush(upper: Word, lower: Word) -> bool:
    one, other = upper.box, lower.box
    apart = (one.x0 - other.x0, one.x1 - other.x1, one.middle[0] - other.middle[0])
    return min(map(abs, apart)) < _FLUSH * upper.size
