"""OpenDocument spreadsheets, read from their XML: the text that a cell shows and the value beneath it."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from typing import Any, Final

from lxml import etree

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.containers import MAX_CELLS, open_container
from cyberflag.replies.formats.contents import LOCKED, Contents, UnreadableError
from cyberflag.replies.formats.fills import within
from cyberflag.replies.formats.hidden import HiddenParts, report_hidden
from cyberflag.replies.formats.ods_cells import OFFICE, STYLE, TABLE, CellReader, Look

_ROW, _CELL, _COVERED = f"{TABLE}table-row", f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
_ROW_GROUPS: Final = frozenset(f"{TABLE}{name}" for name in ("table-row-group", "table-header-rows", "table-rows"))
_COLUMN_GROUPS: Final = frozenset(
    f"{TABLE}{name}" for name in ("table-column-group", "table-header-columns", "table-columns")
)
_NOT_SHOWN: Final = frozenset({"collapse", "filter"})


def read_ods(data: bytes) -> Contents:
    """The sheets of a spreadsheet as grids. Raises `UnreadableError` where it is locked, damaged or too large."""
    archive = open_container(data)
    content = _parse(archive, "content.xml")
    looks = _looks([_parse(archive, "styles.xml"), content] if "styles.xml" in archive.namelist() else [content])
    body = content.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    contents = Contents()
    for table in body if body is not None else ():
        if table.tag == f"{TABLE}table":
            _read_table(table, looks, contents)
    return contents


def _parse(archive: zipfile.ZipFile, name: str) -> Any:
    try:
        manifest = archive.read("META-INF/manifest.xml")
        if b"encryption-data" in manifest:
            raise UnreadableError(LOCKED)
    except KeyError:
        pass  # a spreadsheet without a list of its parts can still be read
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(archive.read(name), parser)
    except (KeyError, etree.XMLSyntaxError) as error:
        raise UnreadableError(
            "The spreadsheet is damaged. Open it in its own program, save a new copy, or ask for it again."
        ) from error


def _looks(roots: list[Any]) -> dict[str, Look]:
    """What each named style says; a style takes from its parent what it does not say."""
    styles = {style.get(f"{STYLE}name", ""): style for root in roots for style in root.iter(f"{STYLE}style")}
    looks: dict[str, Look] = {}
    for name in styles:
        chain: list[Any] = []
        at: str | None = name
        while at in styles and styles[at] not in chain and len(chain) < 20:
            chain.append(styles[at])
            at = styles[at].get(f"{STYLE}parent-style-name")
        look = Look()
        for style in reversed(chain):
            look = look.with_style(style)
        looks[name] = look
    return looks


class _Sheet:
    """The rows and columns of one sheet as they are read."""

    def __init__(self, looks: dict[str, Look]) -> None:
        self.looks = looks
        self.cells: dict[tuple[int, int], Cell] = {}
        self.hidden_rows: list[range] = []
        self.hidden_columns: list[range] = []
        self.column_looks: list[tuple[range, str]] = []
        self.filled: list[tuple[range, range, str]] = []
        self.row = 0
        self.column = 0


def _read_table(table: Any, looks: dict[str, Look], contents: Contents) -> None:
    sheet = _Sheet(looks)
    name = table.get(f"{TABLE}name", "Sheet")
    stack: list[tuple[Any, bool]] = [(iter(table), False)]
    while stack:
        children, is_hidden = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
        elif child.tag in _ROW_GROUPS or child.tag in _COLUMN_GROUPS:
            stack.append((iter(child), is_hidden or child.get(f"{TABLE}display") == "false"))
        elif child.tag == f"{TABLE}table-column":
            _read_column(sheet, child, is_hidden)
        elif child.tag == _ROW:
            _read_row(sheet, child, is_hidden, name)
    hidden = HiddenParts.of(sheet.hidden_rows, sheet.hidden_columns)
    grid = Grid(
        name,
        _with_hidden(sheet.cells, hidden),
        is_sheet=True,
        hidden=not looks.get(table.get(f"{TABLE}style-name", ""), Look()).is_displayed,
        fills=_fills(sheet),
    )
    if sheet.cells:
        contents.blocks.append(grid)
        report_hidden(grid, hidden, contents)


def _fills(sheet: _Sheet) -> dict[tuple[int, int], str]:
    """The colours of the filled cells, as far as cells that hold something reach: styles run on to the last row."""
    bottom = max((row for row, _ in sheet.cells), default=-1) + 1
    right = max((column for _, column in sheet.cells), default=-1) + 1
    areas = [
        (range(rows.start, min(rows.stop, bottom)), range(columns.start, min(columns.stop, right)), colour)
        for rows, columns, colour in sheet.filled
    ]
    if sum(len(rows) * len(columns) for rows, columns, _ in areas) > MAX_CELLS:
        return {}
    return within({(r, c): colour for rows, columns, colour in areas for r in rows for c in columns}, sheet.cells)


def _with_hidden(cells: dict[tuple[int, int], Cell], hidden: HiddenParts) -> dict[tuple[int, int], Cell]:
    return {place: replace(cell, hidden=True) if hidden.covers(*place) else cell for place, cell in cells.items()}


def _read_column(sheet: _Sheet, column: Any, is_hidden: bool) -> None:
    span = range(sheet.column, sheet.column + _count(column.get(f"{TABLE}number-columns-repeated")))
    sheet.column = span.stop
    if is_hidden or column.get(f"{TABLE}visibility") in _NOT_SHOWN:
        sheet.hidden_columns.append(span)
    if style := column.get(f"{TABLE}default-cell-style-name"):
        sheet.column_looks.append((span, style))


def _read_row(sheet: _Sheet, row: Any, is_hidden: bool, name: str) -> None:
    repeated = _count(row.get(f"{TABLE}number-rows-repeated"))
    if is_hidden or row.get(f"{TABLE}visibility") in _NOT_SHOWN:
        sheet.hidden_rows.append(range(sheet.row, sheet.row + repeated))
    found: dict[int, Cell] = {}
    column = 0
    for node in row:
        if node.tag not in (_CELL, _COVERED):
            continue
        times = _count(node.get(f"{TABLE}number-columns-repeated"))
        own = _style_of(sheet, node, row, column)
        if fill := sheet.looks.get(own, Look()).fill:
            sheet.filled.append((range(sheet.row, sheet.row + repeated), range(column, column + times), fill))
        if node.tag == _CELL and (len(node) or node.get(f"{OFFICE}value-type")):
            reader = CellReader(node, sheet.looks, own)
            for place in range(column, column + times) if not reader.is_empty else ():
                found[place] = reader.make(sheet.row, place)
                _check(len(sheet.cells) + len(found), name)
        column += times
    if found:
        _check(len(sheet.cells) + len(found) * repeated, name)
        for number in range(sheet.row, sheet.row + repeated):
            for place, cell in found.items():
                sheet.cells[number, place] = cell if number == sheet.row else replace(cell, row=number)
    sheet.row += repeated


def _style_of(sheet: _Sheet, node: Any, row: Any, column: int) -> str:
    """The name of the style that a cell wears: its own, its row's or its column's."""
    own = node.get(f"{TABLE}style-name") or row.get(f"{TABLE}default-cell-style-name")
    return str(own or next((style for span, style in sheet.column_looks if column in span), ""))


def _check(cells: int, name: str) -> None:
    if cells > MAX_CELLS:
        raise UnreadableError(
            f"The sheet {name} has more than {MAX_CELLS:,} cells and was not read. Ask for a smaller copy, or split it."
        )


def _count(text: str | None) -> int:
    return min(max(int(text), 1), 10_000_000) if text and text.isascii() and text.isdigit() and len(text) < 10 else 1
