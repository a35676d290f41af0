"""What a sheet says in words of how many rows its list of crimes has: ``Total crimes: 322`` above or below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Provenance
from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.tables import Table

_OF_ROWS: Final = re.compile(
    r"\b(?:total|count|sum|number|records?|rows?|crimes?|offences?|entries|lines|listed|altogether)\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?![\w/-])|(?<![\w.,/-])\d+(?![\w/-])")


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
    """What a cell says of the rows of the one list of its sheet; None where it says no such thing, or something of
    which crimes, and where the list does not count each of its rows once.
    """
    numbers = _NUMBER.findall(cell.shown)
    if len(tables) != 1 or not tables[0].is_list or len(numbers) != 1 or not _OF_ROWS.search(cell.shown):
        return None
    tokens = read_tokens(cell.shown)
    if any((tokens.periods, tokens.years, tokens.sexes, tokens.ages, tokens.platforms)):
        return None
    rows = len(tables[0].rows)
    counted = sum(count.bounds.low for count in counts if not count.provenance.source)  # those of lists have no place
    told = RowsTold(grid.source(cell.row, cell.column), int(numbers[0].replace(",", "")), rows)
    return told if counted == rows else None
