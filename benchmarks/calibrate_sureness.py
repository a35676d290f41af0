"""Measures what each sign weighs that a reading is right, and writes vocabularies/data/sureness_weights.toml.

Run as ``make calibrate``. Campaigns are drawn whose truth is known, half of them with things gone wrong in the replies
(`simulation.disturbances`); every figure is read, however unsurely, and held against the truth. A logistic model of the
signs is fitted to that, each sign bound to the side that it speaks for (docs/decisions/0009). The threshold is one
step above the least at which, in campaigns that the model was not fitted to, at least 99.8 % of the figures are right.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from drawn_readings import JudgedFigure, read_drawn
from numpy.typing import NDArray
from reliability import reliability_above
from scipy.optimize import minimize

from cyberflag.vocabularies.sureness import sign_weights

FILE = Path(__file__).resolve().parents[1] / "src" / "cyberflag" / "vocabularies" / "data" / "sureness_weights.toml"
SEEDS = range(1000, 1060)
FOLDS = 5
WANTED = 0.998
"""Of the figures called sure, so many are to be right."""

MOST_OF_A_TABLE = 20
"""No table weighs more than so many figures: those of one table are right or wrong together."""
RIDGE = 2.0
EXPECTED = 0.1
"""What a sign is taken to weigh before anything is seen of it; the ridge pulls towards it."""
LEAST = 0.05
"""Every sign counts for something on its side."""
STEPS = [n / 100 for n in range(50, 100, 5)] + [0.96, 0.97, 0.98, 0.99]

Numbers = NDArray[np.float64]
SIGNS = [sign for sign in sign_weights().values() if sign.name != "corrected"]
"""A person's correction is no matter of chance: its weight is set in the vocabulary."""
NAMES = [sign.name for sign in SIGNS]
SIDES = np.array([1.0 if sign.speaks_for else -1.0 for sign in SIGNS])


def main() -> None:
    """Read, fit, choose the threshold on what was not fitted, write the file."""
    figures = list(read_drawn(SEEDS))
    fitted = fit(figures)
    threshold = choose_threshold(figures, predict_unseen(figures))
    FILE.write_text(describe(figures, fitted, threshold), encoding="utf-8")
    print(f"{len(figures)} figures, threshold {threshold}, base {fitted[0]:.3f}")


def fit(figures: Sequence[JudgedFigure]) -> Numbers:
    """The base log-odds and the weight of each sign, by penalised likelihood with the sides kept."""
    seen, right = as_matrix(figures), np.array([float(f.is_right) for f in figures])
    tables = Counter((f.reply, f.table) for f in figures)
    shares = np.array([min(1.0, MOST_OF_A_TABLE / tables[f.reply, f.table]) for f in figures])
    expected = SIDES * EXPECTED

    def loss(parameters: Numbers) -> tuple[float, Numbers]:
        base, weights = parameters[0], parameters[1:]
        odds = base + seen @ weights
        misfit = np.logaddexp(0, -odds) * right + np.logaddexp(0, odds) * (1 - right)
        slope = shares * (1 / (1 + np.exp(-odds)) - right)
        pull = weights - expected
        value = float((shares * misfit).sum() + RIDGE / 2 * (pull**2).sum())
        return value, np.concatenate([[slope.sum()], seen.T @ slope + RIDGE * pull])

    sides = [(LEAST, None) if side > 0 else (None, -LEAST) for side in SIDES]
    start = np.concatenate([[4.0], expected])
    found: Numbers = minimize(loss, start, jac=True, bounds=[(None, None), *sides], method="L-BFGS-B").x
    return found


def as_matrix(figures: Sequence[JudgedFigure]) -> Numbers:
    """A row a figure, a column a sign, 1 where the figure has it."""
    column = {name: n for n, name in enumerate(NAMES)}
    seen = np.zeros((len(figures), len(NAMES)))
    for row, figure in enumerate(figures):
        for sign in figure.signs:
            seen[row, column[str(sign)]] = 1.0
    return seen


def predict_unseen(figures: Sequence[JudgedFigure]) -> Numbers:
    """How sure each figure is by a model that was fitted to the campaigns of the other folds."""
    fold = np.array([int(f.reply.split("/", 1)[0]) // 2 % FOLDS for f in figures])
    seen = as_matrix(figures)
    sure = np.zeros(len(figures))
    for n in range(FOLDS):
        fitted = fit([f for f, other in zip(figures, fold, strict=True) if other != n])
        held = fold == n
        sure[held] = 1 / (1 + np.exp(-(fitted[0] + seen[held] @ fitted[1:])))
    return sure


def choose_threshold(figures: Sequence[JudgedFigure], sure: Numbers) -> float:
    """One step above the least at which the share right is what is wanted, as a margin: another hundred campaigns give
    another share. Exits where there is none.
    """
    judged = [JudgedFigure(f.reply, f.table, f.signs, float(s), f.is_right) for f, s in zip(figures, sure, strict=True)]
    for step, above_it in pairwise(STEPS):
        above = reliability_above(judged, step)
        ends = f"{above.low:.5f} to {above.high:.5f}, at least {above.least:.5f}"
        print(f"  {step:.2f}: {above.share:.5f} right of {above.figures} ({ends})")
        if above.share >= WANTED:
            return above_it
    raise SystemExit(f"At no threshold are {WANTED:.1%} of the figures right: nothing is written.")


def describe(figures: Sequence[JudgedFigure], fitted: Numbers, threshold: float) -> str:
    """The content of the file."""
    seen = Counter(str(sign) for f in figures for sign in f.signs)
    wrong = Counter(str(sign) for f in figures if not f.is_right for sign in f.signs)
    lines = [
        "# Fitted by: make calibrate (benchmarks/calibrate_sureness.py). Not to be edited by hand.",
        f"# {len(figures)} figures of {len(SEEDS)} drawn campaigns, {sum(not f.is_right for f in figures)} read wrong.",
        "# Weights are log-odds. Beside each: of so many figures with the sign, so many read wrong.",
        "",
        f"threshold = {threshold}",
        f"base = {fitted[0]:.3f}",
        "",
        "[weights]",
    ]
    lines += [f"{n} = {w:.3f}  # {wrong[n]} of {seen[n]}" for n, w in zip(NAMES, fitted[1:], strict=True)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
