"""Sentences below a table under a heading: ``Male victims``, a table, and ``There were 71 offences in 2019/20``.

The heading is that of the table. Whether what comes below it is still of those victims alone the sentence must say, or
its numbers, which are those of the table then.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis, Measure
from cyberflag.replies.facts import TELLING
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.asked import Asked
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.headed import Headed
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning, only_narrowing, without_narrowing
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import TOTAL
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.told_words import told_words

_OF_ALL: Final = re.compile(
    r"\b(?:all|every|any)\s+(?:(?:the|of|our|child|recorded|known)\s+){0,3}(?:victims?|child(?:ren)?|persons?|people|sex(?:es)?|genders?|ages?|platforms?|apps?|sites?)\b"
    r"|\b(?:both|either|whatever|whichever)\s+(?:the\s+|their\s+)?(?:sex(?:es)?|genders?|ages?)\b"
    r"|\b(?:regardless|irrespective)\s+of\b|\bwhole\s+force\b|\btotals\b|\bgrand\s+total\b|\ball\s+told\b",
    re.IGNORECASE,
)
"""Says that a number is not of some victims alone, whatever heads it."""
_MONTH: Final = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
_OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.OUTCOMES})
_SUCH: Final = re.compile(
    r"\bsuch\s+(?:(?:flagged|recorded|online|sexual)\s+){0,2}(?:offences?|crimes?|cases?|records?)\b(?!\s+(?:as|that)\b)"
    r"|\b(?:offences?|crimes?|cases?)\s+of\s+(?:this|that|the\s+same)\s+(?:kind|sort|type)\b",
    re.IGNORECASE,
)
"""Says that a number is of crimes of which the text above the table speaks: ``there were 94 such offences``."""


def beyond_tables(
    sentence: Sentence, setting: Setting, asked: Asked, headed: Headed, paragraphs: Mapping[int, str]
) -> Setting:
    """The setting of a sentence, without the victims or platform that a heading names from which a table parts it."""
    narrowing = only_narrowing(setting.question)
    if narrowing == NOTHING_SAID or sentence.below_table < 0:
        return setting
    at = headed.passage if only_narrowing(headed.meaning) != NOTHING_SAID else asked.at
    if at >= sentence.below_table or _is_of_tables(sentence.text, setting):
        return setting
    is_whole = _OF_ALL.search(sentence.text) is not None or TOTAL.search(sentence.text) is not None
    is_right_below = sentence.passage == sentence.below_table and paragraphs[sentence.passage].startswith(sentence.text)
    # everything that is asked for is of children and, as the heading says of its table, of one basis
    is_as_asked = narrowing == Meaning(age=setting.context.request.everybody) and _is_of_basis_asked(setting)
    if not is_whole and is_as_asked and is_right_below and _is_of_such(sentence.text):
        return setting
    doubtful = setting.doubtful if is_whole else narrowing.over(setting.doubtful)
    return replace(setting, question=without_narrowing(setting.question), doubtful=doubtful)


def _is_of_tables(text: str, setting: Setting) -> bool:
    """Whether all numbers of a text are figures of the tables, or it only tells what one row or column of theirs comes
    to over its years (``Outcomes of the 74 crimes recorded from 1 January 2017 to 28 February 2019``).
    """
    tokens, context = read_tokens(text), setting.context
    if all(number.value in context.in_tables for number in tokens.numbers):
        return True
    number = read_number(tokens.numbers[0].value.replace(",", "")) if len(tokens.numbers) == 1 else None
    if number is None or number < TELLING or {token.value for token in tokens.periods} != {context.wholes.get(number)}:
        return False
    others = tokens.ages or tokens.sexes or tokens.platforms or basis_named_in(text)
    is_of_same = {token.value for token in tokens.offences} <= {*context.crimes_in_tables}
    return not others and is_of_same and {token.value for token in tokens.measures} <= _OF_CRIMES


def _is_of_basis_asked(setting: Setting) -> bool:
    """Whether the text above counts by what makes the crimes online that were asked for, where that is known."""
    asked, told = setting.context.request.basis, basis_named_in(setting.text_before)
    return asked is Basis.UNKNOWN or (told is not None and told.value is asked)


def _is_of_such(text: str) -> bool:
    """Whether a sentence says how many such crimes there were in some days, and nothing more of which they are."""
    if _SUCH.search(text) is None:
        return False
    tokens = read_tokens(text)
    known = [(token.start, token.end) for token in (*tokens.numbers, *tokens.periods)]
    words = {*re.findall(r"[^\W\d_]+", _MONTH.sub(" ", blanked(text, known)).casefold())}
    return words <= told_words("plain", "such")
