"""The tables of an area that stand one below the other: which rows are heads, which hold values, which cut across."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from cyberflag.replies.cell_labels.looks import Look, are_column_numbers, are_steps, is_year, look_of
from cyberflag.replies.document import Cell
from cyberflag.replies.finding.strips import Strip

_IDENTIFIER = re.compile(
    r"(?:no|nr|number|id|line|class|#)\.?|.*\b(?:rank|code|ref|reference|isic|sic|nace)\b.*|.*\bno\.", re.IGNORECASE
)
_NOTES_HEAD = re.compile(r"(?:foot)?notes?|see notes?", re.IGNORECASE)


class RowKind(StrEnum):
    """What a row looks like on its own."""

    VALUES = "values"
    HEADS = "heads"
    SINGLE = "single"


@dataclass
class Block:
    """One table of an area: the rows above its values, and the rows from its first value to its last.

    ``above`` are the filled rows between the block before and the first row of values, titles and notes among them.
    ``body`` holds every filled row from the first row of values on, those without a value too.
    """

    strip: Strip
    above: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    stubs: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()

    @property
    def value_rows(self) -> list[int]:
        """The body rows that hold a value, a mark or a text in a column of values."""
        return [row for row in self.body if self.has_value(row)]

    def look(self, row: int, column: int) -> Look:
        """What the cell at a position looks like."""
        return look_of(self.strip.cell(row, column))

    def has_value(self, row: int) -> bool:
        """Whether a row holds a value, or a mark in the place of one."""
        return any(self.look(row, column) in (Look.VALUE, Look.MARK) for column in self.columns)

    def over_values(self, row: int) -> list[Cell]:
        """The cells of a row that stand in columns of values or reach into them."""
        first = self.columns[0] if self.columns else 0
        return [cell for cell in self.strip.filled(row) if cell.column + cell.column_span > first]


def find_blocks(strip: Strip) -> list[Block]:
    """The tables of an area from top to bottom; rows without any table near them belong to none."""
    return _Scan(strip).blocks()


class _Scan:
    """One pass over the filled rows of an area."""

    def __init__(self, strip: Strip) -> None:
        self.strip = strip
        self.rows = [row for row in strip.rows if strip.filled(row)]
        starts = [cells[0].column for row in self.rows if len(cells := strip.filled(row)) > 1]
        self.lead = min(starts, default=0)
        self.done: list[Block] = []
        self.pending: list[int] = []

    def blocks(self) -> list[Block]:
        for row in self.rows:
            if self._kind(row) is not RowKind.VALUES:
                self.pending.append(row)
                continue
            if not self.done or _starts_anew(self.done[-1], self.pending):
                self.done.append(Block(self.strip, above=self.pending))
            else:
                self.done[-1].body.extend(self.pending)
            self.done[-1].body.append(row)
            self.pending = []
        for block in self.done:
            _settle_columns(block)
        return [block for block in self.done if block.columns]

    def _kind(self, row: int) -> RowKind:
        cells = self.strip.filled(row)
        if len(cells) == 1 and (look_of(cells[0]) is not Look.VALUE or cells[0].column == self.lead):
            return RowKind.SINGLE
        rest = [(cell, look_of(cell)) for cell in cells]
        if cells[0].column == self.lead:
            rest = rest[1:]
        while rest and rest[0][1] is Look.TEXT:
            rest = rest[1:]
        values = [cell.shown for cell, look in rest if look is Look.VALUE]
        texts = sum(look is Look.TEXT for _, look in rest)
        no_label = cells[0].column != self.lead
        if not values or texts > len(rest) - texts or (texts and no_label):
            return RowKind.HEADS
        return RowKind.HEADS if self._are_numbered_heads(row, values) else RowKind.VALUES

    def _are_numbered_heads(self, row: int, values: Sequence[str]) -> bool:
        """Whether the numbers of a row are heads: years or steps, in a row without a label or under no other heads."""
        first = self.strip.filled(row)[0]
        no_label = first.column != self.lead
        if no_label and are_column_numbers(values):
            return True
        years = all(is_year(text) for text in values)
        if not years and not are_steps(values):
            return False
        headed = any(self._covers_half(above, row) for above in self.pending)
        if self.done and not headed and not no_label:
            after_gap = row - 1 not in self.rows and len(set(values)) == len(values) > 1
            return years and (after_gap or are_steps([text.strip()[:4] for text in values]))
        if years and len(values) == 1 and not no_label:
            return not headed and look_of(first) is Look.TEXT and not self.done
        return no_label or not headed

    def _covers_half(self, above: int, row: int) -> bool:
        """Whether a row of several cells is a head of the row below rather than a title: it covers half of it."""
        cells = self.strip.filled(above)
        return len(cells) > 1 and sum(cell.column_span for cell in cells) * 2 >= len(self.strip.filled(row))


def _starts_anew(block: Block, pending: Sequence[int]) -> bool:
    """Whether the rows since the last value hold heads of their own."""
    if all(len(block.strip.filled(row)) == 1 for row in pending) and len(block.columns) != 1:
        return False
    _settle_columns(block)
    return any(_is_new_head(block, row) for row in pending)


def _is_new_head(block: Block, row: int) -> bool:
    cells = [cell for cell in block.over_values(row) if cell.column >= block.columns[0]]
    texts = {cell.shown.strip() for cell in cells if look_of(cell) is not Look.MARK}
    if not texts:
        return False
    covered = {c for cell in cells for c in range(cell.column, cell.column + cell.column_span)} & set(block.columns)
    if len(block.columns) == 1:
        heads = {cell.shown.strip() for above in block.above for cell in block.over_values(above)}
        return bool(texts & heads) or len(cells) > 1
    return len(cells) > 1 and len(texts) > 1 and len(covered) * 2 >= len(block.columns)


def _settle_columns(block: Block) -> None:
    """Find which columns of a block hold row labels and which hold values, from its rows of values alone."""
    rows = [row for row in block.body if len(block.strip.filled(row)) > 1] or block.body
    used = [column for column in block.strip.columns if any(block.strip.cell(row, column) for row in rows)]
    textual = [column for column in used if _is_textual(block, rows, column)]
    if not used:
        return
    stubs = _leading(used, textual)
    for column in textual:
        between = used[len(stubs) : used.index(column)]
        if column not in stubs and all(_is_identifier(block, rows, c) for c in between):
            stubs = used[: used.index(column) + 1]
    for column in used[len(stubs) :]:
        if not _is_coded(block, rows, column) and not _is_inner_count(block, rows, used[0], column):
            break
        stubs = used[: used.index(column) + 1]
    values = [c for c in used if c not in stubs and c not in textual and not _holds_notes(block, c)]
    block.stubs, block.columns = tuple(stubs), tuple(values)


def _leading(used: Sequence[int], textual: Sequence[int]) -> list[int]:
    """The first column, and those after it as far as they hold texts."""
    stubs = [used[0]]
    for column in used[1:]:
        if column not in textual or stubs[-1] not in (*textual, used[0]):
            break
        stubs.append(column)
    return stubs


def _is_textual(block: Block, rows: Sequence[int], column: int) -> bool:
    looks = [block.look(row, column) for row in rows]
    texts = looks.count(Look.TEXT)
    return texts > looks.count(Look.VALUE) and texts >= looks.count(Look.MARK)


def _head_of(block: Block, column: int) -> str:
    """The lowest text above a column, before any row of values."""
    for row in reversed(block.above):
        cell = block.strip.covering(row, column)
        if cell and cell.column_span == 1:
            return " ".join(cell.shown.split())
    return ""


def _is_identifier(block: Block, rows: Sequence[int], column: int) -> bool:
    """Whether numbers left of a column of texts number or code the rows: whole, all different, and not under a year."""
    texts = [block.strip.text(row, column) for row in rows if block.look(row, column) is Look.VALUE]
    head = _head_of(block, column)
    if is_year(head) or not texts or len(set(texts)) != len(texts):
        return False
    numbered = block.look(rows[0], block.stubs[0] if block.stubs else block.strip.columns[0]) is Look.VALUE
    return bool(_IDENTIFIER.fullmatch(head)) or (numbered and all(text.isdigit() for text in texts))


def _is_coded(block: Block, rows: Sequence[int], column: int) -> bool:
    """Whether a column right of the labels is headed as a code or rank of the rows."""
    head = _head_of(block, column)
    texts = [block.strip.text(row, column) for row in rows]
    short = all(len(text) <= 8 for text in texts)
    return bool(_IDENTIFIER.fullmatch(head)) and len(head) <= 24 and short and len(set(texts)) * 2 > len(texts)


def _is_inner_count(block: Block, rows: Sequence[int], first: int, column: int) -> bool:
    """Whether small whole numbers run on beside years that are repeated or left blank (quarters, months, weeks)."""
    years = [block.strip.text(row, first) for row in rows]
    inner = [block.strip.text(row, column) for row in rows]
    if not all(text.isdigit() and int(text) <= 53 for text in inner) or len(rows) < 4:
        return False
    named = [text for text in years if text]
    repeated = len(set(named)) < len(named) or len(named) < len(years)
    return repeated and all(is_year(text) for text in named) and int(inner[1]) == int(inner[0]) + 1


def _holds_notes(block: Block, column: int) -> bool:
    return bool(_NOTES_HEAD.fullmatch(_head_of(block, column)))
