"""Totals right below the lines of the parts of one offence: ``86/2 girls: 12``, ``86/2 boys: 3``, ``Total: 15``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Bounds, Count
from cyberflag.replies.prose.lines.parts_of_offences import but_for_parts, kinds_of_part

_FEWEST: Final = 2


def with_totals_of_one_offence(counts: Sequence[Count]) -> list[Count]:
    """The counts, those totals taken for the offence's that name none and are what its parts above them add up to."""
    found = list(counts)
    for at, total in enumerate(counts):
        if not total.total or total.offence != ALL or kinds_of_part(total):
            continue
        parts = _parts_above(counts[:at], total)
        if len(parts) >= _FEWEST and Bounds.sum(part.bounds for part in parts) == total.bounds:
            found[at] = replace(total, offence=parts[0].offence)
    return found


def _parts_above(above: Sequence[Count], total: Count) -> Sequence[Count]:
    """The figures right above a total that part one offence by one thing; none where that of another stands there."""
    parts: list[Count] = []
    for count in reversed(above):
        if but_for_parts(count) != but_for_parts(total) or count.offence == ALL:
            break
        first = parts[0] if parts else count
        if len(kinds_of_part(count)) != 1 or kinds_of_part(count) != kinds_of_part(first):
            break
        if count.offence != first.offence:
            return ()
        parts.append(count)
    return parts
