"""Headings of columns that begin with a bare year, which would be a figure elsewhere: ``2019 | Snapchat | Kik | Total``
over the ages of that year.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.replies.finding.rows_of_labels import kinds_of_label
from cyberflag.replies.finding.strips import CellKind, Strip, is_year
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2


def is_headed_by_year(strip: Strip, row: int) -> bool:
    """Whether a row has a year in the corner and right of it labels of one kind, totals and the unknown aside, over a
    row that begins with a label of another kind and has a figure below each of them.
    """
    first, *heads = strip.filled(row)
    below = strip.filled(row + 1)
    if first.column != strip.columns[0] or not is_year(first.shown.strip()) or len(heads) < _FEWEST or not below:
        return False
    if any(sign.isdigit() and strip.kind(row, c.column) is CellKind.FIGURE for c in heads for sign in c.shown):
        return False
    shared, label = _kinds_shared([c.shown for c in heads]), below[0]
    is_label = label.column == first.column and not is_year(label.shown.strip())
    is_other = (shared | {Dimension.PERIOD}).isdisjoint(kinds_of_label(label.shown))
    are_over = all(strip.kind(row + 1, c.column) is CellKind.FIGURE for c in heads)
    return bool(shared) and is_label and is_other and are_over


def _kinds_shared(heads: Sequence[str]) -> set[Dimension]:
    """What all headings may be of, totals and the unknown aside, where two at least are surely that."""
    said = [text for text in heads if not (understand_total(text) or unknown_score(text))]
    sure = [kinds for text in said if (kinds := kinds_of_label(text))]
    if len(sure) < _FEWEST:
        return set()
    return set.intersection(*sure, *({*fits_of(text)} for text in said)) - {Dimension.PERIOD}
