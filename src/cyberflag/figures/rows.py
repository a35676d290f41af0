"""The rows of the table of figures: an id, what is counted, bounds, marker, coverage, and the cells behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import dataframely as dy
import polars as pl

from cyberflag.figures.cells import Cell
from cyberflag.figures.estimates import Estimate
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.periods import period_name
from cyberflag.figures.targets import EVERYTHING, Target
from cyberflag.model import ALL, Bounds, Figures, Marker, Period

ALL_FORCES = "all"


@dataclass(frozen=True)
class Subject:
    """What a figure is about: the ``measure``, the ``force`` (an id, or ``all``), the period, and the target in it."""

    measure: str
    force: str
    period: Period
    target: Target = EVERYTHING

    @property
    def id(self) -> str:
        """Readable and stable: ``offences.kent.2018-19``, ``offences.all.2018-19.age.13``."""
        return f"{self.measure}.{self.force}.{period_name(self.period)}{self.target.name}"


@dataclass(frozen=True)
class Figure:
    """One figure before it becomes a row; ``coverage`` says on which forces it rests.

    ``forces`` names those of a national breakdown, noughts that no cell prints among them; empty for other figures.
    ``estimate`` is what its bounds come from; None for an age, which is no sum.
    """

    subject: Subject
    bounds: Bounds
    marker: FigureMarker
    coverage: str
    cells: tuple[Cell, ...]
    forces: tuple[str, ...] = ()
    method: str | None = None
    """How an estimate of ours was made."""
    estimate: Estimate | None = None


def figures_table(figures: Iterable[Figure]) -> dy.DataFrame[Figures]:
    """The figures as a table, in the order given; a figure that says again what an earlier one says is left out."""
    rows = {figure.subject.id: _row(figure) for figure in reversed(list(figures))}
    return Figures.validate(
        pl.DataFrame(list(reversed(rows.values())), schema=Figures.create_empty().schema, orient="row"), cast=True
    )


def _row(figure: Figure) -> dict[str, object]:
    return {
        "figure": figure.subject.id,
        "measure": figure.subject.measure,
        "force": figure.subject.force,
        "period_start": figure.subject.period.start,
        "period_end": figure.subject.period.end,
        "offence": figure.subject.target.offence,
        "age": str(figure.subject.target.age),
        "sex": figure.subject.target.sex,
        "platform": figure.subject.target.platform,
        "low": figure.bounds.low,
        "high": figure.bounds.high,
        "marker": figure.marker.value,
        "coverage": figure.coverage,
        "rows": " ".join(dict.fromkeys(cell.id for cell in figure.cells)),
        "method": figure.method,
    }


def mark(estimate: Estimate, *markers: FigureMarker) -> FigureMarker:
    """The word that says most about an estimate, of those given and those that its bounds and cells call for."""
    kinds = {cell.marker for cell in estimate.cells}
    called_for = {
        *markers,
        *([FigureMarker.DISAGREE] if estimate.disagreements else []),
        *([] if estimate.is_bounded else [FigureMarker.AT_LEAST]),
    }
    if not estimate.bounds.is_exact:
        called_for |= {FigureMarker.SUPPRESSED} if Marker.SUPPRESSED in kinds else set()
        called_for |= {FigureMarker.ROUNDED} if Marker.ROUNDED in kinds else set()
        called_for |= {FigureMarker.STRADDLES} if estimate.straddles else set()
    called_for |= {FigureMarker.ESTIMATED} if Marker.ESTIMATED in kinds else set()
    called_for |= {FigureMarker.PROVISIONAL} if Marker.PROVISIONAL in kinds else set()
    return next((marker for marker in FigureMarker if marker in called_for), FigureMarker.PLAIN)


def figure_of(
    subject: Subject,
    estimate: Estimate,
    coverage: str,
    markers: Sequence[FigureMarker] = (),
    forces: Iterable[str] = (),
) -> Figure:
    """The figure that an estimate gives; ``forces`` as in `Figure`."""
    return Figure(
        subject, estimate.bounds, mark(estimate, *markers), coverage, estimate.cells, tuple(forces), estimate=estimate
    )


def find_total(figures: dy.DataFrame[Figures], measure: str, force: str, period: Period) -> Bounds | None:
    """The bounds of a figure that is not broken down; None where there is none."""
    wanted = Subject(measure, force, period).id
    row = figures.filter(pl.col("figure") == wanted)
    return Bounds(row["low"][0], row["high"][0]) if len(row) else None


def totals_of_forces(figures: dy.DataFrame[Figures], measure: str) -> dict[tuple[str, Period], Bounds]:
    """The bounds of each force's figures that are not broken down, by force and period, as far as they are shown and
    count what was asked.
    """
    no_figures = [FigureMarker.OTHER_BASIS.value, FigureMarker.WITHHELD.value]
    totals = figures.filter(
        (pl.col("measure") == measure)
        & (pl.col("force") != ALL)
        & (pl.col("offence") == ALL)
        & (pl.col("age") == ALL)
        & (pl.col("sex").cast(pl.String) == ALL)
        & (pl.col("platform") == ALL)
        & ~pl.col("marker").is_in(no_figures)
    ).select("force", "period_start", "period_end", "low", "high")
    return {(force, Period(start, end)): Bounds(low, high) for force, start, end, low, high in totals.iter_rows()}
