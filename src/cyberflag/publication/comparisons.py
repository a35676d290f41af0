"""Changes and rates as the report lists them, and the breaks across which none is told."""

from __future__ import annotations

from cyberflag.disclosure import Release
from cyberflag.figures.derived.changes import CHANGE, TIMES
from cyberflag.figures.derived.rates import RATE
from cyberflag.figures.flag_use.began import breaks_of
from cyberflag.figures.targets import EVERYTHING
from cyberflag.model import ALL, SeriesBreak, day_in_words
from cyberflag.publication.contents import Contents
from cyberflag.publication.derivations import DerivedShown
from cyberflag.publication.names import force_name


def national_changes(contents: Contents) -> list[tuple[DerivedShown | None, DerivedShown]]:
    """Each change of the nation's total: in per cent (None where there were too few before), and how many times."""
    return [
        (contents.derived.find(CHANGE, times.period, before=times.before), times)
        for times in contents.derived.of(TIMES)
        if times.force == ALL and times.target == EVERYTHING
    ]


def rates_by_force(contents: Contents) -> list[tuple[DerivedShown, DerivedShown | None]]:
    """The rates of the latest year by the force's name, all forces last, each with its change from the year before."""
    if contents.latest is None:
        return []
    period = contents.latest.period
    rates = [rate for rate in contents.derived.of(RATE) if rate.period == period]
    ordered = sorted(rates, key=lambda rate: (rate.force == ALL, force_name(rate.force)))
    return [(rate, contents.derived.find(CHANGE, period, rate.force)) for rate in ordered]


def derived_in_report(contents: Contents) -> tuple[DerivedShown, ...]:
    """Every derived figure that the report shows with its id, each once, in the order in which it shows them."""
    rows = contents.derived.coverage(contents.release.periods)
    shares = [share for row in rows for share in (row.children, row.last_year)]
    pairs = [*national_changes(contents), *rates_by_force(contents)]
    shown = [*shares, *(one for pair in pairs for one in pair)]
    return tuple({one.id: one for one in shown if one is not None}.values())


def break_sentences(release: Release) -> list[str]:
    """A sentence on each break that lies between two of the periods."""
    breaks = breaks_of(release.figures, release.coverage, release.request, release.measure)
    if len(release.periods) < 2:
        return []
    first, last = min(release.periods), max(release.periods)
    return [_sentence(one) for one in breaks if one.parts(first, last)]


def _sentence(one: SeriesBreak) -> str:
    whose = "" if one.force == ALL else f" of {force_name(one.force)}"
    return (
        f"The figures{whose} break on {day_in_words(one.day)}: {one.what.rstrip('.')} "
        f"({one.source.rstrip('.')}). No change is told across it unless it is marked [b]."
    )
