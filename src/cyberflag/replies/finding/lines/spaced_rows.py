"""Tables of lines with single blanks between their cells, as copies of letters have them: a line that names its labels
and lists years, or lists years alone, and right below it lines of a label or an offence's code and as many figures
(``08/65 4 36 44``); or years below one another and what is counted over their figures (``Year Arrest Caution``,
``2012 153 5``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line, is_furniture, is_quoted
from cyberflag.replies.fits import is_understood
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total

_YEAR: Final = r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d){1,2})?"
_GAP: Final = r"(?:\s*\|\s*|\s+)"
_HEAD: Final = re.compile(
    rf"[\s|]*(?:(?P<name>[^\W\d][^\d:=|]*?){_GAP})?(?P<cells>{_YEAR}(?:{_GAP}{_YEAR})+)(?P<total>{_GAP}(?:Grand\s+)?Total)?[\s|]*",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(_YEAR)
_BOTH_SIDES: Final = re.compile(
    r"^(?:(?:financial|calendar)\s+)?years?\W+(?=\w)|(?<=\w)\W+(?:(?:financial|calendar)\s+)?years?$", re.IGNORECASE
)
"""What names the years, beside what names the rows: ``Year Nationality 2015 2016``."""
_FIGURE: Final = r"(?:[<>]\s?)?\d[\d,]*|\*|-|nil"
_ROW: Final = re.compile(
    rf"[\s|]*(?P<label>[^\s|].*?){_GAP}(?P<cells>(?:{_FIGURE})(?:{_GAP}(?:{_FIGURE}))+)[\s|]*", re.IGNORECASE
)
_CODE: Final = re.compile(r"\d{1,3}\s?/\s?\d{1,2}|\d{1,3}[A-Z]")
_BAND: Final = re.compile(r"\d{1,2}\s?(?:[-–]|to)\s?\d{1,2}")
_FIGURES: Final = re.compile(_FIGURE, re.IGNORECASE)
_WIDE: Final = 3
"""So many blanks before a figure hold a cell without one, where single blanks part the others."""
_JOINED: Final = re.compile(r"\s*(?P<label>[^\W\d][^.;:?!]*?)\s+(?P<digits>\d{2,20})\s*")
_TIMES_THE_OTHERS: Final = 20
"""A number that surpasses all others so far is several run together."""
_FEWEST_ROWS: Final = 2
_FEWEST_YEARS: Final = 2
_WORDS: Final = re.compile(r"\s*(?P<words>[^\W\d][^\d.;:?!]*?)\s*")
_ROW_OF_YEAR: Final = re.compile(
    rf"\s*(?P<label>{_YEAR}(?:\s?\*{{1,2}})?(?:\s*\([^()]{{3,40}}\))?)\s+(?P<cells>(?:{_FIGURE})(?:\s+(?:{_FIGURE}))+)\s*",
    re.IGNORECASE,
)
"""A row of a year, which may say its days in brackets: ``2016/17 (to 31/12/2016) 160 39 8``."""
_FOOT: Final = re.compile(
    rf"\s*(?P<label>[^\W\d][^\d.;?!]*?)\s*[:=]?\s+(?P<cells>(?:{_FIGURE})(?:\s+(?:{_FIGURE}))*)\s*", re.IGNORECASE
)
"""The last row of years, with their totals: ``Total 328 114``."""
_MOST_WORDS: Final = 14
_NAME: Final = 2
"""One of so many words says that the labels are years: ``Financial Year``."""


@dataclass(frozen=True)
class _Row:
    """The cells of a line, its label first."""

    line: Line
    cells: tuple[str, ...]
    is_joined: bool = False


def gather_spaced(document: Document) -> Document:
    """The document with each such table as a grid, whose cells keep the lines as their places."""
    blocks: list[Grid | Line] = []
    at = 0
    while at < len(document.blocks):
        rows, end = _table_at(document.blocks, at)
        passed = document.blocks[at:end]
        blocks.extend([_as_grid(rows), *filter(is_furniture, passed)] if rows else passed)
        at = end
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=tuple(blocks))


def _table_at(blocks: Sequence[Grid | Line], at: int) -> tuple[list[_Row], int]:
    """The heading that a block is, with the rows below it, empty where it heads none; and the block behind them."""
    if is_quoted(blocks[at]):
        return [], at + 1
    head = _head(blocks[at])
    if head is None:
        of_years = _years_at(blocks, at)
        return of_years, at + max(1, len(of_years))
    rows, end = [head], at + 1
    for place, block in enumerate(blocks[at + 1 :], start=at + 1):
        if is_furniture(block):
            continue
        row = _row(block, len(head.cells)) or _joined_row(block, rows)
        if row is None:
            break
        rows.append(row)
        end = place + 1
    # years that no name tells from other numbers
    is_told = bool(head.cells[0]) or all(is_understood(row.cells[0]) for row in rows[1:])
    fewest = 1 if any(_is_code(row.cells[0]) for row in rows[1:]) else _FEWEST_ROWS
    if not is_told or sum(not row.is_joined for row in rows) <= fewest:
        return [], at + 1
    return rows, end


def _joined_row(block: Grid | Line, rows: Sequence[_Row]) -> _Row | None:
    """A line below rows whose figures all ran together (``Instagram 9121519``): its digits suffice for all columns,
    and no figure of the rows above comes near it. They stand in the first column, the others blank.
    """
    found = _JOINED.fullmatch(block.text) if isinstance(block, Line) else None
    if found is None or not isinstance(block, Line) or not is_understood(found["label"]):
        return None
    size = len(rows[0].cells) - 1
    told = [text.replace(",", "") for row in rows[1:] if not row.is_joined for text in row.cells[1:]]
    above = [int(digits) for digits in told if digits.isdecimal()]
    is_far = bool(above) and int(found["digits"]) >= _TIMES_THE_OTHERS * max(1, *above)
    cells = (found["label"], found["digits"], *[""] * (size - 1))
    return _Row(block, cells, is_joined=True) if is_far and len(found["digits"]) >= size > 1 else None


def _years_at(blocks: Sequence[Grid | Line], at: int) -> list[_Row]:
    """A line of words over lines of a year and as many figures each, where its words part into as many headings."""
    heading = blocks[at]
    words = _WORDS.fullmatch(heading.text) if isinstance(heading, Line) else None
    if words is None or not isinstance(heading, Line) or len(words["words"].split()) > _MOST_WORDS:
        return []
    rows: list[_Row] = []
    for block in blocks[at + 1 :]:
        found = _ROW_OF_YEAR.fullmatch(block.text) if isinstance(block, Line) else None
        cells = (found["label"], *_FIGURES.findall(found["cells"])) if found else ()
        if not cells or not isinstance(block, Line) or (rows and len(cells) != len(rows[0].cells)):
            break
        rows.append(_Row(block, cells))
    heads = _headings_in(words["words"].split(), len(rows[0].cells)) if len(rows) >= _FEWEST_YEARS else None
    return [_Row(heading, heads), *rows, *_foot_at(blocks, at + 1 + len(rows), len(heads))] if heads else []


def _foot_at(blocks: Sequence[Grid | Line], at: int, size: int) -> list[_Row]:
    """The line of totals that a block is, its cells behind the first left blank where their figures ran together."""
    line = blocks[at] if at < len(blocks) else None
    found = _FOOT.fullmatch(line.text) if isinstance(line, Line) else None
    figures = _FIGURES.findall(found["cells"]) if found else []
    if found is None or not isinstance(line, Line) or len(figures) not in (1, size - 1):
        return []
    total = understand_total(found["label"])
    is_total = total is not None and not total.value.of
    return [_Row(line, (found["label"], *figures, *[""] * (size - 1 - len(figures))))] if is_total else []


def _headings_in(words: Sequence[str], size: int) -> tuple[str, ...] | None:
    """Words parted into a name for years and headings that are understood: before each capital where that gives as many
    as there are columns, else in the one way that there is; None where it cannot be told.
    """
    size_of_name = next((at + 1 for at, word in enumerate(words[:_NAME]) if _names_years(word)), 0)
    size_of_name += sum(1 for _ in takewhile(_names_years, words[size_of_name:]))
    name, left = " ".join(words[:size_of_name]), words[size_of_name:]
    starts = [at for at, word in enumerate(left) if word[0].isupper()]
    if not _names_years(name) or not left:
        return None
    if len(starts) == size - 1 and starts[0] == 0:
        ways = [tuple(" ".join(left[at:end]) for at, end in pairwise((*starts, len(left))))]
    else:
        ways = _parted(tuple(left), size - 1)
    return (name, *ways[0]) if len(ways) == 1 and all(map(is_understood, ways[0])) else None


def _names_years(word: str) -> bool:
    """Whether a name says that the labels below it are years: ``Year``, ``Financial year``."""
    named = understand_dimension(word) if word else None
    return named is not None and named.value is Dimension.PERIOD


def _parted(words: tuple[str, ...], parts: int) -> list[tuple[str, ...]]:
    """All ways to part words into as many labels that are understood."""
    if parts == 1:
        return [(" ".join(words),)] if words and is_understood(" ".join(words)) else []
    firsts = (at for at in range(1, len(words) - parts + 2) if is_understood(" ".join(words[:at])))
    return [(" ".join(words[:at]), *rest) for at in firsts for rest in _parted(words[at:], parts - 1)]


def _head(block: Grid | Line) -> _Row | None:
    found = _HEAD.fullmatch(block.text) if isinstance(block, Line) else None
    if found is None or not isinstance(block, Line):
        return None
    name = (found["name"] or "").strip(" |")
    name = alone if understand_dimension(alone := _BOTH_SIDES.sub("", name)) is not None else name
    if name and understand_dimension(name) is None:
        return None
    total = (found["total"].strip(" |"),) if found["total"] else ()
    return _Row(block, (name, *_YEARS.findall(found["cells"]), *total))


def _row(block: Grid | Line, size: int) -> _Row | None:
    """A line as a label and its figures; None where there are not as many as headings."""
    found = _ROW.fullmatch(block.text) if isinstance(block, Line) else None
    if found is None or not isinstance(block, Line):
        return None
    figures = _FIGURES.findall(found["cells"])
    label = " ".join((found["label"], *figures[: 1 - size])) if len(figures) > size - 1 else found["label"]
    label = label.strip(" |")
    cells = (label, *figures[1 - size :])
    if len(cells) == size - 1 and (blank := _blank_in(found["cells"], block.text[: found.start("cells")])) is not None:
        cells = (*cells[: blank + 1], "", *cells[blank + 1 :])
    is_label = _is_code(label) or _BAND.fullmatch(label) is not None or any(map(str.isalpha, label))
    return _Row(block, cells) if len(cells) == size and is_label else None


def _blank_in(cells: str, before: str) -> int | None:
    """Before which of the figures of a line one is blank: where one gap alone is as wide as two and what would stand
    between them; None where none is, or several are.
    """
    starts = [0, *(found.end() for found in _FIGURES.finditer(cells))]
    gaps = [before[len(before.rstrip()) :], *(cells[at : at + _WIDE] for at in starts[1:-1])]
    wide = [at for at, gap in enumerate(gaps) if len(gap) >= _WIDE and not gap.strip()]
    are_narrow = all(len(gap) - len(gap.lstrip()) < _WIDE - 1 for at, gap in enumerate(gaps) if at not in wide)
    return wide[0] if len(wide) == 1 and are_narrow else None


def _is_code(label: str) -> bool:
    """Whether a label is nothing but the code of an offence: ``08/65``."""
    return _CODE.fullmatch(label) is not None and is_understood(label)


def _as_grid(rows: Sequence[_Row]) -> Grid:
    cells = {(r, c): Cell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row.cells)}
    places = {(r, c): row.line.source for r, row in enumerate(rows) for c, _ in enumerate(row.cells)}
    return Grid(f"{rows[0].line.prefix}text", cells, places=places)
