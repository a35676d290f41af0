"""Estimates from a stratified sample, with intervals.

In a stratum of N records of which n were read and x found online, the number of online crimes is x plus what is not
seen. Of that the beta-binomial law gives the chances, so that a stratum in which nothing was found does not count as
one that holds nothing. Strata are drawn apart many times, each measure is computed of every draw, and its interval is
what lies between the outer quantiles (Webber 2013, *Approximate recall confidence intervals*, ACM Transactions on
Information Systems 31(1), with the half prior of Jeffreys; Brown, Cai and DasGupta 2001, *Interval estimation for a
binomial proportion*, Statistical Science 16).

One prior for all strata sums to a bias where there are many that are nearly pure, so each stratum of each draw takes
one of `PRIORS` by chance. That was chosen among five ways by how often the intervals hold the truth; what was measured
stands in ``docs/explanation/how-a-dip-sample-is-weighed.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import dataframely as dy
import numpy as np
import polars as pl
from numpy.random import Generator
from numpy.typing import NDArray

from cyberflag.audits.sampling import AuditSample, Cells, Strata
from cyberflag.model import Decision

DRAWS = 4000
"""How often the unseen records are drawn."""

PRIORS = (0.02, 0.1, 0.5, 1.0)
"""Of how many records, beside those read, it is taken that they were found online, and as many that were not."""

Draws = NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    """An estimate with its interval; ``name`` says of what."""

    name: str
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class StratumCounts:
    """What was found in each stratum, in arrays of one length.

    ``records`` it has, ``read`` and settled, ``found`` online; whether they were decided ``online`` or for ``review``,
    and ``flagged`` by officers.
    """

    records: NDArray[np.int64]
    read: NDArray[np.int64]
    found: NDArray[np.int64]
    online: NDArray[np.bool_]
    review: NDArray[np.bool_]
    flagged: NDArray[np.bool_]


def estimate_measures(
    sample: AuditSample, settled: Mapping[str, bool], *, level: float = 0.95, seed: int = 0
) -> tuple[Estimate, ...]:
    """Precision and recall of the officers' flag and of the decisions, and the numbers behind them.

    A record in ``review`` counts as not flagged in ``decision-recall``; ``decision-and-review-...`` takes it that a
    person settles each of them rightly.
    """
    return measures_of(count_strata(sample, settled), level, np.random.default_rng(seed))


def measures_of(counts: StratumCounts, level: float, rng: Generator) -> tuple[Estimate, ...]:
    """The estimates of `estimate_measures` from counts by stratum."""
    online = draw_online(counts.records, counts.read, counts.found, rng)
    drawn = _measures(counts, online)
    plain = _measures(counts, _expected(counts)[:, None])
    return tuple(_estimate(name, float(plain[name][0]), drawn[name], level) for name in drawn)


def estimate_missed(
    sample: AuditSample, settled: Mapping[str, bool], by: str, *, level: float = 0.95, seed: int = 0
) -> tuple[Estimate, ...]:
    """The number of flags that officers missed, for each offence (``by`` is ``offence_code``) or ``station``.

    Each cell of a stratum is a stratum of its own here; where nothing was found, the interval begins at nought. In the
    estimate itself the rate of the whole stratum counts for one record of each cell, so that a cell of which nothing
    was read has one. The numbers are estimates for each value by itself and need not add up to the total.
    """
    table = _cells_with_counts(sample, settled, by)
    rng = np.random.default_rng(seed)
    estimates = []
    for _, part in table.group_by("value", maintain_order=True):
        cells = part.sort("stratum")
        records, read, found = (cells[name].to_numpy() for name in ("records", "read", "found"))
        value = float((found + (records - read) * (found + cells["rate"].to_numpy()) / (read + 1)).sum())
        estimate = _estimate(str(cells["value"][0]), value, draw_online(records, read, found, rng).sum(axis=0), level)
        estimates.append(estimate if found.any() else replace(estimate, low=0.0))
    return tuple(estimates)


def count_strata(sample: AuditSample, settled: Mapping[str, bool]) -> StratumCounts:
    """What was found in each stratum of the sample."""
    seen = _settled_rows(sample, settled).group_by("stratum").agg(pl.len().alias("read"), pl.col("online").sum())
    table = sample.strata.join(seen, on="stratum", how="left").with_columns(pl.col("read", "online").fill_null(0))
    return StratumCounts(
        records=table["records"].to_numpy(),
        read=table["read"].cast(pl.Int64).to_numpy(),
        found=table["online"].cast(pl.Int64).to_numpy(),
        online=(table["decision"] == Decision.ONLINE).to_numpy(),
        review=(table["decision"] == Decision.REVIEW).to_numpy(),
        flagged=table["officer_flag"].to_numpy(),
    )


def draw_online(records: NDArray[np.int64], read: NDArray[np.int64], found: NDArray[np.int64], rng: Generator) -> Draws:
    """The number of online crimes in each stratum (rows) in each draw (columns)."""
    shape = (len(records), DRAWS)
    prior = rng.choice(PRIORS, shape)
    chance = rng.beta(found[:, None] + prior, (read - found)[:, None] + prior)
    unseen = rng.binomial((records - read)[:, None], chance, shape)
    return np.asarray(found[:, None] + unseen, dtype=np.float64)


def _expected(counts: StratumCounts) -> Draws:
    """The plain estimate of the online crimes of each stratum; half of one of which nothing was read."""
    rate = np.where(counts.read > 0, counts.found / np.maximum(counts.read, 1), 0.5)
    return rate * counts.records


def _measures(counts: StratumCounts, online: Draws) -> dict[str, Draws]:
    """Every measure of one or more draws of the online crimes by stratum."""
    records = counts.records[:, None] * np.ones_like(online)
    every = online.sum(axis=0)
    on, rev, fl = (mask[:, None] for mask in (counts.online, counts.review, counts.flagged))
    aside = ~on & ~rev
    decided, reviewed, flagged = ((online * mask).sum(axis=0) for mask in (on, rev, fl))
    return {
        "online-crimes": every,
        "flag-precision": _ratio(flagged, (records * fl).sum(axis=0)),
        "flag-recall": _ratio(flagged, every),
        "flags-missed": every - flagged,
        "flags-wrong": (records * fl).sum(axis=0) - flagged,
        "decision-precision": _ratio(decided, (records * on).sum(axis=0)),
        "decision-recall": _ratio(decided, every),
        "set-precision": _ratio((online * on * ~fl).sum(axis=0), (records * on * ~fl).sum(axis=0)),
        "remove-precision": _ratio(((records - online) * aside * fl).sum(axis=0), (records * aside * fl).sum(axis=0)),
        "decision-and-review-precision": _ratio(decided + reviewed, (records * on).sum(axis=0) + reviewed),
        "decision-and-review-recall": _ratio(decided + reviewed, every),
    }


def _ratio(part: Draws, whole: Draws) -> Draws:
    return np.divide(part, whole, out=np.full_like(part, np.nan), where=whole > 0)


def _estimate(name: str, value: float, draws: Draws, level: float) -> Estimate:
    """The value with the interval of its draws, which holds the value itself."""
    if np.isnan(draws).all() or np.isnan(value):
        return Estimate(name, float("nan"), float("nan"), float("nan"))
    low, high = np.nanquantile(draws, [(1 - level) / 2, (1 + level) / 2])
    return Estimate(name, value, min(float(low), value), max(float(high), value))


def _settled_rows(sample: AuditSample, settled: Mapping[str, bool]) -> pl.DataFrame:
    answers = pl.DataFrame(
        {"crime_reference": list(settled), "online": list(settled.values())},
        schema={"crime_reference": pl.String, "online": pl.Boolean},
    )
    return sample.rows.join(answers, on="crime_reference")


def _cells_with_counts(sample: AuditSample, settled: Mapping[str, bool], by: str) -> pl.DataFrame:
    """The cells of the strata without an officer's flag, with what was read and found in each."""
    cells: dy.DataFrame[Cells] = sample.cells
    strata: dy.DataFrame[Strata] = sample.strata
    unflagged = strata.filter(~pl.col("officer_flag"))["stratum"].to_list()
    rows = _settled_rows(sample, settled)
    seen = rows.group_by("stratum", pl.col(by).alias("value")).agg(
        pl.len().alias("read"), pl.col("online").sum().alias("found")
    )
    rates = rows.group_by("stratum").agg(pl.col("online").mean().alias("rate"))
    return (
        cells.filter(pl.col("by").cast(pl.String) == by, pl.col("stratum").is_in(unflagged))
        .join(seen, on=["stratum", "value"], how="left")
        .join(rates, on="stratum", how="left")
        .with_columns(pl.col("read", "found").fill_null(0).cast(pl.Int64), pl.col("rate").fill_null(0.5))
        .sort("value", "stratum")
    )
