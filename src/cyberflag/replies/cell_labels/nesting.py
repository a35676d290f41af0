"""Which row label stands under which: by indentation, dashes, bold type, rows that name a group, repeated members."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby, pairwise

from cyberflag.replies.document import Cell

_PREFIX = re.compile(r"\s*(?:(?P<dots>\.{2,}|…)|(?P<dash>[-–—])(?=\s|[A-Za-z])|(?P<bullet>[•·●▪○►>]))")
_BARE_TOTAL = re.compile(
    r"(?:grand |overall |sub-?)?totals?|all|sum|altogether|both sexes|all persons"
    r"|i alt|alle|insgesamt|gesamt|ensemble|totale?|yhteensä|kaikki|totalt|samtliga|cyfanswm",
    re.IGNORECASE,
)
"""Words for a sum in the languages in which British and neighbouring offices publish."""

_NOTE_MARKS = re.compile(r"\s*(?:[\d*^†‡]{1,2}\)?|\(\w\))\s*$")
_REMARK = re.compile(r"\s*(?:(?:foot)?notes?\b|sources?\b|[*†‡^~#]|\(?\d{1,2}[).]\s)", re.IGNORECASE)
_LONGEST_GROUP = 100
_COLUMN = 1000
"""A label set out to the left in a column of its own counts as less indented than any in the next."""


class Sign(StrEnum):
    """What a row's place under another was read from."""

    INDENT = "indentation"
    PREFIX = "dashes"
    BOLD = "bold type"
    GROUP = "rows that name a group"
    REPEATS = "repeated members"


@dataclass
class Item:
    """A row label: its cell, the row it stands in, and whether the row has values. ``gap`` says that a blank row is
    above it.
    """

    label: Cell
    row: int
    has_values: bool
    gap: bool = False
    bold: bool = False
    indent: int = 0
    prefix: int = 0
    rank: int = 0
    repeated: bool = False
    parent: Item | None = None
    sign: Sign | None = None
    children: list[Item] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The label's text."""
        return self.label.shown.strip()

    @property
    def is_total(self) -> bool:
        """Whether the label says nothing but that it is a sum."""
        return bool(_BARE_TOTAL.fullmatch(_NOTE_MARKS.sub("", self.text).strip(" :*")))

    @property
    def is_remark(self) -> bool:
        """Whether a row without values is a note rather than the name of a group."""
        return not self.has_values and bool(_REMARK.match(self.text) or len(self.text) > _LONGEST_GROUP)

    def path(self) -> tuple[Cell, ...]:
        """The labels from the outermost down to this one."""
        return (*(self.parent.path() if self.parent else ()), self.label)


def nest(items: Sequence[Item], *, by_bold: bool = True) -> frozenset[Sign]:
    """Give each item its parent, and return the signs that it was read from.

    A label stands under the nearest one above that is less indented, has a shorter lead of dots or dashes, is bold
    where it is not, or names a group in a row without values. A bare ``Total`` never has members of its own.
    """
    _describe(items, by_bold=by_bold)
    stack: list[Item] = []
    used: set[Sign] = set()
    for item in items:
        if item.is_remark:
            continue
        while stack and (sign := _holds(stack[-1], item)) is None:
            stack.pop()
        if stack:
            item.parent, item.sign = stack[-1], sign
            stack[-1].children.append(item)
            if sign:
                used.add(sign)
        if not item.is_total:
            stack.append(item)
    return frozenset(used)


def _describe(items: Sequence[Item], *, by_bold: bool) -> None:
    bold = [item.label.is_heading for item in items]
    tells = by_bold and any(bold) and not all(bold)
    for item in items:
        item.bold = tells and item.label.is_heading
        item.indent = _indent(item.label)
    _rank_prefixes(items)
    _mark_repeats(items)
    _take_stray_values_for_none(items)
    _rank_groups(items)
    if not _are_groups(items):
        for item in items:
            item.has_values = item.has_values or not (item.bold or item.children)


def _indent(cell: Cell) -> int:
    """Blanks before the text where the file shows them, else a step of the format counted as two."""
    written = cell.raw if isinstance(cell.raw, str) else cell.shown
    blanks = len(written) - len(written.lstrip())
    tabs = written[:blanks].count("\t")
    return cell.column * _COLUMN + (blanks + tabs if blanks else 2 * cell.indent)


def _rank_prefixes(items: Sequence[Item]) -> None:
    """How deep each lead of dots or dashes is: a new kind is deeper than the row it follows."""
    depth: dict[str, int] = {"": 0}
    last = 0
    for item in items:
        found = _PREFIX.match(item.text)
        kind = found.lastgroup or "" if found else ""
        if kind not in depth:
            depth[kind] = last + 1
        item.prefix = last = depth[kind]


def _mark_repeats(items: Sequence[Item]) -> None:
    """Labels of runs that come again under other rows (``Men``, ``Women`` under each region); no row is set in."""
    seen = Counter(item.text.casefold() for item in items if not item.is_total)
    often = {text for text, n in seen.items() if n > 1}
    if len(often) < 2 or len({(item.indent, item.prefix) for item in items}) > 1:
        return
    for item in items:
        item.repeated = item.text.casefold() in often
    runs = [list(run) for repeated, run in groupby(items, key=lambda item: item.repeated) if repeated]
    if len(runs) < 2 or max(map(len, runs)) < 2:
        for item in items:
            item.repeated = False


def _take_stray_values_for_none(items: Sequence[Item]) -> None:
    """A bold row whose label elsewhere names a group names one here too, whatever stray value stands in its row."""
    groups = {item.text.casefold() for item in items if item.bold and not item.has_values}
    for item in items:
        if item.bold and item.text.casefold() in groups and not item.is_total:
            item.has_values = False


def _rank_groups(items: Sequence[Item]) -> None:
    """Where rows that name groups follow one another, the first is the outer one; a lone one goes with the inner."""
    groups = [item for item in items if not item.is_remark]
    runs = [list(run) for named, run in groupby(groups, key=lambda item: item.has_values) if not named]
    alike = [list(run) for full in runs for _, run in groupby(full, key=lambda item: (item.bold, item.indent))]
    longest = max((len(run) for run in alike), default=0)
    for run in alike:
        for at, item in enumerate(run):
            item.rank = longest - len(run) + at


def _are_groups(items: Sequence[Item]) -> bool:
    """Whether plain rows without values name groups rather than being rows in which everything is missing."""
    plain = [item for item in items if not item.has_values and not item.bold and not item.is_remark]
    if not plain or len(plain) > 1 or plain[0] is items[0]:
        return True
    only = plain[0]
    after = next((b for a, b in pairwise(items) if a is only), None)
    deeper = after is not None and (after.indent > only.indent or after.prefix > only.prefix)
    return deeper or only.gap or only.text.endswith(":") or only.text.isupper()


def _holds(above: Item, item: Item) -> Sign | None:
    """What says that an item stands under one above it, None where nothing does."""
    if item.is_total:
        return _holds_total(above, item)
    if item.indent != above.indent:
        weaker = above.has_values and item.bold and not above.bold
        return Sign.INDENT if item.indent > above.indent and not weaker else None
    if item.prefix != above.prefix:
        return Sign.PREFIX if item.prefix > above.prefix else None
    if item.bold != above.bold:
        return Sign.BOLD if above.bold else None
    if above.has_values:
        return Sign.REPEATS if item.repeated and not above.repeated else None
    return _holds_as_group(above, item)


def _holds_as_group(above: Item, item: Item) -> Sign | None:
    """Whether a row without values holds one of the same look: all its members look like the first."""
    if not item.has_values:
        return Sign.GROUP if above.rank < item.rank else None
    first = above.children[0] if above.children else None
    return Sign.GROUP if first is None or _look_alike(first, item) else None


def _holds_total(above: Item, item: Item) -> Sign | None:
    """A bare total stands in the group whose members, or whose inner groups, look as it does."""
    if above.has_values:
        return Sign.INDENT if above.children and _look_alike(above.children[0], item) and item.indent else None
    if above.children:
        return Sign.GROUP if _look_alike(above.children[0], item) else None
    return Sign.GROUP if item.indent >= above.indent else None


def _look_alike(one: Item, other: Item) -> bool:
    return (one.bold, one.indent, one.prefix) == (other.bold, other.indent, other.prefix)
