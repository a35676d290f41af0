"""Figures in text of the ages of all whom the request is about: ``Victims under 16: 40`` where these were asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import compress

from cyberflag.model import ALL_AGES, CHILDREN, AgeBand, Count, Request
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE


def with_everybody_told(counts: Sequence[Count], request: Request) -> list[Count]:
    """The counts, those against everybody who was asked about as against victims of any age: not where another is of
    others (``aged 16 or 17``) or unknown ages, or gives another number of the same crimes that names no ages.
    """
    everybody = request.everybody
    of_them = [_is_against(count, everybody) for count in counts]
    are_all_in = all(count.age == ALL_AGES or everybody.contains(count.age) for count in counts)
    if everybody == CHILDREN or not any(of_them) or not are_all_in:
        return list(counts)
    wholes = {count.meaning: count.bounds for count in counts if count.age == ALL_AGES}
    told = [replace(count, age=ALL_AGES) if is_of else count for count, is_of in zip(counts, of_them, strict=True)]
    is_part = any(wholes.get(one.meaning, one.bounds) != one.bounds for one in compress(told, of_them))
    return list(counts) if is_part else told


def _is_against(count: Count, everybody: AgeBand) -> bool:
    return count.age == everybody and count.measure not in PERHAPS_OF_PEOPLE
