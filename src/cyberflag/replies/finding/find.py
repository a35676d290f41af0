"""The first stage: the tables of a document, each with the texts that speak of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.finding.answers.questions_answered import lines_that_ask, with_question_answered
from cyberflag.replies.finding.explained.keys import is_key
from cyberflag.replies.finding.headings.borrowed_headings import borrow_headings
from cyberflag.replies.finding.headings.headings_at_foot import with_headings_at_foot
from cyberflag.replies.finding.headings.running_counts import part_running_counts
from cyberflag.replies.finding.lines.snakes import titles_over, unroll
from cyberflag.replies.finding.no_counts.blank_forms import is_blank_form
from cyberflag.replies.finding.rows import Block, part_rows
from cyberflag.replies.finding.strips import Strip, cut_into_strips
from cyberflag.replies.finding.titles.carried_headings import carry_headings, under_own_sections
from cyberflag.replies.finding.titles.corner_titles import with_titles_in_corner
from cyberflag.replies.finding.titles.named_sections import build_tables
from cyberflag.replies.finding.titles.pointers import Pointers
from cyberflag.replies.finding.titles.remarks_below import with_remarks_below
from cyberflag.replies.finding.titles.sections import carry_headings_of_sections
from cyberflag.replies.finding.titles.sheets_described import under_heads_of_sheet
from cyberflag.replies.finding.titles.units_of_parts import UnitsOfParts
from cyberflag.replies.finding.titles.years_in_turn import carry_over_years
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.named_values import NARROWING

_MOST_COVER_COLUMNS = 2
_LONGEST_COVER_LABEL = 5


def find_tables(document: Document) -> tuple[Table, ...]:
    """The tables of every grid that is not hidden, in reading order.

    The lines between two tables of a letter are titles of the table that follows, nearest first, and notes of
    the one before. What speaks of the next two tables, or of the second, is said of those.
    """
    found: list[Table] = []
    lines: list[Line] = []
    pointers, parts = Pointers(), UnitsOfParts()
    for block in document.blocks:
        if isinstance(block, Line):
            lines.append(block)
            pointers.read(block)
            parts.read(block)
            continue
        if block.hidden or is_blank_form(block):
            continue
        tables = [under_heads_of_sheet(t) for t in find_in_grid(block, first_number=len(found) + 1) if not is_key(t)]
        if not tables:
            continue
        # an e-mail does not head the tables of its attachments
        near = [n for n in reversed(lines) if n.kind not in _NO_TITLE and n.prefix == block.prefix]
        above = tuple(Text(line.text, line.source) for line in near)
        of_file = [line for line in document.lines if line.prefix == block.prefix]
        first = with_question_answered(replace(tables[0], titles=(*tables[0].titles, *above)), of_file)
        found = [*_with_remarks(found, lines, heads_next=True), first, *tables[1:]]
        pointers.pass_grid(block, tables, len(found) - len(tables))
        parts.pass_table()
        lines = []
    carried = carry_over_years(carry_headings(carry_headings_of_sections(_with_remarks(found, lines))))
    placed = list(_with_places(list(under_own_sections(list(carried)))))
    return borrow_headings(parts.hand_out(pointers.hand_out(placed)))


def _with_places(tables: Sequence[Table]) -> Iterator[Table]:
    """The tables, each without a title with the place of the last title above it in its sheet or letter."""
    places: dict[str, str] = {}
    for table in tables:
        if table.titles:
            places[table.grid.part] = table.titles[0].source
        yield table if table.titles else replace(table, below=places.get(table.grid.part, ""))


def _with_remarks(found: list[Table], lines: Sequence[Line], *, heads_next: bool = False) -> list[Table]:
    below = [n for n in lines if found and n.prefix == found[-1].grid.prefix]
    return with_remarks_below(found, below, heads_next=heads_next)


_NO_TITLE = frozenset({LineKind.FURNITURE, LineKind.QUOTED, LineKind.TITLE})


def find_in_grid(grid: Grid, first_number: int = 1) -> tuple[Table, ...]:
    """The tables of one grid, with the texts of the grid itself as titles, setting and notes."""
    tables: list[Table] = []
    between: list[Text] = []
    setting: tuple[Text, ...] = ()
    for strip in cut_into_strips(grid):
        for part in with_headings_at_foot(strip, part_rows(strip)):
            if isinstance(part, int):
                between.extend(_texts(strip, part))
                continue
            built = [
                replace(table, titles=(*table.titles, *titles_over(block, part)))
                for block in unroll(part)
                for table in build_tables(block)
            ]
            built = [table for table in built if not _is_cover(table)]
            if not built:
                between.extend(text for row in _all_rows(part) for text in _texts(strip, row))
                continue
            if not tables:
                setting = _setting(between, built[0], strip)
            titles = tuple(reversed(between))
            for table in built:
                number = first_number + len(tables)
                tables.append(replace(table, number=number, titles=(*table.titles, *titles), setting=setting))
            between = []
    asked = (
        with_question_answered(table, lines_that_ask(_lines_above(table))) for table in _with_notes(tables, between)
    )
    parted = [part for table in asked for part in part_running_counts(table)]
    return tuple(replace(with_titles_in_corner(t), number=first_number + at) for at, t in enumerate(parted))


def _lines_above(table: Table) -> list[Line]:
    """The texts that stand alone in a row of a grid above one of its tables, as lines; those below may be its notes."""
    top = min((*table.header_rows, *table.rows), default=0)
    alone = [cells[0] for cells in table.grid.filled_rows() if len(cells) == 1 and cells[0].row < top]
    return [table.grid.line(cell, " ".join(cell.shown.split()), LineKind.PARAGRAPH) for cell in alone]


def _is_cover(table: Table) -> bool:
    """Whether every label in two columns is about the request and the work on it: ``Time taken (hours)``."""
    rows = {*table.header_rows, *table.rows}
    filled = [cell for cell in table.grid.cells.values() if cell.row in rows and cell.shown.strip()]
    first = min((cell.column for cell in filled), default=0)
    labels = [cell.shown for cell in filled if cell.column == first]
    if len({cell.column for cell in filled}) > _MOST_COVER_COLUMNS or not labels:
        return False
    return all(len(text.split()) <= _LONGEST_COVER_LABEL and says(text, Cue.ADMINISTRATIVE) for text in labels)


def _texts(strip: Strip, row: int) -> list[Text]:
    """The texts of a row; two cells of which the first names a column and the other its value are one."""
    cells = strip.filled(row)
    if len(cells) == 2 and _names_value(cells[0].shown, cells[1].shown):
        source = strip.grid.source(cells[0].row, cells[0].column)
        return [Text(f"{' '.join(cells[0].shown.split()).rstrip(' :')}: {' '.join(cells[1].shown.split())}", source)]
    return [Text(" ".join(c.shown.split()), strip.grid.source(c.row, c.column)) for c in strip.filled(row)]


def _names_value(name: str, value: str) -> bool:
    named = understand_dimension(name)
    is_name = named is not None and named.value in {Dimension.FORCE, *NARROWING}
    return is_name and understand_dimension(value) is None and not value.strip().isdecimal()


def _all_rows(block: Block) -> Sequence[int]:
    return sorted({*block.headings, *block.figures, *block.sections.values()})


def _setting(texts: Sequence[Text], table: Table, strip: Strip) -> tuple[Text, ...]:
    """The texts above all tables of the sheet: all but the last where that one stands directly on the first table."""
    top = min((*table.header_rows, *table.rows), default=0)
    directly_above = {strip.grid.source(c.row, c.column) for c in strip.filled(top - 1)} if top else set()
    kept = [t for t in texts if t.source not in directly_above] if len(texts) > 1 else list(texts)
    return tuple(reversed(kept))


def _with_notes(tables: Sequence[Table], after: Iterable[Text]) -> Iterable[Table]:
    """The tables with the texts below each: those that are titles of the next one, and after the last the rest."""
    rest = tuple(after)
    for table, following in zip_longest(tables, tables[1:]):
        yield replace(table, notes=rest if following is None else tuple(reversed(following.titles)))
