"""Which charts the report draws, from its contents."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.figures.offences import contains
from cyberflag.model import UNKNOWN_AGE, AgeBand
from cyberflag.publication.charts import Bar, Chart
from cyberflag.publication.claims import whole_year_figures
from cyberflag.publication.contents import Contents, Row
from cyberflag.publication.names import force_name, offence_level
from cyberflag.publication.wording import age_label, capitalised

_FEWEST = 2
"""A chart of one bar says nothing that its figure does not."""
_MOST_OFFENCES = 12
_SPELT_OUT = 8


def year_chart(contents: Contents) -> Chart | None:
    """The national figure of each year, over the same forces where those with a figure differ from year to year; None
    for fewer than two years.
    """
    same = [(year, year.same_forces) for year in contents.years if year.same_forces]
    told = same or [(year, year.headline) for year in contents.years if year.headline]
    bars = [Bar(year.period.label, figure.bounds) for year, figure in told]
    forces = (
        f"the {same[0][1].forces} forces with a bounded figure for every year" if same else "all forces with a figure"
    )
    return _chart("by-year", f"{_unit(contents)} by year, {forces}", contents, bars)


def age_chart(contents: Contents) -> Chart | None:
    """The victims' single years of age in the latest year; None where the release has none."""
    singles = [
        (age, row.latest.figure)
        for row in contents.ages.rows
        if (age := AgeBand.parse(row.key)) != UNKNOWN_AGE and age.low == age.high and row.latest.figure
    ]
    bars = [Bar(age_label(age), figure.bounds) for age, figure in singles]
    return _chart(
        "by-age",
        f"{_unit(contents)} by the victim's age in years, where it was given, {_latest(contents)}",
        contents,
        bars,
    )


def offence_chart(contents: Contents) -> Chart | None:
    """The offences (or classes, or groups, whichever the release breaks down furthest) with the largest figures."""
    bars = [Bar(row.label, row.latest.figure.bounds) for row in offences_told(contents) if row.latest.figure]
    return _chart("by-offence", f"{_unit(contents)} by type, {_latest(contents)}", contents, bars[:_MOST_OFFENCES])


def offences_told(contents: Contents) -> list[Row]:
    """The offences of the latest year, largest figure first: of one level of the list, and none that holds another.

    Groups of offences, which readers know by name, where there are at least two; else classes, else single offences.
    """
    told = [row for row in contents.offences.rows if row.latest.figure]
    for level in ("group", "class", "offence"):
        rows = [row for row in told if offence_level(row.key) == level]
        apart = [row for row in rows if not any(row != other and contains(row.key, other.key) for other in rows)]
        if len(apart) >= _FEWEST:
            return sorted(apart, key=lambda row: (-row.latest.figure.bounds.low if row.latest.figure else 0, row.label))
    return []


def force_chart(contents: Contents) -> Chart | None:
    """Every force with a figure for the whole of the latest year, largest first."""
    figures = sorted(whole_year_figures(contents), key=lambda f: (-f.bounds.low, -(f.bounds.high or 0), f.force))
    bars = [Bar(force_name(figure.force), figure.bounds) for figure in figures]
    return _chart("by-force", f"{_unit(contents)} by police force, {_latest(contents)}", contents, bars)


def _chart(name: str, title: str, contents: Contents, bars: Sequence[Bar]) -> Chart | None:
    if len(bars) < _FEWEST:
        return None
    return Chart(name, title, _described(title, bars), _unit(contents), tuple(bars))


def _described(title: str, bars: Sequence[Bar]) -> str:
    """The chart for those who do not see it: every bar where they are few, else where to find them."""
    if len(bars) <= _SPELT_OUT:
        values = "; ".join(f"{bar.label}: {bar.words}" for bar in bars)
        return f"Bar chart. {title}. {values}."
    return f"Bar chart with {len(bars)} bars. {title}. Every value stands in the table of this section."


def _unit(contents: Contents) -> str:
    return capitalised(contents.release.measure)


def _latest(contents: Contents) -> str:
    return contents.latest.period.label if contents.latest else ""
