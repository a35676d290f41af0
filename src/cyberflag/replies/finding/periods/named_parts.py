"""Names of parts of a year that a reply explains: ``summer (April to September) and winter (October to March)``, or a
key of two cells a row (``1st | January to March``), alone in their cells or beside their year: ``W 2021/22``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.replies.document import Document, Grid
from cyberflag.replies.finding.explained.keys_of_parts import key_of_parts, without_key
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import make_up_a_year, understand_part_of_year
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import fold, write_plainly

_FEWEST: Final = 2
_MOST_WORDS: Final = 4
_QUARTERS: Final = (
    r"(?:the\s+)?(?:(?:first|second|third|[1-3](?:st|nd|rd))\s+(?:and|to)\s+(?:second|third|fourth|[2-4](?:nd|rd|th))\s+quarters?"
    r"|q(?:uarters?|trs?)?\s*[1-3]\s*(?:and|to|&|\+|-)\s*q?(?:uarter|tr)?\s*[2-4])"
)
_MONTHS: Final = (
    rf"(?:{_QUARTERS}|(?:0?1(?:st)?\s+)?{MONTH}\s*(?:-|to|until|through)\s*"
    rf"(?:the\s+end\s+of\s+)?(?:\d\d(?:st|nd|rd|th)?\s+)?{MONTH})"
)
_SPAN: Final = re.compile(rf"(?<!\w){_MONTHS}", re.IGNORECASE)
_IS: Final = (
    r"['\"]?\s*(?:\(|=|:|-|,)?\s*(?:(?:is|are|means?|covers?|being|runs?|for|the\s+months?)\s+)*(?:from\s+|of\s+)?"
)
_CALLED: Final = r"\s*(?:\(|=|:|-|,)?\s*(?:(?:is|are|as|called|the|our|shown|given|under|in)\s+)*['\"]?"
_OF_QUARTERS: Final = re.compile(_QUARTERS)
"""One name is enough of quarters, beside which it stands."""
_WITH_YEAR: Final = re.compile(
    r"(?:(?P<name>\D*[^\W\d_][\w.]*?)[\s._,:-]*(?P<year>\d{4}(?:[/-]\d{2,4})?|\d\d/\d\d)"
    r"|(?P<year_before>\d{4}(?:[/-]\d{2,4})?|\d\d/\d\d)[\s._,:-]*(?P<behind>[^\W\d_].*?))"
)
_Place = tuple[int, int]


@dataclass(frozen=True)
class _Said:
    """Months that a text says a name is of, and where they stand in which text."""

    months: str
    text: int
    at: int


def write_out_named_parts(document: Document) -> Document:
    """The document with names that stand alone in cells, and that nothing else is known by, written out as the months
    that the reply explains them by, without a key of them; every cell keeps what it prints.

    Nothing is written out where fewer than two names are explained, two as the same months or one as different ones. A
    name that may be something else (``I``) is only one where all of them make up a year and it stands beside others.
    """
    if (key := key_of_parts(document)) is not None:
        return without_key(document, key).with_grids(lambda grid: _written(grid, key.words, frozenset()))
    texts = [plain for text in document.texts() if _SPAN.search(plain := write_plainly(text))]
    document = _with_years(document, texts) if texts else document
    explained = _explained(document, texts) if texts else {}
    doubtful = frozenset(name for name in explained if fits_of(name))
    if doubtful and not _make_up_a_year(explained.values()):
        explained = {name: months for name, months in explained.items() if name not in doubtful}
    fewest = 1 if any(map(_OF_QUARTERS.match, explained.values())) else _FEWEST
    if len(explained) - len(doubtful) < fewest or len(set(explained.values())) < len(explained):
        return document
    return document.with_grids(lambda grid: _written(grid, explained, doubtful))


def _with_years(document: Document, texts: Sequence[str]) -> Document:
    """The document with explained names and the year beside them written out as the days that they are together, where
    two names at least are explained, each as other months.
    """
    parted = {shown: said for shown in _shown(document) if (said := _name_and_year(shown)) is not None}
    explained = _months_of({name for name, _ in parted.values()}, texts)
    if len(explained) < _FEWEST or len(set(explained.values())) < len(explained):
        return document
    days = {shown: _days_of(explained[name], year) for shown, (name, year) in parted.items() if name in explained}
    days = {shown: said for shown, said in days.items() if said}
    return document.with_grids(
        lambda grid: grid.with_cells(
            {at: c.written_out(days[c.shown]) for at, c in grid.cells.items() if c.shown in days}
        )
    )


def _name_and_year(shown: str) -> tuple[str, str] | None:
    """The name and the year that a whole cell is, where they are no period by themselves."""
    found = _WITH_YEAR.fullmatch(shown.strip())
    if found is None or Dimension.PERIOD in fits_of(shown):
        return None
    return fold(found["name"] or found["behind"]), found["year"] or found["year_before"]


def _days_of(months: str, year: str) -> str:
    """The days of a year, the financial one or the calendar's, that are months of it; empty where it does not hold
    them: a winter of ``2021`` may be the one before or the one after.
    """
    part, whole = understand_part_of_year(months), understand_period(year)
    days = part.value.within(whole.value) if part is not None and whole is not None else None
    return "" if days is None else days.label


def _explained(document: Document, texts: Sequence[str]) -> dict[str, str]:
    return _months_of(set(map(fold, _shown(document))), texts)


def _shown(document: Document) -> set[str]:
    return {cell.shown for grid in document.grids if not grid.hidden for cell in grid if not cell.hidden}


def _months_of(names: set[str], texts: Sequence[str]) -> dict[str, str]:
    """The months that texts explain names by, which are no parts of a year by themselves."""
    names = {name for name in names if 0 < len(name.split()) <= _MOST_WORDS and re.search(r"[^\W\d_]", name)}
    names = {name for name in names if understand_part_of_year(name) is None}
    behind = {name: said for name in names if (said := [*_behind(name, texts)])}
    taken = {(said.text, said.at) for every in behind.values() for said in every}
    found = dict(behind)
    for name in names - behind.keys():
        found[name] = [said for said in _before(name, texts) if (said.text, said.at) not in taken]
    months = {name: {said.months for said in every} for name, every in found.items()}
    return {name: said.pop() for name, said in months.items() if len(said) == 1}


def _behind(name: str, texts: Sequence[str]) -> Iterator[_Said]:
    """The months that texts give right behind a name."""
    yield from _found(name, texts, rf"(?<![\w'-]){re.escape(name)}{_IS}(?P<months>{_MONTHS})")


def _before(name: str, texts: Sequence[str]) -> Iterator[_Said]:
    """The months that texts give right before a name."""
    yield from _found(name, texts, rf"(?<!\w)(?P<months>{_MONTHS}){_CALLED}{re.escape(name)}(?![\w-])")


def _found(name: str, texts: Sequence[str], pattern: str) -> Iterator[_Said]:
    holding = [(at, text) for at, text in enumerate(texts) if name in text.casefold()]
    if not holding:
        return  # most cells are no such names: the patterns of the months are long
    form = re.compile(pattern, re.IGNORECASE)
    for at, text in holding:
        for found in form.finditer(text):
            months = fold(found["months"]).removeprefix("the ")
            if understand_part_of_year(months) is not None:
                yield _Said(months, at, found.start("months"))


def _make_up_a_year(months: Iterable[str]) -> bool:
    """Whether texts name spans of months that are a year together."""
    return make_up_a_year(found.value for text in months if (found := understand_part_of_year(text)) is not None)


def _written(grid: Grid, explained: Mapping[str, str], doubtful: frozenset[str]) -> Grid:
    named = {at: name for at, cell in grid.cells.items() if (name := fold(cell.shown)) in explained}
    return grid.with_cells(
        {
            at: grid.cells[at].written_out(explained[name])
            for at, name in named.items()
            if name not in doubtful or _has_beside(at, name, named)
        }
    )


def _has_beside(at: _Place, name: str, named: Mapping[_Place, str]) -> bool:
    row, column = at
    beside = ((row, column - 1), (row, column + 1), (row - 1, column), (row + 1, column))
    return any(named.get(place, name) != name for place in beside)
