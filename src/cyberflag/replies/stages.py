"""What a reply gives after each stage of its reading."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.model import Count
from cyberflag.replies.corrections.binding import NOTHING_CORRECTED, BoundCorrections
from cyberflag.replies.document import Document
from cyberflag.replies.letters.letter import Letter
from cyberflag.replies.readings import ReplyReading
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Table


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
