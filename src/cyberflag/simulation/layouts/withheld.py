"""Small numbers hidden, rounded, left blank, or written as a dash."""

from __future__ import annotations

from cyberflag.model import IssueKind, cell_name
from cyberflag.simulation import axes
from cyberflag.simulation.axes import Axis
from cyberflag.simulation.drafts import WITH_TABLES, Draft
from cyberflag.simulation.grids import Grid
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern
from cyberflag.simulation.notations import PLAIN, Notation
from cyberflag.simulation.slices import Slice


def print_stars_with_rule(draft: Draft) -> None:
    """Stars for 1 to 4, as a note says; noughts are printed; totals hold the hidden numbers."""
    words.open_reply(draft)
    notation = Notation(below=5, hidden="*")
    rows, years = words.band_axis(draft), words.year_axis(draft)
    _rows_and_total(draft, rows, years, notation, words.total_word(draft))
    note = draft.pick(
        "* stands for a number from 1 to 4, withheld under section 40(2).",
        "Numbers between 1 and 4 are shown as * to protect the people concerned (section 40(2)).",
        "Where the count is 1, 2, 3 or 4 it is replaced by * (s40(2) of the Act). Totals include these crimes.",
    )
    draft.exemptions = ("s40(2)",)
    words.close_reply(draft, note)


def print_less_than(draft: Draft) -> None:
    """``<5`` in the cells, no note; noughts are printed."""
    words.open_reply(draft)
    notation = Notation(below=5, hidden=draft.pick("<5", "< 5", "Less than 5"))
    rows = axes.codes(lambda o: (o.code, o.short), "Code", "Offence")
    _rows_and_total(draft, rows, words.year_axis(draft), notation, words.total_word(draft))
    words.close_reply(draft)


def print_nought_to_nine(draft: Draft) -> None:
    """``<10`` also in place of noughts, as the note says."""
    words.open_reply(draft)
    notation = Notation(below=10, hidden="<10", hides_noughts=True)
    rows = words.sex_axis(draft)
    stubs, printer = [words.year_axis(draft), rows], draft.printer(notation)
    heads = [words.band_axis(draft, axes.BAND_SCHEMES[5])]
    draft.canvas.table(printer.table(stubs, heads))
    words.close_reply(draft, "Counts from 0 to 9 are shown as <10.")


def print_unexplained(draft: Draft) -> None:
    """Stars without a rule and blank cells without a word about them."""
    words.open_reply(draft)
    notation = Notation(nought="", below=5, hidden="*", rule_stated=False, blanks_explained=False)
    printer = draft.printer(notation)
    rows = words.band_axis(draft, axes.BAND_SCHEMES[0])
    heads = [words.year_axis(draft, "slash"), words.sex_axis(draft)]
    corner: list[tuple[int, int]] = []

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        below, right = printer.cross(grid, row, column, [rows], heads)
        body = ((r, c) for r in range(row + 2, below) for c in range(column + 1, right))
        corner.extend(place for place in body if place not in grid.cells)
        return below, right

    grid = draft.canvas.table(print_table)
    words.close_reply(draft, "* withheld")
    if corner:
        draft.plant(
            IssueKind.AMBIGUOUS_BLANK,
            "Some cells are empty and the reply does not say whether they are noughts.",
            f"{draft.canvas.name_of(grid)}!{cell_name(*corner[0])}",
        )


def print_rounded(draft: Draft) -> None:
    """Every figure rounded to the nearest five, as the text above says."""
    words.open_reply(draft)
    draft.canvas.say(
        draft.pick(
            "All figures have been rounded to the nearest 5 and may not add to the totals shown.",
            "Counts are rounded to the nearest five, so rows and totals may differ.",
        )
    )
    rows = words.band_axis(draft).with_total(words.total_word(draft))
    printer = draft.printer(Notation(rounded_to=5))
    draft.canvas.table(printer.table([rows], [words.year_axis(draft)]))
    words.close_reply(draft)


def print_blanks_are_nil(draft: Draft) -> None:
    """Empty cells, stated to mean nil."""
    words.open_reply(draft)
    draft.canvas.say(draft.pick("Empty cells mean nil.", "A blank cell means that there were no offences."))
    rows = axes.codes(lambda o: (o.official,), "Offence")
    heads = words.band_axis(draft).with_total("Total")
    for entry in words.year_axis(draft).entries:
        draft.canvas.say(str(entry.labels[0]), kind="heading")
        printer = draft.printer(Notation(nought=""), entry.slice)
        draft.canvas.table(printer.table([rows], [heads]))
    words.close_reply(draft)


def print_nil_words(draft: Draft) -> None:
    """``Nil`` in place of 0, the other numbers as they are."""
    words.open_reply(draft)
    printer = draft.printer(Notation(nought=draft.pick("Nil", "None", "nil")))
    rows = words.single_age_axis(draft).with_total(words.total_word(draft))
    draft.canvas.table(printer.table([rows], [words.year_axis(draft)]))
    words.close_reply(draft)


def print_sum_without_stars(draft: Draft) -> None:
    """A block a year with a row of sums that counts starred cells as nothing."""
    words.open_reply(draft)
    notation = Notation(below=5, hidden="*", rule_stated=False)
    rows = words.sex_axis(draft)
    heads = words.band_axis(draft, axes.BAND_SCHEMES[4])
    wrong: list[str] = []
    for entry in words.year_axis(draft).entries:
        draft.canvas.say(str(entry.labels[0]), kind="heading")
        places: list[str] = []

        def print_table(
            grid: Grid, row: int, column: int, year: Slice = entry.slice, places: list[str] = places
        ) -> tuple[int, int]:
            below, right = draft.printer(notation, year).cross(grid, row, column, [rows], [heads])
            grid.write(below, column, "Sum:", head=True)
            for n, across in enumerate(heads.entries, start=column + 1):
                parts = [draft.figure(year | across.slice | down.slice, notation=notation) for down in rows.entries]
                hidden = sum(part.value for part in parts if part.shown.printed == "*")
                grid.place(below, n, draft.figure(year | across.slice, total=True, notation=PLAIN, off_by=-hidden))
                if hidden:
                    places.append(cell_name(below, n))
            return below + 1, right

        grid = draft.canvas.table(print_table)
        wrong.extend(f"{draft.canvas.name_of(grid)}!{place}" for place in places)
    words.close_reply(draft, "* Low numbers are not shown.")
    if wrong:
        message = "The Sum row counts starred cells as nothing, so the sums are too low."
        draft.plant(IssueKind.DOES_NOT_ADD_UP, message, wrong[0])


def _rows_and_total(draft: Draft, rows: Axis, years: Axis, notation: Notation, total: str) -> None:
    """Rows in a notation that hides, and a row of totals that does not."""

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        below, right = draft.printer(notation).cross(grid, row, column, [rows], [years])
        grid.write(below, column, total, head=True)
        for n, across in enumerate(years.entries, start=column + len(rows.names)):
            grid.place(below, n, draft.figure(across.slice, total=True))
        return below + 1, right

    draft.canvas.table(print_table)


PATTERNS = (
    Pattern("stars with a stated rule", print_stars_with_rule, WITH_TABLES, wanted=True),
    Pattern("less than five in the cells", print_less_than, WITH_TABLES),
    Pattern("noughts hidden as well", print_nought_to_nine, WITH_TABLES),
    Pattern("stars without a rule, unexplained blanks", print_unexplained, ("xlsx", "ods", "html"), wanted=True),
    Pattern("rounded to five", print_rounded, WITH_TABLES, wanted=True),
    Pattern("blanks stated to be nil", print_blanks_are_nil, ("xlsx", "xls", "ods", "docx", "html")),
    Pattern("nil in words", print_nil_words, WITH_TABLES),
    Pattern("sum row without the stars", print_sum_without_stars, ("xlsx", "xls", "docx", "html"), wanted=True),
)
