"""Columns of bare years beside the figures: numbers that label rows and count nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from cyberflag.replies.finding.headings.table_corners import nearest_heading
from cyberflag.replies.finding.rows import Block
from cyberflag.replies.finding.strips import is_year
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total

_FEWEST: Final = 3
_OF_FIGURES: Final = frozenset({Dimension.PERIOD, Dimension.SEX, Dimension.AGE, Dimension.PLATFORM})
_SURE: Final = 0.5


def holds_years(block: Block, column: int) -> bool:
    """Whether a column holds nothing but years, so that a name further up (``Year`` over two rows) is that of it."""
    texts = [text for row in block.figures if (text := block.strip.text(row, column))]
    return bool(texts) and all(map(is_year, texts))


def holds_years_in_turn(block: Block, column: int) -> bool:
    """Whether a column names years and nothing else but totals, one after the other and then from the first on again,
    as those of the girls and those of the boys do below one another: its numbers are labels, under whatever name.
    """
    texts = [block.strip.text(row, column) for row in block.figures]
    years = [int(text) for text in texts if is_year(text)]
    if len(years) < _FEWEST or not all(is_year(text) or understand_total(text) for text in texts):
        return False
    heading = nearest_heading(block, column)
    if understand_total(heading) or any(d in _OF_FIGURES and f.score >= _SURE for d, f in fits_of(heading).items()):
        return False
    steps = {b - a for a, b in pairwise(years) if b not in (a, years[0])}
    return steps in ({1}, {-1})
