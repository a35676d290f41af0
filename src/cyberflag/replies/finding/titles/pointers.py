"""Texts that speak of some of the tables of a letter: ``The next two tables count victims and not offences``, ``The
second table counts people``, ``The table above is of victims``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from cyberflag.replies.document import Line
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.number_words import ORDINALS, read_number, read_ordinal

_COMPARED = r"(?<!unlike )(?<!than )(?<!match )(?<!with )(?<!from )(?<!as in )(?<!to )(?<!and )"
"""Not behind words that only compare: ``It will not match the first table``."""
_OUR = rf"{_COMPARED}\b(?:the|these|those|our|this)\s+"
_NEXT = re.compile(
    rf"{_OUR}(?:(?:next|following)\s+(?:(?P<number>\w+)\s+tables|table)\b"
    r"|(?:(?P<below>\w+)\s+tables|table)\s+(?:below|underneath|beneath|that\s+follows?)\b)",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    rf"{_OUR}(?:(?:previous|preceding|above|last)\s+(?:(?P<number>\w+)\s+tables|table)\b"
    r"|(?:(?P<above>\w+)\s+tables|table)\s+(?:(?:directly\s+|immediately\s+|just\s+)?above|before\s+this)\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"{_COMPARED}\b(?:(?:the|our)\s+(?P<ordinal>{'|'.join(ORDINALS)}|\d(?:st|nd|rd|th)|final)\s+(?:of\s+(?:the|these)\s+)?tables?\b"
    r"|table\s+(?:no\.?\s*)?(?P<name>\d{1,2}|[A-H])\b(?!\s*(?:[:.)–—-]|and\b|to\b|&|,\s*(?:table|\d))))",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\bboth\s+(?:of\s+)?(?:the\s+|these\s+)?tables\b", re.IGNORECASE)
_THIS = re.compile(r"\bthis\s+(?:table|sheet|tab)\b", re.IGNORECASE)
_NAME = re.compile(r"\s*table\s+(?:no\.?\s*)?(?P<name>\d{1,2}|[A-H])\b", re.IGNORECASE)
_LAST_TABLE = -1


@dataclass(frozen=True)
class _Pointing:
    """Which tables a sentence speaks of: so many ``ahead``, so many ``back``, or the one with a place or ``name``."""

    ahead: int = 0
    back: int = 0
    place: int = 0
    name: str = ""


@dataclass(frozen=True)
class _Remark:
    """A sentence that speaks of some tables, its file, and how many grids with tables stand before it."""

    text: Text
    prefix: str
    pointing: _Pointing
    before: int


def points_at_tables(sentence: str) -> bool:
    """Whether a sentence speaks of some of the tables only."""
    return _pointing(sentence) is not None


def is_of_one_table(sentence: str) -> bool:
    """Whether a sentence speaks of some of the tables only, or of the one that it stands beside: ``This table counts
    victims``.
    """
    return points_at_tables(sentence) or _THIS.search(sentence) is not None


def _pointing(sentence: str) -> _Pointing | None:
    if _NAME.match(sentence) and not sentence.rstrip().endswith((".", ";")):
        return None  # the title of a table
    sentence = _BOTH.sub("the two tables", sentence)
    found: list[tuple[int, _Pointing]] = []
    if match := _NEXT.search(sentence):
        found.append((match.start(), _Pointing(ahead=_number(match["number"] or match["below"]))))
    if match := _ABOVE.search(sentence):
        found.append((match.start(), _Pointing(back=_number(match["number"] or match["above"]))))
    if match := _NUMBERED.search(sentence):
        found.append((match.start(), _placed(match["ordinal"], match["name"])))
    said = [(start, pointing) for start, pointing in found if pointing != _Pointing()]
    return min(said, key=lambda item: item[0])[1] if said else None


def _number(word: str | None) -> int:
    """How many a word says, 1 for none; 0 where it is no number, so that nobody knows how many are meant."""
    if not word:
        return 1
    return read_number(word) or 0


def _placed(ordinal: str | None, name: str | None) -> _Pointing:
    if name:
        return _Pointing(name=name.casefold())
    word = ordinal or ""
    return _Pointing(place=_LAST_TABLE if word.casefold() == "final" else read_ordinal(word))


class Pointers:
    """The texts that speak of some of the tables, as a document is walked through."""

    def __init__(self) -> None:
        self._remarks: list[_Remark] = []
        self._grids: list[tuple[str, range]] = []

    def read(self, line: Line) -> None:
        """Take in a line between tables."""
        for sentence in sentences_of(line.text):
            if (pointing := _pointing(sentence)) is not None:
                self._remarks.append(_Remark(Text(sentence, line.source), line.prefix, pointing, len(self._grids)))

    def pass_grid(self, prefix: str, tables: range) -> None:
        """Go past a grid of a file that holds the tables with these numbers."""
        self._grids.append((prefix, tables))

    def hand_out(self, tables: Sequence[Table]) -> list[Table]:
        """The tables, each with what is said of it alone as setting, the nearest first, and without titles and notes
        that speak of others.
        """
        told: dict[int, list[Text]] = defaultdict(list)
        others: dict[int, set[tuple[str, str]]] = defaultdict(set)
        for remark in self._remarks:
            meant = {at for grid in self._meant(remark, tables) for at in self._grids[grid][1]}
            for at in meant:
                told[at].append(remark.text)
            for at in set(range(len(tables))) - meant if meant else ():
                others[at].add((remark.text.source, remark.text.text))
        return [_with_told(table, told[at], others[at]) for at, table in enumerate(tables)]

    def _meant(self, remark: _Remark, tables: Sequence[Table]) -> Sequence[int]:
        here = [at for at, (prefix, _) in enumerate(self._grids) if prefix == remark.prefix]
        pointing = remark.pointing
        if pointing.ahead:
            return [at for at in here if at >= remark.before][: pointing.ahead]
        if pointing.back:
            return [at for at in here if at < remark.before][-pointing.back :]
        if pointing.name:
            named = [at for at in here if any(_is_named(tables[n], pointing.name) for n in self._grids[at][1])]
            place = int(pointing.name) if pointing.name.isdigit() else ord(pointing.name) - ord("a") + 1
            return named or here[place - 1 : place]
        return here[-1:] if pointing.place == _LAST_TABLE else here[pointing.place - 1 : pointing.place]


def _is_named(table: Table, name: str) -> bool:
    """Whether the nearest text above a table that names one gives it this name: ``Table A Offences by class``."""
    found = next((match for text in table.titles if (match := _NAME.match(text.text))), None)
    return found is not None and found["name"].casefold() == name


def _with_told(table: Table, told: Sequence[Text], elsewhere: Collection[tuple[str, str]]) -> Table:
    own = tuple(reversed(told))
    titles, notes = _without(table.titles, elsewhere), _without(table.notes, elsewhere)
    setting = (*(text for text in own if text not in titles), *table.setting)
    return replace(table, titles=titles, notes=notes, setting=setting)


def _without(texts: Sequence[Text], elsewhere: Collection[tuple[str, str]]) -> tuple[Text, ...]:
    """Texts without their sentences that speak of other tables."""
    kept = []
    for text in texts:
        sentences = sentences_of(text.text)
        parts = [part for part in sentences if (text.source, part) not in elsewhere]
        kept.append(text if len(parts) == len(sentences) else replace(text, text=" ".join(parts)))
    return tuple(text for text in kept if text.text)
