"""Bounds that follow from some cells, with the cells they follow from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cyberflag.figures.cells import Cell
from cyberflag.model import Bounds


@dataclass(frozen=True)
class Disagreement:
    """Two ways to the same number that cannot both be right."""

    one: Estimate
    other: Estimate


@dataclass(frozen=True)
class Estimate:
    """Bounds of a number, the cells behind them, and whether a cell of these reaches over the edge of what is asked."""

    bounds: Bounds
    cells: tuple[Cell, ...] = ()
    straddles: bool = False
    fits: bool = True
    disagreements: tuple[Disagreement, ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, cell: Cell) -> Estimate:
        """What one cell says."""
        return cls(cell.bounds, (cell,))

    @property
    def is_bounded(self) -> bool:
        """Whether there is a most."""
        return self.bounds.high is not None


NOUGHT = Estimate(Bounds.exactly(0))


def add_up(parts: Iterable[Estimate]) -> Estimate:
    """The sum: bounds add, and so do the cells behind them. Nothing adds to 0 to 0."""
    every = tuple(parts)
    return Estimate(
        Bounds.sum(part.bounds for part in every),
        distinct(cell for part in every for cell in part.cells),
        straddles=any(part.straddles for part in every),
        fits=all(part.fits for part in every),
        disagreements=tuple(d for part in every for d in part.disagreements),
    )


def join(low: Estimate, high: Estimate | None) -> Estimate:
    """The low of one and the high of the other (none where nothing bounds it); wide enough for both."""
    top = None if high is None else high.bounds.high
    bottom = low.bounds.low if top is None else min(low.bounds.low, top)
    both = (low,) if high is None else (low, high)
    return Estimate(
        Bounds(bottom, None if top is None else max(top, low.bounds.low)),
        distinct(cell for part in both for cell in part.cells),
        straddles=any(part.straddles for part in both),
        fits=all(part.fits for part in both),
        disagreements=tuple(d for part in both for d in part.disagreements),
    )


def settle(ways: Sequence[Estimate]) -> Estimate:
    """One estimate from several ways to the same number, the best first.

    What all allow, where they agree; the bounds that hold both, and the disagreement, where they do not. The cells are
    those of the first way and of each that changed the bounds.
    """
    settled = ways[0]
    for way in ways[1:]:
        met = settled.bounds.meet(way.bounds)
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
    return settled


def distinct(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Each cell once, in the order in which it first came."""
    return tuple(dict.fromkeys(cells))
