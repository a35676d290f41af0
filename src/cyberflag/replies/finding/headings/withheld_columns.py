"""Columns of a list that were taken out before it was sent: the same word or sign in every row, or none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from cyberflag.replies.finding.strips import Strip
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.signs.markers import is_blank, understand_figure

WITHHELD: Final = "withheld in every row"
"""Why such a column is left out."""
_FEWEST: Final = 2


def is_withheld(strip: Strip, rows: Iterable[int], column: int, heading: str) -> bool:
    """Whether all cells of a column under no name of counts say the same and print no number: ``Redacted``, ``*``.

    ``<5`` prints one: a count that is small in every row is one that is answered.
    """
    texts = [text for row in rows if (text := strip.text(row, column))]
    heads_counts = understand_measure(heading) is not None and understand_dimension(heading) is None
    if len(texts) < _FEWEST or len(set(texts)) > 1 or heads_counts:
        return False
    printed = understand_figure(texts[0])
    return is_blank(texts[0]) or (printed is not None and printed.bounds.high is None)


def is_emptied(strip: Strip, rows: Iterable[int], column: int, heading: str) -> bool:
    """Whether no row of a list of records has anything under a name that is that of no breakdown, count or flag."""
    is_named = bool(understand_dimension(heading)) or bool(understand_measure(heading)) or bool(fits_of(heading))
    return bool(heading) and not is_named and not any(strip.text(row, column) for row in rows)
