"""Questions for incidents that were not all crimes, as the next one asks how many of them were recorded as such."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from cyberflag.replies.letters.passages import QUESTIONS, Sentence
from cyberflag.vocabularies.things_counted import asks_which_were_crimes

_INCIDENTS: Final = re.compile(r"\b(?:incidents?|reports?|reported|calls?|occurrences?|complaints?)\b", re.IGNORECASE)
_CRIMES: Final = re.compile(r"\b(?:crim(?!inal damage)\w+|offences?|allegations?)\b", re.IGNORECASE)


def incidents_asked(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The numbers of such questions, all that stand one behind the other before it."""
    found: set[str] = set()
    texts: dict[str, str] = {}
    for sentence in sentences:
        number = sentence.question
        if sentence.part not in QUESTIONS or not number:
            continue
        if asks_which_were_crimes(sentence.text, is_item=True):
            before = (known for known in reversed(texts) if known != number)
            found.update(takewhile(lambda known: are_incidents(texts[known]), before))
        texts[number] = f"{texts.pop(number, '')} {sentence.text}"
    return frozenset(found)


def are_incidents(text: str) -> bool:
    """Whether a text speaks of incidents or reports, and of crimes by no such word."""
    return _INCIDENTS.search(text) is not None and _CRIMES.search(text) is None
