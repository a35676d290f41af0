"""Headings that open sections of several tables: ``2017/18`` over a table by age and one by platform, then ``2018/19``
over the same two.

The heading stands right above the first of its tables alone, and is that of the others too, up to the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.replies.finding.titles.carried_headings import kinds_of_title
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of

_FEWEST: Final = 2
_LONGEST: Final = 10


@dataclass
class _Section:
    """A heading and the kinds of things that it names, the place of the table right below it, and those of the tables
    that go on without one of their own.
    """

    heading: Text
    kinds: frozenset[Dimension]
    first: int
    further: list[int] = field(default_factory=list)

    @property
    def after(self) -> int:
        """The place of the next table after it."""
        return self.first + len(self.further) + 1


def carry_headings_of_sections(tables: Sequence[Table]) -> list[Table]:
    """The tables with the heading of their section among their titles, where several headings of one kind open
    sections. What follows on the last of them is of it where others have further tables too; else it may be of all.
    """
    sections = list(_sections(tables))
    carried = list(tables)
    for section in sections:
        alike = [other for other in sections if _is_alike(section, other, tables)]
        if len({other.heading.text.casefold() for other in alike}) < _FEWEST:
            continue
        others = [other for other in alike if other is not section]
        if any(other.first == section.after or other.further for other in others):
            for place in section.further:
                titles = carried[place].titles
                carried[place] = replace(carried[place], titles=(*titles[:1], section.heading, *titles[1:]))
    return carried


def _sections(tables: Sequence[Table]) -> Iterator[_Section]:
    section: _Section | None = None
    for place, table in enumerate(tables):
        heading = _heading_of(table)
        goes_on = section is not None and _goes_on(table, tables[section.first], section)
        if section is not None and goes_on:
            section.further.append(place)
            continue
        if section is not None:
            yield section
        section = None if heading is None else _Section(*heading, place)
    if section is not None:
        yield section


def _heading_of(table: Table) -> tuple[Text, frozenset[Dimension]] | None:
    """The title right above a table, or above its caption, where it names what no label of the table is of."""
    near = table.titles[1:2] if table.titles and _is_caption(table.titles[0]) else table.titles[:1]
    kinds = frozenset(kinds_of_title(near[0].text)) if near else frozenset()
    return (near[0], kinds) if kinds and not _names(table, kinds) else None


def _goes_on(table: Table, first: Table, section: _Section) -> bool:
    """Whether a table has no heading of its own, but a caption at most, and is of nothing that the heading names."""
    if _part_of(table) != _part_of(first) or _names(table, section.kinds):
        return False
    own = table.titles
    return not own or (_is_caption(own[0]) and not any(kinds_of_title(t.text) for t in own))


def _is_alike(one: _Section, other: _Section, tables: Sequence[Table]) -> bool:
    return one.kinds == other.kinds and _part_of(tables[one.first]) == _part_of(tables[other.first])


def _part_of(table: Table) -> str:
    """The sheet that a table stands in, or the letter."""
    return table.grid.name if table.grid.is_sheet else table.grid.prefix


def _is_caption(text: Text) -> bool:
    """Whether a short title says by what its table is parted and nothing else: ``Table 2: by age of victim``."""
    is_short = len(text.text.split()) <= _LONGEST and not text.text.rstrip().endswith((".", "?", ";"))
    return is_short and bool(dimensions_spoken_of(text.text)) and not kinds_of_title(text.text)


def _names(table: Table, kinds: frozenset[Dimension]) -> bool:
    """Whether labels of a table say themselves what a heading of such a kind would."""
    return any(kinds & kinds_of_title(label) for level in table.levels for label in level.distinct)
