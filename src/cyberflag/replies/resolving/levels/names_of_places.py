"""Labels without a name above them that are parts of a force's area, each of them: ``Carmarthenshire``, ``Ceredigion``,
``Pembrokeshire`` and ``Powys`` over the columns of a table by outcome.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.places import places_named_in
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_NAME: Final = "Area"
"""What the headings of tables call such labels, as those without a name are to be called."""


def with_names_of_places(tables: Iterable[Table]) -> list[Table]:
    """The tables, each level of such labels with their name; not the columns of a list, which name themselves."""
    return [table if table.is_list else replace(table, levels=tuple(map(_with_name, table.levels))) for table in tables]


def _with_name(level: Level) -> Level:
    if level.name.strip() or level.side is Side.SECTIONS:
        return level
    parts = [text for text in level.distinct if understand_total(text) is None and not unknown_score(text)]
    return replace(level, name=_NAME) if len(parts) >= _FEWEST and all(map(_is_place, parts)) else level


def _is_place(text: str) -> bool:
    """Whether a label is the name of a place and nothing else, and no vocabulary takes it for something else."""
    return places_named_in(text.strip()) == ((0, len(text.strip())),) and not fits_of(text)
