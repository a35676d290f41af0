"""Sentences that may answer for the whole or for a part of it: ``Number of reports in 2021``, ``How many were rapes?``
and no more than ``There were 12`` below.
"""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model import ALL, Count, Issue, IssueKind, Marker, Measure, Provenance, Request
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.resolving.from_titles.kinds_asked import settles_crimes
from cyberflag.replies.resolving.from_titles.parts_asked import parts_asked_of_crimes
from cyberflag.vocabularies.offences import offences_named_in


def parts_left_open(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> tuple[Issue, ...]:
    """Tells figures of no crime in particular where a part is asked for that alone names one, none of whose figures is
    found: they may be of that part. One below the number of another question is of that.
    """
    asked = [s for s in sentences if s.part in QUESTIONS or s.part is Part.HEADING]
    parts = parts_asked_of_crimes([s.text for s in asked])
    named = {one.value for text in parts for one in offences_named_in(text)} - {ALL}
    if settles_crimes(request) or not named or any(count.offence in named for count in counts):
        return ()
    wholes = {s.question for s in asked if s.question and s.text not in parts}
    of_wholes = {source for s in sentences if s.question in wholes for source in s.sources}
    open_ones = {c.provenance.source: c for c in counts if _is_of_any(c) and c.provenance.source not in of_wholes}
    return tuple(_untold(count, sorted(named)) for count in open_ones.values())


def _is_of_any(count: Count) -> bool:
    return count.offence == ALL and count.measure is Measure.OFFENCES and count.marker is not Marker.NOT_HELD


def _untold(count: Count, named: Sequence[str]) -> Issue:
    message = (
        f"A question asks for a part of the crimes, {', '.join(named)}, and the answer does not say whether "
        f"{count.printed} is of that part or of all. Say it in the reading file."
    )
    return Issue(Provenance(count.provenance.reply, count.provenance.source), IssueKind.UNKNOWN_OFFENCE, message)
