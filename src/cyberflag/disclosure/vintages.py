"""An earlier release of which figures were revised since: what it says holds of the numbers as they were then.

Where a figure was printed then and is another number now, old and new value are two unknowns. All others count as the
same, then and now: so does whoever sets the two releases side by side. Where the old sums with the new numbers cannot
be true, a withheld figure must have changed too; which, nobody is told, and the change that is least is taken, a small
number sooner than a large one, since that is what an attacker would learn most from. It is a number of its own then.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import highspy
import numpy as np
from scipy.sparse import csc_matrix

from cyberflag.disclosure.figure_families import Family, FigureCell, families
from cyberflag.disclosure.suppression.solver import load_programme, set_options
from cyberflag.disclosure.table_system import Floats
from cyberflag.figures import FigureMarker
from cyberflag.model import Bounds

_SECONDS = 30.0
_FAR = float("inf")
_Row = tuple[list[tuple[int, int]], float, float]
"""Columns with their weights, and the least and the most of their sum."""


@dataclass(frozen=True)
class Vintage:
    """An earlier release beside the new one: its cells as they were then.

    ``cells`` are those of the new release where the number is the same, and under another id those that are ``apart``:
    their bounds are what the earlier release printed of them, and ``values`` what they can have been. ``then`` are all
    as they were printed, in the same order. ``revised`` counts those that were printed and are another number now;
    ``is_tied`` is False where the sums of that time cannot be true together, and none of them counts.
    """

    cells: tuple[FigureCell, ...]
    then: tuple[FigureCell, ...]
    apart: frozenset[str]
    values: Mapping[str, int]
    revised: int
    is_tied: bool

    def families_of(self, cells: Sequence[FigureCell]) -> Iterator[Family]:
        """The sums of that time over these forms of its cells, in which a number stands that is apart: all others are
        sums of the new release too.
        """
        for family in families(cells) if self.is_tied else ():
            if any(cell.id in self.apart for cell in (family.total, *family.parts)):
                yield family


def is_revised(now: Mapping[str, FigureCell], then: FigureCell) -> bool:
    """Whether a figure that was printed is another number now, by what is known of it now."""
    here = now.get(then.id)
    return here is not None and not _is_withheld(then) and then.bounds.meet(here.bounds) is None


def vintage_of(now: Mapping[str, FigureCell], then: Sequence[FigureCell], name: str) -> Vintage | None:
    """The earlier release of these cells, called by this name; None where nothing in it was revised.

    ``now`` are the cells of the new release by id, with what is known of them.
    """
    revised = {cell.id for cell in then if is_revised(now, cell)}
    if not revised:
        return None
    found = _values_then(now, then)
    values = found or {}
    apart = {cell.id for cell in then if cell.id in revised or _was_another(now, cell, values)}
    cells = tuple(replace(cell, id=f"{cell.id} {name}") if cell.id in apart else now[cell.id] for cell in then)
    known = {cell.id: values.get(old.id, old.bounds.low) for old, cell in zip(then, cells, strict=True)}
    ids = frozenset(cell.id for old, cell in zip(then, cells, strict=True) if old.id in apart)
    told = {name: value for name, value in known.items() if name in ids}
    return Vintage(cells, tuple(then), ids, told, len(revised), is_tied=found is not None)


def _is_withheld(cell: FigureCell) -> bool:
    return cell.marker == FigureMarker.WITHHELD.value


def _was_another(now: Mapping[str, FigureCell], cell: FigureCell, values: Mapping[str, int]) -> bool:
    here = now.get(cell.id)
    return here is None or here.bounds.meet(Bounds.exactly(values.get(cell.id, cell.bounds.low))) is None


def _values_then(now: Mapping[str, FigureCell], then: Sequence[FigureCell]) -> dict[str, int] | None:
    """What the figures that were not printed exactly can have been, with the least change since; None where the sums of
    that time cannot be true together.

    Columns: each such figure, then how far it is from what it is now. A small number changes at less cost.
    """
    open_ = [cell for cell in then if not cell.bounds.is_exact]
    if not open_:
        return {}
    place, count = {cell.id: at for at, cell in enumerate(open_)}, len(open_)
    rows = [row for family in families(then) if (row := _row(family, place, now)) is not None]
    cost = np.zeros(2 * count)
    for at, cell in enumerate(open_):
        here = now.get(cell.id)
        if here is not None:
            cost[count + at] = 1.0 + math.log1p(here.bounds.low)
            high = _FAR if here.bounds.high is None else float(here.bounds.high)
            rows.append(([(at, 1), (count + at, -1)], -_FAR, high))
            rows.append(([(at, 1), (count + at, 1)], float(here.bounds.low), _FAR))
    found = _solve(rows, cost, open_)
    return None if found is None else {cell.id: found[at] for at, cell in enumerate(open_)}


def _solve(rows: Sequence[_Row], cost: Floats, open_: Sequence[FigureCell]) -> list[int] | None:
    """The numbers that cost least; None where none keep the rows."""
    count = len(open_)
    entries = [(at, column, weight) for at, (terms, _, _) in enumerate(rows) for column, weight in terms]
    of_row, of_column, weights = zip(*entries, strict=True) if entries else ((), (), ())
    matrix = csc_matrix((np.array(weights, dtype=np.float64), (of_row, of_column)), shape=(len(rows), 2 * count))
    sides = (np.array([low for _, low, _ in rows]), np.array([high for _, _, high in rows]))
    least = np.array([*(float(cell.bounds.low) for cell in open_), *([0.0] * count)])
    most = np.array([*(_FAR if c.bounds.high is None else float(c.bounds.high) for c in open_), *([_FAR] * count)])
    solver = load_programme(matrix, cost, (least, most), sides)
    for column in range(count):
        solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    set_options(solver, {"time_limit": _SECONDS})
    solver.run()
    if solver.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    return [int(value) for value in np.rint(np.array(solver.getSolution().col_value)[:count])]


def _row(family: Family, place: Mapping[str, int], now: Mapping[str, FigureCell]) -> _Row | None:
    """A sum of that time over the figures that were not printed exactly; None where it says nothing of them.

    It is a sum where it is one now, or where that is not known; else the parts were no more than the total.
    """
    terms = [(family.total, 1), *((part, -1) for part in family.parts)]
    here = [(now[cell.id].bounds, sign) for cell, sign in terms if cell.id in now]
    is_known = len(here) == len(terms) and all(bounds.is_exact for bounds, _ in here)
    left = sum(sign * bounds.low for bounds, sign in here) if is_known else 0
    shown = sum(sign * cell.bounds.low for cell, sign in terms if cell.id not in place)
    unknown = [(place[cell.id], sign) for cell, sign in terms if cell.id in place]
    if left < 0 or not unknown:
        return None
    return unknown, float(-shown), float(-shown) if left == 0 else _FAR
