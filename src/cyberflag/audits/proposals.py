"""The records of a force whose flag should be corrected: as reviewers said, and as only the rules say."""

from __future__ import annotations

from collections.abc import Mapping

import dataframely as dy
import polars as pl

from cyberflag.errors import InputError
from cyberflag.model import CodedRecords, Decision, FlaggedRecords

SET, REMOVE = "set the flag", "remove the flag"
REVIEWER, DECISION = "reviewer", "decision"


class Proposals(dy.Schema):
    """``proposals.csv``: one row a record whose flag is not as it should be."""

    crime_reference = dy.String(nullable=False, description="the force's own reference")
    what = dy.Enum([SET, REMOVE], nullable=False, description="what to do")
    said_by = dy.Enum([REVIEWER, DECISION], nullable=False, description="a reviewer read it, or only the rules say so")
    offence_code = dy.String(nullable=True, description="the Home Office code")
    station = dy.String(nullable=True, description="the station or district")
    decision = dy.Enum(Decision, nullable=False, description="what was decided")
    rule = dy.String(nullable=False, description="the rule that decided")
    score = dy.Float64(nullable=False, min=0, max=1, description="how likely the rule applies")


def propose_corrections(
    flagged: dy.DataFrame[FlaggedRecords], codes: dy.DataFrame[CodedRecords], settled: Mapping[str, bool]
) -> dy.DataFrame[Proposals]:
    """What to correct, over all flagged records; those that were read first, then the surest.

    What reviewers settled goes before the decision; a record in review that nobody read is not among them. Raises
    ``InputError`` where a flagged record has no codes.
    """
    wanted = pl.DataFrame(
        {"crime_reference": list(settled), "read": list(settled.values())},
        schema={"crime_reference": pl.String, "read": pl.Boolean},
    )
    known = codes.select("crime_reference", "offence_code", "station", "officer_flag", "recorded_on")
    table = flagged.join(known, on="crime_reference", how="left").join(wanted, on="crime_reference", how="left")
    if table["recorded_on"].null_count():
        raise InputError("A flagged record is without its codes.", "Flag the records anew.")
    decision = pl.col("decision").cast(pl.String)
    decided = pl.when(decision == Decision.ONLINE).then(True).when(decision == Decision.NOT_ONLINE).then(False)
    online = pl.coalesce(pl.col("read"), decided)
    apart = table.filter(online != pl.col("officer_flag").fill_null(value=False))
    told = apart.with_columns(
        pl.when(online).then(pl.lit(SET)).otherwise(pl.lit(REMOVE)).alias("what"),
        pl.when(pl.col("read").is_null()).then(pl.lit(DECISION)).otherwise(pl.lit(REVIEWER)).alias("said_by"),
        pl.when(online).then(1 - pl.col("score")).otherwise(pl.col("score")).alias("doubt"),
    )
    order = told.sort(pl.col("said_by") == DECISION, "doubt", "crime_reference")
    return Proposals.validate(order.select(Proposals.column_names()), cast=True)
