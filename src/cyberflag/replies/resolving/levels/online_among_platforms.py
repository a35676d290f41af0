"""``Of which online`` among labels of platforms: the website beside the apps, and not the crimes with the flag."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.fits import is_online_part, without_lead_in
from cyberflag.replies.resolving.counted.wholes_beside_flag import are_all_flagged, exceeds
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.tables import Level, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.platforms import understand_platform

_ONLINE: Final = re.compile(
    r"\b(?:(?:online|internet|digital)(?!\s+(?:platforms?|sites?|apps?|services?|methods?))|cyber\w*|flag(?:ged|s)?)\b",
    re.IGNORECASE,
)
_OF_MORE: Final = re.compile(
    r"\b(?:and|or|of\s+(?:them|these|those|which)|how\s+many|including|whether|not|no|without|all|total|where|if)\b|[?/&]",
    re.IGNORECASE,
)
"""In a title: that it speaks of other crimes as well."""


def as_websites(meanings: Sequence[LabelMeaning | None], level: Level, table: Table) -> list[LabelMeaning | None]:
    """The labels of a level of platforms, with what would be the online crimes among others as a platform too. Right
    behind all crimes and before all platforms (``Recorded``, ``of which online``, ``of which Snapchat``) it is of them,
    where not all have the flag and no platform has more.
    """
    platforms = [at for at, m in enumerate(meanings) if m is not None and Dimension.PLATFORM in m.values]
    named = [m.label.text for at in platforms if (m := meanings[at]) is not None]
    before = range(1, platforms[0]) if platforms and not (are_all_flagged(table) or _are_online(table)) else range(0)
    return [
        m if m is None or (at in before and not _is_exceeded(m.label.text, named, level, table)) else _as_website(m)
        for at, m in enumerate(meanings)
    ]


def _are_online(table: Table) -> bool:
    """Whether a title of a table says that all its crimes are online: ``Cyber-enabled offences by platform``."""
    return any(_ONLINE.search(title.text) and not _OF_MORE.search(title.text) for title in table.titles)


def _is_exceeded(text: str, others: Sequence[str], level: Level, table: Table) -> bool:
    return any(exceeds(other, text, level, table) for other in others)


def _as_website(meaning: LabelMeaning) -> LabelMeaning:
    text = meaning.label.text
    named = (
        understand_platform(without_lead_in(text)) if is_online_part(text) and not meaning.label.correction else None
    )
    return meaning if named is None else replace(meaning, values={Dimension.PLATFORM: named.value})
