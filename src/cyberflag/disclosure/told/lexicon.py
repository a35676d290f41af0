"""How texts name the values of the tables' dimensions, and which cell they together mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cyberflag.disclosure.published.printed import Key, PublishedTables
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told.words import COUNTED
from cyberflag.model import Bounds
from cyberflag.vocabularies.plain_text import write_plainly

_NUMERIC = re.compile(r"\d+(?:\s*-\s*\d+|\+)?")
_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s*[/-]\s*((?:19|20)?\d\d))?")


@dataclass(frozen=True)
class Mention:
    """A value that a text names: the place of its dimension, the value, and the span."""

    place: int
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Lexicon:
    """The cells that there are, and the words for their values.

    ``words`` holds, for each dimension's name, further phrases of its values: ``{"age": {"0-9": ("under 10",)}}``;
    ``ids`` the cells by the ids with which a text may name them.
    """

    tables: PublishedTables
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    ids: Mapping[str, Key] = field(default_factory=dict)

    def mentions(self, text: str) -> list[Mention]:
        """The values that a text names, in order; of two that overlap the longer."""
        found: list[Mention] = []
        for match in self._pattern.finditer(write_plainly(text).casefold()):
            place, value = self._phrases[" ".join(match[0].split())]
            found.append(Mention(place, value, match.start(), match.end()))
        return found

    def key_of(self, mentions: Iterable[Mention], context: Iterable[Mention] = ()) -> Key | None:
        """The cell that the values together name; what the text leaves open is as in the context, or a total.

        None where two values of one dimension are named.
        """
        named: dict[int, str] = {}
        for mention in mentions:
            if named.setdefault(mention.place, mention.value) != mention.value:
                return None
        around: dict[int, set[str]] = {}
        for mention in context:
            around.setdefault(mention.place, set()).add(mention.value)
        for place, values in around.items():
            if len(values) == 1:
                named.setdefault(place, next(iter(values)))
        return tuple(named.get(place, d.total) for place, d in enumerate(self.tables.settings.dimensions))

    def has(self, key: Key) -> bool:
        """Whether the tables have such a cell."""
        return key in self._keys

    def name(self, key: Key) -> str:
        """The cell's name in the attack."""
        return self.tables.name_of(key)

    def adds(self, statement: Statement) -> bool:
        """Whether a statement says more than the tables print of its cell by itself."""
        if len(statement.terms) != 1 or statement.low is None or statement.terms[0][1] != 1:
            return True
        bounds = self._bounds[statement.terms[0][0]]
        is_below = statement.low <= bounds.low
        return not (
            is_below and (statement.high is None or (bounds.high is not None and bounds.high <= statement.high))
        )

    def siblings(self, key: Key, place: int) -> tuple[Key, ...]:
        """The other cells that differ in one dimension alone, and stand on the same level of it."""
        dimension = self.tables.settings.dimensions[place]
        is_group = dimension.is_group(key[place])
        return tuple(
            other
            for other in self._keys
            if other != key
            and other[place] != dimension.total
            and dimension.is_group(other[place]) == is_group
            and (*other[:place], *other[place + 1 :]) == (*key[:place], *key[place + 1 :])
        )

    def dimension_named(self, text: str) -> int | None:
        """The place of the only dimension whose name stands in the text; of a word for what is counted, as its kind."""
        found = [place for place, pattern in enumerate(self._named) if pattern.search(text.casefold())]
        return found[0] if len(found) == 1 else None

    def without_names(self, text: str) -> str:
        """The text without the names of dimensions."""
        for pattern in self._named:
            text = pattern.sub(" ", text)
        return text

    @cached_property
    def _named(self) -> tuple[re.Pattern[str], ...]:
        return tuple(
            re.compile(rf"\b(?:common|frequent|(?:type|kind)s? of|which) {re.escape(d.name)}s?\b")
            if re.fullmatch(COUNTED, d.name)
            else re.compile(rf"\b{re.escape(d.name)}s?\b")
            for d in self.tables.settings.dimensions
        )

    @cached_property
    def _bounds(self) -> dict[str, Bounds]:
        return {self.tables.name_of(cell.key): cell.bounds for cell in self.tables.cells}

    @cached_property
    def _keys(self) -> dict[Key, None]:
        return dict.fromkeys(cell.key for cell in self.tables.cells)

    @cached_property
    def _phrases(self) -> dict[str, tuple[int, str]]:
        found: dict[str, tuple[int, str] | None] = {}
        for place, dimension in enumerate(self.tables.settings.dimensions):
            values = {key[place] for key in self._keys} - {dimension.total}
            more = {**dimension.words, **self.words.get(dimension.name, {})}
            for value in sorted(values):
                for phrase in (*_phrases_of(dimension.name, value), *more.get(value, ())):
                    plain = " ".join(write_plainly(phrase).casefold().split())
                    is_new = found.setdefault(plain, (place, value)) == (place, value)
                    found[plain] = (place, value) if is_new else None  # two values share the phrase: it names neither
        return {phrase: named for phrase, named in found.items() if named is not None}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._phrases, key=lambda phrase: (-len(phrase), phrase))
        told = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first) or "(?!)"
        return re.compile(rf"(?<![\w/.,])(?:{told})(?![\w/]|[.,]\d)")


def _phrases_of(dimension: str, value: str) -> Iterable[str]:
    """The words that a value brings by itself: a name as it stands, a number with its dimension (``age 13``)."""
    plain = write_plainly(value).strip()
    if _NUMERIC.fullmatch(plain) and not _YEARS.fullmatch(plain):
        yield from (f"{dimension} {plain}", f"{dimension}s {plain}", f"{dimension}d {plain}")
        if plain.isdigit():
            yield from (f"{plain}-year-old", f"{plain}-year-olds", f"{plain} year old", f"{plain} year olds")
        return
    years = _YEARS.fullmatch(plain)
    if years and years[2]:
        yield from (
            f"{years[1]}/{years[2][-2:]}",
            f"{years[1]}-{years[2][-2:]}",
            f"{years[1]}-{years[1][:2]}{years[2][-2:]}",
        )
    yield plain
