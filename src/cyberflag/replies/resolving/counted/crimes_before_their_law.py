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
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.crimes.offence_list import first_day_of, title_of
from cyberflag.vocabularies.offences import contains, offences_named_in

_RECORDED_UNDER: Final = re.compile(
    r"\b(?:are|were|is|was|been|being)\s+(?:(?:all|\w+ly)\s+)?(?:recorded|crimed|classed|classified|logged|captured)\s+"
    r"(?:under|as|within|in)\s+(?:(?:the|an?|class|categor(?:y|ies)|group|heading|offences?|crimes?|of|code|home\s+office)\s+)*$",
    re.IGNORECASE,
)
_YEAR: Final = timedelta(days=366)
"""So long before a law a force may record under its code: a crime of the year before, told or coded again later."""
_PERHAPS: Final = re.compile(
    r"\b(?:may|might|can|could|would|should|if|not|never|either|some|others?)\b", re.IGNORECASE
)


def of_crimes_recorded_under(counts: Sequence[Count], sentences: Sequence[Sentence]) -> tuple[Count, ...]:
    """The counts, those of an offence of which some are for days before there was it taken for the one offence that the
    reply says that they are recorded under.
    """
    early = {count.offence for count in counts if _is_before_law(count)}
    under = _recorded_under(sentences) - early if early else set()
    if len(under) != 1 or any(contains(one, offence) for one in under for offence in early):
        return tuple(counts)
    recorded = under.pop()
    return tuple(_recorded(count, recorded) if count.offence in early else count for count in counts)


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
    first = first_day_of(count.offence)
    return first is not None and count.period.end < first - _YEAR and count.bounds.low > 0


def _recorded_under(sentences: Sequence[Sentence]) -> set[str]:
    """The offences under which the answer says that crimes are recorded."""
    return {
        named.value
        for sentence in sentences
        if sentence.part is Part.ANSWER and not _PERHAPS.search(sentence.text)
        for named in offences_named_in(sentence.text)
        if named.value != ALL and _RECORDED_UNDER.search(sentence.text[: named.start])
    }


def _recorded(count: Count, offence: str) -> Count:
    basis = Basis.UNKNOWN if count.basis is Basis.OFFENCE else count.basis
    return replace(count, offence=offence, basis=basis)
