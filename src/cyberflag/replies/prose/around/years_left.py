"""The one year that a reply can answer for, as it says of the others that nothing is held."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Period, Sex
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.letters.parts_of_answers import parts_named_in
from cyberflag.replies.prose.around.setting import ProseContext, Setting, days_meant
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.signs.markers import FigureRules

_OLD_SYSTEM: Final = re.compile(
    r"\bold\s+(?:\w+\s+){0,2}?(?:systems?|databases?|software|computers?|records?)\b", re.IGNORECASE
)
"""It is the system that is old, and no victim."""


_OF_THESE_CRIMES: Final = re.compile(
    r"\b(?:these|those)\s+(?:recorded\s+|reported\s+|same\s+)?(?:offences|crimes|cases)\b(?!\s+(?:that|which|where|in|from|recorded|with)\b)",
    re.IGNORECASE,
)
"""Asks about the crimes told before: ``How many arrests were made for these offences?``"""
_OTHER_DAYS: Final = re.compile(
    r"\b(?:(?<!same )(?<!that )(?:years?|months?|weeks?|quarters?|periods?)(?!\s+(?:old|of\s+age)\b)|decades?|annual\w*"
    r"|yearly|monthly|ever|now|today|current\w*|(?:at\s+)?present|before|after|prior|earlier|later|ago|previous\w*|preceding"
    r"|following|next|last|past|since|so\s+far|to\s+date|until)\b",
    re.IGNORECASE,
)
"""What came of crimes may be of these days: ``arrests for these offences in the year before``, ``in each year``."""


def year_left(not_held: Iterable[str], context: ProseContext) -> Period | None:
    """The one year asked for that is left, where sentences that say that something is ``not_held`` name all others and
    no part of the answer (``Ages are not held for 2018/19``), and no table gives figures of those.
    """
    asked = context.request.periods
    setting = Setting("", context, FigureRules())
    lacking: set[Period] = set()
    for text in not_held:
        tokens = read_tokens(text)
        meant = (days_meant(token.value, setting) for token in tokens.years)
        if not parts_named_in(_OLD_SYSTEM.sub("", text)):
            lacking.update(days for days in (*(token.value for token in tokens.periods), *meant) if days in asked)
    left = [period for period in asked if period not in lacking]
    return left[0] if len(left) == 1 < len(asked) and context.given <= {left[0]} else None


def period_of_crimes_asked_about(own: Meaning, text: str, setting: Setting) -> Period | None:
    """The one period of all tables and of all figures so far, for what came of crimes where a question is about these.
    Where several kinds of crime were told, or other days are asked about or spoken of, it cannot be told which.
    """
    given = setting.given | setting.context.given
    crimes = {offence for _, offence in setting.told} | setting.context.crimes_in_tables
    is_open = setting.days_open or setting.question.period is not None or len(given) != 1 or len(crimes) != 1
    if is_open or _OTHER_DAYS.search(f"{setting.asked_words} {text}"):
        return None
    is_of_these = (own.measure or setting.question.measure) in PERHAPS_OF_PEOPLE and own.period is None
    return next(iter(given)) if is_of_these and _OF_THESE_CRIMES.search(setting.asked_words) else None


def period_left(own: Meaning, setting: Setting) -> Period | None:
    """The year of a part of the crimes that names none: the one that is left, where all figures so far are of it; where
    it is not known what was asked, the one that all tables and figures of the reply are of.
    """
    narrowed = (own.offence, own.age, own.sex, own.platform)
    is_part = any(
        value not in (None, whole) for value, whole in zip(narrowed, (ALL, ALL_AGES, Sex.ALL, ALL), strict=True)
    )
    left = setting.context.year_left
    if left is None and not setting.context.request.periods and len(setting.context.given) == 1:
        left = next(iter(setting.context.given))
    return left if is_part and own.period is None and setting.given == {left} else None
