"""The few types that every room speaks: a count with bounds, a marker and a place it came from."""

from importlib import import_module
from typing import TYPE_CHECKING

from cyberflag.model.age import ALL_AGES, CHILD_MAX, CHILDREN, UNKNOWN_AGE, AgeBand, exclude_one_another
from cyberflag.model.bounds import Bounds
from cyberflag.model.count import ALL, CORRECTED_FLAG, WITHOUT_FLAG, Count, Issue, PrintedSum, ReplyRecord
from cyberflag.model.period import Period, PeriodKind, day_in_words, follow_on
from cyberflag.model.places import IN_TEXT, Provenance, cell_name, cell_position
from cyberflag.model.request import Request
from cyberflag.model.series_break import SeriesBreak
from cyberflag.model.words import Basis, Decision, FlagUse, IssueKind, Marker, Measure, Outcome, Sex, Verdict

if TYPE_CHECKING:
    from cyberflag.model.tables import (
        CARRIED,
        CodedRecords,
        Counts,
        CrimeRecords,
        Derived,
        Figures,
        FlaggedRecords,
        ForceFigures,
        Issues,
        Replies,
        Sums,
        counts_table,
        issues_table,
        replies_table,
        sums_table,
    )
else:

    def __getattr__(name: str) -> object:
        """The schemas of tables, loaded when first asked for: the processes that parse files build no tables."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("cyberflag.model.tables"), name)


__all__ = [
    "ALL",
    "ALL_AGES",
    "CARRIED",
    "CHILDREN",
    "CHILD_MAX",
    "CORRECTED_FLAG",
    "IN_TEXT",
    "UNKNOWN_AGE",
    "WITHOUT_FLAG",
    "AgeBand",
    "Basis",
    "Bounds",
    "CodedRecords",
    "Count",
    "Counts",
    "CrimeRecords",
    "Decision",
    "Derived",
    "Figures",
    "FlagUse",
    "FlaggedRecords",
    "ForceFigures",
    "Issue",
    "IssueKind",
    "Issues",
    "Marker",
    "Measure",
    "Outcome",
    "Period",
    "PeriodKind",
    "PrintedSum",
    "Provenance",
    "Replies",
    "ReplyRecord",
    "Request",
    "SeriesBreak",
    "Sex",
    "Sums",
    "Verdict",
    "cell_name",
    "cell_position",
    "counts_table",
    "day_in_words",
    "exclude_one_another",
    "follow_on",
    "issues_table",
    "replies_table",
    "sums_table",
]
