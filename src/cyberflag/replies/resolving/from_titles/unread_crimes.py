"""Kinds of crime that a question or heading names and no vocabulary holds, where figures would pass for those of all
crimes: ``How many modern slavery offences``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cyberflag.model import ALL, Basis, Count, Issue, IssueKind, Measure, Provenance, Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import ASKING, QUESTIONS, Part, Sentence
from cyberflag.replies.prose.sentences.kinds_unread import OF_CRIMES, kinds_unread_in, reports_unread_in
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.from_titles.kinds_listed import kinds_listed

_MOST_NAMED: Final = 3
_OPENS: Final = re.compile(
    r"\s*(?:please\s+(?:\w+\s+){1,3}?)?(?:(?:the|total)\s+)*(?:numbers?\s+of|how\s+many)\b", re.IGNORECASE
)
"""Begins a line that asks or heads, whatever it is taken for."""


def unread_crimes(sentences: Iterable[Sentence], request: Request, counts: Sequence[Count]) -> Iterator[Issue]:
    """An issue for each table, and for the text, whose figures are of no kind of crime though what is asked for is one
    that is not understood. Where the request itself is known it says what is asked for.
    """
    read = tuple(sentences)
    listed = kinds_listed(read).unread
    kinds = list(dict.fromkeys([*_kinds_unread(read), *listed]))
    counted = {*OF_CRIMES, Measure.VICTIMS} if listed else OF_CRIMES
    if request.questions:
        return
    reports = {} if kinds else _reports_unread(read)
    told: set[str] = set()
    for count in (one for one in counts if one.offence == ALL and one.measure in counted):
        what = kinds or (reports.get(count.provenance.source, []) if count.basis is Basis.UNKNOWN else [])
        if what and count.provenance.table not in told:
            told.add(count.provenance.table)
            message = (
                f"{', '.join(map(repr, what[:_MOST_NAMED]))} is not understood as an offence, and figures here are of "
                "no kind of crime. Say of which they are, or that they are of all."
            )
            yield Issue(Provenance(count.provenance.reply, count.provenance.source), IssueKind.UNKNOWN_OFFENCE, message)


def _reports_unread(sentences: Sequence[Sentence]) -> dict[str, list[str]]:
    """What numbered questions ask for reports of that is not understood, by the lines that answer these."""
    asked = {s.question: [*reports_unread_in(s.text)] for s in sentences if s.part in QUESTIONS and s.question}
    answers = (s for s in sentences if s.part is Part.ANSWER and s.question)
    return {source: what for s in answers if (what := asked.get(s.question)) for source in s.sources}


def _kinds_unread(sentences: Iterable[Sentence]) -> Iterator[str]:
    """The kinds of crime in questions and headings of which nothing is understood."""
    for sentence in sentences:
        is_asking = sentence.part in ASKING or sentence.kind is LineKind.TITLE
        is_asking |= _OPENS.match(sentence.text) is not None and not read_tokens(sentence.text).numbers
        if is_asking:
            yield from kinds_unread_in(sentence.text)
