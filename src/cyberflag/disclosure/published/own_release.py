"""A publication of ours, looked at like anybody's: its ``figures.csv`` as cells and sums, and the words for them.

Figures of an earlier release, and what a force's own reply prints, are further printings of the same cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

import dataframely as dy
import polars as pl

from cyberflag.disclosure.claims import bounds_claim
from cyberflag.disclosure.figure_families import Family, FigureCell, cells_of_figures, families
from cyberflag.disclosure.published.printed import Key, PrintedCell, PublishedTables
from cyberflag.disclosure.published.settings import Dimension, TableSettings
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told.passages import Told
from cyberflag.disclosure.vintages import vintage_of
from cyberflag.figures import FigureMarker
from cyberflag.model import ALL, AgeBand, Bounds, Figures, Period
from cyberflag.vocabularies.crimes.offence_list import title_of
from cyberflag.vocabularies.forces import FORCES
from cyberflag.vocabularies.platforms import PLATFORMS

_GUARDED = frozenset({FigureMarker.WITHHELD.value, FigureMarker.SUPPRESSED.value})
_EVERY = "sexual-offences"
"""The group whose name is what stories call all that was counted."""
_SEXES = {"female": ("female", "females", "girl", "girls"), "male": ("male", "males", "boy", "boys")}
_SMALL = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class OwnRelease:
    """The tables, the cells by their ids in ``figures.csv``, and what other tables print of the same cells."""

    tables: PublishedTables
    ids: Mapping[str, Key]
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Requirement:
    """What must stay open in a release: no withheld number may be known to lie below ``must_reach``, and at least
    ``least_width`` + 1 numbers must stay possible. Of a ``rounded`` release all numbers that can be below ``small``
    count as withheld.
    """

    must_reach: int = 0
    least_width: int = TableSettings.least_width
    is_rounded: bool = False
    small: int = 0


def own_release(
    figures: dy.DataFrame[Figures],
    elsewhere: Iterable[tuple[str, pl.DataFrame]] = (),
    required: Requirement | None = None,
) -> OwnRelease:
    """The release whose figures these are; ``elsewhere`` are further tables of figures or counts with their names.

    What an earlier release withholds and this one does not have must not be known either, nor what stood there before
    it was revised: such a number is one of its own, of the `vintage` in which it was printed.
    """
    required = required or Requirement()
    measure = figures["measure"].value_counts(sort=True)["measure"][0]
    cells = cells_of_figures(figures, measure)
    by_key = {_key(cell): cell for cell in cells}
    others: list[tuple[str, FigureCell]] = []
    sums_then: list[tuple[str, Family]] = []
    now = {cell.id: cell for cell in cells}
    for name, table in elsewhere:
        then = tuple(_cells_of(table, measure))
        vintage = vintage_of(now, then, name) if "figure" in table.columns else None
        if vintage is None:
            others += [(name, cell) for cell in then]
            continue
        by_key |= {_key(cell): cell for cell in vintage.cells if cell.id in vintage.apart}
        pairs = zip(then, vintage.cells, strict=True)
        others += [(name, cell) for cell, made in pairs if made.id not in vintage.apart]
        sums_then += [(name, family) for family in vintage.families_of(vintage.cells)]
    told = [(name, cell) for name, cell in others if not _is_guarded(cell)]
    for _, cell in others:
        unseen = cell if _is_guarded(cell) else replace(cell, bounds=Bounds(0, None), marker="")
        by_key.setdefault(_key(cell), unseen)
    dimensions = _dimensions(by_key)
    tables = PublishedTables(
        TableSettings(dimensions, must_reach=required.must_reach, least_width=required.least_width),
        tuple(_printed(key, cell, required) for key, cell in by_key.items()),
        (),
    )
    present = tuple(cell for key, cell in by_key.items() if not key[-1])
    return OwnRelease(
        replace(tables, sums=tuple(_sums(families(present), tables))),
        {cell.id: _key(cell) for cell in cells},
        (
            *(_told(name, cell, tables) for name, cell in told),
            *(_told_then(name, family, tables) for name, family in sums_then),
        ),
    )


def _is_guarded(cell: FigureCell) -> bool:
    return cell.marker in _GUARDED


def _key(cell: FigureCell) -> Key:
    """The cell by its dimensions; a number that was revised since is one of the release in which it stood."""
    _, _, then = cell.id.partition(" ")
    return (cell.force, Period(cell.start, cell.end).label, cell.offence, cell.age, cell.sex, cell.platform, then)


def _printed(key: Key, cell: FigureCell, required: Requirement) -> PrintedCell:
    is_rounded = required.is_rounded and cell.marker == FigureMarker.ROUNDED.value
    is_guarded = _is_guarded(cell) or (is_rounded and cell.bounds.low < required.small)
    shown = (("[c]" if _is_guarded(cell) else str(cell.bounds), cell.id),)
    return PrintedCell(key, cell.bounds, shown, is_guarded=is_guarded)


def _cells_of(table: pl.DataFrame, measure: str) -> Iterator[FigureCell]:
    """The cells of a table of figures, or of counts, that say something of a measure; of counts only known ones."""
    named = table if "figure" in table.columns else _as_figures(table)
    for cell in cells_of_figures(named, measure):  # type: ignore[arg-type]  # the columns that it reads are there
        if "figure" in table.columns if _is_guarded(cell) else cell.bounds != Bounds(0, None):
            yield cell


def _as_figures(counts: pl.DataFrame) -> pl.DataFrame:
    kept = counts.filter(pl.col("basis") == "flag") if "basis" in counts.columns else counts
    return kept.with_columns(figure=pl.col("id"), rows=pl.lit(""))


def _sums(sums: Iterable[Family], tables: PublishedTables) -> Iterator[Statement]:
    """Each total with its parts, where what is printed of them allows the parts to add up to it."""
    for family in sums:
        added = Bounds.sum(part.bounds for part in family.parts)
        if added.meet(family.total.bounds) is not None:
            names = [tables.name_of(_key(part)) for part in family.parts]
            yield Statement.of_sum(tables.name_of(_key(family.total)), names)


def _told(name: str, cell: FigureCell, tables: PublishedTables) -> Told:
    high = None if cell.bounds.high is None else Decimal(cell.bounds.high)
    said = bounds_claim(tables.name_of(_key(cell)), Decimal(cell.bounds.low), high)
    return Told(name, cell.id, (Statement(said.terms, f"{said.words} ({name})", said.low, said.high),))


def _told_then(name: str, family: Family, tables: PublishedTables) -> Told:
    """A sum of an earlier release over figures that were revised since, as something told beside the tables."""
    statements = tuple(_sums((family,), tables))
    said = (Statement(s.terms, f"{s.words} ({name}, before it was revised)", s.low, s.high) for s in statements)
    return Told(name, family.total.id, tuple(said))


def _dimensions(by_key: Mapping[Key, FigureCell]) -> tuple[Dimension, ...]:
    values = [sorted({key[place] for key in by_key} - {ALL}) for place in range(6)]
    return (
        Dimension("force", ALL, words={force: _force_words(force) for force in values[0]}),
        Dimension("year", ""),
        Dimension(
            "offence",
            ALL,
            words=_offence_words(values[2]),
        ),
        Dimension("age", ALL, _bands(values[3]), {age: _age_words(age) for age in values[3]}),
        Dimension("sex", ALL, words={sex: _SEXES[sex] for sex in values[4] if sex in _SEXES}),
        Dimension("platform", ALL, words={p.slug: (p.name,) for p in PLATFORMS if p.slug in values[5]}),
        Dimension("vintage", ""),
    )


def _offence_words(offences: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {offence: (title_of(offence) or offence,) for offence in offences if offence != _EVERY}


def _force_words(force: str) -> tuple[str, ...]:
    return next(((f.short_name, f.name, *f.aliases) for f in FORCES if f.id == force), ())


def _bands(ages: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The bands of several years: they are compared with bands."""
    return {age: (age,) for age in ages if (band := AgeBand.parse(age)).is_known and band.low != band.high}


def _age_words(age: str) -> tuple[str, ...]:
    band = AgeBand.parse(age)
    if not band.is_known:
        return ()
    if band.low == band.high:
        small = (f"aged {_SMALL[band.low]}",) if band.low < len(_SMALL) else ()
        return (f"aged {band.low}", *small)
    if band.high is None:
        return (f"{band.low} and over", f"aged {band.low} and over")
    below = (
        (f"under {band.high + 1}", f"aged under {band.high + 1}", f"under {band.high + 1}s") if band.low == 0 else ()
    )
    return (*below, f"{band.low} to {band.high}", f"aged {band.low} to {band.high}")
