"""The need for support: child victims by force and age band, times a share that the user states."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import dataframely as dy
import polars as pl

from cyberflag.figures.figure_set import FigureSet
from cyberflag.figures.outlook.beside import headline_measure
from cyberflag.figures.periods import period_name
from cyberflag.model import ALL, AgeBand, Bounds, ForceFigures, Measure, Period

_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*%(?:\s*(?:to|-)\s*(\d+(?:\.\d+)?)\s*%)?")


@dataclass(frozen=True)
class Share:
    """The share of child victims who need mental-health support, in per cent, as a user states it; a range or one."""

    low: Fraction
    high: Fraction

    @classmethod
    def parse(cls, text: str) -> Share:
        """``30%``, ``25% to 40%``.

        Raises ``ValueError`` for anything else, a bare number among it (30 or 0.3 may both mean either), for more than
        100% and for a range the wrong way round.
        """
        found = _SHARE.fullmatch(text.strip())
        if not found:
            raise ValueError(f"not a share: {text!r}")
        low, high = Fraction(found[1]), Fraction(found[2] or found[1])
        if low > high or high > 100:
            raise ValueError(f"not a share between nought and all: {text!r}")
        return cls(low, high)

    def __str__(self) -> str:
        ends = [f"{float(end):g}%" for end in (self.low, self.high)]
        return ends[0] if self.low == self.high else f"{ends[0]} to {ends[1]}"


class SupportNeeds(ForceFigures):
    """``support-need.csv``: one row a force (or all), period and age band of children."""

    age = dy.String(nullable=False, description="the age band as the reply gives it, or all the ages asked for")
    victims_low = dy.Int64(nullable=False, description="the child victims, at least")
    victims_high = dy.Int64(nullable=True, description="at most; empty where nothing bounds them")
    victims_from = dy.Enum(
        ["victims", "offences"], nullable=False, description="what the replies count; of offences, see the page"
    )
    share = dy.String(nullable=False, description="the share that was stated: 30%, or 25% to 40%")
    need_low = dy.Int64(nullable=False, description="children who need support, at least, rounded down")
    need_high = dy.Int64(nullable=True, description="at most, rounded up; empty where nothing bounds it")
    coverage = dy.String(nullable=False, description="the forces it rests on")
    marker = dy.Enum(["estimated"], nullable=False, description="always: the share is no count")


def support_needs(figure_set: FigureSet, share: Share) -> dy.DataFrame[SupportNeeds]:
    """Child victims by force and age band, and how many of them need support under the stated share.

    Where the replies count victims, their bounds are the bounds. Where they count offences, one child can be the victim
    of several: the victims are at most as many, and at least one where there is an offence at all. Bands overlap where
    forces gave overlapping ones; rows are never to be added over bands.
    """
    rows = [_row(figure, share) for figure in _child_figures(figure_set)]
    return SupportNeeds.validate(pl.DataFrame(rows, schema=SupportNeeds.create_empty().schema), cast=True)


def _child_figures(figure_set: FigureSet) -> Iterator[dict[str, Any]]:
    """The figures by age of children, and the totals where only children were asked for; of whole periods."""
    measure = headline_measure(figure_set)
    if measure not in (Measure.VICTIMS, Measure.OFFENCES):
        return
    asked = figure_set.request.ages
    plain = figure_set.figures.filter(
        (pl.col("measure") == measure) & pl.all_horizontal(pl.col("offence", "sex", "platform") == ALL)
    )
    for row in plain.iter_rows(named=True):
        period = Period(row["period_start"], row["period_end"])
        if period not in figure_set.coverage.periods or row["marker"] in ("other-basis", "part-year"):
            continue
        if AgeBand.parse(row["age"]).is_child or (row["age"] == ALL and asked.is_child):
            yield row


def _row(figure: dict[str, Any], share: Share) -> dict[str, Any]:
    counted = Bounds(figure["low"], figure["high"])
    of_victims = figure["measure"] == Measure.VICTIMS
    victims = counted if of_victims else Bounds(min(counted.low, 1), counted.high)
    period = Period(figure["period_start"], figure["period_end"])
    age = "" if figure["age"] == ALL else f".age.{figure['age']}"
    high = victims.high
    return {
        "figure": f"support-need.{figure['force']}.{period_name(period)}{age}",
        "force": figure["force"],
        "period_start": period.start,
        "period_end": period.end,
        "age": figure["age"],
        "victims_low": victims.low,
        "victims_high": high,
        "victims_from": "victims" if of_victims else "offences",
        "share": str(share),
        "need_low": math.floor(victims.low * share.low / 100),
        "need_high": None if high is None else math.ceil(high * share.high / 100),
        "coverage": figure["coverage"],
        "marker": "estimated",
    }
