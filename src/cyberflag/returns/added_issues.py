"""Issues that the figures add to those of the reading."""

from __future__ import annotations

from dataclasses import replace

import dataframely as dy
import polars as pl

from cyberflag.model import Issues, Replies
from cyberflag.returns.returned import Returns


def add_issues(returns: Returns, issues: dy.DataFrame[Issues]) -> Returns:
    """The returns with these issues after their own, each once; each reply's number of issues is counted anew."""
    every = Issues.validate(pl.concat([returns.issues, issues]).unique(maintain_order=True), cast=True)
    counted = every.group_by("reply").agg(pl.len().cast(pl.Int64).alias("issues"))
    replies = (
        returns.replies.drop("issues")
        .join(counted, on="reply", how="left", maintain_order="left")
        .with_columns(pl.col("issues").fill_null(0))
        .select(returns.replies.columns)
    )
    return replace(returns, issues=every, replies=Replies.validate(replies, cast=True))
