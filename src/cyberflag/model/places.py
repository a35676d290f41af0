"""Where a figure stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CELL = re.compile(r"([A-Z]+)([1-9][0-9]*)$")

IN_TEXT = "text"
"""The table of a figure that stands in a sentence or line."""


def cell_name(row: int, column: int) -> str:
    """The A1 name of a cell counted from nought: ``(0, 0)`` is ``A1``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def cell_position(name: str) -> tuple[int, int]:
    """Row and column, counted from nought, of an A1 name. Raises ``ValueError`` for anything else."""
    found = _CELL.match(name)
    if not found:
        raise ValueError(f"not the name of a cell: {name!r}")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


@dataclass(frozen=True, order=True)
class Provenance:
    """The place a figure came from: the reply, and in it a cell of a table or a line of text.

    ``reply`` is the path relative to the folder that was read; ``source`` is ``Sheet!C5``, ``table 2!C5``, ``csv!C5``,
    ``line 14``, or empty for the whole reply (counts contract).
    """

    reply: str
    source: str = ""

    @property
    def table(self) -> str:
        """The sheet or table, `IN_TEXT` for a line, empty for the whole reply."""
        if "!" in self.source:
            return self.source.rsplit("!", 1)[0]
        return IN_TEXT if self.source else ""

    def __str__(self) -> str:
        return f"{self.reply} at {self.source}" if self.source else self.reply
