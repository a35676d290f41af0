"""Tables without rules: lines whose pieces stand under one another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import Final

from cyberflag.replies.formats.pdf_pages.astride import ran_together, stands_astride
from cyberflag.replies.formats.pdf_pages.further_rows import goes_on_in
from cyberflag.replies.formats.pdf_pages.heads import (
    ends_each,
    has_figures,
    heads_another,
    heads_each,
    is_count,
    is_headed,
    is_of_years,
    is_over,
    is_top_of_label,
    names_columns,
    parted_by_columns,
    stands_over_figures,
)
from cyberflag.replies.formats.pdf_pages.lattice import Place, Slot
from cyberflag.replies.formats.pdf_pages.narrow_gaps import parted_at_narrow_gaps
from cyberflag.replies.formats.pdf_pages.page import Box, surround
from cyberflag.replies.formats.pdf_pages.placing import column_at, find_columns, in_one_column, place
from cyberflag.replies.formats.pdf_pages.row_gaps import rows_by_gaps
from cyberflag.replies.formats.pdf_pages.rows import assign_rows, is_tight, merge_heads
from cyberflag.replies.formats.pdf_pages.spread_heads import spread_heads
from cyberflag.replies.formats.pdf_pages.tables import Draft, continues, indent_labels, make_cell
from cyberflag.replies.formats.pdf_pages.words import Line, Word

_GAP: Final = 2.4
"""Of the font's size: a wider gap between two lines ends a table, unless its rows are that far apart."""
_GAP_OF_ROWS: Final = 4.5
"""The same for two rows whose figures stand under one another."""
_MOST_LOOSE: Final = 3
"""Label lines that may follow one another without a figure."""
_MOST_WRAPPED: Final = 8
"""The same of lines that stand in a column of labels."""
_LONGEST_LOOSE: Final = 70
_SAME_SIZE: Final = 0.3
"""Points by which texts set in one size may differ."""
_SAME_PLACE: Final = 1.5
"""Points by which texts set to one place may differ."""
_LEADING: Final = 1.6
"""Of the font's size: no further apart are two lines of one paragraph."""
_SET_APART: Final = 0.8
"""Points by which rows are further apart than the lines of one cell."""
_SET_OFF: Final = 1.2
"""Times as far below a paragraph as its own lines are apart stands what is no part of it."""
_FORM_LABEL = re.compile(r".*:$", re.DOTALL)


@dataclass
class _Run:
    """Lines of one table in the making: the first and the last, which of them hold figures, and which have one that
    stands astride two columns. ``xs`` part the columns where they are too few rows to tell by themselves.
    """

    first: int
    last: int
    anchors: list[int] = field(default_factory=list)
    astride: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)


def box_of(line: Line) -> Box:
    """The box around a line."""
    return surround(p.box for p in line)


def find_tables(
    lines: list[Line], rotated: Sequence[Word], page: int, before: Draft | None = None
) -> tuple[list[Draft], set[int]]:
    """The unruled tables among the lines of a region, and which lines they take up. ``rotated`` words that stand in
    their heads are taken in (see ``placed`` of the draft). ``before`` is a table with which the page before ended.
    """
    drafts: list[Draft] = []
    used: set[int] = set()
    lines[:] = parted_at_narrow_gaps(lines)
    at = 0
    while at < len(lines):
        further = before if before is not None and at == 0 and goes_on_in(lines[at], before) else None
        run = _grown(lines, at) if further or has_figures(lines[at]) else None
        if run is None:
            at += 1
            continue
        first = _reach_up(lines, run, max(used, default=-1) + 1)
        is_table = _is_table(lines, run, first)
        if further or is_table:
            run.xs = further.xs if further and not is_table else []
            drafts.append(_draft(lines, run, first, rotated, page))
            used.update(range(first, run.last + 1))
        at = run.last + 1
    return drafts, used


def _grown(lines: list[Line], start: int) -> _Run:
    """The run of lines from a first one with figures, over rows whose figures ran together where they surely did."""
    run = _grow(lines, start, over_astride=True)
    rows = [lines[at] for at in run.anchors]
    return run if all(ran_together(lines[at], rows) for at in run.astride) else _grow(lines, start)


def _grow(lines: list[Line], start: int, *, over_astride: bool = False) -> _Run:
    """The run of lines that goes on from a first line with figures."""
    run = _Run(start, start, [start])
    loose: list[int] = []
    for at in range(start + 1, len(lines)):
        line, before = lines[at], lines[at - 1]
        if line[0].baseline - before[0].baseline > _widest_gap(at, lines, run):
            break
        if len(line) >= 2 and _is_aligned(line, lines, run):
            if loose and (_says_heads_again(line, lines, run) or _has_same_corner(line, lines, run)):
                break
            if names_columns(line) and _heads_another(line, lines, run):
                break
            run.anchors.append(at)
            run.last = at
            loose = []
        elif over_astride and stands_astride(line, lines[run.anchors[-1]]):
            run.astride.append(at)
            run.last = at
            loose = []
        elif len(line) == 1 and _may_be_loose(line, lines, run) and not _ends_text(lines, at):
            loose.append(at)
            if _are_too_many(loose, lines, run):
                break
        else:
            break
    _take_tail(lines, run, loose)
    return run


def _may_be_loose(line: Line, lines: list[Line], run: _Run) -> bool:
    return len(line[0].text) <= _LONGEST_LOOSE or _is_wrapped(line, lines, run)


def _are_too_many(loose: Sequence[int], lines: list[Line], run: _Run) -> bool:
    """Whether so many lines stand without a figure that they are notes or titles, and no labels that are wrapped, of
    which most lines go on with the one above.
    """
    if not all(_is_wrapped(lines[at], lines, run) for at in loose):
        return len(loose) > _MOST_LOOSE
    begun = [at for at in loose if not continues(lines[at - 1][0].text, lines[at][0].text)]
    return len(begun) > _MOST_LOOSE or len(loose) > _MOST_WRAPPED


def _is_wrapped(line: Line, lines: list[Line], run: _Run) -> bool:
    """Whether a line begins with the labels of a run and ends before its figures."""
    box = line[0].box
    starts = {piece.box.x0 for at in run.anchors for piece in lines[at][:-1] if not piece.is_figure}
    figures = [piece.box for at in run.anchors for piece in lines[at][1:] if piece.is_figure]
    return any(abs(box.x0 - x0) < _SAME_PLACE for x0 in starts) and not any(map(box.is_in_line_with, figures))


def _ends_text(lines: list[Line], at: int) -> bool:
    """Whether a line ends as a sentence or an introduction does, and is not the top of a label (``grooming etc.``) set
    tight over its figures.
    """
    if not lines[at][0].text.endswith((".", ":")):
        return False
    if at + 1 == len(lines) or not lines[at + 1][0].is_figure:
        return True
    return not is_tight(lines[at], lines[at + 1]) or lines[at][0].box.x1 > lines[at + 1][0].box.x0


def _widest_gap(at: int, lines: list[Line], run: _Run) -> float:
    """How far a line of the run may stand below the one before it: the farther, the more its rows are apart, and where
    it, or the line that it is the top of, holds a figure under each figure of the last row.
    """
    line, before = lines[at], lines[at - 1]
    size = max(p.size for p in (*line, *before))
    pitch = _pitch(lines, run)
    is_top = len(line) == 1 and at + 1 < len(lines) and is_tight(line, lines[at + 1])
    above = [p.box for p in lines[run.anchors[-1]] if p.is_figure]
    under = [p.box for p in lines[at + is_top] if p.is_figure]
    is_alike = len(under) == len(above) > 1 and all(map(Box.is_in_line_with, under, above))
    return max((_GAP_OF_ROWS if is_alike else _GAP) * size, 1.6 * pitch)


def _heads_another(line: Line, lines: list[Line], run: _Run) -> bool:
    rows = [lines[a] for a in run.anchors]
    return heads_another(line, rows, _columns(lines, run), _pitch(lines, run))


def _pitch(lines: list[Line], run: _Run) -> float:
    """How far the rows of a run are apart."""
    return median([lines[b][0].baseline - lines[a][0].baseline for a, b in pairwise(run.anchors)] or [0.0])


def _columns(lines: list[Line], run: _Run) -> list[Box]:
    return [surround(boxes) for boxes in _spans([p.box for a in run.anchors for p in lines[a]])]


def _take_tail(lines: list[Line], run: _Run, loose: Sequence[int]) -> None:
    """The rest of the last label, where it was wrapped."""
    for at in loose:
        line, before = lines[at], lines[at - 1]
        left = min(above[0].box.x0 for above in lines[run.first : run.last + 1])
        spaced = len(run.anchors) > 1 and (
            lines[run.anchors[-1]][0].baseline - lines[run.anchors[-2]][0].baseline > 1.45 * line[0].size
        )
        is_flush = abs(line[0].box.x0 - left) < line[0].size
        is_tail = (spaced and is_flush) or _is_rest(line, lines, run)
        if not (at == run.last + 1 and is_tight(before, line) and is_tail):
            return
        run.last = at


def _is_rest(line: Line, lines: list[Line], run: _Run) -> bool:
    """Whether a line is the rest of a text right above it that its column had no room for, in a run of which other
    texts are wrapped as well. A note or a title below the last row is set apart no better, but begins anew.
    """
    gap = line[0].baseline - lines[run.last][0].baseline
    rows = [lines[b][0].baseline - lines[b - 1][0].baseline for b in run.anchors[1:]]
    is_wrapped = run.anchors[-1] - run.first >= len(run.anchors) + len(run.astride)
    column = [p for own in lines[run.first : run.last + 1] for p in own if abs(p.box.x0 - line[0].box.x0) < _SAME_PLACE]
    above = next((p for own in reversed(lines[run.first : run.last + 1]) for p in own if p in column), None)
    if not is_wrapped or above is None or is_count(above) or not any(row > gap + _SET_APART for row in rows):
        return False
    room = max(piece.box.x1 for piece in column) - above.box.x1
    return continues(above.text, line[0].text) and room < line[0].words[0].box.width


def _says_heads_again(line: Line, lines: list[Line], run: _Run) -> bool:
    """Whether a line is that of years with which the run begins, and so no record that a list holds twice."""
    is_again = [p.text for p in line] == [p.text for p in lines[run.first]]
    return is_again and is_of_years(line) and not is_headed(lines, run.first)


def _has_same_corner(line: Line, lines: list[Line], run: _Run) -> bool:
    """Whether a line below a title begins as the heads right above the run do, and so heads another table: ``Financial
    year`` over ages, where it stood over sexes.
    """
    heads = lines[run.first - 1] if run.first else []
    return len(heads) > 1 and heads[0].text == line[0].text and not has_figures(heads)


def _is_aligned(line: Line, lines: list[Line], run: _Run) -> bool:
    """Whether at least half of a line's pieces, the first aside, stand under those of the run."""
    above = [p.box for a in run.anchors[-12:] for p in lines[a][1:]]
    under = [any(p.box.is_in_line_with(b) for b in above) for p in line[1:]]
    return bool(under) and 2 * sum(under) >= len(under)


def _reach_up(lines: list[Line], run: _Run, least: int) -> int:
    """The first line of the head above a run: pieces that stand over its columns, wherever the label column ends. Heads
    that ran together there are parted.
    """
    lines[run.first] = parted_by_columns(lines[run.first], _columns(lines, replace(run, anchors=run.anchors[1:])))
    columns = _columns(lines, run)
    first = run.first
    for at in range(run.first - 1, least - 1, -1):
        lines[at] = parted_by_columns(lines[at], columns)
        line, below = lines[at], lines[first]
        size = max(p.size for p in (*line, *below))
        heads_all = all(len(lines[i]) == 1 for i in range(first, run.first)) and len(line) == len(columns) > 2
        if below[0].baseline - line[0].baseline > (_GAP_OF_ROWS if heads_all else _GAP) * size:
            break
        over = [any(is_over(p, c, size) for c in columns) for p in line]
        right_of_labels = len(columns) > 1 and line[0].box.x0 > columns[0].x1
        stands = (
            all(over) or stands_over_figures(line, columns) or heads_each(line, columns) or ends_each(line, columns)
        )
        if not stands or any(len(p.text) > _LONGEST_LOOSE for p in line):
            break
        is_top = is_top_of_label(line, below) and not _ends_paragraph(lines, at, columns)
        if len(line) == 1 and not right_of_labels and not is_top:
            return at - 1 if at > least and first == run.first and _is_first_section(lines, at, columns) else first
        first = at
    return first


def _ends_paragraph(lines: list[Line], at: int, columns: list[Box]) -> bool:
    """Whether a line ends the text of the line above it, which reaches over the columns, and no label: ``2020`` below
    ``... 1 April 2019 to 31 March``. It is set as that line is, and in another size than the table or further from it.
    """
    if not at or len(lines[at - 1]) > 1 or len(columns) < 2 or lines[at - 1][0].text.endswith((".", ":")):
        return False
    above, line, below = (lines[place][0] for place in range(at - 1, at + 2))
    pitch, size = line.baseline - above.baseline, line.size
    is_set_alike = abs(above.size - size) < _SAME_SIZE and pitch < _LEADING * size
    is_apart = abs(below.size - size) > _SAME_SIZE or below.baseline - line.baseline > _SET_OFF * pitch
    return above.box.x1 > columns[1].x0 and abs(above.box.x0 - line.box.x0) < size and is_set_alike and is_apart


def _is_first_section(lines: list[Line], at: int, columns: list[Box]) -> bool:
    """Whether a line of one piece right above the figures is the title of their section: the heads of all columns, or
    of all but the labels', stand right above it.
    """
    lines[at - 1] = parted_by_columns(lines[at - 1], columns)
    line, heads = lines[at], lines[at - 1]
    size = max(p.size for p in (*line, *heads))
    if line[0].baseline - heads[0].baseline > _GAP * size or len(columns) <= 2 or line[0].text.endswith((".", ":")):
        return False
    return any(
        len(heads) == len(headed)
        and (heads_each(heads, headed) or all(is_over(p, c, size) for p, c in zip(heads, headed, strict=True)))
        for headed in (columns, columns[1:])
    )


def _spans(boxes: list[Box]) -> list[list[Box]]:
    """Boxes that lie over or under one another."""
    groups: list[list[Box]] = []
    end = float("-inf")
    for box in sorted(boxes, key=lambda b: b.x0):
        if box.x0 > end:
            groups.append([])
        groups[-1].append(box)
        end = max(end, box.x1)
    return groups


def _is_table(lines: list[Line], run: _Run, first: int) -> bool:
    """Rows and columns enough to tell a table from two lines that happen to have gaps at one place."""
    rows = [lines[a] for a in run.anchors if has_figures(lines[a])]
    if all(_FORM_LABEL.match(r[0].text) for r in rows):
        return False
    columns = len(_spans([p.box for r in rows for p in r[1:] if p.is_figure]))
    if len(rows) == 1:
        return columns >= 2 and first < run.first and len(lines[first]) >= 2
    return columns >= 2 or len(rows) >= 3 or first < run.first


def _draft(lines: list[Line], run: _Run, first: int, rotated: Sequence[Word], page: int) -> Draft:
    chosen = lines[first : run.last + 1]
    box = surround(box_of(line) for line in chosen)
    heads = [
        w
        for w in rotated
        if box.x0 - w.size < w.box.middle[0] < box.x1 + w.size and box.top - 2 * w.size < w.box.bottom < box.bottom
    ]
    anchors = {a - first for a in run.anchors}
    columns = _columns(lines, run)
    headed = [line for line in chosen[: min(anchors)] if heads_each(line, columns)]
    widened = [surround([p.box, c]) for line in headed for p, c in zip(line[1:], columns[1:], strict=True)]
    wrapped = [line for i, line in enumerate(chosen) if i > min(anchors) and i not in anchors]
    widened += [box for line in wrapped for box in in_one_column(line, columns)]
    xs = find_columns([line for i, line in enumerate(chosen) if i in anchors], chosen, heads, widened)
    xs = run.xs or xs
    astride = {a - first for a in run.astride}
    rows = rows_by_gaps(chosen, xs[1] if len(xs) > 2 else xs[0])
    if rows is None:
        rows = merge_heads(chosen, min(anchors), assign_rows(chosen, anchors | astride))
    placed: dict[Place, list[Word]] = defaultdict(list)
    spans: dict[Place, int] = {}
    for at, (row, line) in enumerate(zip(rows, chosen, strict=True)):
        is_set_right = at < min(anchors) and len(xs) == len(columns) + 1 and ends_each(line, columns)
        own = [((row, column), 1, piece) for column, piece in enumerate(line)]
        is_plain = is_set_right or at in astride
        for at_place, span, word in own if is_plain else place(line, row, xs):
            placed[at_place].append(word)
            spans[at_place] = max(spans.get(at_place, 1), span)
    if heads:
        placed, spans = _add_rotated(placed, spans, heads, chosen, xs)
    spread_heads(placed, spans, max(rows[i] for i in anchors), min(rows[i] for i in anchors), xs)
    return _finish(placed, spans, box, xs, page)


def _finish(placed: dict[Place, list[Word]], spans: dict[Place, int], box: Box, xs: list[float], page: int) -> Draft:
    words = [w for p in placed.values() for piece in p for w in piece.words]
    draft = Draft(page, surround([box, *(w.box for w in words)]), xs, placed=words, ruled=False)
    for (row, column), held in placed.items():
        slot = Slot(row, column, 1, spans.get((row, column), 1), surround(w.box for w in held))
        draft.cells[row, column] = make_cell(slot, held)
    labels = {(r, c): w for (r, c), w in placed.items() if c == 0}
    indent_labels(draft, labels, range(draft.height))
    return draft


def _add_rotated(
    placed: dict[Place, list[Word]], spans: dict[Place, int], heads: Sequence[Word], lines: list[Line], xs: list[float]
) -> tuple[dict[Place, list[Word]], dict[Place, int]]:
    """Rotated words as a row of heads: that of the level line beside them, or one above the first row."""
    bottom = max(w.box.bottom for w in heads)
    above = [line for line in lines if box_of(line).bottom < min(w.box.top for w in heads) + heads[0].size]
    row = len({p[0] for p, ws in placed.items() if any(w in line for line in above for w in ws)})
    beside = any(p[0] == row and all(w.box.bottom <= bottom + w.size for w in ws) for p, ws in placed.items())
    if not beside:
        placed = defaultdict(list, {(r + (r >= row), c): w for (r, c), w in placed.items()})
        spans = {(r + (r >= row), c): s for (r, c), s in spans.items()}
    for word in heads:
        placed[row, column_at(word.box.middle[0], xs)].append(word)
    return placed, spans
