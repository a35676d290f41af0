"""Notes in cells on the right of the figures of a sheet that say how those are shown (``Key: * = 1 to 4`` two columns
behind the last year), and blocks of notes beside its tables. They head no column and label no row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.finding.explained.letter_signs import rules_of_letters
from cyberflag.replies.finding.strips import CellKind, kind_of_text, prints_figure
from cyberflag.replies.finding.titles.boxes_of_notes import notes_in_boxes
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of

_FEWEST_FIGURES: Final = 2


def set_keys_apart(document: Document) -> Document:
    """The document with such notes as lines behind their sheet, each at the place of its cell."""
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        notes = _apart(block) if isinstance(block, Grid) and block.is_sheet and not block.hidden else []
        if not notes or not isinstance(block, Grid):
            blocks.append(block)
            continue
        places = {(cell.row, cell.column) for cell in notes}
        blocks.append(block.without(places))
        lines = (block.line(cell, cell.shown.strip(), LineKind.PARAGRAPH) for cell in notes)
        blocks += [replace(line, is_whole=True) for line in lines]
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def _apart(grid: Grid) -> list[Cell]:
    return list(dict.fromkeys((*_notes(grid), *notes_in_boxes(grid))))


def _notes(grid: Grid) -> Iterator[Cell]:
    figures = [cell for cell in grid if not cell.hidden and prints_figure(cell)]
    if len(figures) < _FEWEST_FIGURES or _begins_with_figures(grid, figures):
        return
    last = max(cell.column for cell in figures)
    rows = range(min(cell.row for cell in figures) - 1, max(cell.row for cell in figures) + 1)
    beside = [cell for cell in grid if cell.column > last and cell.row in rows]
    if not beside:
        return
    printed = {write_plainly(cell.shown).strip().casefold() for cell in grid}
    yield from (cell for cell in beside if _explains(cell, printed))


def _begins_with_figures(grid: Grid, figures: list[Cell]) -> bool:
    """Whether nothing stands left of what looks like figures: a key, each sign of it before its meaning."""
    first = min(cell.column for cell in figures)
    return not any(cell.column < first and cell.shown.strip() for cell in grid)


def _explains(cell: Cell, printed: set[str]) -> bool:
    """Whether a cell gives a sign that others print a meaning, or says in a sentence how small numbers are shown."""
    if cell.hidden or kind_of_text(cell.shown) is not CellKind.TEXT:
        return False
    rules = figure_rules_of(cell.shown)
    signs = {rule.sign for rule in (*rules.signs, *rules_of_letters([cell.shown]))}
    return bool(signs & printed) or (rules != NO_RULES and not signs)
