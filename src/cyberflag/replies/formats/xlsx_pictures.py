"""The pictures on the sheets of a workbook that are large enough to hold a table."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from cyberflag.replies.formats.pictures import LARGE_EMU

DRAWN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ON_SHEET: Final = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_EMBED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
DRAWING = re.compile(r"xl/drawings/[^/]+\.xml$", re.IGNORECASE)


def find_pictures(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The bytes of each large picture, once; a damaged drawing has none."""
    parts = dict.fromkeys(part for name in archive.namelist() if DRAWING.match(name) for part in _parts(archive, name))
    held = set(archive.namelist())
    return (archive.read(part) for part in parts if part in held)


def _parts(archive: zipfile.ZipFile, drawing: str) -> Iterator[str]:
    folder, name = posixpath.split(drawing)
    root, relations = _parse(archive, drawing), _parse(archive, f"{folder}/_rels/{name}.rels")
    if root is None or relations is None:
        return
    targets = {r.get("Id"): r.get("Target") or "" for r in relations if r.get("TargetMode") != "External"}
    for picture in root.iter(f"{_ON_SHEET}pic"):
        extents = [*picture.iter(f"{DRAWN}ext"), *picture.getparent().findall(f"{_ON_SHEET}ext")]
        areas = [area for extent in extents if (area := _area(extent))]
        blip = next(picture.iter(f"{DRAWN}blip"), None)
        # one that is only pinned to cells does not say how large it is
        if blip is None or (areas and max(areas) < LARGE_EMU):
            continue
        target = targets.get(blip.get(_EMBED))
        if target:
            yield posixpath.normpath(posixpath.join(folder, target)).lstrip("/")


def _parse(archive: zipfile.ZipFile, name: str) -> Any:
    try:
        return etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
    except (KeyError, etree.XMLSyntaxError):
        return None


def _area(extent: Any) -> int:
    sides = [extent.get(name) or "" for name in ("cx", "cy")]
    return int(sides[0]) * int(sides[1]) if all(re.fullmatch(r"\d{1,12}", side) for side in sides) else 0
