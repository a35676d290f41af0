"""Which questions ask for a whole, of which the next may ask for a part: for a number of crimes, and neither by what
they part nor for papers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from cyberflag.model import Measure
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.sentences.wordings import OF_ALL_CRIMES

_ASKS_FOR_PARTS = re.compile(
    r"^(?!.*\b(?:how\s+many|numbers?\s+of)\b).*\b(?:sex|sexes|genders?|ages?|age\s+(?:bands?|groups?)|platforms?|apps?|sites?|websites?|social\s+media"
    r"|(?:forms?|methods?|means)\s+of\s+(?:communication|contact))\b",
    re.IGNORECASE,
)
"""Asks by what the crimes of the question before part, and for no number of something else."""
_ASKS_NO_NUMBER = re.compile(
    r"^(?!.*\b(?:how\s+many|numbers?\s+of)\b).*\b(?:polic(?:y|ies)|guidance|procedures?|protocols?|strateg(?:y|ies)|training|trained|cop(?:y|ies)\s+of"
    r"|names?\s+of|definitions?|(?:do|does|did)\s+(?:you|the|your))\b",
    re.IGNORECASE,
)
"""Asks for papers, or whether something is so."""
_POINTS_AT_LAST = re.compile(r"\b(?:these|those|them|which|whom)\b")

_OF_CRIMES = re.compile(r"\b(?:offences?|crimes?|cases?|incidents?)\b", re.IGNORECASE)

_TAKEN_TO_COURT = r"(?:charged|summonsed|prosecuted)"
_ENDED_OTHERWISE = r"(?:cautioned|convicted)"
_AND = r"\s*(?:(?:and|or|/|,)\s*)+(?:\(?\b(?:b|ii|2)\)\s*)?(?:(?:were|was|been)\s+)?"
_OF_SEVERAL_ENDS = re.compile(
    r"\bhow\s+many\s+(?:people|persons?|individuals?|suspects?|offenders?|perpetrators?|men|women|adults?)\s+"
    r"(?:have\s+been|had\s+been|were|was)\s+(?:either\s+)?(?:\(?\b(?:a|i|1)\)\s*)?(?:(?:were|been)\s+)?"
    rf"(?:{_TAKEN_TO_COURT}{_AND}{_ENDED_OTHERWISE}|{_ENDED_OTHERWISE}{_AND}{_TAKEN_TO_COURT})\b"
    r"(?!\s*(?:,|/|and|or)+\s*arrested\b)",
    re.IGNORECASE,
)
"""Asks for people dealt with in several ways at once: ``how many people were (a) charged and (b) cautioned``."""


def asks_for_parts(text: str) -> bool:
    """Whether a question asks by what the crimes of the one before it part: ``What was the sex of the victims?``."""
    return _ASKS_FOR_PARTS.search(text) is not None


def is_whole(text: str) -> bool:
    """Whether a question asks for a number of something, of which the next one may ask for a part."""
    return not (asks_for_parts(text) or _ASKS_NO_NUMBER.search(text))


def points_at_last(text: str) -> bool:
    """Whether a question points at what was asked right before it: ``How many of these``."""
    return _POINTS_AT_LAST.search(text) is not None


def of_several_endings(text: str) -> bool:
    """Whether a question asks for people dealt with in several ways at once."""
    return _OF_SEVERAL_ENDS.search(text) is not None


def question_above(
    number: str,
    text: str,
    numbered: Mapping[str, Meaning],
    no_wholes: Collection[str],
    of_several: Collection[str] = (),
) -> Meaning:
    """What the question above a numbered one asks; where that counts nothing (``no_wholes``), or only victims of some
    kind at which this one does not point, what the nearest one asks that counts crimes. ``Of these people`` are all of
    those ``of_several`` ways in which they were dealt with.
    """
    above = passed = _number_before(number)
    is_of_crimes, points = OF_ALL_CRIMES.match(without_numbering(text)) is not None, points_at_last(text)

    def is_passed(measure: Measure | None) -> bool:
        return (is_of_crimes and measure is not Measure.OFFENCES) or (not points and measure is Measure.VICTIMS)

    while passed in numbered and (passed in no_wholes or is_passed(numbered[passed].measure)):
        passed = _number_before(passed)
    found = numbered.get(passed) or numbered.get(above, NOTHING_SAID)
    is_of_people = found.measure in (Measure.CHARGES, Measure.OUTCOMES) and not _OF_CRIMES.search(text)
    return replace(found, measure=Measure.OUTCOMES) if above in of_several and is_of_people else found


def _number_before(number: str) -> str:
    """The number or letter before that of a question."""
    if number.isdecimal():
        return str(int(number) - 1)
    return chr(ord(number) - 1) if len(number) == 1 and number > "a" else ""
