"""Bands of ages without an upper end that a text of the reply gives one: ``13+ a child of 13 to 17`` above a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import AgeBand
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.finding.explained.bands_of_children import ends_of_bands, may_be_figure
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import Dimension

_MAY_BE_OPEN: Final = re.compile(r"[+>≥]|\b(?:over|above|older|plus|more|up|upwards?|onwards?)\b", re.IGNORECASE)
_LONGEST: Final = 24
_SURE: Final = 0.9
_EXPLAINS: Final = (
    r"(?:\s*[=:(–—-]\s*|\s+(?:is|are|means?|meaning|stands?\s+for|refers?\s+to|covers?|includes?|denotes?|for|being)\b)"
)
_PEOPLE: Final = r"(?:child(?:ren)?|victims?|girls?|boys?|young|persons?|people|teenagers?|aged?)"
_WHO: Final = rf"\s+(?:(?:an?|the|those|any|all|every)\s+)*{_PEOPLE}\b"
_BEHIND: Final = rf"['\"’”)]*(?:{_EXPLAINS}|(?={_WHO}))\s*(?P<words>[^,;.()]{{4,60}})"
"""What explains a band behind it: a sign or a verb, or that at once it is told who is meant."""


def write_out_closed_bands(document: Document) -> Document:
    """The document with each label of ages from some year up written out as the band that its texts say it is of;
    labels on which two texts differ stay as they are. What nothing explains ends with 17 in a table that tells of
    children alone (`ends_of_bands`).
    """
    labels = {
        text: band for grid in document.grids for cell in grid if (band := _open_band(text := cell.shown.strip()))
    }
    if not labels:
        return document
    texts = [" ".join(text.split()) for text in document.texts()]
    named = {label: band for label, band in labels.items() if not may_be_figure(label)}
    closed = {label: said for label, band in named.items() if (said := _only(_said_of(label, band, texts)))}
    of_children = ends_of_bands(document, labels)
    blocks = (
        _written_out(block, {**ends, **closed}) if isinstance(block, Grid) else block
        for block, ends in zip(document.blocks, of_children, strict=True)
    )
    return replace(document, blocks=tuple(blocks))


def _written_out(grid: Grid, closed: Mapping[str, str]) -> Grid:
    return grid.with_cells(
        {place: c.written_out(closed[c.shown.strip()]) for place, c in grid.cells.items() if c.shown.strip() in closed}
    )


def _open_band(text: str) -> AgeBand | None:
    """The band of a short label that has no upper end."""
    if len(text) > _LONGEST or not _MAY_BE_OPEN.search(text):
        return None
    found = fits_of(text).get(Dimension.AGE)
    band = found.value if found is not None and found.score >= _SURE else None
    return band if isinstance(band, AgeBand) and band.is_known and band.high is None else None


def _said_of(label: str, band: AgeBand, texts: Sequence[str]) -> Iterator[AgeBand]:
    """The bands with an upper end that texts say a label stands for."""
    explained = re.compile(rf"(?<![\w+<>]){re.escape(label)}(?![\w+]){_BEHIND}", re.IGNORECASE)
    for text in texts:
        for found in explained.finditer(text):
            whole = understand_age(found["words"].strip())
            named = [whole.value] if whole is not None else [said.value for said in ages_named_in(found["words"])]
            # "over 13" is said of children of 13 too
            if len(named) == 1 and named[0].high is not None and named[0].low >= band.low - 1:
                yield named[0]


def _only(bands: Iterator[AgeBand]) -> str:
    found = set(bands)
    return f"{(band := found.pop()).low}-{band.high}" if len(found) == 1 else ""
