"""Figures of which it cannot be told what parts they are: sexes beside charges that come to more (``Female | Male |
Charges``), and single numbers under a name that lists both sexes (``Age (girls / boys)``).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.resolving.levels.parts_of_endings import parts_in_doubt
from cyberflag.replies.resolving.oversights import SAY_HEADING
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension

_FEMALE, _MALE = r"(?:f|females?|girls?)", r"(?:m|males?|boys?)"
_BOTH: Final = re.compile(rf"\b(?:{_FEMALE}\s*/\s*{_MALE}|{_MALE}\s*/\s*{_FEMALE})\b", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"\b(?:all|both|any|either|combined|together|total)\b", re.IGNORECASE)
_OF_ENDINGS: Final = "These figures may be parts of the crimes or of what became of them, to which they do not add up."


def without_parts_in_doubt(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    """The table without such figures, and an issue for each kind of them."""
    return _without_sexes_listed(_without_parts_of_endings(resolved, reply), reply)


def _without_parts_of_endings(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    table, places = resolved.table, set()
    for level in resolved.levels:
        for at in parts_in_doubt(level, table):
            if level.level.side is Side.COLUMNS:
                places |= {(row, table.columns[at]) for row in table.rows}
            else:
                places |= {(table.rows[at], column) for column in table.columns}
    return _without(resolved, places, IssueKind.UNKNOWN_MEASURE, _OF_ENDINGS, reply)


def _without_sexes_listed(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    """The table without its figures where a name over ages lists both sexes and nothing parts the figures by them."""
    names = [level.level.name for level in resolved.levels if level.dimension is Dimension.AGE]
    listed = next((name for name in names if _BOTH.search(name) and not _TOGETHER.search(name)), "")
    is_parted = any(m is not None and Dimension.SEX in m.values for level in resolved.levels for m in level.meanings)
    if not listed or is_parted:
        return resolved
    places = {(cell.row, cell.column) for cell in resolved.cells}
    said = f"{listed!r} lists both sexes, and each figure is one number: of which sex it is, or of both, is not told."
    return _without(resolved, places, IssueKind.UNKNOWN_SEX, said, reply)


def _without(
    resolved: ResolvedTable, places: Collection[tuple[int, int]], kind: IssueKind, said: str, reply: str
) -> ResolvedTable:
    """The table without its figures at some places, and an issue that says why."""
    cells = [cell for cell in resolved.cells if (cell.row, cell.column) in places and cell.facts is not None]
    if not cells:
        return resolved
    place = Provenance(reply, resolved.table.source(cells[0].row, cells[0].column))
    issue = Issue(place, kind, f"{said} They were left out. {SAY_HEADING}")
    kept = tuple(cell for cell in resolved.cells if cell not in cells)
    return replace(resolved, cells=kept, issues=(*resolved.issues, issue))
