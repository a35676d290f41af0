"""Headings as programs write them: ``girlsUnder13``, ``F.13.17``, ``vic_m_u13``, ``sex=F age=0-12``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.tables import Level
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.totals import understand_total

_SEX: Final = r"(?:girls?|boys?|females?|males?|fem|unk|[fmux])"
_AGE: Final = r"(?:(?:u|under|over|lte?|gte?|<=?|>=?|≤|≥)_?)?\d"
_WRITTEN: Final = (
    (re.compile(r"(?<=\d)\.(?=\d)"), "-"),
    (re.compile(r"(?<=\w)\.(?=\w)"), "_"),
    (re.compile(r"(?<=[a-z])(?=[A-Z])"), "_"),
    (re.compile(rf"^(?P<sex>{_SEX})(?={_AGE})", re.IGNORECASE), r"\g<sex>_"),
    (re.compile(rf"(?<=\d)(?={_SEX}$)", re.IGNORECASE), "_"),
)
"""Where words of such a heading end, and what is written there."""
_PAIR: Final = re.compile(
    r"(?P<name>[A-Za-z][\w ]{0,30}?)\s*=\s*(?P<value>[^=]+?)(?=[\s,;|]+[A-Za-z][\w ]{0,30}?\s*=|\s*$)"
)
_FEWEST: Final = 2


def with_words_apart(level: Level) -> Level:
    """The level with an underscore wherever a word ends in its headings, and without a first word that all share; as it
    is where a heading has blanks.
    """
    texts = [text for text in level.distinct if not understand_total(text)]
    if any(re.search(r"\s", text) for text in texts):
        return level
    shared = _first_shared([_apart(text) for text in level.distinct])
    return level.rewritten(lambda text: _apart(text).removeprefix(shared))


def part_by_pairs(level: Level) -> tuple[Level, ...]:
    """A level whose headings all give values by the same names (``sex=F age=0-12``) as one for each name."""
    printed = {text: list(_PAIR.finditer(text)) for text in level.distinct if not understand_total(text)}
    names = {tuple(match["name"] for match in found) for found in printed.values()}
    named = next(iter(names), ())
    is_corrected = any(label is not None and label.correction for label in level.labels)
    if len(names) != 1 or len(named) < _FEWEST or not all(map(understand_dimension, named)) or is_corrected:
        return (level,)
    return tuple(
        replace(
            level,
            name=name,
            labels=tuple(
                label and (replace(label, text=found[at]["value"]) if (found := printed.get(label.text)) else label)
                for label in level.labels
            ),
        )
        for at, name in enumerate(named)
    )


def _apart(text: str) -> str:
    for pattern, written in _WRITTEN:
        text = pattern.sub(written, text)
    return text


def _first_shared(texts: Sequence[str]) -> str:
    """The first word of all texts with its underscore, empty where they do not share it or nothing stands behind it."""
    first = {text.partition("_")[0] for text in texts}
    word = f"{next(iter(first), '')}_"
    return word if len(first) == 1 and len(texts) > 1 and all(text.removeprefix(word) != text for text in texts) else ""
