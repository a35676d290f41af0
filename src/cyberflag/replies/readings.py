"""What a reply says, and what a folder of replies says together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cyberflag.model import Count, Issue, PrintedSum, ReplyRecord, Request
from cyberflag.replies.letters.replacing import Correspondence

if TYPE_CHECKING:  # the processes that read replies build no tables
    import dataframely as dy

    from cyberflag.model import Counts, Issues, Replies, Sums


@dataclass(frozen=True)
class ReplyReading:
    """What one reply says: its counts, the sums printed between them, its issues, what it is as a reply, and what ties
    it to other replies.
    """

    counts: tuple[Count, ...]
    sums: tuple[PrintedSum, ...]
    issues: tuple[Issue, ...]
    record: ReplyRecord
    ties: Correspondence = field(default_factory=Correspondence)


@dataclass(frozen=True)
class Reading:
    """What a folder of replies says, as the tables of the counts contract, with the request behind it."""

    counts: dy.DataFrame[Counts]
    sums: dy.DataFrame[Sums]
    issues: dy.DataFrame[Issues]
    replies: dy.DataFrame[Replies]
    request: Request
