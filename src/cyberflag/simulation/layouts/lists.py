"""Long tables: a count a row, a crime a row, and exports of pivot tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from cyberflag.model import UNKNOWN_AGE, AgeBand, Period, Sex
from cyberflag.simulation import axes
from cyberflag.simulation.crosses import Shape
from cyberflag.simulation.drafts import Draft
from cyberflag.simulation.grids import Grid
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern
from cyberflag.simulation.mix import PLATFORMS, offence_mix
from cyberflag.simulation.notations import Notation
from cyberflag.simulation.slices import Crime, Slice

_SEX_WORDS = {Sex.FEMALE: "Female", Sex.MALE: "Male", Sex.UNKNOWN: "Unknown"}


def print_long_counts(draft: Draft) -> None:
    """One row a combination of year, age band and sex, with a count; combinations without a crime are left out."""
    bare = draft.file_kind == "csv" and draft.rng.random() < 0.5
    if not bare:
        words.open_reply(draft)
    bands = words.band_axis(draft)
    printer = draft.printer(shape=Shape(skip_empty=True))
    stubs = [words.year_axis(draft), bands, words.sex_axis(draft)]
    count = axes.Axis(("Count",), (axes.Entry((draft.pick("Count", "Number of offences", "Offences"),), Slice()),))
    if bare:
        name = axes.Axis(("Force",), (axes.Entry((draft.force.letterhead,), Slice()),))
        stubs = [name, *stubs]
    draft.canvas.table(printer.table(stubs, [count]))
    if not bare:
        words.close_reply(draft, "Combinations without an offence are not listed.")


def print_long_platforms(draft: Draft) -> None:
    """A sheet of notes, and a sheet with one row a combination of year, sex and platform."""
    draft.canvas.page("About")
    words.open_reply(draft)
    words.close_reply(draft, "2,315 officers and staff have been shown how to set the flag.")
    draft.canvas.page(draft.pick("Figures", "Data 1", "Extract"))
    printer = draft.printer(shape=Shape(skip_empty=True))
    platforms = axes.platforms(other="Other platform", unknown="Not recorded")
    stubs = [words.year_axis(draft), words.sex_axis(draft), platforms]
    count = axes.Axis(("",), (axes.Entry((draft.pick("Count", "No. of crimes"),), Slice()),))
    draft.canvas.table(printer.table(stubs, [count]))


Reading = Callable[[Crime, Period], tuple[axes.Label, Slice]]
"""What a column of a list prints for a crime, and what that tells about it."""


def print_records(draft: Draft) -> None:
    """One row a crime: year, code, title, age, sex."""
    titles = {o.code: o.short for o in offence_mix()}
    unknown = draft.pick("Unknown", "Not known", "Not recorded")
    style = draft.pick("slash", "full slash", "dash")
    columns: list[tuple[str, Reading]] = [
        (draft.pick("Year", "Financial Year"), lambda _, year: (axes.year_label(year, style), Slice(period=year))),
        (draft.pick("HO Code", "Offence Code"), lambda crime, _: (crime[1], Slice(offence=crime[1]))),
        (draft.pick("Victim Age", "Age"), lambda crime, _: _age(crime, unknown)),
        (draft.pick("Victim Sex", "Gender"), lambda crime, _: _sex(crime)),
    ]
    if draft.rng.random() < 0.5:
        columns.insert(2, ("Offence", lambda crime, _: (titles[crime[1]], Slice())))
    bare = draft.file_kind == "csv"
    if bare:
        columns.insert(0, ("Force", lambda *_: (draft.force.letterhead, Slice())))
    else:
        words.open_reply(draft, "Each row is one recorded crime with the online flag and a victim under 18")
    _print_list(draft, columns, draft.years)


def print_monthly_records(draft: Draft) -> None:
    """One row a crime with the month recorded, the class and the platform."""
    words.open_reply(draft, "List of recorded sexual crimes with the online flag, victim under 18; one row a crime")
    classes = {o.code: o.class_code for o in offence_mix()}
    printed = {slug: label for slug, label, _ in PLATFORMS} | {"unknown": "Not recorded"}
    columns: list[tuple[str, Reading]] = [
        ("Month recorded", lambda _, month: (f"{month.start:%b %Y}", Slice(period=month))),
        ("Class", lambda crime, _: (classes[crime[1]], Slice(offence=classes[crime[1]]))),
        ("Victim age", lambda crime, _: _age(crime, "Unknown")),
        ("Platform", lambda crime, _: (printed[crime[4]], Slice(platform=crime[4]))),
    ]
    months = [month for year in draft.years for month in _months(year)]
    _print_list(draft, columns, tuple(months))


def print_pivot(draft: Draft) -> None:
    """The export of a pivot table: stubs in their first row only, subtotals, grand totals, empty cells for noughts."""
    words.open_reply(draft)
    sexes = words.sex_axis(draft)
    span = Slice(period=draft.span)
    years = words.year_axis(draft, "slash").with_total("Grand Total", where=span)
    notation = Notation(nought="")
    printer = draft.printer(notation, shape=Shape(repeat_stubs=False, skip_empty=True))
    below = draft.printer(notation, shape=Shape(repeat_stubs=False, skip_empty=True, headless=True))
    axis = axes.classes(lambda c, _: (c,), "HO Class").only(lambda entry: draft.tally.count(entry.slice | span) > 0)
    classes = axis.entries

    def print_row(grid: Grid, row: int, column: int, entry: axes.Entry) -> int:
        grid.write(row, column, entry.labels[0], head=True)
        for n, across in enumerate(years.entries, start=column + 2):
            grid.place(row, n, draft.figure(entry.slice | across.slice, total=True, notation=notation))
        return row + 1

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        grid.write(row, column, draft.pick("Count of Crime Ref", "Sum of Crimes"), head=True)
        grid.write(row, column + 2, "Fin Year", head=True)
        row += 1
        right = column
        for entry in classes:
            stubs = [axes.Axis(("HO Class",), (entry,)), sexes]
            row, right = (printer if entry is classes[0] else below).cross(grid, row, column, stubs, [years])
            row = print_row(grid, row, column, axes.Entry((f"{entry.labels[0]} Total",), entry.slice))
        return print_row(grid, row, column, axes.Entry(("Grand Total",), Slice())), right

    draft.canvas.table(print_table)


def _print_list(draft: Draft, columns: list[tuple[str, Reading]], periods: tuple[Period, ...]) -> None:
    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        for n, (name, _) in enumerate(columns):
            grid.write(row, column + n, name, head=True)
        found: Counter[Slice] = Counter()
        for period in periods:
            crimes = draft.tally.listed(period)
            draft.rng.shuffle(crimes)
            for crime in crimes:
                row += 1
                told = Slice()
                for n, (_, read) in enumerate(columns):
                    label, part = read(crime, period)
                    grid.write(row, column + n, label)
                    told |= part
                found[told] += 1
        grid.listed.extend(draft.given(number, told) for told, number in found.items())
        return row + 1, column + len(columns)

    draft.canvas.table(print_table)


def _age(crime: Crime, unknown: str) -> tuple[axes.Label, Slice]:
    age = crime[2]
    if age is None:
        return unknown, Slice(age=UNKNOWN_AGE)
    return age, Slice(age=AgeBand.single(age))


def _sex(crime: Crime) -> tuple[axes.Label, Slice]:
    sex = Sex(crime[3])
    return _SEX_WORDS[sex], Slice(sex=sex)


def _months(year: Period) -> list[Period]:
    firsts = [date(year.start.year + (month < 4), month, 1) for month in (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)]
    firsts.append(year.end + timedelta(days=1))
    return [Period(first, after - timedelta(days=1)) for first, after in pairwise(firsts)]


PATTERNS = (
    Pattern("long table with a count", print_long_counts, ("csv", "xlsx", "ods")),
    Pattern("notes sheet and long table with platforms", print_long_platforms, ("xlsx",)),
    Pattern("list of records", print_records, ("csv", "xlsx", "xls"), wanted=True),
    Pattern("list of records by month with class and platform", print_monthly_records, ("xlsx", "ods")),
    Pattern("pivot export with blank stubs and subtotals", print_pivot, ("xlsx", "xls")),
)
