"""Titles that stand in the corner of their table, in a row of its headings above the name of its labels: ``All recorded
crimes`` beside ``Age of victim``, over ``Offence`` beside ``0 - 9``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cyberflag.model import Basis, Measure
from cyberflag.replies.labels_of_flag import is_of_all_recorded
from cyberflag.replies.tables import Side, Table, Text
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measures_named_in


def with_titles_in_corner(table: Table) -> Table:
    """The table with what its corner says of which crimes it counts, all recorded ones or those with the flag, as its
    nearest titles.
    """
    found = tuple(_titles(table))
    return replace(table, titles=(*found, *table.titles)) if found else table


def _titles(table: Table) -> Iterator[Text]:
    """What the rows of headings above the last, which names the labels, say over these of the crimes counted."""
    stubs = [level.index for level in table.levels if level.side is Side.ROWS]
    named = [at for at in stubs if table.header_rows and _names_labels(table, at)]
    for row in reversed(table.header_rows[:-1]):
        cells = (table.cell(row, at) for at in named)
        yield from (
            Text(" ".join(c.shown.split()), table.source(c.row, c.column))
            for c in cells
            if c is not None and _tells_which_crimes(c.shown)
        )


def _names_labels(table: Table, column: int) -> bool:
    cell = table.cell(table.header_rows[-1], column)
    return cell is not None and bool(cell.shown.strip())


def _tells_which_crimes(text: str) -> bool:
    """Whether a text counts crimes, and says that they are all recorded ones or those with the flag."""
    named = basis_named_in(text)
    if named is not None:
        counted = {found.value for found in measures_named_in(text)}
        return named.value in (Basis.FLAG, Basis.NONE) and Measure.OFFENCES in counted
    return is_of_all_recorded(text) or says(text, Cue.ALL_CRIME)
