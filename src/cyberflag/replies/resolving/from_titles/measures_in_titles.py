"""What a title, question or sentence says is counted: ``arrests for flagged offences`` counts arrests."""

from __future__ import annotations

import re

from cyberflag.model import Measure
from cyberflag.replies.facts import SAID_OF_PEOPLE
from cyberflag.replies.resolving.from_titles.heads_of_titles import arrests_headed, people_counted, title_pointed_at
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.crimes.crimes_asked_for import asks_for_crimes, asks_for_others, heads_crimes
from cyberflag.vocabularies.crimes.named_by_clause import names_crimes_by_clause
from cyberflag.vocabularies.measures import measures_named_in, understand_measure
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.signs.brackets import without_brackets_told
from cyberflag.vocabularies.things_counted import asks_for_either

_SURE = 0.9
_OF_CRIMES = frozenset({"of", "in", "linked to", "connected to", "connected with"})
_BEGINNING = re.compile(
    r"\s*(?:(?:q(?:uestions?)?\s*)?\d{1,2}(?:\s*,\s*\d{1,2})*\s+(?:and|&)\s+\d{1,2}\s*[.:)–—-]\s*|"
    r"(?:table|q(?:uestion)?|part|section)?\s*\(?[\da-h]{0,2}\)?\s*[.:)–—-]\s*(?:(?:and|&)\s+(?:q(?:uestion)?\s*)?\d{1,2}\s*[.:)–—-]\s*)?"
    r"|q(?:uestion)?\s*\d{1,2}\s+)?"
    r"(?P<head>[a-z][a-z' ]*?)"
    r"(?P<of>\s+(?:of|in|by|for|linked to|connected (?:to|with))\b|\s*[,:(–—]|\s+-|[*†‡§¹²³\s]*$)",
    re.IGNORECASE,
)
_PARTED_OFF = re.compile(r"\s*:\s+|\s+[-–—]\s+")
_OF_REFERENCE = re.compile(
    r"foia?|ref(?:erence)?\.?|request|response|reply|disclosure|our|annex(?:e)?|appendix|attachment|enclosure|schedule|no\.?"
    r"|and|to|[a-h]|(?=[^\d]*\d)[\w/.-]+",
    re.IGNORECASE,
)
"""A word of the number or name of a letter or annex."""
_ONLY_VICTIMS = re.compile(r"(?:the\s+)?(?:child\s+)?(?:victims|complainants)", re.IGNORECASE)
_ASKS_WHO = re.compile(r"(?:who|whom|which|what)\b", re.IGNORECASE)  # asks of them, and not for their number
_INCLUDES = re.compile(
    r"\s*victims\b[^.;:]{0,60}?\b(?:have|has|are|were|was|is)\s+(?:also\s+)?(?:been\s+)?"
    r"(?:included|excluded|left out)\b",
    re.IGNORECASE,
)
"""A sentence on whose crimes are in a table, and not on what is counted: ``Victims of every age are included``."""
_PARTED_THEN = re.compile(
    r"(?P<parted>\bvictims\s+by\s+[^.;:]*?)\s*,?\s+(?:when|at\s+the\s+time(?:\s+(?:that|when))?)\s+(?:the(?:ir)?|an?)\s+"
    r"(?:crimes?|offences?)\s+(?:was|were|had\s+been)\s+(?:first\s+)?(?:reported|recorded|committed)\b",
    re.IGNORECASE,
)
"""Victims parted by what they were at some time: ``Table of victims by age when the crime was reported``."""


def measure_in(text: str) -> Measure | None:
    """The one thing that a text says is counted: ``arrests for flagged offences`` counts arrests; not what it says of
    the numbers in brackets alone.
    """
    text = _PARTED_THEN.sub(r"\g<parted>", without_brackets_told(text))
    if _INCLUDES.match(text) or asks_for_either(text):
        return None
    if (heading := _measure_heading(text)) is not None or (heading := people_counted(text)) is not None:
        return heading
    named = list(dict.fromkeys(f.value for f in measures_named_in(text) if f.value is not Measure.UNKNOWN))
    if len(named) > 1 and named[0] is not Measure.OFFENCES:
        named = [measure for measure in named if measure is not Measure.OFFENCES]
    if not named and (headed := arrests_headed(text)) is not None:
        return headed
    if not named and (asks_for_crimes(text) or heads_crimes(text) or names_crimes_by_clause(text)):
        return Measure.OFFENCES
    if named == [Measure.OFFENCES] and asks_for_others(text):
        return None
    return named[0] if len(named) == 1 else None


def opens_with_victims(text: str) -> bool:
    """Whether a title, or what a sentence says that a table shows, begins with victims of crimes, and nothing says that
    they are counted.
    """
    text = _without_reference(title_pointed_at(text))
    found = _BEGINNING.match(text)
    return found is not None and _is_of_crimes(found, text) and bool(_ONLY_VICTIMS.fullmatch(found["head"].strip()))


def _measure_heading(text: str) -> Measure | None:
    """What the words count that a title begins with, where they are no crimes: ``Victims of flagged offences``, be they
    pointed at (``The table shows victims of flagged offences``).

    ``Victims by age`` and ``Victims of unknown sex`` may as well part offences by their victims, and say nothing.
    """
    if opens_with_victims(text):
        return Measure.VICTIMS
    text = _without_reference(text)
    found = _BEGINNING.match(text)
    said = understand_measure(found["head"]) if found and not _ASKS_WHO.match(found["head"]) else None
    if found is None or said is None or said.score < _SURE:
        return None
    is_of_crimes = _is_of_crimes(found, text)
    return said.value if said.value in SAID_OF_PEOPLE or (said.value is Measure.VICTIMS and is_of_crimes) else None


def _is_of_crimes(found: re.Match[str], text: str) -> bool:
    """Whether what a title begins with is said of crimes: not of an age or sex, as in ``Victims of unknown sex``."""
    behind = text[found.end() :].strip(" .:")
    return found["of"].strip().casefold() in _OF_CRIMES and not _names_victims(behind)


def _without_reference(text: str) -> str:
    """A title without the number or name of a letter or annex that it begins with: ``FOI 0297/23 Annex A: victims``."""
    parts = _PARTED_OFF.split(text.strip(), maxsplit=1)
    is_reference = len(parts) > 1 and all(_OF_REFERENCE.fullmatch(word) for word in parts[0].split())
    return parts[1] if is_reference else text


def _names_victims(text: str) -> bool:
    """Whether a text is a sex or an age, which victims are of as they are of crimes."""
    return understand_sex(text) is not None or understand_age(text) is not None
