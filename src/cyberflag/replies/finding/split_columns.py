"""Rows of several breakdowns in one table: a column that names each (``Split by``: ``sex``, ``age``, ``none``) beside
that of its labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.dimensions import Dimension, names_no_split, understand_dimension
from cyberflag.vocabularies.markers import is_blank
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2


def part_by_split(table: Table) -> tuple[Table, ...]:
    """The table as one for each breakdown that a column names, without that column; the table itself where none does.

    Two kinds of breakdowns at least are named, and all labels beside a name are of its kind; beside a word for no
    breakdown they are all of the whole.
    """
    rows = [level for level in table.levels if level.side is Side.ROWS]
    for names, labels in permutations(rows, 2):
        if abs(rows.index(names) - rows.index(labels)) == 1 and table.columns:
            groups = {
                text: [at for at, one in enumerate(names.labels) if one and one.text == text] for text in names.distinct
            }
            kinds = {text: _kind_of(text, labels, places) for text, places in groups.items()}
            named = {kind for kind in kinds.values() if isinstance(kind, Dimension)}
            if None not in names.labels and None not in kinds.values() and len(named) >= _FEWEST:
                return tuple(_parts(table, (names, labels), groups, kinds))
    return (table,)


def _kind_of(text: str, labels: Level, places: Sequence[int]) -> Dimension | str | None:
    """What a text names the labels at some places as, ``all`` where it says that they are of no breakdown; None where
    it says neither of them.
    """
    values = list(dict.fromkeys(label.text if (label := labels.labels[at]) else "" for at in places))
    if all(map(_is_whole, values)) and (names_no_split(text) or is_blank(text) or understand_total(text)):
        return ALL
    named = understand_dimension(text)
    rest = [value for value in values if not (unknown_score(value) or understand_total(value))]
    is_of_it = named is not None and bool(rest) and all(named.value in fits_of(value) for value in rest)
    return named.value if named is not None and is_of_it else None


def _is_whole(value: str) -> bool:
    found = fits_of(value).get(Dimension.OFFENCE)
    return is_blank(value) or understand_total(value) is not None or (found is not None and found.value == ALL)


def _parts(
    table: Table, levels: tuple[Level, Level], groups: dict[str, list[int]], kinds: dict[str, Dimension | str | None]
) -> Iterator[Table]:
    names, labels = levels
    for text, places in groups.items():
        kept = [
            v if v.side is Side.COLUMNS else replace(v, labels=tuple(v.labels[at] for at in places))
            for v in table.levels
            if v is not names
        ]
        name = "" if kinds[text] == ALL else text
        yield replace(
            table,
            rows=tuple(table.rows[at] for at in places),
            levels=tuple(replace(v, name=name) if v.index == labels.index and v.side is Side.ROWS else v for v in kept),
        )
