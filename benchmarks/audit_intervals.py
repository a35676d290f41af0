"""How often the intervals of an audit hold the truth, beside three other ways of making them.

    python benchmarks/audit_intervals.py [--audits 1000]

Simulated records get decisions of known faults; of each such population many samples are drawn, read without error and
estimated. The share of intervals that hold the true value is printed; 95 % is what they are meant to reach.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl
from scipy import stats

from cyberflag.audits import agreement, estimates
from cyberflag.audits.estimates import StratumCounts
from cyberflag.audits.frame import AuditFrame, audit_frame
from cyberflag.audits.sampling import AuditSample, draw_sample
from cyberflag.model import FlaggedRecords
from cyberflag.simulation.force_records import RecordSettings, draw_crime_records

LEVEL = 0.95
Z = float(stats.norm.ppf((1 + LEVEL) / 2))
SHARES = ("flag-precision", "flag-recall", "decision-precision", "decision-recall")
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
    frame = audit_frame(FlaggedRecords.validate(flagged, cast=True), drawn.records)
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


def one_prior(counts: StratumCounts, rng: np.random.Generator) -> dict[str, Interval]:
    """The beta-binomial interval with the prior of Jeffreys in every stratum (Webber 2013)."""
    shape = (len(counts.read), estimates.DRAWS)
    chance = rng.beta((counts.found + 0.5)[:, None], (counts.read - counts.found + 0.5)[:, None], shape)
    online = counts.found[:, None] + rng.binomial((counts.records - counts.read)[:, None], chance)
    drawn = {}
    for name in SHARES:
        mask = (counts.flagged if name.startswith("flag") else counts.online)[:, None]
        part = (online * mask).sum(axis=0)
        whole = (counts.records[:, None] * mask).sum(axis=0) if name.endswith("precision") else online.sum(axis=0)
        low, high = np.quantile(part / whole, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        value = _linearised(counts, name)[0]
        drawn[name] = (min(float(low), value), max(float(high), value))
    return drawn


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


def truth_of(population: Population) -> dict[str, float]:
    """The true value of each measure."""
    references = population.frame["crime_reference"]
    online = np.array([population.online[reference] for reference in references])
    flagged = population.frame["officer_flag"].to_numpy()
    decided = (population.frame["decision"].cast(pl.String) == "online").to_numpy()
    return {
        "flag-precision": float(online[flagged].mean()),
        "flag-recall": float(flagged[online].mean()),
        "decision-precision": float(online[decided].mean()),
        "decision-recall": float(decided[online].mean()),
        "online-crimes": float(online.sum()),
        "flags-missed": float((online & ~flagged).sum()),
    }


def missed_by(population: Population, by: str) -> Counter[str]:
    """The true number of missed flags by offence or station."""
    rows = population.frame.filter(~pl.col("officer_flag")).select("crime_reference", by).rows()
    return Counter(value for reference, value in rows if population.online[reference])


def measure(population: Population, size: int, audits: int) -> list[tuple[str, str, float, float]]:
    """For each way and measure: how often the interval held the truth, and how wide it was on average."""
    truth = truth_of(population)
    held: defaultdict[tuple[str, str], list[tuple[bool, float]]] = defaultdict(list)
    by_value = {by: missed_by(population, by) for by in ("station", "offence_code")}
    for number in range(audits):
        sample = draw_sample(population.frame, size, seed=number)
        settled = {reference: population.online[reference] for reference in sample.rows["crime_reference"]}
        counts = estimates.count_strata(sample, settled)
        for estimate in estimates.measures_of(counts, LEVEL, np.random.default_rng(number)):
            if estimate.name in truth:
                _note(
                    held["beta-binomial, prior of chance (used)", estimate.name],
                    truth[estimate.name],
                    (estimate.low, estimate.high),
                )
        for name, drawn in one_prior(counts, np.random.default_rng(number)).items():
            _note(held["beta-binomial, prior of Jeffreys", name], truth[name], drawn)
        for way, interval in OTHERS.items():
            for name in SHARES:
                _note(held[way, name], truth[name], interval(counts, name))
        if number % 5 == 0:
            _note_missed(held, sample, settled, by_value)
    return [
        (way, name, float(np.mean([h for h, _ in notes])), float(np.mean([w for _, w in notes])))
        for (way, name), notes in held.items()
    ]


def _note(notes: list[tuple[bool, float]], true: float, interval: Interval) -> None:
    notes.append((interval[0] - 1e-9 <= true <= interval[1] + 1e-9, interval[1] - interval[0]))


def _note_missed(
    held: dict[tuple[str, str], list[tuple[bool, float]]],
    sample: AuditSample,
    settled: dict[str, bool],
    by_value: dict[str, Counter[str]],
) -> None:
    for by, true in by_value.items():
        for estimate in estimates.estimate_missed(sample, settled, by):
            _note(
                held["beta-binomial, prior of chance (used)", f"missed by {by}"],
                true[estimate.name],
                (estimate.low, estimate.high),
            )


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


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--audits", type=int, default=1000)
    audits = asked.parse_args().audits
    print("| population | read | intervals | of | hold the truth | mean width |")
    print("| --- | ---: | --- | --- | ---: | ---: |")
    for population in populations():
        for size in (300, 600):
            for way, name, share, width in sorted(measure(population, size, audits), key=lambda row: (row[1], row[0])):
                print(f"| {population.name} | {size} | {way} | {name} | {share:.1%} | {width:,.3g} |")
    for what, share in measure_kappa(audits):
        print(f"| {what} | | Dirichlet (used) | kappa | {share:.1%} | |")


if __name__ == "__main__":
    main()
