"""Lines that name what the labels below them are of: ``2. Offences by age``, ``Breakdown by sex of the victim``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.dimensions import Dimension, understand_dimension

_NUMBER: Final = re.compile(
    r"^\s*(?:(?:table|part|section|q(?:uestion)?)?\s*\(?\d{1,2}[a-z]?\)?\s*[.:)–-]\s*(?!\d))?", re.IGNORECASE
)
_AROUND: Final = re.compile(
    r"^(?:of\s+(?:these|those|them|which)\s*,\s*)?(?:(?:(?:the\s+)?(?:number|count|total)s?\s+of\s+)?(?:(?:recorded|flagged|sexual|same|these|the)\s+)*"
    r"(?:offences|crimes|victims|figures|numbers|totals?|counts|data|breakdown|split|broken\s+down)\s+(?:(?:broken\s+down|split|set\s+out)\s+)?(?=by\b))?"
    r"|\s+(?:breakdown|split|profile)\s*:?\s*$"
    r"|\s*,?\s+(?:(?:these|those|they|the\s+(?:figures|numbers|offences|crimes))\s+(?:are|were)|(?:(?:is|are|was|were)\s+)?as\s+follows)\s*:?\s*$",
    re.IGNORECASE,
)
"""What a line may say around the name of what its rows are of: ``2. Offences by age``, ``By area these are``."""
_ALSO: Final = re.compile(r"\s*(?:,\s*and|,|\band|&)\s+(?:by\s+)?(?:the\s+)?", re.IGNORECASE)
"""Between several things that the labels below a line are of: ``By gender and age group of the victim``."""
_HOW_MUCH: Final = re.compile(
    r"\s*[(,:–-]\s*(?:(?:only|the|some|most|main|largest|biggest|commonest|most\s+common|top|first|a\s+few|few|selected|examples?|not\s+all"
    r"|all|full|in\s+full|complete|part|partial|listed|below|\d{1,2}|three|four|five|six|ten|ones?|of\s+them|offences|codes|classes|kinds)\b\s*)+\)?\s*:?\s*$",
    re.IGNORECASE,
)
"""How much of a breakdown a line says that there is: ``by offence (some only)``."""


def dimension_headed(text: str) -> Dimension | None:
    """What a line says that the labels below it are of: ``2. Offences by age``, ``Breakdown by sex of the victim``."""
    named = understand_dimension(_AROUND.sub("", _HOW_MUCH.sub("", unnumbered(text))).strip())
    return None if named is None else named.value


def heads_several(text: str) -> bool:
    """Whether a line says that the labels below it are of several things: ``By gender and age group of the victim``."""
    opened = re.match(r"by\s+(?:the\s+)?", bare := _AROUND.sub("", unnumbered(text)).strip(), re.IGNORECASE)
    parts = _ALSO.split(bare[opened.end() :]) if opened is not None else []
    return len(parts) > 1 and all(understand_dimension(part.strip()) is not None for part in parts)


def without_how_much(text: str) -> str:
    """A line that names what the lines below it are of without how much of that there is: ``By age``."""
    bare = _HOW_MUCH.sub("", text)
    return bare if bare != text and dimension_headed(bare) is not None else text


def unnumbered(text: str) -> str:
    """A line without the number before it and the colon behind it: ``2. Offences by age:``."""
    return _NUMBER.sub("", text).strip(" :")
