"""Claims that somebody wrote down one by one, as rows: what is claimed, of which cell, in which number."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from cyberflag.disclosure.claims import (
    bounds_claim,
    difference_claim,
    highest_claim,
    majority_claim,
    more_claim,
    only_claim,
    rank_claim,
    ratio_claim,
)
from cyberflag.disclosure.published.printed import Key
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told.figures_told import FIGURE, bounds_of
from cyberflag.disclosure.told.lexicon import Lexicon, Mention
from cyberflag.disclosure.told.passages import Told
from cyberflag.disclosure.told.words import allowed
from cyberflag.errors import TableError

COLUMNS = ("where", "kind", "cell", "number", "other")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?")
_Claim = Callable[["_Row"], Iterator[Statement]]


def read_stated(rows: Iterable[Mapping[str, str]], lexicon: Lexicon, file: str) -> tuple[Told, ...]:
    """The statements of each row; ``file`` names the table in errors and in what is told.

    ``cell`` and ``other`` name cells by their values, as ``force=Kent; age=12``; what is not named is a total. Several
    cells are parted by ``|``. Raises ``TableError`` (row, column, cure) for what is not understood.
    """
    told = []
    for line, row in enumerate(rows, start=1):
        stated = _Row(row, lexicon, f"{file}, claim {line}")
        made = _KINDS.get(stated.text("kind"))
        if made is None:
            raise TableError(
                f"{stated.at}, kind: {stated.text('kind')!r} is not known.", f"Write one of: {', '.join(_KINDS)}."
            )
        where = stated.text("where") or stated.at
        statements = tuple(Statement(s.terms, f"{s.words} ({where})", s.low, s.high) for s in made(stated))
        text = " ".join(stated.text(column) for column in COLUMNS[1:]).strip()
        told.append(Told(where, text, tuple(s for s in statements if lexicon.adds(s))))
    return tuple(told)


class _Row:
    """A row with its columns understood when they are asked for."""

    def __init__(self, row: Mapping[str, str], lexicon: Lexicon, at: str) -> None:
        self._row, self._lexicon, self.at = row, lexicon, at

    def text(self, column: str) -> str:
        """What stands in a column."""
        return str(self._row.get(column) or "").strip()

    @property
    def cell(self) -> str:
        """The cell's name."""
        return self._lexicon.name(self._key("cell", self.text("cell")))

    @property
    def others(self) -> list[str]:
        """The names of the other cells: those that are named, else all on the cell's own level."""
        if self.text("other"):
            return [self._lexicon.name(self._key("other", part)) for part in self.text("other").split("|")]
        key = self._key("cell", self.text("cell"))
        named = [part.split("=")[0].strip() for part in self.text("cell").split(";")]
        place = next(p for p, d in enumerate(self._lexicon.tables.settings.dimensions) if d.name == named[0])
        return [self._lexicon.name(other) for other in self._lexicon.siblings(key, place)]

    @property
    def other(self) -> str:
        """The name of the other cell, of which there must be one."""
        if not self.text("other"):
            raise TableError(f"{self.at}, other: it is empty.", "Name the cell that the claim sets it against.")
        return self.others[0]

    def number(self, column: str = "number", before: str = "", after: str = "") -> tuple[Fraction, Fraction]:
        """A number, and the unit of its last digit: the one before or after a word where the column holds two."""
        text = self.text(column).rstrip("%").strip()
        text = text.partition(before)[0].strip() if before else text
        text = text.partition(after)[2].strip() if after else text
        if not _NUMBER.fullmatch(text):
            raise TableError(f"{self.at}, {column}: {self.text(column)!r} is no number.", "Write it as printed: 11.8")
        _, _, decimals = text.partition(".")
        return Fraction(text.replace(",", "")), Fraction(1, 10 ** len(decimals))

    def interval(self, column: str = "number", before: str = "") -> tuple[Fraction, Fraction]:
        """All numbers that are printed as the number is."""
        least, most = allowed(*self.number(column, before), "")
        return least or Fraction(0), most or Fraction(0)

    def _key(self, column: str, text: str) -> Key:
        mentions = []
        for part in filter(None, (part.strip() for part in text.split(";"))):
            name, _, value = (piece.strip() for piece in part.partition("="))
            places = [p for p, d in enumerate(self._lexicon.tables.settings.dimensions) if d.name == name]
            if not places or not value:
                names = ", ".join(d.name for d in self._lexicon.tables.settings.dimensions)
                raise TableError(f"{self.at}, {column}: {part!r} is not understood.", f"Write NAME=VALUE, of: {names}.")
            mentions.append(Mention(places[0], value, 0, 0))
        key = self._lexicon.key_of(mentions)
        if key is None or not self._lexicon.has(key):
            raise TableError(f"{self.at}, {column}: no table has the cell {text!r}.", "Correct the values it names.")
        return key


def _count(row: _Row) -> Iterator[Statement]:
    text = row.text("number").casefold()
    bounds = bounds_of(text) if re.fullmatch(FIGURE, text) else None
    if bounds is None:
        raise TableError(f"{row.at}, number: {text!r} is no count.", "Write it as 12, 7 to 9, or at least 7.")
    yield bounds_claim(row.cell, Decimal(bounds.low), None if bounds.high is None else Decimal(bounds.high))


def _share(row: _Row) -> Iterator[Statement]:
    least, most = row.interval()
    yield from ratio_claim(
        row.cell, row.other, least / 100, most / 100, f"{row.cell} is {row.text('number')} % of {row.other}"
    )


def _change(row: _Row) -> Iterator[Statement]:
    said = f"{row.cell} is {row.text('number')} from {row.other}"
    least, most = row.interval()
    if row.text("number").endswith("%"):
        yield from ratio_claim(row.cell, row.other, 1 + least / 100, 1 + most / 100, said)
    else:
        yield difference_claim(row.cell, row.other, *(int(row.number()[0]),) * 2, said)


def _times(row: _Row) -> Iterator[Statement]:
    said = f"{row.cell} is {row.text('number')} times {row.other}"
    yield from ratio_claim(row.cell, row.other, *row.interval(), said)


def _rate(row: _Row) -> Iterator[Statement]:
    """So many per 10,000 of a population: ``number`` as ``5.2 per 10000``, ``other`` the population."""
    least, most = row.interval("number", "per")
    people = row.number("other")[0] / row.number("number", after="per")[0]
    low, high = math.ceil(max(least, Fraction(0)) * people), math.floor(most * people)
    told = bounds_claim(row.cell, Decimal(low), Decimal(high))
    yield Statement(told.terms, f"{row.cell} is {row.text('number')} of {row.text('other')}", told.low, told.high)


_KINDS: dict[str, _Claim] = {
    "count": _count,
    "share": _share,
    "change": _change,
    "times": _times,
    "rate": _rate,
    "rank": lambda row: rank_claim([row.cell, row.other, *row.others[1:]]),
    "highest": lambda row: highest_claim(row.cell, row.others),
    "lowest": lambda row: (
        Statement(((other, 1), (row.cell, -1)), f"{row.cell} is the lowest", Decimal(0), None) for other in row.others
    ),
    "more": lambda row: iter((more_claim(row.cell, row.other),)),
    "majority": lambda row: iter((majority_claim(row.cell, row.other),)),
    "only": lambda row: only_claim(row.cell, row.others),
}
