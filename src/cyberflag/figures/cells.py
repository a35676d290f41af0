"""The rows of ``counts.csv`` as values that can be added up, and what one table of a reply says as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import dataframely as dy

from cyberflag.figures.offences import apart, lacking
from cyberflag.model import (
    ALL,
    ALL_AGES,
    AgeBand,
    Basis,
    Bounds,
    Counts,
    Marker,
    Measure,
    Period,
    Provenance,
    Sex,
    exclude_one_another,
)

BY_OFFENCE = frozenset({"offence"})
"""Broken down by offence alone."""

DIMENSIONS = ("offence", "age", "sex", "platform", "detail")
"""What a count can be broken down by, in the order in which ties are settled."""


@dataclass(frozen=True, eq=False)
class Cell:
    """One row of counts: what it counts, its bounds, and where it stands. Two cells are the same only if one object."""

    id: str
    provenance: Provenance
    force: str
    period: Period
    measure: Measure
    basis: Basis
    offence: str
    age: AgeBand
    sex: Sex
    platform: str
    detail: str
    bounds: Bounds
    marker: Marker
    total: bool

    @cached_property
    def broken_down_by(self) -> frozenset[str]:
        """The dimensions of which this cell is one value rather than all of them."""
        by = {
            "offence": self.offence != ALL,
            "age": self.age != ALL_AGES,
            "sex": self.sex != Sex.ALL,
            "platform": self.platform != ALL,
            "detail": self.detail != "",
        }
        return frozenset(name for name, broken in by.items() if broken)

    @property
    def place(self) -> tuple[str, str]:
        """Reply and table: what is counted once and for all in one go."""
        return self.provenance.reply, self.provenance.table


def cells_of(counts: dy.DataFrame[Counts]) -> tuple[Cell, ...]:
    """Every row of the table as a cell, in its order."""
    ages: dict[str, AgeBand] = {}
    cells = []
    for row in counts.iter_rows(named=True):
        age = ages.setdefault(row["age"], AgeBand.parse(row["age"]))
        cells.append(
            Cell(
                id=row["id"],
                provenance=Provenance(row["reply"], row["source"]),
                force=row["force"],
                period=Period(row["period_start"], row["period_end"]),
                measure=Measure(row["measure"]),
                basis=Basis(row["basis"]),
                offence=row["offence"],
                age=age,
                sex=Sex(row["sex"]),
                platform=row["platform"],
                detail=row["detail"],
                bounds=Bounds(row["low"], row["high"]),
                marker=Marker(row["marker"]),
                total=row["total"],
            )
        )
    return tuple(cells)


@dataclass(frozen=True, eq=False)
class CountedTable:
    """The cells of one period in one table of one reply, and what is known of the table as a whole.

    ``absent_is_nought``: a combination that does not appear did not occur (a list of crimes, or a long export of those
    combinations that occur). ``mixes_ages``: some rows count people outside the ages asked about, so that a figure for
    all ages may hold them too. ``lists_all_offences``: the offences in it may be taken to be all of them, but for those
    ``elsewhere``, which its reply counts for the period in other tables alone (a sheet for each offence). They may not
    where a reply names a single offence for the period, its text names some beside a figure for all, or they come to
    less than the figure for all that it prints elsewhere, in every period.
    ``leaves_out``: some row or cell of it was not understood, so that its parts add to a least only; what it prints
    stays as printed. ``may_lack_sections``: the same of other tables of its reply, which matters where the sections of
    one table are put together.
    """

    cells: tuple[Cell, ...]
    absent_is_nought: bool = False
    mixes_ages: bool = False
    lists_all_offences: bool = True
    leaves_out: bool = False
    may_lack_sections: bool = False
    elsewhere: frozenset[str] = frozenset()

    def takes_absent_for_nought(self, by: frozenset[str], wanted: str) -> bool:
        """Whether a combination that does not appear among what is broken down so (``by``) did not occur: a table of
        which that holds, but for offences in what is wanted that it breaks down otherwise alone.
        """
        return self.absent_is_nought and not apart(self.offences, self._offences_by.get(by, ()), wanted)

    def holds_all_offences(self, offences: Iterable[str], by: frozenset[str], wanted: str) -> bool:
        """Whether some offences that it breaks down so (``by``) add up to all of them that lie in what is wanted: it
        may be taken to list all, and none is missing that it prints in this way for another sex, age or platform, or in
        another way at all. What is missing is not nought, unless what is there makes up the figure of the offence.
        """
        if not self.lists_all_offences or self.elsewhere:
            return False
        own = tuple(offences)
        missing = lacking(self._offences_by[by], own, wanted)
        if missing and not self._told_whole[by].issuperset(missing):
            return False
        return not apart(self.offences, (*own, *missing), wanted)

    def breaks_down_alike(self, offences: Iterable[str]) -> bool:
        """Whether some offences stand in it broken down by the same dimensions."""
        return any(set(offences) <= set(own) for own in self._offences_by.values())

    @cached_property
    def _told_whole(self) -> dict[frozenset[str], frozenset[str]]:
        """By what they are broken down, the offences whose figures make up the one that is printed for all of it: those
        that are missing among them are noughts.
        """
        return {by: frozenset(self._find_told_whole(by)) for by in self.by_breakdown}

    def _find_told_whole(self, by: frozenset[str]) -> Iterator[str]:
        printed = {cell.offence: cell.bounds.high for cell in self.by_breakdown.get(BY_OFFENCE, ())}
        cells: dict[str, list[Cell]] = defaultdict(list)
        for cell in self.by_breakdown[by]:
            cells[cell.offence].append(cell)
        if "age" in by and not exclude_one_another({cell.age for cell in self.by_breakdown[by]}):
            return
        for offence, same in cells.items():
            high, values = printed.get(offence), {tuple(getattr(cell, name) for name in by) for cell in same}
            if high is not None and len(values) == len(same) and sum(cell.bounds.low for cell in same) >= high:
                yield offence

    @cached_property
    def offences(self) -> tuple[str, ...]:
        """The offences that it names, each once, in their order."""
        return tuple(dict.fromkeys(cell.offence for cell in self.cells if cell.offence != ALL))

    @cached_property
    def _offences_by(self) -> dict[frozenset[str], tuple[str, ...]]:
        return {by: tuple(dict.fromkeys(c.offence for c in cells)) for by, cells in self.by_breakdown.items()}

    @property
    def lists_offences_alone(self) -> bool:
        """Whether its offences may be taken to be all of them, and it prints no figure for all of them together."""
        return self.lists_all_offences and not self.leaves_out and all(cell.offence != ALL for cell in self.cells)

    @cached_property
    def by_breakdown(self) -> dict[frozenset[str], tuple[Cell, ...]]:
        """The cells by what they are broken down by, the least broken-down first."""
        found: dict[frozenset[str], list[Cell]] = defaultdict(list)
        for cell in self.cells:
            found[cell.broken_down_by].append(cell)
        return {by: tuple(found[by]) for by in sorted(found, key=lambda by: (len(by), sorted(by)))}

    @property
    def reply(self) -> str:
        """The reply that it stands in."""
        return self.cells[0].provenance.reply

    @property
    def period(self) -> Period:
        """The days that its figures are of."""
        return self.cells[0].period

    def without(self, dropped: Iterable[Cell]) -> CountedTable:
        """The same table without some cells."""
        gone = frozenset(dropped)
        kept = tuple(cell for cell in self.cells if cell not in gone)
        return replace(self, cells=kept)
