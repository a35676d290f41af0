"""Whether readings are as sure as they are called: the share right in classes of sureness, with its interval."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drawn_readings import JudgedFigure

CLASSES = (0.0, 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.995, 1.0)
_DRAWS = 1000


@dataclass(frozen=True)
class Reliability:
    """How many figures of how many replies there are, how sure they are called on average, the share right with the
    ends of its 95 % interval, and the ``least`` that it is with 95 % confidence (one-sided).
    """

    figures: int
    replies: int
    called: float
    share: float
    low: float
    high: float
    least: float
    wrong: int


def reliability_above(figures: Iterable[JudgedFigure], least: float, below: float = 2.0) -> Reliability:
    """The reliability of the figures that are called at least so sure and less than ``below``."""
    chosen = [f for f in figures if least <= f.sureness < below]
    if not chosen:
        return Reliability(0, 0, 0.0, 0.0, 0.0, 1.0, 0.0, 0)
    wrong = sum(not f.is_right for f in chosen)
    called = sum(f.sureness for f in chosen) / len(chosen)
    replies: dict[str, Counter[bool]] = defaultdict(Counter)
    for figure in chosen:
        replies[figure.reply][figure.is_right] += 1
    low, high, surely = _interval(list(replies.values()))
    return Reliability(len(chosen), len(replies), called, 1 - wrong / len(chosen), low, high, surely, wrong)


def _interval(replies: Sequence[Counter[bool]]) -> tuple[float, float, float]:
    """The 95 % interval of the share right and its one-sided low end, by drawing whole replies anew: the figures of a
    reply stand or fall together.

    Where none is wrong, drawing says nothing; then the low end is the exact one for the share of replies in which
    something is wrong, which is more than the share of figures.
    """
    if not any(tally[False] for tally in replies):
        return 0.025 ** (1 / len(replies)), 1.0, 0.05 ** (1 / len(replies))
    rng = random.Random(1)
    shares = []
    for _ in range(_DRAWS):
        drawn = rng.choices(replies, k=len(replies))
        right = sum(tally[True] for tally in drawn)
        shares.append(right / (right + sum(tally[False] for tally in drawn)))
    shares.sort()
    return shares[round(0.025 * _DRAWS)], shares[round(0.975 * _DRAWS) - 1], shares[round(0.05 * _DRAWS)]


def draw_table(figures: Sequence[JudgedFigure], threshold: float) -> str:
    """The reliability table in Markdown, with the row that the claim is about below it."""
    rows = [
        "| called | figures | replies | called on average | right | 95 % interval | wrong |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for least, below in pairwise(CLASSES):
        found = reliability_above(figures, least, below)
        if found.figures:
            rows.append(_row(f"{least:g} to {below:g}", found))
    rows.append(_row(f"**sure: {threshold:g} and more**", reliability_above(figures, threshold)))
    return "\n".join(rows)


def _row(name: str, found: Reliability) -> str:
    interval = f"{found.low:.3%} to {found.high:.3%}"
    return (
        f"| {name} | {found.figures:,} | {found.replies:,} | {found.called:.2%} | {found.share:.3%} | {interval} | "
        f"{found.wrong:,} |"
    )
