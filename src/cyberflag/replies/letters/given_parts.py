"""The parts of an answer that the figures of a reply give, whatever its sentences say of how hard they are to find."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from cyberflag.model import ALL, ALL_AGES, AgeBand, Count, Marker, Period, Sex
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
    parted_years: Mapping[str, frozenset[Period]]
    parts_asked: frozenset[str] | None

    @classmethod
    def of(cls, counts: Sequence[Count], questions: Sequence[str]) -> GivenParts:
        """Those of the figures of a reply to some questions."""
        by_year: dict[Period, list[Count]] = {}
        for count in counts:
            by_year.setdefault(count.period, []).append(count)
        parted = {year: _parts(of_year) for year, of_year in by_year.items()}
        parts = _parts(counts)
        ages = _ages(counts)
        has_bands = len(ages) > 1 and any(age.low != age.high for age in ages)
        years = frozenset(c.period for c in counts if c.marker is not Marker.NOT_HELD)
        of_parts = {part: frozenset(year for year, given in parted.items() if part in given) for part in parts}
        asked = frozenset(parts_named_in(" ".join(questions))) if questions else None
        return cls(parts, has_bands, years, of_parts, asked)

    def answer(self, text: str) -> bool:
        """Whether a sentence only says how hard a part or year that is given is to find (``the platform is a free text
        field``), that a year or part is not published, checked or ready yet that is given, or that ages are not exact
        that are given in bands.
        """
        named = {found.value for found in periods_named_in(text)}
        is_given = is_only_unpublished(text) and bool(named) and named <= self.years
        is_found = is_only_hard(text) and bool(set(parts_named_in(text)) & self.parts)
        return is_given or is_found or self._answers_late(text, named) or self.answer_in_bands(text)

    def _answers_late(self, text: str, named: Collection[Period]) -> bool:
        """Whether the years and parts that are still to come, or are hard to find, are given, or no such part asked."""
        if not any(says(text, cue) for cue in (Cue.HARD_TO_FIND, Cue.PUT_OFF)):
            return False
        parts = set(parts_named_in(text))
        if self.parts_asked is not None:
            parts &= {*self.parts_asked, "question"}
        if not named:
            return says(text, Cue.PUT_OFF) and bool(parts) and all(self._gives(part, self.years) for part in parts)
        return _are_in(named, self.years) and all(self._gives(part, named) for part in parts)

    def _gives(self, part: str, named: Collection[Period]) -> bool:
        """Whether the figures of some years are broken down by a part."""
        return _are_in(named, self.parted_years.get(part, frozenset()))

    def answer_in_bands(self, text: str) -> bool:
        """Whether a sentence withholds nothing but exact ages, in whose place the figures have bands."""
        rest = _EXACT_AGES.sub(" ", text)
        is_other = bool(set(parts_named_in(rest)) - {"age"}) or bool(periods_named_in(text))
        return self.has_bands and rest != text and not is_other


def _ages(counts: Iterable[Count]) -> set[AgeBand]:
    return {c.age for c in counts if c.age.is_known} - {ALL_AGES}


def _parts(counts: Sequence[Count]) -> frozenset[str]:
    """What figures are broken down by."""
    given: dict[str, Collection[object]] = {
        "age": _ages(counts),
        "sex": {c.sex for c in counts} - {Sex.ALL, Sex.UNKNOWN},
        "platform": {c.platform for c in counts} - {ALL, UNKNOWN_PLATFORM},
        "offence": {c.offence for c in counts} - {ALL},
    }
    return frozenset(part for part, values in given.items() if len(values) > 1)


def _are_in(named: Collection[Period], years: Collection[Period]) -> bool:
    """Whether every day of some periods is one of the years."""
    return all(_is_in(one, years) for one in named)


def _is_in(named: Period, years: Collection[Period]) -> bool:
    day = named.start
    for year in sorted(years, key=lambda one: one.start):
        if year.start <= day <= year.end:
            day = year.end + timedelta(days=1)
    return day > named.end
