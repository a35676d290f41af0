"""Titles that name what is counted beside the crimes that it has to do with: ``Online offences against children -
arrests``, ``Officers trained for online offences``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.facts import SAID_OF_PEOPLE
from cyberflag.vocabularies.measures import measures_named_in, understand_measure

_SURE: Final = 0.9
_BEHIND: Final = re.compile(r"(?:\s[-–—]+\s|:\s+|\s[|]\s)(?P<unit>[^-–—:|]+)$")
_AHEAD: Final = re.compile(
    r"(?P<unit>(?:[a-z]+\s+){1,5}?)(?:[-–—:|]|(?:for|in|on|by|about|regarding|(?:in\s+)?relat(?:ed|ing|ion)\s+to|linked\s+to)\b)",
    re.IGNORECASE,
)
_NUMBER_OF: Final = re.compile(r"^(?:the\s+)?(?:numbers?|count|total(?:\s+number)?)\s+of\s+", re.IGNORECASE)


_CRIMES: Final = re.compile(r"\b(?:offences?|crimes?)\b", re.IGNORECASE)
_PEOPLE: Final = re.compile(
    r"\b(?:arrests|charges|suspects|offenders|perpetrators|people|persons|individuals)\b", re.IGNORECASE
)
"""Units that are counted; ``charged`` or ``offender arrested`` behind the crimes tells which of them."""


def unit_of_title(text: str) -> Measure | None:
    """What a title says is counted, where it is nothing but that, or begins or ends with nothing but that: arrests,
    charges, suspects, or things that are no crimes (``devices seized``). Outcomes and victims may as well part the
    crimes.
    """
    if (whole := _unit(text)) is not None:
        return whole
    behind = _BEHIND.search(text)
    if behind is not None and _CRIMES.search(behind["unit"]) is None and (unit := _unit_behind(behind["unit"])):
        return unit
    ahead = _AHEAD.match(text)
    return None if ahead is None or _BEHIND.search(text, ahead.end()) else _thing(ahead["unit"])


def _unit_behind(text: str) -> Measure | None:
    return (_unit(text) if _PEOPLE.search(text) else None) or _thing(text)


def _unit(text: str) -> Measure | None:
    said = understand_measure(text.strip(" .:"))
    return said.value if said is not None and said.score >= _SURE and said.value in SAID_OF_PEOPLE else None


def _thing(text: str) -> Measure | None:
    """`Measure.OTHER` where all that a text names to be counted is no crime."""
    named = {found.value for found in measures_named_in(_NUMBER_OF.sub("", text.strip(" .()")))}
    return Measure.OTHER if named == {Measure.OTHER} else None
