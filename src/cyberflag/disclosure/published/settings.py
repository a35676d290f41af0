"""What ``tables.toml`` says of a folder of tables: their dimensions, totals, groups and marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cyberflag.errors import UsageError
from cyberflag.model import Bounds

SETTINGS_FILE = "tables.toml"
_KEYS = ("value", "least_width", "must_reach", "dimensions", "tables", "marks")


@dataclass(frozen=True)
class Dimension:
    """One way in which the tables are broken down.

    ``total`` is what stands for all of it; ``groups`` hold the values that add up to another (regions of forces), which
    may be groups themselves; ``words`` are further names of values in stories.
    """

    name: str
    total: str
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def is_group(self, value: str) -> bool:
        """Whether other values add up to it: it is compared with groups, not with what is in them."""
        return value in self.groups


@dataclass(frozen=True)
class TableSettings:
    """``value`` is the column of the numbers in long tables; ``columns`` names, for each wide table, the dimension of
    its heads; ``marks`` bounds what a mark stands for; an interval narrower than ``least_width`` is too narrow, and so
    is one that ends below ``must_reach``: it says that the number is small.
    """

    dimensions: tuple[Dimension, ...]
    value: str = "count"
    columns: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Bounds] = field(default_factory=dict)
    least_width: int = 2
    must_reach: int = 0

    def dimension(self, name: str) -> Dimension | None:
        """The dimension of this name."""
        return next((d for d in self.dimensions if d.name == name), None)


def settings_of(stated: Mapping[str, Any]) -> TableSettings:
    """The settings that a TOML document states. Raises ``UsageError`` (key, cure) for what is not understood."""
    unknown = [key for key in stated if key not in _KEYS]
    if unknown:
        raise _not_understood(f"the key {unknown[0]!r} is not known", f"Use only: {', '.join(_KEYS)}.")
    dimensions = tuple(_dimension(name, said) for name, said in _table(stated, "dimensions").items())
    if not dimensions:
        raise _not_understood("no dimension is named", 'Name each, as [dimensions.age] with total = "All ages".')
    names = {dimension.name for dimension in dimensions}
    columns = {file: str(said.get("columns", "")) for file, said in _table(stated, "tables").items()}
    for file, name in columns.items():
        if name not in names:
            raise _not_understood(f"the columns of {file} are {name!r}", f"Name one of: {', '.join(sorted(names))}.")
    width = stated.get("least_width", TableSettings.least_width)
    if not isinstance(width, int) or width < 1:
        raise _not_understood(f"least_width is {width!r}", "Write a whole number from 1 on.")
    reach = stated.get("must_reach", TableSettings.must_reach)
    if not isinstance(reach, int) or reach < 0:
        raise _not_understood(f"must_reach is {reach!r}", "Write a whole number: 5 where 1 to 4 are withheld.")
    marks = {mark: _bounds(mark, said) for mark, said in _table(stated, "marks").items()}
    return TableSettings(dimensions, str(stated.get("value", "count")), columns, marks, width, reach)


def _dimension(name: str, said: Any) -> Dimension:
    if not isinstance(said, dict) or not isinstance(said.get("total"), str):
        raise _not_understood(f"dimension {name} has no total", 'Say what stands for all of it: total = "All ages".')
    groups = {group: tuple(str(part) for part in parts) for group, parts in _table(said, "groups").items()}
    empty = [group for group, parts in groups.items() if not parts]
    if empty:
        raise _not_understood(f"the group {empty[0]} of {name} has no parts", "Name the values that add up to it.")
    words = {value: tuple(str(word) for word in told) for value, told in _table(said, "words").items()}
    return Dimension(name, said["total"], groups, words)


def _bounds(mark: str, said: Any) -> Bounds:
    found = re.fullmatch(r"(\d+)(?:-(\d+)|(\+))", str(said).replace(" ", ""))
    if found is None:
        raise _not_understood(f"the mark {mark!r} stands for {said!r}", 'Write it as "1-4", or "0+" without an end.')
    return Bounds(int(found[1]), int(found[2]) if found[2] else None)


def _table(stated: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    said = stated.get(key, {})
    if not isinstance(said, dict):
        raise _not_understood(f"{key} is no table", f"Write it as [{key}] with one line each.")
    return said


def _not_understood(what: str, cure: str) -> UsageError:
    return UsageError(f"{SETTINGS_FILE}: {what}.", cure)
