"""What is decided on a record, and why: the values that both engines give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.families import Status
from cyberflag.flags.leanings import UNIT
from cyberflag.flags.pack import Pack
from cyberflag.model import Decision

DECISIONS = (Decision.NOT_ONLINE, Decision.REVIEW, Decision.ONLINE)
"""Decisions by the number that the engines give."""

AFFIRMED = -1
"""The number of the status of a mention that no cue reaches."""

OFFICER = "officer-flag"
"""The rule that decides where the officer's flag is heeded."""

LEANING = "leaning"
"""What the rules begin with that decide where the leanings say something else than the other rules."""

NOT_ASKED = -(1 << 62)
"""The leaning of a record of which the rules know enough."""

Numbers = NDArray[np.int64]


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
    flag; ``platforms`` and ``involvement`` are bit masks over the lexicon's; ``leaning`` is the sum of the leanings, or
    `NOT_ASKED`.
    """

    decision: int
    rule: int
    points: int
    platforms: int
    involvement: int
    mentions: tuple[Mention, ...]
    leaning: int = NOT_ASKED


@dataclass(frozen=True)
class Decided:
    """What was decided on a column of texts, one entry a record.

    ``decision`` indexes `decisions.DECISIONS`, ``rule`` `decisions.rule_names`; ``involvement`` is a bit mask over the
    lexicon's. ``spans`` has a row for each mention, in order (start, end, sense, status, start and end of the cue, in
    bytes from the beginning of the record); those of record *i* are rows ``span_ends[i - 1]`` to ``span_ends[i]``, and
    ``speaks`` is 1 for those that speak for the flag, 2 for those that name a service where none that speaks does.
    ``platforms`` are numbers of the lexicon's, in order, up to
    ``platform_ends[i]`` likewise. ``leaning`` is the sum of the leanings, or `NOT_ASKED`.
    """

    decision: Numbers
    rule: Numbers
    points: Numbers
    involvement: Numbers
    span_ends: Numbers
    spans: NDArray[np.int32]
    speaks: NDArray[np.uint8]
    platforms: NDArray[np.int32]
    platform_ends: Numbers
    leaning: Numbers

    def spans_of(self, record: int) -> NDArray[np.int32]:
        """The rows of ``spans`` of one record."""
        first = int(self.span_ends[record - 1]) if record else 0
        return self.spans[first : int(self.span_ends[record])]

    def aside(self, record: int) -> list[tuple[int, int]]:
        """The spans, in bytes, of the mentions of one record that a cue set aside."""
        spans = self.spans_of(record)
        return [(start, end) for start, end in spans[spans[:, 3] != AFFIRMED, :2].tolist()]

    def verdict(self, record: int) -> Verdict:
        """The verdict on one record, as the reference gives it."""
        first = int(self.platform_ends[record - 1]) if record else 0
        named = self.platforms[first : int(self.platform_ends[record])].tolist()
        return Verdict(
            int(self.decision[record]),
            int(self.rule[record]),
            int(self.points[record]),
            sum(1 << platform for platform in named),
            int(self.involvement[record]),
            tuple(Mention(*row) for row in self.spans_of(record).tolist()),
            int(self.leaning[record]),
        )


def rule_names(pack: Pack) -> tuple[str, ...]:
    """The names of the rules that can decide, in the order of their numbers.

    First what spoke loudest for the flag, by class; then the status of the mentions that were set aside, where none was
    left; then: only calls or devices or the like, the nature of the offence, nothing found, the officer's flag; and
    what the leanings turned into each decision.
    """
    return (
        *(f"affirmed-{cls}" for cls in pack.classes),
        *(f"only-{status}" for status in pack.statuses),
        "not-enough",
        "nature-of-offence",
        "nothing-found",
        OFFICER,
        *(f"{LEANING}-{decision}" for decision in DECISIONS),
    )


def status_name(pack: Pack, status: int) -> Status:
    """The status of a mention by its number."""
    return Status.AFFIRMED if status == AFFIRMED else pack.statuses[status]


def names_of(mask: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names whose bits are set in a mask."""
    return tuple(name for index, name in enumerate(names) if mask >> index & 1)


def scores_of(decided: Decided, pack: Pack) -> NDArray[np.float64]:
    """How likely the rule applies to each record, to four places: by its leaning where that was asked, else by its
    points.
    """
    asked = decided.leaning != NOT_ASKED
    leaning = np.where(asked, decided.leaning, 0) / UNIT
    found: NDArray[np.float64] = np.where(asked, likely(leaning), score_of(decided.points, pack))
    return found


def score_of(points: NDArray[np.integer[Any]], pack: Pack) -> NDArray[np.float64]:
    """How likely the rule applies: the logistic curve of the pack's ``calibration`` over the points, to four places."""
    middle, spread = pack.calibration
    least, most = points.min(initial=0), points.max(initial=0)
    scores: NDArray[np.float64] = likely((np.arange(least, most + 1) - middle) / spread)[points - least]
    return scores


def likely(log_odds: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """How likely a thing of such log-odds is, to four places."""
    found: NDArray[np.float64] = np.round(1.0 / (1.0 + np.exp(-log_odds)), 4)
    return found
