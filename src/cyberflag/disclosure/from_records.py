"""Figures of crime records, of which nothing is public yet: every small number is protected, and what else must go.

What is told of a withheld figure is one mark, whatever it was withheld for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import dataframely as dy
import polars as pl

from cyberflag.constraints import Relation, System, Unknown, contradictions, exact_bounds
from cyberflag.disclosure.claims import highest_claim
from cyberflag.disclosure.earlier import NONE_EARLIER, Earlier, with_earlier
from cyberflag.disclosure.figure_families import Family, FigureCell, cells_of_figures, families
from cyberflag.disclosure.protection import Protected, protect
from cyberflag.disclosure.rounding import Rounded, round_table, span_of
from cyberflag.disclosure.settings import ProtectionSettings
from cyberflag.disclosure.suppression.search import Effort, Tell
from cyberflag.disclosure.table_cells import Need, small_need, table_cell
from cyberflag.disclosure.table_system import CellStatus, Statement, TableCell, TableSystem
from cyberflag.disclosure.vintages import Vintage
from cyberflag.errors import ProtectionError
from cyberflag.figures import FigureMarker
from cyberflag.figures.ages import MOST_COMMON_AGE
from cyberflag.model import AgeBand, Bounds, Figures


@dataclass(frozen=True)
class ProtectedFigures:
    """Figures that hold no withheld value, with what was done to them."""

    figures: dy.DataFrame[Figures]
    protected: Protected
    revised: int


def protect_figures(
    figures: dy.DataFrame[Figures],
    measure: str,
    settings: ProtectionSettings,
    earlier: Earlier = NONE_EARLIER,
    tell: Tell | None = None,
) -> ProtectedFigures:
    """Withhold the small figures of a measure and what would give them away.

    Of the figures beside the measure's own only the most common age is kept, and enters the attack as a claim; the
    youngest victim's age tells of one child. What ``earlier`` releases printed stays known, and what
    they withheld stays withheld. Raises ``ProtectionError`` for figures that are not known exactly (these come from
    replies, not from records), and what `protect` raises.
    """
    cells = _exact_cells(figures, measure)
    table = _table_of(cells, settings, earlier, _claims(figures, cells))
    protected = protect(table, Effort.times(settings.effort), singletons=settings.singletons, tell=tell)
    kept = figures.filter((pl.col("measure") == measure) | (pl.col("measure") == MOST_COMMON_AGE))
    return ProtectedFigures(withhold(kept, protected.withheld), protected, earlier.revised(cells))


@dataclass(frozen=True)
class RoundedFigures:
    """Figures each given as the span of its rounded number, with what was done to them."""

    figures: dy.DataFrame[Figures]
    rounded: Rounded
    revised: int


def round_figures(
    figures: dy.DataFrame[Figures], measure: str, settings: ProtectionSettings, earlier: Earlier = NONE_EARLIER
) -> RoundedFigures:
    """Round the figures of a measure so that every sum still holds; no other figure is kept.

    A figure is given as the least and the most that its number can be, and ``method`` names the multiple. What
    ``earlier`` releases printed as it still is the attacker knows. Raises what `protect_figures` and `round_table` do.
    """
    cells = _exact_cells(figures, measure)
    table = _table_of(cells, settings, earlier, ())
    sums = tuple(s for s in table.statements if s.low == s.high == 0)
    beside = [s for s in table.statements if s not in set(sums)]
    known = [cell.name for cell in table.cells if cell.status is CellStatus.FIXED]
    rounded = round_table(TableSystem(table.cells, sums), settings.base, known=known, beside=beside)
    kept = figures.filter(pl.col("measure") == measure)
    return RoundedFigures(_as_spans(kept, rounded), rounded, earlier.revised(cells))


def _as_spans(figures: pl.DataFrame, rounded: Rounded) -> dy.DataFrame[Figures]:
    """The figures with the span of each multiple for their bounds, and without the way to the rows behind them."""
    values = [rounded.values[name] for name in figures["figure"]]
    spans = [span_of(value, rounded.base, rounded.reach) for value in values]
    told = figures.with_columns(
        low=pl.Series([low for low, _ in spans], dtype=pl.Int64),
        high=pl.Series([high for _, high in spans], dtype=pl.Int64),
        marker=pl.lit(FigureMarker.ROUNDED.value),
        method=pl.Series([f"rounded to {value}, a multiple of {rounded.base}" for value in values], dtype=pl.String),
        rows=pl.lit(""),
    )
    return Figures.validate(told, cast=True)


def _exact_cells(figures: dy.DataFrame[Figures], measure: str) -> tuple[FigureCell, ...]:
    cells = tuple(_as_added(cell) for cell in cells_of_figures(figures, measure))
    loose = next((cell for cell in cells if not cell.bounds.is_exact), None)
    if loose is not None:
        raise ProtectionError(
            f"{loose.id} is not known exactly, so it does not come from crime records.",
            "Protect figures of replies as such: leave out --from records.",
        )
    return cells


def _table_of(
    cells: Sequence[FigureCell], settings: ProtectionSettings, earlier: Earlier, claims: Iterable[Statement]
) -> TableSystem:
    """The figures with those of earlier releases as one system; what is out already is fixed."""
    every = with_earlier(cells, earlier)
    needs, public = _needs(every, settings), _public(every, earlier)
    high = Decimal(max((cell.bounds.low for cell in every), default=0) + settings.threshold)
    made = [table_cell(cell, needs.get(cell.id), high, settings.costs) for cell in every]
    then = tuple(part for vintage in earlier.vintages(cells) for part in _of_vintage(vintage, settings, high))
    return TableSystem(
        (
            *(replace(c, status=CellStatus.FIXED) if c.name in public else c for c in made),
            *(part for part in then if isinstance(part, TableCell)),
        ),
        (
            *_statements(every),
            *_printed_spans(every, earlier),
            *(part for part in then if isinstance(part, Statement)),
            *claims,
        ),
    )


def _of_vintage(vintage: Vintage, settings: ProtectionSettings, high: Decimal) -> Iterator[TableCell | Statement]:
    """The numbers of an earlier release that are others now, as cells, and the sums of that time that hold them.

    What it printed is known; what it withheld must not follow now any more than it did from that release alone.
    """
    valued = [
        replace(cell, bounds=Bounds.exactly(vintage.values[cell.id])) if cell.id in vintage.apart else cell
        for cell in vintage.cells
    ]
    printed = {cell.id: cell.bounds for cell in vintage.cells if cell.id in vintage.apart}
    needs = _clipped(_needs(valued, settings), vintage)
    for cell in valued:
        if cell.id in vintage.apart:
            made = table_cell(cell, needs.get(cell.id), max(high, Decimal(cell.bounds.low)), settings.costs)
            is_out = printed[cell.id].is_exact
            yield replace(made, cost=Decimal(0), status=CellStatus.FIXED if is_out else made.status)
    yield from filter(None, map(_statement, vintage.families_of(valued)))


def _clipped(needs: dict[str, Need], vintage: Vintage) -> dict[str, Need]:
    """The needs of the numbers that are apart, no wider than what their own release left open of each."""
    small = {cell.id: at for at, cell in enumerate(vintage.cells) if cell.id in vintage.apart and cell.id in needs}
    place = {cell.id: at for at, cell in enumerate(vintage.then)}
    relations = [
        Relation.total(family.total.id, place[family.total.id], [place[part.id] for part in family.parts])
        for family in families(vintage.then)
    ]
    system = System.of([Unknown(cell.id, cell.bounds) for cell in vintage.then], relations)
    left = exact_bounds(contradictions(system).left, of=list(small.values()), whole=True)
    clipped = {}
    for name, at in small.items():
        value, bounds = vintage.values[name], left.bounds_of(at)
        above = needs[name].above if bounds.high is None else min(needs[name].above, max(bounds.high - value, 0))
        clipped[name] = Need(min(needs[name].below, max(value - bounds.low, 0)), above)
    return clipped


def _printed_spans(cells: Sequence[FigureCell], earlier: Earlier) -> Iterator[Statement]:
    """What earlier releases printed of figures without giving the number itself: rounded, or as a least."""
    printed = earlier.printed()
    for cell in cells:
        span = printed.get(cell.id)
        if span is not None and not span.is_exact and cell.bounds.meet(span) == cell.bounds:
            high = None if span.high is None else Decimal(span.high)
            words = f"{cell.id} was printed as {span} in an earlier release"
            yield Statement(((cell.id, 1),), words, Decimal(span.low), high)


def _as_added(cell: FigureCell) -> FigureCell:
    """A band of ages that is told as a least, since no record is of some age in it: it was added of those that are.

    Who knows how it was made knows it exactly, so that the attack does too; it is printed as a least all the same.
    """
    is_band = not cell.age.isdigit() and AgeBand.parse(cell.age).is_known
    is_least = cell.marker == FigureMarker.AT_LEAST.value and not cell.is_bounded
    return replace(cell, bounds=Bounds.exactly(cell.bounds.low)) if is_band and is_least else cell


def _public(cells: Sequence[FigureCell], earlier: Earlier) -> frozenset[str]:
    """The figures that an earlier release printed as they still are: nothing can take these back."""
    printed = earlier.printed()
    return frozenset(cell.id for cell in cells if printed.get(cell.id) == cell.bounds)


def withhold(figures: pl.DataFrame, ids: frozenset[str]) -> dy.DataFrame[Figures]:
    """The figures without the values of these, and without the way to the rows behind any of them."""
    hidden = pl.col("figure").is_in(list(ids))
    return Figures.validate(
        figures.with_columns(
            pl.when(hidden).then(0).otherwise(pl.col("low")).alias("low"),
            pl.when(hidden).then(None).otherwise(pl.col("high")).alias("high"),
            pl.when(hidden).then(pl.lit(FigureMarker.WITHHELD.value)).otherwise(pl.col("marker")).alias("marker"),
            pl.lit("").alias("rows"),
        ),
        cast=True,
    )


def _needs(cells: Sequence[FigureCell], settings: ProtectionSettings) -> dict[str, Need]:
    """The figures that are too telling by themselves, by id.

    A small count must be able to be one less and to reach the threshold. Where one part of a total is all of it, it
    must be able to be one less, so that not everybody is known to be of that kind. A nought must be able to be one.
    """
    found: dict[str, Need] = {}
    for family in families(cells):
        total = family.total.bounds.low
        if settings.one_category and family.dimension in _KINDS and (whole := _whole_of(family)) is not None:
            found[whole.id] = Need(1, 0)
        if 0 < total < settings.noughts_below:
            found.update((part.id, Need(0, 1)) for part in family.parts if part.bounds.low == 0)
    for cell in cells:
        small = small_need(cell.bounds.low, settings.threshold)
        if small is not None:
            found[cell.id] = small
    return found


_KINDS = ("age", "sex", "offence", "platform")
"""What it would tell of a child to know that all of a force's victims are of one kind."""


def _whole_of(family: Family) -> FigureCell | None:
    """The one part, of several, that all of the total falls into; None where there is none."""
    some = [part for part in family.parts if part.bounds.low > 0]
    is_whole = len(family.parts) > 1 and len(some) == 1 and some[0].bounds.low == family.total.bounds.low
    return some[0] if is_whole else None


def _statements(cells: Sequence[FigureCell]) -> Iterator[Statement]:
    """A sum where the parts add up to their total; else that they are no more than it."""
    for family in families(cells):
        statement = _statement(family)
        if statement is not None:
            yield statement


def _statement(family: Family) -> Statement | None:
    total, parts = family.total, family.parts
    left = total.bounds.low - sum(part.bounds.low for part in parts)
    if left == 0:
        return Statement.of_sum(total.id, [part.id for part in parts])
    if left < 0:
        return None  # they overlap after all: nothing follows
    terms = ((total.id, 1), *((part.id, -1) for part in parts))
    return Statement(terms, f"{total.id} holds {', '.join(part.id for part in parts)}", Decimal(0), None)


def _claims(figures: dy.DataFrame[Figures], cells: Sequence[FigureCell]) -> Iterator[Statement]:
    """The most common age says that no other age has more."""
    for row in figures.filter(pl.col("measure") == MOST_COMMON_AGE).iter_rows(named=True):
        ages = [
            cell
            for cell in cells
            if (cell.force, cell.start, cell.end) == (row["force"], row["period_start"], row["period_end"])
            and cell.age.isdigit()
        ]
        top = next((cell for cell in ages if cell.age == str(row["low"]) and row["low"] == row["high"]), None)
        if top is not None and all(cell.bounds.low <= top.bounds.low for cell in ages):
            yield from highest_claim(top.id, [cell.id for cell in ages if cell is not top])
