"""The columns of a file turned into those of crime records, beside what they held where it was not understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain

import polars as pl

from cyberflag.model import CrimeRecords
from cyberflag.records.column_map import ISO, ColumnMap
from cyberflag.vocabularies.crime_records import words_for_unknown, yes_and_no
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES
from cyberflag.vocabularies.forces import understand_force
from cyberflag.vocabularies.sexes import understand_sex

PRINTED = "printed:"
"""What a column's name starts with that holds the text as the file has it."""

ROW = "row"
"""The column of row numbers in the file."""

SCHEMA = CrimeRecords.create_empty().schema

_TEXTS = ("crime_reference", "force", "station", "offence_code", "outcome", "cancellation")
_CODED = ("force", "station", "offence_code", "victim_sex", "officer_flag", "cancellation")
"""Columns of few values in many rows."""

_NEVER_UNKNOWN = ("crime_reference", "recorded_on", "victim_sex")
"""Columns in which no word says that nothing is known: the first two are needed, and an unknown sex is one of its
values.
"""

_CODE = re.compile(r"0*(?P<number>\d{1,3})\s*/\s*(?P<part>\d{1,2})$")
_JOINED = re.compile(r"(?P<number>\d{3})(?P<part>\d{2})$")
_WHOLE = r"^\d{1,3}(\.0+)?$"
_OLDEST = 130
_SURE = 0.95
_LETTER = 0.8


def parse_columns(table: pl.DataFrame, names: dict[str, str], columns: ColumnMap) -> pl.DataFrame:
    """The rows with every column of crime records in its type, and ``printed:NAME`` for each that had to be understood.

    ``names`` gives the file's name of each column that is there. What is empty, or says that it is not known, is null;
    what is not understood is null too, and stands in the printed column. The summary is taken as it stands.
    """
    taken = table.select(
        pl.col(ROW),
        *(pl.col(theirs).alias(own) for own, theirs in names.items()),
        *(_empty(own) for own in SCHEMA if own not in names),
    )
    kinds = taken.schema
    printed = [own for own in names if own != "summary" and (own in _TEXTS or kinds[own] != SCHEMA[own])]
    coded = [_parse_values(taken[own], columns.dates) for own in printed if own in _CODED]
    others = [own for own in printed if own not in _CODED]
    prepared = taken.with_columns(*(_text(own, kinds[own]) for own in others), pl.col("summary").cast(pl.String))
    done = prepared.with_columns(*(_parse(own, columns.dates) for own in others), *chain.from_iterable(coded))
    if columns.force and "force" not in names:
        done = done.with_columns(pl.lit(columns.force).alias("force"))
    return done


def _parse_values(column: pl.Series, dates: str) -> tuple[pl.Series, pl.Series]:
    """A column of few values as text and as what it means, each value looked at once."""
    own = column.name
    coded = column.cast(pl.String).to_arrow().dictionary_encode()
    values = pl.DataFrame({own: pl.Series(own, pl.from_arrow(coded.dictionary), dtype=pl.String)})
    said = values.select(_text(own, pl.String()))
    if own in _UNDERSTOOD:
        meanings = [text and _UNDERSTOOD[own](text) for text in said.to_series().to_list()]
        meant = pl.Series(own, meanings, dtype=SCHEMA[own])
    else:
        meant = said.select(_parse(own, dates)).to_series()
    places = pl.Series(pl.from_arrow(coded.indices))
    return said.to_series().gather(places), meant.gather(places)


@cache
def _empty(own: str) -> pl.Expr:
    """A column that is not there."""
    return pl.lit(None, SCHEMA[own]).alias(own)


@cache
def _text(own: str, kind: pl.DataType) -> pl.Expr:
    """A column as trimmed text; empty where it holds nothing, or says that nothing is known."""
    column = pl.col(own)
    text = (column.cast(pl.String) if kind != pl.String else column).str.strip_chars()
    if own in _NEVER_UNKNOWN:
        said = text.replace("", None)
    else:
        says_nothing = text.str.to_lowercase().is_in(["", *words_for_unknown()])
        said = pl.when(says_nothing).then(None).otherwise(text)
    return said.alias(PRINTED + own)


@cache
def _parse(own: str, dates: str) -> pl.Expr:
    """What is printed in a column as its type says, days being written as ``dates`` says."""
    printed = pl.col(PRINTED + own)
    kind = SCHEMA[own]
    if kind == pl.Date:
        return _date(printed, dates).alias(own)
    if kind == pl.Boolean:
        words = yes_and_no()
        return printed.str.to_lowercase().replace_strict(words, default=None, return_dtype=pl.Boolean).alias(own)
    if kind == pl.Int64:
        number = printed.str.extract(r"^(\d{1,3})", 1).cast(pl.Int64)
        return pl.when(printed.str.contains(_WHOLE) & (number <= _OLDEST)).then(number).alias(own)
    if own == "cancellation":
        upper = printed.str.to_uppercase()
        return pl.when(upper.str.contains(r"^C[1-5]$")).then(upper).alias(own)
    return printed.alias(own)


def _date(printed: pl.Expr, form: str) -> pl.Expr:
    """A day as the map says that days are written, or in ISO; a time of day behind it does not count."""
    alone = printed.str.extract(r"^(\S+)", 1) if " " not in form else printed
    iso = printed.str.extract(r"^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$", 1).str.to_date(ISO, strict=False)
    return iso if form == ISO else pl.coalesce(alone.str.to_date(form, strict=False), iso)


@lru_cache(maxsize=4096)
def standard_code(text: str) -> str | None:
    """The Home Office code (``071/17``) or class (``88A``) in one spelling, or None: ``71/17``, ``07117``, ``88a``.

    A code that the list of sexual offences does not hold is a code all the same.
    """
    if found := _CODE.match(text) or _JOINED.match(text):
        return f"{int(found['number']):03d}/{int(found['part']):02d}"
    return text.upper() if text.upper() in CLASS_CODES else None


def _sex(text: str) -> str | None:
    if text.casefold() in words_for_unknown():
        return "unknown"
    found = understand_sex(text)
    return str(found.value) if found and found.score >= _LETTER and found.value != "all" else None


def _force(text: str) -> str | None:
    found = understand_force(text)
    return found.value.id if found and found.score >= _SURE else None


_UNDERSTOOD: dict[str, Callable[[str], str | None]] = {
    "offence_code": standard_code,
    "victim_sex": _sex,
    "force": _force,
}
