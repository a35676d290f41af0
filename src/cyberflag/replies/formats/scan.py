"""A page that is a picture, read by OCR into the words and rules that the reading of tables takes.

OCR mistakes one figure for another, and passes over single ones, without a word. So each figure is read twice, the
second time cut out and enlarged, and its strokes are counted; ink that belongs to no word is looked for. What the two
readings do not agree on stands as `UNSURE` and never as a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean, median
from typing import Any, Final

import numpy as np

from cyberflag.model import IssueKind
from cyberflag.replies.formats.contents import Contents, UnreadableError
from cyberflag.replies.formats.ocr.pixels import Grey, Prepared, find_blobs, prepare
from cyberflag.replies.formats.ocr.recognition import Recognised, recognise
from cyberflag.replies.formats.ocr.second_look import Place, check_figures, find_unread, tighten
from cyberflag.replies.formats.ocr.tesseract import MAX_PIXELS, Manner, Picture
from cyberflag.replies.formats.pdf_pages.layout import BY_HAND, Sheet, lay_out, make_sheet
from cyberflag.replies.formats.pdf_pages.page import Box, Page, Rule
from cyberflag.replies.formats.pdf_pages.words import UNSURE, Word

DOTS: Final = 200
"""Dots an inch at which a page is looked at: OCR is no better at more, and slower."""
_FEWEST_DOTS: Final = 140
_POINTS: Final = 72
_UPRIGHT: Final = 0.8
"""A page whose words are less sure than that, on average, may lie on its side."""
_HARDLY: Final = 0.6
"""A page whose words are less sure than that is told of."""
_LEAST_SURE: Final = 0.25
"""Words less sure than that, without a figure in them, are specks and flourishes."""
_TALL = re.compile(r"[A-Z0-9bdfhkltß<>()/|\[\]&%£$]")
_DESCENDING = re.compile(r"[gjpqy,;()/|\[\]Q]")
_CAPITAL, _SMALL, _DESCENT = 0.72, 0.53, 0.21
"""Of a font's size: the height of capitals and figures, of small letters, and how far letters hang down."""
_FEW: Final = 3


def scan_page(seen: Any, number: int, contents: Contents) -> Sheet:
    """Read a page of a PDF that is a picture. ``seen`` is pypdfium2's page.

    Raises `UnreadableError` where it is too large or nothing can be read, `MissingExtraError` where OCR is missing.
    """
    grey, dots = _render(seen)
    return scan_picture(grey, dots, number, contents)


def scan_part(seen: Any, box: Box, number: int) -> Contents:
    """Read a picture among the text of a page; ``box`` is its place on the page in points. Raises as `scan_page`."""
    contents = Contents()
    grey, dots = _render(seen)
    x0, top, x1, bottom = (max(round(side * dots / _POINTS), 0) for side in (box.x0, box.top, box.x1, box.bottom))
    part = np.ascontiguousarray(grey[top:bottom, x0:x1])
    if part.size:
        lay_out([scan_picture(part, dots, number, contents)], contents)
    return contents


def _render(seen: Any) -> tuple[Grey, int]:
    width, height = seen.get_size()
    dots = int(min(DOTS, _POINTS * (MAX_PIXELS / max(width * height, 1.0)) ** 0.5))
    if dots < _FEWEST_DOTS:
        raise UnreadableError(f"is too large a picture to be read. {BY_HAND}")
    bitmap = seen.render(scale=dots / _POINTS, grayscale=True)
    grey = np.array(bitmap.to_numpy(), dtype=np.uint8).reshape(bitmap.height, -1)[:, : bitmap.width]
    bitmap.close()
    return grey, dots


def scan_picture(grey: Grey, dots: int, number: int, contents: Contents) -> Sheet:
    """Read a picture of ``dots`` an inch as page ``number``. Raises as `scan_page` does."""
    turned, prepared, found = _read_upright(grey, dots)
    box = Box(0.0, 0.0, turned.shape[1] * _POINTS / dots, turned.shape[0] * _POINTS / dots)
    if prepared is None:
        return make_sheet(Page(number, box, (), (), (), "", 0, True), [])
    words = _make_words(prepared, found, dots)
    if not words:
        raise UnreadableError(f"is a picture in which OCR found no text. {BY_HAND}")
    if mean(w.sureness for w in found) < _HARDLY:
        message = f"Page {number} is a picture that OCR could hardly read. {BY_HAND}"
        contents.report(f"page {number}", IssueKind.UNREADABLE, message)
    rules = tuple(_to_points(rule, dots) for rule in prepared.rules)
    return make_sheet(Page(number, box, (), rules, (), "", 0, True), words)


def _read_upright(grey: Grey, dots: int) -> tuple[Grey, Prepared | None, list[Recognised]]:
    """The picture with its words; turned by quarters until they can be read."""
    best: tuple[float, Grey, Prepared | None, list[Recognised]] | None = None
    for quarters in (0, 1, 3, 2):
        turned = np.ascontiguousarray(np.rot90(grey, quarters))
        prepared = prepare(turned, dots)
        if prepared is None:
            return turned, None, []
        found = _first_reading(prepared, dots)
        long = [w.sureness for w in found if len(w.text) >= _FEW]
        sure = sum(s for s in long if s >= _UPRIGHT)
        if best is None or sure > best[0]:
            best = (sure, turned, prepared, found)
        if (long and mean(long) >= _UPRIGHT) or len(find_blobs(prepared.ink).boxes) < 10 * _FEW:
            break
    return best[1:] if best is not None else (grey, None, [])


def _first_reading(prepared: Prepared, dots: int) -> list[Recognised]:
    height, width = prepared.grey.shape
    found = recognise(Picture(width, height, prepared.grey.tobytes(), dots), Manner.ANYWHERE)
    return [
        w
        for w in found
        if any(c.isdigit() for c in w.text) or (w.sureness >= _LEAST_SURE and any(c.isalnum() for c in w.text))
    ]


def _make_words(prepared: Prepared, found: Sequence[Recognised], dots: int) -> list[Word]:
    blobs = find_blobs(prepared.ink)
    found = tighten(found, blobs)
    heights = [w.box.height for w in found if _TALL.search(w.text)]
    if not heights:
        return []
    capital = median(heights)
    # what was read as one word through a rule stands in two cells: its ink is read anew, on either side
    found = [w for w in found if not (any(c.isdigit() for c in w.text) and _is_astride(w.box, prepared.rules))]
    unread = find_unread(blobs, found, prepared.rules, capital)
    places = check_figures(prepared.grey, found, unread, blobs, dots)
    return _level([_make_word(place, capital, dots) for place in places])


def _is_astride(box: Box, rules: Sequence[Rule]) -> bool:
    """Whether an upright rule runs through it."""
    slack = 0.25 * box.height
    return any(
        not r.level and box.x0 + slack < r.at < box.x1 - slack and r.start < box.middle[1] < r.end for r in rules
    )


def _make_word(place: Place, capital: float, dots: int) -> Word:
    """The word in points, with the size and the baseline that its letters suggest."""
    scale = _POINTS / dots
    text, box = place.text, place.box
    box = Box(box.x0 * scale, box.top * scale, box.x1 * scale, box.bottom * scale)
    if text == UNSURE or not any(c.isalnum() for c in text):
        size = capital * scale / _CAPITAL
        return Word(text, box, box.middle[1] + 0.5 * capital * scale, size, False, sureness=place.sureness)
    tall, hanging = bool(_TALL.search(text)), bool(_DESCENDING.search(text))
    size = box.height / ((_CAPITAL if tall else _SMALL) + (_DESCENT if hanging else 0.0))
    baseline = box.bottom - (_DESCENT * size if hanging else 0.0)
    return Word(text, box, baseline, size, False, sureness=place.sureness)


def _level(words: Sequence[Word]) -> list[Word]:
    """The words with one baseline and size along each line: boxes of single words are a pixel or two off."""
    levelled: list[Word] = []
    row: list[Word] = []
    for word in sorted(words, key=lambda w: w.baseline):
        if row and word.baseline - median(w.baseline for w in row) > 0.3 * min(word.size, row[0].size):
            levelled += _even(row)
            row = []
        row.append(word)
    return levelled + _even(row)


def _even(row: Sequence[Word]) -> list[Word]:
    if not row:
        return []
    baseline, size = median(w.baseline for w in row), median(w.size for w in row)
    return [replace(w, baseline=baseline, size=size if abs(w.size - size) < 0.3 * size else w.size) for w in row]


def _to_points(rule: Rule, dots: int) -> Rule:
    scale = _POINTS / dots
    return Rule(rule.level, rule.at * scale, rule.start * scale, rule.end * scale)
