"""The tables as a workbook that a screen reader can follow: cover, contents, notes, and one table a sheet.

A figure is two columns of plain numbers, the least and the most; a cell without a number says why in square brackets;
marks stand in a column of their own; the last column holds the figure's id, which leads to ``counts.csv``.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import gptables
import pandas as pd

from cyberflag.publication.contents import Breakdown, Contents, Shown
from cyberflag.publication.names import MARKERS, NOT_AVAILABLE
from cyberflag.publication.wording import capitalised

_NO_MOST = "[min]"
_NO_MARK = "[none]"
_HEADS = ("Least", "Most", "Mark", "Rests on", "Figure id")


def write_workbook(contents: Contents, path: Path) -> None:
    """Write the workbook to a path that ends in ``.xlsx``. The same contents give the same workbook."""
    tables = [_years_table(contents), _forces_table(contents)]
    tables += [_breakdown_table(table, contents) for table in contents.breakdowns]
    told = [table for table in tables if table.rows] or [_no_table()]
    sheets = {f"Table_{place}": _sheet(place, table, contents) for place, table in enumerate(told, start=1)}
    made = datetime.combine(contents.release.made_on, datetime.min.time(), tzinfo=UTC).replace(tzinfo=None)
    with warnings.catch_warnings():
        # gptables is not yet ready for the next pandas; the warnings are for its authors, not about the tables
        warnings.simplefilter("ignore", category=FutureWarning)
        warnings.simplefilter("ignore", category=DeprecationWarning)
        book = gptables.produce_workbook(
            filename=str(path),
            sheets=sheets,
            cover=_cover(contents),
            contentsheet_options={"additional_elements": ["subtitles"]},
            notes_table=_notes(),
        )
    book.set_properties({"title": contents.release.title, "created": made})
    book.close()


def _cover(contents: Contents) -> gptables.Cover:
    release = contents.release
    day = f"{release.made_on.day} {release.made_on:%B %Y}"
    protection = (
        "No figure has been withheld or checked for what it may give away." if release.protection == "none" else ""
    )
    return gptables.Cover(
        cover_label="Cover",
        title=release.title,
        intro=[
            f"Figures on {release.subject}, from police replies under the Freedom of Information Act.",
            f"Made on {day} with {release.software}.",
            f"Protection: {release.protection}. {protection}".strip(),
        ],
        about=[
            "Each figure is given as the least and the most that it can be, equal where it is known exactly.",
            f"{NOT_AVAILABLE} stands where no figure is available, {_NO_MOST} where nothing bounds it from above.",
            f"{_NO_MARK} stands where a figure carries no mark. All marks are explained above each table.",
            "The last column of each table is the figure's id, which leads to figures.csv and to rows of counts.csv.",
            "Figures rest on different forces: read the column Rests on before comparing, and do not add figures up.",
        ],
        contact=["The team that made this release."],
    )


def _notes() -> pd.DataFrame:
    return pd.DataFrame(
        [
            (
                "recording",
                "Online crimes are recorded where the suspect was: a force's figure does not measure local risk.",
            ),
            (
                "comparison",
                "The online flag changed in April 2024: years before and after are not directly comparable.",
            ),
            (
                "forces",
                "Figures rest on different forces: read the column Rests on before comparing, and do not add them up.",
            ),
        ],
        columns=["Note", "Text"],
    )


def _legend(rows: Sequence[Sequence[Any]]) -> list[str]:
    """What the marks of one table mean, those that it has and no others."""
    used = {value for row in rows for value in row if isinstance(value, str) and value.startswith("[")}
    own = [
        (NOT_AVAILABLE, "No figure is available; the column Rests on says why."),
        (_NO_MARK, "No mark applies."),
    ]
    known = [*own, *MARKERS.values()]
    unexplained = sorted(used - {mark for mark, _ in known})
    return [f"{mark} {meaning}" for mark, meaning in known if mark in used] + [
        f"{mark} As the word says." for mark in unexplained
    ]


@dataclass(frozen=True)
class _Table:
    """A table before it is on a sheet: ``stubs`` head the two columns that say what a row is."""

    title: str
    stubs: tuple[str, str]
    rows: list[list[Any]]


def _years_table(contents: Contents) -> _Table:
    rows = []
    for year in contents.years:
        rows.append([year.period.label, "Forces with a figure for the whole year", *_cells(year.headline, "no force")])
        if year.bounded is not None:
            rows.append([year.period.label, "Of these, those with an upper bound", *_cells(year.bounded, "")])
        rows.append([year.period.label, "All forces, at least", *_cells(year.at_least, "no force")])
    return _Table("National figures by year", ("Year", "What"), rows)


def _forces_table(contents: Contents) -> _Table:
    rows = [
        [row.label, period.label, *_cells(cell.figure, cell.reason, cell.reason or "the whole period")]
        for row in contents.forces
        for period, cell in zip(contents.release.periods, row.cells, strict=True)
    ]
    title = f"{capitalised(contents.release.measure)} by police force and year"
    return _Table(title, ("Police force", "Year"), rows)


def _breakdown_table(table: Breakdown, contents: Contents) -> _Table:
    rows = [
        [row.label, period.label, *_cells(cell.figure, "no force gave it")]
        for row in table.rows
        for period, cell in zip(contents.periods, row.cells, strict=True)
    ]
    return _Table(f"{table.title}, all forces that gave the figure", (table.stub, "Year"), rows)


def _no_table() -> _Table:
    row = ["No force", "No year", *_cells(None, "no reply gave a figure that can be added up")]
    return _Table("No figure", ("Police force", "Year"), [row])


def _cells(shown: Shown | None, reason: str, rests_on: str | None = None) -> list[Any]:
    """Least, most, mark, what it rests on, id: never an empty cell."""
    if shown is None:
        return [NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE, reason or "no figure for this period", NOT_AVAILABLE]
    most = _NO_MOST if shown.bounds.high is None else shown.bounds.high
    return [shown.bounds.low, most, shown.shorthand or _NO_MARK, rests_on or shown.rests_on, shown.id]


def _sheet(place: int, table: _Table, contents: Contents) -> gptables.GPTable:
    return gptables.GPTable(
        table=pd.DataFrame(table.rows, columns=[*table.stubs, *_HEADS]),
        table_name=f"table_{place}",
        title=f"Table {place}: {table.title}",
        subtitles=[f"Counts {contents.release.subject}. $$recording$$ $$comparison$$ $$forces$$"],
        instructions="This worksheet contains one table. Some cells refer to notes, which stand on the sheet Notes.",
        legend=_legend(table.rows),
        source="Police replies under the Freedom of Information Act.",
        index_columns={1: 0, 2: 1},
    )
