"""Columns of text that hold tables: where a page parts into two that are read one after the other.

Two columns of prose show themselves by their lines (see `prose`). Where tables take up much of a column, few lines tell
of it, and what stands beside a table would be read into it or into the sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.answers_beside import bands_of_answers
from cyberflag.replies.formats.pdf_pages.page import Box, surround
from cyberflag.replies.formats.pdf_pages.prose import LEAST_PROSE, is_labelled_value, is_mark_of_item
from cyberflag.replies.formats.pdf_pages.tables import Draft
from cyberflag.replies.formats.pdf_pages.words import Line, Word, cut_pieces

_MIDDLE: Final = (0.25, 0.85)
"""Of the breadth of what is written: between these two columns part."""
_NARROWEST: Final = 6.0
"""Points between two columns at least."""
_FEWEST_LINES: Final = 3
"""Lines of sentences beside a table, or rows of a table beside sentences."""
_FEWEST_BESIDE: Final = 2
"""Short lines that stand beside sentences."""
_SENTENCE_END: Final = re.compile(r"[a-z)]\.(?:\s+[A-Z]|\s*$)|\d\.\s+[A-Z][a-z]+\s[a-z]")
_OPEN_END: Final = re.compile(r"\b(?:of|the|in|and|or|to|for|with|by|under|each|an?|on|from|at|between|that|which)$")
"""The last word of a line that goes on in the next."""
_MOSTLY: Final = 0.6
_NEAR: Final = 4.0
"""Of the font's size: no further above its table stands a title."""


@dataclass
class Part:
    """What is read from top to bottom before anything else of the page: lines, and the ruled tables among them.
    ``is_column`` says that it is one of two columns, ``is_answer`` that it is a question there or the answer beside it.
    """

    lines: list[Line] = field(default_factory=list)
    ruled: list[Draft] = field(default_factory=list)
    is_column: bool = False
    is_answer: bool = False

    @property
    def box(self) -> Box | None:
        """The box around it; none where it is empty."""
        boxes = [p.box for line in self.lines for p in line] + [draft.box for draft in self.ruled]
        return surround(boxes) if boxes else None


def part_beside_tables(lines: Sequence[Line], ruled: Sequence[Draft]) -> list[Part]:
    """The page in parts: where tables stand beside sentences or beside one another, the left column before the right
    one. One part where nothing says that there are two columns.
    """
    whole = Part(list(lines), list(ruled))
    parted = [parts for parts in _ways_to_part(whole) if any(part.is_column for part in parts)]
    best = max(parted, key=_in_columns, default=[whole])
    if len(best) == 1:
        return best
    # three columns are two of which one is parted again
    return [inner for part in best for inner in part_beside_tables(part.lines, part.ruled)]


def part_answers(lines: Sequence[Line], ruled: Sequence[Draft]) -> list[Part]:
    """The page in parts where answers stand beside their questions; empty where it has none such."""
    ways = _ways_to_part(Part(list(lines), list(ruled)))
    return max((parts for parts in ways if any(part.is_answer for part in parts)), key=_in_columns, default=[])


def _in_columns(parts: Sequence[Part]) -> int:
    """How many lines and tables stand in columns."""
    return sum(len(part.lines) + len(part.ruled) for part in parts if part.is_column)


def _ways_to_part(whole: Part) -> list[list[Part]]:
    """The parts of a page by each place where a column may begin: a little left of each piece or table in the middle of
    the page, from right to left.
    """
    bounds = whole.box
    if bounds is None:
        return []
    least, most = (bounds.x0 + share * bounds.width for share in _MIDDLE)
    boxes = [p.box for line in whole.lines for p in line] + [draft.box for draft in whole.ruled]
    starts = sorted({round(b.x0) for b in boxes if least <= b.x0 <= most}, reverse=True)
    return [list(_parts(whole, start - _NARROWEST / 2)) for start in starts]


def _parts(whole: Part, at: float) -> Iterator[Part]:
    """The parts of a page at a place across: what crosses it parts the stretches that may be of two columns."""
    items: list[Line | Draft] = sorted([*whole.lines, *whole.ruled], key=_top)
    stretch, held = Part(), Part()
    for item in items:
        if _crosses(item, at):
            held, found = _flushed(held, stretch, at)
            yield from found
            stretch = Part()
            _add(held, item)
        else:
            _add(stretch, item)
    held, found = _flushed(held, stretch, at)
    yield from found
    if held.box is not None:
        yield held


def _flushed(held: Part, stretch: Part, at: float) -> tuple[Part, list[Part]]:
    """What goes on being held, and the parts that are whole: the two columns of a stretch behind what was held."""
    left, right = _side(stretch, at, is_left=True), _side(stretch, at, is_left=False)
    is_plain = not stretch.ruled and bool(left.lines and right.lines)
    if bands := bands_of_answers(left.lines, right.lines) if is_plain else []:
        sides = [Part(lines, is_column=True, is_answer=True) for band in bands for lines in band]
        return Part(), [part for part in (held, *sides) if part.box is not None]
    if not _are_columns(left, right):
        return Part([*held.lines, *stretch.lines], [*held.ruled, *stretch.ruled]), []
    return Part(), [part for part in (held, left, right) if part.box is not None]


def _top(item: Line | Draft) -> float:
    return item.box.top if isinstance(item, Draft) else item[0].box.middle[1]


def _add(part: Part, item: Line | Draft) -> None:
    if isinstance(item, Draft):
        part.ruled.append(item)
    else:
        part.lines.append(item)


def _crosses(item: Line | Draft, at: float) -> bool:
    boxes = [item.box] if isinstance(item, Draft) else [p.box for p in item]
    return any(box.x0 < at + _NARROWEST / 2 - 1 and box.x1 > at - _NARROWEST / 2 for box in boxes)


def _side(stretch: Part, at: float, *, is_left: bool) -> Part:
    sides = [cut_pieces([w for p in line if (p.box.x1 <= at) == is_left for w in p.words]) for line in stretch.lines]
    ruled = [draft for draft in stretch.ruled if (draft.box.x1 <= at) == is_left]
    return Part([line for line in sides if line], ruled, is_column=True)


def _are_columns(left: Part, right: Part) -> bool:
    """Whether the two sides of a stretch are read one after the other: a table beside sentences, or beside another
    table with labels and a title of its own.
    """
    if left.box is None or right.box is None:
        return False
    if any(_is_beside(one, other) for one in left.ruled for other in right.ruled):
        return all(_has_labels(draft) for draft in (*left.ruled, *right.ruled)) and _are_titled(left, right)
    if _are_twins(left, right) or _are_both_prose(left, right) or _are_lines_beside_prose(left, right):
        return True
    return any(
        _holds_sentences(texts) and (_stand_beside(texts, tables.ruled) or _holds_rows(tables, texts))
        for texts, tables in ((left, right), (right, left))
    )


def _are_both_prose(left: Part, right: Part) -> bool:
    """Whether sentences stand beside sentences."""
    if not (_holds_sentences(left) and _holds_sentences(right)):
        return False
    return all(
        sum(other.box is not None and other.box.holds((other.box.x0, line[0].box.middle[1])) for line in part.lines)
        >= _FEWEST_LINES
        for part, other in ((left, right), (right, left))
    )


def _are_lines_beside_prose(left: Part, right: Part) -> bool:
    """Whether short lines of text, each of one piece, stand beside sentences: a list of answers beside the letter."""
    return any(
        _holds_sentences(texts)
        and len(others.lines) >= _FEWEST_BESIDE
        and not others.ruled
        and _are_worded([_without_mark(line) for line in others.lines])
        for texts, others in ((left, right), (right, left))
    )


def _are_worded(lines: Sequence[Line]) -> bool:
    """Whether lines are of one piece with a word, most of them with another word or number."""
    pieces = [line[0] for line in lines if len(line) == 1]
    worded = [piece for piece in pieces if not piece.is_figure and any(c.isalpha() for c in piece.text)]
    return len(worded) == len(lines) and sum(len(p.words) > 1 for p in worded) >= _MOSTLY * len(worded)


def _is_beside(one: Draft, other: Draft) -> bool:
    return one.box.top < other.box.bottom and other.box.top < one.box.bottom


def _has_labels(draft: Draft) -> bool:
    """Whether most rows of a table begin with a text that is no figure."""
    rows = {row for row, _ in draft.cells}
    first = min(column for _, column in draft.cells)
    texts = [draft.cells[row, first].shown for row in rows if (row, first) in draft.cells]
    return len(texts) >= _MOSTLY * len(rows) and any(any(c.isalpha() for c in text) for text in texts)


def _are_titled(left: Part, right: Part) -> bool:
    """Whether something is written over or under the tables of each side, which would run into that of the other."""
    return bool(left.lines) and bool(right.lines)


def _holds_sentences(part: Part) -> bool:
    """Whether most lines of a side are long and of one piece, and one of them ends a sentence."""
    lines = [_without_mark(line) for line in part.lines]
    prose = [line for line in lines if len(line) == 1 and _is_long(line[0])]
    others = len(part.lines) - len(_rows(part))
    if len(prose) < max(_FEWEST_LINES, 0.5 * others):
        return False
    return any(_SENTENCE_END.search(line[0].text) for line in prose) and _are_wrapped(prose)


def _without_mark(line: Line) -> Line:
    """A line without the mark of a list item that stands apart before its text."""
    return line[1:] if len(line) > 1 and is_mark_of_item(line[0].text) else line


def _is_long(piece: Word) -> bool:
    return len(piece.text) >= LEAST_PROSE and not piece.is_figure


def _are_wrapped(prose: Sequence[Line]) -> bool:
    """Whether some line goes on in the one below it as a sentence does."""
    return any(
        (not upper[0].text.endswith((".", ":", "?")) and lower[0].text[:1].islower()) or _OPEN_END.search(upper[0].text)
        for upper, lower in pairwise(prose)
    )


def _stand_beside(texts: Part, ruled: Sequence[Draft]) -> bool:
    """Whether lines of sentences stand level with the rows of a ruled table."""
    return any(
        sum(draft.box.top < line[0].box.middle[1] < draft.box.bottom and _is_long(line[0]) for line in texts.lines)
        >= _FEWEST_LINES
        for draft in ruled
    )


def _holds_rows(tables: Part, texts: Part) -> bool:
    """Whether a side holds rows of labels and figures that stand level with the sentences of the other."""
    box = texts.box
    level = [line for line in _rows(tables) if box is not None and box.top < line[0].box.middle[1] < box.bottom]
    return len(_labelled(level)) >= max(_FEWEST_LINES, _MOSTLY * len(level))


def _rows(part: Part) -> list[Line]:
    """The lines of a side that hold a figure behind their first piece, or behind the label in it."""
    lines = (_without_mark(line) for line in part.lines)
    return [line for line in lines if is_labelled_value(line[0].text) or any(p.is_figure for p in line[1:])]


def _lines_with_labels(part: Part) -> list[Line]:
    """The lines of a side that hold a label and its figure in one piece, where there are several; else none."""
    found = [line for line in part.lines if is_labelled_value(line[0].text)]
    return found if len(found) >= _FEWEST_LINES else []


def _labelled(rows: Sequence[Line]) -> list[Line]:
    is_headed = any(not line[0].is_figure for line in rows[:1]) and len({len(line) for line in rows}) == 1
    return [line for line in rows if is_headed or not line[0].is_figure]  # "Age" over 0 to 17


def _are_twins(left: Part, right: Part) -> bool:
    """Whether each side holds rows of labels and figures below a title of its own, the first rows of both level."""
    sides = [(part, _lines_with_labels(part) or _rows(part)) for part in (left, right)]
    if any(len(_labelled(rows)) < max(_FEWEST_LINES, _MOSTLY * len(rows)) for _, rows in sides):
        return False
    (one, rows), (other, others) = sides
    titles = [_titles(part, first) for part, first in ((one, rows[0]), (other, others[0]))]
    is_level = abs(rows[0][0].baseline - others[0][0].baseline) < rows[0][0].size
    return is_level and all(titles) and titles[0][-1] != titles[1][-1]


def _titles(part: Part, first: Line) -> list[str]:
    """The lines of one short piece above the first row of a side, or as many as it has labels with their figures."""
    most = len(first) if is_labelled_value(first[0].text) else 1
    above = [line for line in part.lines if line[0].baseline < first[0].baseline and len(line) in (1, most)]
    return [line[0].text for line in above if first[0].baseline - line[0].baseline < _NEAR * line[0].size]
