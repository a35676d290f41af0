"""Word tables as grids: merged cells once with their spans, tables inside cells as further grids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from docx.oxml.ns import qn

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.contents import Contents
from cyberflag.replies.formats.docx_text import gather

_TRANSPARENT: Final = tuple(
    qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")
)
_MAX_SPAN: Final = 1_000
_TR, _TC, _P, _TBL = qn("w:tr"), qn("w:tc"), qn("w:p"), qn("w:tbl")


def read_table(table: Any, before: int, contents: Contents, styles: Mapping[str, tuple[str, bool]]) -> int:
    """Add a table, then the tables inside its cells, as grids. Gives the number of the last table."""
    waiting = [table]
    number = before
    while waiting:
        current = waiting.pop(0)
        number += 1
        cells, inner = _read_cells(current, styles)
        waiting[:0] = inner
        contents.blocks.append(Grid(f"table {number}", cells))
    return number


def _read_cells(table: Any, styles: Mapping[str, tuple[str, bool]]) -> tuple[dict[tuple[int, int], Cell], list[Any]]:
    cells: dict[tuple[int, int], Cell] = {}
    inner: list[Any] = []
    above: dict[int, tuple[int, int]] = {}
    rows = (row for row in _children(table, _TR) if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None)
    for row_number, row in enumerate(rows):
        column = _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
        for tc in _children(row, _TC):
            properties = tc.find(qn("w:tcPr"))
            span = _number(properties.find(qn("w:gridSpan")), 1) if properties is not None else 1
            merge = properties.find(qn("w:vMerge")) if properties is not None else None
            goes_on = merge is not None and merge.get(qn("w:val")) != "restart"
            if goes_on and column in above:
                top = above[column]
                if top in cells:
                    cells[top] = replace(cells[top], row_span=row_number - top[0] + 1)
            else:
                cell = _read_cell(tc, row_number, column, span, inner, styles)
                above.pop(column, None)
                if merge is not None:
                    above[column] = (row_number, column)
                if cell.shown or cell.notes or merge is not None or span > 1:
                    cells[row_number, column] = cell
            column += span
    return cells, inner


def _read_cell(
    tc: Any, row: int, column: int, span: int, inner: list[Any], styles: Mapping[str, tuple[str, bool]]
) -> Cell:
    texts, notes, bolds, indents = [], [], [], []
    for block in _blocks(tc):
        if block.tag == _TBL:
            inner.append(block)
            continue
        gathered = gather(block)
        notes.extend(gathered.notes)
        if gathered.text:
            texts.append(gathered.text)
            bolds.append(gathered.is_bold or _is_heading(block, styles))
            indents.append(gathered.indent)
    text = "\n".join(texts)
    return Cell(
        row,
        column,
        text,
        text or None,
        column_span=span,
        notes=tuple(notes),
        is_heading=bool(bolds) and all(bolds),
        indent=indents[0] if indents else 0,
    )


def _is_heading(paragraph: Any, styles: Mapping[str, tuple[str, bool]]) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return style is not None and "heading" in styles.get(style.get(qn("w:val")), ("", False))[0].lower()


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """Children of a kind, content controls and tracked insertions looked into."""
    stack = [iter(parent)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == tag:
            yield child
        elif child.tag in _TRANSPARENT:
            stack.append(iter(child))


def _blocks(tc: Any) -> Iterator[Any]:
    stack = [iter(tc)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag in (_P, _TBL):
            yield child
        elif child.tag in _TRANSPARENT:
            stack.append(iter(child))


def _number(element: Any, default: int) -> int:
    try:
        return min(int(element.get(qn("w:val"))), _MAX_SPAN) if element is not None else default
    except (TypeError, ValueError):
        return default
