"""Labels of sexual offences against children beside one of sexual offences against everybody: there they say more than
whom the request is about (``Sexual offences``, ``Sexual offences, victim under 18``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from cyberflag.model import ALL, ALL_AGES, CHILDREN, Basis, Issue, IssueKind, Provenance
from cyberflag.replies.facts import Facts, counted_by
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.labels_of_flag import is_online
from cyberflag.replies.prose.sentences.children_told import is_on_children
from cyberflag.replies.resolving.from_titles.sheet_titles import titles_and_sheet
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Label, Level
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.bases import names_online
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.signs.markers import exact_number
from cyberflag.vocabularies.suspects import without_young_suspects

_ONLINE = (Basis.FLAG, Basis.KEYWORD, Basis.FIELD)
_OF_PEOPLE: Final = re.compile(r"\b(?:victims?|complainants?|survivors?)\s+of\b", re.IGNORECASE)
"""Says that people are counted, and not crimes: ``Child victims of sexual offences``."""
_OF_BOTH: Final = re.compile(
    r"\b(?:you|those|of\s+(?:which|these|them)|and\s+(?:how\s+many|the\s+number))\b", re.IGNORECASE
)
_SAID: Mapping[Dimension, object] = {Dimension.OFFENCE: SEXUAL_OFFENCES, Dimension.AGE: CHILDREN}


@dataclass(frozen=True)
class _Figure:
    facts: Facts
    labels: frozenset[Label]
    number: int | None
    table: ResolvedTable

    @property
    def key(self) -> Facts:
        """What it counts, whatever it is the sum of."""
        return replace(counted_by(as_crimes_of_any(self.facts)), known_of=frozenset())


def with_children_labelled(tables: Sequence[ResolvedTable], reply: str) -> list[ResolvedTable]:
    """The tables, what a label says of sexual offences against children of victims under 18, where figures of the same
    kind and days stand below a label of sexual offences that names no children, and are nowhere fewer: without it the
    part would be taken for all crimes that the reply is about. An issue where it cannot be told of whom the flagged
    crimes beside the two are.
    """
    if not any(_names_children(v.level) for table in tables for v in table.levels):
        return list(tables)
    figures = [list(_figures(table)) for table in tables]
    wholes = [f for of_table in figures for f in of_table if any(_is_of_everybody(label.text) for label in f.labels)]
    parts = [f for of_table in figures for f in of_table if any(_is_of_children(label.text) for label in f.labels)]
    if not _are_parts(parts, wholes):
        return list(tables)
    return [_with_net_told(_told(table), reply) for table in tables]


def _figures(table: ResolvedTable) -> Iterator[_Figure]:
    """The figures of a table that are of sexual offences as a whole and of no ages, with their labels."""
    if table.table.is_list:
        return
    for cell in table.cells:
        if cell.facts is not None and _is_whole(cell.facts):
            printed = table.table.cell(cell.row, cell.column)
            number = exact_number(printed.shown) if printed is not None else None
            yield _Figure(cell.facts, frozenset(_labels(table, cell)), number, table)


def _is_whole(facts: Facts) -> bool:
    """Whether a figure is of sexual offences of any kind and of victims of any age."""
    return facts.offence in (ALL, SEXUAL_OFFENCES) and facts.age == ALL_AGES


def _labels(table: ResolvedTable, cell: ResolvedCell) -> Iterator[Label]:
    for level in table.levels:
        meaning = level.meanings[table.table.place_of(level.level.side, cell.row, cell.column)]
        if meaning is not None and meaning.label.correction is None:
            yield meaning.label


@lru_cache(maxsize=2048)
def _is_of_everybody(text: str) -> bool:
    """Whether a label is of sexual offences and speaks of no ages."""
    is_narrowed = is_on_children(text) or bool(ages_named_in(text)) or _OF_PEOPLE.search(text) is not None
    return _offences(text) == {SEXUAL_OFFENCES} and not is_narrowed


@lru_cache(maxsize=2048)
def _is_of_children(text: str) -> bool:
    """Whether a label is of sexual offences against children of any age, not of those by them, and by no word of those
    online alone, which are fewer than all whoever their victims are.
    """
    if _speaks_of_the_net(text) or _OF_PEOPLE.search(text):
        return False
    own = without_young_suspects(text)
    ages = {found.value for found in ages_named_in(own)}
    return _offences(own) == {ALL} and is_on_children(own) and ages <= {CHILDREN}


def _speaks_of_the_net(text: str) -> bool:
    return is_online(text) or names_online(text)


def _offences(text: str) -> set[str]:
    return {found.value for found in offences_named_in(text)}


def _are_parts(parts: Sequence[_Figure], wholes: Sequence[_Figure]) -> bool:
    """Whether figures that may be parts of others of the same days are so by their numbers: never more, once fewer. In
    another table ``Sexual offences`` is of everybody only where its titles are of no children.
    """
    alike: defaultdict[Facts, list[_Figure]] = defaultdict(list)
    for whole in wholes:
        alike[whole.key].append(whole)
    pairs = [
        (part.number, whole.number)
        for part in parts
        for whole in alike[part.key]
        if part.number is not None and whole.number is not None
        if part.table is whole.table or not _is_headed_by_children(whole.table)
    ]
    return any(part < whole for part, whole in pairs) and all(part <= whole for part, whole in pairs)


def _is_headed_by_children(table: ResolvedTable) -> bool:
    """Whether a title of a table is of children alone; the request retold above it may name them beside everybody."""
    titles = (title.text for title in titles_and_sheet(table.table))
    return any(_is_of_children(text) and _OF_BOTH.search(text) is None for text in titles)


def as_crimes_of_any(facts: Facts) -> Facts:
    """What a figure counts, whichever name of sexual offences as a whole it has, and whether it says that not all of
    them are online or leaves it open.
    """
    basis = facts.basis if facts.basis in _ONLINE else Basis.UNKNOWN
    offence = SEXUAL_OFFENCES if facts.offence == ALL else facts.offence
    return replace(facts, offence=offence, basis=basis)


def _told(table: ResolvedTable) -> ResolvedTable:
    """A table with what it counts below a label of children, and of a part of them, said of them."""
    labels = frozenset[Label]().union(*(_labels_of_children(v.level) for v in table.levels))
    if table.table.is_list or not labels:
        return table
    cells = tuple(
        replace(cell, facts=replace(cell.facts, offence=SEXUAL_OFFENCES, age=CHILDREN))
        if cell.facts is not None
        and _is_whole(cell.facts)
        and cell.correction is None
        and not labels.isdisjoint(_labels(table, cell))
        else cell
        for cell in table.cells
    )
    levels = tuple(replace(v, meanings=tuple(_meaning_told(m, labels) for m in v.meanings)) for v in table.levels)
    return replace(table, levels=levels, cells=cells)


def _with_net_told(table: ResolvedTable, reply: str) -> ResolvedTable:
    """A table with an issue where a label of crimes on the net stands beside one of children and does not say of whom
    it is.
    """
    levels = (v.level for v in table.levels if _names_children(v.level))
    nets = [label for level in levels if not _labels_of_children(level) for label in level.labels]
    net = next((label for label in nets if label is not None and _speaks_of_the_net(label.text)), None)
    if net is None or table.table.is_list:
        return table
    message = (
        f"{net.text!r} stands beside crimes against children and crimes against anybody, and does not say of which it "
        "is. Ask the force, or say it in the reading file."
    )
    place = Provenance(reply, table.table.source(net.row, net.column))
    return replace(table, issues=(*table.issues, Issue(place, IssueKind.UNKNOWN_LAYOUT, message)))


def _names_children(level: Level) -> bool:
    return any(_is_of_children(text) for text in level.distinct)


def _labels_of_children(level: Level) -> frozenset[Label]:
    """The labels of children of a level, and those right behind one that say that they are a part of it (``Of which
    online``); none where another is of crimes on the net and does not say of whom (``Online flag``): it may be of these
    children or of everybody.
    """
    found: set[Label] = set()
    before: Label | None = None
    for label in level.labels:
        text = label.text if label is not None else ""
        names_none = not (_offences(text) or ages_named_in(text))
        if _is_of_children(text) or (before in found and names_none and starts_as_part(text)):
            found |= {label} if label is not None else set()
        elif names_none and _speaks_of_the_net(text):
            return frozenset()
        before = label
    return frozenset(found) if any(_is_of_children(label.text) for label in found) else frozenset()


def _meaning_told(meaning: LabelMeaning | None, labels: frozenset[Label]) -> LabelMeaning | None:
    is_told = meaning is not None and meaning.values.get(Dimension.OFFENCE) in (ALL, SEXUAL_OFFENCES)
    if meaning is None or meaning.label.correction or not is_told or meaning.label not in labels:
        return meaning
    return replace(meaning, values={**meaning.values, **_SAID})
