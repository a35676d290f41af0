"""The numbers that head columns: years or ages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.vocabularies.signs.markers import understand_figure

_YOUNGEST: Final = re.compile(r"(?:≤|<\s?=)\s*(?P<most>\d{1,2})|<\s*(?P<age>\d{1,2})")


def values_of_heads(numbers: Sequence[str]) -> Sequence[int]:
    """What the numbers of a row of headings say, without marks of notes; those before they begin anew, where the same
    come again and again (the years below each of some sexes). None of them where one is no number.
    """
    if (youngest := _YOUNGEST.fullmatch(numbers[0] if numbers else "")) is not None:
        oldest = youngest["most"] or str(int(youngest["age"]) - 1)
        numbers = [oldest, *numbers[1:]]  # "<3", 3, 4 or "≤2", 3, 4: ages from the youngest on
    numbers = [_without_note(n) for n in numbers]
    return _first_run([int(n) for n in numbers]) if all(n.isdecimal() for n in numbers) else []


def _without_note(number: str) -> str:
    """A number without the mark of a note behind it: ``2019 (a)``."""
    found = understand_figure(number)
    return str(found.bounds.low) if found is not None and found.note and found.bounds.is_exact else number


def _first_run(values: Sequence[int]) -> Sequence[int]:
    """The numbers before they begin anew."""
    length = next((n for n in range(2, len(values)) if values[n] == values[0]), len(values))
    return values[:length] if all(v == values[at % length] for at, v in enumerate(values)) else values
