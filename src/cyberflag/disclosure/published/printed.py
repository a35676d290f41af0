"""Printed tables, and the cells that they together make: the same cell in two tables is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cyberflag.disclosure.published.settings import Dimension, TableSettings
from cyberflag.disclosure.table_system import Statement
from cyberflag.model import Bounds

Key = tuple[str, ...]
"""A cell by its value of each dimension, in the order of the settings."""


@dataclass(frozen=True)
class PrintedTable:
    """A table as it is printed: its name, and its rows of texts; ``source`` is how its cells are called."""

    name: str
    source: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class PrintedCell:
    """A cell of the tables. ``bounds`` is what is printed of it by itself; ``shown`` each text with its place.

    A cell that no table prints, but that must be there since others add up over it, is shown nowhere. ``is_guarded``
    says whether it is withheld, where that is known: its bounds are then its own rule's, and no leak by themselves.
    """

    key: Key
    bounds: Bounds
    shown: tuple[tuple[str, str], ...]
    is_guarded: bool | None = None

    @property
    def is_withheld(self) -> bool:
        """Whether it is withheld: by what is known of it, else where a table has a place for it and no number there."""
        if self.is_guarded is not None:
            return self.is_guarded
        return bool(self.shown) and not self.bounds.is_exact


@dataclass(frozen=True)
class PublishedTables:
    """All cells, and the sums that tie them."""

    settings: TableSettings
    cells: tuple[PrintedCell, ...]
    sums: tuple[Statement, ...]

    def name_of(self, key: Key) -> str:
        """``Kent, age 13``: the values that are no totals; ``everything`` where all are."""
        return name_of(self.settings.dimensions, key)


def name_of(dimensions: tuple[Dimension, ...], key: Key) -> str:
    """The cell's values that are no totals, each with its dimension."""
    said = [f"{d.name} {value}" for d, value in zip(dimensions, key, strict=True) if value != d.total]
    return ", ".join(said) or "the total of all"
