"""What the corner of a table says is counted: ``Charges`` over the name of the column of labels."""

from __future__ import annotations

from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.measures import understand_measure

_SURE: Final = 0.9
_MARKS: Final = " *†‡:.0123456789"
"""Signs of notes around the words of a corner."""


def measure_in_corner(table: Table) -> Measure | None:
    """The one measure that a heading over the labels of the rows is, and no name of them: it says what the whole table
    counts, where its columns do not.
    """
    stubs = {level.index: level.name for level in table.levels if level.side is Side.ROWS}
    corners = [cell for row in table.header_rows for at in stubs if (cell := table.cell(row, at)) is not None]
    texts = {cell.shown.strip(_MARKS) for cell in corners if cell.shown.strip() != stubs[cell.column].strip()}
    said = {found.value for text in texts if (found := understand_measure(text)) and found.score >= _SURE}
    return said.pop() if len(said) == 1 and Measure.UNKNOWN not in said else None
