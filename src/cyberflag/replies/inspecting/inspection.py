"""The values that `lay_out` fills: a reply as a person checks it, every cell with its role and its meaning.

Plain values, drawn by ``cyberflag inspect``. Nothing here reads or decides; the stages of this room fill it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cyberflag.model import Issue


class Role(StrEnum):
    """What a cell is in its table."""

    TITLE = "title"
    HEADING = "heading"
    STUB = "stub"
    VALUE = "value"
    TOTAL = "total"
    NOTE = "note"
    BLANK = "blank"
    LEFT_OUT = "left out"
    NOT_UNDERSTOOD = "not understood"
    UNSURE = "unsure"


@dataclass(frozen=True)
class InspectedCell:
    """One cell: the text it shows, its role, and what it was taken to mean.

    ``role`` is ``LEFT_OUT`` for a cell that was understood and holds no figure of the answer (a reference number, a
    percentage), ``NOT_UNDERSTOOD`` for one with an issue, ``UNSURE`` for a figure that was read and withheld.
    ``meaning`` is short and for people: ``offence 071/17`` of a
    stub, ``period 2017/18`` of a heading, ``0 to 4`` of a value; empty where there is nothing to say.
    """

    text: str
    role: Role
    meaning: str = ""


@dataclass(frozen=True)
class InspectedTable:
    """One table that was found: ``name`` is what stands before the ``!`` of a source (sheet, ``csv``, ``table 2``).

    ``top`` and ``left`` are the row and column, counted from nought, of its first cell in that sheet. ``cells`` are its
    rows from top to bottom, all of one length; a cell that is not there has empty text and the role ``BLANK``.
    ``dimensions`` says which dimension each heading level and each stub column was taken for, outermost first, as
    ``("columns", "period")`` or ``("rows", "offence")``; ``("whole table", "sex female")`` for what a title or a sheet
    name says of all of it.
    """

    name: str
    top: int
    left: int
    cells: tuple[tuple[InspectedCell, ...], ...]
    dimensions: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True)
class InspectedLine:
    """One line of text: ``source`` as in ``counts.csv`` (``line 14``), its text, its role and its meaning.

    ``role`` is ``VALUE`` where a figure was read from it, ``NOTE`` where it told something about the figures, the flag
    or the outcome, else ``LEFT_OUT``.
    """

    source: str
    text: str
    role: Role
    meaning: str = ""


@dataclass(frozen=True)
class Inspection:
    """How one reply was read: its tables, its lines of text and its issues, in reading order.

    ``facts`` are the things known of the whole reply, as ``("force", "merseyside")``, ``("outcome", "full")``.
    """

    reply: str
    tables: tuple[InspectedTable, ...] = ()
    lines: tuple[InspectedLine, ...] = ()
    issues: tuple[Issue, ...] = ()
    facts: tuple[tuple[str, str], ...] = field(default=())
