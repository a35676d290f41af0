"""Bands of ages whose dash was lost: ``1520``, ``2130`` and ``3140`` below ``Age range``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Document, Grid, Problem
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_JOINED: Final = re.compile(r"(?P<low>\d{1,2}?)(?P<high>\d{1,2})")
_LONG: Final = re.compile(r"\d{3,4}")
"""No age: of such numbers alone it is clear that a dash is lost."""
_NAMES_AGES: Final = re.compile(r"\b(?:ages?|aged|oed(?:ran)?)\b", re.IGNORECASE)
_FEWEST: Final = 2


def part_bands_without_dash(document: Document) -> Document:
    """The document with the dash put back into the labels of bands below or behind a heading that names ages, where two
    of them at least can be no ages and all follow one another as bands do; an issue tells of each such run. Every cell
    keeps what it prints.
    """
    problems: list[Problem] = []

    def changed(grid: Grid) -> Grid:
        for run in _runs(grid):
            if bands := dict(_bands(run)):
                problems.append(_told(grid, run, bands))
                grid = grid.with_cells(
                    {(run[at].row, run[at].column): run[at].written_out(b) for at, b in bands.items()}
                )
        return grid

    read = document.with_grids(changed)
    return replace(read, problems=(*document.problems, *problems)) if problems else document


def _runs(grid: Grid) -> Iterator[Sequence[Cell]]:
    """The labels below a heading that names ages, each before a figure, and those behind one, each above a figure."""
    rows = grid.filled_rows()
    for at, cells in enumerate(rows):
        head, *behind = cells
        if not _NAMES_AGES.search(head.shown) or understand_age(head.shown) is not None:
            continue
        below = [row for row in rows[at + 1 :] if row[0].column == head.column]
        yield [row[0] for row in below if _is_count(row[-1]) and row[-1].column > head.column]
        if below and _is_count(below[0][-1]):
            yield behind


def _is_count(cell: Cell) -> bool:
    return cell.shown.strip().replace(",", "").isdecimal()


def _bands(run: Sequence[Cell]) -> Iterator[tuple[int, str]]:
    """The band of each label of a run that lost its dash, by its place; none where they do not all follow on."""
    texts = [cell.shown.strip() for cell in run]
    ends = {at: (int(m["low"]), int(m["high"])) for at, text in enumerate(texts) if (m := _JOINED.fullmatch(text))}
    long = [at for at, text in enumerate(texts) if _LONG.fullmatch(text)]
    others = [text for at, text in enumerate(texts) if at not in ends]
    if len(long) < _FEWEST or not all(map(_may_stand_beside, others)):
        return
    ends = {at: band for at, band in ends.items() if at in long or ends.get(at + 1, (0, 0))[0] == band[1] + 1}
    is_in_order = all(one[1] < other[0] for one, other in pairwise(ends.values()))
    if is_in_order and all(low < high for low, high in ends.values()):
        yield from ((at, f"{low}-{high}") for at, (low, high) in ends.items())


def _may_stand_beside(text: str) -> bool:
    return understand_age(text) is not None or unknown_score(text) > 0 or understand_total(text) is not None


def _told(grid: Grid, run: Sequence[Cell], bands: dict[int, str]) -> Problem:
    first = run[min(bands)]
    printed, read = (", ".join(texts) for texts in ([run[at].shown.strip() for at in bands], bands.values()))
    message = f"The dash of bands of ages is lost: {printed} were read as {read}. Compare them with the reply."
    return Problem(grid.source(first.row, first.column), IssueKind.UNKNOWN_AGE, message)
