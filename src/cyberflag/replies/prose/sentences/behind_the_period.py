"""Numbers of a sentence behind its one period: what breaks the figure down, or came of it, is of that period too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Measure, Period
from cyberflag.replies.prose.around.setting import parts_of
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.reports_crimed import are_reports_crimed
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, next_start
from cyberflag.replies.prose.sentences.victims_beside import are_victims_beside
from cyberflag.replies.prose.sentences.wordings import PART

_LED_TO: Final = re.compile(
    r"(?:\b(?:leading|led|leads)\s+to|\bresult(?:ing|ed|s)?\s+in|\bwith|\band|[,;]|\b(?:arrested|charged|made|identified))\s*$",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"\s+(?:(?:individual|separate|named|different|known)\s+)?(?:arrests?|charges?|victims|suspects|offenders|people|persons|individuals|cautions?)"
    r"(?:\s+(?:(?:were|was|being|have\s+been)\s+)?(?:made|brought|laid|identified|arrested|charged))?\s*"
    r"(?:[.,;]|\band\b|$)\s*(?:and\s+)?(?:(?:the\s+force|we|police|officers)\s+)?(?:arrested|charged|made|with)?\s*",
    re.IGNORECASE,
)
_REACH = 60
"""The most characters between a number and the word for what it counts."""


def are_of_its_period(
    text: str,
    tokens: Tokens,
    numbers: Sequence[Token[str]],
    meanings: Sequence[Meaning],
    periods: Sequence[Token[Period]],
) -> bool:
    """Whether a sentence has one period and the numbers behind it break its figure down (``40 in 2018/19 and boys of
    12``), or tell how many people it was about or what came of it: ``40 in 2018/19, leading to 12 arrests``.
    """
    if len(periods) != 1 or PART.match(text):
        return len(periods) == 1
    last = periods[0].end
    counted = {m.measure for m, number in zip(meanings, numbers, strict=True) if number.start <= last}
    return all(
        parts_of(m)
        or m.offence
        or are_victims_beside(text, tokens, n)
        or are_reports_crimed(text, numbers, at)
        or (m.measure not in counted and counted == {Measure.OFFENCES} and _came_of_them(text, numbers, at))
        for at, (m, n) in enumerate(zip(meanings, numbers, strict=True))
        if n.start > last
    )


def _came_of_them(text: str, numbers: Sequence[Token[str]], at: int) -> bool:
    """Whether a number is of people or of what came of the crimes before it, and nothing more is said of those: not of
    ``12 charges from earlier years``, nor of ``40 suspects still to be arrested``.
    """
    number, end = numbers[at], next_start(text, numbers, at)
    return _LED_TO.search(text[: number.start]) is not None and _ENDS.fullmatch(text[number.end : end]) is not None


def is_beside_measure(tokens: Tokens, number: Token[str]) -> bool:
    """Whether the word for what a number counts stands around it, or behind it and before the next number."""
    following = min((n.start for n in tokens.numbers if n.start > number.start), default=10_000)
    reach = min(following, number.end + _REACH)
    return any(
        (m.start < number.end and number.start < m.end) or number.end <= m.start < reach for m in tokens.measures
    )
