"""How often the intervals of the estimates for silent forces hold what those forces would have counted.

    python benchmarks/estimate_intervals.py [--campaigns 500] [--world NAME]

Counts of the 43 territorial forces, PSNI and British Transport Police are drawn for three years from known parameters
on the true numbers of children; some forces are silent, most in every year and some in the last alone. The share of
campaigns is printed in which the interval of 95 % for the last year's missing crimes holds their true number, by the
model and by the ratio, with the mean width of the interval relative to that number.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from cyberflag.figures import NATIONAL_FORCES
from cyberflag.figures.silent_forces.estimating import estimate_missing
from cyberflag.figures.silent_forces.inputs import ForceYear, place_force
from cyberflag.figures.silent_forces.ratio import estimate_by_ratio
from cyberflag.model import Bounds, Period

YEARS = tuple(Period.financial_year(year) for year in (2017, 2018, 2019))
OF_TRANSPORT = 15.0
"""Mean count of British Transport Police, which has no residents."""


@dataclass(frozen=True)
class World:
    """The spreads of the log rate between regions, forces, and years of a force; or of Gamma rates where ``gamma``."""

    name: str
    region: float
    force: float
    year: float
    rate: float = 7.0
    gamma: bool = False
    withheld: bool = False


WORLDS = (
    World("forces differ much", 0.1, 0.5, 0.15),
    World("forces alike", 0.05, 0.15, 0.05),
    World("regions differ", 0.4, 0.3, 0.1),
    World("few crimes", 0.1, 0.4, 0.2, rate=0.7),
    World("Gamma-Poisson", 0.0, 0.45, 0.15, gamma=True),
    World("small numbers withheld", 0.1, 0.4, 0.15, rate=0.7, withheld=True),
)


def draw(world: World, rng: np.random.Generator) -> tuple[ForceYear, ...]:
    """Every force in every year with its true count."""
    regions = {row.region: _effect(world.region, rng, gamma=False) for row in map(_placed, NATIONAL_FORCES)}
    rows = []
    for force in NATIONAL_FORCES:
        of_force = _effect(world.force, rng, gamma=world.gamma)
        for number, period in enumerate(YEARS):
            row = place_force(force, period, None, whole=False)
            mean = OF_TRANSPORT if row.children is None else world.rate * row.children / 10_000
            rate = mean * 1.2**number * of_force * regions.get(row.region, 1.0)
            count = int(rng.poisson(rate * _effect(world.year, rng, gamma=world.gamma)))
            rows.append(replace(row, bounds=Bounds.exactly(count), whole=True))
    return tuple(rows)


def _placed(force: str) -> ForceYear:
    return place_force(force, YEARS[-1], None, whole=False)


def _effect(spread: float, rng: np.random.Generator, *, gamma: bool) -> float:
    if spread == 0:
        return 1.0
    return float(rng.gamma(spread**-2, spread**2) if gamma else np.exp(spread * rng.standard_normal()))


def silence(rows: Sequence[ForceYear], world: World, rng: np.random.Generator) -> tuple[tuple[ForceYear, ...], int]:
    """The rows as a campaign sees them, and what the silent forces counted in the last year."""
    resident = sorted({row.force for row in rows if row.children is not None})
    silent = rng.choice(resident, int(rng.integers(2, 10)), replace=False)
    always = {str(force) for force in silent[: max(1, 2 * len(silent) // 3)]}
    last = {str(force) for force in silent}
    gone = [row.force in always or (row.force in last and row.period == YEARS[-1]) for row in rows]
    truth = sum(row.least for row, is_gone in zip(rows, gone, strict=True) if is_gone and row.period == YEARS[-1])
    seen = [
        replace(row, bounds=None, whole=False) if is_gone else _hide(row) if world.withheld else row
        for row, is_gone in zip(rows, gone, strict=True)
    ]
    return tuple(seen), truth


def _hide(row: ForceYear) -> ForceYear:
    """Every third force gives numbers of 50 and less as a span of nine."""
    if len(row.force) % 3 or row.least > 50:
        return row
    low = 9 * (row.least // 9)
    return replace(row, bounds=Bounds(low, low + 8))


def measure(world: World, campaigns: int) -> Iterator[tuple[str, float, float]]:
    """For each way: how often its interval held the truth, and its mean width relative to the truth."""
    held: dict[str, list[tuple[bool, float]]] = {"model": [], "ratio": []}
    for seed in range(campaigns):
        rng = np.random.default_rng(seed)
        seen, truth = silence(draw(world, rng), world, rng)
        by_model = estimate_missing(seen, YEARS[-1]).bounds
        now = [row for row in seen if row.period == YEARS[-1] and row.children is not None]
        ratio = estimate_by_ratio([r for r in now if r.is_settled], [r for r in now if not r.is_settled])
        ends = (ratio.low, ratio.high) if ratio is not None else (0.0, 0.0)
        for name, low, high in (("model", by_model.low, by_model.high or 0), ("ratio", *ends)):
            held[name].append((low <= truth <= high, (high - low) / max(truth, 1)))
    for name, notes in held.items():
        yield name, float(np.mean([h for h, _ in notes])), float(np.mean([w for _, w in notes]))


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--campaigns", type=int, default=500)
    asked.add_argument("--world", default="")
    options = asked.parse_args()
    print("| world | way | holds the truth | mean width |")
    print("| --- | --- | ---: | ---: |")
    for world in WORLDS:
        if options.world in world.name:
            for way, share, width in measure(world, options.campaigns):
                print(f"| {world.name} | {way} | {share:.1%} | {width:.0%} |", flush=True)


if __name__ == "__main__":
    main()
