"""Figures whose last day the reply does not say: of a year that had not ended when it was written, or up to then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cyberflag.model import Count, Issue, IssueKind, Period, Provenance
from cyberflag.replies.document import Document
from cyberflag.replies.letters.reply_dates import date_of_reply


def unfinished_periods(document: Document, counts: Iterable[Count]) -> Iterator[Issue]:
    """An issue for each period that ends after the day of the reply, or on it, at the first of its figures."""
    day = date_of_reply(document)
    if day is None:
        return
    first: dict[Period, Count] = {}
    for count in counts:
        if count.period.start <= day <= count.period.end:
            first.setdefault(count.period, count)
    for period, count in first.items():
        message = (
            f"{period.label} ends with the day of the reply, which names no last day of its own. Check it."
            if period.end == day
            else f"{period.label} had not ended on {day:%-d %B %Y}, the day of the reply, and it does not say up to "
            "which day its figures go; they stand for the whole. Ask the force, or say the days in the reading file."
        )
        yield Issue(Provenance(document.reply, count.provenance.source), IssueKind.UNKNOWN_PERIOD, message)
