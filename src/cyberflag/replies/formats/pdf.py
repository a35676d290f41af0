"""PDF letters: paragraphs as lines and tables as grids, in reading order, the parts of a table on several pages as
one.

A PDF holds characters and strokes at places, and nothing else is sure. So whatever is read is checked: every word of
a page must have come out in some line or cell, and what cannot be seen on the page is not read as if it could.
"""

from __future__ import annotations

import io
import time
from contextlib import ExitStack, suppress
from functools import partial
from typing import Any, Final

import pdfplumber
import pypdfium2 as pdfium

from cyberflag.errors import MissingExtraError
from cyberflag.model import IssueKind
from cyberflag.replies.formats.contents import Contents, UnreadableError
from cyberflag.replies.formats.ocr.pdf_sight import check_inflation, look
from cyberflag.replies.formats.pdf_pages.glyphs import read_glyphs
from cyberflag.replies.formats.pdf_pages.layout import BY_HAND, LONGEST, MAX_PAGES, Sheet, lay_out, make_sheet
from cyberflag.replies.formats.pdf_pages.page import read_page, straighten
from cyberflag.replies.formats.pdf_pages.words import make_words
from cyberflag.replies.formats.pictures import MOST_PICTURES, add_picture
from cyberflag.replies.formats.scan import scan_page, scan_part

_MOST_OBJECTS: Final = 60_000
"""Characters and strokes of one page."""


def read_pdf(data: bytes) -> Contents:
    """The letter as lines and grids; pages that are pictures are read by OCR.

    Raises `UnreadableError` where it cannot be opened or is locked, `MissingExtraError` where all of it is pictures and
    there is nothing to read them with.
    """
    check_inflation(data)
    contents = Contents()
    with ExitStack() as stack:
        seen = _open_to_look(data)
        stack.callback(seen.close)
        try:
            chosen = list(range(1, min(len(seen), MAX_PAGES) + 1))
            document = pdfplumber.open(io.BytesIO(data), pages=chosen, unicode_norm=None)
            stack.callback(_close, document)
            pages = document.pages
        except Exception as error:
            # pdfminer meets damaged bytes with many kinds of error
            raise UnreadableError(f"The PDF is damaged. Ask the force to send it again. {BY_HAND}") from error
        if len(seen) > MAX_PAGES:
            message = f"Only the first {MAX_PAGES} of {len(seen)} pages were read. Split the file."
            contents.report("", IssueKind.UNREADABLE, message)
        aside = Contents()
        sheets = _read_sheets(pages, seen, contents, aside)
    lay_out(sheets, contents)
    contents.blocks.extend(aside.blocks)
    contents.problems.extend(aside.problems)
    return contents


def _close(document: Any) -> None:
    # closing looks at the pages once more, and fails where opening them did
    with suppress(Exception):
        document.close()


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


def _read_sheets(pages: list[Any], seen: Any, contents: Contents, aside: Contents) -> list[Sheet]:
    """The pages one by one; what stands in pictures among their text goes into ``aside``."""
    sheets: list[Sheet] = []
    missing: list[MissingExtraError] = []
    start = time.monotonic()
    for place, drawn in enumerate(pages):
        if time.monotonic() - start > LONGEST:
            message = f"Reading took too long: pages {place + 1} to {len(pages)} were not read. {BY_HAND}"
            contents.report(f"page {place + 1}", IssueKind.UNREADABLE, message)
            break
        try:
            sheets.append(_read_sheet(drawn, seen[place], contents, aside))
        except MissingExtraError as error:
            missing.append(error)
            contents.report(f"page {place + 1}", IssueKind.UNREADABLE, f"Page {place + 1}: {error.what} {error.cure}")
        except UnreadableError as error:
            contents.report(f"page {place + 1}", error.kind, f"Page {place + 1} {error.message}")
        except Exception as error:  # noqa: BLE001 - a damaged page must not take the others with it
            message = f"Page {place + 1} is damaged ({type(error).__name__}) and was not read. {BY_HAND}"
            contents.report(f"page {place + 1}", IssueKind.UNREADABLE, message)
        finally:
            drawn.close()
    if missing and not any(sheet.words for sheet in sheets):
        raise missing[0]
    return sheets


def _read_sheet(drawn: Any, seen: Any, contents: Contents, aside: Contents) -> Sheet:
    """The words and ruled tables of a page. Raises `UnreadableError` where it is drawn of too many parts."""
    if len(drawn.chars) + len(drawn.rects) + len(drawn.lines) + len(drawn.curves) > _MOST_OBJECTS:
        raise UnreadableError(f"is a drawing of too many parts and was not read. {BY_HAND}")
    shown = read_page(drawn, *read_glyphs(seen))
    sight = look(shown, drawn, seen)
    page = straighten(shown)
    glyphs = [g for i, g in enumerate(page.glyphs) if i not in sight.unseen]
    found = make_words(glyphs, [r for r in page.rules if not r.level])
    sight.overlaps = found.overlaps
    if sight.pictures and not found.words and not page.unknown:
        return scan_page(seen, page.number, contents)
    for kind, message in sight.problems():
        contents.report(f"page {page.number}", kind, f"Page {page.number} {message}")
    if len(sight.pictures) > MOST_PICTURES:
        message = f"Page {page.number} holds more than {MOST_PICTURES} pictures, and the rest were not read. {BY_HAND}"
        contents.report(f"page {page.number}", IssueKind.UNREADABLE, message)
    for place, box in enumerate(sight.pictures[:MOST_PICTURES], start=1):
        add_picture(partial(scan_part, seen, box, page.number), f"page {page.number} picture {place}", aside)
    return make_sheet(page, found.words)
