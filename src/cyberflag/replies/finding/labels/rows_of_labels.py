"""Rows of labels beside blank figures: rows of the table above them, or titles over the headings of the next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cyberflag.replies.finding.strips import CellKind, Strip
from cyberflag.replies.finding.titles.notes import columns_of_figures
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.vocabularies.crimes.offence_list import contains
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_SURE = 0.6
_TWO_AGES = re.compile(r"\d{1,2}\s*(?:and|&)\s*\d{1,2}")
"""Alone in a cell it is ages, or numbers of outcomes, if anything; in running text it may be many things."""


def leaves_figures_blank(strip: Strip, row: int, figures: Sequence[int]) -> bool:
    """Whether a row of texts below rows of ``figures`` is one of them that leaves every column of figures blank."""
    columns = columns_of_figures(strip, figures)
    return all(c.column not in columns for c in strip.filled(row)) and not _heads_what_follows(strip, row, figures[-1])


def _heads_what_follows(strip: Strip, row: int, last: int) -> bool:
    """Whether a row apart from the figures says nothing of the kind that they are labelled by, and a row without a
    figure follows it at once: the head of a printed page over the headings of the next part.
    """
    below = strip.filled(row + 1)
    if strip.filled(row - 1) or not below or any(strip.kind(row + 1, c.column) is CellKind.FIGURE for c in below):
        return False
    return not any(kinds_of_label(c.shown) & kinds_of_label(strip.text(last, c.column)) for c in strip.filled(row))


def kinds_of_label(text: str) -> set[Dimension]:
    """What a text can be a label of, surely enough; a total goes with every kind of label."""
    if understand_total(text):
        return set()
    least = 0 if _TWO_AGES.fullmatch(text.strip()) else _SURE
    found = {dimension for dimension, found in fits_of(text).items() if found.score > least}
    both = set(understand_composite(text))  # "M 0-4" is of two, "1. Crimes" heads what follows
    return found or (both if len(both) > 1 else set())


def is_unknown_above_total(strip: Strip, row: int) -> bool:
    """Whether a label alone says "not known" between a row of a table and its total: the last of the rows, with no
    figure, whatever kind of thing the others are of.
    """
    label = strip.filled(row)[0]
    above, below = (strip.text(other, label.column) for other in (row - 1, row + 1))
    return bool(unknown_score(label.shown)) and bool(kinds_of_label(above)) and bool(understand_total(below))


def is_unknown_again(strip: Strip, row: int, rows: Sequence[int]) -> bool:
    """Whether a label alone says "not known" as another row of its column does, which has figures: the last label of
    one group of several that list the same.
    """
    label = strip.filled(row)[0]
    return bool(unknown_score(label.shown)) and any(
        fold(strip.text(other, label.column)) == fold(label.shown)
        and any(strip.kind(other, cell.column) is CellKind.FIGURE for cell in strip.filled(other))
        for other in rows
        if other != row
    )


def heads_offences(strip: Strip, row: int, below: Sequence[int]) -> bool:
    """Whether a label alone is a class and one of the next rows of figures one of its offences: it heads them."""
    outer = fits_of(strip.filled(row)[0].shown).get(Dimension.OFFENCE)
    inner = [fits_of(strip.filled(other)[0].shown).get(Dimension.OFFENCE) for other in below]
    return outer is not None and any(
        found is not None and found.value != outer.value and contains(str(outer.value), str(found.value))
        for found in inner
    )


def begins_labels_again(strip: Strip, row: int, sections: Mapping[int, int]) -> bool:
    """Whether right below a label alone a row of figures bears a label that already stands in the section above it
    (``sections`` of rows of figures): below ``Girls`` and ``Boys`` the same ages stand as below ``Not known``, which
    is therefore no further age.
    """
    column = strip.filled(row)[0].column
    section = sections.get(row - 1)
    has_figures = any(strip.kind(row + 1, cell.column) is CellKind.FIGURE for cell in strip.filled(row + 1)[1:])
    own = {fold(strip.text(other, column)) for other, above in sections.items() if above == section}
    return section is not None and has_figures and fold(strip.text(row + 1, column)) in own - {""}
