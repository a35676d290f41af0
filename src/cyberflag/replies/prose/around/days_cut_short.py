"""Figures that take the days asked for, where the reply says of others or of all that they end sooner: ``The period
covered is January to August 2017``, below a question on 2017.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Period
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.dates import MONTH, month_number

_STATES_DAYS: Final = re.compile(
    r"\b(?:period|dates?|time\s?(?:frame|scale|span))\s+(?:\w+\s+){0,3}?(?:is|was|are|runs?|ran|covers?)\b"
    r"|\b(?:figures|data|results|search(?:es)?|tables?|numbers)\s+(?:(?:below|above|given|here|all|therefore|only)\s+){0,2}"
    r"(?:covers?|covered|runs?|ran|spans?|go(?:es)?)\b",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"(?:\b(?:to|until|till|through)\b|[-–])\s*(?:the\s+)?(?:end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    rf"(?P<month>{MONTH})\s+(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_PART_OF_YEAR: Final = re.compile(
    r"\b(?:in|during|for|over|throughout)\s+the\s+(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th|latter)\s+"
    r"(?:quarter|half|(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|(?!12\b)\d{1,2})\s+)?months?)\b"
    r"(?P<of_year>\s+of\s+(?:the|that|this)\s+(?:(?:calendar|financial)\s+)?year\b)?",
    re.IGNORECASE,
)
"""A part of a year, whose days were not read where a figure in it is of a whole year."""


def without_days_cut_short(counts: Sequence[Count], sentences: Sequence[Sentence]) -> tuple[list[Count], list[Issue]]:
    """The counts without those, and an issue for each."""
    stated = {end for s in sentences if s.part is Part.ANSWER for end in _ends_stated(s.text)}
    told, places = set[Period](), places_by_source(sentences)
    doubtful: list[Count] = []
    for count in counts:  # a whole that stands before its part is of all days
        if count.period.is_year and _is_in_part(count, sentences, places):
            doubtful.append(count)
        elif Sign.CARRIED_IN_PROSE not in count.signs:
            told.add(count.period)
        elif count.period not in told and (_is_cut(count.period, told) or _ends_sooner(count.period, stated)):
            doubtful.append(count)
    message = "it takes the days asked for, of which the reply speaks only in part or up to an earlier day"
    issues = [
        Issue(
            count.provenance,
            IssueKind.UNKNOWN_PERIOD,
            f"The number {count.printed} looks like a figure, but {message}. Say of which days it is.",
        )
        for count in doubtful
    ]
    return [count for count in counts if count not in doubtful], issues


def _is_in_part(count: Count, sentences: Sequence[Sentence], places: Mapping[str, Sequence[int]]) -> bool:
    """Whether the one sentence that gives a figure of a year gives no other, and names a part of a year for it: of the
    year that it is of, or of the one that was asked for.
    """
    own = (sentences[at] for at in places.get(count.provenance.source, ()))
    giving = [(s.text, read_tokens(s.text).numbers) for s in own if s.part is Part.ANSWER]
    giving = [(text, numbers) for text, numbers in giving if count.printed in {token.value for token in numbers}]
    if len(giving) != 1 or len(giving[0][1]) != 1:
        return False
    [(text, [number])] = giving
    part = _PART_OF_YEAR.search(text)
    if part is None or not (part["of_year"] or Sign.CARRIED_IN_PROSE in count.signs):
        return False
    return part.start() < number.start or re.search(r"[,;(–]", text[number.end : part.start()]) is None


def _is_cut(whole: Period, told: Iterable[Period]) -> bool:
    """Whether figures are of the first days of a period, more than half of them and no whole years, and none of the
    rest.
    """
    inside = [one for one in told if whole.contains(one)]
    first = max((one.end for one in inside if one.start == whole.start), default=whole.end)
    is_longer = 2 * (whole.end - first).days < whole.days
    is_rest_told = any(one.end > first for one in inside)
    return is_longer and not is_rest_told and (first.month, first.day) != (whole.end.month, whole.end.day)


def _ends_stated(text: str) -> set[tuple[int, int]]:
    if _STATES_DAYS.search(text) is None:
        return set()
    found = ((int(end["year"]), month_number(end["month"])) for end in _ENDS.finditer(text))
    return {(year, month) for year, month in found if month}


def _ends_sooner(whole: Period, stated: Iterable[tuple[int, int]]) -> bool:
    first, last = ((day.year, day.month) for day in (whole.start, whole.end))
    return any(first <= end < last for end in stated)
