"""The row at the foot of a list of records that says how many there are: ``Lines in export | 170``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cyberflag.model import Bounds, Count, Period, Provenance
from cyberflag.replies.annotate import count_of
from cyberflag.replies.facts import Facts, bare_facts
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Table

_FEWEST = 2
_PAIR = 2


@dataclass(frozen=True)
class _Foot:
    """The last row of a list, the column of its number, and that number."""

    row: int
    column: int
    number: int
    printed: str


def without_foot(resolved: ResolvedTable) -> ResolvedTable:
    """The list without its last row where that is no record but a label and the number of all records above it, and
    without the issues on that row.
    """
    foot = _foot_of(resolved.table)
    records = [c for c in resolved.cells if foot and c.row != foot.row and c.facts is not None and c.facts.period]
    if foot is None or not len(records) == foot.number == len(resolved.cells) - 1:
        return resolved
    cells = resolved.table.grid.cells.values()
    places = {resolved.table.source(foot.row, cell.column) for cell in cells if cell.row == foot.row}
    issues = tuple(issue for issue in resolved.issues if issue.provenance.source not in places)
    return replace(resolved, cells=tuple(records), issues=issues)


def counts_of_feet(tables: Iterable[ResolvedTable], records: Iterable[Facts], number: int, reply: str) -> list[Count]:
    """The total of a list that its foot gives, of all periods of its ``records`` together; none where they are not so
    many, as lines of one crime are, or not all of one kind.
    """
    *_, last = tables
    foot, known = _foot_of(last.table), list(records)
    kinds = {(facts.force, facts.measure, facts.basis) for facts in known}
    periods = [facts.period for facts in known if facts.period is not None]
    if foot is None or any(c.row == foot.row for c in last.cells) or foot.number != number or len(kinds) != 1:
        return []
    days = Period(min(p.start for p in periods), max(p.end for p in periods))
    place = Provenance(reply, last.table.source(foot.row, foot.column))
    whole = replace(bare_facts(*kinds.pop()), period=days)
    return [replace(count_of(whole, place, Bounds.exactly(number), foot.printed), total=True)]


def _foot_of(table: Table) -> _Foot | None:
    """The last row where nothing stands in it but words without a digit and a number right behind them."""
    if len(table.rows) < _FEWEST:
        return None
    row = table.rows[-1]
    cells = sorted((c for c in table.grid.cells.values() if c.row == row and c.shown.strip()), key=lambda c: c.column)
    if len(cells) != _PAIR or cells[0].column + cells[0].column_span != cells[1].column:
        return None
    label, printed = (cell.shown.strip() for cell in cells)
    is_label = any(map(str.isalpha, label)) and not any(map(str.isdigit, label))
    number = printed.replace(",", "")
    return _Foot(row, cells[1].column, int(number), printed) if is_label and number.isdecimal() else None
