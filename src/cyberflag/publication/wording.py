"""Figures, ages and lists in plain British English that never says more than the bounds allow."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model import AgeBand, Bounds

_SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NOT_KNOWN = "not known"
"""What stands where the bounds say nothing: nought or more."""


def bounds_in_words(bounds: Bounds) -> str:
    """A figure as it stands in a table or a headline: ``7,021``, ``7,021 to 7,045``, ``at least 7,021``.

    Bounds that say nothing (nought or more) are ``not known``: a suppressed figure is never printed as its lower
    bound alone.
    """
    if bounds.is_exact:
        return f"{bounds.low:,}"
    if bounds.high is None:
        return f"at least {bounds.low:,}" if bounds.low else NOT_KNOWN
    if bounds.low == 0:
        return f"0 to {bounds.high:,}"
    return f"{bounds.low:,} to {bounds.high:,}"


def bounds_in_prose(bounds: Bounds) -> str:
    """The same inside a sentence: ``7,021``, ``between 7,021 and 7,045``, ``at most 4``, ``at least 7,021``."""
    if bounds.is_exact or bounds.high is None:
        return bounds_in_words(bounds)
    if bounds.low == 0:
        return f"at most {bounds.high:,}"
    return f"between {bounds.low:,} and {bounds.high:,}"


def number_in_words(number: int) -> str:
    """Whole numbers below ten as a word (nought is ``none``), others in figures with commas between the thousands."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def number_of(number: int, one: str, many: str) -> str:
    """A number with its noun: ``one force``, ``none of`` is never made: nought is ``no forces``."""
    if number == 0:
        return f"no {many}"
    return f"{number_in_words(number)} {one if number == 1 else many}"


def age_label(age: AgeBand) -> str:
    """An age for a table or an axis: ``13``, ``10 to 12``, ``under 10``, ``18 and over``, ``not given``."""
    if not age.is_known:
        return "not given" if str(age) == "unknown" else "all ages"
    if age.high is None:
        return f"{age.low} and over"
    if age.low == 0:
        return f"under {age.high + 1}"
    return str(age.low) if age.low == age.high else f"{age.low} to {age.high}"


def age_in_prose(years: int) -> str:
    """An age in a sentence: ``aged 13``, ``aged one``, ``less than a year old``."""
    return "less than a year old" if years == 0 else f"aged {number_in_words(years)}"


def joined(items: Sequence[str]) -> str:
    """A list in a sentence: ``Kent, Sussex and Surrey``; empty for none."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def capitalised(text: str) -> str:
    """The text with its first letter as a capital and the rest left alone."""
    return text[:1].upper() + text[1:]
