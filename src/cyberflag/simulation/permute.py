"""Prints one small table in many shapes that mean the same, for tests of a reader.

A table and its permutations (transposed, rows and columns shuffled, empty rows and columns put in, headings in other
words) must read to the same counts, `PlainTable.counts`.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cyberflag.model import UNKNOWN_AGE, AgeBand, Period, Sex
from cyberflag.simulation.axes import BAND_SCHEMES, YEAR_STYLES, spell_band, spell_code
from cyberflag.simulation.canvases import Sheets
from cyberflag.simulation.files.workbooks import write_xlsx
from cyberflag.simulation.grids import CellValue
from cyberflag.simulation.mix import asked_forces, class_titles, offence_mix
from cyberflag.simulation.slices import Slice


@dataclass(frozen=True)
class Heading:
    """A heading of the table: what it restricts, and the words that all say so, the plainest first."""

    slice: Slice
    wordings: tuple[str, ...]


@dataclass(frozen=True)
class PlainTable:
    """A table with one level of headings each way.

    ``values`` has a row for each of ``rows`` and in it a value for each of ``columns``; ``row_name`` and
    ``column_name`` name what runs along them; ``titles`` stand above, a row each.
    """

    titles: tuple[str, ...]
    row_name: str
    column_name: str
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    values: tuple[tuple[int, ...], ...]

    @property
    def counts(self) -> Mapping[Slice, int]:
        """What a reader must find: each cell's meaning and its value."""
        return {
            down.slice | across.slice: value
            for down, line in zip(self.rows, self.values, strict=True)
            for across, value in zip(self.columns, line, strict=True)
        }


@dataclass(frozen=True)
class Permutation:
    """A shape of a `PlainTable`.

    ``row_order`` and ``column_order`` are the places of the rows and columns in the order in which they are printed;
    ``row_wordings`` and ``column_wordings`` choose the words of each heading (taken round where there are fewer).
    ``blank_rows`` and ``blank_columns`` are the lines of the printed table (titles not counted) before which an empty
    one is put in; 0 stands before the headings. ``transposed`` swaps rows and columns first.
    """

    row_order: tuple[int, ...]
    column_order: tuple[int, ...]
    row_wordings: tuple[int, ...]
    column_wordings: tuple[int, ...]
    blank_rows: frozenset[int] = frozenset()
    blank_columns: frozenset[int] = frozenset()
    transposed: bool = False


def unchanged(table: PlainTable) -> Permutation:
    """The table as it is, in its plainest words."""
    rows, columns = len(table.rows), len(table.columns)
    return Permutation(tuple(range(rows)), tuple(range(columns)), (0,) * rows, (0,) * columns)


def draw_permutation(rng: random.Random, table: PlainTable) -> Permutation:
    """Any shape of the table."""
    rows, columns = len(table.rows), len(table.columns)
    transposed = rng.random() < 0.5
    height, width = (columns + 1, rows + 1) if transposed else (rows + 1, columns + 1)
    return Permutation(
        row_order=tuple(rng.sample(range(rows), rows)),
        column_order=tuple(rng.sample(range(columns), columns)),
        row_wordings=tuple(rng.randrange(12) for _ in range(rows)),
        column_wordings=tuple(rng.randrange(12) for _ in range(columns)),
        blank_rows=frozenset(rng.sample(range(height), rng.randrange(3))),
        blank_columns=frozenset(rng.sample(range(width), rng.randrange(2))),
        transposed=transposed,
    )


def permute(table: PlainTable, shape: Permutation) -> list[list[CellValue]]:
    """The cells of the table in that shape, titles first; None where nothing stands."""
    across = [_worded(table.columns[n], shape.column_wordings[n]) for n in shape.column_order]
    body: list[list[CellValue]] = [[table.row_name, *across]]
    for n in shape.row_order:
        values = [table.values[n][m] for m in shape.column_order]
        body.append([_worded(table.rows[n], shape.row_wordings[n]), *values])
    if shape.transposed:
        body = [list(line) for line in zip(*body, strict=True)]
        body[0][0] = table.column_name
    width = len(body[0])
    spread: list[list[CellValue]] = []
    for n, line in enumerate(body):
        if n in shape.blank_rows:
            spread.append([None] * width)
        spread.append(line)
    wide = [_with_blanks(line, shape.blank_columns) for line in spread]
    full = len(wide[0])
    titles: list[list[CellValue]] = [[title, *[None] * (full - 1)] for title in table.titles]
    return [*titles, [None] * full, *wide]


def rows_as_csv(rows: Sequence[Sequence[CellValue]]) -> bytes:
    """The cells as a comma-separated file."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def rows_as_xlsx(rows: Sequence[Sequence[CellValue]], title: str = "Sheet1") -> bytes:
    """The cells as a workbook of one sheet."""
    sheets = Sheets(title)
    for row, line in enumerate(rows):
        for column, value in enumerate(line):
            sheets.sheet.write(row, column, value)
    return write_xlsx(sheets)


def draw_table(rng: random.Random) -> PlainTable:
    """A table of years by offences, offence classes, age bands or sexes, for some force."""
    force = rng.choice(asked_forces())
    columns = _years(rng)
    name, rows = rng.choice((_codes, _classes, _bands, _sexes))(rng)
    titles = (force.letterhead, "Sexual offences with the online flag, victim under 18")
    values = tuple(tuple(rng.choice((0, rng.randrange(10), rng.randrange(10, 400))) for _ in columns) for _ in rows)
    return PlainTable(titles, name, "Year", rows, columns, values)


def _years(rng: random.Random) -> tuple[Heading, ...]:
    first = rng.randrange(2015, 2022)
    return tuple(
        Heading(Slice(period=Period.financial_year(year)), tuple(spell(year) for spell in YEAR_STYLES.values()))
        for year in range(first, first + rng.randrange(2, 5))
    )


def _codes(rng: random.Random) -> tuple[str, tuple[Heading, ...]]:
    chosen = rng.sample(offence_mix(), rng.randrange(3, 8))
    headings = tuple(
        Heading(
            Slice(offence=o.code),
            (
                o.official,
                o.official.upper(),
                f"{o.official} ({spell_code(o.code, 'short')})",
                f"{o.code} {o.official}",
                o.code,
            ),
        )
        for o in chosen
    )
    return "Offence", headings


def _classes(rng: random.Random) -> tuple[str, tuple[Heading, ...]]:
    chosen = rng.sample(sorted(class_titles().items()), rng.randrange(3, 7))
    headings = tuple(
        Heading(Slice(offence=c), (title, title.upper(), f"{c} {title}", f"{title} ({c})", f"{c} - {title}"))
        for c, title in chosen
    )
    return "Offence class", headings


def _bands(rng: random.Random) -> tuple[str, tuple[Heading, ...]]:
    styles = ("dash", "to", "under", "aged", "years")
    bands: tuple[AgeBand, ...] = rng.choice(BAND_SCHEMES)
    headings = [Heading(Slice(age=band), tuple(str(spell_band(style)(band)) for style in styles)) for band in bands]
    headings.append(Heading(Slice(age=UNKNOWN_AGE), ("Unknown", "Not known", "Not recorded", "Age unknown")))
    return "Age of victim", tuple(headings)


def _sexes(_: random.Random) -> tuple[str, tuple[Heading, ...]]:
    wordings = (
        (Sex.FEMALE, ("Female", "F", "Girls", "Female victims")),
        (Sex.MALE, ("Male", "M", "Boys", "Male victims")),
        (Sex.UNKNOWN, ("Unknown", "Not recorded", "Not stated", "Not known")),
    )
    return "Sex of victim", tuple(Heading(Slice(sex=sex), words) for sex, words in wordings)


def _worded(heading: Heading, wording: int) -> str:
    return heading.wordings[wording % len(heading.wordings)]


def _with_blanks(line: Sequence[CellValue], before: frozenset[int]) -> list[CellValue]:
    wide: list[CellValue] = []
    for n, value in enumerate(line):
        if n in before:
            wide.append(None)
        wide.append(value)
    return wide
