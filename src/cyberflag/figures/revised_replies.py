"""Why a figure differs between two campaigns: what the replies behind it tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from cyberflag.figures.coverage import ForceCoverage, Standing
from cyberflag.figures.figure_set import FigureSet
from cyberflag.figures.rows import find_total
from cyberflag.model import ALL, Bounds, Measure, Period
from cyberflag.returns import Returns
from cyberflag.vocabularies.forces import force_name

_NAMED = 6
"""So many forces are named in a reason; of more, how many there are."""


@dataclass(frozen=True)
class Vintage:
    """Figures as they were at one release. ``released``: its month or day, else a name that tells it from the other."""

    released: str
    returns: Returns
    figure_set: FigureSet


def reason_for_scope(earlier: Vintage, later: Vintage) -> str:
    """That something else was asked for, where it was; empty where the two requests are about the same."""
    pairs = [(name, *(str(getattr(v.returns.request, name)) for v in (earlier, later))) for name in _SCOPE]
    told = [f"{name} {before}, then {now}" for name, before, now in pairs if before != now]
    return f"scope changed: {', '.join(told)}" if told else ""


_SCOPE = ("basis", "measure", "ages")


def reason_for_force(
    old: dict[str, Any] | None, new: dict[str, Any] | None, period: Period, earlier: Vintage, later: Vintage
) -> str:
    """Why a force's figure differs: it answered since, its reply was replaced or revised, or was read differently."""
    force = (new or old or {})["force"]
    if old is None:
        return _without(_coverage(earlier, force), period, "no figure before")
    if new is None:
        return _without(_coverage(later, force), period, "no figure any more")
    cells = [_cells(vintage, row) for vintage, row in ((earlier, old), (later, new))]
    return "; ".join(_differences(cells[0], cells[1], _replaced(later)))


def reason_for_nation(
    old: dict[str, Any] | None, new: dict[str, Any] | None, period: Period, earlier: Vintage, later: Vintage
) -> str:
    """Which forces are in one of the two figures only, and which of those in both moved, each with its change.

    A figure that is broken down, or is an age, says only how many forces it rests on.
    """
    if old is None or new is None:
        return ""
    asked = later.figure_set.request.measure
    is_headline = old["measure"] == str(Measure.OFFENCES if asked == Measure.UNKNOWN else asked) and is_total(old)
    if not is_headline:
        return "" if old["coverage"] == new["coverage"] else f"rests on {old['coverage']}, then {new['coverage']}"
    before, now = (set(v.figure_set.coverage.whole(period)) for v in (earlier, later))
    one, other = (v.figure_set.figures for v in (earlier, later))
    totals = {
        force: (find_total(one, old["measure"], force, period), find_total(other, old["measure"], force, period))
        for force in before | now
    }
    moved = {force: pair for force, pair in totals.items() if pair[0] != pair[1]}
    told = [
        "" if before == now else "rests on other forces, so not all revision",
        _named("new", [force for force in moved if force not in before], moved),
        _named("gone", [force for force in moved if force not in now], moved),
        _named("moved", [force for force in moved if force in before & now], moved),
    ]
    return "; ".join(part for part in told if part)


def is_total(row: dict[str, Any]) -> bool:
    """Whether a figure is not broken down by offence, age, sex or platform."""
    return all(row[name] == ALL for name in ("offence", "age", "sex", "platform"))


_Pair = tuple[Bounds | None, Bounds | None]


def _named(word: str, forces: Sequence[str], totals: dict[str, _Pair]) -> str:
    if not forces:
        return ""
    names = [f"{force_name(force)} ({_told(*totals[force])})" for force in sorted(forces)[:_NAMED]]
    more = len(forces) - len(names)
    return f"{word}: {', '.join(names)}{f' and {more} more' if more else ''}"


def _told(before: Bounds | None, now: Bounds | None) -> str:
    ends = [str(end) if end is not None else "none" for end in (before, now)]
    return ", then ".join(ends)


def _coverage(vintage: Vintage, force: str) -> ForceCoverage | None:
    return next((f for f in vintage.figure_set.coverage.forces if f.force == force), None)


def _without(coverage: ForceCoverage | None, period: Period, words: str) -> str:
    if coverage is None:
        return f"{words}: not asked"
    if coverage.standing == Standing.SILENT:
        return "answered since" if words == "no figure before" else f"{words}: no reply"
    return f"{words}: {coverage.reason(period)}" if coverage.reason(period) else words


def _cells(vintage: Vintage, row: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    """The printed figures behind a figure, by reply and place in it."""
    behind = vintage.returns.counts.filter(pl.col("id").is_in(row["rows"].split()))
    return {(cell["reply"], cell["source"]): cell for cell in behind.iter_rows(named=True)}


def _replaced(later: Vintage) -> dict[str, str]:
    replies = later.returns.replies.filter(pl.col("replaced_by") != "")
    return dict(replies.select("reply", "replaced_by").rows())


_Cells = dict[tuple[str, str], dict[str, Any]]


def _differences(before: _Cells, now: _Cells, replaced: dict[str, str]) -> Iterator[str]:
    """What is different about the cells behind a figure, the most telling first; one sentence each."""
    old, new = ({reply for reply, _ in cells} for cells in (before, now))
    swapped = sorted((one, replaced[one]) for one in old - new if replaced.get(one) in new)
    yield from (f"reply replaced: {one} by {other}" for one, other in swapped)
    if not swapped and old != new:
        yield f"other reply: {_listed(old)}, then {_listed(new)}"
    shared = [(before[place], now[place]) for place in before if place in now]
    told = [_difference(*pair) for pair in shared]
    yield from dict.fromkeys(difference for difference in told if difference)
    if old == new and not any(told) and before.keys() != now.keys():
        yield "rests on other cells of the same reply"
    elif old == new and not any(told):
        yield "the same cells, bounded by other sums"


def _difference(before: dict[str, Any], now: dict[str, Any]) -> str:
    if before["corrected"] != now["corrected"]:
        return "a person's correction of the reading"
    if before["printed"] != now["printed"]:
        return f"revised reply: another number under the same name at {now['source']}"
    if before["basis"] != now["basis"]:
        return f"the basis of the reply was read as {before['basis']}, then as {now['basis']}"
    return "read differently" if (before["low"], before["high"]) != (now["low"], now["high"]) else ""


def _listed(replies: set[str]) -> str:
    return ", ".join(sorted(replies)) or "none"
