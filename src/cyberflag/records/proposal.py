"""A column map proposed from a file's own names and first rows, for a person to read over; nothing is taken from it."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import polars as pl

from cyberflag.model import CrimeRecords
from cyberflag.records.column_map import ISO, OWN_COLUMNS, ColumnMap, nearest, write_column_map
from cyberflag.records.sources import column_names_of, raw_batches
from cyberflag.vocabularies.crime_records import column_names, plain_name

DATE_FORMS = (
    ISO,
    "%d/%m/%Y",
    "%d-%m-%Y",
    "%d.%m.%Y",
    "%d/%m/%y",
    "%d-%b-%Y",
    "%d-%b-%y",
    "%d %b %Y",
    "%d %B %Y",
    "%Y/%m/%d",
    "%Y%m%d",
    "%m/%d/%Y",
)
"""Ways of writing dates that are tried, in this order."""

_ROWS_TRIED = 2000
_NEAR_NAME = "a near name only: check"
_KNOWN_NAME = "a usual name for it: check"


def propose_column_map(path: Path, columns: ColumnMap | None = None) -> str:
    """A column map for the file as text, each line that is no more than a guess marked as one.

    A column of ours is proposed by a usual name of records systems, else by a near name. How dates are written is
    proposed where one way fits most dates of the first rows. Raises what the opening of the file raises.
    """
    start = columns or ColumnMap()
    there = column_names_of(path, start)
    names, notes = _names(there)
    form = _dates(path, start, names)
    if form not in {"", ISO}:
        notes["dates"] = "fits the first rows: check"
    chosen = {name: names[name] for name in OWN_COLUMNS if name in names}
    settings = ColumnMap(
        columns=MappingProxyType(chosen), dates=form or start.dates, encoding=start.encoding, separator=start.separator,
        sheet=start.sheet, force=start.force,
    )  # fmt: skip
    missing = [f"# {own}: nothing in the file goes by such a name" for own in OWN_COLUMNS if own not in chosen]
    unused = [f"# not taken: {name}" for name in there if name not in chosen.values()]
    head = "# Proposed from the names in the file. Read it over, then give it with --columns.\n"
    return head + write_column_map(settings, notes) + "\n".join(["", *missing, *unused]) + "\n"


def _names(there: tuple[str, ...]) -> tuple[dict[str, str], dict[str, str]]:
    """The column of the file proposed for each of ours, and remarks on those that are guesses."""
    plain = {plain_name(name): name for name in reversed(there)}
    names = {own: plain[own] for own in OWN_COLUMNS if own in plain}
    notes: dict[str, str] = {}
    for own in OWN_COLUMNS:
        free = {key: name for key, name in plain.items() if name not in names.values()}
        known = next((free[alias] for alias in column_names()[own] if alias in free), "")
        if own not in names and known:
            names[own], notes[own] = known, _KNOWN_NAME
    for own in OWN_COLUMNS:
        free = {key: name for key, name in plain.items() if name not in names.values()}
        near = nearest(own, tuple(free))
        if own not in names and near:
            names[own], notes[own] = free[near], _NEAR_NAME
    return names, notes


def _dates(path: Path, columns: ColumnMap, names: dict[str, str]) -> str:
    """The way of writing dates that fits at least half of the first rows; empty where none does."""
    schema = CrimeRecords.create_empty().schema
    dated = [names[own] for own in OWN_COLUMNS if own in names and schema[own] == pl.Date]
    batch = next(raw_batches(path, columns, _ROWS_TRIED), None)
    if batch is None or not dated:
        return ""
    texts = [batch.table[name] for name in dated if batch.table.schema[name] == pl.String]
    said = pl.concat([text.rename("day") for text in texts]).drop_nulls().str.strip_chars() if texts else pl.Series([])
    said = said.filter(said != "") if len(said) else said
    fits = {form: _fitting(said, form) for form in DATE_FORMS} if len(said) else {}
    best = max(fits, key=lambda form: fits[form], default="")  # the first of several that fit alike
    return best if fits.get(best, 0) >= len(said) / 2 else ""


def _fitting(said: pl.Series, form: str) -> int:
    alone = said if " " in form else said.str.extract(r"^(\S+)", 1)
    return int(alone.str.to_date(form, strict=False).is_not_null().sum())
