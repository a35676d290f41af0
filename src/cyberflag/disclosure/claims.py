"""What is said in words or drawn beside tables, as inequalities over their cells: all of it helps an attacker.

A claim stands for what a reader may conclude from it, edges included: where a share may have been rounded either way,
both are allowed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from cyberflag.disclosure.table_system import Statement

_PER_CENT = 100


def share_claim(part: str, whole: str, per_cent: Decimal) -> tuple[Statement, Statement]:
    """The part is so many per cent of the whole, rounded to the decimals that are printed: 12 is 11.5 to 12.5."""
    exponent = per_cent.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    half_steps = 2 * 10**decimals
    middle = int(per_cent * half_steps)
    words = f"{part} is {per_cent} % of {whole}"
    scale = _PER_CENT * half_steps
    return (
        Statement(((part, scale), (whole, 1 - middle)), words, Decimal(0), None),
        Statement(((part, scale), (whole, -1 - middle)), words, None, Decimal(0)),
    )


def more_claim(more: str, less: str) -> Statement:
    """The one is above the other."""
    return Statement(((more, 1), (less, -1)), f"{more} is more than {less}", Decimal(1), None)


def rank_claim(names: Iterable[str]) -> Iterator[Statement]:
    """In this order from the most to the least; equals may stand beside each other."""
    for upper, lower in pairwise(names):
        yield Statement(((upper, 1), (lower, -1)), f"{upper} ranks above {lower}", Decimal(0), None)


def highest_claim(highest: str, others: Iterable[str]) -> Iterator[Statement]:
    """No other is above it."""
    for other in others:
        yield Statement(((highest, 1), (other, -1)), f"{highest} is the highest", Decimal(0), None)


def majority_claim(part: str, whole: str) -> Statement:
    """More than half of the whole."""
    return Statement(((part, 2), (whole, -1)), f"{part} is more than half of {whole}", Decimal(1), None)


def only_claim(only: str, others: Iterable[str]) -> Iterator[Statement]:
    """It has some, and no other has any."""
    yield Statement(((only, 1),), f"{only} is the only one with any", Decimal(1), None)
    for other in others:
        yield Statement(((other, 1),), f"{only} is the only one with any", Decimal(0), Decimal(0))


def bounds_claim(name: str, low: Decimal, high: Decimal | None) -> Statement:
    """It lies between two numbers: bounds that are printed, the height of a bar, the class of a map, a tooltip."""
    end = " or more" if high is None else f" to {high}" if high > low else ""
    return Statement(((name, 1),), f"{name} is {low}{end}", low, high)


def change_claim(now: str, before: str, change: int) -> Statement:
    """It moved by so many from before."""
    return Statement(((now, 1), (before, -1)), f"{now} is {change:+} from {before}", Decimal(change), Decimal(change))


def ratio_claim(
    part: str, whole: str, least: Fraction | None, most: Fraction | None, words: str
) -> Iterator[Statement]:
    """The one is between so many times the other: shares, percentages of change, times as many; edges included."""
    if least is not None:
        terms = ((part, least.denominator), (whole, -least.numerator))
        yield Statement(_without_noughts(terms), words, Decimal(0), None)
    if most is not None:
        terms = ((part, most.denominator), (whole, -most.numerator))
        yield Statement(_without_noughts(terms), words, None, Decimal(0))


def difference_claim(now: str, before: str, least: int | None, most: int | None, words: str) -> Statement:
    """The one is so many more than the other; fewer where below nought."""
    low, high = (None if side is None else Decimal(side) for side in (least, most))
    return Statement(((now, 1), (before, -1)), words, low, high)


def _without_noughts(terms: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    return tuple((name, coefficient) for name, coefficient in terms if coefficient)
