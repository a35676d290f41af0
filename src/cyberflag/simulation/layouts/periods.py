"""Replies whose periods, subjects or cells are not what was asked."""

from __future__ import annotations

from datetime import date

from cyberflag.model import AgeBand, Outcome, Period
from cyberflag.simulation import axes
from cyberflag.simulation.drafts import WITH_TABLES, Draft
from cyberflag.simulation.grids import Grid
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern
from cyberflag.simulation.slices import Slice


def print_part_year(draft: Draft) -> None:
    """The last column is part of a year."""
    words.open_reply(draft)
    last = draft.years[-1]
    part = Period(last.start, date(last.start.year, 12, 31))
    style = draft.pick("slash", "dash")
    label = (
        f"{axes.year_label(last, style)} {draft.pick('(Apr - Dec only)', '(to 31 December)', '(April to December)')}"
    )
    whole = axes.years(draft.years[:-1], style)
    years = axes.Axis(whole.names, (*whole.entries, axes.Entry((label,), Slice(period=part))))
    rows = words.band_axis(draft).with_total(words.total_word(draft))
    draft.canvas.table(draft.printer().table([rows], [years]))
    draft.whole_years = draft.years[:-1]
    words.close_reply(draft)


def print_calendar_years(draft: Draft) -> None:
    """Calendar years in place of financial years, the first from April."""
    words.open_reply(draft)
    draft.canvas.say("We hold these figures by calendar year.")
    first = draft.years[0].start.year
    periods = [Period(date(first, 4, 1), date(first, 12, 31))]
    periods += [Period.calendar_year(first + n) for n in range(1, len(draft.years))]
    labels = [
        f"Apr-Dec {first}",
        *(draft.pick(f"Jan-Dec {p.start.year}", f"Jan to Dec {p.start.year}") for p in periods[1:]),
    ]
    entries = tuple(axes.Entry((label,), Slice(period=p)) for label, p in zip(labels, periods, strict=True))
    rows = words.sex_axis(draft).with_total(words.total_word(draft))
    draft.canvas.table(draft.printer().table([rows], [axes.Axis(("Year",), entries)]))
    draft.whole_years = ()
    words.close_reply(draft)


def print_not_held(draft: Draft) -> None:
    """One year is not held, and its cells say so."""
    first = draft.years[0]
    words.open_reply(draft)
    draft.canvas.say(
        f"The crime system was replaced in {first.start.year + 1} and no flags came over from the old one, "
        f"so {axes.year_label(first)} cannot be given."
    )
    says = draft.pick("Not held", "not held", "Not available", "No info held")
    rows = words.sex_axis(draft).with_total(words.total_word(draft))
    years = axes.years(draft.years)

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        grid.write(row, column, rows.names[0], head=True)
        for n, across in enumerate(years.entries, start=1):
            grid.write(row, column + n, across.labels[0], head=True)
            for m, down in enumerate(rows.entries, start=1):
                wanted = down.slice | across.slice
                held = across.slice.period != first
                total = down.total
                figure = draft.figure(wanted, total=total) if held else draft.not_held(wanted, says, total=total)
                grid.place(row + m, column + n, figure)
        for m, down in enumerate(rows.entries, start=1):
            grid.write(row + m, column, down.labels[0])
        return row + len(rows.entries) + 1, column + len(years.entries) + 1

    draft.canvas.table(print_table)
    draft.outcome = Outcome.PARTIAL
    draft.whole_years = draft.years[1:]
    words.close_reply(draft)


def print_adults(draft: Draft) -> None:
    """Adult victims in a row among the children; the total is of all ages."""
    words.open_reply(draft, "Sexual offences with the online flag by age of the victim, adults included")
    children = words.band_axis(draft)
    years = words.year_axis(draft)
    adults = {entry.labels: draft.rng.randrange(20, 90) for entry in years.entries}
    label = draft.pick("18+", "18 and over", "Adult (18+)")
    total = words.total_word(draft)

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        below, right = draft.printer().cross(grid, row, column, [children], [years])
        grid.write(below, column, label)
        grid.write(below + 1, column, total, head=True)
        for n, across in enumerate(years.entries, start=column + 1):
            extra = adults[across.labels]
            grid.place(below, n, draft.given(extra, across.slice | Slice(age=AgeBand(18, None))))
            everyone = draft.tally.count(across.slice) + extra
            grid.place(below + 1, n, draft.given(everyone, across.slice, total=True))
        return below + 2, right

    draft.canvas.table(print_table)
    words.close_reply(draft)


def print_change(draft: Draft) -> None:
    """A last column with the change in per cent: a number that answers nothing."""
    words.open_reply(draft)
    rows = axes.classes(lambda c, title: (f"{title} ({c})",), "Offence class")
    years = words.year_axis(draft, "slash")

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        below, right = draft.printer().cross(grid, row, column, [rows.with_total("Total")], [years])
        grid.write(row, right, draft.pick("% change", "Change over the last year"), head=True)
        for n, entry in enumerate((*rows.entries, axes.Entry(("Total",), Slice())), start=row + 1):
            before, after = (draft.tally.count(entry.slice | Slice(period=year)) for year in draft.years[-2:])
            grid.write(n, right, f"{100 * (after - before) / before:+.0f}%" if before else "n/a")
        return below, right + 1

    draft.canvas.table(print_table)
    words.close_reply(draft)


PATTERNS = (
    Pattern("last column is part of a year", print_part_year, WITH_TABLES, wanted=True),
    Pattern("calendar years", print_calendar_years, WITH_TABLES, wanted=True),
    Pattern("a year not held, in its cells", print_not_held, WITH_TABLES, wanted=True),
    Pattern("adults among the rows", print_adults, WITH_TABLES, wanted=True),
    Pattern("change in per cent beside the years", print_change, WITH_TABLES),
)
