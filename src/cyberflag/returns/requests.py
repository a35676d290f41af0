"""``request.toml``: what every force was asked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from cyberflag.errors import UsageError
from cyberflag.model import ALL, ALL_AGES, AgeBand, Basis, Measure, Period, Request, SeriesBreak
from cyberflag.vocabularies.forces import FORCES
from cyberflag.vocabularies.periods import understand_period

WordT = TypeVar("WordT", bound=StrEnum)
ValueT = TypeVar("ValueT")

_KEYS = ("basis", "measure", "ages", "periods", "questions", "forces", "released", "breaks", "no_breaks")
_RELEASED = re.compile(r"\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?")
_FORCES = frozenset(force.id for force in FORCES)


def load_request(folder: Path) -> Request:
    """The request in the folder or in its parent; what is not stated is unknown, and without a file everything is.

    Raises ``UsageError`` (with the cure) for a key or a value that is not understood.
    """
    path = find_request(folder)
    return _read_request(path) if path else Request()


def find_request(folder: Path) -> Path | None:
    """The ``request.toml`` of a folder: in it or in its parent; None where there is none."""
    places = (place / "request.toml" for place in (folder, folder.resolve().parent))
    return next((path for path in places if path.is_file()), None)


def _read_request(path: Path) -> Request:
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not written as TOML: {error}.", "See the example in the tutorial.") from error
    unknown = [key for key in stated if key not in _KEYS]
    if unknown:
        raise UsageError(f"{path}: the key {unknown[0]!r} is not understood.", f"Use only: {', '.join(_KEYS)}.")
    return Request(
        basis=_word(path, stated, "basis", Basis, Basis.UNKNOWN),
        measure=_word(path, stated, "measure", Measure, Measure.UNKNOWN),
        ages=_ages(path, stated),
        periods=_each(path, stated, "periods", _period, 'Write it as "2015/16", "2016" or "year ending June 2016".'),
        questions=_each(path, stated, "questions", lambda text: text, "Write each question as a text."),
        forces=_each(path, stated, "forces", _force, "Write the force's id; cyberflag vocabulary forces lists them."),
        released=_released(path, stated),
        breaks=_breaks(path, stated, "breaks"),
        no_breaks=_breaks(path, stated, "no_breaks"),
    )


def _word(path: Path, stated: dict[str, Any], key: str, words: type[WordT], unsaid: WordT) -> WordT:
    value = stated.get(key, unsaid)
    if value not in list(words):
        raise UsageError(f"{path}: {key} = {value!r} is not understood.", f"Use one of: {', '.join(words)}.")
    return words(value)


def _ages(path: Path, stated: dict[str, Any]) -> AgeBand:
    value = stated.get("ages", str(ALL_AGES))
    try:
        return AgeBand.parse(str(value))
    except ValueError as error:
        raise UsageError(f"{path}: ages = {value!r} is not understood.", 'Write it as "0-17" or "18+".') from error


def _released(path: Path, stated: dict[str, Any]) -> str:
    value = str(stated.get("released", ""))  # a day may stand without quotation marks: TOML has dates
    if value and not _RELEASED.fullmatch(value):
        raise UsageError(f"{path}: released = {value!r} is not understood.", 'Write it as "2016-06" or "2016-06-21".')
    return value


def _each(
    path: Path, stated: dict[str, Any], key: str, understand: Callable[[str], ValueT | None], cure: str
) -> tuple[ValueT, ...]:
    values = stated.get(key, [])
    if not isinstance(values, Iterable) or isinstance(values, str | dict):
        raise UsageError(f"{path}: {key} = {values!r} is no list.", f'Write it as {key} = ["...", "..."].')
    understood = []
    for value in values:
        meant = understand(value) if isinstance(value, str) else None
        if meant is None:
            raise UsageError(f"{path}: {value!r} in {key} is not understood.", cure)
        understood.append(meant)
    return tuple(understood)


def _breaks(path: Path, stated: dict[str, Any], key: str) -> tuple[SeriesBreak, ...]:
    """The breaks that the campaign knows of (or overrules): tables with ``day``, ``what``, ``source``, and ``force`` or
    none.
    """
    tables = stated.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise UsageError(f"{path}: {key} is no list of tables.", _BREAK_CURE)
    return tuple(_break(path, table) for table in tables)


_BREAK_KEYS = ("day", "what", "source", "force")
_BREAK_CURE = (
    'Write each as [[breaks]] with day = 2017-06-01, what = "a new crime system", source = "its reply", '
    'force = "kent"; leave force out where it holds for all.'
)


def _break(path: Path, table: dict[str, Any]) -> SeriesBreak:
    texts = {key: table.get(key, "") for key in ("what", "source")}
    day, force = table.get("day"), table.get("force", ALL)
    if set(table) - set(_BREAK_KEYS) or not isinstance(day, date) or isinstance(day, datetime):
        raise UsageError(f"{path}: a break is not understood: {table}.", _BREAK_CURE)
    if not all(isinstance(text, str) and text.strip() for text in texts.values()):
        raise UsageError(f"{path}: the break of {day} does not say what changed, and who says so.", _BREAK_CURE)
    if force != ALL and force not in _FORCES:
        raise UsageError(f"{path}: {force!r} in breaks is not understood.", _BREAK_CURE)
    return SeriesBreak(day, texts["what"], texts["source"], force)


def _period(text: str) -> Period | None:
    found = understand_period(text)
    return found.value if found else None


def _force(text: str) -> str | None:
    return text if text in _FORCES else None
