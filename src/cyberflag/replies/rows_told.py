"""What a sheet says in words of how many rows its list of crimes has: ``Total crimes: 322`` above or below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Provenance
from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.tables import Table

_WHAT: Final = (
    r"(?:(?:flagged|recorded|online|sexual|listed)\s+)*(?:crimes?|offences?|records?|rows?|entries|lines|cases)"
)
_OF_ROWS: Final = re.compile(
    rf"\W*(?:(?:grand\s+|overall\s+)?(?:total|count|sum|number)(?:\s+(?:number\s+|no\.?\s+|count\s+)?(?:of\s+)?{_WHAT})?"
    rf"\s*[:=–-]?\s*(?P<after>\d[\d,]*)(?:\s+{_WHAT})?|(?P<before>\d[\d,]*)\s+{_WHAT}(?:\s+(?:in\s+(?:total|all)|altogether|listed"
    r"|in\s+(?:this|the)\s+(?:list|sheet|file))?)?)\W*",
    re.IGNORECASE,
)
"""The whole of what a cell says of the rows of a list: ``Total number of crimes: 30``, ``30 records in total``."""


@dataclass(frozen=True)
class RowsTold:
    """The number of rows that a place says a list has, and how many it has."""

    place: str
    said: int
    rows: int

    @property
    def agrees(self) -> bool:
        """Whether the list has as many."""
        return self.said == self.rows

    def issue(self, reply: str) -> Issue:
        """That it has not."""
        message = f"{self.place} says {self.said}, but the list has {self.rows} rows. Ask the force which is right."
        return Issue(Provenance(reply, self.place), IssueKind.DOES_NOT_ADD_UP, message)


def rows_told(cell: Cell, grid: Grid, tables: Sequence[Table], counts: Sequence[Count]) -> RowsTold | None:
    """What a cell says of the rows of the one list of its sheet; None where it says no such thing, or more
    than that, and where the list does not count each of its rows once.
    """
    said = _OF_ROWS.fullmatch(cell.shown)
    if said is None or len(tables) != 1 or not tables[0].is_list:
        return None
    rows = len(tables[0].rows)
    counted = sum(count.bounds.low for count in counts if not count.provenance.source)  # those of lists have no place
    told = RowsTold(grid.source(cell.row, cell.column), int((said["after"] or said["before"]).replace(",", "")), rows)
    return told if counted == rows else None
