"""What a person would see of a PDF page: text that is hidden, pictures in place of text, readers that differ."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pypdfium2.raw as pdfium_c

from cyberflag.model import IssueKind
from cyberflag.replies.formats.contents import UnreadableError
from cyberflag.replies.formats.pdf_pages.page import Box, Page, surround
from cyberflag.replies.formats.pictures import LARGE

_MOST_INFLATED: Final = 64 * 1024**2
"""Bytes of one compressed part of a PDF that is no picture."""
_SCALE: Final = 2.0
_MOST_PIXELS: Final = 3000
_CONTRAST: Final = 20
"""Of 255: what differs less from its ground cannot be read."""
_SEAM: Final = 2.0
"""Points between two strips of one picture."""
_MOST_STRIPS: Final = 300
_FEW_OVER: Final = 20
"""Characters that may stand over a picture that is read."""
_INVISIBLE: Final = 3
_MOST_OVERLAPS: Final = 8
"""Accents and logos overlap now and then."""


@dataclass
class Sight:
    """What was seen of a page. ``unseen`` are the places of glyphs that a person does not see, ``pictures`` large
    pictures with hardly any text over them, as they lie on the rendered page.
    """

    unseen: set[int] = field(default_factory=set)
    hidden_figures: bool = False
    pictures: list[Box] = field(default_factory=list)
    recognised: bool = False
    unknown: int = 0
    differs: bool = False
    overlaps: int = 0

    def problems(self) -> Iterator[tuple[IssueKind, str]]:
        """What to tell about the page, worded to follow 'Page 3'."""
        if self.hidden_figures:
            message = "holds text with figures that cannot be seen on it. It was left out; look whether it answers."
            yield IssueKind.HIDDEN_CONTENT, message
        if self.recognised:
            message = "is a scan whose text was recognised by a machine. Compare its figures with the picture."
            yield IssueKind.UNREADABLE, message
        if self.unknown:
            message = "has characters whose font does not say what they are. Enter its figures by hand."
            yield IssueKind.UNREADABLE, message
        if self.differs:
            message = "gives different figures to two readers. Compare what was read with the page."
            yield IssueKind.UNREADABLE, message
        if self.overlaps > _MOST_OVERLAPS:
            message = "has texts printed over one another. Compare what was read with the page."
            yield IssueKind.UNREADABLE, message


def check_inflation(data: bytes) -> None:
    """Raise `UnreadableError` where a compressed part, pictures aside, grows beyond all measure."""
    view = memoryview(data)
    for match in re.finditer(rb"stream\r?\n", data):
        head = data[max(0, match.start() - 600) : match.start()]
        if head.endswith(b"end") or b"/Image" in head.rpartition(b"obj")[2]:
            continue
        inflater = zlib.decompressobj()
        try:
            got = inflater.decompress(view[match.end() :], _MOST_INFLATED)
            if got[:1] == b"\x78" and len(got) < _MOST_INFLATED:
                got = zlib.decompressobj().decompress(got, _MOST_INFLATED)
        except zlib.error:
            continue
        if len(got) >= _MOST_INFLATED:
            raise UnreadableError(
                f"A part of the PDF grows to more than {_MOST_INFLATED // 1024**2} MB when it is unpacked, so it was "
                "not read. Ask the force for another copy."
            )


def look(page: Page, drawn: Any, seen: Any) -> Sight:
    """Compare what was read of a page with how it looks to a second reader."""
    sight = Sight(unknown=page.unknown)
    invisible = _has_invisible_text(seen)
    sight.recognised = invisible and page.scanned
    if not sight.recognised:
        sight.unseen = _find_unseen(page, drawn, seen)
    hidden = [page.glyphs[i].text for i in sight.unseen]
    sight.hidden_figures = any(t.isdigit() for t in hidden)
    if not sight.recognised:
        sight.pictures = _find_pictures(drawn)
    sight.differs = _differs(drawn, seen)
    return sight


def _has_invisible_text(seen: Any) -> bool:
    return any(
        pdfium_c.FPDFTextObj_GetTextRenderMode(found.raw) == _INVISIBLE
        for found in seen.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=3)
    )


def _find_pictures(drawn: Any) -> list[Box]:
    """Where pictures lie that may hold a table: they are large, and hardly any text stands over them. Strips of one
    picture, as scanners cut it, are one.
    """
    left, top, *_ = drawn.cropbox or drawn.bbox
    boxes = [Box(i["x0"], i["top"], i["x1"], i["bottom"]) for i in drawn.images]
    middles = [((c["x0"] + c["x1"]) / 2, (c["top"] + c["bottom"]) / 2) for c in drawn.chars]
    return [
        Box(box.x0 - left, box.top - top, box.x1 - left, box.bottom - top)
        for box in (_merge_strips(boxes) if len(boxes) <= _MOST_STRIPS else boxes)
        if box.width * box.height >= LARGE * drawn.width * drawn.height and sum(map(box.holds, middles)) < _FEW_OVER
    ]


def _merge_strips(boxes: Iterable[Box]) -> list[Box]:
    merged: list[Box] = []
    for box in sorted(boxes, key=lambda b: (b.top, b.x0)):
        grown = box
        while near := [m for m in merged if _touch(m, grown)]:
            merged = [m for m in merged if m not in near]
            grown = surround([grown, *near])
        merged.append(grown)
    return merged


def _touch(one: Box, other: Box) -> bool:
    return (
        one.x0 <= other.x1 + _SEAM
        and other.x0 <= one.x1 + _SEAM
        and one.top <= other.bottom + _SEAM
        and other.top <= one.bottom + _SEAM
    )


def _find_unseen(page: Page, drawn: Any, seen: Any) -> set[int]:
    """The places of the characters that do not stand out from their ground."""
    scale = min(_SCALE, _MOST_PIXELS / max(seen.get_size()))
    bitmap = seen.render(scale=scale, grayscale=True)
    pixels, stride = memoryview(bitmap.buffer).cast("B"), bitmap.stride
    left, top, *_ = drawn.cropbox or drawn.bbox
    unseen = set()
    for place, glyph in enumerate(page.glyphs):
        if glyph.is_blank:
            continue
        box = glyph.box
        x0, x1 = max(int((box.x0 - left) * scale), 0), min(int((box.x1 - left) * scale) + 1, bitmap.width)
        y0, y1 = max(int((box.top - top) * scale), 0), min(int((box.bottom - top) * scale) + 1, bitmap.height)
        if x0 >= x1 or y0 >= y1 or not _stands_out(pixels, stride, (x0, y0, x1, y1)):
            unseen.add(place)
    bitmap.close()
    return unseen


def _stands_out(pixels: memoryview, stride: int, area: tuple[int, int, int, int]) -> bool:
    x0, y0, x1, y1 = area
    least, most = 255, 0
    for y in range(y0, y1):
        row = bytes(pixels[y * stride + x0 : y * stride + x1])
        least, most = min(least, *row), max(most, *row)
        if most - least >= _CONTRAST:
            return True
    return False


def _differs(drawn: Any, seen: Any) -> bool:
    """Whether the two readers find different digits on the page."""
    text = seen.get_textpage()
    try:
        others = Counter(c for c in text.get_text_range() if c.isdigit())
    finally:
        text.close()
    own = Counter(c for char in drawn.chars for c in char["text"] if c.isdigit())
    # characters printed twice for boldness are told once by one of the readers
    return any(others[d] > own[d] for d in others) or (not others and bool(own))
