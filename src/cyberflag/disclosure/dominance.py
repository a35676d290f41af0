"""The rules of dominance: when few contributors make most of a cell, and how much room it needs then.

Source: Hundepool and others, Statistical Disclosure Control (Wiley, 2012), section 4.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal

from cyberflag.disclosure.settings import Dominance

_PER_CENT = Decimal(100)


def room_needed(total: Decimal, contributions: Sequence[Decimal], rule: Dominance) -> Decimal:
    """How far up and down an attacker must find a cell able to be, so that no contributor is told; 0 where it is safe.

    ``contributions`` are the largest, in any order; what they leave of the total is of others. Under (n,k) an attacker
    must think a total possible of which the n largest make no more than k per cent; under p % the second largest must
    not be able to take its own from the total and know the largest to within p per cent.
    """
    return max(_by_share(total, contributions, rule), _by_estimate(total, contributions, rule), Decimal(0))


def _by_share(total: Decimal, contributions: Sequence[Decimal], rule: Dominance) -> Decimal:
    if not rule.share:
        return Decimal(0)
    largest = sum(sorted(contributions, reverse=True)[: rule.contributors], Decimal(0))
    return _rounded_up(largest * _PER_CENT / rule.share - total)


def _by_estimate(total: Decimal, contributions: Sequence[Decimal], rule: Dominance) -> Decimal:
    if not rule.p or not contributions:
        return Decimal(0)
    first, second, *_ = *sorted(contributions, reverse=True), Decimal(0)
    return _rounded_up(first * rule.p / _PER_CENT - (total - first - second))


def _rounded_up(number: Decimal) -> Decimal:
    return number.to_integral_value(ROUND_CEILING)
