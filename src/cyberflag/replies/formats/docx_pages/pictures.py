"""The pictures of a Word document that are large enough to hold a table, and the files that are embedded in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from docx.oxml.ns import qn

from cyberflag.model import IssueKind
from cyberflag.replies.formats.contents import Contents
from cyberflag.replies.formats.docx_pages.text import FALLBACK
from cyberflag.replies.formats.pictures import LARGE, LARGE_EMU, read_pictures

_PAGE: Final = 595.0 * 842.0
"""Square points of A4."""
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_LENGTH = re.compile(r"(width|height):\s*([\d.]+)(pt|in|cm|mm|px)?")
_POINTS: Final = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, None: 1.0}


def add_pictures(body: Any, part: Any, contents: Contents) -> None:
    """Read the large pictures of a document's body by OCR, and tell of embedded files. ``part`` holds its relations."""
    embedded = sum(1 for _ in body.iter(qn("w:object")))
    if embedded:
        what = "an embedded file" if embedded == 1 else f"{embedded} embedded files"
        message = (
            f"The document holds {what}, such as a workbook of which only a picture shows, and none was read. Open "
            "it in Word, save each as a file of its own beside the reply, and look whether it holds more than it shows."
        )
        contents.report("", IssueKind.HIDDEN_CONTENT, message)
    names = dict.fromkeys(_find_large(body))
    read_pictures([part.related_parts[n].blob for n in names if n in part.related_parts], contents)


def _find_large(body: Any) -> Iterator[str]:
    """The relations of pictures that are shown large."""
    for drawing in body.iter(qn("wp:inline"), qn("wp:anchor")):
        extent = drawing.find(qn("wp:extent"))
        if extent is not None and _whole(extent, "cx") * _whole(extent, "cy") >= LARGE_EMU:
            yield from (blip.get(qn("r:embed")) or "" for blip in drawing.iter(qn("a:blip")))
    for shape in body.iter(f"{_VML}shape"):
        is_spare = any(a.tag in (FALLBACK, qn("w:object")) for a in shape.iterancestors())
        sides = {n: float(v) * _POINTS[unit or None] for n, v, unit in _LENGTH.findall(shape.get("style") or "")}
        if not is_spare and sides.get("width", 0.0) * sides.get("height", 0.0) >= LARGE * _PAGE:
            yield from (data.get(qn("r:id")) or "" for data in shape.iter(f"{_VML}imagedata"))


def _whole(element: Any, name: str) -> int:
    text = element.get(name) or ""
    return int(text) if re.fullmatch(r"\d{1,12}", text) else 0
