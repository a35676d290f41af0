"""The title of a reply of plain lines, which no format marks as one: what it says of the days of all figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cyberflag.model import Period
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import DATED, DAYS_SEEN_FROM_NOW

_FURTHEST_DOWN = 3
"""So many lines of a reply may be its title: below the name of the force and of the office."""
_OTHER_DAYS = re.compile(
    rf"\b(?:since|to\s+date|so\s+far|ever|currently|at\s+present|that\s+(?:year|period))\b|{DAYS_SEEN_FROM_NOW}"
    r"|\b(?:other|earlier|later|following|next|preceding)\s+(?:years?|months?|periods?)\b|\bcalendar\s+years?\b"
    r"|\b(?:both|all|two|three|four|five|several|these|those)\s+(?:\w+\s+)?years\b(?!\s+(?:old|of\s+age)\b)",
    re.IGNORECASE,
)
"""Words for days that are not named, which may be others than those of the title."""
_BEYOND = re.compile(r"\b(?:before|after|prior\s+to|until|ago|earlier|later)\b", re.IGNORECASE)
"""Beside a figure, it may be of other days: ``Offences recorded before the flag was introduced: 10``."""


def days_of_title(sentences: Sequence[Sentence]) -> Period | None:
    """The period of the line that heads all others as their title, where it names the crimes as well and nothing
    further down is of other days. Two such lines are heads of lists, each of its own.
    """
    told = [s for s in sentences if s.part is not Part.FURNITURE]
    title = next((s for s in told[:_FURTHEST_DOWN] if _is_title(s, told)), None)
    if title is None:
        return None
    (named,) = (found.value for found in read_tokens(title.text).periods)
    rest = [s.text for s in told if s is not title]
    return None if any(_is_of_others(text, named) for text in rest) else named


def _is_title(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether a line is a paragraph of its own that only names crimes and a period, above every figure."""
    text = sentence.text.strip()
    if sentence.part is not Part.ANSWER or sentence.kind is not LineKind.PARAGRAPH or text.endswith((".", ":", ";")):
        return False
    above = told[: told.index(sentence)]
    if any(read_tokens(s.text).numbers for s in (*above, sentence)) or DATED.search(text):
        return False
    said, left = label_meaning(text)
    is_alone = sum(s.passage == sentence.passage for s in told) == 1
    return is_alone and not left and said.offence is not None and len(read_tokens(text).periods) == 1


def _is_of_others(text: str, title: Period) -> bool:
    is_beyond = _BEYOND.search(text) is not None and bool(read_tokens(text).numbers)
    return is_beyond or _OTHER_DAYS.search(text) is not None or (not DATED.search(text) and _names_days(text, title))


def _names_days(text: str, but: Period) -> bool:
    tokens = read_tokens(text)
    return bool(tokens.years) or any(found.value != but for found in tokens.periods)
