"""The short screen of a run: the latest year in words, the years before in a line each, and who is missing."""

from __future__ import annotations

from itertools import islice

from rich.console import Console
from rich.text import Text

from cyberflag.cli.derived import say_change
from cyberflag.cli.national import (
    NO_FIGURE,
    find_figure,
    headline_measure,
)
from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import make_safe, make_table, show_table
from cyberflag.figures import FigureSet, derive_figures
from cyberflag.figures.ages import MOST_COMMON_AGE, YOUNGEST
from cyberflag.model import Bounds, Period
from cyberflag.vocabularies.forces import force_name

REASONS_SHOWN = 6
"""In how many lines the forces without a figure are named; the report names every one."""

_WORDS = {
    "": "{measure}, forces with a figure for the whole year",
    "-bounded": "{measure}, those of them whose figure has an upper bound",
    "-at-least": "{measure}, least over all forces",
    "-estimated": "{measure}, estimated as if every force had a figure [e], interval of 95 %",
}
_AGES = {
    MOST_COMMON_AGE: "the most common age of a victim, where forces gave single ages",
    YOUNGEST: "the youngest age of a victim, where forces gave single ages",
}


def show_summary(console: Console, figure_set: FigureSet) -> None:
    """Print the figures of the latest year that has any, the headline of each earlier one, and who is missing."""
    measure = headline_measure(figure_set)
    given = [p for p in figure_set.coverage.periods if find_figure(figure_set, f"{measure}-at-least", p) is not None]
    if not given:
        console.print(NO_FIGURE)
    else:
        _show_latest(console, figure_set, measure, given[-1])
        change = say_change(derive_figures(figure_set), given[-1])
        if change:
            console.print(change, soft_wrap=True)
        for period in reversed(given[:-1]):
            console.print(_say_earlier(figure_set, measure, period), soft_wrap=True)
    if figure_set.coverage.periods:
        show_missing(console, figure_set, given[-1] if given else figure_set.coverage.periods[-1])


def _show_latest(console: Console, figure_set: FigureSet, measure: str, period: Period) -> None:
    table = make_table("", "")
    table.show_header = False
    names = {f"{measure}{tail}": words.format(measure=_say_measure(measure)) for tail, words in _WORDS.items()}
    for name, words in {**names, **_AGES}.items():
        row = find_figure(figure_set, name, period)
        if row is not None:
            style = "bold" if name == measure else ""
            rests_on = row["coverage"].split(":")[0]  # what follows is in the words already
            table.add_row(f"  {Bounds(row['low'], row['high'])}", f"{words} ({rests_on})", style=style)
    show_table(console, f"The nation in {period.label}", table)


def _say_earlier(figure_set: FigureSet, measure: str, period: Period) -> str:
    """One line on a year before the latest: its headline, or that no force has a figure for the whole of it."""
    row = find_figure(figure_set, measure, period)
    if row is None:
        return f"  {period.label}: no force gave a figure for the whole year"
    return f"  {period.label}: {Bounds(row['low'], row['high'])} {_say_measure(measure)} ({row['coverage']})"


def _say_measure(measure: str) -> str:
    return measure.replace("-", " ")


def show_missing(console: Console, figure_set: FigureSet, period: Period) -> None:
    """Name the forces that are not in the headline of a period by their reason, a line each and few lines in all."""
    reasons: dict[str, list[str]] = {}
    for force in figure_set.coverage.without(period):
        reasons.setdefault(force.reason(period), []).append(force_name(force.force))
    if not reasons:
        return
    missing = sum(map(len, reasons.values()))
    console.print(Text(f"\nNot in the figure of {period.label}: {say_number(missing, 'force')}", style="bold"))
    ordered = sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0]))
    for reason, forces in islice(ordered, REASONS_SHOWN):
        console.print(f"  {_fit(make_safe(reason), forces, console.width - 2)}", soft_wrap=True)
    rest = sum(len(forces) for _, forces in ordered[REASONS_SHOWN:])
    if rest:
        console.print(f"  and {say_number(rest, 'force')} for other reasons, which the report names")


def _fit(reason: str, forces: list[str], width: int) -> str:
    """``reason: force, force and 7 more`` with as many names as the line holds, one at least."""
    for shown in range(len(forces), 1, -1):
        more = f" and {len(forces) - shown} more" if shown < len(forces) else ""
        line = f"{reason}: {', '.join(forces[:shown])}{more}"
        if len(line) <= width:
            return line
    return f"{reason}: {forces[0]}" + (f" and {len(forces) - 1} more" if len(forces) > 1 else "")
