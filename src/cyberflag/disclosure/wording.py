"""Published sums in words, with what is published of them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from cyberflag.disclosure.table_system import Statement

_SPELT_OUT = 3
"""So many published parts of a sum are named; more are told together."""


def tell_sum(statement: Statement, published: Mapping[str, Decimal | int]) -> str:
    """``Total (52) = 9 published parts (46) + A (withheld) + B (withheld)``; a statement that is no sum as it is said.

    ``published`` holds the numbers of the cells that are not withheld.
    """
    (total, sign), *parts = statement.terms
    is_sum = statement.low == statement.high == 0 and sign == 1 and all(coefficient == -1 for _, coefficient in parts)
    if not (is_sum and parts):
        return statement.words
    shown = [name for name, _ in parts if name in published]
    hidden = [f"{name} (withheld)" for name, _ in parts if name not in published]
    if len(shown) > _SPELT_OUT:
        told = [f"{len(shown)} published parts ({sum((Decimal(published[name]) for name in shown), Decimal(0))})"]
    else:
        told = [f"{name} ({published[name]})" for name in shown]
    head = f"{total} ({published.get(total, 'withheld')})"
    return f"{head} = {' + '.join([*told, *hidden])}"
