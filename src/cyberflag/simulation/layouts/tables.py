"""Plain cross tables with one level of headings each way."""

from __future__ import annotations

from cyberflag.simulation import axes
from cyberflag.simulation.crosses import Shape
from cyberflag.simulation.drafts import WITH_TABLES, WORKBOOKS, Draft
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern
from cyberflag.simulation.mix import offence_mix
from cyberflag.simulation.notations import Notation
from cyberflag.simulation.slices import Slice


def _cross(draft: Draft, stubs: axes.Axis, heads: axes.Axis, notation: Notation | None = None) -> None:
    printer = draft.printer(notation or Notation())
    draft.canvas.table(printer.table([stubs], [heads]))


def print_offences_by_year(draft: Draft) -> None:
    """Offence rows, year columns, total last or none."""
    words.open_reply(draft)
    rows = axes.codes(lambda o: (o.short,), draft.pick("Offence", "Crime type", "Offence description"))
    if draft.rng.random() < 0.7:
        rows = rows.with_total(words.total_word(draft))
    _cross(draft, rows, words.year_axis(draft))
    words.close_reply(draft)


def print_years_by_class(draft: Draft) -> None:
    """Year rows, a column for each offence class, and a column of totals."""
    words.open_reply(draft)
    heads = axes.classes(lambda c, title: (f"{c} {title}",), "Offence class").with_total(words.total_word(draft))
    _cross(draft, words.year_axis(draft), heads)
    words.close_reply(draft)


def print_single_ages_by_year(draft: Draft) -> None:
    """A row for each year of age, year columns."""
    words.open_reply(draft)
    _cross(draft, words.single_age_axis(draft).with_total(words.total_word(draft)), words.year_axis(draft))
    words.close_reply(draft)


def print_years_by_single_age(draft: Draft) -> None:
    """Year rows, a column for each year of age; thousands with commas."""
    words.open_reply(draft)
    heads = words.single_age_axis(draft).with_total(words.total_word(draft))
    _cross(draft, words.year_axis(draft), heads, Notation(as_text=True, commas=True))
    words.close_reply(draft)


def print_bands_by_year(draft: Draft) -> None:
    """Age bands in rows, years in columns, the total first."""
    words.open_reply(draft)
    rows = words.band_axis(draft).with_total(draft.pick("All ages", "Total", "All victims"), first=True)
    _cross(draft, rows, words.year_axis(draft))
    words.close_reply(draft)


def print_years_by_band(draft: Draft) -> None:
    """Year rows, age bands in columns, and no total."""
    words.open_reply(draft)
    _cross(draft, words.year_axis(draft), words.band_axis(draft))
    words.close_reply(draft)


def print_sexes_by_year(draft: Draft) -> None:
    """The victim's sex in rows; a total with a label of its own."""
    words.open_reply(draft)
    rows = words.sex_axis(draft).with_total("All flagged offences")
    _cross(draft, rows, words.year_axis(draft))
    words.close_reply(draft)


def print_years_by_platform(draft: Draft) -> None:
    """Year rows, a column for each platform, totals across and down."""
    words.open_reply(draft)
    rows = words.year_axis(draft).with_total(
        draft.pick("All years", "Three-year total", "Total"), where=Slice(period=draft.span)
    )
    _cross(draft, rows, axes.platforms(unknown=draft.pick("Not recorded", "Unknown")).with_total("Total"))
    words.close_reply(draft, "The platform is taken from a drop-down list that officers need not fill in.")


def print_codes_and_titles(draft: Draft) -> None:
    """A column of codes, a column of official titles, year columns."""
    words.open_reply(draft)
    style = draft.pick("", "short", "joined")
    rows = axes.codes(
        lambda o: (axes.spell_code(o.code, style), o.official),
        draft.pick("HO code", "Home Office code", "HOC"),
        draft.pick("Offence", "Home Office description", "Title"),
    )
    _cross(draft, rows.with_total(words.total_word(draft)), words.year_axis(draft))
    words.close_reply(draft)


def print_codes_only(draft: Draft) -> None:
    """Codes without titles, each in another spelling."""
    words.open_reply(draft)
    styles = ("", "short", "joined", "spaced", "prefixed")
    spelt = {o.code: axes.spell_code(o.code, draft.pick(*styles)) for o in offence_mix()}
    rows = axes.codes(lambda o: (spelt[o.code],), "Home Office offence code")
    _cross(draft, rows.with_total(words.total_word(draft)), words.year_axis(draft))
    words.close_reply(draft)


def print_local_titles(draft: Draft) -> None:
    """A force's own short titles in capitals, some misspelt, the total in the first row."""
    words.open_reply(draft)
    spelt = {
        o.code: (axes.misspell(draft.rng, o.short) if draft.rng.random() < 0.3 else o.short).upper()
        for o in offence_mix()
    }
    rows = axes.codes(lambda o: (spelt[o.code],), "OFFENCE").with_total("ALL OFFENCES", first=True)
    _cross(draft, rows, words.year_axis(draft))
    words.close_reply(draft)


def print_classes_by_age(draft: Draft) -> None:
    """Class rows and age columns, a block for each year with the year in the line above."""
    words.open_reply(draft)
    rows = axes.classes(lambda _, title: (title,), "Offence class").with_total(words.total_word(draft))
    heads = words.band_axis(draft).with_total("Total")
    for entry in words.year_axis(draft).entries:
        printer = draft.printer(base=entry.slice)
        draft.canvas.say(f"{draft.pick('Offences recorded in ', '')}{entry.labels[0]}", kind="heading")
        draft.canvas.table(printer.table([rows], [heads]))
    words.close_reply(draft)


def print_indented(draft: Draft) -> None:
    """A table that begins in the third column under many title rows, with a named row of headings."""
    draft.sheets.left = 2
    draft.sheets.skip(3)
    words.open_reply(draft)
    printer = draft.printer(shape=Shape(named_heads=True))
    rows = words.band_axis(draft).with_total(words.total_word(draft))
    draft.canvas.table(printer.table([rows], [words.year_axis(draft)]))
    words.close_reply(draft)


PATTERNS = (
    Pattern("offence rows, year columns", print_offences_by_year, WITH_TABLES),
    Pattern("year rows, offence class columns", print_years_by_class, WITH_TABLES),
    Pattern("single ages, year columns", print_single_ages_by_year, (*WITH_TABLES, "txt"), wanted=True),
    Pattern("year rows, single age columns, numbers as text", print_years_by_single_age, WORKBOOKS),
    Pattern("age bands, total first", print_bands_by_year, (*WITH_TABLES, "txt")),
    Pattern("year rows, age band columns, no total", print_years_by_band, WITH_TABLES),
    Pattern("sex rows, total with its own label", print_sexes_by_year, (*WITH_TABLES, "txt")),
    Pattern("platform columns", print_years_by_platform, WITH_TABLES),
    Pattern("code and official title", print_codes_and_titles, WITH_TABLES),
    Pattern("codes only, several spellings", print_codes_only, WITH_TABLES),
    Pattern("local titles in capitals, misspelt, total first", print_local_titles, WITH_TABLES),
    Pattern("a block of class by age for each year", print_classes_by_age, ("xlsx", "docx", "html", "ods")),
    Pattern("indented table under many title rows", print_indented, ("xlsx", "xls", "ods")),
)
