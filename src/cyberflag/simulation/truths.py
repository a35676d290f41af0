"""What really happened in a simulated campaign, and which forces' figures a careful reader could have."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

import polars as pl

from cyberflag.model import CHILD_MAX, Basis, Marker, Period
from cyberflag.simulation.settings import CampaignSettings

TRUTH_SCHEMA = pl.Schema(
    {
        "what": pl.String,
        "period_start": pl.Date,
        "period_end": pl.Date,
        "force": pl.String,
        "age": pl.String,
        "value": pl.Int64,
    }
)
"""``what`` names the truth; ``force`` and ``age`` are empty where it is not broken down by them; ``value`` is a
number of offences, victims or forces, or an age in years. A crime has one victim here, so victims under ten are
flagged offences with a victim under ten."""

FLAGGED = "flagged offences"
COVERED = "flagged offences in the forces with figures for the whole year"
COVERED_FORCES = "forces with figures on flagged offences for the whole year"
ASKED = "forces asked"
ANSWERED = "forces that answered with figures of any kind"
ANSWERED_FLAG = "forces that answered with figures on flagged offences"
UNDER_10 = "victims under 10"
UNDER_13 = "victims under 13"
COMMONEST = "most common age"
YOUNGEST = "youngest victim"

_Row = tuple[str, date, date, str, str, int]


def truth_table(
    records: pl.DataFrame,
    settings: CampaignSettings,
    counts: pl.DataFrame,
    asked: Sequence[str],
    whole_years: Mapping[str, Collection[Period]],
) -> pl.DataFrame:
    """The truths of a campaign as a table of `TRUTH_SCHEMA`, from its records, the gold counts of its replies, and
    the years that each force answered in full.
    """
    flagged = records.filter("flagged")
    rows: list[_Row] = []
    for period in (*settings.years, settings.span):
        crimes = _within(flagged, period)
        rows.append(_row(FLAGGED, period, crimes.height))
        rows.extend(_age_truths(crimes, period))
    for period in settings.years:
        rows.extend(_force_truths(_within(flagged, period), period, asked))
        rows.extend(_coverage_truths(_within(flagged, period), period, whole_years))
    held = counts.filter(pl.col("marker") != Marker.NOT_HELD)
    on_flag = held.filter(pl.col("basis") == Basis.FLAG)
    rows.append(_row(ASKED, settings.span, len(asked)))
    rows.append(_row(ANSWERED, settings.span, held["force"].n_unique()))
    rows.append(_row(ANSWERED_FLAG, settings.span, on_flag["force"].n_unique()))
    return pl.DataFrame(rows, schema=TRUTH_SCHEMA, orient="row")


def _within(crimes: pl.DataFrame, period: Period) -> pl.DataFrame:
    return crimes.filter(pl.col("month").is_between(period.start, period.end))


def _row(what: str, period: Period, value: int, *, force: str = "", age: str = "") -> _Row:
    return what, period.start, period.end, force, age, value


def _age_truths(crimes: pl.DataFrame, period: Period) -> Iterator[_Row]:
    by_age = dict(crimes["age"].value_counts().iter_rows())
    for age in range(CHILD_MAX + 1):
        yield _row(FLAGGED, period, by_age.get(age, 0), age=str(age))
    yield _row(FLAGGED, period, by_age.get(None, 0), age="unknown")
    yield _row(UNDER_10, period, sum(by_age.get(age, 0) for age in range(10)), age="0-9")
    yield _row(UNDER_13, period, sum(by_age.get(age, 0) for age in range(13)), age="0-12")
    known = {age: number for age, number in by_age.items() if age is not None}
    if known:
        yield _row(COMMONEST, period, max(known, key=lambda age: (known[age], -age)))
        yield _row(YOUNGEST, period, min(known))


def _force_truths(crimes: pl.DataFrame, period: Period, asked: Sequence[str]) -> Iterator[_Row]:
    by_force = dict(crimes["force"].value_counts().iter_rows())
    for force in sorted(asked):
        yield _row(FLAGGED, period, by_force.get(force, 0), force=force)


def _coverage_truths(
    crimes: pl.DataFrame, period: Period, whole_years: Mapping[str, Collection[Period]]
) -> Iterator[_Row]:
    forces = [force for force, years in whole_years.items() if period in years]
    yield _row(COVERED_FORCES, period, len(forces))
    yield _row(COVERED, period, crimes.filter(pl.col("force").is_in(forces)).height)
