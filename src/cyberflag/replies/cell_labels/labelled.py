"""Each value cell of a grid with its labels: the whole of the stage, from a grid to labelled cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cyberflag.replies.cell_labels.areas import cut_into_areas
from cyberflag.replies.cell_labels.blocks import Block, find_blocks
from cyberflag.replies.cell_labels.headings import Heads, find_heads, head_paths
from cyberflag.replies.cell_labels.looks import Look, look_of_text
from cyberflag.replies.cell_labels.nesting import Sign
from cyberflag.replies.cell_labels.stubs import RowLabels, label_rows
from cyberflag.replies.document import Cell, Grid

_MAGNITUDE = re.compile(
    r"\b(?:rounds? to|less than|fewer than|smaller than|under|below|negligible|magnitude|zero|nil|none)\b",
    re.IGNORECASE,
)
_KEY = re.compile(r"[\s'\"“(]*(?P<mark>[^\s\w]{1,3}|[A-Za-z])[)'\"”]*\s*(?:[:=–—-]\s*|\s+|(?=[A-Z]))(?P<what>.{4,})")
_MONTH = re.compile(r"[A-Za-z]{3,9}[\s'’-]+\d{2,4}")


@dataclass(frozen=True)
class LabelledCell:
    """A value cell and what it hangs on. Paths run from the outermost label down; ``others`` are labels of a further
    direction: a head that cuts across, a code or rank beside the innermost row label.
    """

    sheet: str
    cell: Cell
    rows: tuple[Cell, ...] = ()
    columns: tuple[Cell, ...] = ()
    others: tuple[Cell, ...] = ()
    is_nought: bool = False

    @property
    def value(self) -> str:
        """The number stored where the cell shows it (rounded or grouped), else the text shown, without note marks; of
        a sign that is a nought ``0``.
        """
        return "0" if self.is_nought else _value_of(self.cell)


@dataclass(frozen=True)
class LabelledTable:
    """One table as it was read, with what it went by: head rows, columns of row labels, signs of nesting."""

    sheet: str
    cells: tuple[LabelledCell, ...]
    head_rows: tuple[int, ...]
    stub_columns: tuple[int, ...]
    signs: frozenset[Sign]


def label_cells(grid: Grid, noughts: Collection[str] = ()) -> tuple[LabelledTable, ...]:
    """The tables of a grid with every value cell labelled; hidden rows and columns are left out. ``noughts`` are signs
    known to stand for nought: values too.
    """
    return tuple(
        _label_block(grid, block, noughts) for area in cut_into_areas(grid) for block in _with_heads(find_blocks(area))
    )


def label_text(cell: Cell) -> str:
    """A label's text on one line; a date shown by month and year is written out (``September 2014``)."""
    if isinstance(cell.raw, date) and _MONTH.fullmatch(cell.shown.strip()):
        return f"{cell.raw:%B %Y}"
    return " ".join(cell.shown.split())


@dataclass
class _Headed:
    """A block with its heads; a block without any goes on under those of the block above."""

    block: Block
    heads: Heads
    paths: dict[int, tuple[Cell, ...]]


def _with_heads(blocks: list[Block]) -> Iterator[_Headed]:
    last: _Headed | None = None
    for block in blocks:
        heads = find_heads(block)
        paths = head_paths(block, heads)
        if not heads.rows and last and last.block.columns == block.columns:
            paths = last.paths
        last = _Headed(block, heads, paths)
        yield last


def _label_block(grid: Grid, headed: _Headed, noughts: Collection[str]) -> LabelledTable:
    block, heads = headed.block, headed.heads
    rows, signs = label_rows(block, heads.groups)
    marks = _marks_with_meaning(grid)
    cells = tuple(_labelled(grid, headed, rows, marks, noughts))
    return LabelledTable(grid.name, cells, heads.rows, block.stubs, signs)


def _labelled(
    grid: Grid,
    headed: _Headed,
    rows: Mapping[int, RowLabels],
    marks: frozenset[str],
    noughts: Collection[str],
) -> Iterator[LabelledCell]:
    block = headed.block
    across = tuple(c for row in headed.heads.across for c in block.over_values(row))
    for row in block.body:
        if not block.has_value(row):
            across = _cut(block, row) or across
            continue
        labels = rows.get(row, RowLabels())
        for column in block.columns:
            cell = block.strip.cell(row, column)
            is_nought = cell is not None and cell.shown.strip() in noughts
            if cell and (block.look(row, column) is Look.VALUE or is_nought or cell.shown.strip() in marks):
                beside = (*labels.beside, *across)
                path = headed.paths.get(column, ())
                yield LabelledCell(grid.name, cell, labels.path, path, beside, is_nought=is_nought)


def _cut(block: Block, row: int) -> tuple[Cell, ...]:
    """The head in a row without values or row label: it cuts across the table and holds for the rows below."""
    cells = block.strip.filled(row)
    if len(cells) == 1 and cells[0].column >= block.columns[0]:
        return cells
    return ()


def _marks_with_meaning(grid: Grid) -> frozenset[str]:
    """Marks that the notes of a sheet explain as a size (``# Rounds to zero``): they are values."""
    found = set()
    for cell in grid.cells.values():
        key = _KEY.fullmatch(" ".join(cell.shown.split()))
        if key and len(key["what"]) < 120 and look_of_text(key["mark"]) is Look.MARK:
            told = _MAGNITUDE.search(key["what"][:50])
            if told and not cell.hidden:
                found.add(key["mark"])
    return frozenset(found)


def _value_of(cell: Cell) -> str:
    shown = cell.shown.strip()
    stored = cell.raw
    if isinstance(stored, bool) or not isinstance(stored, int | float) or "%" in shown:
        return _without_marks(shown)
    printed = re.sub(r"[^\d.\-]", "", shown.replace("−", "-"))
    places = len(printed.partition(".")[2])
    try:
        is_shown = abs(float(printed) - float(stored)) <= 0.5000001 * 10**-places
    except ValueError:
        return _without_marks(shown)
    return f"{round(stored, 6):.15g}" if is_shown and shown[:1] not in "<>≤≥~≈" else _without_marks(shown)


def _without_marks(shown: str) -> str:
    shown = " ".join(shown.split())
    return re.sub(r"(?<=[\d%)])\s*(?:[A-Za-z]|[*^~†‡§¶#¹²³⁰-⁹]+|\(\w\)|\[\w\])+$", "", shown)
