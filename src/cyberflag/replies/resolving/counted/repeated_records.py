"""Lists in which a crime stands on several lines, once for each of its suspects: its number tells that it is one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cyberflag.replies.facts import Facts
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.resolving.levels.label_meanings import LevelMeaning
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says

ASIDE: Final = (Dimension.REFERENCE.value, Dimension.SUSPECT.value)
"""What a line says of itself and of whom it is about, and not of the crime."""

_NAMES_CRIMES: Final = re.compile(
    r"\b(?:crimes?|offences?|investigations?|incidents?|occurrences?|records?|cases?|crn|urn|crs|niche|oel|log)\b|^ref",
    re.IGNORECASE,
)
_NAMES_LINES: Final = re.compile(
    r"\b(?:row|line|serial|seq\w*|item|entry|suspects?|offenders?|victims?|persons?)\b", re.IGNORECASE
)
_LINES: Final = r"(?:lines?|rows?|entries|records)"
_SEVERAL: Final = (
    r"(?:(?:two|three|four|several|many|multiple|more\s+than\s+one|different|separate|2|3)(?:\s*(?:,|or|and|to)\s*)?)+"
)
_ON_SEVERAL_LINES: Final = (
    rf"\b(?:crimes?|offences?|investigations?|numbers?|refs?|references?)\b[^.;]{{0,80}}\b(?:on|in|over|across|to)\s+{_SEVERAL}\s+{_LINES}"
    rf"|\b{_SEVERAL}\s+{_LINES}\b[^.;]{{0,60}}\b(?:same|one|single)\s+(?:crime|offence|number|ref\w*|investigation)"
    rf"|\b(?:same|one)\s+(?:crime\s+)?(?:number|ref\w*|urn)\b[^.;]{{0,40}}\b(?:same|one|single)\s+(?:crime|offence)"
    rf"|\b{_LINES}\s+(?:for|per)\s+(?:each|every)\s+(?:suspect|offender|accused|person\s+suspected)"
)
_ONCE: Final = re.compile(
    rf"\bcount(?:ed|ing|s)?\b[^.;]{{0,60}}\b(?:once|one\s+time)\b|{_ON_SEVERAL_LINES}"
    rf"|\b(?:repeat\w*|duplicate\w*)\b[^.;]{{0,40}}\b(?:crimes?|offences?|numbers?|ref\w*|{_LINES})",
    re.IGNORECASE,
)
"""Says that a crime may stand on several lines, or that it is to be counted once."""
_REPEATS: Final = re.compile(rf"^(?!.*\b(?:no|not|never|none|nor)\b).*?(?:{_ON_SEVERAL_LINES})", re.IGNORECASE)
_MOST_LINES: Final = 3
"""Where nothing is said of it, numbers repeat that often at most on the average: else they number something else."""

_TAKEN_OUT: Final = re.compile(
    r"\W*(?:(?:(?:number|no|ref(?:erence)?|details?|information|data)s?\W+)?(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?"
    r"(?:redacted|removed|withheld|hidden|masked|anonymi[sz]ed|suppressed|exempt(?:ed)?|deleted|blanked|omitted|taken\s+out"
    r"|not\s+(?:disclosed|released|provided|shown|given))(?:\W.*)?|x+|s(?:ec(?:tion)?)?\W*(?:30|31|38|40)\b.*|n/?a)?\W*",
    re.IGNORECASE,
)
"""Stands where the number of a crime stood: ``[removed]``, ``Redacted s40(2)``, ``XXXX``."""


@dataclass(frozen=True)
class RepeatedRecords:
    """The lines of a list by the number of their crime. ``is_said`` is whether the reply says that it may repeat or is
    to be counted once, ``is_on_several`` whether it says that crimes stand on several lines.
    """

    table: ResolvedTable
    numbers: Mapping[int, str]
    is_said: bool
    is_on_several: bool

    @property
    def cannot_be_told_apart(self) -> bool:
        """Whether crimes stand on several lines, and no line has the number of its crime."""
        return self.is_on_several and not self.numbers

    @cached_property
    def by_number(self) -> Mapping[str, list[Facts]]:
        """What the lines of each number say of their crime."""
        found: dict[str, list[Facts]] = defaultdict(list)
        for cell in self.table.cells:
            if cell.facts is not None and (number := self.numbers.get(cell.row)):
                found[number].append(cell.facts)
        return found

    @property
    def repeats(self) -> bool:
        """Whether some number stands on several lines."""
        return any(len(facts) > 1 for facts in self.by_number.values())

    @property
    def are_one_each(self) -> bool:
        """Whether all lines of each number say the same of their crime, so that each number is one."""
        return self.repeats and self._are_few and not self.differing

    @property
    def may_be_victims(self) -> bool:
        """Whether some number stands on several lines that say different things, as those of victims of one crime."""
        return self._are_few and not self.is_said and bool(self.differing)

    @property
    def _are_few(self) -> bool:
        lines = sum(map(len, self.by_number.values()))
        return self.is_said or lines <= _MOST_LINES * len(self.by_number)

    @cached_property
    def differing(self) -> frozenset[str]:
        """The numbers whose lines say different things of what is counted (two victims of different ages)."""
        return frozenset(
            number for number, facts in self.by_number.items() if len({_of_crime(one) for one in facts}) > 1
        )

    def again(self) -> frozenset[int]:
        """The rows of a crime that an earlier row has counted."""
        seen: set[str] = set()
        rows: set[int] = set()
        for cell in self.table.cells:
            number = self.numbers.get(cell.row, "")
            if number and cell.facts is not None:
                rows |= {cell.row} if number in seen else set()
                seen.add(number)
        return frozenset(rows)

    def unclear(self) -> frozenset[int]:
        """The rows of crimes whose lines differ in what is counted."""
        return frozenset(row for row, number in self.numbers.items() if number in self.differing)


def repeated_records(table: ResolvedTable, said: Iterable[str]) -> RepeatedRecords:
    """The lines of a list by the number of their crime, with what the texts around it say of that."""
    texts = list(said)
    is_said = any(_ONCE.search(text) or says(text, Cue.COUNTED_SEVERAL) for text in texts)
    is_on_several = any(_REPEATS.search(sentence) for text in texts for sentence in sentences_of(text))
    return RepeatedRecords(table, _numbers(table), is_said, is_on_several)


def _numbers(table: ResolvedTable) -> Mapping[int, str]:
    """The number of each row's crime, from the column that is headed as one of crimes."""
    level = _level_of_numbers(table.levels)
    if level is None:
        return {}
    pairs = zip(table.table.rows, level.meanings, strict=True)
    written = {row: " ".join(m.label.text.casefold().split()) for row, m in pairs if m is not None}
    return {row: number for row, number in written.items() if not _TAKEN_OUT.fullmatch(number)}


def _level_of_numbers(levels: Sequence[LevelMeaning]) -> LevelMeaning | None:
    numbered = [v for v in levels if v.dimension is Dimension.REFERENCE and not _NAMES_LINES.search(v.level.name)]
    return next((v for v in numbered if _NAMES_CRIMES.search(v.level.name)), None)


def _of_crime(facts: Facts) -> tuple[object, ...]:
    detail = tuple(item for item in facts.detail if item[0] not in (*ASIDE, Dimension.OUTCOME.value))
    return (facts.period, facts.offence, facts.age, facts.sex, facts.platform, facts.basis, detail)
