"""``Of which online`` among labels of platforms: the website beside the apps, and not the crimes with the flag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.replies.fits import is_online_part, without_lead_in
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.platforms import understand_platform


def as_websites(meanings: Sequence[LabelMeaning | None]) -> list[LabelMeaning | None]:
    """The labels of a level of platforms, with what would be the online crimes among others as a platform too."""
    return [m and _as_website(m) for m in meanings]


def _as_website(meaning: LabelMeaning) -> LabelMeaning:
    text = meaning.label.text
    named = (
        understand_platform(without_lead_in(text)) if is_online_part(text) and not meaning.label.correction else None
    )
    return meaning if named is None else replace(meaning, values={Dimension.PLATFORM: named.value})
