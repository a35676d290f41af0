"""A dip sample: how many of each stratum, which ones, and the design that the estimates need."""

from __future__ import annotations

from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl

from cyberflag.audits.frame import AuditFrame
from cyberflag.errors import UsageError

LEAST = 20
"""Records taken of each stratum, or all where it has fewer."""

_LEAST_SPREAD = 0.02
BREAKDOWNS = ("offence_code", "station")
"""What missed flags are broken down by."""


class Strata(dy.Schema):
    """One row a stratum: how many records it has and how many are in the sample."""

    stratum = dy.String(primary_key=True, description="the stratum's name")
    decision = dy.String(nullable=False, description="what was decided on its records")
    officer_flag = dy.Bool(nullable=False, description="whether officers set the flag on them")
    records = dy.Int64(nullable=False, min=1, description="its records")
    sampled = dy.Int64(nullable=False, min=0, description="how many of them are in the sample")


class Cells(dy.Schema):
    """How many records of each stratum there are by offence and by station; one row a cell."""

    stratum = dy.String(primary_key=True, description="the stratum's name")
    by = dy.Enum(BREAKDOWNS, primary_key=True, description="what the value is one of")
    value = dy.String(primary_key=True, description="the offence code or the station")
    records = dy.Int64(nullable=False, min=1, description="the records")


@dataclass(frozen=True)
class AuditSample:
    """Records drawn (``rows``, in an order of chance) and the design they were drawn by. A record weighs as many as its
    stratum's records by those sampled.
    """

    rows: dy.DataFrame[AuditFrame]
    strata: dy.DataFrame[Strata]
    cells: dy.DataFrame[Cells]


def draw_sample(frame: dy.DataFrame[AuditFrame], size: int, seed: int) -> AuditSample:
    """A stratified sample of ``size`` records, without replacement; the same frame, size and seed give the same.

    Each stratum gives `LEAST` records; the rest go where they tell most of the number of online crimes: to the strata
    in proportion to their records times the standard deviation that their mean score leads to expect (Neyman 1934).

    Raises ``UsageError`` where there are too few records, or the size does not reach for every stratum.
    """
    counted = frame.group_by("stratum", "decision", "officer_flag", maintain_order=True).agg(
        pl.len().cast(pl.Int64).alias("records"), pl.col("score").mean().alias("expected")
    )
    counted = counted.sort("stratum")
    sizes = allocate(counted["records"].to_numpy(), counted["expected"].to_numpy(), size)
    rng = np.random.default_rng(seed)
    parts = []
    for stratum, taken in zip(counted["stratum"], sizes, strict=True):
        rows = frame.filter(pl.col("stratum") == stratum)
        parts.append(rows[np.sort(rng.choice(rows.height, int(taken), replace=False))])
    drawn = pl.concat(parts)
    strata = counted.with_columns(pl.Series("sampled", sizes, dtype=pl.Int64)).select(Strata.column_names())
    return AuditSample(
        AuditFrame.validate(drawn[rng.permutation(drawn.height)]),
        Strata.validate(strata, cast=True),
        count_cells(frame),
    )


def allocate(records: np.ndarray, expected: np.ndarray, size: int) -> np.ndarray:
    """How many records of each stratum are taken. Raises ``UsageError`` where ``size`` cannot be had."""
    least = np.minimum(records, LEAST)
    if size > records.sum():
        raise UsageError(f"There are {records.sum():,} records, and {size:,} are asked for.", "Ask for fewer.")
    if size < least.sum():
        raise UsageError(
            f"{size} records do not reach for {len(records)} strata of {LEAST} each.",
            f"Ask for at least {least.sum()}: --size {least.sum()}.",
        )
    share = np.clip(expected, _LEAST_SPREAD, 1 - _LEAST_SPREAD)
    worth = records * np.sqrt(share * (1 - share))
    taken: np.ndarray = least.astype(np.int64)
    while (left := size - taken.sum()) > 0:
        open_ = taken < records
        wanted = np.where(open_, worth, 0.0)
        step = np.minimum(np.floor(left * wanted / wanted.sum()).astype(np.int64), records - taken)
        if not step.any():
            step[int(np.argmax(wanted / (taken + 1.0)))] = 1
        taken = taken + step
    return taken


def count_cells(frame: dy.DataFrame[AuditFrame]) -> dy.DataFrame[Cells]:
    """The records of each stratum by offence and by station."""
    parts = [
        frame.group_by("stratum", pl.col(by).alias("value"))
        .agg(pl.len().cast(pl.Int64).alias("records"))
        .with_columns(pl.lit(by).alias("by"))
        for by in BREAKDOWNS
    ]
    return Cells.validate(pl.concat(parts).sort("stratum", "by", "value").select(Cells.column_names()), cast=True)
