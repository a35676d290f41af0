"""The tables as a workbook that a screen reader can follow: cover, contents, notes, and one table a sheet.

A figure is two columns of plain numbers, the least and the most; a cell without a number says why in square brackets;
marks stand in a column of their own; the last column holds the figure's id, which leads to ``counts.csv``.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import gptables
import pandas as pd

from cyberflag.figures import ForceCoverage
from cyberflag.figures.derived.changes import CHANGE, TIMES
from cyberflag.figures.derived.rates import RATE
from cyberflag.figures.targets import EVERYTHING
from cyberflag.model import Bounds, Period, day_in_words
from cyberflag.publication.contents import Breakdown, Contents, Shown
from cyberflag.publication.derivations import DerivedShown
from cyberflag.publication.names import MARKERS, NOT_AVAILABLE, offence_level
from cyberflag.publication.wording import capitalised

_NO_MOST = "[min]"
_NO_MARK = "[none]"
_HEADS = ("Least", "Most", "Mark", "Rests on", "Figure id")
_COVERAGE_HEADS = ("Standing", "Figure", "Reason")
_NO_FORCE = "no force gave it"
_LEVELS = {"group": "Group", "class": "Class", "offence": "Code"}
_WHOLE = "for the whole"


def write_workbook(contents: Contents, path: Path) -> None:
    """Write the workbook to a path that ends in ``.xlsx``. The same contents give the same workbook."""
    tables = [_years_table(contents), _forces_table(contents)]
    tables += [_ages_in_short_table(contents)]
    tables += [_breakdown_table(table, contents) for table in contents.breakdowns]
    told = [table for table in tables if table.rows] or [_no_table()]
    told += [
        table
        for table in (
            _coverage_table(contents),
            _standings_table(contents),
            *_comparison_tables(contents),
            _revisions_table(contents),
        )
        if table.rows
    ]
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
    day = day_in_words(release.made_on)
    return gptables.Cover(
        cover_label="Cover",
        title=release.title,
        intro=[
            f"Figures on {release.subject}, from police replies under the Freedom of Information Act.",
            f"Made on {day} with {release.software}.",
            f"Protection: {release.protection}. {release.protection.words}",
            *([] if release.certificate is None else [f"Certificate of the audit: {release.certificate.words}"]),
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


def _legend(table: _Table) -> list[str]:
    """What the marks of one table mean, those that it has and no others."""
    used = {value for row in table.rows for value in row if isinstance(value, str) and value.startswith("[")}
    reason = "; the column Rests on says why." if "Rests on" in table.heads else "."
    own = [
        (NOT_AVAILABLE, f"No figure is available{reason}"),
        (_NO_MARK, "No mark applies."),
    ]
    known = [*own, *dict.fromkeys(MARKERS.values())]
    unexplained = sorted(used - {mark for mark, _ in known})
    return [f"{mark} {meaning}" for mark, meaning in known if mark in used] + [
        f"{mark} As the word says." for mark in unexplained
    ]


@dataclass(frozen=True)
class _Table:
    """A table before it is on a sheet: ``stubs`` head the columns that say what a row is, ``heads`` the others."""

    title: str
    stubs: tuple[str, ...]
    rows: list[list[Any]]
    heads: tuple[str, ...] = _HEADS


def _years_table(contents: Contents) -> _Table:
    rows = []
    for year in contents.years:
        rows.append([year.period.label, "Forces with a figure for the whole year", *_cells(year.headline, "no force")])
        if year.bounded is not None:
            rows.append([year.period.label, "Of these, those with an upper bound", *_cells(year.bounded, "")])
        if year.same_forces is not None:
            rows.append([year.period.label, "The same forces in every year", *_cells(year.same_forces, "")])
        rows.append([year.period.label, "All forces, at least", *_cells(year.at_least, "no force")])
        if year.estimated is not None:
            rows.append([year.period.label, "All forces, estimated (interval of 95 %)", *_cells(year.estimated, "")])
        if year.missing is not None:
            what = "Of this, forces without a figure, estimated"
            rows.append([year.period.label, what, *_cells(year.missing, "")])
        if year.missed_flags is not None:
            what = "Crimes without the flag that they should carry, at least, estimated"
            rows.append([year.period.label, what, *_cells(year.missed_flags, "")])
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
    """The national figures by one dimension; offences also say their level, since groups and classes hold others."""
    levels = table.name == "offences"
    rows = [
        [
            row.label,
            *([_LEVELS[offence_level(row.key)]] if levels else []),
            period.label,
            *_cells(cell.figure, _NO_FORCE),
        ]
        for row in table.rows
        for period, cell in zip(contents.periods, row.cells, strict=True)
    ]
    stubs = (table.stub, "Level", "Year") if levels else (table.stub, "Year")
    return _Table(f"{table.title}, all forces that gave the figure", stubs, rows)


def _ages_in_short_table(contents: Contents) -> _Table:
    """The figures on ages of the latest year, as the report has them; without any, a table without rows."""
    measure, facts = capitalised(contents.release.measure), contents.age_facts
    told = [
        ("Most common age in years", facts.most_common),
        (f"{measure} with a victim of the most common age", facts.of_most_common),
        ("Age of the youngest victim whose age was given in years", facts.youngest),
        (f"{measure} with a victim under 10", facts.under_10),
        (f"{measure} with a victim under 13", facts.under_13),
        (f"{measure} with no age given, in the forces that gave single ages", facts.not_given),
    ]
    year = contents.latest.period.label if contents.latest else ""
    rows = [[what, year, *_cells(shown, _NO_FORCE)] for what, shown in told if shown is not None]
    return _Table("Ages in short, where an age was given", ("What", "Year"), rows)


def _coverage_table(contents: Contents) -> _Table:
    """How each force stands in each year, and why it is not in the national figure where it is not."""
    coverage = contents.release.coverage
    rows = [
        [row.label, period.label, *_coverage_cells(coverage.of(row.key), period)]
        for row in contents.forces
        for period in contents.release.periods
    ]
    rows += [
        ["Not known", "All years", "Not placed", "not counted", f"the reply names no known force: {reply}"]
        for reply in coverage.unplaced
    ]
    return _Table("Coverage: how each force stands", ("Police force", "Year"), rows, _COVERAGE_HEADS)


def _coverage_cells(force: ForceCoverage, period: Period) -> list[str]:
    figure = next(
        (words for words, periods in ((_WHOLE, force.whole), ("for part", force.part)) if period in periods),
        "counted in another way" if period in force.other else "none",
    )
    return [capitalised(force.standing.replace("-", " ")), figure, force.reason(period) or "in the national figure"]


def _standings_table(contents: Contents) -> _Table:
    """Coverage in numbers: a row a year and number or share."""
    rows = []
    for year in contents.derived.coverage(contents.release.periods):
        told = [(f"Forces that {words}", number) for words, number in year.numbers]
        told += [("Share of the children that forces with a figure stand for", year.children)] if year.children else []
        share = f"Share of the {contents.release.measure} of the year before that they stand for"
        told += [(share, year.last_year)] if year.last_year else []
        rows += [[year.period.label, what, *derived_cells(shown)] for what, shown in told]
    return _Table("How many forces stand how, and what they stand for", ("Year", "What"), rows, DERIVED_HEADS)


DERIVED_HEADS = ("Least", "Most", "Unit", "Mark", "Rests on", "Derived figure id")


def derived_cells(shown: DerivedShown) -> list[Any]:
    """Least, most, unit, mark, what it rests on, id: never an empty cell."""
    most = _NO_MOST if shown.high is None else shown.high
    return [shown.low, most, shown.unit, shown.shorthand or _NO_MARK, shown.rests_on, shown.id]


def _comparison_tables(contents: Contents) -> Iterator[_Table]:
    """The changes over the same forces, and the rates, of the nation and of each force."""
    for title, measures in (
        ("Changes over the same forces", (CHANGE, TIMES)),
        (
            f"{capitalised(contents.release.measure)} for the number of children, recorded where the suspect was",
            (RATE,),
        ),
    ):
        told = [one for measure in measures for one in contents.derived.of(measure) if one.target == EVERYTHING]
        rows = [[one.about, *derived_cells(one)[:2], *_interval_cells(one), *derived_cells(one)[2:]] for one in told]
        heads = (*DERIVED_HEADS[:2], "Least, with chance", "Most, with chance", *DERIVED_HEADS[2:])
        yield _Table(title, ("Police forces and years",), rows, heads)


def _interval_cells(shown: DerivedShown) -> list[Any]:
    low, high = shown.interval or (NOT_AVAILABLE, NOT_AVAILABLE)
    return [low, _NO_MOST if high is None else high]


def _revisions_table(contents: Contents) -> _Table:
    """Every figure that is not as the earlier release had it."""
    told = contents.revisions
    rows = [
        [
            *(one.area, one.period, one.about),
            *(*_ends(one.before), *_ends(one.now), _number(one.least_change), _number(one.most_change)),
            *(one.how, one.why or "not told", one.id),
        ]
        for one in told
    ]
    was, is_ = told[0].releases if told else ("before", "now")
    ends = (f"Least, {was}", f"Most, {was}", f"Least, {is_}", f"Most, {is_}")
    heads = (*ends, "Least change", "Most change", "How it moved", "Why", "Figure id")
    return _Table(f"What moved from the release {was} to {is_}", ("Area", "Year", "What"), rows, heads)


def _ends(bounds: Bounds | None) -> list[Any]:
    if bounds is None:
        return [NOT_AVAILABLE, NOT_AVAILABLE]
    return [bounds.low, _NO_MOST if bounds.high is None else bounds.high]


def _number(number: int | None) -> Any:
    return NOT_AVAILABLE if number is None else number


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
        table=pd.DataFrame(table.rows, columns=[*table.stubs, *table.heads]),
        table_name=f"table_{place}",
        title=f"Table {place}: {table.title}",
        subtitles=[f"Counts {contents.release.subject}. $$recording$$ $$comparison$$ $$forces$$"],
        instructions="This worksheet contains one table. Some cells refer to notes, which stand on the sheet Notes.",
        legend=_legend(table),
        source="Police replies under the Freedom of Information Act.",
        index_columns={place: column for column, place in enumerate(range(1, len(table.stubs) + 1))},
    )
