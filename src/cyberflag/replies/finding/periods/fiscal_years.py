"""Financial years named by one calendar year: ``FY2022``, ``FY22``, ``Financial year 2022``.

Such a name may be of the year that ends or of the one that begins then. The reply says it (``our fiscal years are named
after the year they end in``; ``FY2022 finished on 31 March 2022``), or the request does: where the names are the years
asked for, one for one, when they are taken the one way, and are not when they are taken the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Period, Request
from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.vocabularies.dates import DAY, full_year, read_day
from cyberflag.vocabularies.spans.years_by_one_number import FINANCIAL, years_by_one_number

_YEAR_WORD: Final = r"(?:f/?y|f\.y\.?|(?:fin(?:ancial)?|fiscal)\.?\s+(?:year|yr))"
_NAME: Final = re.compile(
    rf"(?:{FINANCIAL})[\s:'’(-]*(?:of\s+)?(?P<year>(?:20)?\d\d)\)?\s*\*?|(?P<first>(?:20)?\d\d)[\s(]*(?:{FINANCIAL})\)?",
    re.IGNORECASE,
)
_ENDS: Final = r"end(?:s|ed|ing)?|finish(?:es|ed)?|clos(?:es?|ed)"
_BEGINS: Final = r"start(?:s|ed|ing)?|beg[aiu]ns?|beginning|open(?:s|ed)?"
_RULE: Final = re.compile(
    rf"\b(?:{_YEAR_WORD}|years?)s?\s+(?:here\s+)?(?:is|are)\s+(?:always\s+)?"
    r"(?:named|labell?ed|called|numbered|known|shown|given|referred\s+to)\s+"
    r"(?:after|by|for|from|as|with)\s+(?:the\s+)?(?:(?:calendar|one)\s+)?(?:year\s+)?(?:in\s+which\s+)?"
    rf"(?:they|it|each)\s+(?:(?P<ends>{_ENDS})|(?:{_BEGINS}))\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    rf"(?<![\w/]){_YEAR_WORD}\s*['’-]?(?P<year>(?:20)?\d\d)\s+"
    rf"(?:(?P<ends>{_ENDS})|(?:{_BEGINS}))\s+(?:on|at|with)?\s*(?P<day>{DAY})",
    re.IGNORECASE,
)
_OF_CHANGES: Final = re.compile(
    r"\b(?:since|from|before|until|till|after|prior\s+to|introduc\w+|(?:came|come|coming)\s+in|adopt\w+|beg[au]n|start\w+|moved|changed|went)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
"""Before a year in which something changed, and of which no figure is."""
_LONGEST: Final = 14

_OF_OTHER_THINGS: Final = re.compile(
    r"[£$€]|\b(?:(?:disclosure|request|foi)\s+logs?|accounts|budgets?|reports?|requests?|references?|staff\w*|employees|fees?|charges\s+for"
    r"|systems?|forms|spending|expenditure|salar\w+|complaints)\b",
    re.IGNORECASE,
)
_NAMES_COUNTED: Final = re.compile(r"\b(?:offences|crimes|victims|incidents|flagged)\b", re.IGNORECASE)
"""Names the figures themselves: no text that does is of other things alone."""


def write_out_fiscal_years(document: Document, request: Request) -> Document:
    """The document with such names in its cells and lines written out as the years that they stand for, where it is
    told which; every cell keeps what it prints.
    """
    labels = {year for grid in document.grids if not grid.hidden for cell in grid for year in _named_alone(cell)}
    named = labels or {year for text in _own_texts(document) for _, year in _named_in(text)}
    if not named:
        return document
    by_end = _told_by_end(document)
    if by_end is None:
        by_end = _asked_by_end(named, request.periods)
    if by_end is None:
        return document
    return document.with_grids(lambda grid: _grid_written(grid, by_end=by_end)).with_lines(
        lambda line: line.rewritten(lambda text: _written(text, by_end=by_end)) if _may_count(line) else line
    )


def without_year_in_doubt(document: Document, request: Request) -> Request:
    """The request without its one period, where a heading, a sheet or a sentence with a figure is of such a year and
    nothing told which: its figures are not of the year asked for only because nothing else is known of their days.
    """
    if len(request.periods) != 1:
        return request
    names = [grid.own_name for grid in document.grids if grid.is_sheet and not grid.hidden]
    sheets = {year for name in names for _, year in _named_in(name)}
    parts = (part for text in _own_texts(document) for part in sentences_of(text) if _heads_or_counts(part))
    is_in_doubt = any(next(_named_in(part), None) for part in parts)
    is_of_another = bool(sheets) and _asked_by_end(sheets, request.periods) is None
    return replace(request, periods=()) if is_in_doubt or is_of_another else request


def _heads_or_counts(sentence: str) -> bool:
    """Whether a text is no sentence, or has a number beside such names, and is of no budget, report or the like."""
    if _OF_OTHER_THINGS.search(sentence) and not _NAMES_COUNTED.search(sentence):
        return False
    rest = sentence
    for (start, end), _ in reversed([*_named_in(sentence)]):
        rest = rest[:start] + rest[end:]
    is_heading = len(sentence.split()) <= _LONGEST and not sentence.rstrip().endswith((".", ";", ","))
    return is_heading or any(sign.isdigit() for sign in rest)


def _own_texts(document: Document) -> Iterator[str]:
    """The lines and the cells that the force writes itself."""
    yield from (line.text for line in document.lines if _may_count(line))
    yield from (cell.shown for grid in document.grids if not grid.hidden for cell in grid if not cell.hidden)


def _may_count(line: Line) -> bool:
    """Whether a line may hold figures, and does not explain such names."""
    return line.kind is not LineKind.QUOTED and not _explains(line.text)


def _explains(text: str) -> bool:
    return _TOLD.search(text) is not None or _RULE.search(text) is not None


def _named_alone(cell: Cell) -> Iterator[int]:
    """The calendar year of a cell that is such a name and nothing else."""
    said = None if cell.hidden else _NAME.fullmatch(cell.shown.strip())
    if said is not None:
        yield full_year(said["year"] or said["first"])


def _named_in(text: str) -> Iterator[tuple[tuple[int, int], int]]:
    """Where such names stand in a text, with the calendar year of each."""
    for start, end in years_by_one_number(text):
        said = _NAME.fullmatch(text[start:end])
        if said is not None and not _OF_CHANGES.search(text[:start]):
            yield (start, end), full_year(said["year"] or said["first"])


def _told_by_end(document: Document) -> bool | None:
    """Whether the text says that years are named by their ends; None where it does not say, or says both."""
    texts = list(document.texts(quoted=True))
    told = {said["ends"] is not None for text in texts for said in _RULE.finditer(text)}
    for text in texts:
        for said in _TOLD.finditer(text):
            day = read_day(said["day"])
            if day is not None and day.year == full_year(said["year"]):
                told.add(said["ends"] is not None)
    return told.pop() if len(told) == 1 else None


def _asked_by_end(named: set[int], asked: Sequence[Period]) -> bool | None:
    """Whether the names are the years asked for, one for one, by their ends or by their beginnings; else None."""
    fits = [by_end for by_end in (True, False) if {_year(year, by_end=by_end) for year in named} == set(asked)]
    return fits[0] if len(fits) == 1 else None


def _grid_written(grid: Grid, *, by_end: bool) -> Grid:
    cells: dict[tuple[int, int], Cell] = {}
    for at, cell in grid.cells.items():
        alone = next(_named_alone(cell), None)
        if alone is not None:
            cells[at] = cell.written_out(_year(alone, by_end=by_end).label)
        elif not cell.hidden and not _explains(cell.shown) and next(_named_in(cell.shown), None) is not None:
            cells[at] = cell.written_out(_written(cell.shown, by_end=by_end))
    return grid.with_cells(cells)


def _written(text: str, *, by_end: bool) -> str:
    for (start, end), year in reversed([*_named_in(text)]):
        text = f"{text[:start]}{_year(year, by_end=by_end).label}{text[end:]}"
    return text


def _year(year: int, *, by_end: bool) -> Period:
    return Period.financial_year(year - 1 if by_end else year)
