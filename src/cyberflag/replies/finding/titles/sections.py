"""Headings that open sections of several tables: ``2017/18`` over a table by age and one by platform, then ``2018/19``
over the same two.

The heading stands right above the first of its tables alone, and is that of the others too, up to the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.finding.titles.carried_headings import (
    is_caption,
    kinds_of_several,
    kinds_of_title,
    names_in_labels,
)
from cyberflag.replies.tables import Side, Table, Text
from cyberflag.vocabularies.dimensions import OF_PERSONS, Dimension, dimensions_spoken_of
from cyberflag.vocabularies.measures import understand_measure

_FEWEST: Final = 2


@dataclass
class _Section:
    """A heading with those that stand over it too (``2017/18`` below ``Girls``), the kinds of things that it names, the
    place of the table right below it, and those of the tables that go on without one of their own.
    """

    headings: tuple[Text, ...]
    kinds: frozenset[Dimension]
    first: int
    further: list[int] = field(default_factory=list)

    @property
    def after(self) -> int:
        """The place of the next table after it."""
        return self.first + len(self.further) + 1


def carry_headings_of_sections(tables: Sequence[Table]) -> list[Table]:
    """The tables with the heading of their section among their titles, where several headings of one kind open
    sections, and another of these has a further table by the same thing. A table by another thing, or behind the last
    section alone, may be of all.
    """
    sections = list(_sections(tables))
    carried = list(tables)
    for section in sections:
        alike = [other for other in sections if _is_alike(section, other, tables)]
        if len({other.headings[0].text.casefold() for other in alike}) < _FEWEST:
            continue
        others = [tables[place] for other in alike if other is not section for place in other.further]
        if any(other.first == section.after for other in alike):  # a part of the first that a page cut off
            others.append(tables[section.first])
        for place in section.further:
            if _is_of_section(tables[place], section, others, tables):
                titles = carried[place].titles
                carried[place] = replace(carried[place], titles=(*titles[:1], *section.headings, *titles[1:]))
    return carried


def _is_of_section(table: Table, section: _Section, others: Sequence[Table], tables: Sequence[Table]) -> bool:
    """Whether a further table is by the same thing as one of the others, none before it in its section is, and it is of
    victims where the heading says who these are.
    """
    before = [tables[place] for place in section.further if tables[place].number < table.number]
    is_one = any(_is_by_same(table, other) for other in others) and not any(_is_by_same(table, b) for b in before)
    return is_one and not (section.kinds & OF_PERSONS and _is_of_others(table))


def _is_of_others(table: Table) -> bool:
    """Whether a table says that it counts, or parts, those who did it, and no victims."""
    said = [*(level.name for level in table.levels), *(title.text for title in table.titles)]
    of_suspects = any(Dimension.SUSPECT in dimensions_spoken_of(text) for text in said)
    measures = [found.value for text in said if (found := understand_measure(text)) is not None]
    return of_suspects or any(measure not in (Measure.OFFENCES, Measure.VICTIMS) for measure in measures)


def _is_by_same(one: Table, other: Table) -> bool:
    """Whether the rows of two tables have labels of the same kinds, or a heading of the same name."""
    names, others = (
        {level.name.casefold().strip() for level in t.levels if level.side is Side.ROWS} for t in (one, other)
    )
    kinds = _kinds_of_rows(one)
    return bool(names & others - {""}) or (bool(kinds) and kinds == _kinds_of_rows(other))


def _kinds_of_rows(table: Table) -> set[Dimension]:
    rows = (level for level in table.levels if level.side is Side.ROWS)
    return {kind for level in rows for label in level.distinct for kind in kinds_of_title(label)}


def _sections(tables: Sequence[Table]) -> Iterator[_Section]:
    section: _Section | None = None
    last: frozenset[Dimension] = frozenset()
    for place, table in enumerate(tables):
        heading = _heading_of(table, last)
        goes_on = section is not None and _goes_on(table, tables[section.first], section)
        if section is not None and goes_on:
            section.further.append(place)
            continue
        if section is not None:
            yield section
        section = None if heading is None else _Section(*heading, place)
        last = last if section is None else section.kinds
    if section is not None:
        yield section


def _heading_of(table: Table, last: frozenset[Dimension]) -> tuple[tuple[Text, ...], frozenset[Dimension]] | None:
    """The titles right above a table, or above its caption, of which the nearest names what no label of the table is
    of; and what that names: one that may be several things (``Unknown``) is what the ``last`` of them was.
    """
    titles = table.titles[1:] if table.titles and is_caption(table.titles[0]) else table.titles
    headings = tuple(takewhile(lambda title: kinds_of_title(title.text), titles))
    kinds = frozenset(kinds_of_title(headings[0].text)) if headings else frozenset()
    kinds = last if headings and last and last <= kinds_of_several(headings[0].text) else kinds
    return (headings, kinds) if kinds and not names_in_labels(table, kinds) else None


def _goes_on(table: Table, first: Table, section: _Section) -> bool:
    """Whether a table has no heading of its own, but a caption at most, and is of nothing that the heading names."""
    if table.grid.part != first.grid.part or names_in_labels(table, section.kinds):
        return False
    own = table.titles
    return not own or (is_caption(own[0]) and not any(kinds_of_title(t.text) for t in own))


def _is_alike(one: _Section, other: _Section, tables: Sequence[Table]) -> bool:
    return one.kinds == other.kinds and tables[one.first].grid.part == tables[other.first].grid.part
