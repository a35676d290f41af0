"""Estimates from a stratified sample, with intervals.

In a stratum of N records of which n were read and x found online, x N / n is the estimate, and `limits_of` gives the
two numbers that it may as well be, so that a stratum in which nothing was found does not count as one that holds
nothing.

A measure of several strata has its interval from theirs by the method of variance estimates recovery (Zou and Donner
2008, *Construction of confidence limits about effect measures*, Statistics in Medicine 27): each stratum alone is set
to its limits, how far the measure falls or rises by that is squared, and the roots of the two sums are how far the
interval reaches down and up. A pure stratum adds nothing on the side on which it cannot be any purer. Drawing each from
a law does that not, and many pure strata then sum to a bias. How often the intervals hold the truth, beside six other
ways, stands in ``docs/explanation/how-a-dip-sample-is-weighed.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import dataframely as dy
import numpy as np
import polars as pl
from numpy.typing import NDArray

from cyberflag.audits.limits import Numbers, SeenCounts, limits_of
from cyberflag.audits.sampling import AuditSample, Cells, Strata
from cyberflag.model import Decision


@dataclass(frozen=True)
class Estimate:
    """An estimate with its interval; ``name`` says of what."""

    name: str
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class StratumCounts(SeenCounts):
    """What was found in each stratum: whether its records were decided ``online`` or for ``review``, and ``flagged`` by
    officers.
    """

    online: NDArray[np.bool_]
    review: NDArray[np.bool_]
    flagged: NDArray[np.bool_]


def estimate_measures(sample: AuditSample, settled: Mapping[str, bool], *, level: float = 0.95) -> tuple[Estimate, ...]:
    """Precision and recall of the officers' flag and of the decisions, and the numbers behind them.

    A record in ``review`` counts as not flagged in ``decision-recall``; ``decision-and-review-...`` takes it that a
    person settles each of them rightly.
    """
    return measures_of(count_strata(sample, settled), level)


def measures_of(counts: StratumCounts, level: float) -> tuple[Estimate, ...]:
    """The estimates of `estimate_measures` from counts by stratum; not a number where a measure cannot be said."""
    limits = limits_of(counts, level)
    least, most = (np.tile(limits.value[:, None], len(limits.value)) for _ in range(2))
    np.fill_diagonal(least, limits.low)
    np.fill_diagonal(most, limits.high)
    plain = _measures(counts, limits.value[:, None])
    moved = _measures(counts, np.concatenate([least, most], axis=1))
    return tuple(_estimate(name, float(value[0]), moved[name]) for name, value in plain.items())


def estimate_missed(
    sample: AuditSample, settled: Mapping[str, bool], by: str, *, level: float = 0.95
) -> tuple[Estimate, ...]:
    """The number of flags that officers missed, for each offence (``by`` is ``offence_code``) or ``station``.

    Each cell of a stratum is a stratum of its own here, and one of which nothing was read may hold anything; where
    nothing was found, the interval begins at nought. In the estimate itself the rate of the whole stratum counts for
    one record of each cell. The numbers are estimates for each value by itself and need not add up to the total.
    """
    table = _cells_with_counts(sample, settled, by)
    estimates = []
    for _, part in table.group_by("value", maintain_order=True):
        estimate = _missed(part.sort("stratum"), level)
        estimates.append(replace(estimate, name=str(part["value"][0])))
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


def _missed(cells: pl.DataFrame, level: float) -> Estimate:
    """The missed flags of one value, of which each cell is a row."""
    seen = SeenCounts(*(cells[name].to_numpy() for name in ("records", "read", "found")))
    alone = limits_of(seen, level)
    unseen = (seen.records - seen.read) * (seen.found + cells["rate"].to_numpy()) / (seen.read + 1)
    found, most = (float(part.sum()) for part in (seen.found, seen.records - seen.others))
    value, middle = found + float(unseen.sum()), float(alone.value.sum())
    low = max(middle - _reach(alone.value - alone.low, seen), found) if found else 0.0
    high = min(middle + _reach(alone.high - alone.value, seen), most)
    return Estimate("", value, min(low, value), max(high, value))


def _measures(counts: StratumCounts, online: Numbers) -> dict[str, Numbers]:
    """Every measure of one or more settings (columns) of the online crimes by stratum (rows)."""
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


def _ratio(part: Numbers, whole: Numbers) -> Numbers:
    return np.divide(part, whole, out=np.full_like(part, np.nan), where=whole > 0)


def _estimate(name: str, value: float, moved: Numbers) -> Estimate:
    """The value with its interval; ``moved`` is the measure with each stratum alone at one of its limits."""
    if np.isnan(value):
        return Estimate(name, value, value, value)
    apart = np.nan_to_num(moved - value)
    low, high = value - _root(np.minimum(apart, 0)), value + _root(np.maximum(apart, 0))
    return Estimate(name, value, max(low, 0.0), min(high, 1.0) if is_share(name) else high)


def is_share(name: str) -> bool:
    """Whether a measure is a share rather than a number of crimes."""
    return name.endswith(("-precision", "-recall"))


def _reach(apart: Numbers, seen: SeenCounts) -> float:
    """How far an interval reaches: by the root of the squares, and all the way in cells of which nothing was read.
    Those may all lie on one side, since an offence that differs from its strata differs from all of them.
    """
    return _root(apart[seen.read > 0]) + float(apart[seen.read == 0].sum())


def _root(apart: Numbers) -> float:
    """The root of the sum of squares."""
    return float(np.sqrt((apart**2).sum()))


def _settled_rows(sample: AuditSample, settled: Mapping[str, bool]) -> pl.DataFrame:
    answers = pl.DataFrame(
        {"crime_reference": list(settled), "online": list(settled.values())},
        schema={"crime_reference": pl.String, "online": pl.Boolean},
    )
    return sample.rows.join(answers, on="crime_reference")


def _cells_with_counts(sample: AuditSample, settled: Mapping[str, bool], by: str) -> pl.DataFrame:
    """The cells of the strata without an officer's flag: what was read and found in each, and the share found online of
    the whole stratum (``rate``).
    """
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
