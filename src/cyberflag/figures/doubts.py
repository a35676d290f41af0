"""What the reading could not make sense of, as far as it bears on what the tables of a reply add up to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import dataframely as dy
import polars as pl

from cyberflag.model import Counts, IssueKind, Issues, Provenance

UNREAD_PARTS: frozenset[IssueKind] = frozenset(
    {
        IssueKind.UNKNOWN_OFFENCE,
        IssueKind.UNKNOWN_AGE,
        IssueKind.UNKNOWN_SEX,
        IssueKind.UNKNOWN_PLATFORM,
        IssueKind.UNKNOWN_PERIOD,
        IssueKind.UNKNOWN_HEADING,
        IssueKind.UNKNOWN_LAYOUT,
        IssueKind.NOT_A_FIGURE,
        IssueKind.UNSURE,
        IssueKind.AMBIGUOUS_BLANK,
        IssueKind.JOINED_CELLS,
        IssueKind.TABLE_LEFT_OUT,
    }
)
"""The kinds of issue that stand for a row, a cell or a table that may hold crimes and is not among the counts."""

_NONE: frozenset[IssueKind] = frozenset()


@dataclass(frozen=True)
class Doubts:
    """What the issues of the reading say of the tables that were read.

    ``disputed``: the places (reply, source) at which something does not add up. ``unread``: for each table (reply,
    name of the table) the kinds of `UNREAD_PARTS` found in it. ``beside``: the same for each reply, over those tables
    of it that gave no count: a list of crimes, whose counts stand in no one cell, may be one of those.
    """

    disputed: frozenset[tuple[str, str]] = frozenset()
    unread: Mapping[tuple[str, str], frozenset[IssueKind]] = field(default_factory=dict)
    beside: Mapping[str, frozenset[IssueKind]] = field(default_factory=dict)

    def left_out_of(self, reply: str, table: str) -> frozenset[IssueKind]:
        """Why the parts of a table may leave something out; empty where everything in it was read."""
        found = self.unread.get((reply, table), _NONE)
        return found if table else found | self.left_beside(reply)

    def left_beside(self, reply: str) -> frozenset[IssueKind]:
        """What was not read of a reply in tables that gave no count: a section of a table of several may be one."""
        return self.beside.get(reply, _NONE)


def doubts_of(issues: dy.DataFrame[Issues], counts: dy.DataFrame[Counts]) -> Doubts:
    """The doubts that the issues of a reading raise about its counts."""
    counted = {
        (reply, Provenance(reply, source).table) for reply, source in counts.select("reply", "source").unique().rows()
    }
    unread: dict[tuple[str, str], set[IssueKind]] = defaultdict(set)
    beside: dict[str, set[IssueKind]] = defaultdict(set)
    for issue in issues.filter(pl.col("kind").is_in(sorted(UNREAD_PARTS))).iter_rows(named=True):
        place = Provenance(issue["reply"], issue["source"])
        unread[place.reply, place.table].add(IssueKind(issue["kind"]))
        if (place.reply, place.table) not in counted:
            beside[place.reply].add(IssueKind(issue["kind"]))
    disputed = issues.filter((pl.col("kind") == IssueKind.DOES_NOT_ADD_UP) & (pl.col("source") != ""))
    return Doubts(
        frozenset(disputed.select("reply", "source").rows()),
        {place: frozenset(kinds) for place, kinds in unread.items()},
        {reply: frozenset(kinds) for reply, kinds in beside.items()},
    )
