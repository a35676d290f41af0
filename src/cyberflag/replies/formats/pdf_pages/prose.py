"""The text of a PDF page outside its tables: columns, paragraphs, headings, list items, page furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from cyberflag.replies.document import LineKind
from cyberflag.replies.formats.contents import split_notes
from cyberflag.replies.formats.pdf_pages.page import Box, Page, surround
from cyberflag.replies.formats.pdf_pages.tables import continues
from cyberflag.replies.formats.pdf_pages.words import Line, Word, cut_pieces, join_lines, join_words
from cyberflag.vocabularies.forces import understand_force

MARGIN: Final = 0.09
"""Of the page's height: page furniture stands within this of an end."""
_PAGE_NUMBER = re.compile(
    r"(?i)(.*\b(?:page|sheet|folio|tudalen|pg?\.)\s*)?[-–|]?\s*\d{1,4}\s*((of|/)\s*\d{1,4})?\s*[-–|]?"
)
_PAGE_SAID = re.compile(r"(?i).*\bpage\s*\d+(\s*(of|/)\s*\d+)?$")
_PAGE_WITHIN = re.compile(
    r"(?i)\b(?:(?:page|sheet|folio|pg?)\b\.?(?:\s+no)?\.?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s+of\s+\d{1,4})\b(?!/\d)"
)
"""The number of a page amid other text (``FOI 24 - sheet 2 of 5 - printed 9 May``), which alone changes by page."""
_OFFICE_AND_NUMBER = re.compile(
    r"(?i)\W*(?=.*\b(?:disclosures?|information|foia?|data\s+protection|legal\s+services|official|restricted|not\s+protectively\s+marked|unclassified)\b)"
    r"(?:(?:disclosures?|freedom|of|and|&|information|foia?|data|protection|legal|services|public|rights|access|governance|management|compliance|security"
    r"|civil|team|unit|office|department|police|constabulary|official|sensitive|restricted|not|protectively|marked|unclassified)[\s,–—|-]+)+(?P<number>\d{1,3})"
)
"""What a foot says before the number of its page: the office that answers, or how the paper is marked."""
_SMALLER: Final = 0.95
"""Of the size of all other letters of a page: those of its foot are no larger."""
_SENTENCE = re.compile(r"(?:\S+\s+){7,}\S*[^\W\d]\S*\.\s*")
"""So many words with a full stop are no heading, however small the lettering of the tables below makes the page's."""
_SEVERAL_SENTENCES = re.compile(r".*[a-z)]\.\s+[A-Z].*[a-z)]\.", re.DOTALL)
_A_REFERENCE = re.compile(r"(?!.*\b(?:19|20)\d\d\s*[/-]\s*(?:\d\d|20\d\d)\s*$)(?=(?:\D*\d){5}).*\d")
_ITEM = re.compile(r"([•●▪■◦○‣⁃*·–—-]|o|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])$", re.IGNORECASE)
_LED_TO_FIGURE = re.compile(r"\S\s*(?:\.{4,}|(?:\s\.){4,}|…{2,}|_{4,})\s*[<*]?\s?\d[\d,]*$")
"""A label that dots lead to its figure is a line of its own, and no column of prose beside another such."""
_LABELLED_VALUE = re.compile(r"\S.*(?::|=|\s[-–—])\s*(?:\d[\d,]*|[<*]\s?\d*|nil|none)", re.IGNORECASE)
"""A label and its figure in one piece: ``2017/18: 85``."""
_TIGHT: Final = 1.5
"""Of the font's size: lines further apart are no lines of one paragraph."""
_FEWEST_HEADS: Final = 3
LEAST_PROSE: Final = 22
"""Characters that a line of a column of text has at least, as a rule."""


@dataclass(frozen=True)
class Passage:
    """A paragraph, heading or list item with its place on its page."""

    text: str
    kind: LineKind
    notes: tuple[str, ...]
    box: Box
    page: int
    sureness: float = 1.0


def find_furniture(pages: Sequence[tuple[Page, list[Line]]]) -> list[list[int]]:
    """For each page, which of its lines are furniture: said again on other pages at its ends, or a page's number,
    alone or behind the force, its office or its reference at the foot.
    """
    counts: Counter[str] = Counter()
    for page, lines in pages:
        counts.update({_mask(lines[i]) for i in _outer(page, lines)})
    found = []
    for page, lines in pages:
        chosen = []
        for i in _outer(page, lines):
            text = _text(lines[i])
            if (_is_row(lines[i], page) and not _PAGE_SAID.match(text)) or _heads_rows(i, lines, page):
                continue  # of a table, at the very top or bottom
            repeated = counts[_mask(lines[i])] > max(1, len(pages) // 3) and any(c.isalpha() for c in text)
            alone = len(text) <= 12 and _PAGE_NUMBER.fullmatch(text) and _is_apart(i, lines)
            is_foot = _ends_in_number(i, lines, page) or _is_small_foot(i, lines, page)
            if repeated or alone or is_foot or (_PAGE_SAID.match(text) and len(text) < 120):
                chosen.append(i)
        found.append(chosen)
    return found


def _ends_in_number(at: int, lines: list[Line], page: Page) -> bool:
    """Whether a line is the last of its page, well away from the others, and holds the page's number set apart from a
    reference or a force's name before it, no year or age as a row of a table may begin with: ``FOI 1630/25         1``.
    """
    *before, last = lines[at]
    is_last = at == len(lines) - 1 and last.box.top > page.box.bottom - MARGIN * page.box.height
    is_reference = bool(before) and _A_REFERENCE.match(before[-1].text) is not None
    is_named = bool(before) and (is_reference or understand_force(before[-1].text) is not None)
    return is_named and is_last and last.text.strip() == str(page.number) and _is_apart(at, lines)


def _is_small_foot(at: int, lines: list[Line], page: Page) -> bool:
    """Whether a line is the last of its page, well away from the others and in smaller letters than any of them, and
    says the office or the marking of the paper and the page's number: ``Disclosure 1``.
    """
    line, above = lines[at], lines[:at]
    is_last = bool(above) and at == len(lines) - 1 and line[0].box.top > page.box.bottom - MARGIN * page.box.height
    if not is_last or not _is_apart(at, lines):
        return False
    named = _OFFICE_AND_NUMBER.fullmatch(_text(line))
    is_small = max(p.size for p in line) < _SMALLER * min(p.size for other in above for p in other)
    return is_small and named is not None and named["number"] == str(page.number)


def _is_row(line: Line, page: Page) -> bool:
    """Whether a line holds a figure behind its first text that is not the number of the page alone."""
    return any(p.is_figure and not (p is line[-1] and p.text == str(page.number)) for p in line[1:])


def _heads_rows(at: int, lines: list[Line], page: Page) -> bool:
    """Whether a line has a piece for each of a line right below it, which holds a figure: heads said again on each
    page, also the first line of wrapped ones, which go on in the next; a letterhead as close above them does not.
    """
    line, below = lines[at], lines[at + 1 : at + 1 + _FEWEST_HEADS]
    if any(len(line) == len(row) >= _FEWEST_HEADS and _is_row(row, page) for row in below):
        return True
    if not below or below[0][0].baseline - line[0].baseline > _TIGHT * line[0].size or len(below[0]) < _FEWEST_HEADS:
        return False
    return _goes_on_in(line, below[0]) and _heads_rows(at + 1, lines, page)


def _goes_on_in(line: Line, below: Line) -> bool:
    """Whether each text of a line is the first part of a head in the line below: by its wording, or where several stand
    over others set alike. A letterhead stands over heads that are whole (years), or names a force or a reference.
    """
    under = [[head for head in below if piece.box.is_in_line_with(head.box)] for piece in line]
    if any(len(own) != 1 for own in under):
        return False
    pairs = [(piece, own[0]) for piece, own in zip(line, under, strict=True)]
    if all(continues(piece.text, head.text) for piece, head in pairs):
        return True
    is_alike = all((piece.size, piece.bold) == (head.size, head.bold) and not head.is_figure for piece, head in pairs)
    is_named = any(_A_REFERENCE.match(p.text) or understand_force(p.text) is not None for p in line)
    return len(line) > 1 and is_alike and not is_named


def _text(line: Line) -> str:
    return join_words(line).text


def _mask(line: Line) -> str:
    text = _PAGE_WITHIN.sub("0", _text(line))
    return re.sub(r"(?:[-–—|(\[]\s*)?\d+(\s*(of|/)\s*\d+)?(?:\s*[-–—|)\]])?$", "0", text)


def _outer(page: Page, lines: list[Line]) -> list[int]:
    """The lines next to the upper and lower end of a page."""
    reach = MARGIN * page.box.height
    return [
        i
        for i, line in enumerate(lines)
        if line[0].box.bottom < page.box.top + reach or line[0].box.top > page.box.bottom - reach
    ]


def _is_apart(at: int, lines: list[Line]) -> bool:
    """Whether a line stands well away from the others, as a page's number does and a row of a table does not."""
    here = lines[at][0]
    near = [abs(lines[i][0].baseline - here.baseline) for i in (at - 1, at + 1) if 0 <= i < len(lines)]
    return all(gap > 1.8 * here.size for gap in near)


def find_gutter(lines: Sequence[Line]) -> float | None:
    """Where two columns of text part, if most lines are cut there and both sides are prose."""
    cut = [line for line in lines if len(line) == 2]
    cut = [line for line in cut if not any(_LED_TO_FIGURE.search(piece.text) for piece in line)]
    prose = [line for line in cut if min(len(p.text) for p in line) >= LEAST_PROSE and not line[1].is_figure]
    if len(prose) < 4:
        return None
    left = median(line[0].box.x1 for line in prose)
    start = min(line[1].box.x0 for line in prose)
    right = median(line[1].box.x0 for line in prose)
    at = start - 1
    if right - start > 12 or left >= start:
        return None
    crossing = [line for line in lines if any(p.box.x0 < at < p.box.x1 for p in line)]
    return at if len(crossing) <= 0.34 * len(lines) else None


def is_mark_of_item(text: str) -> bool:
    """Whether a word is the mark of a list item: a bullet, a dash, ``(a)``, ``2.``."""
    return _ITEM.match(text) is not None


def is_labelled_value(text: str) -> bool:
    """Whether a line is a label and its figure: ``2017/18: 85``."""
    return _LABELLED_VALUE.fullmatch(text) is not None


def split_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in reading order: in a stretch of two columns the left is read first. One list where there is one."""
    at = find_gutter(lines)
    if at is None:
        return [list(lines)]
    parts: list[list[Line]] = []
    stretch: list[Line] = []
    for line in lines:
        if any(p.box.x0 < at < p.box.x1 for p in line):
            parts += _sides(stretch, at)
            stretch = []
            if parts and parts[-1] and _spans(parts[-1][-1], at):
                parts[-1].append(line)
            else:
                parts.append([line])
        else:
            stretch.append(line)
    return [p for p in (*parts, *_sides(stretch, at)) if p]


def _spans(line: Line, at: float) -> bool:
    return any(p.box.x0 < at < p.box.x1 for p in line)


def _sides(stretch: Sequence[Line], at: float) -> list[list[Line]]:
    left = [cut_pieces([w for p in line if p.box.x1 <= at for w in p.words]) for line in stretch]
    right = [cut_pieces([w for p in line if p.box.x0 >= at for w in p.words]) for line in stretch]
    return [[x for x in side if x] for side in (left, right)]


def make_passages(lines: Sequence[Line], page: int, body: float) -> list[Passage]:
    """Lines as paragraphs. ``body`` is the size of the letter's text. A paragraph ends at a wider gap, at a change of
    type, before a list item, and where the first word of the next line would still have fitted.
    """
    if not lines:
        return []
    margin = max(p.box.x1 for line in lines for p in line)
    groups: list[list[Word]] = []
    for line in lines:
        whole = join_words(line)
        if not groups or _begins(groups[-1], whole, margin):
            groups.append([])
        groups[-1].append(whole)
    return [_finish(group, page, body) for group in groups]


def _begins(group: list[Word], line: Word, margin: float) -> bool:
    before = group[-1]
    sizes = (_size_of_text(before), _size_of_text(line))
    size = max(sizes)
    if line.baseline - before.baseline > _TIGHT * size or abs(sizes[0] - sizes[1]) > 0.15 * size:
        return True
    if before.bold != line.bold and (before.bold or all(w.bold for w in line.words)):
        return True
    if len(line.words) > 1 and _ITEM.match(line.words[0].text):
        return True
    is_label_or_year = before.is_figure or is_labelled_value(before.text)
    if _LED_TO_FIGURE.search(before.text) or (is_label_or_year and is_labelled_value(line.text)):
        return True
    room = margin - before.box.x1
    return room > line.words[0].box.width + 0.35 * size


def _size_of_text(line: Word) -> float:
    """The size of a line's type, without the mark of a list item, which may be set in any."""
    behind = line.words[1:] if is_mark_of_item(line.words[0].text) else ()
    return max((word.size for word in behind), default=line.size)


def _finish(group: list[Word], page: int, body: float) -> Passage:
    text, more = split_notes(join_lines([w.text for w in group]))
    first = group[0]
    kind = LineKind.PARAGRAPH
    is_large = _size_of_text(first) > 1.12 * body and not _SENTENCE.fullmatch(text)
    is_marked = is_large or (all(w.bold for w in group) and len(text) <= 150)
    if is_marked and not _SEVERAL_SENTENCES.fullmatch(text.strip()):  # a letter in larger type than its table
        kind = LineKind.HEADING
    elif len(first.words) > 1 and _ITEM.match(first.words[0].text):
        kind = LineKind.LIST_ITEM
    notes = tuple(m for w in group for m in w.marks)
    return Passage(text, kind, (*notes, *more), surround(w.box for w in group), page, min(w.sureness for w in group))
