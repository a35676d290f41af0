"""The words and ruled tables of pages as blocks in reading order, the parts of a table on several pages as one.

Every word of a page must come out in some line or cell; what does not is told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Grid, Line, LineKind
from cyberflag.replies.formats.contents import Contents
from cyberflag.replies.formats.pdf_pages.columns import find_tables
from cyberflag.replies.formats.pdf_pages.gutters import Part, part_answers, part_beside_tables
from cyberflag.replies.formats.pdf_pages.lists import list_levels
from cyberflag.replies.formats.pdf_pages.page import Box, Page
from cyberflag.replies.formats.pdf_pages.prose import MARGIN, Passage, find_furniture, make_passages, split_columns
from cyberflag.replies.formats.pdf_pages.ruled import find_ruled
from cyberflag.replies.formats.pdf_pages.stubs_printed_once import under_its_columns
from cyberflag.replies.formats.pdf_pages.tables import Draft, join_pages
from cyberflag.replies.formats.pdf_pages.words import UNSURE, Word, is_drawn, join_words, make_lines
from cyberflag.replies.formats.pdf_pages.words import Line as Pieces

MAX_PAGES: Final = 200
"""Pages that are read of one file."""
LONGEST: Final = 24.0
"""Seconds after which no further page is begun, so that what was read comes back before the sandbox's clock ends it."""
BY_HAND: Final = "Enter its figures by hand, or ask the force for the workbook behind it."
_NAMED: Final = 12
"""Cells named in one issue."""
_WITH_TABLE: Final = 2
_SMALLER: Final = 0.9
"""Of the size of a table's type: smaller lettering over it is no title of it."""
_LONG_LINE: Final = 40
"""Characters of a line that is prose rather than a cell or a heading."""

Block = Draft | Passage


@dataclass
class Sheet:
    """One page on the way from words to blocks: the words of its ruled tables, of its level lines, and rotated ones."""

    page: Page
    words: list[Word]
    ruled: list[Draft]
    lines: list[Pieces]
    rotated: list[Word]
    furniture: list[str] = field(default_factory=list)


def make_sheet(page: Page, words: list[Word]) -> Sheet:
    """The page with its ruled tables found and the other words in lines."""
    ruled, rest = find_ruled(page, words)
    lines = list(make_lines(w for w in rest if not w.quarters))
    kept = [line for at, line in enumerate(lines) if not is_drawn(line) or _ends_table(at, lines)]
    return Sheet(page, words, ruled, kept, [w for w in rest if w.quarters])


def _ends_table(at: int, lines: list[Pieces]) -> bool:
    """Whether a drawn line parts a table from the title of another, which stands between no two of them."""
    below = lines[at + 1 : at + 3]
    return len(below) > 1 and len(below[0]) == 1 and not any(map(is_drawn, below))


def lay_out(sheets: list[Sheet], contents: Contents) -> None:
    """Add the lines and tables of all pages, tables joined over page ends."""
    _write(_lay_out(sheets, contents), sheets, contents)


def _lay_out(sheets: list[Sheet], contents: Contents) -> list[Block]:
    """The blocks of all pages, tables joined over page ends."""
    furniture = find_furniture([(s.page, s.lines) for s in sheets])
    body = _find_body(sheets)
    blocks: list[Block] = []
    for sheet, chosen in zip(sheets, furniture, strict=True):
        sheet.furniture = [join_words(sheet.lines[i]).text for i in chosen]
        left_out = [p for i in chosen for p in sheet.lines[i]]
        lines = [line for i, line in enumerate(sheet.lines) if i not in set(chosen)]
        placed = _lay_out_page(sheet, lines, body, _ending(blocks, sheet))
        _check(sheet, placed, left_out, contents)
        if blocks and placed:
            head = placed[:1] if _is_head_of_page(placed, sheet) else []
            joined = _join(blocks[-1], placed[len(head)], sheet)
            if joined is not None:
                blocks[-1], placed = joined, [*head, *placed[len(head) + 1 :]]
        blocks.extend(placed)
    return blocks


def _ending(blocks: list[Block], sheet: Sheet) -> Draft | None:
    """The table with which the page before ended."""
    last = blocks[-1] if blocks else None
    return last if isinstance(last, Draft) and last.page == sheet.page.number - 1 else None


def _find_body(sheets: list[Sheet]) -> float:
    """The size of the letter's text: that of its long lines, if it has any."""
    pieces = [p for s in sheets for line in s.lines for p in line]
    pieces = [p for p in pieces if len(p.text) >= _LONG_LINE] or pieces
    return median([p.size for p in pieces for _ in p.text] or [0.0])


def _join(first: Block, second: Block, sheet: Sheet) -> Draft | None:
    if isinstance(first, Draft) and isinstance(second, Draft) and first.page == sheet.page.number - 1:
        return join_pages(first, under_its_columns(first, second))
    return None


def _is_head_of_page(placed: list[Block], sheet: Sheet) -> bool:
    """Whether a page begins with one line at its edge in smaller type than the table right below it, as a letterhead
    does that only pages after the first have; no title of the table.
    """
    if len(placed) < _WITH_TABLE or not isinstance(placed[0], Passage) or not isinstance(placed[1], Draft):
        return False
    head, table = placed[0].box, placed[1]
    lines = [line for line in sheet.lines if head.holds(line[0].box.middle)]
    sizes = [w.size for w in table.placed]
    at_edge = head.bottom < sheet.page.box.top + MARGIN * sheet.page.box.height
    return at_edge and len(lines) == 1 and max(p.size for p in lines[0]) < _SMALLER * median(sizes)


def _lay_out_page(sheet: Sheet, lines: list[Pieces], body: float, before: Draft | None) -> list[Block]:
    columns = split_columns(lines)
    answers = part_answers(lines, sheet.ruled) if len(columns) > 1 else part_beside_tables(lines, sheet.ruled)
    parts = answers or [Part(column) for column in columns]
    if not answers:
        for draft in sheet.ruled:
            parts[_choose_part(draft.box, columns)].ruled.append(draft)
    befores = [before, *([None] * len(parts))]
    return [
        block for part, ended in zip(parts, befores, strict=False) for block in _lay_out_part(sheet, part, body, ended)
    ]


def _choose_part(box: Box, parts: list[list[Pieces]]) -> int:
    """The column of text in which a ruled table stands: the nearest below or above it that it lies over."""

    def distance(place: int) -> tuple[float, float]:
        pieces = [p.box for line in parts[place] for p in line]
        if not pieces:
            return (0.0, 0.0)
        x0, x1 = min(b.x0 for b in pieces), max(b.x1 for b in pieces)
        aside = max(0.0, x0 - box.middle[0], box.middle[0] - x1)
        top, bottom = min(b.top for b in pieces), max(b.bottom for b in pieces)
        return (aside, max(0.0, top - box.top, box.top - bottom))

    return min(range(len(parts)), key=distance)


def _lay_out_part(sheet: Sheet, part: Part, body: float, before: Draft | None) -> list[Block]:
    """Tables and passages of one column of text from top to bottom, the first of which may go on with ``before``."""
    ruled = sorted(part.ruled, key=lambda d: (round(d.box.top / 6), d.box.x0))
    blocks: list[Block] = []
    rest = list(part.lines)
    for draft in [*ruled, None]:
        until = float("inf") if draft is None else draft.box.top
        above = [line for line in rest if line[0].box.middle[1] < until]
        rest = [line for line in rest if line[0].box.middle[1] >= until]
        drafts, used = find_tables(above, sheet.rotated, sheet.page.number, None if blocks else before)
        taken = {id(w) for d in drafts for w in d.placed}
        sheet.rotated = [w for w in sheet.rotated if id(w) not in taken]
        start = 0
        for found, (first, last) in zip(drafts, _stretches(used, drafts, above), strict=True):
            blocks += make_passages(above[start:first], sheet.page.number, body)
            blocks.append(found)
            start = last + 1
        blocks += make_passages(above[start:], sheet.page.number, body)
        if draft is not None:
            blocks.append(draft)
    return blocks


def _stretches(used: set[int], drafts: list[Draft], lines: list[Pieces]) -> list[tuple[int, int]]:
    """The first and the last line of each table found."""
    found = []
    for draft in drafts:
        held = {id(w) for w in draft.placed}
        places = [i for i in used if any(id(w) in held for p in lines[i] for w in p.words)]
        found.append((min(places), max(places)))
    return found


def _check(sheet: Sheet, blocks: list[Block], furniture: list[Word], contents: Contents) -> None:
    """Every word of the page must stand in some cell, passage or piece of furniture, rotated ones outside tables
    aside, which are reported.
    """
    there = Counter(t for w in sheet.words for t in w.text.split())
    rotated = Counter(t for w in sheet.rotated for t in w.text.split())
    out = Counter(t for p in furniture for t in p.text.split())
    for block in blocks:
        if isinstance(block, Passage):
            out.update(block.text.split())
        else:
            out.update(t for c in block.cells.values() for t in c.shown.split())
    # wrapped words are joined at their hyphens, so characters are compared, and digits above all
    lost = Counter("".join((there - rotated).elements())) - Counter("".join(out.elements()))
    lost -= Counter("¹²³⁴⁵⁶⁷⁸⁹⁰⁽⁾,")
    if any(c.isalnum() for c in lost):
        message = f"Some of the text of page {sheet.page.number} fits into no line or table. {BY_HAND}"
        contents.report(f"page {sheet.page.number}", IssueKind.UNREADABLE, message)
    if any(c.isdigit() for w in sheet.rotated for c in w.text):
        message = f"Rotated text with figures on page {sheet.page.number} belongs to no table. {BY_HAND}"
        contents.report(f"page {sheet.page.number}", IssueKind.UNREADABLE, message)


def _write(blocks: list[Block], sheets: list[Sheet], contents: Contents) -> None:
    """Number the lines and name the tables."""
    number = tables = 0
    depths = list_levels(blocks)
    for block in blocks:
        if isinstance(block, Draft):
            tables += 1
            grid = block.to_grid(f"table {tables}")
            contents.blocks.append(grid)
            _tell_of_ocr(grid, block.page, contents)
        elif block.text:
            number += 1
            depth = depths.get(id(block), 0)
            line = Line(number, block.text, block.kind, block.notes, sureness=block.sureness, depth=depth)
            contents.blocks.append(line)
    _tell_of_lines(blocks, contents)
    said: set[str] = set()
    for sheet in sheets:
        texts = [*sheet.furniture, *(w.text for w in sheet.rotated), *filter(None, [sheet.page.slanted])]
        for text in texts:
            if text not in said:
                said.add(text)
                contents.blocks.append(Line(0, text, LineKind.FURNITURE))


def _tell_of_ocr(grid: Grid, page: int, contents: Contents) -> None:
    """One issue for a table that was read by OCR, with the cells that could not be read surely."""
    if all(cell.sureness == 1 for cell in grid):
        return
    unsure = [cell.name for cell in grid if UNSURE in cell.shown]
    more = ""
    if unsure:
        named = ", ".join(unsure[:_NAMED]) + (f" and {len(unsure) - _NAMED} more" if len(unsure) > _NAMED else "")
        more = f"Not sure, and left out as {UNSURE}: {named}. "
    message = f"{grid.name} was read from the picture on page {page} by OCR. {more}Compare its figures with the page."
    contents.report(grid.name, IssueKind.READ_BY_OCR, message)


def _tell_of_lines(blocks: list[Block], contents: Contents) -> None:
    """One issue for all lines with figures that were read by OCR."""
    passages = [b for b in blocks if isinstance(b, Passage) and b.text]
    found = [
        (number, passage)
        for number, passage in enumerate(passages, start=1)
        if passage.sureness < 1 and (UNSURE in passage.text or any(c.isdigit() for c in passage.text))
    ]
    if found:
        number, first = found[0]
        unsure = sum(UNSURE in passage.text for _, passage in found)
        more = f"In {unsure} of them a figure is not sure and was left out as {UNSURE}. " if unsure else ""
        message = (
            f"{len(found)} lines with figures, the first on page {first.page}, were read from a picture by OCR. {more}"
            "Compare them with the page."
        )
        contents.report(f"line {number}", IssueKind.READ_BY_OCR, message)
