"""Counts that run on: ``Year so far`` beside ``In the month`` is of all the months down to its own."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.signs.markers import exact_number
from cyberflag.vocabularies.spans.running_counts import without_running, without_single

_FEWEST: Final = 3
_MOSTLY: Final = 0.8
"""The share of running counts that must be the one before with their own month, where months stand beside them."""
_YEAR: Final = timedelta(days=366)


def part_running_counts(table: Table) -> tuple[Table, ...]:
    """The table; as two where some of its lines run on over months or quarters that stand on its other side: those
    that do not, and those that do with each label written as the months from the first of its year to its own.

    Where the counts of each month stand beside them, nearly all must add up to them; else the heading must name a year.
    """
    for level in table.levels:
        running = {at for at, label in enumerate(level.labels) if label and without_running(label.text) is not None}
        periods = next((v for v in table.levels if v.side is not level.side and _is_of_periods(v)), None)
        if running and periods is not None and not table.is_list and level.side is not Side.SECTIONS:
            found = _Running(table, level, periods, frozenset(running))
            if found.spans:
                return found.parts()
    return (table,)


def running_headings(tables: Iterable[Table]) -> frozenset[str]:
    """The places of headings whose words for a running count the tables no longer have: they say what it is of."""
    labels = [(t, label) for t in tables for level in t.levels for label in level.labels if label is not None]
    return frozenset(
        t.source(label.row, label.column)
        for t, label in labels
        if (cell := t.cell(label.row, label.column)) is not None
        and without_running(label.text) is None
        and without_running(cell.shown) is not None
    )


def _is_of_periods(level: Level) -> bool:
    said = [text for text in level.distinct if _period(text) is not None]
    return len(said) >= _FEWEST and level.side is not Side.SECTIONS


def _period(text: str) -> Period | PartOfYear | None:
    found = fits_of(text).get(Dimension.PERIOD)
    value = found.value if found is not None else None
    return value if isinstance(value, Period | PartOfYear) else None


@dataclass(frozen=True)
class _Running:
    """Lines of a table (columns, or rows) that run on over the periods on the other side of it."""

    table: Table
    level: Level
    periods: Level
    running: frozenset[int]

    @cached_property
    def spans(self) -> Mapping[int, str]:
        """What each label of a period is written as for the running counts, by its place; empty where they do not run
        on from the first.
        """
        own = {
            at: p for at, label in enumerate(self.periods.labels) if label and (p := _period(label.text)) is not None
        }
        said: dict[int, str] = {}
        for group in self._groups(own):
            pairs = [(line, self._beside(line)) for line in sorted(self.running)]
            if not all(self._runs_on(line, beside, group) for line, beside in pairs):
                return {}
            said |= {at: _span(own[group[0]], own[at]) for at in group}
        return said | {at: said[last] for at, last in self._repeated(own) if said}

    def _repeated(self, own: Mapping[int, object]) -> Iterator[tuple[int, int]]:
        """The places of labels of no period that have the running counts of the last period before them again."""
        for at in range(len(self.periods.labels)):
            last = max((n for n in own if n < at), default=None)
            if at not in own and last is not None:
                counts = [(self._count(line, at), self._count(line, last)) for line in sorted(self.running)]
                if all(one is not None and one == other for one, other in counts):
                    yield at, last

    def _groups(self, own: Mapping[int, Period | PartOfYear]) -> Iterator[list[int]]:
        """The places of periods that follow on one another in one year, under the same other labels."""
        others = [
            v for v in self.table.levels if v.side in (self.periods.side, Side.SECTIONS) and v is not self.periods
        ]
        if self.periods.side is Side.COLUMNS:
            others = [v for v in others if v.side is Side.COLUMNS]
        group: list[int] = []
        for at in own:
            alike = group and all(_text(v.labels[at]) == _text(v.labels[group[-1]]) for v in others)
            if group and not (alike and _goes_on(own[group[0]], own[at], len(group))):
                yield group
                group = []
            group.append(at)
        if group:
            yield group

    def _beside(self, line: int) -> int | None:
        """The nearest line before a running one that does not run on and stands under the same other labels."""
        others = [v for v in self.table.levels if v.side is self.level.side and v is not self.level]
        return next(
            (
                at
                for at in range(line - 1, -1, -1)
                if at not in self.running and all(_text(v.labels[at]) == _text(v.labels[line]) for v in others)
            ),
            None,
        )

    def _runs_on(self, line: int, beside: int | None, group: Sequence[int]) -> bool:
        counts = [self._count(line, at) for at in group]
        if beside is None:
            label = self.level.labels[line]
            names_year = label is not None and "year" in label.text.casefold().replace("ytd", "year")
            known = [count for count in counts if count is not None]
            return names_year and len(known) > 1 and known == sorted(known)
        each = [self._count(beside, at) for at in group]
        steps = [
            (before or 0) + one == count
            for before, one, count in zip([0, *counts], each, counts, strict=False)
            if count is not None and one is not None and before is not None
        ]
        return bool(steps) and sum(steps) >= _MOSTLY * len(steps)

    def _count(self, line: int, at: int) -> int | None:
        row, column = self._place(line, at)
        cell = self.table.cell(row, column)
        return exact_number(cell.shown) if cell is not None else None

    def _place(self, line: int, at: int) -> tuple[int, int]:
        across = self.level.side is Side.COLUMNS
        return (
            (self.table.rows[at], self.table.columns[line])
            if across
            else (self.table.rows[line], self.table.columns[at])
        )

    def parts(self) -> tuple[Table, ...]:
        """The table without its running counts, where anything is left of it, and these by themselves."""
        labels = self.level.labels
        single = [at for at in range(len(labels)) if at not in self.running]
        shown = [at for at in range(len(self.periods.labels)) if any(self._shows(line, at) for line in self.running)]
        alone = replace(self.level, labels=tuple(label and _alone(label) for label in labels))
        named = replace(self.level, labels=tuple(self._named(at) for at in range(len(labels))))
        spans = replace(
            self.periods,
            labels=tuple(
                label and replace(label, text=self.spans.get(at, label.text))
                for at, label in enumerate(self.periods.labels)
            ),
        )
        every = range(len(self.periods.labels))
        runs = self._kept({id(self.level): named, id(self.periods): spans}, sorted(self.running), shown)
        return (self._kept({id(self.level): alone}, single, every), runs) if single else (runs,)

    def _shows(self, line: int, at: int) -> bool:
        cell = self.table.cell(*self._place(line, at))
        return cell is not None and bool(cell.shown.strip())

    def _named(self, line: int) -> Label | None:
        """The label of a running line without the words for that; where they are all of it, that of the line beside."""
        label = self.level.labels[line]
        rest = without_running(label.text) if label is not None else None
        if label is None or rest is None:
            return label
        if rest and is_understood(rest):
            return replace(label, text=rest)
        beside = self._beside(line)
        other = self.level.labels[beside] if beside is not None else None
        known = _alone(other) if other is not None else None
        return known and replace(label, text=known.text)

    def _kept(self, written: Mapping[int, Level], lines: Sequence[int], cross: Sequence[int]) -> Table:
        """The table with some of its lines and of what stands across them, and levels written anew."""
        is_across = self.level.side is Side.COLUMNS
        columns, rows = (lines, cross) if is_across else (cross, lines)
        levels = [written.get(id(v), v) for v in self.table.levels]
        trimmed = [
            replace(v, labels=tuple(v.labels[at] for at in (columns if v.side is Side.COLUMNS else rows)))
            for v in levels
        ]
        return replace(
            self.table,
            rows=tuple(self.table.rows[at] for at in rows),
            columns=tuple(self.table.columns[at] for at in columns),
            levels=tuple(v for v in trimmed if any(v.labels)),
        )


def _alone(label: Label) -> Label | None:
    """The label of counts of a month alone without the words for that; None where they are all of it."""
    if label.correction is not None or fits_of(label.text):
        return label
    rest = without_single(label.text)
    return replace(label, text=rest) if rest and rest != fold(label.text) else label if rest else None


def _text(label: Label | None) -> str:
    return label.text if label is not None else ""


def _goes_on(first: Period | PartOfYear, one: Period | PartOfYear, length: int) -> bool:
    """Whether a period follows the others of a group, ``length`` so far, in the year that the first begins."""
    if isinstance(first, PartOfYear) and isinstance(one, PartOfYear) and one.quarter:
        return one.quarter == first.quarter + length
    if isinstance(first, PartOfYear) and isinstance(one, PartOfYear):
        return (one.month - first.month) % 12 == length * one.months and length * one.months < 12
    if isinstance(first, Period) and isinstance(one, Period):
        return one.start > first.start and (one.end - first.start) < _YEAR
    return False


def _span(first: Period | PartOfYear, last: Period | PartOfYear) -> str:
    """From the first day of one to the last of another, written as a label says it."""
    if isinstance(first, Period) and isinstance(last, Period):
        return f"{first.start:%d/%m/%Y} to {last.end:%d/%m/%Y}"
    if isinstance(first, PartOfYear) and isinstance(last, PartOfYear) and last.quarter:
        return f"Q{first.quarter}" if first == last else f"Q{first.quarter} to Q{last.quarter}"
    if isinstance(first, PartOfYear) and isinstance(last, PartOfYear):
        return f"{month_name[first.month]} to {month_name[(last.month + last.months - 2) % 12 + 1]}"
    return ""
