"""A force that began to use the flag, as the figures that are shown tell it: a break of its own, never silently.

Two signs, each between one period and the next that follows on it:

- of the recorded crimes that are online by their nature it flagged hardly any (`SHARE_BEFORE` at most), and then many
  (`SHARE_NOW` at least), whatever the bounds;
- where it does not give all such crimes: it counted no flagged crime at all, and then `FEWEST_NOW` or more. Had nothing
  changed, so many of so many would fall into the later of two years by chance less than once in a thousand (1 / 2^10).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import dataframely as dy

from cyberflag.figures.coverage import Coverage
from cyberflag.figures.flag_use.inputs import FlaggedOf, flagged_of_recorded
from cyberflag.figures.rows import totals_of_forces
from cyberflag.model import Basis, Bounds, Figures, Issue, IssueKind, Period, Provenance, Request, SeriesBreak
from cyberflag.vocabularies.forces import force_name
from cyberflag.vocabularies.series_breaks import breaks_for

SHARE_BEFORE: Final = 0.05
SHARE_NOW: Final = 0.25
FEWEST_RECORDED: Final = 20
"""Of fewer recorded crimes a share tells nothing."""
FEWEST_NOW: Final = 10

BEGAN: Final = "the force began to use the flag"


def breaks_of(
    figures: dy.DataFrame[Figures], coverage: Coverage, request: Request, measure: str
) -> tuple[SeriesBreak, ...]:
    """Every break in the figures: of the vocabulary, of the request, and those that the figures show themselves."""
    basis = request.basis if request.basis != Basis.UNKNOWN else Basis.FLAG
    return (*breaks_for(basis), *request.breaks, *breaks_found(figures, coverage, request, measure))


def breaks_found(
    figures: dy.DataFrame[Figures], coverage: Coverage, request: Request, measure: str
) -> tuple[SeriesBreak, ...]:
    """The beginnings that the shown figures tell, without those that the request confirms or overrules."""
    if request.basis not in (Basis.FLAG, Basis.UNKNOWN):
        return ()
    totals = totals_of_forces(figures, measure)
    natures = {(one.force, one.period): one for one in flagged_of_recorded(figures, coverage, measure)}
    found = []
    for force in coverage.forces:
        for before, now in pairwise(sorted(set(coverage.periods) & set(force.whole))):
            if before.end.toordinal() + 1 != now.start.toordinal() or _is_judged(request, force.force, before, now):
                continue
            sign = _sign(
                [totals.get((force.force, period)) for period in (before, now)],
                [natures.get((force.force, period)) for period in (before, now)],
            )
            if sign:
                source = f"found in its figures: {before.label} {sign[0]}, {now.label} {sign[1]}"
                found.append(SeriesBreak(now.start, BEGAN, source, force.force))
    return tuple(found)


def issues_of_beginnings(
    figures: dy.DataFrame[Figures], coverage: Coverage, request: Request, measure: str
) -> Iterator[Issue]:
    """An issue for each beginning that nobody has judged yet: what was found, what is done, how to judge it."""
    for one in breaks_found(figures, coverage, request, measure):
        yield Issue(
            Provenance(""),
            IssueKind.NOT_COMPARABLE,
            f"{force_name(one.force)}: {one.what}, so it seems ({one.source}). Changes leave it out across "
            f"{one.day.isoformat()}. Confirm it in request.toml under [[breaks]], or overrule it under [[no_breaks]]; "
            f'either with day = {one.day.isoformat()}, force = "{one.force}", what, and who says so as source.',
        )


def _is_judged(request: Request, force: str, before: Period, now: Period) -> bool:
    judged = (*request.breaks, *request.no_breaks)
    return any(one.force == force and one.parts(before, now) for one in judged)


def _sign(totals: Sequence[Bounds | None], natures: Sequence[FlaggedOf | None]) -> tuple[str, str] | None:
    """What speaks for a beginning, in words for each of the two periods; None where nothing does."""
    before, now = natures
    if before is not None and now is not None:
        hardly = _share(before.flagged.high, before.recorded.low) <= SHARE_BEFORE
        many = now.flagged.low >= SHARE_NOW * (now.recorded.high or 0)
        enough = min(before.recorded.low, now.recorded.low) >= FEWEST_RECORDED
        return (_told(before), _told(now)) if hardly and many and enough else None
    earlier, later = totals
    if earlier is None or later is None or earlier.high != 0 or later.low < FEWEST_NOW:
        return None
    return "no flagged crime", f"{later} flagged crimes"


def _share(part: int | None, whole: int) -> float:
    return 1.0 if part is None or not whole else part / whole


def _told(one: FlaggedOf) -> str:
    return f"{one.flagged} of {one.recorded} crimes that are online by their nature carry the flag"
