"""Simulated campaigns, one a seed: whether what is true lies inside every bound.

    python benchmarks/joint_bounds.py [--seeds 500] [--first 0]

Each campaign (`simulation.full_tables`) has forces that print all their totals, some, or none, with small cells and
some totals withheld. Compared are the nation's total and every force's totals, offences and ages. Ends with 1 where a
truth lies outside, or where figures that are all true are said to contradict one another. A total beside a withheld
number that happens to be nought is taken for one that left it out (decision 2): counted, and no fault.
"""

from __future__ import annotations

import argparse
import sys

import polars as pl
from bench_tightening import returns_of

from cyberflag.figures import compute_figures
from cyberflag.simulation.full_tables import TableSettings, draw_tables

SETTINGS = TableSettings(forces=5, offences=4, ages=6, years=2)
HOLLOW = "leaves out part of what it adds up"


def main() -> int:
    """Compare every figure that has a truth."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--seeds", type=int, default=500)
    options.add_argument("--first", type=int, default=0)
    given = options.parse_args()
    compared = exact = contradicted = left_out = 0
    outside: list[str] = []
    for seed in range(given.first, given.first + given.seeds):
        drawn = draw_tables(seed, SETTINGS)
        figures = compute_figures(returns_of(drawn))
        truths = drawn.truths()
        hollow = figures.issues.filter(pl.col("message").str.contains(HOLLOW, literal=True)).height
        left_out += hollow
        contradicted += figures.issues.height - hollow
        for name, low, high in figures.figures.select("figure", "low", "high").rows():
            if name in truths:
                compared += 1
                exact += low == high
                if truths[name] < low or (high is not None and truths[name] > high):
                    outside.append(f"seed {seed}: {name} is {truths[name]}, not {low} to {high}")
    print(f"{given.seeds} campaigns, {compared:,} figures: {len(outside)} truths outside, {exact:,} figures exact,")
    print(f"{contradicted} issues of contradictions (there is none in what is drawn),")
    print(f"{left_out} of totals taken to leave out a withheld number that was nought")
    print("\n".join(outside[:20]))
    return 1 if outside or contradicted else 0


if __name__ == "__main__":
    sys.exit(main())
