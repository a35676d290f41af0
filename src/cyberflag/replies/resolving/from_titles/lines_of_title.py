"""The line right below the letterhead of a reply that only names a crime: a clerk's title, set as any other line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled, without_offences
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.plain_text import blanked, read_words

_WORD: Final = re.compile(r"[^\W\d_]+")
_MARK: Final = re.compile(r"[A-Z]{2,4}")
"""The letters of a reference: ``DJ 2024-0877``."""
_WIDER: Final = re.compile(
    r"\b(?:totals?|overall|together|everything|summary|others?|all|any|remaining|remainder|rest|combined|sum)\b",
    re.IGNORECASE,
)
"""In a head without a number: its figures may be of more than the first head names."""
_MORE: Final = re.compile(r"\betc\b|\b(?:offences|crimes?)\s+(?:and|or|plus)\b|…|\.{3}|[&+]", re.IGNORECASE)


def title_below_letterhead(sentences: Sequence[Sentence]) -> str:
    """The line that titles a reply, of which it is as a whole: the first below the name of the force, the reference and
    the date, where it names one crime and nothing beside it, and no head further down is of more; else empty.
    """
    own = [s for s in sentences if s.part is not Part.FURNITURE]
    at = next((at for at, s in enumerate(own) if not _is_letterhead(s.text)), -1)
    if at < 0 or own[at].part is not Part.ANSWER or own[at].opens or not _names_crime_alone(own[at].text):
        return ""
    return "" if any(map(_heads_more, own[at + 1 :])) else own[at].text


def _heads_more(sentence: Sentence) -> bool:
    text = sentence.text.rstrip()
    is_head = (
        sentence.part in (Part.ANSWER, Part.HEADING) and not text.endswith((".", "?")) and not re.search(r"\d", text)
    )
    return is_head and _WIDER.search(text) is not None


def _is_letterhead(text: str) -> bool:
    """Whether a line is only of who sent the reply, when, to whom and under which reference."""
    rest = _without_forces(text)
    marks = {*_MARK.findall(rest)} if re.search(r"\d", rest) else set()
    return all(word.casefold() in _words("letterhead") or word in marks for word in _WORD.findall(rest))


def _names_crime_alone(text: str) -> bool:
    if offence_titled(text) in (None, ALL, SEXUAL_OFFENCES) or _MORE.search(text):
        return False
    rest = {word.casefold() for word in _WORD.findall(_without_forces(without_offences(text)))}
    return rest <= _words("title")


def _without_forces(text: str) -> str:
    return blanked(text, ((found.start, found.end) for found in forces_named_in(text)))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(read_words("title_words")[kind].split())
