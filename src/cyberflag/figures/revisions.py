"""What moved between two releases of one year's figures: from, to, by how much, and why where that is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import dataframely as dy
import polars as pl

from cyberflag.figures.releases import PublishedFigure, ReleaseComparison
from cyberflag.figures.revised_replies import Vintage, is_total, reason_for_force, reason_for_nation, reason_for_scope
from cyberflag.figures.rows import ALL_FORCES
from cyberflag.model import ALL, ALL_AGES, Bounds, Period
from cyberflag.vocabularies.forces import force_name


class Moved(StrEnum):
    """How a figure moved. Only the first two are sure that the number did: their bounds share none."""

    UP = "up"
    DOWN = "down"
    NARROWED = "narrowed"
    """The later bounds lie inside the earlier ones: more is known, nothing need have moved."""
    WIDENED = "widened"
    """The earlier bounds lie inside the later ones: less is known."""
    OPEN = "open"
    """The bounds share numbers and each has some of its own: whether anything moved cannot be said."""
    NEW = "new"
    """The earlier release has no such figure."""
    GONE = "gone"
    """The later release has none."""


class Revisions(dy.Schema):
    """``revisions.csv``: one row a figure that is not the same in two releases; both ends are bounds."""

    figure = dy.String(nullable=False, description="the figure's id, which is the same in both releases")
    area = dy.String(nullable=False, description="the force, region or nation by name")
    measure = dy.String(nullable=False, description="as in figures.csv")
    period = dy.String(nullable=False, description="the year; empty where a table of published figures is of one year")
    offence = dy.String(nullable=False, description="as in figures.csv")
    age = dy.String(nullable=False, description="as in figures.csv")
    sex = dy.String(nullable=False, description="as in figures.csv")
    platform = dy.String(nullable=False, description="as in figures.csv")
    released_from = dy.String(nullable=False, description="the earlier release: its month or day, else its folder")
    released_to = dy.String(nullable=False, description="the later release")
    low_from = dy.Int64(nullable=True, description="the least it could be; empty where there was no figure")
    high_from = dy.Int64(nullable=True, description="the most it could be; empty where nothing bounded it")
    low_to = dy.Int64(nullable=True, description="the least it can be now; empty where there is no figure")
    high_to = dy.Int64(nullable=True, description="the most it can be now; empty where nothing bounds it")
    least_change = dy.Int64(nullable=True, description="the least that it rose by; below nought where it fell")
    most_change = dy.Int64(nullable=True, description="the most that it rose by; empty where nothing bounds it")
    moved = dy.Enum(Moved, nullable=False, description="how it moved")
    why = dy.String(nullable=False, description="why, where the replies or the release tell")


@dataclass(frozen=True)
class _Told:
    """A row before it is one: who and what, and the two ends."""

    about: dict[str, str]
    releases: tuple[str, str]
    before: Bounds | None
    now: Bounds | None
    why: str


def compare_vintages(earlier: Vintage, later: Vintage) -> dy.DataFrame[Revisions]:
    """The figures that differ between two campaigns or releases, in the order of the later one.

    Only years that both asked for are compared. Totals of forces and of the nation are told also where one side has
    none (`Moved.NEW`, `Moved.GONE`); a figure that is broken down only where both have it.
    """
    old, new = _by_id(earlier), _by_id(later)
    names = [name for name in dict.fromkeys([*new, *old]) if _is_compared(old.get(name), new.get(name))]
    return _table(_revision(old.get(name), new.get(name), earlier, later) for name in names)


def common_periods(earlier: Vintage, later: Vintage) -> tuple[Period, ...]:
    """The periods that both asked for, in the order of the later one; a span of several years is none of them."""
    before = earlier.figure_set.coverage.periods
    return tuple(period for period in later.figure_set.coverage.periods if period in before)


def revisions_of_releases(comparison: ReleaseComparison) -> dy.DataFrame[Revisions]:
    """What moved from each published release to the next that has the figure; a value withdrawn is `Moved.GONE`.

    Where the two are about different areas or forces, ``why`` says so: the change is then not all revision.
    """
    return _table(
        _published(before, now)
        for revision in comparison.revisions
        for before, now in zip(revision.values, revision.values[1:], strict=False)
        if before.bounds != now.bounds
    )


def _by_id(vintage: Vintage) -> dict[str, dict[str, Any]]:
    return {row["figure"]: row for row in vintage.figure_set.figures.iter_rows(named=True)}


def _is_compared(old: dict[str, Any] | None, new: dict[str, Any] | None) -> bool:
    if old is not None and new is not None:
        return (old["low"], old["high"]) != (new["low"], new["high"])
    return is_total(new or old or {})


def _revision(old: dict[str, Any] | None, new: dict[str, Any] | None, earlier: Vintage, later: Vintage) -> _Told | None:
    row = new or old or {}
    period = Period(row["period_start"], row["period_end"])
    if period not in common_periods(earlier, later):
        return None
    nation = row["force"] == ALL_FORCES
    tell = reason_for_nation if nation else reason_for_force
    why = [reason_for_scope(earlier, later), tell(old, new, period, earlier, later)]
    about = {name: str(row[name]) for name in ("figure", "measure", "offence", "age", "sex", "platform")}
    area = "Nation" if nation else force_name(row["force"])
    return _Told(
        {**about, "area": area, "period": period.label},
        (earlier.released, later.released),
        _bounds(old),
        _bounds(new),
        "; ".join(reason for reason in why if reason),
    )


def _bounds(row: dict[str, Any] | None) -> Bounds | None:
    return None if row is None else Bounds(row["low"], row["high"])


def _published(before: PublishedFigure, now: PublishedFigure) -> _Told:
    age = "" if now.age == ALL_AGES else f".age.{now.age}"
    area = "all" if now.area_kind == "nation" else now.area_id
    scope = (
        f"other scope ({before.area}, then {now.area}), so not all revision" if before.area_id != now.area_id else ""
    )
    told = [scope, str(now.status).replace("-", " "), now.note]
    return _Told(
        {
            "figure": f"{now.measure}.{area}{age}",
            "area": now.area if before.area == now.area else "Nation",
            "measure": now.measure,
            "period": "",
            "age": str(now.age),
            **dict.fromkeys(("offence", "sex", "platform"), ALL),
        },
        (before.release, now.release),
        before.bounds,
        now.bounds,
        "; ".join(part for part in told if part),
    )


def _table(told: Iterable[_Told | None]) -> dy.DataFrame[Revisions]:
    rows = list(_rows(told))
    return Revisions.validate(pl.DataFrame(rows, schema=Revisions.create_empty().schema), cast=True)


def _rows(told: Iterable[_Told | None]) -> Iterator[dict[str, Any]]:
    for row in told:
        if row is None:
            continue
        before, now = row.before, row.now
        least, most = change_of(before, now)
        yield {
            **row.about,
            "released_from": row.releases[0],
            "released_to": row.releases[1],
            "low_from": before.low if before else None,
            "high_from": before.high if before else None,
            "low_to": now.low if now else None,
            "high_to": now.high if now else None,
            "least_change": least,
            "most_change": most,
            "moved": str(moved(before, now)),
            "why": row.why,
        }


def change_of(before: Bounds | None, now: Bounds | None) -> tuple[int | None, int | None]:
    """The least and the most by which a number rose, whatever both are within their bounds; None where nothing says."""
    if before is None or now is None:
        return None, None
    least = None if before.high is None else now.low - before.high
    return least, None if now.high is None else now.high - before.low


def change_in_words(least: int | None, most: int | None) -> str:
    """``-72``, ``+10 to +14``, ``+5 or more``; empty where nothing says it."""
    if least is None and most is None:
        return ""
    if least is None:
        return f"{most:+,} or less"
    if most is None:
        return f"{least:+,} or more"
    return f"{least:+,}" if least == most else f"{least:+,} to {most:+,}"


def moved(before: Bounds | None, now: Bounds | None) -> Moved:
    """How bounds moved; two that are equal count as narrowed, since nobody asks of them."""
    if before is None or now is None:
        return Moved.NEW if before is None else Moved.GONE
    if before.meet(now) is None:
        return Moved.UP if now.low > before.low else Moved.DOWN
    hull = before.hull(now)
    if hull == before:
        return Moved.NARROWED
    return Moved.WIDENED if hull == now else Moved.OPEN
