"""Tables under one row of headings whose rows stand below lines that name what they are of: ``Gender of victim`` over
``Female`` and ``Male``, then ``Age`` over bands of ages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.finding.headings.kind_columns import parts_by_kind
from cyberflag.replies.finding.headings.values_of_columns import dimension_of_values, is_of_suspects
from cyberflag.replies.finding.levels import build_table
from cyberflag.replies.finding.rows import Block
from cyberflag.replies.finding.titles.breakdown_lines import dimension_headed, unnumbered
from cyberflag.replies.fits import fits_of, names_dimension
from cyberflag.replies.tables import Level, Side, Table, Text
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.scopes import scopes_named_in
from cyberflag.vocabularies.totals import understand_total

_FEWEST: Final = 2
_OF_VICTIM: Final = re.compile(
    r"(?:about\s+)?(?:(?:the|each|every|child)\s+)*(?:victims?|child(?:ren)?|complainants?|young\s+(?:persons?|people)|injured\s+part(?:y|ies)|aggrieved)"
    r"(?:'s|s')?(?:\s+(?:details?|profile|characteristics|demographics|data))?",
    re.IGNORECASE,
)
"""A line over what is told of the victim of each crime, of whichever kind: ``Victim`` over sexes and then ages."""


def build_tables(block: Block) -> list[Table]:
    """The table of a block; several where its rows stand below lines, or beside labels, that name each another thing
    that they are of.
    """
    if kinds := [built for part in parts_by_kind(block) if (built := build_table(part, 0)) is not None]:
        return kinds
    parts = list(_parts(block))
    if len({line.text for line, _ in parts if line.text}) < _FEWEST:
        built = build_table(block, 0)
        return [] if built is None else [built]
    tables = [(line, build_table(part, 0)) for line, part in parts]
    return [_named(table, line) for line, table in tables if table is not None]


def _parts(block: Block) -> Iterator[tuple[Text, Block]]:
    """The rows below each line that cuts across, with that; nothing where one of these lines names no kind of
    labels, or two name the same.
    """
    if block.is_flat or len(set(block.sections.values())) < _FEWEST:
        return
    names = {section: block.strip.filled(section)[0].shown.strip() for section in set(block.sections.values())}
    rows = {section: [row for row in block.figures if block.sections.get(row) == section] for section in names}
    named = [_named_by(text, block, rows[section]) for section, text in names.items()]
    if None in named or len(set(named)) < len(named):
        return
    above = [row for row in block.figures if row not in block.sections]
    for section, figures in ((0, above), *sorted(rows.items())):
        if figures:
            grid, column = block.strip.grid, block.strip.filled(section)[0].column if section in names else 0
            line = Text(unnumbered(names.get(section, "")), grid.source(section, column))
            yield line, replace(block, figures=figures, sections={})


def _named_by(text: str, block: Block, rows: Sequence[int]) -> Dimension | Measure | None:
    """What a line says that the labels of the rows below it are of; ``Offences`` says so where they are offences, and
    heads the whole where they only say that it is counted.
    """
    text = unnumbered(text)
    named = dimension_headed(text)
    if named is not None:
        return named if named not in fits_of(text) else None
    if _OF_VICTIM.fullmatch(text):
        return Measure.VICTIMS
    labels = [block.strip.filled(row)[0].shown for row in rows]
    if (spoken := _spoken_of(text, labels)) is not None:
        return spoken
    counted = understand_measure(text)
    if counted is None or counted.value is not Measure.OFFENCES:
        return None
    if any(Dimension.OFFENCE in fits_of(label) for label in labels):
        return Dimension.OFFENCE
    return Measure.OFFENCES if all(_says_count(label) for label in labels) else None


def _spoken_of(text: str, labels: Sequence[str]) -> Dimension | None:
    """What all labels below a line are of that has a word for it, whatever else it says of it (``App word found in the
    notes``): one that is a label itself names none.
    """
    found = dimension_of_values(label for label in labels if not understand_total(label))
    return found if not is_of_suspects(text) and found in dimensions_spoken_of(text) - {*fits_of(text)} else None


def _says_count(label: str) -> bool:
    """Whether a label only says that crimes are counted: ``Number recorded``, ``Total``."""
    said = understand_measure(label)
    return understand_total(label) is not None or (said is not None and said.value is Measure.OFFENCES)


def _named(table: Table, line: Text) -> Table:
    """The table with its innermost level of row labels named by the line above them; what stood over them before is a
    title of it (``April 2020 to March 2023`` in the corner), as is a line that narrows what is counted (``Sex, charged
    crimes only``).
    """
    rows = [level for level in table.levels if level.side is Side.ROWS]
    if not line.text or not rows:
        return table
    named = tuple(replace(v, name=line.text) if v is rows[-1] else v for v in table.levels)
    narrowing = [line] if scopes_named_in(line.text) else []
    return replace(table, levels=named, titles=(*narrowing, *_corner(table, rows[-1])))


def _corner(table: Table, level: Level) -> Iterator[Text]:
    """What the headings say over a level of row labels, where that is more than what they are of."""
    if level.name and not names_dimension(level.name):
        cells = (table.cell(row, level.index) for row in reversed(table.header_rows))
        yield from (Text(level.name, table.source(c.row, c.column)) for c in cells if c is not None and c.shown.strip())
