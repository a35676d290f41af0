"""Headings that are all labels of one kind, over figures alone: ``Rape | Stalking`` over ``4 | 9``; 4 is no age."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.replies.finding.headings.table_corners import nearest_heading
from cyberflag.replies.finding.rows import Block
from cyberflag.replies.finding.strips import is_year
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.bases import is_rest
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_SURE: Final = 0.7
_FEWEST: Final = 2
_KINDS: Final = frozenset({Dimension.AGE, Dimension.SEX})
_KINDS_OVER_ONE_ROW: Final = frozenset({Dimension.OFFENCE, Dimension.PLATFORM})
"""Below ``Sexual offences`` ages may stand in several rows, whatever the headings beside it are."""


def are_labels_across(block: Block, column: int) -> bool:
    """Whether the heading of a leftmost column and those beside it are labels of one kind: ages or sexes, over
    any rows; or crimes or platforms, totals, others and the unknown aside, over a single row that begins with no year.
    """
    heads = [nearest_heading(block, c) for c in block.strip.columns if c >= column]
    sure = [_kinds(text) for text in heads[:_FEWEST]]
    if len(sure) == _FEWEST and sure[0] & sure[1] & _KINDS:
        return True
    is_one_row = len(block.figures) == 1 and not is_year(block.strip.text(block.figures[0], column))
    return is_one_row and are_of_one(heads)


def are_of_one(heads: Sequence[str]) -> bool:
    """Whether headings are all crimes or all platforms, totals, others and the unknown aside."""
    named = [text for text in heads if not (understand_total(text) or unknown_score(text) or is_rest(text))]
    parted = [_kinds(text) for text in named]
    return len(parted) >= _FEWEST and bool(set.intersection(*parted) & _KINDS_OVER_ONE_ROW)


def _kinds(heading: str) -> set[Dimension]:
    return {dimension for dimension, found in fits_of(heading).items() if found.score >= _SURE}
