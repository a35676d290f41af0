"""Texts of cells that run on into the next cell of a line, over its text: pressed together until they end before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.formats.pdf_pages.page import Glyph

_JUMP: Final = 0.25
"""Of the font's size: a character so far left of the end of the one before begins another text; letters are set closer
by less."""
_GAP: Final = 1.0
"""Of the font's size: so far apart are the texts of two cells, or of two pieces of a line."""
_FEWEST: Final = 4
_CLOSEST: Final = 0.5
"""A text that would have to be pressed further is printed over the other, and not before it."""

Run = list[Glyph]


def without_overlaps(row: Sequence[Glyph]) -> list[Glyph]:
    """The characters of one level line, in the order in which they were drawn, so that no text of words ends over the
    beginning of the next one. The last of such texts, which may run out of its table, is given as much room.
    """
    runs = sorted(_runs(row), key=lambda run: run[0].box.x0)
    parted: list[Glyph] = []
    room = 0.0
    for at, run in enumerate(runs):
        after = runs[at + 1] if at + 1 < len(runs) else []
        is_over = bool(after) and _runs_into(run, after)
        room = after[0].box.x0 - run[0].box.x0 if is_over else room if not after else 0.0
        parted += _pressed(run, room) if room and (is_over or _is_of_words(run)) else run
    return parted


def _runs(row: Sequence[Glyph]) -> Iterator[Run]:
    run: Run = []
    for glyph in row:
        if run:
            gap = glyph.box.x0 - run[-1].box.x1
            if gap < -_JUMP * glyph.size or gap > _GAP * glyph.size:
                yield run
                run = []
        run.append(glyph)
    if run:
        yield run


def _runs_into(run: Run, after: Run) -> bool:
    """Whether both are texts of words, and the first ends over the second, which begins well behind it and ends later:
    no text printed twice, and no answer written over a line of dots.
    """
    start, end, at = run[0].box.x0, run[-1].box.x1, after[0].box.x0
    is_over = end - at > _JUMP * run[-1].size and after[-1].box.x1 > end
    room = (at - _GAP * run[-1].size - start) / (end - start) if end > start else 0.0
    return is_over and room >= _CLOSEST and all(_is_of_words(one) for one in (run, after))


def _is_of_words(run: Run) -> bool:
    text = "".join(glyph.text for glyph in run)
    return sum(sign.isalpha() for sign in text) >= _FEWEST and "..." not in text and "__" not in text


def _pressed(run: Run, room: float) -> Run:
    """The text within a room that ends with a gap; as it is where there is room for it."""
    start, end = run[0].box.x0, run[-1].box.x1
    factor = min(1.0, (room - _GAP * run[-1].size) / (end - start))
    if factor == 1.0:
        return run
    ends = [(start + factor * (glyph.box.x0 - start), start + factor * (glyph.box.x1 - start)) for glyph in run]
    return [replace(glyph, box=replace(glyph.box, x0=x0, x1=x1)) for glyph, (x0, x1) in zip(run, ends, strict=True)]
