"""Parts of a letter that say in their headings what they count: what one states of people (``A child who was the victim
of several crimes is counted once``, below ``A. Victims``) says nothing of a table below ``B. Crimes``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.finding.titles.pointers import without_sentences
from cyberflag.replies.letters.passages import opens_numbered_part, sentences_of
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.measures import measure_stated_in, measures_named_in

_NUMBERED: Final = (
    r"\W*(?:(?:table|annex|appendix|part|section|question|answer|sheet|tab|q|a)\s*)?"
    r"\(?(?:\d{1,2}[a-h]?|[a-h]|[ivx]{1,4})\)?\s*[.:)–—-]\s*"
)
_NUMBERED_NAME: Final = re.compile(_NUMBERED, re.IGNORECASE)
_WORDS_BEFORE: Final = (
    r"(?:(?:the|all|how|many|numbers?|no\.?|counts?|totals?|of|individual|unique|distinct|different|child|children"
    r"|young|flagged|tagged|cyber|online|internet|recorded|reported|sexual)\s+)*"
)
_HEADS_PEOPLE: Final = re.compile(
    rf"(?:{_NUMBERED})?{_WORDS_BEFORE}(?:(?:victims|complainants)\b"
    r"|(?:people|persons|children)(?=\W*$|\s+(?:harmed|affected|by|(?:(?:who|that)\s+)?(?:were|are)\s+(?:the\s+)?victims)\b))"
    r"(?!['’]|\s*(?:and|or|/|&)\W)",
    re.IGNORECASE,
)
_HEADS_CRIMES: Final = re.compile(
    rf"(?:{_NUMBERED})?{_WORDS_BEFORE}(?:crimes|offences)\b(?!['’]|\s*(?:and|or|/|&)\W)", re.IGNORECASE
)
_OF_PERSONS: Final = re.compile(
    r"\b(?:victims?|complainants?|children|child|people|persons?|whom|aged?|ages|sex|gender)\b", re.IGNORECASE
)
"""In what may only part crimes by whom they were against: ``Age of those against whom offences were recorded``."""
_OF_ALL: Final = re.compile(
    r"\b(?:all(?!\s+(?:victims|children))|both|every(?!\s+(?:victim|child))|throughout|whole|entire|reply|response"
    r"|letter|document|tables|figures|data|parts|sections|questions)\b"
    r"|\b(?:we|force|police|constabulary)\s+(?:only\s+|always\s+)?(?:count|record|report)s?\b(?!.*\b(?:here|below|above)\b)"
    r".*\b(?:not|rather\s+than|instead\s+of|never)\b",
    re.IGNORECASE,
)
"""In what may be said of every part: ``Throughout this reply victims are counted``, ``We count victims, not crimes``.
"""
_LONGEST_HEADING: Final = 14
_NEAR: Final = 3


@dataclass(frozen=True)
class _Stated:
    """A sentence that states what is counted, below a heading of that unit."""

    text: Text
    prefix: str
    unit: Measure


class UnitsOfParts:
    """What is stated in the parts of a letter, as it is walked through. A heading that no table follows before the next
    one is of no part: it may be one of several questions that are answered further down.
    """

    def __init__(self) -> None:
        self._unit: Measure | None = None
        self._has_table = False
        self._stated: list[_Stated] = []
        self._below_heading: list[_Stated] = []

    def read(self, line: Line) -> None:
        """Take in a line between tables."""
        if _opens_part(line):
            self._unit, self._has_table, self._below_heading = unit_headed(line.text), False, []
            return
        unit, kept = self._unit, self._stated if self._has_table else self._below_heading
        if unit is not None:
            sentences = (s for s in sentences_of(line.text) if measure_stated_in(s) is unit and not _OF_ALL.search(s))
            kept += (_Stated(Text(sentence, line.source), line.prefix, unit) for sentence in sentences)

    def pass_table(self) -> None:
        """Go past a table: what stands above and below it is of one part."""
        self._stated += self._below_heading
        self._has_table, self._below_heading = True, []

    def hand_out(self, tables: Sequence[Table]) -> list[Table]:
        """The tables, each with what is stated in parts of other units than its own as said elsewhere."""
        return [self._without_others(table) for table in tables] if self._stated else list(tables)

    def _without_others(self, table: Table) -> Table:
        own = next((unit for title in table.titles[:_NEAR] if (unit := unit_headed(title.text)) is not None), None)
        others = [one for one in self._stated if own not in (None, one.unit) and one.prefix == table.grid.prefix]
        places = {(one.text.source, one.text.text) for one in others}
        titles, notes = (without_sentences(texts, places) for texts in (table.titles, table.notes))
        return replace(table, titles=titles, notes=notes, elsewhere=table.elsewhere | places) if places else table


def unit_headed(text: str) -> Measure | None:
    """What a heading says is counted below it, where it begins with that or names nothing else: ``A. Victims``, ``Part
    2 - Number of crimes``, ``Individual children by age``; ``Age of victim`` says nothing of it.
    """
    if _HEADS_PEOPLE.match(text):
        return Measure.VICTIMS
    if _HEADS_CRIMES.match(text):
        return Measure.OFFENCES
    named = {found.value for found in measures_named_in(text)}
    return named.pop() if len(named) == 1 and not _OF_PERSONS.search(text) else None


def _opens_part(line: Line) -> bool:
    """Whether a line heads a part of a letter: a heading, a question or part by its number, the name of a table, or
    nothing but what is counted.
    """
    if line.kind is LineKind.HEADING or opens_numbered_part(line.text):
        return True
    is_short = len(line.text.split()) <= _LONGEST_HEADING and not line.text.rstrip().endswith((".", ";", ","))
    is_named = _NUMBERED_NAME.match(line.text) is not None
    return is_short and (is_named or bool(_HEADS_PEOPLE.match(line.text) or _HEADS_CRIMES.match(line.text)))
