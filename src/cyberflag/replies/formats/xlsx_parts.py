"""The parts of an xlsx package, looked at before openpyxl: sizes, merged areas, formulas without a result, hidden stores of data."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from cyberflag.model import IssueKind, cell_position
from cyberflag.replies.formats.containers import MAX_CELLS, open_container
from cyberflag.replies.formats.contents import Contents, UnreadableError

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c[ >/]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Za-z]+)(\d+):([A-Za-z]+)(\d+)")
_STORES: Final = (
    ("xl/pivotcache/pivotcacherecords", "the records behind a pivot table"),
    ("xl/model/", "a data model"),
    ("xl/externallinks/", "values copied from other workbooks"),
)
_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"


@dataclass(frozen=True)
class Parts:
    """What was found in the package, and the package itself."""

    archive: zipfile.ZipFile
    stores: tuple[str, ...]
    with_formulas: frozenset[str]

    def formulas_without_value(self, target: str) -> set[tuple[int, int]]:
        """Places (row, column from nought) of formulas of a sheet part whose result was not saved."""
        if target not in self.with_formulas:
            return set()
        places = set()
        with self.archive.open(target) as part:
            for _, cell in etree.iterparse(
                part, tag=(f"{_NS}c", f"{_STRICT}c"), resolve_entities=False, no_network=True
            ):
                if (place := _unsaved(cell)) is not None:
                    places.add(place)
                cell.clear()
        return places

    def report_leftovers(self, contents: Contents) -> None:
        """Report stores of data that no sheet shows."""
        for store in self.stores:
            message = f"The workbook carries {store} beside its sheets. They were not read; look at them before passing the file on."
            contents.report("", IssueKind.HIDDEN_CONTENT, message)


def examine_parts(data: bytes) -> Parts:
    """Check a package under the limits. Raises `UnreadableError` where it must not be opened."""
    archive = open_container(data)
    names = archive.namelist()
    lowered = [name.lower() for name in names]
    with_formulas = set()
    for name in names:
        if _SHEET.search(name):
            xml = archive.read(name)
            _check_sheet(name, xml)
            if _FORMULA.search(xml):
                with_formulas.add(name)
    stores = tuple(what for start, what in _STORES if any(name.startswith(start) for name in lowered))
    return Parts(archive, stores, frozenset(with_formulas))


def _check_sheet(name: str, xml: bytes) -> None:
    cells = sum(1 for _ in _CELL.finditer(xml))
    merged = 0
    for found in _MERGE.finditer(xml):
        left, right = (cell_position(f"{found[n].decode().upper()}1")[1] for n in (1, 3))
        merged += (abs(int(found[4]) - int(found[2])) + 1) * (abs(right - left) + 1)
    if cells + merged > MAX_CELLS:
        raise UnreadableError(
            f"The sheet in {name.rsplit('/', 1)[-1]} has more than {MAX_CELLS:,} cells and was not read. "
            "Delete the empty rows and columns below and right of the tables, or save the tables alone."
        )


def _unsaved(cell: Any) -> tuple[int, int] | None:
    space = cell.tag[: cell.tag.index("}") + 1]
    if cell.find(f"{space}f") is None:
        return None
    value = cell.find(f"{space}v")
    if (value is not None and (value.text or cell.get("t") == "str")) or cell.find(f"{space}is") is not None:
        return None
    try:
        return cell_position(cell.get("r", ""))
    except ValueError:
        return None
