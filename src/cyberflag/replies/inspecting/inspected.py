"""Makes an `Inspection` of the stages of one reply: what each cell is and was taken to mean, in short words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from cyberflag.model import ALL, ALL_AGES, Count, Marker, Period, Request, Sex, cell_name
from cyberflag.replies.document import Cell, Grid, Line, LineKind
from cyberflag.replies.inspecting.inspection import InspectedCell, InspectedLine, InspectedTable, Inspection, Role
from cyberflag.replies.reading import read_stages
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.stages import Stages
from cyberflag.replies.tables import Side, Table

Place = tuple[int, int]

BY_A_PERSON = "said by a person"
"""What the meaning of a cell ends with where a correction stands behind it."""

_LABEL_ROLES = {Side.COLUMNS: Role.HEADING, Side.ROWS: Role.STUB, Side.SECTIONS: Role.STUB}
_SIDE_NAMES = {Side.COLUMNS: "columns", Side.ROWS: "rows", Side.SECTIONS: "sections"}


def inspect_reply(path: Path, request: Request | None = None, sureness: float | None = None) -> Inspection:
    """Read one file as `read_reply` does, and lay out what each stage made of it."""
    return lay_out(read_stages(path, path.name, request or Request(), sureness=sureness))


def lay_out(stages: Stages) -> Inspection:
    """The stages as tables, lines, issues and facts, in reading order."""
    record = stages.reading.record
    facts = {
        "force": record.force or "not known",
        "outcome": str(record.outcome),
        "use of the flag": str(record.flag_use),
        "basis": str(stages.letter.basis),
        "exemptions": "; ".join(record.exemptions) or "none named",
        "figures read": str(len(stages.reading.counts)),
        **_sureness(stages),
    }
    said = _Said(stages)
    return Inspection(
        reply=stages.document.reply,
        tables=tuple(said.table(grid) for grid in stages.document.grids if grid.cells),
        lines=tuple(said.line(printed) for line in stages.document.lines for printed in line.printed),
        issues=stages.reading.issues,
        facts=tuple(facts.items()),
    )


def _sureness(stages: Stages) -> Mapping[str, str]:
    """How many figures were withheld, and the least sure of those that were not, with why."""
    judged = [c for c in stages.reading.counts if c.sureness is not None]
    withheld = {"withheld as unsure": str(len(stages.unsure))} if stages.unsure else {}
    if not judged:
        return withheld
    least = min(judged, key=lambda count: count.sureness or 0.0)
    where = f" at {least.provenance.source}" if least.provenance.source else ""
    return {**withheld, "least sure": f"{_how_sure(least)}{where}"}


def _how_sure(count: Count) -> str:
    return f"{count.sureness or 0.0:.4f}: {'; '.join(count.why)}"


class _Said:
    """What is known of each place of a reply."""

    def __init__(self, stages: Stages) -> None:
        self.resolved = stages.tables
        self.examples = stages.examples
        self.corrections = stages.corrections
        self.counts = {c.provenance.source: c for c in stages.reading.counts if c.provenance.source}
        self.told: dict[str, list[Count]] = defaultdict(list)
        for count in stages.reading.counts:
            self.told[count.provenance.source].append(count)
        self.unsure = {c.provenance.source: c for c in stages.unsure if c.provenance.source}
        self.troubled = {i.provenance.source for i in stages.reading.issues if i.provenance.source}
        self.texts: dict[str, Role] = {}
        for table in (*(r.table for r in stages.tables), *stages.examples):
            self.texts |= {t.source: Role.NOTE for t in table.notes}
            self.texts |= {t.source: Role.TITLE for t in (*table.setting, *table.titles)}

    def table(self, grid: Grid) -> InspectedTable:
        """A whole grid, every cell of it."""
        top, left = min(row for row, _ in grid.cells), min(column for _, column in grid.cells)
        marked: dict[Place, tuple[Role, str]] = {}
        for resolved in self.resolved:
            if resolved.table.grid is grid:
                marked |= _marks_of(resolved)
        for table in self.examples:
            if table.grid is grid:
                marked |= {(r, c): (Role.LEFT_OUT, "an example") for r in table.rows for c in table.columns}
        cells = tuple(
            tuple(self._cell(grid, (row, column), marked) for column in range(left, grid.width))
            for row in range(top, grid.height)
        )
        return InspectedTable(grid.name, top, left, cells, tuple(self._dimensions(grid)))

    def _dimensions(self, grid: Grid) -> Iterator[tuple[str, str]]:
        here = [r for r in self.resolved if r.table.grid is grid]
        for resolved in here:
            prefix = f"table at {_first_cell(resolved.table)}, " if len(here) > 1 else ""
            for level in resolved.levels:
                if level.dimension is not None or level.level.distinct:
                    yield prefix + _SIDE_NAMES[level.level.side], str(level.dimension or "not understood")
            for dimension, value in resolved.around.items():
                yield f"{prefix}whole table", f"{dimension} {_text_of(value)}"

    def _cell(self, grid: Grid, place: Place, marked: Mapping[Place, tuple[Role, str]]) -> InspectedCell:
        cell = grid.cells.get(place)
        text = cell.shown if cell else ""
        source = grid.source(*place)
        if (figure := self._figure(source, text)) is not None:
            return figure
        if self.corrections.leaves_out(grid.name, *place) and text.strip():
            return InspectedCell(text, Role.LEFT_OUT, BY_A_PERSON)
        if not text.strip():
            troubled = source in self.troubled
            return InspectedCell(
                text, Role.NOT_UNDERSTOOD if troubled else Role.BLANK, "see the issue" if troubled else ""
            )
        if source in self.troubled:
            return InspectedCell(text, Role.NOT_UNDERSTOOD, "see the issue")
        if place in marked:
            return InspectedCell(text, *marked[place])
        return InspectedCell(text, self.texts.get(source, Role.LEFT_OUT), _why_left_out(grid, cell))

    def _figure(self, source: str, text: str) -> InspectedCell | None:
        """The cell as a figure, counted or withheld; None where it is neither."""
        if source in self.unsure:
            return InspectedCell(text, Role.UNSURE, _how_sure(self.unsure[source]))
        count = self.counts.get(source)
        if count is None:
            return None
        meaning = [_bounds_of(count)]
        if (said := self.corrections.figure(source)) is not None:
            meaning = [str(count.bounds) if said.bounds else "", str(count.marker), BY_A_PERSON]
        return InspectedCell(text, Role.TOTAL if count.total else Role.VALUE, ", ".join(filter(None, meaning)))

    def line(self, line: Line) -> InspectedLine:
        """A line of text with what was read from it."""
        if line.source in self.counts:
            # a line that was parted has a count for each part
            here = [c for c in self.told[line.source] if re.search(rf"(?<!\w){re.escape(c.printed)}(?!\w)", line.text)]
            count = here[-1] if here else self.counts[line.source]
            return InspectedLine(line.source, line.text, Role.VALUE, _meaning_of(count))
        if line.source in self.unsure:
            return InspectedLine(line.source, line.text, Role.UNSURE, _how_sure(self.unsure[line.source]))
        if line.source in self.troubled:
            return InspectedLine(line.source, line.text, Role.NOT_UNDERSTOOD, "see the issue")
        role = self.texts.get(line.source, Role.LEFT_OUT)
        quoted = line.kind in (LineKind.QUOTED, LineKind.FURNITURE)
        return InspectedLine(line.source, line.text, role, str(line.kind) if quoted else "")


def _marks_of(resolved: ResolvedTable) -> dict[Place, tuple[Role, str]]:
    """The headings, stubs and left-out columns of a table; the figures themselves are known by their counts."""
    table = resolved.table
    width = range(min(table.columns, default=0), max(table.columns, default=0) + 1)
    marks: dict[Place, tuple[Role, str]] = {(r, c): (Role.HEADING, "") for r in table.header_rows for c in width}
    for column, reason in table.left_out:
        marks |= {(row, column): (Role.LEFT_OUT, reason) for row in (*table.header_rows, *table.rows)}
    for level in resolved.levels:
        if level.level.side is Side.ROWS:
            marks |= {(row, level.level.index): (Role.HEADING, level.level.name) for row in table.header_rows}
        marks |= _label_marks(level)
    return marks


def _label_marks(level: LevelMeaning) -> dict[Place, tuple[Role, str]]:
    marks = {}
    for meaning in level.meanings:
        if meaning is not None:
            role = _LABEL_ROLES[level.level.side] if meaning.is_understood else Role.NOT_UNDERSTOOD
            marks[meaning.label.row, meaning.label.column] = (role, _label_meaning(meaning))
    return marks


def _label_meaning(meaning: LabelMeaning) -> str:
    parts = [f"{dimension} {_text_of(value)}" for dimension, value in meaning.values.items()]
    if meaning.is_total:
        parts.append(f"total of {meaning.total_of}" if meaning.total_of else "total")
    if meaning.label.correction is not None:
        parts.append(BY_A_PERSON)
    return ", ".join(parts)


def _why_left_out(grid: Grid, cell: Cell | None) -> str:
    return "hidden" if grid.hidden or (cell is not None and cell.hidden) else ""


def _bounds_of(count: Count) -> str:
    """What a figure's bounds and marker add to what is printed; nothing for a plain number."""
    if count.marker is Marker.PLAIN and count.bounds.is_exact:
        return ""
    return f"{count.bounds}, {count.marker}" if count.marker else str(count.bounds)


def _meaning_of(count: Count) -> str:
    """Everything that a figure of running text was taken to mean."""
    by = {
        "offence": "" if count.offence == ALL else count.offence,
        "age": "" if count.age == ALL_AGES else str(count.age),
        "sex": "" if count.sex is Sex.ALL else str(count.sex),
        "platform": "" if count.platform == ALL else count.platform,
    }
    about = [f"{name} {value}" for name, value in by.items() if value]
    return ", ".join([f"{count.measure} {_bounds_of(count) or count.bounds}", count.period.label, *about])


def _text_of(value: object) -> str:
    if isinstance(value, Period):
        return value.label
    return str(getattr(value, "id", value))


def _first_cell(table: Table) -> str:
    return cell_name(min(table.rows), min(table.columns, default=0))
