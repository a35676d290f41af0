"""The tightening of a whole campaign beside the same systems solved as one programme in whole numbers.

    python benchmarks/bench_tightening.py [--forces 45] [--seed 1] [--asked 8]

A drawn campaign of 45 forces with 20 offences, 18 ages and 3 years, small cells and some totals withheld
(`simulation.full_tables`). Timed are `tighten` (both ends of every withheld count) and `solve_jointly` (both ends of
every total and breakdown of every force, and with them the nation's). Beside them HiGHS gets each system at once, in
whole numbers, without propagation and without parts, and is asked for both ends of some counts, some figures and the
nation's totals: the answers must be the same. All ends would take it hours, so the ratio is its mean for one end times
the number of ends, to what ours took for all of them. Seconds are of processor time, so that other work on the machine
does not count. Ends with 1 where the answers differ.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import numpy as np

from cyberflag.cli.screen import make_table, open_console, show_table
from cyberflag.constraints.evidence import Side
from cyberflag.constraints.parts import Part
from cyberflag.constraints.solving import Aim, PartSolver
from cyberflag.constraints.solving import Outcome as End
from cyberflag.constraints.system import System
from cyberflag.figures.estimates import Estimate
from cyberflag.figures.joint import solve_jointly
from cyberflag.figures.targets import EVERYTHING, Target
from cyberflag.figures.tightening import tighten
from cyberflag.figures.workings import Workings
from cyberflag.figures.workings import work_out as workings_of
from cyberflag.model import AgeBand, Bounds, FlagUse, Outcome, ReplyRecord, issues_table, replies_table
from cyberflag.returns import Returns
from cyberflag.simulation.full_tables import DrawnTables, TableSettings, draw_tables

SECONDS = 60.0
"""The most that one question to the whole programme may take."""

Question = tuple[Sequence[int], int, Bounds]
"""Places whose sum is asked about, what is known to come on top, and what ours says of it all."""


@dataclass
class Spent:
    """Processor seconds of one step."""

    seconds: float = 0.0

    def timed(self, step: Callable[..., Any]) -> Callable[..., Any]:
        """The same step, timed; what it is given is made ready before."""

        def run(*given: Any) -> Any:
            ready = [list(g) if isinstance(g, Iterator) else g for g in given]
            begun = time.process_time()
            found = step(*ready)
            self.seconds += time.process_time() - begun
            return found

        return run


@dataclass(frozen=True)
class Compared:
    """How the one programme did: what it answered otherwise or not in time, and its mean seconds for one end."""

    questions: int
    different: tuple[str, ...]
    out_of_time: int
    seconds_an_end: float


def returns_of(drawn: DrawnTables) -> Returns:
    """What a careful reader makes of the drawn tables."""
    issues = issues_table([])
    records = [ReplyRecord(f"{force}.xlsx", force, Outcome.FULL, (), FlagUse.USED) for force in drawn.forces]
    return Returns(drawn.counts, issues, replies_table(records, drawn.counts, issues), drawn.request, drawn.sums)


def work_out(returns: Returns) -> tuple[Workings, Spent, Spent]:
    """The workings, with what tightening the counts and solving the figures took."""
    counts, figures = Spent(), Spent()
    with (
        patch("cyberflag.figures.workings.tighten", counts.timed(tighten)),
        patch("cyberflag.figures.workings.solve_jointly", figures.timed(solve_jointly)),
    ):
        return workings_of(returns), counts, figures


def one_programme(system: System) -> PartSolver:
    """The whole system as one programme in whole numbers."""
    whole = Part(
        np.arange(len(system.lows), dtype=np.int64),
        np.arange(len(system.relation_names), dtype=np.int64),
        system.starts,
        system.columns,
        system.coefficients,
        system.side_lows,
        system.side_highs,
        system.lows,
        system.highs,
    )
    return PartSolver(whole, whole=True)


def ask(programme: PartSolver, questions: Sequence[Question]) -> Compared:
    """Put the questions to the one programme."""
    different: list[str] = []
    late = 0
    begun = time.process_time()
    for places, known, said in questions:
        ends = [programme.extreme(Aim.sum_of(places), side, SECONDS) for side in Side]
        if any(end.outcome is End.OUT_OF_TIME for end in ends):
            late += 1
            continue
        low, high = (None if end.value is None else round(end.value) + known for end in ends)
        if (low, high) != (said.low, said.high):
            different.append(f"ours {said}, one programme {low} to {high}")
    return Compared(len(questions), tuple(different), late, (time.process_time() - begun) / (2 * len(questions)))


def some_counts(workings: Workings, asked: int, rng: np.random.Generator) -> tuple[int, list[Question]]:
    """The number of withheld counts, and a few of them with their tightest bounds."""
    system, tight = workings.tightening.system, workings.tightening.tight
    open_ = np.flatnonzero(system.lows < system.highs)
    few = rng.permutation(open_)[:asked].tolist()
    return len(open_), [((place,), 0, tight.bounds_of(place)) for place in few]


def some_figures(workings: Workings, asked: int, rng: np.random.Generator) -> tuple[int, list[Question]]:
    """The number of figures solved, and a few of them with their joint bounds."""
    solved = list(workings.joint.solved.values())
    few = [solved[number] for number in rng.permutation(len(solved))[:asked]]
    return len(solved), [((s.place,), 0, s.tight.bounds) for s in few]


def national_figures(workings: Workings) -> list[Question]:
    """The total and the children under ten of each year, over the forces with bounds."""
    return [q for at in range(len(workings.asked_years)) for q in (_national(workings, at, t) for t in _TARGETS)]


_TARGETS = (EVERYTHING, Target(age=AgeBand(0, 9)))


def _national(workings: Workings, at: int, target: Target) -> Question:
    year, joint = workings.asked_years[at], workings.joint
    whole: list[Estimate] = [f.estimate for f in year.wanted.values()]
    if target != EVERYTHING:
        whole = [b.estimates[target] for b in year.breakdowns.values() if target in b.estimates]
    parts = [e for e in whole if e.is_bounded]
    places = [place for e in parts if (place := joint.place_of(e)) is not None]
    known = sum(e.bounds.low for e in parts if joint.place_of(e) is None)
    return places, known, Bounds.sum(e.bounds for e in parts)


def main() -> int:
    """Time both; 1 where they disagree."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    options.add_argument("--forces", type=int, default=45)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--asked", type=int, default=8, help="how many counts and figures to ask the programme about")
    given = options.parse_args()
    workings, counts, figures = work_out(returns_of(draw_tables(given.seed, TableSettings(forces=given.forces))))
    system, rng = workings.joint.system, np.random.default_rng(given.seed)
    console = open_console()
    console.print(f"{len(system.lows):,} unknowns, {len(system.relation_names):,} relations")
    table = make_table("both ends of", "all", "ours, all", "asked", "same", "one programme, an end", "all, to ours")
    programmes = one_programme(workings.tightening.system), one_programme(system)
    wrong: list[str] = []
    for what, programme, (number, questions), ours in (
        ("withheld counts", programmes[0], some_counts(workings, given.asked, rng), counts.seconds),
        ("forces' figures", programmes[1], some_figures(workings, given.asked, rng), figures.seconds),
        ("nation's figures", programmes[1], (0, national_figures(workings)), 0.0),
    ):
        found = ask(programme, questions)
        wrong += [f"{what}: {text}" for text in found.different]
        same = found.questions - len(found.different) - found.out_of_time
        all_, took, ratio = "", "no solver", ""
        if number:
            all_, took = f"{number:,}", f"{ours:.2f} s"
            ratio = f"{2 * number * found.seconds_an_end / ours:,.0f} times"
        table.add_row(what, all_, took, f"{found.questions}", f"{same}", f"{found.seconds_an_end:.2f} s", ratio)
    show_table(console, f"Ours beside one programme: {counts.seconds + figures.seconds:.1f} s in all", table)
    console.print(
        "\n".join(["THE ANSWERS DIFFER.", *wrong]) if wrong else "The same answers, where it had time for one."
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
