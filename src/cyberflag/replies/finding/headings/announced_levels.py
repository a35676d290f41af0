"""Headings that say by what the labels right below or behind them are split: ``A girl, by her age`` over bands of ages,
``2017/18: sex of victim`` over girls and boys, ``How old the boy was``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, in_columns
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_KINDS: Final = (Dimension.AGE, Dimension.SEX, Dimension.PERIOD, Dimension.OFFENCE, Dimension.PLATFORM)
_FEWEST: Final = 2
_LONGEST: Final = 80
_SURE: Final = 0.8
_PARTINGS: Final = re.compile(
    r"\s*[,:;]\s+|\s+[-–]\s+|\s*\(\s*|\s+(?=(?:split|broken|shown|given|divided|grouped|by|per|in|for|during|whose)\b)"
    r"|\s+(?:of|for)\s+(?=the\b|an?\b|female|male|girl|boy)",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"^(?:(?:split|broken\s+down|shown|given|divided|grouped|analysed|sorted|counted|and|by|per|according\s+to|in|of|with"
    r"|whose|the|an?|their|her|his|its|each|every|what|which)\s+)+",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:\s+(?:was|is|were|are|breakdown|split|in\s+(?:full\s+)?years|last\s+birthday|then|at\s+the\s+time|below))+$",
    re.IGNORECASE,
)
_HOW_OLD: Final = re.compile(
    r"(?:by\s+)?how\s+(?:old|young)\s+(?:(?:the|each|every)\s+)?(?P<who>\w+(?:\s+victims?)?)\s+(?:was|were|is|are)",
    re.IGNORECASE,
)
_OF_WHOM: Final = re.compile(
    r"(?P<who>\w+)(?:'s|s')\s+(?P<what>\w+(?:\s+(?:group|band|range|bracket))?)", re.IGNORECASE
)
_NOBODY: Final = re.compile(r"(?:she|he|they|child|children|victims?|person|people)", re.IGNORECASE)
_MARKS: Final = " \t\n,:;()[]-–"


def write_out_announced(document: Document) -> Document:
    """The document with such headings written out without the words that only say what the labels right below or behind
    them are of, where each of those labels is that and the rest is a label of something else; cells keep what they
    print.
    """
    return document.with_grids(lambda grid: grid.with_cells({(c.row, c.column): c for c in _written(grid)}))


def _written(grid: Grid) -> Iterator[Cell]:
    for above, below in pairwise(grid.filled_rows()):
        if below[0].row == above[0].row + 1:
            yield from _over([(cell.column, cell) for cell in above], [(cell.column, cell) for cell in below])
    for left, right in pairwise(in_columns(sorted(grid.seen.values(), key=lambda cell: cell.column))):
        if right[0].column == left[0].column + 1:
            yield from _over([(cell.row, cell) for cell in left], [(cell.row, cell) for cell in right])


def _over(heads: Sequence[tuple[int, Cell]], below: Sequence[tuple[int, Cell]]) -> Iterator[Cell]:
    """The headings of a line that are written out, with those of the line below, each with its place in its line: a
    heading is over what begins with it and ends before the next one.
    """
    if len(heads) >= len(below):
        return
    ends = [*(at for at, _ in heads[1:]), below[-1][0] + 1]
    for (start, head), end in zip(heads, ends, strict=True):
        labels = [label for at, label in below if start <= at < end] if len(head.shown) <= _LONGEST else []
        kind = _kind_of(labels) if len(labels) >= _FEWEST else None
        rest = None if kind is None else _without(head.shown, kind)
        if rest is not None:
            yield head.written_out(rest)


def _kind_of(labels: Sequence[Cell]) -> Dimension | None:
    """What all labels are of, totals and the unknown aside; none where one of them may be a count."""
    said = [label.shown for label in labels if not (understand_total(label.shown) or unknown_score(label.shown))]
    if not said or all(kind_of_text(text) is CellKind.FIGURE for text in said):
        return None
    kinds = [{kind for kind, fit in fits_of(text).items() if kind in _KINDS} for text in said]
    common = set.intersection(*kinds)
    return next((kind for kind in _KINDS if kind in common), None)


def _without(text: str, kind: Dimension) -> str | None:
    """What a heading says besides that the labels below it are of a kind; None where it does not say that."""
    plain = " ".join(write_plainly(text).split())
    return next((part for part in _rests(plain, kind) if _is_label(part, kind)), None)


def _rests(plain: str, kind: Dimension) -> Iterator[str]:
    for parting in _PARTINGS.finditer(plain):
        before, after = plain[: parting.start()].strip(_MARKS), plain[parting.end() :].strip(_MARKS)
        yield from [before] if _names(after, kind) else []
        yield from [after] if _names(before, kind) else []
    if kind is Dimension.AGE and (found := _HOW_OLD.fullmatch(plain.strip(_MARKS))) is not None:
        yield found["who"]
    if (found := _OF_WHOM.fullmatch(plain.strip(_MARKS))) is not None and _names(found["what"], kind):
        yield found["who"]


def _names(words: str, kind: Dimension) -> bool:
    core = _TAIL.sub("", _LEAD.sub("", f"{words} ")).strip(_MARKS)
    if kind is Dimension.AGE and (found := _HOW_OLD.fullmatch(words)) is not None:
        return _NOBODY.fullmatch(found["who"]) is not None
    named = understand_dimension(core)
    return named is not None and named.value is kind


def _is_label(part: str, kind: Dimension) -> bool:
    """Whether a part of a heading is surely a label, and of something else."""
    said = {other: fit.score for other, fit in fits_of(_LEAD.sub("", part)).items() if other in _KINDS}
    return kind not in said and max(said.values(), default=0.0) >= _SURE
