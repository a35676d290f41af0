"""HiGHS with the settings that every programme of this room shares, and its answer checked.

Every solver is given the same number of threads: with another one a later run fails and leaves noughts behind.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

import highspy
import numpy as np
from scipy.sparse import csc_matrix

from cyberflag.disclosure.table_system import Floats

THREADS = 1
_LOOK = 0.2


class SolverError(RuntimeError):
    """The solver ended without an answer, where there must be one: a defect, not a wrong input."""


class NoPatternError(SolverError):
    """No pattern keeps all cuts: what is asked cannot be had."""


def load_programme(
    columns: csc_matrix, cost: Floats, column_bounds: tuple[Floats, Floats], row_bounds: tuple[Floats, Floats]
) -> Any:
    """A linear programme that minimises ``cost``, loaded into a solver of its own."""
    model = highspy.HighsLp()
    model.num_row_, model.num_col_ = columns.shape
    model.col_cost_ = cost
    model.col_lower_, model.col_upper_ = column_bounds
    model.row_lower_, model.row_upper_ = row_bounds
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = columns.indptr
    model.a_matrix_.index_ = columns.indices
    model.a_matrix_.value_ = columns.data.astype(np.float64)
    return load_model(model)


def load_model(model: Any) -> Any:
    """A model of HiGHS in a solver of its own."""
    made: Any = highspy.Highs.__mro__[1]  # its base: the class itself prints a banner before it can be told not to
    solver = made()
    set_options(solver, {"output_flag": False, "threads": THREADS})
    solver.passModel(model)
    return solver


def set_options(solver: Any, options: Mapping[str, object]) -> None:
    """Set options by their HiGHS names."""
    for name, value in options.items():
        solver.setOptionValue(name, value)


def run_to_optimum(solver: Any) -> Any:
    """Solve, and give the solution.

    Raises ``NoPatternError`` where there is none, ``SolverError`` where it does not end at an optimum.
    """
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        raise NoPatternError("nothing keeps all cuts")
    if status != highspy.HighsModelStatus.kOptimal:
        raise SolverError(f"HiGHS ended with {solver.modelStatusToString(status)}")
    return solver.getSolution()


def run_stoppably(solver: Any) -> None:
    """Solve in a thread of its own, so that Ctrl-C ends the program at once and not when the solver is done."""
    work = threading.Thread(target=solver.run, daemon=True)
    work.start()
    while work.is_alive():
        work.join(_LOOK)
