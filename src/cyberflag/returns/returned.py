"""Counts by force, period, offence, age, sex and platform, from whichever door they came."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import dataframely as dy
import polars as pl

from cyberflag.model import CORRECTED_FLAG, Counts, Issues, Replies, Request, Sums

if TYPE_CHECKING:  # replies need not be loaded to compute figures from tables that were read before
    from cyberflag.replies import Reading


@dataclass(frozen=True)
class Returns:
    """Everything that figures are computed from: one row a figure, an issue, a reply; and what was asked.

    ``sums``: which printed figures are sums of which, and whether they hold; empty where nobody looked.
    """

    counts: dy.DataFrame[Counts]
    issues: dy.DataFrame[Issues]
    replies: dy.DataFrame[Replies]
    request: Request
    sums: dy.DataFrame[Sums] = field(default_factory=Sums.create_empty)


def leave_out_replaced(returns: Returns) -> Returns:
    """The returns without the counts, sums and rows of replies that a later reply replaces; their issues stay."""
    replaced = returns.replies.filter(pl.col("replaced_by") != "")["reply"]
    if replaced.is_empty():
        return returns
    gone = returns.counts.filter(pl.col("reply").is_in(replaced.to_list()))["id"].to_list()
    standing = Replies.validate(returns.replies.filter(pl.col("replaced_by") == ""))
    return replace(_without(returns, gone), replies=standing)


def leave_out_corrected(returns: Returns) -> Returns:
    """The returns without the counts by a corrected flag, which stand beside those by the officers' own.

    They count the same crimes anew, by a rule that other forces' figures do not rest on.
    """
    detail = pl.col("detail").str.split("; ")
    gone = returns.counts.filter(detail.list.contains("=".join(CORRECTED_FLAG)))["id"].to_list()
    return _without(returns, gone) if gone else returns


def _without(returns: Returns, gone: list[str]) -> Returns:
    """The returns without these counts and the sums that they stand in."""
    without = returns.sums.filter(pl.col("total").is_in(gone) | pl.col("part").is_in(gone))["sum"].to_list()
    return replace(
        returns,
        counts=Counts.validate(returns.counts.filter(~pl.col("id").is_in(gone))),
        sums=Sums.validate(returns.sums.filter(~pl.col("sum").is_in(without))),
    )


def from_replies(reading: Reading) -> Returns:
    """The returns that a folder of replies gives, as read."""
    return Returns(reading.counts, reading.issues, reading.replies, reading.request, reading.sums)
