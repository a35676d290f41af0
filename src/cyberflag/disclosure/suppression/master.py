"""The master problem: the cheapest pattern that keeps all cuts learnt so far, in parts of cells or in whole ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
import numpy.typing as npt
from scipy.sparse import csc_matrix

from cyberflag.disclosure.suppression.cuts import Cut, cover_of
from cyberflag.disclosure.suppression.solver import (
    NoPatternError,
    SolverError,
    load_model,
    load_programme,
    run_to_optimum,
    set_options,
)
from cyberflag.disclosure.table_system import CellStatus, Floats, TableSystem

Pattern = npt.NDArray[np.bool_]
"""Which cells are withheld, in the order of the system's cells."""

_ENDINGS = (
    highspy.HighsModelStatus.kOptimal,
    highspy.HighsModelStatus.kTimeLimit,
    highspy.HighsModelStatus.kSolutionLimit,
)


@dataclass(frozen=True)
class Choice:
    """The pattern that the master problem chose (None where none was found), and the least that any pattern can cost.

    ``is_final`` says whether the choice was searched to its end.
    """

    pattern: Pattern | None
    bound: float
    is_final: bool


class Master:
    """One column a cell: 0 published, 1 withheld. Cuts are added as they are learnt and never forgotten."""

    def __init__(self, system: TableSystem) -> None:
        status = [cell.status for cell in system.cells]
        self.must = np.array([s is CellStatus.PRIMARY for s in status])
        self.may = np.array([s is not CellStatus.FIXED for s in status])
        self.costs = system.costs
        self._seen: set[tuple[bytes, bytes]] = set()
        nothing = np.zeros(0)
        bounds = (self.must.astype(np.float64), self.may.astype(np.float64))
        self._solver = load_programme(csc_matrix((0, len(status))), self.costs, bounds, (nothing, nothing))
        self.cuts = 0
        self._add_company(system)

    def add(self, cuts: Iterable[Cut]) -> int:
        """Learn cuts; gives how many of them were new."""
        before = self.cuts
        for cut in cuts:
            kept = self.may[cut.cells]
            cells, weights = cut.cells[kept], cut.weights[kept]
            key = Cut(cells, weights).key
            if key in self._seen:
                continue
            self._seen.add(key)
            self._solver.addRow(1.0, highspy.kHighsInf, len(cells), cells, weights)
            self.cuts += 1
        return self.cuts - before

    def relax(self) -> tuple[Floats, float]:
        """The cheapest pattern in parts of cells, and what it costs: no pattern costs less."""
        solution = run_to_optimum(self._solver)
        parts = np.clip(np.array(solution.col_value), 0.0, 1.0)
        return parts, float(self._solver.getInfo().objective_function_value)

    def settle(self, cells: npt.NDArray[np.intp]) -> None:
        """Withhold these cells whatever it costs, until `unsettle`."""
        for cell in cells.tolist():
            self._solver.changeColBounds(cell, 1.0, 1.0)

    def unsettle(self) -> None:
        """Let every cell be chosen again that may be."""
        every = np.arange(len(self.costs), dtype=np.int32)
        self._solver.changeColsBounds(len(every), every, self.must.astype(np.float64), self.may.astype(np.float64))

    def choose(self, *, gap: float, nodes: int, seconds: float) -> Choice:
        """The cheapest pattern of whole cells to within a relative ``gap``, searched through so many ``nodes``."""
        solver = self._in_whole_cells()
        set_options(solver, {"mip_rel_gap": gap, "mip_abs_gap": 1e-6, "mip_max_nodes": nodes})
        set_options(solver, {"time_limit": max(seconds, 0.1)})
        solver.run()
        status, info = solver.getModelStatus(), solver.getInfo()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise NoPatternError("no choice of cells keeps all cuts")
        if status not in _ENDINGS:
            raise SolverError(f"HiGHS ended with {solver.modelStatusToString(status)}")
        is_found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        pattern = np.array(solver.getSolution().col_value) > 0.5 if is_found else None
        return Choice(pattern, float(info.mip_dual_bound), status == highspy.HighsModelStatus.kOptimal)

    def _in_whole_cells(self) -> Any:
        """The same problem in a solver of its own: each search in whole cells starts afresh."""
        model = self._solver.getLp()
        model.integrality_ = [highspy.HighsVarType.kInteger] * len(self.costs)
        return load_model(model)

    def _add_company(self, system: TableSystem) -> None:
        """No primary cell is withheld alone in a sum: it would be the total less the other parts."""
        matrix = system.matrix
        for row, statement in enumerate(system.statements):
            if statement.low != statement.high:
                continue
            cells = matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]
            self.add(cover_of(cells[cells != cell].astype(np.int32)) for cell in cells if self.must[cell])
