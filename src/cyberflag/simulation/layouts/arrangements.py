"""Several tables in one reply: sheets, sections, blocks, side by side, marginal tables."""

from __future__ import annotations

from cyberflag.simulation import axes
from cyberflag.simulation.axes import Axis
from cyberflag.simulation.drafts import Draft
from cyberflag.simulation.grids import Grid, PrintTable
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern
from cyberflag.simulation.mix import offence_mix
from cyberflag.simulation.slices import Slice


def print_sheet_per_year(draft: Draft) -> None:
    """One sheet a year: sexes down, single ages across."""
    style = draft.pick("dash", "full dash", "fy")
    rows = words.sex_axis(draft).with_total(words.total_word(draft))
    heads = words.single_age_axis(draft).with_total(draft.pick("Total", "All ages"))
    for entry in words.year_axis(draft, style).entries:
        draft.canvas.page(str(entry.labels[0]).replace("/", "-"))
        draft.canvas.say(f"{draft.force.letterhead}: flagged sexual offences with a child victim", kind="title")
        draft.canvas.table(draft.printer(base=entry.slice).table([rows], [heads]))


def print_offence_sheet_per_year(draft: Draft) -> None:
    """One sheet a year: offences down, age bands across; the year stands in the title and the sheet's name."""
    rows = axes.codes(lambda o: (o.official,), draft.pick("Offence", "Offence title"))
    heads = words.band_axis(draft)
    for entry in words.year_axis(draft, "dash").entries:
        draft.canvas.page(str(entry.labels[0]))
        draft.canvas.say(f"{draft.force.letterhead}, {draft.reference}", kind="title")
        draft.canvas.say(f"Recorded in the financial year {entry.labels[0]}, online flag set, victim under 18")
        draft.canvas.table(draft.printer(base=entry.slice).table([rows.with_total(words.total_word(draft))], [heads]))
        words.close_reply(draft)


def print_stacked_years(draft: Draft) -> None:
    """A block a year below each other on one sheet."""
    words.open_reply(draft)
    rows = axes.codes(lambda o: (o.short,), "Offence")
    heads = words.sex_axis(draft).with_total("Total")
    for entry in words.year_axis(draft, draft.pick("slash", "long dates", "ending")).entries:
        draft.canvas.say(draft.pick("", "Financial year: ") + str(entry.labels[0]), kind="heading")
        draft.canvas.table(draft.printer(base=entry.slice).table([rows], [heads]))
    words.close_reply(draft)


def print_side_by_side(draft: Draft) -> None:
    """One table a sex, beside each other on one sheet, each under its title."""
    words.open_reply(draft)
    bands, years = words.band_axis(draft).with_total("Total"), words.year_axis(draft, "slash")
    titles = ("Female victims", "Male victims", "Victims of unknown sex")

    def titled(title: str, base: Slice) -> PrintTable:
        inner = draft.printer(base=base).table([bands], [years])

        def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
            grid.write(row, column, title, head=True)
            return inner(grid, row + 1, column)

        return print_table

    sexes = words.sex_axis(draft).entries
    tables = [titled(title, entry.slice) for title, entry in zip(titles, sexes, strict=True)]
    draft.sheets.beside(tables, gap=draft.pick(1, 2))
    words.close_reply(draft)


def print_table_per_sex(draft: Draft) -> None:
    """One table a sex below each other, the sex in the heading above."""
    words.open_reply(draft)
    titles = draft.pick(
        ("Female victims", "Male victims", "Sex of victim not recorded"),
        ("Victim sex: Female", "Victim sex: Male", "Victim sex: Unknown"),
        ("Girls", "Boys", "Sex not stated"),
    )
    years, bands = words.year_axis(draft), words.band_axis(draft)
    for title, entry in zip(titles, words.sex_axis(draft).entries, strict=True):
        draft.canvas.say(title, kind="heading")
        draft.canvas.table(draft.printer(base=entry.slice).table([years], [bands.with_total("Total")]))
    words.close_reply(draft)


def print_marginals(draft: Draft) -> None:
    """Three tables of the same crimes: by offence, by age, by sex."""
    words.open_reply(draft)
    draft.canvas.say("To join the three breakdowns would take too long. Each table below counts the same crimes.")
    years = words.year_axis(draft)
    total = words.total_word(draft)
    parts = (
        ("Offences by type", axes.codes(lambda o: (o.short,), "Offence")),
        ("Offences by age of victim", words.band_axis(draft)),
        ("Offences by sex of victim", words.sex_axis(draft)),
    )
    for title, rows in parts:
        draft.canvas.say(title, kind="heading")
        draft.canvas.table(draft.printer().table([rows.with_total(total)], [years]))
    words.close_reply(draft)


def print_marginal_sheets(draft: Draft) -> None:
    """A sheet a question, each breaking down the same crimes; the sheet is named after the question."""
    years = words.year_axis(draft)
    parts = (
        ("Q1", "Question 1: number of offences", words.sex_axis(draft).only(lambda _: False).with_total("Offences")),
        ("Q2a", "Question 2(a): offences by offence class", axes.classes(lambda c, t: (f"{t} ({c})",), "Offence")),
        ("Q2b", "Question 2(b): offences by age of the victim", words.single_age_axis(draft)),
        ("Q2c", "Question 2(c): offences by sex of the victim", words.sex_axis(draft)),
    )
    for sheet, title, rows in parts:
        draft.canvas.page(sheet)
        draft.canvas.say(f"{draft.force.letterhead} {draft.reference}", kind="title")
        draft.canvas.say(title)
        first = rows.entries[0]
        is_question_1 = first.total
        shown = Axis(("",), (axes.Entry(first.labels, first.slice),)) if is_question_1 else rows.with_total("Total")
        draft.canvas.table(draft.printer().table([shown], [years]))


def print_with_lookup(draft: Draft) -> None:
    """A visible summary and a hidden sheet that explains codes."""
    words.open_reply(draft)
    rows = axes.codes(lambda o: (o.code, o.official), "Code", "Description").with_total(words.total_word(draft))
    draft.canvas.table(draft.printer().table([rows], [words.year_axis(draft)]))
    words.close_reply(draft)
    lookup = Grid("Codes")
    for column, name in enumerate(("Code", "Title", "Sort")):
        lookup.write(0, column, name, head=True)
    for row, offence in enumerate(offence_mix(), start=1):
        lookup.write(row, 0, offence.code)
        lookup.write(row, 1, offence.official)
        lookup.write(row, 2, 2000 + row)
    draft.sheets.add_hidden(lookup)


SHEETS = ("xlsx", "xls", "ods")

PATTERNS = (
    Pattern("a sheet a year, sexes by single ages", print_sheet_per_year, SHEETS, wanted=True),
    Pattern("a sheet a year, offences by age bands", print_offence_sheet_per_year, ("xlsx", "ods")),
    Pattern("year blocks stacked on one sheet", print_stacked_years, (*SHEETS, "csv")),
    Pattern("tables side by side, one a sex", print_side_by_side, SHEETS),
    Pattern("a table a sex, the sex in the heading", print_table_per_sex, ("xlsx", "docx", "html")),
    Pattern("three marginal tables of the same crimes", print_marginals, ("docx", "html", "xlsx")),
    Pattern("a sheet a question, the same crimes in each", print_marginal_sheets, ("xlsx", "ods"), wanted=True),
    Pattern("summary with a hidden sheet of codes", print_with_lookup, ("xlsx", "xls")),
)
