"""Numbers with decimals in words that hold for all that they may be: a span is rounded outwards, never inwards."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal


def span_in_words(low: float, high: float | None, decimals: int = 1, unit: str = "") -> str:
    """``84.6%``, ``84.6 to 84.9%``, ``at least 84.6%``: one number where both ends are one, else the span around both.

    ``unit`` is written behind the number as it stands.
    """
    if high is None:
        return f"at least {_rounded(low, decimals, ROUND_FLOOR)}{unit}"
    if high == low:
        return f"{_rounded(low, decimals, ROUND_HALF_EVEN)}{unit}"
    ends = _rounded(low, decimals, ROUND_FLOOR), _rounded(high, decimals, ROUND_CEILING)
    return f"{ends[0]}{unit}" if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}{unit}"


def _rounded(value: float, decimals: int, way: str) -> str:
    step = Decimal(1).scaleb(-decimals)
    return f"{Decimal(repr(value)).quantize(step, rounding=way):,}"
