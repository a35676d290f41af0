"""The parts of an xlsx package: looked at under limits first, then read by openpyxl sheet by sheet."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree
from openpyxl.cell.cell import Cell as CellOfSheet
from openpyxl.comments.comment_sheet import CommentSheet
from openpyxl.packaging.relationship import RelationshipList, get_dependents, get_rels_path
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet._reader import WorksheetReader
from openpyxl.xml.constants import COMMENTS_NS
from openpyxl.xml.functions import fromstring

from cyberflag.model import IssueKind, cell_position
from cyberflag.replies.document import Line
from cyberflag.replies.formats.containers import MAX_CELLS, open_container
from cyberflag.replies.formats.contents import Contents, UnreadableError, trim
from cyberflag.replies.formats.pictures import read_pictures
from cyberflag.replies.formats.xlsx_pictures import DRAWING, DRAWN, find_pictures

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c[ >/]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_STORES: Final = (
    ("xl/pivotcache/pivotcacherecords", "the records behind a pivot table"),
    ("xl/model/", "a data model"),
    ("xl/externallinks/externallink", "values copied from other workbooks"),
    ("xl/embeddings/", "files embedded in it"),
)
_SPACES: Final = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",
)


class SheetReader(ExcelReader):  # type: ignore[misc] # openpyxl ships no types
    """openpyxl's reader, cut down to what cells show.

    Charts, pivot caches and images are passed over: a fault in one of them must not cost the figures. A sheet that
    cannot be read is named in
    ``damaged_sheets`` and the others are still read. ``targets`` gives the part of each sheet, ``merges`` its merged
    areas as (first column, first
    row, last column, last row) counted from 1: openpyxl itself would make a cell of every place of them, be they a
    million.
    """

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), data_only=True, keep_links=False, rich_text=True)
        self.targets: dict[str, str] = {}
        self.merges: dict[str, list[tuple[int, int, int, int]]] = {}
        self.damaged_sheets: list[str] = []
        self.chart_sheets: list[str] = []

    def read(self) -> None:
        """Read strings, colours, styles and sheets."""
        self.read_manifest()
        self.read_strings()
        self.read_workbook()
        with suppress(zipfile.BadZipFile, zlib.error, OSError):  # without its colours a workbook can still be read
            self.read_theme()
        apply_stylesheet(self.archive, self.wb)
        self.read_worksheets()

    def read_worksheets(self) -> None:
        """Read the cells and comments of each sheet."""
        for sheet, relation in self.parser.find_sheets():
            if "chartsheet" in relation.Type:
                self.chart_sheets.append(sheet.name)
            elif relation.target in self.valid_files:
                self.targets[sheet.name] = relation.target
                worksheet = self.wb.create_sheet(sheet.name)
                try:
                    self._read_cells(worksheet, relation.target)
                except Exception:  # noqa: BLE001 - openpyxl raises anything; one damaged sheet must not cost the others
                    self.damaged_sheets.append(sheet.name)
                worksheet.sheet_state = sheet.state

    def _read_cells(self, worksheet: Any, target: str) -> None:
        with self.archive.open(target) as part:
            reader = WorksheetReader(worksheet, part, self.shared_strings, self.data_only, self.rich_text)
            reader.bind_cells()
            merged = reader.parser.merged_cells
            self.merges[worksheet.title] = [range_boundaries(m.ref) for m in merged.mergeCell] if merged else []
            reader.bind_row_dimensions()
            reader.bind_col_dimensions()
            reader.bind_properties()
        path = get_rels_path(target)
        relations = get_dependents(self.archive, path) if path in self.valid_files else RelationshipList()
        for relation in relations.find(COMMENTS_NS):
            for place, comment in CommentSheet.from_tree(fromstring(self.archive.read(relation.target))).comments:
                cell = worksheet[place]
                if isinstance(cell, CellOfSheet):
                    cell.comment = comment


@dataclass(frozen=True)
class Parts:
    """What was found in the package, and the package itself."""

    archive: zipfile.ZipFile
    with_formulas: frozenset[str]

    def formulas_without_value(self, target: str) -> set[tuple[int, int]]:
        """Places (row, column from nought) of formulas of a sheet part whose result was not saved."""
        if target not in self.with_formulas:
            return set()
        places = set()
        tags = [f"{space}c" for space in _SPACES]
        with self.archive.open(target) as part:
            for _, cell in etree.iterparse(part, tag=tags, resolve_entities=False, no_network=True, recover=True):
                if (place := _unsaved(cell)) is not None:
                    places.add(place)
                cell.clear()
        return places

    def report_leftovers(self, contents: Contents) -> None:
        """Add the words of text boxes as lines and what stands in pictures, and report stores of data that no sheet
        shows.
        """
        names = self.archive.namelist()
        for name in names:
            if DRAWING.search(name):
                contents.blocks.extend(Line(0, text) for text in self._box_texts(name))
        if any(name.lower().endswith("/vbaproject.bin") for name in names):
            message = (
                "The workbook carries macros. They were not run; look at them before opening the file or passing it on."
            )
            contents.report("", IssueKind.HIDDEN_CONTENT, message)
        for start, what in _STORES:
            if any(name.lower().startswith(start) for name in names):
                message = (
                    f"The workbook carries {what} beside its sheets. They were not read; look at them before passing "
                    "the file on."
                )
                contents.report("", IssueKind.HIDDEN_CONTENT, message)

        read_pictures(find_pictures(self.archive), contents)

    def _box_texts(self, name: str) -> list[str]:
        try:
            root = etree.fromstring(self.archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError:
            return []  # a damaged drawing costs no figures
        paragraphs = ("".join(text.text or "" for text in p.iter(f"{DRAWN}t")) for p in root.iter(f"{DRAWN}p"))
        return [trim(text) for text in paragraphs if trim(text)]


def examine_parts(data: bytes) -> Parts:
    """Check a package under the limits. Raises `UnreadableError` where it must not be opened."""
    archive = open_container(data)
    with_formulas = set()
    for name in archive.namelist():
        if _SHEET.search(name):
            xml = archive.read(name)
            _check_sheet(name, xml)
            if _FORMULA.search(xml):
                with_formulas.add(name)
    return Parts(archive, frozenset(with_formulas))


def _check_sheet(name: str, xml: bytes) -> None:
    if sum(1 for _ in _CELL.finditer(xml)) > MAX_CELLS:
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
