"""Tables with two or three levels of headings."""

from __future__ import annotations

from cyberflag.simulation import axes
from cyberflag.simulation.crosses import Shape
from cyberflag.simulation.drafts import Draft
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern
from cyberflag.simulation.notations import Notation


def print_year_over_sex(draft: Draft) -> None:
    """Age bands in rows; years across, the sexes under each."""
    words.open_reply(draft)
    printer = draft.printer(shape=Shape(repeat_heads=draft.rng.random() < 0.4))
    rows = words.band_axis(draft).with_total(words.total_word(draft))
    heads = [words.year_axis(draft), words.sex_axis(draft)]
    draft.canvas.table(printer.table([rows], heads))
    words.close_reply(draft)


def print_sex_over_year(draft: Draft) -> None:
    """Offences in rows; the sexes across, the years under each; a dash for none."""
    words.open_reply(draft)
    printer = draft.printer(Notation(nought="-"), shape=Shape(repeat_heads=draft.rng.random() < 0.4))
    rows = axes.codes(lambda o: (o.short,), "Offence").with_total(words.total_word(draft))
    heads = [words.sex_axis(draft), words.year_axis(draft, "slash")]
    draft.canvas.table(printer.table([rows], heads))
    words.close_reply(draft, "A dash means that there were none.")


def print_year_over_named_ages(draft: Draft) -> None:
    """Three rows of headings: the year, the words "age of victim", the bands; thousands with commas as text."""
    words.open_reply(draft)
    notation = Notation(as_text=True, commas=True)
    printer = draft.printer(
        notation, shape=Shape(named_heads=True, wide_names=draft.pick(True, False), gap=draft.pick(0, 1))
    )
    rows = axes.classes(lambda c, title: (f"{c} - {title}",), "Class").with_total("All classes")
    heads = [words.year_axis(draft, "slash"), words.band_axis(draft).with_total("Total")]
    draft.canvas.table(printer.table([rows], heads))
    words.close_reply(draft)


def print_year_sex_age(draft: Draft) -> None:
    """Three levels across: year, sex, age band; offence classes down the side."""
    words.open_reply(draft)
    printer = draft.printer()
    rows = axes.classes(lambda c, _: (c,), "HO class")
    bands = words.band_axis(draft, axes.BAND_SCHEMES[4])
    heads = [words.year_axis(draft, "dash"), words.sex_axis(draft), bands]
    draft.canvas.table(printer.table([rows], heads))
    words.close_reply(draft)


def print_two_stubs(draft: Draft) -> None:
    """Two stub columns, year and age band, the year only in the first of its rows; the sexes across."""
    words.open_reply(draft)
    printer = draft.printer(shape=Shape(repeat_stubs=draft.rng.random() < 0.4))
    stubs = [words.year_axis(draft), words.band_axis(draft)]
    heads = [words.sex_axis(draft).with_total("Total")]
    draft.canvas.table(printer.table(stubs, heads))
    words.close_reply(draft)


ANY = ("xlsx", "xls", "ods", "docx", "html")

PATTERNS = (
    Pattern("two levels: year over sex", print_year_over_sex, ANY),
    Pattern("two levels: sex over year, a dash for none", print_sex_over_year, ANY),
    Pattern("three rows of headings, numbers as text", print_year_over_named_ages, ("xlsx", "xls", "ods")),
    Pattern("three levels: year, sex, age", print_year_sex_age, ("xlsx", "ods", "html")),
    Pattern("two stub columns, year and age", print_two_stubs, ("xlsx", "xls", "csv", "docx", "html")),
)
