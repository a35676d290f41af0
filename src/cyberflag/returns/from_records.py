"""Counts from a force's own flagged records: by year alone, and by year and offence, age, sex or platform."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import dataframely as dy
import polars as pl

from cyberflag.errors import InputError, UsageError
from cyberflag.model import (
    ALL,
    ALL_AGES,
    CHILD_MAX,
    CORRECTED_FLAG,
    UNKNOWN_AGE,
    AgeBand,
    Basis,
    Bounds,
    CodedRecords,
    Count,
    Decision,
    FlaggedRecords,
    Marker,
    Measure,
    Period,
    Provenance,
    Sex,
)
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES, OFFENCES
from cyberflag.vocabularies.platforms import count_platform

OTHER_OFFENCES = "other-offences"
UNKNOWN, SEVERAL = "unknown", "other"
ADULT = CHILD_MAX + 1
BREAKDOWNS = ("offence", "age", "sex", "platform")
"""What the counts of a year are broken down by, one at a time."""

_SMALL = 5
_ROUNDED_TO = 5


class SmallNumbers(StrEnum):
    """What is done with small numbers."""

    SHOWN = "shown"
    UNDER_5 = "under-5"
    ROUNDED = "rounded"


class Scope(StrEnum):
    """Which crimes a return counts."""

    CHILD_SEXUAL = "child-sexual"
    EVERY_OFFENCE = "every-offence"


@dataclass(frozen=True)
class ForceReturn:
    """A force's own return: the counts, what they are of, and how many records were left out and why."""

    force: str
    counts: tuple[Count, ...]
    scope: Scope
    small: SmallNumbers
    first_day: dt.date
    last_day: dt.date
    removed: int
    out_of_scope: int

    @property
    def periods(self) -> tuple[Period, ...]:
        """The financial years counted, in order."""
        return tuple(sorted({count.period for count in self.counts}))


def from_records(
    flagged: dy.DataFrame[FlaggedRecords],
    records: dy.DataFrame[CodedRecords],
    *,
    force: str = "",
    scope: Scope = Scope.CHILD_SEXUAL,
    small: SmallNumbers = SmallNumbers.SHOWN,
) -> ForceReturn:
    """The return of one force from its flagged records.

    Each figure stands twice: by the flag as officers set it, and by the corrected flag (detail ``flag=corrected``): set
    where the decision is online, not set where it is not, and as the officer had it where a person must look. Crimes
    removed later (C1 to C5) are not counted. A crime through several platforms counts once, under ``other``.

    Raises ``UsageError`` where the records are of several forces or of none and ``force`` does not say which,
    ``InputError`` where a flagged record is not among the records, none is of ``force`` or none is left to count.
    """
    crimes = _joined(flagged, records)
    chosen = _chosen_force(crimes, force)
    of_force = crimes.filter(pl.col("force").fill_null(chosen) == chosen)
    standing = of_force.filter(pl.col("cancellation").is_null())
    counted = standing.filter(_in_scope(scope))
    if counted.is_empty():
        raise InputError("No record is left to count.", "Look at the offence codes and ages, or count --every-offence.")
    days = counted["recorded_on"]
    return ForceReturn(
        force=chosen,
        counts=tuple(_counts(_with_labels(counted), chosen, small)),
        scope=scope,
        small=small,
        first_day=days.min(),  # type: ignore[arg-type]  # a column of days
        last_day=days.max(),  # type: ignore[arg-type]  # a column of days
        removed=of_force.height - standing.height,
        out_of_scope=standing.height - counted.height,
    )


def _joined(flagged: dy.DataFrame[FlaggedRecords], records: dy.DataFrame[CodedRecords]) -> pl.DataFrame:
    crimes = flagged.select("crime_reference", "decision", "platforms").join(records, on="crime_reference", how="left")
    lost = crimes["recorded_on"].null_count()
    if lost:
        raise InputError(
            f"{lost:,} of {flagged.height:,} flagged records are not among the crime records.",
            "Give the records that these decisions were made on, with the same column map.",
        )
    return crimes


def _chosen_force(crimes: pl.DataFrame, force: str) -> str:
    named = crimes["force"].drop_nulls().unique().sort().to_list()
    if force:
        if force not in named and crimes["force"].null_count() == 0:
            raise InputError(
                f"No record is of {force}: they are of {', '.join(named)}.", "Name one of these with --force."
            )
        return force
    if len(named) != 1:
        of = f"{len(named)} forces" if named else "no force that they name"
        raise UsageError(f"The records are of {of}.", "Say whose return it is: --force merseyside.")
    return str(named[0])


def _in_scope(scope: Scope) -> pl.Expr:
    """Sexual offences against children: by definition, or by the victim's age where the offence leaves it open."""
    if scope is Scope.EVERY_OFFENCE:
        return pl.lit(value=True)
    always = [o.code for o in OFFENCES if o.child_by_definition == "yes"]
    by_age = [o.code for o in OFFENCES if o.child_by_definition == "needs-age"]
    code = pl.col("offence_code")
    return code.is_in(always) | (code.is_in(by_age) & (pl.col("victim_age") <= CHILD_MAX)).fill_null(value=False)


def _with_labels(crimes: pl.DataFrame) -> pl.DataFrame:
    """The crimes with what each is counted under."""
    year = pl.col("recorded_on").dt.year() - (pl.col("recorded_on").dt.month() < 4).cast(pl.Int32)
    known = [*CODES, *CLASS_CODES]
    adult = pl.when(pl.col("victim_age") > CHILD_MAX).then(pl.lit(f"{ADULT}+"))
    age = adult.otherwise(pl.col("victim_age").cast(pl.String))
    officer = pl.col("officer_flag").fill_null(value=False)
    decision = pl.col("decision").cast(pl.String)
    offence = pl.when(pl.col("offence_code").is_in(known)).then(pl.col("offence_code"))
    return crimes.select(
        year.alias("year"),
        offence.otherwise(pl.lit(OTHER_OFFENCES)).alias("offence"),
        age.fill_null(UNKNOWN).alias("age"),
        pl.col("victim_sex").cast(pl.String).fill_null(UNKNOWN).alias("sex"),
        pl.Series("platform", [_platform(slugs) for slugs in crimes["platforms"].to_list()], dtype=pl.String),
        officer.alias("officer"),
        ((decision == Decision.ONLINE) | ((decision == Decision.REVIEW) & officer)).alias("corrected"),
    )


def _platform(slugs: list[str]) -> str:
    """The one platform, ``other`` for several, ``unknown`` for none; by the slugs of counts."""
    named = {count_platform(slug) for slug in slugs}
    return named.pop() if len(named) == 1 else SEVERAL if named else UNKNOWN


def _counts(crimes: pl.DataFrame, force: str, small: SmallNumbers) -> Iterator[Count]:
    years = range(int(crimes["year"].min()), int(crimes["year"].max()) + 1)  # type: ignore[arg-type]  # a column of numbers
    for by in ("", *BREAKDOWNS):
        values = sorted(crimes[by].unique().to_list(), key=_order) if by else [ALL]
        keys = ["year", by] if by else ["year"]
        found = crimes.group_by(keys).agg(pl.col("officer").sum(), pl.col("corrected").sum())
        numbers = {(row["year"], row[by] if by else ALL): row for row in found.iter_rows(named=True)}
        for year in years:
            for value in values:
                row = numbers.get((year, value), {"officer": 0, "corrected": 0})
                place = _place(by, value)
                for version, detail in (("officer", ()), ("corrected", (CORRECTED_FLAG,))):
                    bounds, marker, printed = protect(int(row[version]), small)
                    yield Count(
                        Provenance("", ""),
                        force,
                        Period.financial_year(year),
                        Measure.OFFENCES,
                        bounds,
                        basis=Basis.FLAG,
                        marker=marker,
                        printed=printed,
                        detail=detail,
                        **place,  # type: ignore[arg-type]  # each column by its own type
                    )


def protect(number: int, small: SmallNumbers) -> tuple[Bounds, Marker, str]:
    """What is told of a number: its bounds, its marker and how it is printed."""
    if small is SmallNumbers.UNDER_5 and 0 < number < _SMALL:
        return Bounds(1, _SMALL - 1), Marker.SUPPRESSED, f"<{_SMALL}"
    if small is SmallNumbers.ROUNDED:
        near = (number + _ROUNDED_TO // 2) // _ROUNDED_TO * _ROUNDED_TO
        half = _ROUNDED_TO // 2
        return Bounds(max(near - half, 0), near + half), Marker.ROUNDED, str(near)
    return Bounds.exactly(number), Marker.PLAIN, str(number)


def _place(by: str, value: str) -> dict[str, object]:
    match by:
        case "age":
            return {"age": UNKNOWN_AGE if value == UNKNOWN else AgeBand.parse(value)}
        case "sex":
            return {"sex": Sex(value)}
        case "":
            return {"age": ALL_AGES}
        case _:
            return {by: value}


def _order(value: str) -> tuple[int, str]:
    """Numbers in order, then words, then what is not known."""
    if value in {UNKNOWN, OTHER_OFFENCES, SEVERAL}:
        return 2, value
    head = value.rstrip("+")
    return (0, f"{int(head):04d}") if head.isdigit() else (1, value)


def figures_of(counts: Iterable[Count], by: str) -> list[Count]:
    """The counts of one breakdown (empty: of the years alone), in their order."""
    alone = {"offence": ALL, "age": ALL_AGES, "sex": Sex.ALL, "platform": ALL}
    return [
        count for count in counts if all((getattr(count, name) == alone[name]) == (name != by) for name in BREAKDOWNS)
    ]
