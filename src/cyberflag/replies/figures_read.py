"""One figure of a table on its way to a count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cyberflag.model import Bounds, IssueKind, Marker
from cyberflag.replies.facts import Facts, counted_by
from cyberflag.replies.tables import Table


@dataclass
class ReadFigure:
    """A body cell with what it counts and what it prints.

    ``bounds`` is None while a blank is not settled. ``total`` says that the figure is a sum of others of the table.
    ``corrected`` are the places of a person's corrections that bear on it.
    ``problem`` is the kind and message of an issue where what is printed is no count; it then gets bounds only where
    it is several counts run together that the totals part in one way (``is_parted``, as are the others of them).
    """

    table: Table
    row: int
    column: int
    facts: Facts
    printed: str
    bounds: Bounds | None = None
    marker: Marker = Marker.PLAIN
    total: bool = False
    corrected: tuple[str, ...] = ()
    problem: tuple[IssueKind, str] | None = None
    is_parted: bool = False

    @property
    def source(self) -> str:
        """The cell as the source of a count."""
        return self.table.source(self.row, self.column)

    @property
    def shown_in_reply(self) -> str:
        """What the reply itself prints, where the cell was written out before it was read and is one figure."""
        cell = self.table.cell(self.row, self.column)
        is_whole = cell is not None and cell.shown.strip() == self.printed
        return cell.printed if cell is not None and cell.printed and is_whole else self.printed


def groups_alike(figures: Iterable[ReadFigure]) -> list[list[ReadFigure]]:
    """The figures in groups of those that count the same, whether a total or not, each in the order they came in."""
    groups: dict[Facts, list[ReadFigure]] = defaultdict(list)
    for figure in figures:
        groups[counted_by(figure.facts)].append(figure)
    return list(groups.values())
