"""The signs that speak for or against a reading; what each weighs stands in the vocabulary ``sureness.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from cyberflag.model import Period, Request


class Sign(StrEnum):
    """Something that was seen when a figure was read and that makes its reading surer or less sure."""

    CORRECTED = "corrected"

    # the labels of its own row and column
    MISSPELT = "misspelt"
    GARBLED = "garbled"
    LOOSE = "loose"
    VAGUE = "vague"
    TWO_IN_ONE = "two-in-one"
    INFERRED = "inferred"
    CARRIED = "carried"
    WEAK_TOTAL = "weak-total"
    OFF_LEVEL = "off-level"
    ODD_ONE_OUT = "odd-one-out"

    # the levels of labels that it hangs on
    DOUBTFUL_LEVEL = "doubtful-level"
    UNFIT_LEVEL = "unfit-level"
    RIVAL = "rival"
    MISNAMED = "misnamed"
    PERIODS_APART = "periods-apart"

    # the table as a whole
    NO_HEADINGS = "no-headings"
    GAP = "gap"
    SLIPPED = "slipped"
    UNREAD_BESIDE = "unread-beside"
    MOSTLY_UNREAD = "mostly-unread"
    TOTAL_OVER_UNREAD = "total-over-unread"
    BLANK_TOTAL = "blank-total"
    LABEL_IN_CORNER = "label-in-corner"

    # what stands around it
    PERIOD_IN_TITLE = "period-in-title"
    PERIOD_IN_TEXT = "period-in-text"
    PERIOD_IN_REQUEST = "period-in-request"
    NARROWED_BY_TITLE = "narrowed-by-title"
    NARROWED_BY_TEXT = "narrowed-by-text"
    SAID_IN_REMARK = "said-in-remark"
    MEASURE_UNSAID = "measure-unsaid"
    BASIS_UNSAID = "basis-unsaid"
    FORCE_UNSAID = "force-unsaid"
    PERIOD_NOT_ASKED = "period-not-asked"
    PART_OF_PERIOD = "part-of-period"

    # arithmetic
    SUM_HOLDS = "sum-holds"
    SUMS_HOLD = "sums-hold"
    SUM_FAILS = "sum-fails"
    SUMS_FAIL = "sums-fail"
    TABLES_AGREE = "tables-agree"
    TABLES_DIFFER = "tables-differ"
    SAID_TWICE = "said-twice"
    OUT_OF_SCALE = "out-of-scale"
    PARTED = "parted"

    # what it was read from
    TEXT_TABLE = "text-table"
    LIST = "list"
    PROSE = "prose"
    CARRIED_IN_PROSE = "carried-in-prose"


def sender_signs(force: str, period: Period | None, request: Request) -> Iterator[Sign]:
    """The signs of who sent a figure and of its period beside those that were asked for."""
    if not force:
        yield Sign.FORCE_UNSAID
    if period is None or not request.periods:
        return
    if not any(asked.contains(period) or period.contains(asked) for asked in request.periods):
        yield Sign.PERIOD_NOT_ASKED
    elif any(asked.contains(period) and asked != period for asked in request.periods):
        yield Sign.PART_OF_PERIOD
