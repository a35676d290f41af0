"""What a question says of one number of a sentence beside others that are of parts alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import AgeBand
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import NARROWING, Meaning, without_narrowing


def narrowed_for(own: Meaning, beside: Sequence[Meaning], setting: Setting) -> Setting:
    """The setting of one number of a sentence: where another of the same days is of one sex, age or platform, a number
    without one is of all, whatever the question names (``Of the 140 offences, 40 had a male victim``); but for ages
    that only part the one it asks for (``Under 18: 49, aged 13-15 (19) and 16-17 (30)``).
    """
    parted = [
        kind
        for kind in NARROWING
        if getattr(own, kind) is None
        and any(getattr(other, kind) is not None and _may_be_of_one(own, other) for other in beside)
        and not (kind == "age" and _parts_age(setting.question.age, beside))
    ]
    if not parted:
        return setting
    return replace(
        setting,
        question=without_narrowing(setting.question, parted),
        doubtful=without_narrowing(setting.doubtful, parted),
    )


def _parts_age(asked: AgeBand | None, beside: Sequence[Meaning]) -> bool:
    """Whether the ages of a sentence part the one that its question asks for: all its numbers are of that."""
    ages = {other.age for other in beside if other.age is not None}
    return asked is not None and asked not in ages and all(map(asked.contains, ages))


def _may_be_of_one(one: Meaning, other: Meaning) -> bool:
    return None in (one.period, other.period) or one.period == other.period
