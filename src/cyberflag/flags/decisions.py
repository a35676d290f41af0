"""What is decided on a record, and why: the values that both engines give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.pack import Pack, Status
from cyberflag.model import Decision

DECISIONS = (Decision.NOT_ONLINE, Decision.REVIEW, Decision.ONLINE)
"""Decisions by the number that the engines give."""

AFFIRMED = -1
"""The number of the status of a mention that no cue reaches."""

OFFICER = "officer-flag"
"""The rule that decides where the officer's flag is heeded."""


@dataclass(frozen=True)
class Mention:
    """A mention in a text: its span in bytes of UTF-8, its sense and status (indices), and the span of the cue that set
    the status (-1: none did).
    """

    start: int
    end: int
    sense: int
    status: int
    cue_start: int
    cue_end: int


@dataclass(frozen=True)
class Verdict:
    """The decision on one record in numbers.

    ``decision`` is the index in ``DECISIONS``; ``rule`` that in `rule_names`; ``points`` the sum of what speaks for the
    flag; ``platforms`` and ``involvement`` are bit masks over the lexicon's.
    """

    decision: int
    rule: int
    points: int
    platforms: int
    involvement: int
    mentions: tuple[Mention, ...]


def rule_names(pack: Pack) -> tuple[str, ...]:
    """The names of the rules that can decide, in the order of their numbers.

    First what spoke loudest for the flag, by class; then the status of the mentions that were set aside, where none was
    left; then: only calls or devices or the like, the nature of the offence, nothing found, the officer's flag.
    """
    return (
        *(f"affirmed-{cls}" for cls in pack.classes),
        *(f"only-{status}" for status in pack.statuses),
        "not-enough",
        "nature-of-offence",
        "nothing-found",
        OFFICER,
    )


def status_name(pack: Pack, status: int) -> Status:
    """The status of a mention by its number."""
    return Status.AFFIRMED if status == AFFIRMED else pack.statuses[status]


def names_of(mask: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names whose bits are set in a mask."""
    return tuple(name for index, name in enumerate(names) if mask >> index & 1)


def score_of(points: NDArray[np.integer[Any]], pack: Pack) -> NDArray[np.float64]:
    """How likely the rule applies: the logistic curve of the pack's ``calibration`` over the points, to four places."""
    middle, spread = pack.calibration
    least, most = points.min(initial=0), points.max(initial=0)
    likely: NDArray[np.float64] = np.round(1.0 / (1.0 + np.exp((middle - np.arange(least, most + 1)) / spread)), 4)
    found: NDArray[np.float64] = likely[points - least]
    return found
