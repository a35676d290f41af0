"""Figures of lines that are means, rates or shares of crimes by what heads them, or by their own label: ``Average
number of rapes per month:`` over ``2018/19: 4``, the answer to ``What was the rate per 1,000 children?``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.letters.passages import ASKING, Part, Sentence
from cyberflag.replies.prose.lines.lines_over_years import points_below
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.restrictions import is_title
from cyberflag.vocabularies.scopes import NO_NUMBERS, scopes_named_in

_COUNTS: Final = re.compile(r"\b(?:how\s+many|numbers?|totals?|counts?|recorded|offences|crimes)\b", re.IGNORECASE)
_TOLD: Final = re.compile(
    r"\d\s*(?:%|per\s?cent)|\b(?:was|were)\s+(?:about\s+|around\s+)?\d"
    r"|(?:[:=]|\s[–-])\s*\d{1,3}(?:\.\d+)?(?:\s+(?:years?|months?|days?|hours?)(?:\s+old)?)?\W*$",
    re.IGNORECASE,
)
"""Gives the share or mean itself: ``The percentage was 12%``, ``Average age of victims: 13``."""
_NUMBER_ALONE: Final = re.compile(
    r"\W*\d{1,3}(?:[.,]\d+)?\s*(?:%|per\s?cent|years?(?:\s+old)?|months?|days?|hours?)?\W*", re.IGNORECASE
)
"""The value of what heads it, which heads nothing further down: ``13`` below ``Average age of victims``."""
_SHARE_ENDED: Final = re.compile(
    r"(?=[^:=]*\b(?:charg|arrest|caution|convict|detect|solved|prosecut|summons|outcome))"
    r"(?=(?:%|[^:=]*\b(?:rates?|percentages?|proportions?|shares?|per\s?cent)\b))[^\d:=]*(?:\s*[:=–-])?\s*"
    r"\d{1,3}(?:\.\d+)?\s*(?:%|per\s?cent)\W*",
    re.IGNORECASE,
)
"""A line that is a share by what became of crimes and its value: ``Charge rate: 12%``."""
_OF_SO_MANY: Final = re.compile(r"\d\s+(?:\w+\s+)?(?:out\s+)?of\s+(?:the\s+)?\d", re.IGNORECASE)
"""Gives both numbers of which a share is: ``31 flagged of 310 offences``."""
_ROUND: Final = re.compile(r"\d,?0+\b")
"""The number of people that a rate is for: ``per 1,000 children``."""
_MOST_HEADS: Final = 3
"""Lines between a figure and what heads it: its year, its offence, ``See below``."""


def without_means(counts: Sequence[Count], sentences: Sequence[Sentence]) -> tuple[list[Count], list[Issue]]:
    """The counts without those whose label, or what heads their lines, says that they are none of crimes, and an issue
    for each such head.
    """
    if not counts or not any(
        scope.kind in NO_NUMBERS for sentence in sentences for scope in scopes_named_in(sentence.text)
    ):
        return list(counts), []
    standing = {source: places[-1] for source, places in places_by_source(sentences).items()}
    giving = {standing[c.provenance.source] for c in counts if c.provenance.source in standing}
    asked = {s.question: s.text for s in sentences if s.part in ASKING and s.question}
    kept: list[Count] = []
    issues: dict[str, Issue] = {}
    for count in counts:
        at = standing.get(count.provenance.source)
        head = "" if at is None else _mean_over(count, at, sentences, giving, asked)
        if not head:
            kept.append(count)
        elif head not in issues:
            message = f"{count.printed} stands below {head[:80]!r}, and nobody counted it: it was left out."
            issues[head] = Issue(count.provenance, IssueKind.NOT_A_FIGURE, message)
    return kept, list(issues.values())


def is_share_told(text: str) -> bool:
    """Whether a line gives a share by what became of crimes, so that it says nothing of the lines below it."""
    return _SHARE_ENDED.fullmatch(without_numbering(text)) is not None


def _mean_over(
    count: Count, at: int, sentences: Sequence[Sentence], giving: Collection[int], asked: Mapping[str, str]
) -> str:
    """The words that say of a figure that it is a mean: its label, or the nearest line above that says what is counted,
    or else the question that it answers; empty where they say something else.
    """
    label, _, _ = sentences[at].text.partition(count.printed)
    if _names_mean(label) and label.rstrip().endswith((":", "-", "=", "–")):
        return label.strip()
    if _OF_SO_MANY.search(sentences[at].text):
        return ""
    if sentences[at].text.rstrip().endswith(".") and _COUNTS.search(sentences[at].text):
        return ""  # a sentence says itself what it counts
    for head in _heads(at, sentences, giving):
        if _names_mean(head.text):
            return head.text.strip()
        if _COUNTS.search(head.text):
            return ""
    question = asked.get(sentences[at].question, "")
    return question.strip() if _names_mean(question) else ""


def _heads(at: int, sentences: Sequence[Sentence], giving: Collection[int]) -> Iterator[Sentence]:
    """The lines above a figure that may head it, from the nearest on: no sentences that tell something."""
    passed = 0
    for place in range(at - 1, -1, -1):
        sentence = sentences[place]
        if place in giving:
            continue
        is_head = points_below(sentence.text) or sentence.part in ASKING or is_title(sentence.text.rstrip(" ."))
        is_told = sentence.text.rstrip().endswith(".") and not is_head
        if (
            is_told
            or _NUMBER_ALONE.fullmatch(sentence.text)
            or passed == _MOST_HEADS
            or sentence.part is Part.FURNITURE
        ):
            return
        passed += 1
        yield sentence


def _names_mean(text: str) -> bool:
    """Whether a line says of what it heads that it is a mean, a rate or a share, and gives none itself."""
    bare = without_numbering(text)
    if not any(scope.kind in NO_NUMBERS for scope in scopes_named_in(bare)):
        return False
    return _TOLD.search(bare) is None and all(_ROUND.match(number.value) for number in read_tokens(bare).numbers)
