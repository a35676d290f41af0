"""Tables that were pasted cell by cell, each cell on a line of its own: the headings, then each label with as many
figures as there are headings below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind, Problem
from cyberflag.replies.finding.lines.page_lines import NUMBER_OF_PAGE
from cyberflag.replies.finding.strips import CellKind, is_year, kind_of_text
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST_HEADS: Final = 2
_FEWEST_YEARS: Final = 3
"""So many numbers that follow on one another are years and no figures."""
_FEWEST_ROWS: Final = 2
_MOST_WORDS: Final = 14
_OLDEST: Final = 18
_LONGEST_NAME: Final = 3
_LONGEST_LABEL: Final = 3
"""So many lines at most hold a label that runs on."""
_TIMES_THE_OTHERS: Final = 10
_FURNITURE: Final = re.compile(
    rf"\W*(?:{NUMBER_OF_PAGE}|official(?:[\s:-]+sensitive)?|restricted|not\s+protectively\s+marked"
    r"|(?:un)?classified|(?:end\s+of\s+)?page|continued(?:\s+overleaf)?|table\s+continue[sd]|cont(?:'?d)?\.?)\W*",
    re.IGNORECASE,
)
"""What a page prints above and below its text."""
_SPLIT: Final = re.compile(r"\s*\d{1,3}(?: \d{1,3}){1,2}\s*")
"""A number with a space among its digits, as a page broke it: ``1 88``. It takes the place of a figure."""
_KINDS: Final = (
    Dimension.PERIOD,
    Dimension.SEX,
    Dimension.AGE,
    Dimension.PLATFORM,
    Dimension.OFFENCE,
    Dimension.MEASURE,
)


@dataclass
class _Row:
    """A label, in one line or more, and the lines of its figures."""

    label: list[Line]
    figures: list[Line]

    @property
    def text(self) -> str:
        return " ".join(line.text.strip() for line in self.label)


@dataclass(frozen=True)
class _Found:
    """A pasted table: its headings with the name of the labels before them, its rows, and the blocks that it fills."""

    name: Line | None
    heads: tuple[Line, ...]
    rows: tuple[_Row, ...]
    first: int
    last: int


def gather_pasted(document: Document) -> Document:
    """The document with each table of lines that hold one cell each as a grid, whose cells keep the lines as their
    places. A row that has not as many figures as there are headings is told; where one of them can only be several run
    together, the others keep their places.
    """
    blocks: list[Grid | Line] = []
    problems: list[Problem] = []
    at = 0
    while at < len(document.blocks):
        found = _table_at(document.blocks, at)
        if found is None:
            blocks.append(document.blocks[at])
            at += 1
            continue
        grid, told = _as_grid(found)
        blocks.append(grid)
        problems.extend(told)
        at = found.last + 1
    if len(blocks) == len(document.blocks):
        return document
    return replace(document, blocks=tuple(blocks), problems=(*document.problems, *problems))


def _table_at(blocks: Sequence[Grid | Line], at: int) -> _Found | None:
    """The pasted table that begins with a block, its name or its first heading."""
    if not _is_cell(blocks[at]):
        return None
    texts, end = _words_from(blocks, at)
    if len(texts) < _FEWEST_HEADS or end >= len(blocks) or not _is_figure(blocks[end]):
        return None
    rows, last = _rows_from(blocks, end, texts)
    for labels, named in product((1, 2, 3, 0), (True, False)):
        name, heads = (texts[0] if named else None), texts[named : len(texts) - labels]
        if len(heads) < _FEWEST_HEADS and not _is_column_of_counts(name, heads):
            continue
        if not _are_of_one_kind(heads) or (name and not _is_name(name)):
            continue
        whole = [_Row(texts[len(texts) - labels :], rows[0].figures), *rows[1:]]
        parted = [part for row in whole for part in _parted(row, len(heads), name)]
        if len(heads) < _FEWEST_HEADS and not all(len(row.figures) == len(row.label) == 1 for row in parted):
            continue
        fitting = sum(len(row.figures) == len(heads) for row in parted)
        fewest = 1 if fitting == 1 and all(understand_period(head.text) for head in heads) else _FEWEST_ROWS
        if len(parted) >= fewest and fitting * 2 > len(parted) and _are_labels(parted):
            return _Found(name, tuple(heads), tuple(parted), at, last)
    return None


def _is_column_of_counts(name: Line | None, heads: Sequence[Line]) -> bool:
    """Whether lines name labels (``Financial year``) and behind them what is counted, once: the headings of a table
    with one column of counts.
    """
    is_named = name is not None and understand_dimension(name.text) is not None
    return is_named and len(heads) == 1 and Dimension.MEASURE in fits_of(heads[0].text)


def _parted(row: _Row, size: int, name: Line | None) -> list[_Row]:
    """A row of ages as numbers or of bare years, each before its figures, as so many rows; any other as it is."""
    named = understand_dimension(name.text) if name is not None else None
    figures, label = row.figures, list(row.label)
    of_years = named is not None and named.value is Dimension.PERIOD
    if named is None or not (of_years or named.value is Dimension.AGE) or len(figures) == size:
        return [row]
    rows: list[_Row] = []
    if label:
        rows, figures = [_Row(label, figures[:size])], figures[size:]
    parts = [figures[at : at + size + 1] for at in range(0, len(figures), size + 1)]
    ages = [_number(part[0]) for part in parts]
    follow = all(a is not None and b is not None and a < b for a, b in pairwise(ages))
    are_years = all(is_year(part[0].text.strip()) for part in parts)
    is_label = are_years if of_years else bool(parts) and (ages[-1] or 0) <= _OLDEST
    if not parts or len(figures) % (size + 1) or not follow or not is_label:
        return [row]
    return [*rows, *(_Row([part[0]], part[1:]) for part in parts)]


def _words_from(blocks: Sequence[Grid | Line], at: int) -> tuple[list[Line], int]:
    """The lines of words from a block on, and the place of the first figure behind them."""
    words: list[Line] = []
    while at < len(blocks):
        block = blocks[at]
        if not isinstance(block, Line) or not (_is_cell(block) or _is_furniture(block)):
            break
        if _is_figure(block) and not _is_year_in_turn(blocks, at):
            break
        if not _is_furniture(block):
            words.append(block)
        at += 1
    return words, at


def _is_year_in_turn(blocks: Sequence[Grid | Line], at: int) -> bool:
    """Whether a line is a year, and the line before or behind it the year beside that: a heading of three at least."""
    near = [block.text.strip() if isinstance(block, Line) else "" for block in blocks[max(0, at - 2) : at + 3]]
    return any(
        all(is_year(text) for text in run) and all(int(b) - int(a) == 1 for a, b in pairwise(run))
        for first in range(min(at, 2) + 1)
        if len(run := near[first : first + _FEWEST_YEARS]) == _FEWEST_YEARS
    )


def _rows_from(blocks: Sequence[Grid | Line], at: int, above: Sequence[Line]) -> tuple[list[_Row], int]:
    """The rows of figures from a block on, each with the lines of words before it, and the last block of them. What
    stands above the first row comes again on a new page.
    """
    rows, last = [_Row([above[-1]], [])], at
    words: list[Line] = []
    repeated = [line.text for line in above[:-1]]
    for place in range(at, len(blocks)):
        block = blocks[place]
        if not isinstance(block, Line) or not (_is_cell(block) or _is_furniture(block)):
            break
        if _is_furniture(block):
            continue
        if not _is_figure(block):
            words.append(block)
            continue
        if words:
            label = [line for line in words if line.text not in repeated] if len(words) > _LONGEST_LABEL else words
            if not 0 < len(label) <= _LONGEST_LABEL:
                break
            rows.append(_Row(label, []))
            words = []
        rows[-1].figures.append(block)
        last = place
    return rows, last


def _is_cell(block: Grid | Line) -> bool:
    """Whether a line may be a cell of a table: some words that are no sentence, or a figure."""
    if not isinstance(block, Line) or block.kind in (LineKind.QUOTED, LineKind.FURNITURE, LineKind.TITLE):
        return False
    text = block.text.strip()
    return bool(text) and text[-1] not in ".:;!" and len(text.split()) <= _MOST_WORDS


def _is_figure(block: Grid | Line) -> bool:
    return isinstance(block, Line) and (
        kind_of_text(block.text) is CellKind.FIGURE or _SPLIT.fullmatch(block.text) is not None
    )


def _is_furniture(block: Grid | Line) -> bool:
    return isinstance(block, Line) and (
        block.kind is LineKind.FURNITURE or _FURNITURE.fullmatch(block.text.strip()) is not None
    )


def _are_of_one_kind(heads: Sequence[Line]) -> bool:
    """Whether all headings are labels of one thing, a total and the unknown among them aside."""
    texts = [line.text.strip() for line in heads]
    fits = [fits_of(t) for t in texts if not understand_total(t) and not unknown_score(t)]
    return len(fits) * 2 >= len(texts) and any(all(kind in fit for fit in fits) for kind in _KINDS)


def _is_name(line: Line) -> bool:
    """Whether a line before the headings may be the name of the labels: it says of what they are, or nothing known."""
    text = line.text.strip()
    return understand_dimension(text) is not None or (len(text.split()) <= _LONGEST_NAME and not is_understood(text))


def _are_labels(rows: Sequence[_Row]) -> bool:
    known = sum(is_understood(row.text) or bool(unknown_score(row.text)) for row in rows)
    return known * 2 >= len(rows)


def _as_grid(found: _Found) -> tuple[Grid, list[Problem]]:
    cells: dict[tuple[int, int], Cell] = {}
    places: dict[tuple[int, int], str] = {}
    problems: list[Problem] = []

    def put(row: int, column: int, line: Line, shown: str, span: int = 1) -> None:
        cells[row, column] = Cell(row, column, shown, column_span=span, notes=line.notes, sureness=line.sureness)
        places[row, column] = line.source

    if found.name is not None:
        put(0, 0, found.name, found.name.text)
    for column, head in enumerate(found.heads, 1):
        put(0, column, head, head.text)
    others = [number for row in found.rows for line in row.figures if (number := _number(line)) is not None]
    for at, row in enumerate(found.rows, 1):
        put(at, 0, row.label[0], row.text)
        missing = len(found.heads) - len(row.figures)
        joined = _joined(row, missing, others)
        if missing and joined is None:
            problems.append(_odd_row(row, len(found.heads)))
            del cells[at, 0]
            continue
        column = 1
        for line in row.figures:
            span = missing + 1 if line is joined else 1
            put(at, column, line, "" if line is joined else line.text, span)
            column += span
        problems += [_run_together(joined, row)] if joined is not None else []
    name = f"{found.heads[0].prefix}text"
    return Grid(name, cells, places=places), problems


def _number(line: Line) -> int | None:
    text = line.text.strip().replace(",", "")
    return int(text) if text.isdecimal() else None


def _joined(row: _Row, missing: int, others: Sequence[int]) -> Line | None:
    """The one figure of a row that must be so many more run together: it has the digits, and is far greater than every
    other of the table.
    """
    if missing <= 0:
        return None
    values = [(line, number) for line in row.figures if (number := _number(line)) is not None]
    line, greatest = max(values, key=lambda item: item[1], default=(None, 0))
    rest = sorted(others)[:-1]
    is_far = bool(rest) and greatest >= _TIMES_THE_OTHERS * max(1, rest[-1])
    return line if is_far and len(str(greatest)) > missing else None


def _run_together(line: Line, row: _Row) -> Problem:
    message = (
        f"{line.text.strip()!r} under {row.text!r} is likely several figures run together, since the row has fewer "
        "figures than there are headings. It was left out: look at the reply and enter them by hand."
    )
    return Problem(line.source, IssueKind.JOINED_CELLS, message)


def _odd_row(row: _Row, wanted: int) -> Problem:
    message = (
        f"Under {row.text!r} stand {len(row.figures)} figures below {wanted} headings, so it cannot be told which is "
        "which, and they were left out. Look at the reply and enter them by hand."
    )
    return Problem(row.label[0].source, IssueKind.UNKNOWN_LAYOUT, message)
