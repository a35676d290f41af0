"""Tables that tell where crimes were committed or how they were reported, in which ``Online`` names no flag."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from cyberflag.replies.labels_of_flag import is_online
from cyberflag.replies.resolving.from_titles.sheet_titles import titles_and_sheet
from cyberflag.replies.resolving.levels.label_meanings import LevelMeaning
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.bases import basis_named_in

_PLACE: Final = re.compile(
    r"\b(?:(?:how|where|method|means|mode|manner|route|channel)\b[^.;]{0,40}\breport(?:ed|ing|s)?"
    r"|report(?:ed|ing)\s+(?:via|by|through|method|route|channel|mode|means)|reports?\s+(?:received\s+)?(?:via|by|through)\s+(?:method|route|channel)"
    r"|by\s+(?:\w+\s+)?(?:location|place|venue|premises|channel|platform|site)|contact\s+(?:method|channel|type)|method\s+of\s+contact)\b",
    re.IGNORECASE,
)
"""In a title or the name of a column."""
_NAME: Final = re.compile(
    r"\W*(?:(?:crime|offence|report|incident|recorded|type|of|the|reporting|social|media)\s+)*"
    r"(?:location|place|venue|premises|channel|contact|where|platform|site|app|locus|reported|how|route|origin)\b"
    r"(?:\s+(?:of|the|offence|crime|report|type|code|used|committed|reported|recorded|via|description))*\W*",
    re.IGNORECASE,
)
"""The whole name of a column."""


def tells_where(table: Table, levels: Iterable[LevelMeaning]) -> bool:
    """Whether the name of the column of online crimes, or else a title of the table, says that it parts crimes by where
    they were committed or how they were reported, and not by the flag; of a title not where other labels do so.
    """
    names = [(level.level.name, any(map(is_online, level.level.distinct))) for level in levels]
    own = tuple(name for name, is_own in names if name and is_own)
    others = tuple(name for name, is_own in names if name and not is_own)
    return _tell_where(own, others, tuple(title.text for title in titles_and_sheet(table)))


@lru_cache(maxsize=256)
def _tell_where(own: tuple[str, ...], others: tuple[str, ...], titles: tuple[str, ...]) -> bool:
    if any(basis_named_in(text) for text in (*own, *titles)):
        return False
    return any(map(_is_place, own)) or (not any(map(_is_place, others)) and any(map(_PLACE.search, titles)))


def _is_place(name: str) -> bool:
    return bool(_PLACE.search(name) or _NAME.fullmatch(name))
