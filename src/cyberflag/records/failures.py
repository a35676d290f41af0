"""What was wrong in the rows of a file of crime records: one row a broken rule. It holds no summary."""

from __future__ import annotations

import dataframely as dy

from cyberflag.vocabularies.crime_records import Effect


class RecordFailures(dy.Schema):
    """One row a rule that a crime record breaks."""

    row = dy.Int64(nullable=False, min=1, description="the record's row; in CSV and Excel the head is row 1")
    crime_reference = dy.String(nullable=True, description="the force's own reference; empty where it is missing")
    rule = dy.String(nullable=False, description="the rule's name")
    effect = dy.Enum(Effect, nullable=False, description="what follows: the record or the value is not used, or is")
    value = dy.String(nullable=True, description="the values concerned; a text longer than a code or date is not shown")
