"""PDF letters: paragraphs as lines and tables as grids, in reading order, the parts of a table on several pages as
one.

A PDF holds characters and strokes at places, and nothing else is sure. So whatever is read is checked: every word of
a page must have come out in some line or cell, and what cannot be seen on the page is not read as if it could.
"""

from __future__ import annotations

import io
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final

import pdfplumber
import pypdfium2 as pdfium

from cyberflag.model import IssueKind
from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.formats.contents import Contents, UnreadableError
from cyberflag.replies.formats.pdf_columns import find_tables
from cyberflag.replies.formats.pdf_glyphs import read_glyphs
from cyberflag.replies.formats.pdf_page import Box, Page, read_page, straighten
from cyberflag.replies.formats.pdf_prose import Passage, find_furniture, make_passages, split_columns
from cyberflag.replies.formats.pdf_ruled import find_ruled
from cyberflag.replies.formats.pdf_sight import Sight, check_inflation, look
from cyberflag.replies.formats.pdf_tables import Draft, join_pages
from cyberflag.replies.formats.pdf_words import Line as Pieces
from cyberflag.replies.formats.pdf_words import Word, join_words, make_lines, make_words

MAX_PAGES: Final = 200
"""Pages that are read of one file."""
_MOST_OBJECTS: Final = 60_000
"""Characters and strokes of one page."""
_LONGEST: Final = 60.0
"""Seconds after which no further page is begun."""
_LONG_LINE: Final = 40
"""Characters of a line that is prose rather than a cell or a heading."""
_BY_HAND: Final = "Enter its figures by hand, or ask the force for the workbook behind it."

Block = Draft | Passage


@dataclass
class _Sheet:
    """One page on the way from words to blocks."""

    page: Page
    sight: Sight
    ruled: list[Draft]
    lines: list[Pieces]
    rotated: list[Word]
    words: list[Word]
    furniture: list[str] = field(default_factory=list)


def read_pdf(data: bytes) -> Contents:
    """The letter as lines and grids. Raises `UnreadableError` where it cannot be opened, is locked, or is scanned."""
    check_inflation(data)
    contents = Contents()
    with ExitStack() as stack:
        seen = _open_to_look(data)
        stack.callback(seen.close)
        try:
            document = stack.enter_context(pdfplumber.open(io.BytesIO(data), unicode_norm=None))
            pages = document.pages[:MAX_PAGES]
        except Exception as error:
            # pdfminer meets damaged bytes with many kinds of error
            raise UnreadableError(f"The PDF is damaged. Ask the force to send it again. {_BY_HAND}") from error
        if len(document.pages) > MAX_PAGES:
            message = f"Only the first {MAX_PAGES} of {len(document.pages)} pages were read. Split the file."
            contents.report("", IssueKind.UNREADABLE, message)
        sheets = _read_sheets(pages, seen, contents)
    _report_pages(sheets, contents)
    blocks = _lay_out(sheets, contents)
    _write(blocks, sheets, contents)
    return contents


def _open_to_look(data: bytes) -> Any:
    try:
        document = pdfium.PdfDocument(data)
        if len(document) == 0:
            document.close()
            raise UnreadableError("The PDF has no pages. Ask the force to send it again.")
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableError(
                "The PDF is locked with a password. Ask the force for the password or an open copy."
            ) from error
        raise UnreadableError("The PDF is damaged or cut off. Ask the force to send it again.") from error
    return document


def _read_sheets(pages: list[Any], seen: Any, contents: Contents) -> list[_Sheet]:
    sheets: list[_Sheet] = []
    start = time.monotonic()
    for place, drawn in enumerate(pages):
        if time.monotonic() - start > _LONGEST:
            message = f"Reading took too long: pages {place + 1} to {len(pages)} were not read. {_BY_HAND}"
            contents.report(f"page {place + 1}", IssueKind.UNREADABLE, message)
            break
        try:
            sheet = _read_sheet(drawn, seen[place])
        except Exception as error:  # noqa: BLE001 - a damaged page must not take the others with it
            message = f"Page {place + 1} is damaged ({type(error).__name__}) and was not read. {_BY_HAND}"
            contents.report(f"page {place + 1}", IssueKind.UNREADABLE, message)
            continue
        finally:
            drawn.close()
        if sheet is None:
            message = f"Page {place + 1} is a drawing of too many parts and was not read. {_BY_HAND}"
            contents.report(f"page {place + 1}", IssueKind.UNREADABLE, message)
        else:
            sheets.append(sheet)
    return sheets


def _read_sheet(drawn: Any, seen: Any) -> _Sheet | None:
    """The words and ruled tables of a page; None where it is drawn of too many parts."""
    if len(drawn.chars) + len(drawn.rects) + len(drawn.lines) + len(drawn.curves) > _MOST_OBJECTS:
        return None
    shown = read_page(drawn, *read_glyphs(seen))
    sight = look(shown, drawn, seen)
    page = straighten(shown)
    glyphs = [g for i, g in enumerate(page.glyphs) if i not in sight.unseen]
    found = make_words(glyphs, [r for r in page.rules if not r.level])
    sight.overlaps = found.overlaps
    ruled, rest = find_ruled(page, found.words)
    level = [w for w in rest if not w.quarters]
    return _Sheet(page, sight, ruled, make_lines(level), [w for w in rest if w.quarters], found.words)


def _report_pages(sheets: list[_Sheet], contents: Contents) -> None:
    """What of the pages could not be read, or not surely."""
    blank = [s for s in sheets if not s.words]
    pictures = [s for s in blank if s.sight.picture]
    if pictures and len(blank) == len(sheets):
        raise UnreadableError(
            "The PDF is scanned: its pages are pictures without text. Enter its figures by hand, or ask the force for "
            "the letter and its tables as text."
        )
    for sheet in sheets:
        for kind, message in sheet.sight.problems(blank=not sheet.words):
            contents.report(f"page {sheet.page.number}", kind, f"Page {sheet.page.number} {message}")


def _lay_out(sheets: list[_Sheet], contents: Contents) -> list[Block]:
    """The blocks of all pages, tables joined over page ends."""
    furniture = find_furniture([(s.page, s.lines) for s in sheets])
    body = _find_body(sheets)
    blocks: list[Block] = []
    for sheet, chosen in zip(sheets, furniture, strict=True):
        sheet.furniture = [join_words(sheet.lines[i]).text for i in chosen]
        left_out = [p for i in chosen for p in sheet.lines[i]]
        lines = [line for i, line in enumerate(sheet.lines) if i not in set(chosen)]
        placed = _lay_out_page(sheet, lines, body)
        _check(sheet, placed, left_out, contents)
        if blocks and placed:
            first, second = blocks[-1], placed[0]
            joined = _join(first, second, sheet)
            if joined is not None:
                blocks[-1], placed = joined, placed[1:]
        blocks.extend(placed)
    return blocks


def _find_body(sheets: list[_Sheet]) -> float:
    """The size of the letter's text: that of its long lines, if it has any."""
    pieces = [p for s in sheets for line in s.lines for p in line]
    pieces = [p for p in pieces if len(p.text) >= _LONG_LINE] or pieces
    return median([p.size for p in pieces for _ in p.text] or [0.0])


def _join(first: Block, second: Block, sheet: _Sheet) -> Draft | None:
    if isinstance(first, Draft) and isinstance(second, Draft) and first.page == sheet.page.number - 1:
        return join_pages(first, second)
    return None


def _lay_out_page(sheet: _Sheet, lines: list[Pieces], body: float) -> list[Block]:
    parts = split_columns(lines)
    ruled: dict[int, list[Draft]] = {}
    for draft in sheet.ruled:
        ruled.setdefault(_choose_part(draft.box, parts), []).append(draft)
    blocks: list[Block] = []
    for place, part in enumerate(parts):
        blocks.extend(_lay_out_part(sheet, part, ruled.get(place, []), body))
    return blocks


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


def _lay_out_part(sheet: _Sheet, lines: list[Pieces], ruled: list[Draft], body: float) -> list[Block]:
    """Tables and passages of one column of text from top to bottom."""
    ruled = sorted(ruled, key=lambda d: (round(d.box.top / 6), d.box.x0))
    blocks: list[Block] = []
    rest = list(lines)
    for draft in [*ruled, None]:
        until = float("inf") if draft is None else draft.box.top
        above = [line for line in rest if line[0].box.middle[1] < until]
        rest = [line for line in rest if line[0].box.middle[1] >= until]
        drafts, used = find_tables(above, sheet.rotated, sheet.page.number)
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


def _check(sheet: _Sheet, blocks: list[Block], furniture: list[Word], contents: Contents) -> None:
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
        message = f"Some of the text of page {sheet.page.number} fits into no line or table. {_BY_HAND}"
        contents.report(f"page {sheet.page.number}", IssueKind.UNREADABLE, message)
    if any(c.isdigit() for w in sheet.rotated for c in w.text):
        message = f"Rotated text with figures on page {sheet.page.number} belongs to no table. {_BY_HAND}"
        contents.report(f"page {sheet.page.number}", IssueKind.UNREADABLE, message)


def _write(blocks: list[Block], sheets: list[_Sheet], contents: Contents) -> None:
    """Number the lines and name the tables."""
    number = tables = 0
    for block in blocks:
        if isinstance(block, Draft):
            tables += 1
            contents.blocks.append(block.to_grid(f"table {tables}"))
        elif block.text:
            number += 1
            contents.blocks.append(Line(number, block.text, block.kind, block.notes))
    said: set[str] = set()
    for sheet in sheets:
        texts = [*sheet.furniture, *(w.text for w in sheet.rotated), *filter(None, [sheet.page.slanted])]
        for text in texts:
            if text not in said:
                said.add(text)
                contents.blocks.append(Line(0, text, LineKind.FURNITURE))
