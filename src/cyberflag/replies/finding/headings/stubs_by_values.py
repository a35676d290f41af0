"""Columns of labels that stand where none are expected, known by their values: right of the figures, or under a name of
the force's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.finding.headings.table_corners import nearest_heading
from cyberflag.replies.finding.headings.values_of_columns import dimension_of_values, is_of_suspects
from cyberflag.replies.finding.rows import Block
from cyberflag.replies.finding.strips import CellKind
from cyberflag.replies.fits import fits_of
from cyberflag.replies.labels_of_flag import part_by_flag
from cyberflag.replies.resolving.levels.wholes_in_labels import read_whole
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import is_plain_total, understand_total

_KINDS: Final = (
    Dimension.SEX,
    Dimension.AGE,
    Dimension.PLATFORM,
    Dimension.OFFENCE,
    Dimension.PERIOD,
    Dimension.BASIS,
)
_FEWEST: Final = 2
_FEWEST_YEARS: Final = 3
_OLDEST: Final = 25
_SURE: Final = 0.5
"""Of two headings side by side; a short year (``17/18``) may be an age alone."""
_NAMED: Final = 0.3
"""How surely values must be of what their heading names."""


def stubs_at_right(block: Block, columns: Sequence[int]) -> list[int]:
    """The columns of labels right of figures, or amid them (``Girls | Age | Boys``), where the leftmost column is one
    of figures by its heading: of the same kind as that of the next such column or their total, or one that says that
    crimes are counted.
    """
    if (
        block.is_flat
        or len(columns) < _FEWEST
        or any(kind is not CellKind.FIGURE for kind in _kinds(block, columns[0]))
    ):
        return []
    labels = [column for column in columns[1:] if _holds_labels(block, column)]
    beside = next((column for column in columns[1:] if column not in labels), columns[1])
    return labels if labels and _heads_figures(block, columns[0], beside) else []


def is_of_its_values(block: Block, column: int) -> bool:
    """Whether a column of words in a long table holds labels of one kind that no other column is named after, under a
    name of the force's own (``Victim`` over girls and boys, ``Picked out by`` over the flag and a search, ``Scope``
    over all crimes and the flagged ones).
    """
    texts = [block.strip.text(row, column) for row in block.figures]
    found = Dimension.BASIS if part_by_flag(dict.fromkeys(texts)) else dimension_of_values(texts, _KINDS)
    heads = [understand_dimension(nearest_heading(block, c)) for c in block.strip.columns]
    is_free = found is not None and found not in [named.value for named in heads if named is not None]
    is_free = is_free and not is_of_suspects(nearest_heading(block, column))
    return is_free and not _holds_figures(block, column)


def _kinds(block: Block, column: int) -> list[CellKind]:
    kinds = (block.strip.kind(row, column) for row in block.figures)
    return [kind for kind in kinds if kind is not CellKind.BLANK]


def _holds_figures(block: Block, column: int) -> bool:
    """Whether a column holds a number or a sign for one; a letter (``X`` beside ``F`` and ``M``) is none."""
    shown = (block.strip.text(row, column) for row in block.figures if block.strip.kind(row, column) is CellKind.FIGURE)
    return any(not text.isalpha() for text in shown)


def _heads_figures(block: Block, column: int, beside: int) -> bool:
    heads = [nearest_heading(block, c) for c in (column, beside)]
    if understand_measure(heads[0]) is not None:
        return True
    fits = [fits_of(whole.label if (whole := read_whole(text)) is not None else text) for text in heads]
    sure = [{kind for kind, found in one.items() if found.score >= _SURE} for one in fits]
    if is_plain_total(heads[0]) and sure[1] & {Dimension.PERIOD, Dimension.SEX}:
        return True
    return bool(sure[0] & sure[1] & {Dimension.PERIOD, Dimension.SEX})


def _holds_labels(block: Block, column: int) -> bool:
    """Whether a column holds nothing but labels of one kind and totals, a text in each row; numbers where its heading
    names them.
    """
    texts = [block.strip.text(row, column) for row in block.figures]
    if column in block.named or is_of_suspects(nearest_heading(block, column)):
        return column in block.named and all(texts)
    parts = [text for text in texts if not understand_total(text)]
    named = understand_dimension(nearest_heading(block, column))
    if not nearest_heading(block, column) and _count_ages(parts):
        return all(texts)
    if named is None:
        is_of_one = dimension_of_values(parts, _KINDS) is not None
    else:
        is_of_one = dimension_of_values(parts, (named.value,), least=_NAMED) is not None
    return all(texts) and is_of_one and (named is not None or not _holds_figures(block, column))


def _count_ages(texts: Sequence[str]) -> bool:
    """Whether texts below no heading are ages that rise or fall year by year, other words for ages among them."""
    years = [int(text) for text in texts if text.isdecimal()]
    steps = {b - a for a, b in pairwise(years)}
    others = [text for text in texts if not text.isdecimal()]
    are_ages = all(Dimension.AGE in fits_of(text) for text in others)
    return len(years) >= _FEWEST_YEARS and max(years) <= _OLDEST and steps in ({1}, {-1}) and are_ages
