"""The records that a dip sample is drawn from, each with its stratum."""

from __future__ import annotations

from itertools import pairwise

import dataframely as dy
import polars as pl

from cyberflag.errors import InputError
from cyberflag.model import CodedRecords, Decision, FlaggedRecords

SCORE_EDGES = (0.1, 0.9)
"""Where one band of scores ends and the next begins."""

NOT_RECORDED = "not recorded"
"""What stands for an offence or a station that a record does not give."""


class AuditFrame(dy.Schema):
    """One row a record that was decided on. A flag that nobody set counts as not set."""

    crime_reference = dy.String(primary_key=True, description="the force's own reference")
    recorded_on = dy.Date(nullable=False, description="the day it was recorded")
    offence_code = dy.String(nullable=False, description="the Home Office code")
    station = dy.String(nullable=False, description="the station or district")
    officer_flag = dy.Bool(nullable=False, description="whether the officer set the online flag")
    decision = dy.Enum(Decision, nullable=False, description="what was decided")
    score = dy.Float64(nullable=False, min=0, max=1, description="how likely the rule applies")
    stratum = dy.String(nullable=False, description="decision, band of scores, and whether the officer set the flag")


def audit_frame(flagged: dy.DataFrame[FlaggedRecords], codes: dy.DataFrame[CodedRecords]) -> dy.DataFrame[AuditFrame]:
    """The flagged records with their codes, in the order of their references.

    Raises ``InputError`` where a flagged record is not among the records, or stands there twice.
    """
    joined = flagged.select("crime_reference", "decision", "score").join(
        codes.select("crime_reference", "recorded_on", "offence_code", "station", "officer_flag"),
        on="crime_reference",
        how="left",
    )
    lost = joined["recorded_on"].null_count()
    if lost:
        raise InputError(
            f"{lost:,} of {flagged.height:,} flagged records are not among the crime records.",
            "Give the records that these decisions were made on, with the same column map.",
        )
    if flagged["crime_reference"].is_duplicated().any():
        raise InputError("A crime reference stands twice among the flagged records.", "Flag the records anew.")
    filled = joined.with_columns(
        pl.col("offence_code").fill_null(NOT_RECORDED),
        pl.col("station").fill_null(NOT_RECORDED),
        pl.col("officer_flag").fill_null(value=False),
    )
    return AuditFrame.validate(filled.with_columns(_stratum()).sort("crime_reference"), cast=True)


def _stratum() -> pl.Expr:
    edges = (0.0, *SCORE_EDGES, 1.0)
    band = pl.lit("")
    for low, high in pairwise(edges):
        band = pl.when(pl.col("score") >= low).then(pl.lit(f"score {low:g} to {high:g}")).otherwise(band)
    officer = pl.when("officer_flag").then(pl.lit("flagged")).otherwise(pl.lit("not flagged"))
    return pl.concat_str(pl.col("decision").cast(pl.String), band, officer, separator="; ").alias("stratum")
