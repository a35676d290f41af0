"""Glossaries: a table of a force's own words beside what they stand for (``Our word | Home Office offence | Code``),
and the columns or rows of labels that are made of those words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_MOST_COLUMNS: Final = 5
_HIGHEST: Final = 500
"""A grid of more rows is a list of records and explains nothing."""
_SURE: Final = 0.9
_EXPLAINS: Final = re.compile(
    r"\b(?:words?|wordings?|names?|terms?|terminology|labels?|keys?|glossary|legend|look-?ups?|mean(?:s|ing|ings)?|stands?\s+for"
    r"|short(?:hand)?|definitions?|defined|codes?|home\s+office|official|statutory|full\s+(?:title|name)s?|abbreviations?|we\s+call|called|dictionary"
    r"|explanations?|explained)\b",
    re.IGNORECASE,
)
"""In the name of a sheet, a title or a heading: what is below explains, and answers nothing."""
_KINDS: Final = (Dimension.OFFENCE, Dimension.PLATFORM, Dimension.AGE, Dimension.SEX)


@dataclass(frozen=True)
class _Glossary:
    """What each of the words stands for, by the word folded; the number of the block that says so, and its cells."""

    words: Mapping[str, str]
    block: int
    places: frozenset[tuple[int, int]]


def write_out_glossaries(document: Document) -> Document:
    """The document with the labels that a glossary explains written out, and without that glossary, where all labels
    of their column or row stand in it and not all are understood as what it says by themselves; cells keep what they
    print.
    """
    for at, block in enumerate(document.blocks):
        if isinstance(block, Grid) and not block.hidden and block.height <= _HIGHEST:
            for glossary in _glossaries_in(block, at):
                document = _written_by(document, glossary)
    return document


def _glossaries_in(grid: Grid, at: int) -> Iterator[_Glossary]:
    """The glossaries among the rows of a grid that stand on one another without a blank one between."""
    rows: list[list[Cell]] = []
    title = ""
    for row in (*grid.filled_rows(), []):
        if rows and (not row or row[0].row != rows[-1][0].row + 1):
            said = (grid.name, title, *(cell.shown for cell in rows[0]))
            if any(map(_EXPLAINS.search, said)) and (found := _glossary_of(rows, at)) is not None:
                yield found
            rows = []
        if len(row) > 1:
            rows.append(row)
        elif row:
            title = row[0].shown


def _glossary_of(rows: Sequence[Sequence[Cell]], at: int) -> _Glossary | None:
    """The glossary that rows are: words, all different, in the first column and what they stand for in another, below
    a heading or not.
    """
    columns = [cell.column for cell in rows[0]]
    is_even = all([cell.column for cell in row] == columns for row in rows)
    if len(columns) > _MOST_COLUMNS or not is_even:
        return None
    for entries in (rows, rows[1:]):
        words = [fold(row[0].shown) for row in entries]
        is_list = len(words) >= _FEWEST and len(set(words)) == len(words)
        meant = _meant([[cell.shown.strip() for cell in row[1:]] for row in entries]) if is_list else []
        if meant and all(kind_of_text(row[0].shown) is CellKind.TEXT for row in entries):
            places = frozenset((cell.row, cell.column) for row in rows for cell in row)
            return _Glossary(dict(zip(words, meant, strict=True)), at, places)
    return None


def _meant(texts: Sequence[Sequence[str]]) -> list[str]:
    """The texts of the column that surely says one kind of thing in every row; none where two such columns differ."""
    found: list[tuple[Dimension, list[str]]] = []
    for column in zip(*texts, strict=True):
        kinds = (d for d in _KINDS if all((f := fits_of(t).get(d)) is not None and f.score >= _SURE for t in column))
        if (kind := next(kinds, None)) is not None:
            found.append((kind, list(column)))
    if len({kind for kind, _ in found}) != 1:
        return []
    kind = found[0][0]
    said = {tuple(str(fits_of(text)[kind].value) for text in column) for _, column in found}
    is_one_each = all(len(set(values)) == len(values) for values in said)
    return found[-1][1] if len(said) == 1 and is_one_each else []


def _written_by(document: Document, glossary: _Glossary) -> Document:
    blocks = list(document.blocks)
    is_used = False
    for at, block in enumerate(blocks):
        if isinstance(block, Grid) and not block.hidden:
            own = glossary.places if at == glossary.block else frozenset[tuple[int, int]]()
            cells = [c for c in block if not c.hidden and c.shown.strip() and (c.row, c.column) not in own]
            found = [cell for line in _lines(cells, glossary.words) for cell in line]
            is_used = is_used or bool(found)
            written = {(c.row, c.column): c.written_out(glossary.words[fold(c.shown)]) for c in found}
            blocks[at] = block.with_cells(written)
    if not is_used:
        return document
    explaining = blocks[glossary.block]
    if isinstance(explaining, Grid):
        blocks[glossary.block] = explaining.without(glossary.places)
    return replace(document, blocks=tuple(blocks))


def _lines(cells: Sequence[Cell], words: Mapping[str, str]) -> Iterator[list[Cell]]:
    """The labels of each column and row that from the first of the words on holds nothing else, totals, the unknown and
    texts alone in their row aside.
    """
    beside = Counter(cell.row for cell in cells)
    cells = [cell for cell in cells if beside[cell.row] > 1 or fold(cell.shown) in words]
    found = [cell for cell in cells if fold(cell.shown) in words]
    for column in {cell.column for cell in found}:
        yield from _labels([cell for cell in cells if cell.column == column], words)
    for row in {cell.row for cell in found}:
        yield from _labels([cell for cell in cells if cell.row == row], words)


def _labels(line: Sequence[Cell], words: Mapping[str, str]) -> Iterator[list[Cell]]:
    first = next(at for at, cell in enumerate(line) if fold(cell.shown) in words)
    said = [cell for cell in line[first:] if not (understand_total(cell.shown) or unknown_score(cell.shown))]
    different = {fold(cell.shown) for cell in said}
    is_new = any(not fits_of(word) for word in different)
    if len(different) >= _FEWEST and different <= words.keys() and is_new:
        yield said
