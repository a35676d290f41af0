"""What a reply gives after each stage of its reading, and what a folder of replies gives together."""

from __future__ import annotations

from dataclasses import dataclass, field

import dataframely as dy

from cyberflag.model import Count, Counts, Issue, Issues, PrintedSum, Replies, ReplyRecord, Request, Sums
from cyberflag.replies.corrections.binding import NOTHING_CORRECTED, BoundCorrections
from cyberflag.replies.document import Document
from cyberflag.replies.letters.letter import Letter
from cyberflag.replies.letters.replacing import Correspondence
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Table


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


@dataclass(frozen=True)
class Stages:
    """One reply after each stage, for those who want to look (``cyberflag inspect``).

    ``unsure`` are the figures that were read and withheld, each told of in an issue.
    """

    document: Document
    letter: Letter
    tables: tuple[ResolvedTable, ...]
    examples: tuple[Table, ...]
    reading: ReplyReading
    corrections: BoundCorrections = NOTHING_CORRECTED
    unsure: tuple[Count, ...] = ()
