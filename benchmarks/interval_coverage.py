"""How often the intervals of changes and rates hold the truth, and how many like forces a funnel leaves outside.

    python benchmarks/interval_coverage.py [--draws 20000] [--seed 2015]

Counts are drawn from known means, exact or put in bounds as forces do (numbers under 5 withheld, rounding to 5). Meant:
95 % at least, since exact intervals err to the safe side. Funnels are drawn over 43 forces whose true rates differ by a
known spread; meant: 5 in 100 and 2 in 1,000 outside the two pairs of limits.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

import numpy as np
from numpy.random import Generator

from cyberflag.figures.derived.funnel import FIRST_LIMIT, SECOND_LIMIT, Dispersion, Point, fit_funnel
from cyberflag.figures.derived.intervals import interval_of_count, interval_of_times
from cyberflag.figures.derived.rows import Reach
from cyberflag.model import Bounds

MEANS = (3, 10, 30, 100, 1000)
RATIOS = (0.7, 1.0, 1.4, 5.7)
SPREADS = (0.0, 0.003, 0.006)
CHILDREN = np.linspace(90_000, 700_000, 43).astype(int)

Print = Callable[[int], Bounds]


def exact(count: int) -> Bounds:
    """As it is."""
    return Bounds.exactly(count)


def withheld(count: int) -> Bounds:
    """1 to 4 withheld."""
    return Bounds(1, 4) if 0 < count < 5 else Bounds.exactly(count)


def rounded(count: int) -> Bounds:
    """To the nearest five."""
    nearest = 5 * round(count / 5)
    return Bounds(max(nearest - 2, 0), nearest + 2)


WAYS: dict[str, Print] = {"exact": exact, "under 5 withheld": withheld, "rounded to 5": rounded}


def holds(interval: Reach, truth: float) -> bool:
    """Whether the truth lies in the interval."""
    return interval.low <= truth and (interval.high is None or truth <= interval.high)


def share_for_counts(rng: Generator, mean: float, draws: int, show: Print) -> float:
    """How often the interval of a count holds its mean."""
    return float(np.mean([holds(interval_of_count(show(int(n))), mean) for n in rng.poisson(mean, draws)]))


def share_for_times(rng: Generator, mean: float, ratio: float, draws: int, show: Print) -> float:
    """How often the interval of times as many holds the true ratio, where there was any before."""
    pairs = zip(rng.poisson(mean, draws), rng.poisson(ratio * mean, draws), strict=True)
    told = [(show(int(before)), show(int(now))) for before, now in pairs if before]
    return float(np.mean([holds(interval_of_times(before, now), ratio) for before, now in told]))


def shares_outside(rng: Generator, spread: float, draws: int, dispersion: Dispersion) -> tuple[float, float]:
    """The shares of forces that lie outside the inner and the outer limits."""
    far: list[float] = []
    for _ in range(draws):
        true = np.maximum(0.03 + rng.normal(0, spread, len(CHILDREN)), 0) ** 2
        counts = rng.poisson(true * CHILDREN)
        points = [Point(Bounds.exactly(int(n)), int(c)) for n, c in zip(counts, CHILDREN, strict=True)]
        funnel = fit_funnel(points, dispersion)
        far += [abs(funnel.distance(point).low) for point in points]
    return float(np.mean(np.array(far) > FIRST_LIMIT)), float(np.mean(np.array(far) > SECOND_LIMIT))


def range_of(shares: Sequence[float]) -> str:
    """``95.1 to 98.3 %``."""
    return f"{100 * min(shares):.1f} to {100 * max(shares):.1f} %"


def main() -> None:
    """Print a table of each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--draws", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=2015)
    asked = parser.parse_args()
    rng = np.random.default_rng(asked.seed)
    print("| counts | rate (Garwood) | times as many (Clopper-Pearson) |\n| --- | --- | --- |")
    for name, show in WAYS.items():
        counts = [share_for_counts(rng, mean, asked.draws, show) for mean in MEANS]
        times = [share_for_times(rng, mean, ratio, asked.draws, show) for mean in MEANS for ratio in RATIOS]
        print(f"| {name} | {range_of(counts)} | {range_of(times)} |")
    print("\n| spread (standard deviation of the root) | dispersion | outside 95 % | outside 99.8 % |")
    print("| --- | --- | --- | --- |")
    for spread in SPREADS:
        for dispersion in Dispersion:
            inner, outer = shares_outside(rng, spread, max(asked.draws // 20, 1), dispersion)
            print(f"| {spread} | {dispersion} | {100 * inner:.1f} % | {100 * outer:.2f} % |")


if __name__ == "__main__":
    main()
