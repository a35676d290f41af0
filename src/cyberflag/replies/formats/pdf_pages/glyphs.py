"""The characters of a PDF page with their places, as pdfium finds them.

pdfminer misplaces characters after large kerning steps, so that figures of neighbouring cells run together; pdfium
places them as they are shown.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium_c

from cyberflag.replies.formats.pdf_pages.page import UNKNOWN, Box, Glyph, plain

_SLANT: Final = math.radians(5)
_NAME: Final = 128
_BOLD: Final = ("bold", "black", "heavy")
_SEMIBOLD: Final = 600


@dataclass(frozen=True)
class Turned:
    """How user space lies on the page as shown: the media box, and clockwise quarters by which it is turned."""

    box: tuple[float, float, float, float]
    quarters: int

    def place(self, across: float, up: float) -> tuple[float, float]:
        """A point of user space, across and down from the top left of the page as shown."""
        left, bottom, right, top = self.box
        match self.quarters:
            case 1:
                return up - bottom, across - left
            case 2:
                return right - across, up - bottom
            case 3:
                return top - up, right - across
            case _:
                return across - left, top - up


def read_glyphs(seen: Any) -> tuple[list[Glyph], str]:
    """The characters of pypdfium2's page ``seen``, and the text that is set askew."""
    turned = Turned(seen.get_mediabox(), seen.get_rotation() // 90)
    text = seen.get_textpage()
    try:
        glyphs: list[Glyph] = []
        slanted: list[str] = []
        for glyph in _read(text, turned):
            if isinstance(glyph, str):
                slanted.append(glyph)
            else:
                glyphs.append(glyph)
    finally:
        text.close()
    return glyphs, "".join(slanted).strip()


def _read(text: Any, turned: Turned) -> Iterator[Glyph | str]:
    """Each character as a glyph; one that is set askew as its text."""
    matrix, box = pdfium_c.FS_MATRIX(), pdfium_c.FS_RECTF()
    across, up = ctypes.c_double(), ctypes.c_double()
    name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
    for i in range(text.count_chars()):
        if pdfium_c.FPDFText_IsGenerated(text.raw, i) == 1:
            continue  # blanks and line ends that pdfium adds by its own reading
        shown = plain(chr(pdfium_c.FPDFText_GetUnicode(text.raw, i)))
        if pdfium_c.FPDFText_HasUnicodeMapError(text.raw, i) == 1:
            shown = UNKNOWN
        pdfium_c.FPDFText_GetMatrix(text.raw, i, matrix)
        quarters = count_quarters(matrix.a, matrix.b)
        if quarters is None:
            yield shown
            continue
        pdfium_c.FPDFText_GetLooseCharBox(text.raw, i, box)
        pdfium_c.FPDFText_GetCharOrigin(text.raw, i, across, up)
        pdfium_c.FPDFText_GetFontInfo(text.raw, i, name, _NAME, flags)
        is_bold = any(b in name.value.decode("utf-8", "replace").lower() for b in _BOLD)
        quarters = (quarters - turned.quarters) % 4
        (x0, y0), (x1, y1) = turned.place(box.left, box.top), turned.place(box.right, box.bottom)
        placed = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        origin = turned.place(across.value, up.value)
        size = pdfium_c.FPDFText_GetFontSize(text.raw, i) * math.hypot(matrix.c, matrix.d)
        baseline = (origin[1], origin[0], -origin[1], -origin[0])[quarters]
        heavy = is_bold or pdfium_c.FPDFText_GetFontWeight(text.raw, i) >= _SEMIBOLD
        yield Glyph(shown, placed, baseline, size, heavy, quarters)


def count_quarters(a: float, b: float) -> int | None:
    """How often the page is to be turned clockwise until a text of this direction stands upright; None if never."""
    angle = math.atan2(b, a) / (math.pi / 2)
    nearest = round(angle)
    return nearest % 4 if abs(angle - nearest) * math.pi / 2 < _SLANT else None
