"""What a question about a campaign would be answered by somebody who saw every record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import polars as pl

from cyberflag.model import Period


@dataclass(frozen=True)
class TrueFigures:
    """Flagged offences in some forces and a period; the victims' most common and least age, None where no age is known.

    Where several ages are equally common, the youngest of them stands for all.
    """

    offences: int
    most_common_age: int | None
    youngest_age: int | None


def true_figures(records: pl.DataFrame, period: Period, forces: Collection[str]) -> TrueFigures:
    """Count the flagged records (``RECORD_SCHEMA``) of these forces in a period of whole months."""
    within = records.filter(
        pl.col("flagged") & pl.col("month").is_between(period.start, period.end) & pl.col("force").is_in(sorted(forces))
    )
    by_age: dict[int, int] = dict(within["age"].drop_nulls().value_counts().iter_rows())
    return TrueFigures(
        offences=within.height,
        most_common_age=max(by_age, key=lambda age: (by_age[age], -age)) if by_age else None,
        youngest_age=min(by_age, default=None),
    )


def youngest_told(records: pl.DataFrame, period: Period, told: Mapping[str, Collection[int]]) -> int | None:
    """The least age of a victim of a flagged record, over the years of age that each force told by themselves.

    ``told``: for each force the single years of its figures. None where no record has one of them. This is the truth
    beside ``youngest-victim-age``, which says nothing of victims who stand in a band.
    """
    within = records.filter(pl.col("flagged") & pl.col("month").is_between(period.start, period.end))
    pairs = within.select("force", "age").drop_nulls("age").unique().rows()
    return min((age for force, age in pairs if age in told.get(force, ())), default=None)
