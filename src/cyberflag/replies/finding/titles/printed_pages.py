"""Rows that an export prints at the head or foot of each page: ``Run 31/10/2019 | Page 1 of 2``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.lines.page_lines import NUMBER_OF_PAGE
from cyberflag.replies.finding.strips import CellKind, Strip, kind_of_text, prints_figure

_PAGE: Final = re.compile(rf"(?:.*[\s,;|-](?!p\.))?{NUMBER_OF_PAGE}\W*", re.IGNORECASE)
_WORD: Final = re.compile(r"(?:page|pg)\.?(?:\s*no\.?)?\s*:?", re.IGNORECASE)
_FEWEST: Final = 2


def page_rows(strip: Strip) -> frozenset[int]:
    """The rows that number a page and give no figure, and those right beside them that come again at every page: no
    headings of columns, which figures or a line over figures follow.
    """
    filled = {row: cells for row in strip.rows if (cells := strip.filled(row))}
    pages = {row for row, cells in filled.items() if _numbers_page(cells)}
    beside = {near for row in pages for near in (row - 1, row + 1) if near in filled and near not in pages}
    beside = {row for row in beside if row + 1 in pages or not _heads_figures(filled, row)}
    texts = {row: tuple((cell.column, cell.shown) for cell in filled[row]) for row in beside}
    again = Counter(texts.values())
    return frozenset(pages) | {row for row in beside if again[texts[row]] >= _FEWEST and not _gives_figure(filled[row])}


def _heads_figures(filled: Mapping[int, Sequence[Cell]], row: int) -> bool:
    """Whether figures follow a row, at once or below a line that names a section where most of them have a heading."""
    below, last = filled.get(row + 1, ()), filled.get(row + 2, ())
    return _gives_figure(below) or (len(below) == 1 and _gives_figure(last) and 2 * len(filled[row]) > len(last))


def _numbers_page(cells: Sequence[Cell]) -> bool:
    texts = [cell.shown.strip() for cell in cells]
    at = next((n for n, text in enumerate(texts) if _PAGE.fullmatch(text) or _WORD.fullmatch(text)), None)
    if at is None:
        return False
    if _WORD.fullmatch(texts[at]):
        if not texts[at + 1 : at + 2] or not texts[at + 1].isdecimal():
            return False
        del texts[at + 1]
    return all(kind_of_text(text) is not CellKind.FIGURE for text in texts)


def _gives_figure(cells: Sequence[Cell]) -> bool:
    return any(prints_figure(cell) for cell in cells)
