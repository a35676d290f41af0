"""The line right below the letterhead of a reply that only names a crime: a clerk's title, set as any other line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.letters.passages import ASKING, Part, Sentence
from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled, without_offences
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import blanked, read_words

_WORD: Final = re.compile(r"[^\W\d_]+")
_MARK: Final = re.compile(r"[A-Z]{2,4}")
"""The letters of a reference: ``DJ 2024-0877``."""
_NUMBER: Final = re.compile(r"\bno\b\W*\d", re.IGNORECASE)
"""``No`` for number, and not where it denies: ``FOI no 2715/24``."""
_FIRST: Final = frozenset({"1", "a", "i"})
"""The number of the first of several questions."""
_ASKED: Final = re.compile(
    r"\b(?:you|request(?:ed|s)?|list(?:ed)?|kinds?|types?|categor(?:y|ies)|classes)\b", re.IGNORECASE
)
_MORE: Final = re.compile(r"\betc\b|\b(?:offences|crimes?)\s+(?:and|or|plus)\b|…|\.{3}|[&+]", re.IGNORECASE)


def title_below_letterhead(sentences: Sequence[Sentence]) -> str:
    """The line that titles a reply, of which it is as a whole: the first below the name of the force, the reference and
    the date, where it names one crime and nothing beside it, the first of numbered questions stands right below it, and
    nothing further down is of more; else empty. What stands above anything else may head a part of the reply alone.
    """
    own = [s for s in sentences if s.part is not Part.FURNITURE]
    at = next((at for at, s in enumerate(own) if not _is_letterhead(s.text)), -1)
    if at < 0 or own[at].part is not Part.ANSWER or own[at].opens or not _names_crime_alone(own[at].text):
        return ""
    below = own[at + 1 :]
    first = next((s for s in below if s.part not in ASKING or offences_named_in(s.text)), None)
    is_above_all = first is not None and not own[at].question and first.question.casefold() in _FIRST
    return own[at].text if is_above_all and not any(map(_speaks_of_more, below)) else ""


def _speaks_of_more(sentence: Sentence) -> bool:
    """Whether a head may be of more than the title names, or a sentence is of all that was asked for."""
    words = {word.casefold() for word in _WORD.findall(sentence.text)}
    is_head = not sentence.text.rstrip().endswith((".", "?"))
    if is_head and not words.isdisjoint(_words("asked")):
        return True
    return not words.isdisjoint(_words("wider")) and (is_head or _ASKED.search(sentence.text) is not None)


def _is_letterhead(text: str) -> bool:
    """Whether a line is only of who sent the reply, when, to whom and under which reference."""
    rest = _without_forces(text)
    marks = {*_MARK.findall(rest)} if re.search(r"\d", rest) else set()
    return all(word.casefold() in _words("letterhead") or word in marks for word in _WORD.findall(rest))


def _names_crime_alone(text: str) -> bool:
    if offence_titled(text) in (None, ALL, SEXUAL_OFFENCES) or _MORE.search(text):
        return False
    rest = {word.casefold() for word in _WORD.findall(_NUMBER.sub(" ", _without_forces(without_offences(text))))}
    return rest <= _words("title")


def _without_forces(text: str) -> str:
    return blanked(text, ((found.start, found.end) for found in forces_named_in(text)))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(read_words("title_words")[kind].split())
