"""The parts of an answer that the figures of a reply give, whatever its sentences say of how hard they are to find."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Count, Marker, Period, Sex
from cyberflag.replies.letters.lacking_in_part import is_only_hard, is_only_unpublished
from cyberflag.replies.letters.parts_of_answers import parts_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM

_EXACT_AGES: Final = re.compile(
    r"\b(?:exact|precise|individual|single|actual|specific)\s+(?:(?:victims?'?s?'?|child(?:'s|ren's)|the)\s+)*(?:ages?|years?\s+of\s+age)\b"
    r"|\b(?:exact\s+)?(?:dates?\s+of\s+birth|birth\s?dates?|dob)\b|\bages?\s+in\s+(?:single\s+|whole\s+)?years\b"
    r"|\bages?\s+(?:by|in)\s+single\s+years?\b",
    re.IGNORECASE,
)
"""Ages of one year each, which bands stand in for."""


@dataclass(frozen=True)
class GivenParts:
    """What figures are broken down by (``parts``), whether ages stand in bands, and of which years there are any."""

    parts: frozenset[str]
    has_bands: bool
    years: frozenset[Period]

    @classmethod
    def of(cls, counts: Sequence[Count]) -> GivenParts:
        """Those of the figures of a reply."""
        ages = {c.age for c in counts if c.age.is_known} - {ALL_AGES}
        given: dict[str, Collection[object]] = {
            "age": ages,
            "sex": {c.sex for c in counts} - {Sex.ALL, Sex.UNKNOWN},
            "platform": {c.platform for c in counts} - {ALL, UNKNOWN_PLATFORM},
            "offence": {c.offence for c in counts} - {ALL},
        }
        parts = frozenset(part for part, values in given.items() if len(values) > 1)
        has_bands = len(ages) > 1 and any(age.low != age.high for age in ages)
        return cls(parts, has_bands, frozenset(c.period for c in counts if c.marker is not Marker.NOT_HELD))

    def answer(self, text: str) -> bool:
        """Whether a sentence only says how hard a part or year that is given is to find (``the platform is a free text
        field``), that a year is not published or checked yet that is given, or that ages are not exact that are given
        in bands.
        """
        named = {found.value for found in periods_named_in(text)}
        is_late = any(says(text, cue) for cue in (Cue.HARD_TO_FIND, Cue.PUT_OFF))
        is_of_years = is_only_unpublished(text) or (is_late and not parts_named_in(text))
        is_given = is_of_years and bool(named) and named <= self.years
        is_found = is_only_hard(text) and bool(set(parts_named_in(text)) & self.parts)
        return is_given or is_found or self.answer_in_bands(text)

    def answer_in_bands(self, text: str) -> bool:
        """Whether a sentence withholds nothing but exact ages, in whose place the figures have bands."""
        rest = _EXACT_AGES.sub(" ", text)
        is_other = bool(set(parts_named_in(rest)) - {"age"}) or bool(periods_named_in(text))
        return self.has_bands and rest != text and not is_other
