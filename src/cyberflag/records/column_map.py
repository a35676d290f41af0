"""The column map: which column of a file is which, and how its dates, signs and texts are written."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rapidfuzz import process

from cyberflag.errors import NotFoundError, UsageError
from cyberflag.model import CrimeRecords
from cyberflag.vocabularies.forces import FORCES

ISO = "%Y-%m-%d"
"""How dates are written where the map does not say it."""

OWN_COLUMNS: tuple[str, ...] = tuple(CrimeRecords.column_names())
"""The names that the columns of crime records have here."""

_TEXT_SETTINGS = ("dates", "encoding", "separator", "sheet", "force")
_NEAR = 70


@dataclass(frozen=True)
class ColumnMap:
    """Which column of a file is which, by our names: ``columns["summary"]`` is ``"MO Text"``.

    ``dates``: how dates are written, in strftime's signs. ``encoding`` and ``separator`` are a CSV file's (none given:
    UTF-8, and the sign that parts the head). ``sheet`` is a workbook's (none given: its first). ``force``: the id of
    the force, where all records are of one and no column says it.
    """

    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    dates: str = ISO
    encoding: str = "utf-8"
    separator: str = ""
    sheet: str = ""
    force: str = ""


def load_column_map(path: Path) -> ColumnMap:
    """The column map in a TOML file.

    Raises ``NotFoundError`` where there is none, ``UsageError`` (with what may have been meant) for a key or a value
    that is not understood.
    """
    if not path.is_file():
        raise NotFoundError(
            f"There is no column map {path}.", "Make one: cyberflag records columns RECORDS -o MAP.toml"
        )
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not written as TOML: {error}.", 'Write each line as name = "text".') from error
    for key in stated:
        if key != "columns" and key not in _TEXT_SETTINGS:
            raise UsageError(f"{path}: the key {key!r} is not understood.", _may_be(key, ("columns", *_TEXT_SETTINGS)))
    settings = {key: _text(path, key, stated[key]) for key in _TEXT_SETTINGS if key in stated}
    _check_settings(path, settings)
    return ColumnMap(columns=_columns(path, stated.get("columns", {})), **settings)


def write_column_map(columns: ColumnMap, notes: Mapping[str, str] = MappingProxyType({})) -> str:
    """The map as the text of a TOML file; ``notes`` gives remarks by the name of a column or a setting."""
    lines = []
    for key, plain in (("dates", ISO), ("encoding", "utf-8"), ("separator", ""), ("sheet", ""), ("force", "")):
        if (value := getattr(columns, key)) != plain or key in notes:
            lines.append(_line(key, value, notes.get(key, "")))
    lines += ["", "[columns]"] if lines else ["[columns]"]
    lines += [_line(own, theirs, notes.get(own, "")) for own, theirs in columns.columns.items()]
    return "\n".join(lines) + "\n"


def nearest(name: str, names: tuple[str, ...]) -> str:
    """The one of the names that this may be a misspelling of; empty where none is near."""
    found = process.extractOne(name, names, processor=str.casefold, score_cutoff=_NEAR)
    return str(found[0]) if found else ""


def _line(key: str, value: str, note: str) -> str:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{key} = "{quoted}"' + (f"  # {note}" if note else "")


def _columns(path: Path, stated: object) -> Mapping[str, str]:
    if not isinstance(stated, dict):
        raise UsageError(f"{path}: columns is no table.", 'Write [columns] and below it lines as summary = "MO Text".')
    columns = {}
    for own, theirs in stated.items():
        if own not in OWN_COLUMNS:
            raise UsageError(f"{path}: there is no column {own!r} of crime records.", _may_be(own, OWN_COLUMNS))
        columns[own] = _text(path, own, theirs)
    doubled = [theirs for theirs in columns.values() if list(columns.values()).count(theirs) > 1]
    if doubled:
        raise UsageError(f"{path}: the column {doubled[0]!r} is taken twice.", "Take each column of the file once.")
    return MappingProxyType(columns)


def _text(path: Path, key: str, value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise UsageError(f"{path}: {key} = {value!r} is no text.", f'Write it as {key} = "...".')
    return value


def _check_settings(path: Path, settings: Mapping[str, str]) -> None:
    if "dates" in settings and not _can_write_days(settings["dates"]):
        raise UsageError(
            f"{path}: dates = {settings['dates']!r} does not say where day, month and year stand.",
            'Write it as "%d/%m/%Y" for 01/04/2024, "%Y-%m-%d" for 2024-04-01.',
        )
    if "encoding" in settings and not _is_encoding(settings["encoding"]):
        raise UsageError(f"{path}: encoding = {settings['encoding']!r} is not known.", 'Try "utf-8" or "cp1252".')
    if len(settings.get("separator", ",")) != 1:
        raise UsageError(f"{path}: separator must be one sign.", 'Write it as ";" or "\\t".')
    ids = tuple(force.id for force in FORCES)
    if settings.get("force", ids[0]) not in ids:
        raise UsageError(f"{path}: there is no force {settings['force']!r}.", _may_be(settings["force"], ids))


def _can_write_days(form: str) -> bool:
    days = (date(1999, 4, 1), date(2024, 4, 1), date(2024, 1, 4), date(2024, 4, 4))
    try:
        return len({day.strftime(form) for day in days}) == len(days) and "%" in form
    except ValueError:
        return False


def _is_encoding(name: str) -> bool:
    try:
        "".encode(name)
    except LookupError:
        return False
    return True


def _may_be(name: str, names: tuple[str, ...]) -> str:
    near = nearest(name, names)
    return f"Did you mean {near!r}? " * bool(near) + f"It can be: {', '.join(names[:40])}."
