"""A year without a word before it in the line right above a table or a list of figures: ``Grooming, 2023``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.finding.periods.titled_years import year_of_subject
from cyberflag.replies.prose.meanings import meaning_of
from cyberflag.vocabularies.periods import periods_named_in, understand_period

_LONGEST: Final = 16
_ENDS_OTHERWISE: Final = re.compile(r"[.?;,]\s*$")
_NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})*|[<*]\s?\d*|nil|none)"
_FIGURE_BEHIND: Final = re.compile(
    rf"\W*[^\W\d][^:=()]{{0,60}}?\s*(?:(?:[:=]|\s[-–—])\s*{_NUMBER}\W*|\({_NUMBER}\)(?:\W*|\s*[,;].*))", re.IGNORECASE
)
_CLOSES: Final = re.compile(r",\s*(?P<kind>calendar\s+year\s+)(?P<year>(?:19|20)\d\d)\s*:?\s*$", re.IGNORECASE)
"""Ends a caption with the kind of its year."""


def write_out_captioned_years(document: Document) -> Document:
    """The document with ``in`` before the year of such a line, where it names crimes and all below names no days."""
    blocks = list(document.blocks)
    for at, block in enumerate(blocks):
        if not isinstance(block, Line) or block.kind in (LineKind.QUOTED, LineKind.FURNITURE) or block.breaks:
            continue
        led = _led_by_word(block.text)
        if led is not None and _gives_undated_figures(blocks[at + 1 :]):
            blocks[at] = replace(block, text=led)
    return replace(document, blocks=tuple(blocks))


def _led_by_word(text: str) -> str | None:
    """The text of a caption with ``in`` before its year; None where it is none, or has no year without such a word."""
    if len(text.split()) > _LONGEST or _ENDS_OTHERWISE.search(text):
        return None
    if closes := _CLOSES.search(text):
        led = f"{text[: closes.start('kind')]}in {text[closes.start('year') :]}"
    elif (year := year_of_subject(text)) is not None:
        led = f"{text[: year[1]]}in {text[year[1] :]}"
    else:
        return None
    said = meaning_of(text)
    return led if said.offence is not None or said.measure is not None else None


def _gives_undated_figures(below: Sequence[Grid | Line]) -> bool:
    """Whether a table, or a line with a figure behind its label, comes next and names no days."""
    following = next((block for block in below if isinstance(block, Grid) or block.text.strip()), None)
    if isinstance(following, Grid):
        return not any(understand_period(cell.shown) or periods_named_in(cell.shown) for cell in following)
    if following is None or _FIGURE_BEHIND.fullmatch(following.text) is None:
        return False
    return not periods_named_in(following.text) and understand_period(following.text.split(":")[0]) is None
