"""What the number of a sentence counts: offences, victims, charges, by the words around it."""

from __future__ import annotations

import re

from cyberflag.model import Measure
from cyberflag.replies.prose.setting import Setting
from cyberflag.replies.prose.tokens import Token, Tokens
from cyberflag.replies.prose.wordings import OF_OFFENCES, VICTIMS_AFTER

_OF_THE_OFFENCES = re.compile(
    r"\s+of\s+(?:all\s+)?(?:the|these|those|them|all|our)\s+(?:[\w-]+\s+){0,3}?(?:offences|crimes)\b", re.IGNORECASE
)
"""Behind a number: the crimes of which it is a part."""
_OF_CRIMES = re.compile(r"\s+of\s+(?:all\s+)?(?:the|these|those|them|all|our)\b", re.IGNORECASE)
"""Behind a number that is a part of the crimes of a year."""


def measure_of(text: str, tokens: Tokens, number: Token[str], setting: Setting) -> Measure | None:
    """What a number counts: the word around or after it, before the next number; else the last one before it, else
    what was counted before.
    """
    following = min((n.start for n in tokens.numbers if n.start > number.start), default=len(text) + 1)
    after = [m for m in tokens.measures if m.end > number.start and m.start < following]
    before = [m for m in tokens.measures if m.end <= number.start]
    if (part := _said_of_all(tokens)) is not None and _OF_CRIMES.match(text, number.end):
        return part
    if len(after) > 1 and after[0].value is Measure.OFFENCES and _OF_THE_OFFENCES.match(text, number.end):
        # "115 of the offences had led to a charge" are charges
        after = [m for m in after if m.value not in (Measure.OFFENCES, Measure.VICTIMS)] or after
    chosen = after[0].value if after else before[-1].value if before else None
    victims = VICTIMS_AFTER.match(text, number.end)
    if victims:
        chosen = Measure.OFFENCES if OF_OFFENCES.search(victims[0]) else Measure.VICTIMS
    heads = {m.value for m in before} | {setting.previous.measure, setting.question.measure}
    if chosen is Measure.VICTIMS and Measure.OFFENCES in heads and setting.context.measure is not Measure.VICTIMS:
        return Measure.OFFENCES  # offences broken down by their victims are offences
    return chosen


def _said_of_all(tokens: Tokens) -> Measure | None:
    """What became of crimes, where a sentence says it once before or behind all its numbers and parts them by nothing
    but the year: ``12 of the crimes of 2021 and 9 of those of 2022 have led to a charge``.
    """
    said = {m for m in tokens.measures if m.value not in (Measure.OFFENCES, Measure.VICTIMS)}
    if len({m.value for m in said}) != 1 or not tokens.numbers or tokens.sexes or tokens.ages or tokens.platforms:
        return None
    first, last = tokens.numbers[0].start, tokens.numbers[-1].end
    outside = [m for m in said if m.end <= first or m.start >= last]
    return outside[0].value if outside else None
