"""The master problem: the cheapest pattern that keeps all cuts learnt so far, in parts of cells or in whole ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
from scipy.sparse import csc_matrix

from cyberflag.disclosure.suppression.cuts import Cut, cover_of
from cyberflag.disclosure.suppression.pool import CutPool, Pattern
from cyberflag.disclosure.suppression.solver import (
    NoPatternError,
    SolverError,
    load_model,
    load_programme,
    run_stoppably,
    run_to_optimum,
    set_options,
)
from cyberflag.disclosure.table_system import CellStatus, Floats, TableSystem

_ENDINGS = (
    highspy.HighsModelStatus.kOptimal,
    highspy.HighsModelStatus.kTimeLimit,
    highspy.HighsModelStatus.kSolutionLimit,
)
_ALONE = 1e-5
"""A cell in a sum counts as alone where its part is larger by so much than those of all others together."""


@dataclass(frozen=True)
class Limits:
    """How thorough one choice is: to within a relative ``gap``, through so many ``nodes`` of the search tree, and no
    longer than ``seconds``.
    """

    gap: float
    nodes: int
    seconds: float


@dataclass(frozen=True)
class Near:
    """The only cells to choose from, and the safe pattern among them to start from; both hold all primary cells."""

    cells: Pattern
    start: Pattern


@dataclass(frozen=True)
class Choice:
    """The pattern that the master problem chose (None where none was found), and the least that any pattern can cost.

    ``work`` is how many simplex steps it took.
    """

    pattern: Pattern | None
    bound: float
    work: int


class Master:
    """One column a cell: 0 published, 1 withheld. What is learnt is never forgotten.

    Beside the cuts it learns *company*: no cell is withheld alone in a sum, since it would be the total less the other
    parts. A primary cell would be exposed; another one would be withheld in vain, and a cheapest pattern holds no such.
    """

    def __init__(self, system: TableSystem) -> None:
        status = [cell.status for cell in system.cells]
        self.must = np.array([s is CellStatus.PRIMARY for s in status])
        self.may = np.array([s is not CellStatus.FIXED for s in status])
        self.costs = system.costs
        self.pool = CutPool(self.may)
        self._is_whole = all(cell.cost == cell.cost.to_integral_value() for cell in system.cells)
        nothing = np.zeros(0)
        bounds = (self.must.astype(np.float64), self.may.astype(np.float64))
        self._solver = load_programme(csc_matrix((0, len(status))), self.costs, bounds, (nothing, nothing))
        self._sums = [
            np.asarray(system.matrix.indices[begin:end], dtype=np.int32)
            for begin, end, statement in zip(
                system.matrix.indptr[:-1], system.matrix.indptr[1:], system.statements, strict=True
            )
            if statement.low == statement.high
        ]
        self._kept_company: set[tuple[int, int]] = set()
        self.add(cover_of(cells[cells != cell]) for cells in self._sums for cell in cells if self.must[cell])
        self._sums = [cells for cells in self._sums if not self.must[cells].any()]

    def add(self, cuts: Iterable[Cut]) -> int:
        """Learn cuts; gives how many of them were new."""
        new = [cut for cut in map(self.pool.take, cuts) if cut is not None]
        for cut in new:
            self._solver.addRow(1.0, highspy.kHighsInf, len(cut.cells), cut.cells, cut.weights)
        return len(new)

    def add_company(self, parts: Floats) -> int:
        """Learn of each cell that this pattern (in whole cells or in parts) leaves alone in a sum that it must not be;
        gives how many there were.
        """
        before = len(self._kept_company)
        for number, cells in enumerate(self._sums):
            here = parts[cells]
            for cell in cells[2 * here > here.sum() + _ALONE].tolist():
                if (number, cell) not in self._kept_company:
                    self._kept_company.add((number, cell))
                    self._solver.addRow(0.0, highspy.kHighsInf, len(cells), cells, np.where(cells == cell, -1.0, 1.0))
        return len(self._kept_company) - before

    def relax(self) -> tuple[Floats, float]:
        """The cheapest pattern in parts of cells, and what it costs: no pattern costs less."""
        solution = run_to_optimum(self._solver)
        parts = np.clip(np.array(solution.col_value), 0.0, 1.0)
        return parts, float(self._solver.getInfo().objective_function_value)

    def choose(self, limits: Limits, near: Near | None = None) -> Choice:
        """The cheapest pattern of whole cells that so thorough a search finds, among all cells or near a safe one.

        Among all cells it does not start from the safe one: HiGHS 1.16 may then hand that back where it has found a
        cheaper pattern, and nothing is learnt. The bound of a choice near one says nothing of other patterns.
        Raises ``NoPatternError`` where none keeps all cuts.
        """
        solver = self._in_whole_cells()
        if near is not None:
            left_out = np.flatnonzero(self.may & ~near.cells).astype(np.int32)
            nothing = np.zeros(len(left_out))
            solver.changeColsBounds(len(left_out), left_out, nothing, nothing)
            known = highspy.HighsSolution()
            known.col_value = near.start.astype(np.float64).tolist()
            solver.setSolution(known)
        set_options(solver, {"mip_rel_gap": limits.gap, "mip_max_nodes": limits.nodes})
        set_options(solver, {"mip_abs_gap": 0.99 if self._is_whole else 1e-6, "time_limit": max(limits.seconds, 0.1)})
        run_stoppably(solver)
        status, info = solver.getModelStatus(), solver.getInfo()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise NoPatternError("no choice of cells keeps all cuts")
        if status not in _ENDINGS:
            raise SolverError(f"HiGHS ended with {solver.modelStatusToString(status)}")
        is_found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        pattern = np.array(solver.getSolution().col_value) > 0.5 if is_found else None
        return Choice(pattern, float(info.mip_dual_bound), int(info.simplex_iteration_count))

    def _in_whole_cells(self) -> Any:
        """The same problem in a solver of its own: each search in whole cells starts afresh."""
        model = self._solver.getLp()
        model.integrality_ = [highspy.HighsVarType.kInteger] * len(self.costs)
        return load_model(model)
