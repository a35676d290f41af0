"""Tables with something beside the plain figures: other crimes, cumulative ages, examples, marks that hide nothing."""

from __future__ import annotations

from dataclasses import replace

from cyberflag.model import AgeBand, Basis
from cyberflag.simulation import axes
from cyberflag.simulation.crosses import Shape
from cyberflag.simulation.drafts import WITH_TABLES, Draft
from cyberflag.simulation.grids import Grid
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern
from cyberflag.simulation.mix import classes_of_codes, offence_mix
from cyberflag.simulation.notations import Notation
from cyberflag.simulation.slices import Slice


def print_of_which(draft: Draft) -> None:
    """All offences, and of these the ones with a victim under 13 and under 10: rows that contain each other."""
    words.open_reply(draft)
    rows = axes.Axis(
        ("",),
        (
            axes.Entry((draft.pick("Flagged offences", "Offences with the online flag"),), Slice()),
            axes.Entry((draft.pick("of which victim under 13", "Of which under 13"),), Slice(age=AgeBand(0, 12))),
            axes.Entry((draft.pick("of which victim under 10", "Of which under 10"),), Slice(age=AgeBand(0, 9))),
        ),
    )
    draft.canvas.table(draft.printer().table([rows], [words.year_axis(draft)]))
    words.close_reply(draft)


def print_flagged_and_all(draft: Draft) -> None:
    """Flagged offences in one row, all offences against children in the next."""
    words.open_reply(draft, "Sexual offences recorded with a victim under 18")
    years = words.year_axis(draft)
    flagged = draft.pick("With online flag", "Online flag applied", "Cyber flagged")
    everything = draft.pick("All, with or without flag", "All sexual offences against children, flagged or not")

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        grid.write(row, column, draft.pick("Offences", "Recorded crimes"), head=True)
        grid.write(row + 1, column, flagged)
        grid.write(row + 2, column, everything)
        for n, across in enumerate(years.entries, start=column + 1):
            grid.write(row, n, across.labels[0], head=True)
            figure = draft.figure(across.slice)
            grid.place(row + 1, n, figure)
            others = draft.given(figure.value * 5 + draft.rng.randrange(40, 90), across.slice)
            grid.place(row + 2, n, replace(others, basis=Basis.NONE))
        return row + 3, column + 1 + len(years.entries)

    draft.canvas.table(print_table)
    words.close_reply(draft)


def print_example_first(draft: Draft) -> None:
    """The requester's empty form with made-up figures, and the answer below it."""
    canvas = draft.canvas
    canvas.say(draft.force.letterhead, kind="title")
    canvas.say(f"Reference {draft.reference}")
    canvas.say("You wrote that an answer could look like this:")

    def print_example(grid: Grid, row: int, column: int) -> tuple[int, int]:
        example: tuple[tuple[str | int, ...], ...] = (
            ("Example", "Year 1", "Year 2"),
            ("Girls", 12, 15),
            ("Boys", 3, 4),
        )
        for n, line in enumerate(example):
            for m, value in enumerate(line):
                grid.write(row + n, column + m, value, head=n == 0)
        return row + len(example), column + 3

    canvas.table(print_example)
    canvas.say("Those are examples and no figures of ours. Our figures are:")
    canvas.say(draft.pick(*words.SUBJECTS) + ".")
    rows = words.sex_axis(draft).with_total(words.total_word(draft))
    canvas.table(draft.printer().table([rows], [words.year_axis(draft)]))
    words.close_reply(draft)


def print_provisional(draft: Draft) -> None:
    """A star at the last year that means provisional, and hides nothing."""
    words.open_reply(draft)
    mark = draft.pick("*", " (p)", " [p]")
    years = words.year_axis(draft, draft.pick("slash", "dash", "months"))
    rows = words.band_axis(draft).with_total(words.total_word(draft))

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        grid.write(row, column, rows.names[0], head=True)
        for n, across in enumerate(years.entries):
            is_last = across.slice.period == draft.years[-1]
            grid.write(row, column + 1 + n, f"{across.labels[0]}{mark if is_last else ''}", head=True)
            notation = Notation(provisional=is_last)
            for m, down in enumerate(rows.entries, start=row + 1):
                grid.write(m, column, down.labels[0])
                figure = draft.figure(down.slice | across.slice, total=down.total, notation=notation)
                grid.place(m, column + 1 + n, figure)
        return row + 1 + len(rows.entries), column + 1 + len(years.entries)

    draft.canvas.table(print_table)
    words.close_reply(draft, f"{mark.strip()} Provisional: the year has not yet been reconciled.")


def print_class_subtotals(draft: Draft) -> None:
    """Offences by code and title, after each class a row with its subtotal, at the end a grand total."""
    words.open_reply(draft)
    years = words.year_axis(draft)
    titles = {offence.code: offence.official for offence in offence_mix()}

    def print_table(grid: Grid, row: int, column: int) -> tuple[int, int]:
        for n, name in enumerate(("Class", "Code", "Offence")):
            grid.write(row, column + n, name, head=True)
        for n, across in enumerate(years.entries, start=column + 3):
            grid.write(row, n, across.labels[0], head=True)
        lines: list[tuple[tuple[axes.Label, ...], Slice, bool]] = []
        for offence_class in sorted(set(classes_of_codes().values())):
            codes = sorted(code for code, its in classes_of_codes().items() if its == offence_class)
            lines += [((offence_class, code, titles[code]), Slice(offence=code), False) for code in codes]
            lines.append(((f"{offence_class} subtotal",), Slice(offence=offence_class), True))
        lines.append((("Total",), Slice(), True))
        for labels, wanted, total in lines:
            row += 1
            for n, label in enumerate(labels):
                grid.write(row, column + n, label)
            for n, across in enumerate(years.entries, start=column + 3):
                grid.place(row, n, draft.figure(wanted | across.slice, total=total))
        return row + 1, column + 3 + len(years.entries)

    draft.canvas.table(print_table)
    words.close_reply(draft)


def print_named_measure(draft: Draft) -> None:
    """A row above the years that says what is counted."""
    words.open_reply(draft)
    years = words.year_axis(draft).renamed(draft.pick("Number of offences", "Offences recorded", "Count of crimes"))
    rows = axes.classes(lambda c, title: (f"{title} ({c})",), "Offence class").with_total(words.total_word(draft))
    draft.canvas.table(
        draft.printer(shape=Shape(named_heads=True, wide_names=draft.pick(True, False))).table([rows], [years])
    )
    words.close_reply(draft)


def print_shorthand(draft: Draft) -> None:
    """A force's own shorthand for offences."""
    words.open_reply(draft)
    rows = axes.codes(lambda o: (o.local,), draft.pick("Crime", "Crime group", "Offence type"))
    draft.canvas.table(draft.printer().table([rows.with_total("Total")], [words.year_axis(draft)]))
    words.close_reply(draft, "u13 and u16 are under 13 and under 16.")


def print_bilingual(draft: Draft) -> None:
    """Headings in Welsh and English."""
    canvas = draft.canvas
    canvas.say(draft.force.letterhead, kind="title")
    canvas.say(f"Cais / Request {draft.reference}")
    canvas.say("Troseddau rhywiol ar-lein, dioddefwr o dan 18 / Online-flagged sexual offences, victim under 18")
    rows = axes.sexes("Benyw / Female", "Gwryw / Male", "Anhysbys / Unknown", name="Rhyw / Sex")
    years = axes.years(draft.years, "slash", "Blwyddyn / Year")
    canvas.table(draft.printer().table([rows.with_total("Cyfanswm / Total")], [years]))
    canvas.say("Mae hawl gennych i ofyn am adolygiad. / You have the right to ask for a review.", kind="note")


PATTERNS = (
    Pattern("all, of which under 13, of which under 10", print_of_which, (*WITH_TABLES, "txt")),
    Pattern("flagged offences beside all offences", print_flagged_and_all, WITH_TABLES),
    Pattern("the requester's example above the answer", print_example_first, ("docx", "html", "txt")),
    Pattern("a star that means provisional", print_provisional, WITH_TABLES),
    Pattern("offences with a subtotal for each class", print_class_subtotals, ("xlsx", "xls", "csv", "html")),
    Pattern("a row above the years names the measure", print_named_measure, ("xlsx", "xls", "ods", "html")),
    Pattern("shorthand titles", print_shorthand, WITH_TABLES),
    Pattern("headings in Welsh and English", print_bilingual, ("docx", "html", "xlsx"), welsh=True, wanted=True),
)
