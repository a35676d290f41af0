"""How one reply was read, filled in from its stages for a person to check (`cyberflag inspect`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from cyberflag.model import Count, Marker, Period, Request, cell_position
from cyberflag.replies.document import Document
from cyberflag.replies.inspection import InspectedCell, InspectedLine, InspectedTable, Inspection, Role
from cyberflag.replies.meanings import LabelMeaning
from cyberflag.replies.reading import Stages, read_stages
from cyberflag.replies.resolve import ResolvedTable
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.forces import Force

Place = tuple[int, int]
_BLANK = InspectedCell("", Role.BLANK)


def inspect_reply(file: Path, request: Request | None = None) -> Inspection:
    """Read one reply and tell the role and meaning of each cell and line. Never raises for what is in the file."""
    stages = read_stages(file, file.name, request or Request())
    counts = {c.provenance.source: c for c in stages.reading.counts}
    record = stages.reading.record
    facts = (
        ("force", record.force or "not known"),
        ("outcome", record.outcome.value),
        ("exemptions", "; ".join(record.exemptions) or "none"),
        ("flag use", record.flag_use.value),
        ("basis", stages.letter.basis.value),
        ("figures", str(len(stages.reading.counts))),
    )
    tables = [_inspect_table(t, counts) for t in stages.tables]
    tables += [_inspect_example(t) for t in stages.examples]
    return Inspection(
        reply=file.name,
        tables=tuple(sorted(tables, key=lambda t: _place_in(stages.document, t))),
        lines=tuple(_inspect_lines(stages)),
        issues=stages.reading.issues,
        facts=facts,
    )


def _place_in(document: Document, table: InspectedTable) -> tuple[int, int, int]:
    names = [grid.name for grid in document.grids]
    return names.index(table.name), table.top, table.left


def _inspect_table(resolved: ResolvedTable, counts: Mapping[str, Count]) -> InspectedTable:
    table = resolved.table
    known: dict[Place, InspectedCell] = dict(_beside(table))
    for column, reason in table.left_out:
        known |= {
            (r, column): _cell(table, (r, column), Role.LEFT_OUT, reason) for r in (*table.header_rows, *table.rows)
        }
    known |= {p: _cell(table, p, Role.HEADING, "names what is below or beside it") for p in _names(table)}
    for level in resolved.levels:
        role = Role.STUB if level.level.side is Side.ROWS else Role.HEADING
        for meaning in level.meanings:
            if meaning is not None:
                place = (meaning.label.row, meaning.label.column)
                understood = meaning.is_understood
                known[place] = _cell(table, place, role if understood else Role.NOT_UNDERSTOOD, _say(meaning))
    known |= {(r, c): _body_cell(table, (r, c), counts) for r in table.rows for c in table.columns}
    around = [("whole table", f"{d.value} {_word(value)}") for d, value in resolved.around.items()]
    levels = [(v.level.side.value, v.dimension.value if v.dimension else "not understood") for v in resolved.levels]
    return _as_table(table, known, (*levels, *around))


def _inspect_example(table: Table) -> InspectedTable:
    places = [(r, c) for (r, c) in table.grid.cells if r in (*table.header_rows, *table.rows)]
    known = {p: _cell(table, p, Role.LEFT_OUT, "an example") for p in places}
    return _as_table(table, {**dict(_beside(table)), **known}, (("whole table", "an example, left out"),))


def _as_table(
    table: Table, known: Mapping[Place, InspectedCell], dimensions: tuple[tuple[str, str], ...]
) -> InspectedTable:
    rows, columns = [p[0] for p in known], [p[1] for p in known]
    grid = tuple(
        tuple(known.get((r, c), _BLANK) for c in range(min(columns), max(columns) + 1))
        for r in range(min(rows), max(rows) + 1)
    )
    return InspectedTable(table.grid.name, min(rows), min(columns), grid, dimensions)


def _beside(table: Table) -> Iterable[tuple[Place, InspectedCell]]:
    """The texts of the table's own sheet above and below it."""
    for role, texts in ((Role.NOTE, table.notes), (Role.TITLE, table.titles)):
        for text in texts:
            grid, _, name = text.source.rpartition("!")
            if grid == table.grid.name:
                yield cell_position(name), InspectedCell(text.text, role)


def _names(table: Table) -> Iterable[Place]:
    """The cells in the heading rows that name a dimension."""
    for (row, column), cell in table.grid.cells.items():
        if row in table.header_rows and not cell.hidden and understand_dimension(cell.shown):
            yield row, column


def _body_cell(table: Table, place: Place, counts: Mapping[str, Count]) -> InspectedCell:
    count = counts.get(table.source(*place))
    if count is not None:
        marker = "" if count.marker is Marker.PLAIN else f" ({count.marker.value})"
        role = Role.TOTAL if count.total else Role.VALUE
        return _cell(table, place, role, f"{count.bounds}{marker}")
    shown = table.cell(*place)
    if shown is None or not shown.shown.strip():
        return _BLANK
    return _cell(table, place, Role.NOT_UNDERSTOOD)


def _cell(table: Table, place: Place, role: Role, meaning: str = "") -> InspectedCell:
    found = table.cell(*place)
    return InspectedCell(found.shown.strip() if found else "", role if found else Role.BLANK, meaning if found else "")


def _say(meaning: LabelMeaning) -> str:
    said = [f"{d.value} {_word(value)}" for d, value in meaning.values.items()]
    return ", ".join((["total"] if meaning.is_total else []) + said)


def _word(value: object) -> str:
    if isinstance(value, Period):
        return value.label
    return value.id if isinstance(value, Force) else str(value)


def _inspect_lines(stages: Stages) -> Iterable[InspectedLine]:
    """Each line with what was read from it: figures, something about the reply, or nothing."""
    told = {issue.provenance.source for issue in stages.reading.issues}
    by_line: dict[str, list[str]] = {}
    for count in stages.reading.counts:
        if not count.provenance.table or count.provenance.table == "text":
            by_line.setdefault(count.provenance.source, []).append(f"{count.period.label}: {count.bounds}")
    for line in stages.document.lines:
        figures = by_line.get(line.source, []) if line.number else []
        role = Role.VALUE if figures else Role.NOTE if line.source in told else Role.LEFT_OUT
        yield InspectedLine(line.source, line.text, role, "; ".join(figures))
