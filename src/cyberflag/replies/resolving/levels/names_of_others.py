"""Labels that no heading of their table names, and one of another table does: areas over the columns of a table by
outcome, which the table above it lists under ``Area command``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Level, Table
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_FEWEST_WITH_OTHERS: Final = 4
"""So many labels must there be that one of them may be none of the other table's."""
_BROKEN_DOWN: Final = re.compile(r"\b(?:by|per|according\s+to|split\s+(?:on|into))\s+(?P<what>[^,;:(]+)", re.IGNORECASE)
_KNOWN_OTHERWISE: Final = frozenset({Dimension.OUTCOME, Dimension.REFERENCE, Dimension.FLAG})
"""Details whose labels say by themselves what they are, or are numbers that may be anything."""


def with_names_of_others(tables: Sequence[Table]) -> list[Table]:
    """The tables, each level without a name with the one under which another table lists the same labels, all or of
    many all but one, where that says of what detail of the crimes they are, no vocabulary knows them for themselves and
    no title says that they are of something else.
    """
    known = dict(_named_labels(tables))
    return [
        replace(table, levels=tuple(_with_name(level, _untitled(known, table)) for level in table.levels))
        for table in tables
    ]


def _named_labels(tables: Iterable[Table]) -> Iterator[tuple[str, frozenset[str]]]:
    for table in tables:
        for level in table.levels if not table.is_list else ():
            named = understand_dimension(level.name)
            is_of_words = named is not None and named.value.is_detail and named.value not in _KNOWN_OTHERWISE
            if is_of_words and len(labels := _parts_of(level)) >= _FEWEST:
                yield level.name, labels


def _untitled(known: Mapping[str, frozenset[str]], table: Table) -> Mapping[str, frozenset[str]]:
    """The names among these that no title of a table gainsays: ``by who reported them``."""
    said = [found["what"] for title in table.titles for found in _BROKEN_DOWN.finditer(title.text)]
    named = [understand_dimension(what.strip()) for what in said]
    if not named:
        return known
    kinds = {found.value for found in named if found is not None}
    return {name: of for name, of in known.items() if (one := understand_dimension(name)) and one.value in kinds}


def _with_name(level: Level, known: Mapping[str, frozenset[str]]) -> Level:
    labels = _parts_of(level)
    if level.name.strip() or len(labels) < _FEWEST or any(fits_of(text) and not unknown_score(text) for text in labels):
        return level
    fewest = len(labels) - (len(labels) >= _FEWEST_WITH_OTHERS)
    names = {name for name, listed in known.items() if len(labels & listed) >= fewest}
    return replace(level, name=names.pop()) if len(names) == 1 else level


def _parts_of(level: Level) -> frozenset[str]:
    return frozenset(text.strip().casefold() for text in level.distinct if understand_total(text) is None)
