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
_CODE_ALONE: Final = re.compile(
    r"(?:\b(?:home\s+office|ho|offence|crime|class(?:es)?|codes?|sections?|ss?)\b[\s.:]*)*\d", re.IGNORECASE
)
"""An offence named by its code, and not by its title (``meeting a child following grooming (088/01)``)."""
_ARE_TITLES: Final = re.compile(
    r"(?:\s+(?!(?:under|with|by|in|and|or|for|from|as|across|the|these|those|our|ha\w+|was|were|are|is)\b)\w+){0,4}?"
    r"\s+(?:codes|titles|classes|classifications|categories|descriptions)\b",
    re.IGNORECASE,
)
"""Behind the title of an offence, where titles are counted and no crimes: ``the 2 rape codes``."""
_NUMBERED: Final = re.compile(r"\b(?:schedule|tier|division|grade|appendix|annex|paragraph|article)\s+$", re.IGNORECASE)
"""Before a number that names something, and counts nothing: ``schedule 3 sexual offences``."""
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


def is_before_label(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether a number stands right before what its crimes are: a sex, an age, a platform, a year or a title."""
    titles = [o for o in tokens.offences if not (_CODE_ALONE.match(text, o.start) or _ARE_TITLES.match(text, o.end))]
    labels = (*tokens.sexes, *tokens.platforms, *tokens.ages, *tokens.periods, *titles)
    is_name = _NUMBERED.search(text, 0, number.start) is not None
    return not is_name and any(0 < label.start - number.end <= 1 for label in labels)


def is_beside_measure(tokens: Tokens, number: Token[str]) -> bool:
    """Whether the word for what a number counts stands around it, or behind it and before the next number."""
    following = min((n.start for n in tokens.numbers if n.start > number.start), default=10_000)
    reach = min(following, number.end + _REACH)
    return any(
        (m.start < number.end and number.start < m.end) or number.end <= m.start < reach for m in tokens.measures
    )
