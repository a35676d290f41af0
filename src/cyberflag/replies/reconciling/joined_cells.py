"""Cells whose figures ran together into one: the one way to part its digits that the totals around it allow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product, takewhile
from typing import Final

from cyberflag.model import Basis, Count, IssueKind, Marker, Measure, Period, Verdict
from cyberflag.replies.facts import WHOLE_OF
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.sums import TableSum
from cyberflag.replies.reconciling.told_totals import is_whole
from cyberflag.vocabularies.signs.markers import is_blank

_DIGITS: Final = re.compile(r"\d[\d\s]*\d")
_MOST_DIGITS: Final = 20
_MOST_CELLS: Final = 6
_TIMES_THE_OTHERS: Final = 20
_TIMES_BESIDE_OTHERS: Final = 10
"""How far a number with a blank beside it surpasses all others of its table that is likely two run together."""


@dataclass(frozen=True)
class Split:
    """A cell of figures that ran together, and the cells that they belong into (itself one), each with its own.
    ``moved`` are the figures behind it that stand too far left for that, as printed.
    """

    joined: ReadFigure
    shares: tuple[tuple[ReadFigure, int], ...]
    moved: tuple[str, ...] = ()

    @property
    def printed(self) -> tuple[str, ...]:
        """What the reply prints of each share."""
        return (*(self.joined.printed for _ in self.shares[len(self.moved) :]), *self.moved)

    @property
    def problem(self) -> tuple[IssueKind, str]:
        """The kind and message of the issue that a person is to confirm it by."""
        cells = ", ".join(f"{figure.source} = {value}" for figure, value in self.shares)
        moved = ", and what is behind it stands too far left" if self.moved else ""
        message = (
            f"{self.joined.printed!r} is several figures run together{moved}. The totals allow one way to part it: "
            f"{cells}. They are counted so: compare them with the reply."
        )
        return IssueKind.JOINED_CELLS, message


def find_splits(figures: Sequence[ReadFigure], sums: Sequence[TableSum]) -> list[Split]:
    """The cells of one table whose digits part in exactly one way into it and the blank cells beside it in its row.

    A way counts where a sum with no other open cell tests every figure of it, and none fails. A cell that reads as a
    count is in question only where a total is less than it.
    """
    rows = _by_rows(figures)
    splits = []
    for figure in figures:
        if _may_be_joined(figure, sums):
            ways = [
                tuple(zip(cells, values, strict=True))
                for cells in _windows(figure, rows[figure.row])
                for values in _partings(figure.printed.strip(), len(cells))
                if _is_borne_out({id(c): v for c, v in zip(cells, values, strict=True)}, sums)
            ]
            if len(ways) == 1:
                splits.append(Split(figure, ways[0]))
            elif not ways and (moved := _moved_apart(figure, rows[figure.row], sums)) is not None:
                splits.append(moved)
    return splits


def leave_unparted(
    figures: Sequence[ReadFigure], sums: Sequence[TableSum], told: Sequence[Count] = ()
) -> frozenset[int]:
    """Leave out numbers that are likely those of several cells run together, which nothing printed tells how to part:
    far greater than all others of the table, with as many digits at least as it and the blank cells beside it are; and
    the only ones of their row, or such that they part into numbers no greater than the others. So are those beside a
    blank that are more than all crimes of their year, as the text has ``told`` them. Gives all those cells, by their
    ``id``.
    """
    wholes = {(c.force, c.period, c.measure): c for c in told if is_whole(c) and c.bounds.is_exact}
    held = {id(f) for s in sums if s.verdict is Verdict.HOLDS for f in (s.total, *s.parts)}
    rows = _by_rows(figures)
    lone = {id(one) for row in rows.values() if (one := _alone_in(row)) is not None}
    others = [f for f in figures if id(f) not in lone]
    left: set[int] = set()
    joined: list[tuple[ReadFigure, Sequence[ReadFigure]]]
    for row in rows.values():
        given = [f for f in row if f.bounds is not None or f.problem is not None]
        if (one := _alone_in(row)) is not None:
            joined = [(one, row)] if _fills(one, len(row), others, _TIMES_THE_OTHERS) else []
        else:
            joined = [(f, cells) for f in given if (cells := _run_together(f, row, figures))]
        for figure, cells in joined:
            if id(figure) not in held:
                _leave_out(figure, cells, "is far greater than all others of its table")
                left |= set(map(id, cells))
        for figure in (f for f in given if f.bounds is not None and id(f) not in held):
            whole, cells = _exceeded(figure, wholes), max(_windows(figure, row), key=len, default=())
            if whole is not None and cells and len(figure.printed.strip()) >= len(cells):
                all_told = f"is more than all crimes of its year ({whole.printed}, {whole.provenance.source})"
                _leave_out(figure, cells, all_told)
                left |= set(map(id, cells))
    return frozenset(left)


def _by_rows(figures: Sequence[ReadFigure]) -> dict[int, list[ReadFigure]]:
    """The figures of one table by their rows, each row in the order of its columns."""
    rows: dict[int, list[ReadFigure]] = {}
    for figure in sorted(figures, key=lambda f: f.column):
        rows.setdefault(figure.row, []).append(figure)
    return rows


def _alone_in(row: Sequence[ReadFigure]) -> ReadFigure | None:
    """The only figure of a row of several cells; several such rows may all have run together."""
    given = [f for f in row if f.bounds is not None or f.problem is not None]
    is_alone = len(given) == 1 < len(row) and all(_is_open(f) for f in row if f is not given[0])
    return given[0] if is_alone else None


def blanks_of_joined(figures: Sequence[ReadFigure]) -> dict[int, list[ReadFigure]]:
    """The blank cells right beside each number that is too long for one count (by its ``id``): what they lack stands in
    that, and its issue tells of them.
    """
    rows = _by_rows(figures)
    found: dict[int, list[ReadFigure]] = {}
    for row in rows.values():
        for at, figure in enumerate(row):
            if figure.problem is not None and figure.problem[0] is IssueKind.JOINED_CELLS:
                before, behind = list(takewhile(_is_open, row[:at][::-1])), takewhile(_is_open, row[at + 1 :])
                cells = [*before[::-1], *behind]
                if sum(map(str.isdigit, figure.printed)) > len(cells):
                    found[id(figure)] = cells
    return found


def _exceeded(figure: ReadFigure, wholes: Mapping[tuple[str, Period, Measure], Count]) -> Count | None:
    """What the text tells of all crimes that a part of them is more than; None where it is not, or is of other ones."""
    facts = figure.facts
    whole = wholes.get((facts.force, facts.period, facts.measure)) if facts.period is not None else None
    is_part = any(getattr(facts, kind.value) != every for kind, every in WHOLE_OF.items()) and not facts.sums_over
    if whole is None or not is_part or figure.bounds is None or facts.basis is Basis.NONE is not whole.basis:
        return None
    is_number = figure.printed.strip().isdecimal() and not figure.corrected and not figure.total
    return whole if is_number and figure.bounds.low > whole.bounds.low else None


def _run_together(figure: ReadFigure, row: Sequence[ReadFigure], figures: Sequence[ReadFigure]) -> Sequence[ReadFigure]:
    """The cells among others with figures of which a number is likely all run together; empty for any other number."""
    windows = sorted(_windows(figure, row), key=len)
    if not windows or not _fills(figure, len(windows[-1]), figures, _TIMES_BESIDE_OTHERS):
        return ()
    greatest = max((f.bounds.low for f in figures if f is not figure and f.bounds is not None), default=0)
    partings = _partings(figure.printed.strip(), len(windows[-1]))
    return windows[-1] if any(max(parts) <= greatest for parts in partings) else ()


def _fills(figure: ReadFigure, cells: int, figures: Sequence[ReadFigure], times: int) -> bool:
    """Whether a number has digits for so many cells, and none of the table's others comes near it."""
    text = figure.printed.strip()
    if figure.corrected or figure.total or figure.bounds is None or not text.isdecimal() or len(text) < cells:
        return False
    others = [f.bounds.low for f in figures if f is not figure and f.bounds is not None]
    return len(others) >= cells and figure.bounds.low >= times * max(1, *others)


def _leave_out(figure: ReadFigure, cells: Sequence[ReadFigure], why: str) -> None:
    message = (
        f"{figure.printed!r} is all that stands in {len(cells)} cells and {why}: it is likely several figures run "
        "together, and no total tells how to part it. It was left out: ask the force."
    )
    figure.bounds, figure.problem = None, (IssueKind.JOINED_CELLS, message)


def _may_be_joined(figure: ReadFigure, sums: Sequence[TableSum]) -> bool:
    text = figure.printed.strip()
    if figure.corrected or len(text) > _MOST_DIGITS or not _DIGITS.fullmatch(text):
        return False
    if figure.bounds is None:
        return figure.problem is not None
    low = figure.bounds.low
    return _surpasses_parts(figure, sums) or any(
        s.total.bounds is not None
        and s.total.bounds.high is not None
        and s.total.bounds.high < low
        and any(p is figure for p in s.parts)
        and s.verdict is not Verdict.HOLDS  # or is open yet, for the blank beside it
        for s in sums
    )


def _surpasses_parts(figure: ReadFigure, sums: Sequence[TableSum]) -> bool:
    """Whether a number is the total of sums that all fail, as it is more than their parts add to by far."""
    own = [s for s in sums if s.total is figure and s.firm and not s.missing]
    whole = figure.bounds.low if figure.bounds is not None else 0
    parts = [[p.bounds.high for p in s.parts if p.bounds is not None and p.bounds.high is not None] for s in own]
    return bool(own) and all(
        len(known) == len(s.parts) and whole >= _TIMES_BESIDE_OTHERS * max(1, sum(known))
        for s, known in zip(own, parts, strict=True)
    )


def _windows(figure: ReadFigure, row: Sequence[ReadFigure]) -> Iterator[Sequence[ReadFigure]]:
    """The runs of two cells or more that the figure and the blank cells next to it make up."""
    at = next(place for place, f in enumerate(row) if f is figure)
    left = len(list(takewhile(_is_open, reversed(row[:at]))))
    right = len(list(takewhile(_is_open, row[at + 1 :])))
    for start, end in product(range(at - left, at + 1), range(at, at + right + 1)):
        if 1 < end + 1 - start <= _MOST_CELLS:
            yield row[start : end + 1]


def _moved_apart(figure: ReadFigure, row: Sequence[ReadFigure], sums: Sequence[TableSum]) -> Split | None:
    """The parting at its blanks of a cell whose row is as many cells short at its end, so that all figures behind it
    stand too far left: ``17, 28, "32 46", 123`` below five headings.
    """
    words = figure.printed.split()
    at = next(place for place, f in enumerate(row) if f is figure)
    behind, short = row[at + 1 :], len(words) - 1
    moved, empty = behind[: len(behind) - short], behind[len(behind) - short :]
    if not short or len(empty) != short or not moved or not all(map(_is_open, empty)):
        return None
    values = [*map(int, words), *(f.bounds.low for f in moved if f.bounds is not None and f.bounds.is_exact)]
    cells = (figure, *behind)
    if len(values) != len(cells) or any(f.corrected or f.marker is not Marker.PLAIN for f in moved):
        return None
    if not _is_borne_out({id(c): v for c, v in zip(cells, values, strict=True)}, sums):
        return None
    return Split(figure, tuple(zip(cells, values, strict=True)), tuple(f.printed for f in moved))


def _is_open(figure: ReadFigure) -> bool:
    return figure.bounds is None and figure.problem is None and is_blank(figure.printed)


def _partings(text: str, number: int) -> Iterator[tuple[int, ...]]:
    """The ways to part digits into so many numbers: at their blanks where they have any, else anywhere."""
    words = text.split()
    if len(words) > 1:
        ways = [words] if len(words) == number else []
    else:
        cuts = combinations(range(1, len(text)), number - 1)
        ways = [[text[a:b] for a, b in zip((0, *cut), (*cut, len(text)), strict=True)] for cut in cuts]
    for pieces in ways:
        if all(piece == "0" or not piece.startswith("0") for piece in pieces):
            yield tuple(int(piece) for piece in pieces)


def _is_borne_out(values: Mapping[int, int], sums: Sequence[TableSum]) -> bool:
    """Whether every one of these values (by the figure's ``id``) stands in a sum that comes out, and none fails."""
    tested: set[int] = set()
    for found in sums:
        cells = [found.total, *found.parts]
        here = {id(f) for f in cells} & values.keys()
        known = [_known(f, values) for f in cells]
        if here and found.firm and not found.missing and None not in known:
            total, *parts = (value or 0 for value in known)
            if total != sum(parts):
                return False
            tested |= here
    return tested == values.keys()


def _known(figure: ReadFigure, values: Mapping[int, int]) -> int | None:
    if id(figure) in values:
        return values[id(figure)]
    return figure.bounds.low if figure.bounds is not None and figure.bounds.is_exact else None
