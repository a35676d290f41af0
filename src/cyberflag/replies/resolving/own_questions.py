"""The questions of a reply that a table answers by its number, and those that it cannot be known to answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from cyberflag.replies.document import Document, Line
from cyberflag.replies.facts import SAID_OF_PEOPLE
from cyberflag.replies.letters.enumerators import BY_LETTERS, number_and_rest
from cyberflag.replies.resolving.from_titles.measures_in_titles import measure_in
from cyberflag.replies.resolving.from_titles.titles import NEAR
from cyberflag.replies.resolving.from_titles.victims_alone import is_of_victims_alone
from cyberflag.replies.resolving.texts_of_parts import answered_by_number, number_of
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.crimes.crimes_asked_for import asks_no_number

_TABLE_BEFORE: Final = re.compile(r"\s*(?:table|annex|tab|sheet|figure)\s*\w{1,3}\s*[-–—:.,(]+\s*", re.IGNORECASE)
"""Numbers a table before the number of its question: ``Table 2 - Q2``."""
_QUESTION_ALONE: Final = re.compile(
    r"\s*(?:(?:answers?|responses?|repl(?:y|ies))\s+(?:to\s+)?)?(?:q(?:uestion)?|part|point|query|section)\s*(?:no\.?\s*)?(?P<number>\d{1,2})\W*",
    re.IGNORECASE,
)

_PARTED: Final = (
    re.compile(r"\b(?:ages?|aged|how\s+old)\b", re.IGNORECASE),
    re.compile(r"\b(?:genders?|sex(?:es)?)\b(?!\s+(?:offen|crim|abuse|assault))", re.IGNORECASE),
)
"""Ask for ages, or for sexes."""


def own_question(table: Table, texts: Sequence[Text]) -> list[Text]:
    """The question by the number that stands alone above a table (``2.``, ``Table 2 - Q2``), asked anywhere; none where
    several are asked by it.
    """
    number = next((found for title in table.titles[:NEAR] if (found := _number_alone(title.text))), "")
    asked = [text for text in texts if number and number_of(text.text) == number and not _number_alone(text.text)]
    return asked[:1] if len({text.text for text in asked}) == 1 else []


def _number_alone(text: str) -> str:
    """The number of a question where a text is nothing else, be it behind that of a table; empty where it is more."""
    bare = _TABLE_BEFORE.sub("", text, count=1)
    if (found := _QUESTION_ALONE.fullmatch(bare)) is not None:
        return found["number"]
    number, rest = number_and_rest(bare, without=BY_LETTERS)
    return "" if rest.strip() else number


def people_asked_behind(document: Document) -> frozenset[str]:
    """The places of the questions for people (``3. How many were arrested?``) that stand in an unbroken list behind one
    that asks for other figures.
    """
    behind: set[str] = set()
    listed: list[str] = []
    for block in document.blocks:
        text = block.text if isinstance(block, Line) else "-"
        if not text.strip():
            continue
        if not isinstance(block, Line) or not number_of(text):
            listed = []
            continue
        measure = measure_in(text)
        if measure in SAID_OF_PEOPLE and any(measure_in(one) is not measure for one in listed):
            behind.add(block.source)
        if not asks_no_number(text):
            listed.append(text)
    return frozenset(behind)


def people_not_meant(table: Table, texts: Iterable[Text], behind: frozenset[str], asked: Sequence[Text]) -> set[str]:
    """The places of the texts on people arrested, charged or suspected that say nothing of a table: those ``behind``
    others in a list, where nothing numbers it and it is not parted as these alone ask, and all where it is of the age
    or sex of victims.
    """
    every = list(texts)
    unnumbered = behind if answered_by_number(table, every) is None else frozenset[str]()
    unnumbered -= _asked_by_part(table, every)
    of_victims = is_of_victims_alone(table, asked)
    return {t.source for t in every if t.source in unnumbered or (of_victims and measure_in(t.text) in SAID_OF_PEOPLE)}


def _asked_by_part(table: Table, texts: Sequence[Text]) -> frozenset[str]:
    """The places of the questions that ask for people by the ages or sexes that a table is titled or headed as of,
    where no other question asks for any of these.
    """
    names = [level.name for level in table.levels] + [title.text for title in table.titles[:1]]
    parted = [words for words in _PARTED if any(map(words.search, names))]
    asking = [t for t in texts if number_of(t.text) and any(words.search(t.text) for words in parted)]
    is_of_people = all(measure_in(text.text) in SAID_OF_PEOPLE for text in asking)
    return frozenset(text.source for text in asking) if is_of_people else frozenset()
