"""Small-count rounding: every cell to a multiple of a base, so that the tables still add up.

Controlled rounding as a whole-number programme (Cox, Journal of the American Statistical Association 82(398), 1987;
Salazar-Gonzalez, Computational Statistics 21, 2006): each cell becomes one of the two multiples of the base that lie
around it, a multiple stays as it is (*zero-restricted*), every sum still holds, and the cells move as little as they
can. Where tables of three ways or linked ones leave no such rounding, a cell may go to the next multiples further out,
by as few steps as will do; the answer says how far.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import highspy
import numpy as np
from scipy.sparse import csc_matrix, hstack, identity, vstack

from cyberflag.disclosure.attackers_view import view_of
from cyberflag.disclosure.audit import Audit, CellAudit, attack_cells, give_away
from cyberflag.disclosure.settings import BASES
from cyberflag.disclosure.suppression.solver import load_model, load_programme, set_options
from cyberflag.disclosure.table_system import CellStatus, Floats, Statement, TableSystem
from cyberflag.disclosure.unproven import refuse_unproven
from cyberflag.errors import ProtectionError

_FURTHEST = 4
"""So many multiples out of its place a cell may go at most, before the table counts as one that cannot be rounded."""


@dataclass(frozen=True)
class Rounded:
    """A rounded table system.

    ``values`` are the multiples of ``base`` that are published, ``reach`` says that each lies less than so many times
    the base from the true number: 1 where the rounding is zero-restricted. ``audit`` is an attack by somebody who knows
    the base and the reach; a primary cell is safe where as many numbers as the base stay possible. ``moved`` adds up
    how far each cell moved, over the square root of its number, and ``bound`` is the least that this can be.
    """

    table: TableSystem
    base: int
    reach: int
    values: Mapping[str, int]
    audit: Audit
    moved: Decimal
    bound: Decimal

    @property
    def is_zero_restricted(self) -> bool:
        """Whether each cell is one of the two multiples around its number."""
        return self.reach == 1


def round_table(
    table: TableSystem,
    base: int,
    *,
    known: Collection[str] = (),
    beside: Sequence[Statement] = (),
    seconds: float = 60.0,
) -> Rounded:
    """Round a system of counts to a base, additively, with the cells moved as little as the effort finds; audit it.

    The attacker knows the very numbers of the cells named in ``known`` (an earlier release printed them), and what
    stands ``beside`` the sums of the true numbers; the rounded ones need not keep it.

    Raises ``ProtectionError`` for a system that holds something other than whole counts and sums, and one that cannot
    be rounded so; and where the audit finds a primary cell too well known, with the cell and the sums.
    """
    _refuse_what_is_not_counted(table)
    for reach in range(1, _FURTHEST + 1):
        found = _solve(table, base, reach, seconds)
        if found is None:
            continue
        values, moved, bound = found
        told = TableSystem(table.cells, (*table.statements, *beside))
        verdict = _attacked(told, values, (base, reach), frozenset(known), seconds)
        return Rounded(table, base, reach, values, verdict, moved, bound)
    raise ProtectionError(
        f"The table cannot be rounded to multiples of {base} so that it still adds up.",
        "Choose another base, or publish fewer linked tables.",
    )


def _solve(table: TableSystem, base: int, reach: int, seconds: float) -> tuple[dict[str, int], Decimal, Decimal] | None:
    """The multiples, how far they moved, and the least that they can; None where there are none within reach.

    Columns: the multiple of each cell, then how far it lies from the number, at least. A step away weighs less the
    larger the number is.
    """
    counts = table.values / base
    least, most = _multiples(counts, reach)
    cells = len(counts)
    sums = hstack([table.matrix, csc_matrix((table.matrix.shape[0], cells))])
    one = identity(cells)
    above, below = hstack([-one, one]), hstack([one, one])
    far = np.full(cells, np.inf)
    nothing = np.zeros(table.matrix.shape[0])
    cost = np.concatenate([np.zeros(cells), 1.0 / np.sqrt(np.maximum(table.values, 1.0))])
    solver = load_programme(
        csc_matrix(vstack([sums, above, below])),
        cost,
        (np.concatenate([least, np.zeros(cells)]), np.concatenate([most, far])),
        (np.concatenate([nothing, -counts, counts]), np.concatenate([nothing, far, far])),
    )
    model = solver.getLp()
    kinds = highspy.HighsVarType
    model.integrality_ = [kinds.kInteger] * cells + [kinds.kContinuous] * cells
    solver = load_model(model)
    set_options(solver, {"time_limit": seconds, "mip_rel_gap": 1e-3})
    solver.run()
    info = solver.getInfo()
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    multiples = np.rint(np.array(solver.getSolution().col_value)[:cells]).astype(int) * base
    values = {cell.name: int(value) for cell, value in zip(table.cells, multiples, strict=True)}
    moved = Decimal(str(round(float(info.objective_function_value) * base, 6)))
    bound = Decimal(str(round(max(float(info.mip_dual_bound), 0.0) * base, 6)))
    return values, moved, min(bound, moved)


def _multiples(counts: Floats, reach: int) -> tuple[Floats, Floats]:
    """The least and the greatest multiple that each cell may become; none is below nought."""
    is_multiple = np.isclose(counts, np.rint(counts))
    least = np.where(is_multiple, np.rint(counts) - (reach - 1), np.floor(counts) - (reach - 1))
    most = np.where(is_multiple, np.rint(counts) + (reach - 1), np.ceil(counts) + (reach - 1))
    return np.maximum(least, 0.0), most


def span_of(value: int, base: int, reach: int) -> tuple[int, int]:
    """The least and the most that a number can be which was rounded to this multiple."""
    room = reach * base - 1
    return max(value - room, 0), value + room


def _attacked(
    table: TableSystem, values: Mapping[str, int], kind: tuple[int, int], known: frozenset[str], seconds: float
) -> Audit:
    """What follows of the primary cells for somebody who knows the base and the reach.

    Every true number is unknown, and lies less than reach x base from what is published of it: a number that is a
    multiple may be any of these as well.

    Raises ``ProtectionError`` where fewer numbers than the base stay possible, or that is not proven.
    """
    base, reach = kind
    spans = {cell.name: span_of(values[cell.name], base, reach) for cell in table.cells}
    cells = tuple(
        replace(cell, below=Decimal(0), above=Decimal(0), low=Decimal(low), high=Decimal(high))
        for cell in table.cells
        for low, high in [spans[cell.name]]
    )
    view = view_of(TableSystem(cells, table.statements), [c.name for c in cells if c.name not in known])
    places = [place for place, cell in enumerate(cells) if cell.status is CellStatus.PRIMARY]
    found, whole = attack_cells(view, places, seconds)
    for place, cell in zip(places, found, strict=True):
        if cell.width < base - 1:
            raise _told(cell, give_away(view, place, cell.low, cell.high), base)
    refuse_unproven([cell.cell for cell in found if not cell.is_proven])
    return Audit(tuple(found), whole)


def _refuse_what_is_not_counted(table: TableSystem) -> None:
    loose = next((s for s in table.statements if not _is_sum(s)), None)
    if loose is not None:
        raise ProtectionError(
            f"{loose.words} is no sum, and a rounded table could not keep it.",
            "Round the sums alone, and leave out what is claimed beside them.",
        )
    odd = next((c for c in table.cells if c.value < 0 or c.value != c.value.to_integral_value()), None)
    if odd is not None:
        raise ProtectionError(f"{odd.name} is no count.", "Round counts only; withhold in other tables.")


def _is_sum(statement: Statement) -> bool:
    return statement.low == statement.high == 0


def _told(cell: CellAudit, how: tuple[str, ...], base: int) -> ProtectionError:
    larger = [str(each) for each in BASES if each > base]
    because = f" That follows from: {'; '.join(how)}." if how else ""
    return ProtectionError(
        f"Rounded to multiples of {base}, {cell.cell} is still known to lie between {cell.low} and {cell.high}: fewer "
        f"than {base} numbers.{because}",
        f"{f'Round to {larger[0]}' if larger else 'Publish coarser groups'}, or withhold in place of rounding.",
    )
