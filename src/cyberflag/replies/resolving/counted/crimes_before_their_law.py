"""Figures of an offence for days before there was such an offence: what a request calls by its name was recorded as
another then (``cyber flashing`` in 2018 as malicious communications).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from cyberflag.model import ALL, Basis, Count, Issue, IssueKind, Provenance
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.resolving.periods.marked_figures import YEAR_LABEL
from cyberflag.vocabularies.crimes.offence_list import first_day_of, title_of
from cyberflag.vocabularies.crimes.outside_the_list import is_outside_the_list
from cyberflag.vocabularies.dates import DAY, MONTH_IN_YEAR
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.plain_text import blanked

_RECORDED_UNDER: Final = re.compile(
    r"\b(?:are|were|is|was|been|being)\s+(?:(?:all|\w+ly)\s+)?(?:recorded|crimed|classed|classified|logged|captured)\s+"
    r"(?:under|as|within|in)\s+(?:(?:the|an?|class|categor(?:y|ies)|group|heading|offences?|crimes?|of|code|home\s+office)\s+)*$",
    re.IGNORECASE,
)
_YEAR: Final = timedelta(days=366)
"""So long before a law a force may record under its code: a crime of the year before, told or coded again later."""
_PERHAPS: Final = re.compile(
    r"\b(?:may|might|can|could|would|should|if|not|never|either|some|others?|where|in\s+which|whose)\b", re.IGNORECASE
)
_CLAUSE: Final = re.compile(r"[;:,.]|\b(?:so|and|but|therefore|hence)\b", re.IGNORECASE)
_DATE: Final = re.compile(rf"{DAY}|{MONTH_IN_YEAR}|{YEAR_LABEL}", re.IGNORECASE)
_AT_THE_TIME: Final = (
    r"(?:at\s+(?:the|that)\s+time|then|previously|formerly|(?:before|until|till|prior\s+to|up\s+to|in)"
    r"(?:\s+(?:that|then|these|those|the|both|earlier|years?|date))*)"
)
_THEM: Final = re.compile(
    rf"\W*(?:{_AT_THE_TIME}\W+)*(?:all\s+(?:of\s+)?)?(?:(?:these|those|such|they|it|this)\b)?"
    rf"(?:\s*\b(?:offences?|crimes?|reports?|incidents?|cases?|behaviours?|conduct|acts?)\b)?\W*(?:{_AT_THE_TIME}\W+)*"
    r"(?:have|has|had)?\W*",
    re.IGNORECASE,
)
"""Before "were recorded as" the crimes that are counted, and no others, or a number of them."""


def of_crimes_recorded_under(counts: Sequence[Count], sentences: Sequence[Sentence]) -> tuple[Count, ...]:
    """The counts, those of an offence for days before there was it taken for the one offence that the reply says that
    it, or "these", are recorded under. Where that has figures of its own, nothing is taken for it.
    """
    early = {count.offence for count in counts if _is_before_law(count)}
    if len(early) != 1:
        return tuple(counts)
    offence = early.pop()
    under = _recorded_under(offence, sentences)
    given = {count.offence for count in counts}
    if len(under) != 1 or any(one in given or contains(one, offence) for one in under):
        return tuple(counts)
    recorded = under.pop()
    return tuple(
        _recorded(count, recorded) if count.offence == offence and _ends_before_law(count) else count
        for count in counts
    )


def before_their_law(counts: Sequence[Count], reply: str) -> Iterator[Issue]:
    """An issue for each offence of which there are figures for days before there was it."""
    early: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        if _is_before_law(count):
            early[count.offence].append(count)
    for offence, found in early.items():
        since = f"{offence} ({title_of(offence)}), which there is since {first_day_of(offence):%d.%m.%Y} alone"
        message = (
            f"{len(found)} figures, the first {found[0].printed!r} for {found[0].period.label}, are read as of {since}."
            " Ask as what these were recorded."
        )
        yield Issue(Provenance(reply, found[0].provenance.source), IssueKind.UNKNOWN_OFFENCE, message)


def _is_before_law(count: Count) -> bool:
    first = None if is_outside_the_list(count.force) else first_day_of(count.offence)
    return first is not None and count.period.end < first - _YEAR and count.bounds.low > 0


def _ends_before_law(count: Count) -> bool:
    first = first_day_of(count.offence)
    return first is not None and count.period.end < first


def _recorded_under(offence: str, sentences: Sequence[Sentence]) -> set[str]:
    """The offences under which the answer says that the crimes of an offence are recorded."""
    others = {
        sentence.question
        for sentence in sentences
        if sentence.part in QUESTIONS and sentence.question
        if (asked := _named(sentence.text)) and offence not in asked
    }
    return {
        named.value
        for sentence in sentences
        if sentence.part is Part.ANSWER and sentence.question not in others and not _PERHAPS.search(sentence.text)
        for named in offences_named_in(sentence.text)
        if named.value != ALL and (says := _RECORDED_UNDER.search(sentence.text[: named.start])) is not None
        if _is_of(offence, sentence.text[: says.start()])
    }


def _is_of(offence: str, text: str) -> bool:
    """Whether the words before "were recorded as" say so of an offence: by its name, or as "these"."""
    subject = _CLAUSE.split(_DATE.sub(" ", text))[-1]
    named = offences_named_in(subject)
    bare = blanked(subject, [(found.start, found.end) for found in named])
    return (
        {found.value for found in named} <= {offence}
        and _THEM.fullmatch(bare) is not None
        and bool(bare.strip() or named)
    )


def _named(text: str) -> set[str]:
    return {found.value for found in offences_named_in(text)} - {ALL}


def _recorded(count: Count, offence: str) -> Count:
    basis = Basis.UNKNOWN if count.basis is Basis.OFFENCE else count.basis
    return replace(count, offence=offence, basis=basis)
