"""Replies with a mistake of the force's own in their figures."""

from __future__ import annotations

from cyberflag.model import IssueKind, cell_name
from cyberflag.simulation import axes
from cyberflag.simulation.drafts import Draft
from cyberflag.simulation.grids import Grid
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern


def print_total_off_by_one(draft: Draft) -> None:
    """The total of one year is one more than its column adds to."""
    words.open_reply(draft)
    rows = axes.classes(lambda _, title: (title,), "Offence group")
    years = words.year_axis(draft, "slash")
    chosen = draft.rng.randrange(len(years.entries))
    places: list[str] = []

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        below, right = draft.printer().cross(grid, row, column, [rows], [years])
        grid.write(below, column, words.total_word(draft), head=True)
        for n, across in enumerate(years.entries):
            off_by = 1 if n == chosen else 0
            grid.place(below, column + 1 + n, draft.figure(across.slice, total=True, off_by=off_by))
        places.append(cell_name(below, column + 1 + chosen))
        return below + 1, right

    grid = draft.canvas.table(print_table)
    label = years.entries[chosen].labels[0]
    message = f"The {label} total is one more than its column adds to."
    draft.plant(IssueKind.DOES_NOT_ADD_UP, message, f"{draft.canvas.name_of(grid)}!{places[0]}")
    words.close_reply(draft)


def print_tables_that_disagree(draft: Draft) -> None:
    """Two tables of the same crimes; the first gives a few too few in one year."""
    words.open_reply(draft)
    years = words.year_axis(draft, "slash")
    chosen = draft.rng.randrange(len(years.entries))
    missing = draft.rng.randrange(3, 9)
    places: list[str] = []
    draft.canvas.page("Table A")
    draft.canvas.say("Flagged offences recorded, victim under 18", kind="heading")

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        grid.write(row + 1, column, draft.pick("Number of offences", "Offences", "Crimes recorded"))
        for n, across in enumerate(years.entries):
            grid.write(row, column + 1 + n, across.labels[0], head=True)
            off_by = -missing if n == chosen else 0
            grid.place(row + 1, column + 1 + n, draft.figure(across.slice, off_by=off_by))
        places.append(cell_name(row + 1, column + 1 + chosen))
        return row + 2, column + 1 + len(years.entries)

    grid = draft.canvas.table(print_table)
    name = draft.canvas.name_of(grid)
    draft.canvas.page("Table B")
    draft.canvas.say("The same offences by sex of the victim", kind="heading")
    rows = words.sex_axis(draft).with_total("Total")
    draft.canvas.table(draft.printer().table([rows], [years]))
    message = f"The first table gives {missing} fewer offences in {years.entries[chosen].labels[0]} than the second."
    draft.plant(IssueKind.DOES_NOT_ADD_UP, message, f"{name}!{places[0]}")
    words.close_reply(draft)


PATTERNS = (
    Pattern("a total off by one", print_total_off_by_one, ("xlsx", "docx", "html", "csv"), wanted=True),
    Pattern("two tables that disagree", print_tables_that_disagree, ("xlsx", "ods", "html"), wanted=True),
)
