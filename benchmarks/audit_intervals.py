"""How often the intervals of an audit hold the truth, beside five other ways of making them.

    python benchmarks/audit_intervals.py [--audits 4000] [--drawn 60]

Simulated records get decisions of known faults; of each such population many samples are drawn, read without error and
estimated. The share of intervals that hold the true value is printed; 95 % is what they are meant to reach. What a
sample finds in a stratum follows the hypergeometric law, and is drawn from it. Then the same for ``--drawn``
populations whose strata, faults and flags are drawn by chance, which no way was chosen on.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import dataframely as dy
import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy import stats

from cyberflag.audits import agreement, estimates
from cyberflag.audits.estimates import StratumCounts
from cyberflag.audits.frame import AuditFrame, audit_frame
from cyberflag.audits.sampling import LEAST, allocate, draw_sample
from cyberflag.model import CodedRecords, FlaggedRecords
from cyberflag.simulation.force_records import RecordSettings, draw_crime_records

LEVEL = 0.95
Z = float(stats.norm.ppf((1 + LEVEL) / 2))
SHARES = ("flag-precision", "flag-recall", "decision-precision", "decision-recall")
NUMBERS = ("online-crimes", "flags-missed")
DRAWS = 2000
"""How often the unseen records are drawn in the ways that do so."""
OURS = "strata's limits combined (used)"
Interval = tuple[float, float]


@dataclass(frozen=True)
class Population:
    """Records with decisions and the truth: ``wrong`` of the online crimes look offline, and half as many of the others
    look online.
    """

    name: str
    frame: dy.DataFrame[AuditFrame]
    online: dict[str, bool]


def populations() -> Iterator[Population]:
    """Good decisions, poor ones, and a force whose officers hardly use the flag."""
    for name, wrong, missed in (
        ("good decisions", 0.02, 0.3),
        ("poor decisions", 0.12, 0.3),
        ("flag hardly used", 0.05, 0.85),
    ):
        yield _population(name, wrong, missed)


def _population(name: str, wrong: float, missed: float) -> Population:
    rng = np.random.default_rng(7)
    drawn = next(draw_crime_records(RecordSettings(rows=20_000, missed=missed), seed=7))
    truth = drawn.truth["online"].to_numpy()
    seems = np.where(rng.random(len(truth)) < np.where(truth, wrong, wrong / 2), ~truth, truth)
    score = np.where(seems, rng.beta(6, 0.5, len(truth)), rng.beta(0.4, 8, len(truth)))
    flagged = pl.DataFrame(
        {
            "crime_reference": drawn.truth["crime_reference"],
            "decision": np.where(score > 0.7, "online", np.where(score < 0.3, "not-online", "review")),
            "platforms": pl.Series([[]] * len(truth), dtype=pl.List(pl.String)),
            "involvement": pl.Series([[]] * len(truth), dtype=pl.List(pl.String)),
            "rule": ["drawn"] * len(truth),
            "score": score,
            "pack": ["drawn"] * len(truth),
        }
    )
    codes = CodedRecords.validate(drawn.records.select(CodedRecords.column_names()), cast=True)
    frame = audit_frame(FlaggedRecords.validate(flagged, cast=True), codes)
    return Population(name, frame, dict(drawn.truth.select("crime_reference", "online").rows()))


def wald(counts: StratumCounts, name: str) -> Interval:
    """The estimate and twice its linearised standard error, with the correction for small strata."""
    value, variance = _linearised(counts, name)
    half = Z * variance**0.5
    return value - half, value + half


def logit(counts: StratumCounts, name: str) -> Interval:
    """The same on the scale of log-odds."""
    value, variance = _linearised(counts, name)
    if not 0 < value < 1:
        return value, value
    centre, half = np.log(value / (1 - value)), Z * variance**0.5 / (value * (1 - value))
    return tuple(float(1 / (1 + np.exp(-end))) for end in (centre - half, centre + half))  # type: ignore[return-value]


def korn_graubard(counts: StratumCounts, name: str) -> Interval:
    """Clopper and Pearson's interval on the effective sample size (Korn and Graubard 1998, Survey Methodology 24)."""
    value, variance = _linearised(counts, name)
    read = float(counts.read.sum())
    size = min(value * (1 - value) / variance, read) if variance > 0 else read
    found = size * value
    low = stats.beta.ppf((1 - LEVEL) / 2, found, size - found + 1) if found > 0 else 0.0
    high = stats.beta.ppf((1 + LEVEL) / 2, found + 1, size - found) if found < size else 1.0
    return float(low), float(high)


def drawn_online(counts: StratumCounts, priors: tuple[float, ...], rng: np.random.Generator) -> dict[str, Interval]:
    """Quantiles of draws of the unseen by the beta-binomial law (Webber 2013, *Approximate recall confidence
    intervals*, ACM Transactions on Information Systems 31(1)), each stratum of each draw with one of the priors.
    """
    shape = (len(counts.read), DRAWS)
    prior = rng.choice(priors, shape)
    chance = rng.beta(counts.found[:, None] + prior, counts.others[:, None] + prior)
    online = counts.found[:, None] + rng.binomial((counts.records - counts.read)[:, None], chance)
    drawn = {}
    for name in SHARES:
        mask = (counts.flagged if name.startswith("flag") else counts.online)[:, None]
        part = (online * mask).sum(axis=0)
        whole = (counts.records[:, None] * mask).sum(axis=0) if name.endswith("precision") else online.sum(axis=0)
        low, high = np.quantile(part / np.maximum(whole, 1), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        value = _linearised(counts, name)[0]
        drawn[name] = (min(float(low), value), max(float(high), value))
    return drawn


PRIORS = {"drawn, prior of Jeffreys": (0.5,), "drawn, prior of chance": (0.02, 0.1, 0.5, 1.0)}


def _linearised(counts: StratumCounts, name: str) -> tuple[float, float]:
    """A share and the variance of its linear part (Woodruff 1971)."""
    mask = counts.flagged if name.startswith("flag") else counts.online
    records, read = counts.records.astype(float), np.maximum(counts.read, 1).astype(float)
    rate = counts.found / read
    part = float((records * rate * mask).sum())
    whole = float((records * mask).sum() if name.endswith("precision") else (records * rate).sum())
    value = part / whole
    slope = (mask - (0 if name.endswith("precision") else value)) / whole
    spread = rate * (1 - rate) / np.maximum(read - 1, 1) * (1 - read / records)
    return value, float((slope**2 * records**2 * spread).sum())


OTHERS: dict[str, Callable[[StratumCounts, str], Interval]] = {
    "linearised (Wald)": wald,
    "linearised on log-odds": logit,
    "Korn-Graubard": korn_graubard,
}


def strata_of(population: Population, size: int) -> tuple[StratumCounts, NDArray[np.int64]]:
    """The strata of a population, all their records read, and how many a sample of a size takes of each."""
    online = pl.Series("online", [population.online[reference] for reference in population.frame["crime_reference"]])
    strata = (
        population.frame.with_columns(online)
        .group_by("stratum", "decision", "officer_flag")
        .agg(pl.len().alias("records"), pl.col("score").mean().alias("expected"), pl.col("online").sum())
        .sort("stratum")
    )
    decision = strata["decision"].cast(pl.String)
    records = strata["records"].cast(pl.Int64).to_numpy()
    every = StratumCounts(
        records=records,
        read=records,
        found=strata["online"].cast(pl.Int64).to_numpy(),
        online=(decision == "online").to_numpy(),
        review=(decision == "review").to_numpy(),
        flagged=strata["officer_flag"].to_numpy(),
    )
    return every, allocate(records, strata["expected"].to_numpy(), size)


def drawn_strata(seed: int) -> tuple[StratumCounts, NDArray[np.int64]]:
    """Strata of chance: 6 to 14 of 40 to 50,000 records, those decided online mostly so and the others mostly not."""
    rng = np.random.default_rng(seed)
    number = int(rng.integers(6, 15))
    records = (10 ** rng.uniform(1.6, 4.7, number)).astype(np.int64)
    online = rng.random(number) < 0.45
    flagged = rng.random(number) < 0.5
    review = ~online & (rng.random(number) < 0.25)
    online[:2], review[:3] = True, False
    online[2], flagged[:3] = False, (True, False, True)
    aside = np.where(flagged, rng.choice([0.05, 0.2, 0.5], number), rng.choice([0.001, 0.003, 0.01, 0.03, 0.1], number))
    share = np.where(online, rng.choice([0.999, 0.99, 0.95, 0.8, 0.6], number), aside)
    share = np.where(review, rng.uniform(0.2, 0.8, number), share)
    size = max(int(np.minimum(records, LEAST).sum()), int(rng.choice([300, 400, 600])))
    expected = np.where(online, 0.95, np.where(review, 0.5, 0.03))
    every = StratumCounts(records, records, rng.binomial(records, share), online, review, flagged)
    return every, allocate(records, expected, size)


def missed_by(population: Population, by: str) -> Counter[str]:
    """The true number of missed flags by offence or station."""
    rows = population.frame.filter(~pl.col("officer_flag")).select("crime_reference", by).rows()
    return Counter(value for reference, value in rows if population.online[reference])


def measure(every: StratumCounts, sizes: NDArray[np.int64], audits: int) -> list[tuple[str, str, float, float]]:
    """For each way and measure: how often the interval held the truth, and how wide it was on average.

    The ways that draw are tried on one audit in four, since they take long.
    """
    truth = {e.name: e.value for e in estimates.measures_of(every, LEVEL)}
    held: defaultdict[tuple[str, str], list[tuple[bool, float]]] = defaultdict(list)
    rng = np.random.default_rng(1)
    for number in range(audits):
        found = rng.hypergeometric(every.found, every.others, sizes)
        counts = replace(every, read=sizes, found=found)
        for e in estimates.measures_of(counts, LEVEL):
            if not np.isnan(truth[e.name]) and not np.isnan(e.value):
                _note(held[OURS, e.name], truth[e.name], (e.low, e.high))
        for way, interval in OTHERS.items():
            for name in SHARES:
                _note(held[way, name], truth[name], interval(counts, name))
        if number % 4 == 0:
            for way, priors in PRIORS.items():
                for name, drawn in drawn_online(counts, priors, rng).items():
                    _note(held[way, name], truth[name], drawn)
    return _shares(held)


def measure_missed(population: Population, size: int, audits: int) -> list[tuple[str, str, float, float]]:
    """The same for missed flags by offence and station: of all intervals, and of the value whose hold it least."""
    held: defaultdict[tuple[str, str], list[tuple[bool, float]]] = defaultdict(list)
    by_value = {by: missed_by(population, by) for by in ("station", "offence_code")}
    for number in range(audits):
        sample = draw_sample(population.frame, size, seed=number)
        settled = {reference: population.online[reference] for reference in sample.rows["crime_reference"]}
        for by, true in by_value.items():
            for e in estimates.estimate_missed(sample, settled, by):
                _note(held[by, e.name], true[e.name], (e.low, e.high))
    rows = []
    for by in by_value:
        shares = [row for row in _shares(held) if row[0] == by]
        least = min(shares, key=lambda row: row[2])
        mean, width = (float(np.mean([row[place] for row in shares])) for place in (2, 3))
        rows += [(OURS, f"missed by {by}", mean, width), (OURS, f"missed by {by}, least: {least[1]}", *least[2:])]
    return rows


def _shares(held: Mapping[tuple[str, str], list[tuple[bool, float]]]) -> list[tuple[str, str, float, float]]:
    return [
        (way, name, float(np.mean([h for h, _ in notes])), float(np.mean([w for _, w in notes])))
        for (way, name), notes in held.items()
    ]


def _note(notes: list[tuple[bool, float]], true: float, interval: Interval) -> None:
    notes.append((interval[0] - 1e-9 <= true <= interval[1] + 1e-9, interval[1] - interval[0]))


def measure_kappa(audits: int) -> Iterator[tuple[str, float]]:
    """How often the interval of kappa holds it, for some tables of two reviewers."""
    rng = np.random.default_rng(1)
    for shares in ((0.4, 0.05, 0.05, 0.5), (0.1, 0.03, 0.03, 0.84), (0.3, 0.1, 0.1, 0.5)):
        agreed, first = shares[0] + shares[3], shares[0] + shares[1]
        chance = first**2 + (1 - first) ** 2
        true = (agreed - chance) / (1 - chance)
        for read in (50, 100, 200):
            intervals = (agreement.kappa_of(rng.multinomial(read, shares).tolist(), LEVEL, rng) for _ in range(audits))
            yield f"kappa {true:.2f}, {read} read by both", float(np.mean([e.low <= true <= e.high for e in intervals]))


def measure_drawn(number: int, audits: int) -> None:
    """Print, over populations of chance, how often the intervals hold the truth on average and in the worst."""
    shares: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for seed in range(number):
        for way, name, share, _ in measure(*drawn_strata(seed), audits):
            shares[name, way].append(share)
    print("\n| of | intervals | mean | twentieth | least |")
    print("| --- | --- | ---: | ---: | ---: |")
    for (name, way), held in sorted(shares.items()):
        print(f"| {name} | {way} | {np.mean(held):.1%} | {np.quantile(held, 0.05):.1%} | {min(held):.1%} |")


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--audits", type=int, default=4000)
    asked.add_argument("--drawn", type=int, default=60)
    given = asked.parse_args()
    print("| population | read | intervals | of | hold the truth | mean width |")
    print("| --- | ---: | --- | --- | ---: | ---: |")
    for population in populations():
        for size in (300, 600):
            rows = measure(*strata_of(population, size), given.audits)
            rows += measure_missed(population, size, max(given.audits // 10, 1))
            for way, name, share, width in sorted(rows, key=lambda row: (row[1], row[0])):
                print(f"| {population.name} | {size} | {way} | {name} | {share:.1%} | {width:,.3g} |", flush=True)
    for what, share in measure_kappa(given.audits):
        print(f"| {what} | | Dirichlet (used) | kappa | {share:.1%} | |")
    measure_drawn(given.drawn, max(given.audits // 4, 1))


if __name__ == "__main__":
    main()
