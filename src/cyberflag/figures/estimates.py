"""Bounds that follow from some cells, with the cells they follow from, and the sums by which they do.

Adding up bounds is quick and true, and loses what cells say of one another: two stars whose total is printed are known
together better than each by itself. So each estimate also keeps how its number hangs on other numbers (`Tie`), and
`figures.joint` solves all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from cyberflag.figures.cells import Cell
from cyberflag.model import Bounds


class Way(Enum):
    """How a number compares with a sum of others."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    EXACTLY = "exactly"


@dataclass(frozen=True)
class Tie:
    """A number is at least, at most or exactly the sum of the numbers that these estimates bound."""

    way: Way
    parts: tuple[Estimate, ...]


@dataclass(frozen=True)
class Disagreement:
    """Two ways to the same number that cannot both be right."""

    one: Estimate
    other: Estimate


@dataclass(frozen=True)
class Estimate:
    """Bounds of a number, the cells behind them, and whether a cell of these reaches over the edge of what is asked.

    ``ties`` say the same in relations: they hold whatever the numbers are, while the bounds are what they come to when
    every part is taken by itself. Without ties an estimate is the number of its one cell, or known by its bounds alone.
    """

    bounds: Bounds
    cells: tuple[Cell, ...] = ()
    straddles: bool = False
    fits: bool = True
    disagreements: tuple[Disagreement, ...] = field(default=(), compare=False)
    ties: tuple[Tie, ...] = field(default=(), compare=False, repr=False)
    is_cell: bool = field(default=False, compare=False)

    @classmethod
    def of(cls, cell: Cell) -> Estimate:
        """What one cell says."""
        return cls(cell.bounds, (cell,), is_cell=True)

    @property
    def is_bounded(self) -> bool:
        """Whether there is a most."""
        return self.bounds.high is not None

    def bounded_by(self, bounds: Bounds, *ties: Tie) -> Estimate:
        """Another number that rests on the same cells, with its own bounds and ties."""
        return replace(self, bounds=bounds, ties=ties, is_cell=False)

    def at_least(self) -> Estimate:
        """A number of which this one is only known to be a part: nothing bounds it from above."""
        return self.bounded_by(replace(self.bounds, high=None), Tie(Way.AT_LEAST, (self,)))


NOUGHT = Estimate(Bounds.exactly(0))


def add_up(parts: Iterable[Estimate]) -> Estimate:
    """The sum: bounds add, and so do the cells behind them. Nothing adds to 0 to 0."""
    every = tuple(parts)
    if len(every) == 1:
        return every[0]
    return Estimate(
        Bounds.sum(part.bounds for part in every),
        distinct(cell for part in every for cell in part.cells),
        straddles=any(part.straddles for part in every),
        fits=all(part.fits for part in every),
        disagreements=tuple(d for part in every for d in part.disagreements),
        ties=(Tie(Way.EXACTLY, every),),
    )


def join(low: Estimate, high: Estimate | None) -> Estimate:
    """The low of one and the high of the other (none where nothing bounds it); wide enough for both."""
    top = None if high is None else high.bounds.high
    bottom = low.bounds.low if top is None else min(low.bounds.low, top)
    both = (low,) if high is None else (low, high)
    ties = (Tie(Way.AT_LEAST, (low,)), *(() if high is None else (Tie(Way.AT_MOST, (high,)),)))
    return Estimate(
        Bounds(bottom, None if top is None else max(top, low.bounds.low)),
        distinct(cell for part in both for cell in part.cells),
        straddles=any(part.straddles for part in both),
        fits=all(part.fits for part in both),
        disagreements=tuple(d for part in both for d in part.disagreements),
        ties=ties if bottom == low.bounds.low else (),  # crossed: at most one of the two can be true
    )


def settle(ways: Sequence[Estimate]) -> Estimate:
    """One estimate from several ways to the same number, the best first.

    What all allow, where they agree; the bounds that hold both, and the disagreement, where they do not. The cells are
    those of the first way and of each that changed the bounds. A number on which ways disagree has no ties.
    """
    if len(ways) == 1:
        return ways[0]
    settled, agreeing = ways[0], [ways[0]]
    for way in ways[1:]:
        met = settled.bounds.meet(way.bounds)
        if met is not None:
            agreeing.append(way)
        if met == settled.bounds:
            continue
        if met is not None and settled.disagreements:
            continue
        torn = () if met is not None else (Disagreement(ways[0], way),)
        settled = Estimate(
            met or settled.bounds.hull(way.bounds),
            distinct((*settled.cells, *way.cells)),
            straddles=settled.straddles and way.straddles,
            fits=settled.fits or way.fits,
            disagreements=(*settled.disagreements, *way.disagreements, *torn),
        )
    if settled.disagreements:
        return settled.bounded_by(settled.bounds)
    return settled.bounded_by(settled.bounds, *(Tie(Way.EXACTLY, (way,)) for way in agreeing))


def distinct(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Each cell once, in the order in which it first came."""
    return tuple(dict.fromkeys(cells))
