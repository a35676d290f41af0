"""Cells set so close that the gap between them parts no pieces of one line alone: where the lines around have their
texts begin or end at the same place, it parts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import quantiles
from typing import Final

from cyberflag.replies.formats.pdf_pages.words import Line, Word, join_words

_WIDER: Final = 1.5
"""Times as wide as a blank within a text is the gap between two cells, at least."""
_NARROWEST: Final = 0.4
"""Of the font's size: the same."""
_SAME_PITCH: Final = 0.03
"""Of the breadth of a character: by how much characters of fixed-width type may differ."""
_ALIGNED: Final = 1.0
"""Points: texts that begin or end no further apart are set to one place."""
_NEAR: Final = 40
"""So many lines above and below may show that a gap parts columns."""
_FEWEST: Final = 3
"""Lines that have a gap at one place."""
_CROSSED: Final = 0.2
"""The part of the lines around that may run over the place of a gap (titles of sections, long labels)."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """A gap between two words of a line. ``is_cut`` says that it parts two pieces already."""

    start: float
    end: float
    ratio: float
    is_cut: bool


def parted_at_narrow_gaps(lines: Sequence[Line]) -> list[Line]:
    """The lines with their pieces parted where a gap wider than a blank lies right under or over others."""
    gaps = [list(_gaps(line)) for line in lines]
    blanks = [gap.ratio for found in gaps for gap in found if not gap.is_cut]
    if len(blanks) < _FEWEST:
        return list(lines)
    least = max(_NARROWEST, _WIDER * quantiles(blanks)[0])
    wide = [[gap for gap in found if gap.is_cut or gap.ratio > least] for found in gaps]
    for parts_columns in (_parts_columns, _lies_in_gaps):
        cut = [
            [gap if gap.is_cut else replace(gap, is_cut=parts_columns(gap, at, lines, wide)) for gap in found]
            for at, found in enumerate(wide)
        ]
        wide = cut
    return [_parted(line, found) for line, found in zip(lines, wide, strict=True)]


def _gaps(line: Line) -> Iterator[_Gap]:
    pitch = _pitch(line)
    for at, piece in enumerate(line):
        if at:
            yield _Gap(line[at - 1].box.x1, piece.box.x0, 0.0, is_cut=True)
        for before, after in pairwise(piece.words):
            width = after.box.x0 - before.box.x1
            is_blank = abs(width - pitch) < _SAME_PITCH * pitch
            yield _Gap(
                before.box.x1, after.box.x0, 0.0 if is_blank else width / max(before.size, after.size), is_cut=False
            )


def _pitch(line: Line) -> float:
    """The breadth of each character, and so of a blank, in a line of fixed-width type; 0 in others."""
    pitches = [word.box.width / len(word.text) for piece in line for word in piece.words]
    least, most = min(pitches), max(pitches)
    return least if most - least < _SAME_PITCH * least else 0.0


def _parts_columns(gap: _Gap, at: int, lines: Sequence[Line], gaps: Sequence[Sequence[_Gap]]) -> bool:
    """Whether enough lines around have a gap at the same place, and few run over it."""
    around = range(max(0, at - _NEAR), min(len(lines), at + _NEAR + 1))
    alike = [i for i in around if any(_is_alike(gap, other) for other in gaps[i])]
    if len(alike) < _FEWEST:
        return False
    middle = (gap.start + gap.end) / 2
    within = lines[alike[0] : alike[-1] + 1]
    over = sum(any(w.box.x0 < middle < w.box.x1 for p in line for w in p.words) for line in within)
    return over <= _CROSSED * len(within)


def _lies_in_gaps(gap: _Gap, at: int, lines: Sequence[Line], gaps: Sequence[Sequence[_Gap]]) -> bool:
    """Whether a gap of a line that others part already lies within those of enough lines around, and none runs over
    it: a head set to the left beside one set to the right.
    """
    middle = (gap.start + gap.end) / 2
    around = range(max(0, at - _NEAR), min(len(lines), at + _NEAR + 1))
    beside = [i for i in around if i != at and any(g.is_cut and g.start < middle < g.end for g in gaps[i])]
    if len(beside) < _FEWEST or not any(other.is_cut for other in gaps[at]):
        return False
    within = lines[min(at, *beside) : max(at, *beside) + 1]
    return not any(w.box.x0 < middle < w.box.x1 for line in within for p in line for w in p.words)


def _is_alike(one: _Gap, other: _Gap) -> bool:
    """Whether two gaps lie over one another, and texts end before both, or begin behind them, at one place."""
    is_over = one.start < other.end and other.start < one.end
    return is_over and (abs(one.start - other.start) < _ALIGNED or abs(one.end - other.end) < _ALIGNED)


def _parted(line: Line, gaps: Sequence[_Gap]) -> Line:
    ends = {gap.start for gap in gaps if gap.is_cut}
    return [part for piece in line for part in _parts(piece, ends)]


def _parts(piece: Word, ends: set[float]) -> Iterator[Word]:
    words: list[Word] = []
    for word in piece.words:
        words.append(word)
        if word.box.x1 in ends:
            yield join_words(words)
            words = []
    if words:
        yield join_words(words)
