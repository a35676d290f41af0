"""Days that a line before the answers names for all of them: ``The figures are for the financial year 2018/19``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.meanings import Meaning, meaning_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import DATED
from cyberflag.replies.resolving.periods.span_searched import opens_days_covered

_OF_ALL: Final = re.compile(
    r"\W*(?:(?:please\s+note|note)\W+(?:that\s+)?)?(?:(?:all|the|these|our|both|following)\s+(?:of\s+(?:the|these)\s+)?)*"
    r"(?:figures?|data|numbers|counts|totals|statistics|results|answers|responses?|points|questions|information|everything)\b"
    r"(?:\s+(?:below|here|given|provided|supplied|shown|that\s+follows?))*\s+(?:(?:is|are|was|were)\s+(?:all\s+)?(?:for|between|of|from)\b"
    r"|covers?\b|relates?\s+to\b|refers?\s+to\b)\s+(?P<rest>.*)",
    re.IGNORECASE,
)
"""A sentence of which days all figures are, and of nothing else."""
_SEARCHED: Final = re.compile(
    r"\W*(?:(?:all|the|our|every)\s+)*(?:recorded\s+)?(?:crimes?|offences?|records|(?:crime\s+)?(?:systems?|databases?|records))\s+"
    r"(?:(?:have|has)\s+been|were|was)\s+(?:searched|queried|checked|interrogated|looked\s+at)\s+(?:between\b|from\b|for\b)?(?P<rest>.*?)"
    r"(?:,?\s+(?:for|by|on|using|against)\s+(?:all\s+)?(?:the\s+)?(?:following\s+)?(?:(?:home\s+office|ho|crime|offence)\s+)*(?:codes?|offences?|class(?:es)?)\b"
    r"(?:(?:\s|,|&|\band\b|\bor\b)*(?:\d{1,3}/\d{1,2}|\d{1,3}[A-Z])\b(?!/))*)?[.\s]*",
    re.IGNORECASE,
)
"""A sentence of the days that were searched for the crimes asked for, and of nothing else but their codes."""
_WHOLE_BESIDE: Final = re.compile(
    r"\W*(?:(?:and|all)\W+)*(?:(?:are|is)\s+)?(?:(?:for|of|only|count|cover|relate\s+to)\s+){0,2}(?:the\s+)?"
    r"(?:(?:recorded\s+)?(?:crimes?|offences?)\s+(?:(?:which|that)\s+)?"
    r"(?:(?:with|have|having|carry|carrying|bearing|marked\s+with)\s+)(?:the|an)\s+"
    r"(?:(?:online|internet|cyber)(?:[\s-]crime)?|cyber-enabled)\s+(?:flag|marker|tag)"
    r"|(?:whole\s+(?:of\s+the\s+)?)?force(?:'s)?\s+area(?:\s+as\s+a\s+whole)?|whole\s+force)\W*",
    re.IGNORECASE,
)
"""Says beside the days of all figures what else holds of all of them: ``and for crimes with the online crime flag``."""
_BESIDE: Final = re.compile(
    r"\b(?:the|period|financial|calendar|years?|dates?|from|between|and|to|inclusive|only|months?|of|full|whole)\b|[\W_]"
)


def days_over_all(sentence: Sentence, opened: Period | None, before: Period | None) -> Period | None:
    """The days of all answers below a line without figures: those that it names where it opens them (``The following
    was recorded in 2018:``, ``opened`` being its days) or says of which days the figures are, else those told
    ``before``; none once a line names others (``For 2019/20:`` between the answers, ``Point 2 is for 2019/20``).
    """
    if DATED.search(sentence.text):
        return before
    if not sentence.question:
        said = opened if sentence.opens else states_days(sentence.text)
        if said is not None:
            return said
    named = {token.value for token in read_tokens(sentence.text).periods}
    return before if named <= {before} else None


def days_stated_for_all(sentence: Sentence, before: Period | None) -> Period | None:
    """The days of which a sentence says that all figures below it are, be they other than those asked for; else those
    stated ``before``, unless it is a heading with a number or a year, or a line that names others for those below it.
    """
    said = states_days(sentence.text) if not sentence.question and not DATED.search(sentence.text) else None
    if said is not None or before is None or sentence.part is Part.REQUEST:
        return said
    tokens = read_tokens(sentence.text)
    is_of_others = meaning_of(sentence.text).period not in (None, before)
    is_same = {token.value for token in tokens.periods} <= {before} and not is_of_others
    is_kept = bool(tokens.numbers) or is_same if sentence.part is Part.ANSWER else is_same and not tokens.numbers
    return before if is_kept else None


def in_days_stated(asked: Meaning, days: Period | None, sentence: Sentence) -> Meaning:
    """What a question says of an answer without a number, with the days stated for all of them in place of its own."""
    return asked if days is None or sentence.question else replace(asked, period=days)


def in_days_over_all(topic: Meaning, days: Period | None, sentence: Sentence) -> Meaning:
    """What the whole reply is on, for one sentence: a numbered answer is of the days over all of them."""
    return replace(topic, period=topic.period or days) if sentence.question else topic


def states_days(text: str) -> Period | None:
    """The days of which a sentence says that all figures are, and nothing else."""
    text = text.strip()
    days = read_tokens(text).periods
    is_opened = len(days) == 1 and opens_days_covered(text[: days[0].start])
    if is_opened and not _BESIDE.sub("", text[days[0].end :].casefold()):
        return days[0].value
    said = _OF_ALL.fullmatch(text) or _SEARCHED.fullmatch(text)
    named = read_tokens(text[: said.end("rest")]).periods if said is not None else ()
    if said is None or len(named) != 1 or named[0].end <= said.start("rest"):
        return None  # "The figures for 2018/19 are from ..."
    behind = text[named[0].end : said.end("rest")]
    beside = f"{text[said.start('rest') : named[0].start]} {'' if _WHOLE_BESIDE.fullmatch(behind) else behind}"
    return None if _BESIDE.sub("", beside.casefold()) else named[0].value
