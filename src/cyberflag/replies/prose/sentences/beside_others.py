"""Sexual offences against children where a reply is about other crimes too: one of several kinds there, and no longer
all that was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Measure, Request
from cyberflag.replies.prose.around.asked import part_in_words
from cyberflag.replies.prose.around.setting import Setting, with_years_meant, without_flag_asked
from cyberflag.replies.prose.lines.crimes_with_outcomes import counting_outcomes
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning, meaning_of, of_no_offence
from cyberflag.replies.prose.sentences.children_told import tells_children_apart
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.wordings import OF_ITS_YEAR, PART, THOSE_TOLD
from cyberflag.replies.resolving.from_titles.kinds_listed import asks_for_kinds_by_number
from cyberflag.replies.resolving.from_titles.own_kinds import says_sexual, without_own_questions
from cyberflag.replies.resolving.from_titles.parts_asked import without_part_asked
from cyberflag.replies.resolving.from_titles.titled_offences import asks_for_other_kinds
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES, contains
from cyberflag.vocabularies.offences import is_asked_with_children, offences_named_in
from cyberflag.vocabularies.understanding import Understood

_SEXUAL: Final = re.compile(r"\bsex", re.IGNORECASE)
_LISTED: Final = re.compile(r"\band\b|\bor\b|&|;|\bas\s+well\s+as\b|\btogether\s+with\b|\bplus\b", re.IGNORECASE)
_PARTS: Final = re.compile(rf"{_LISTED.pattern}|,|\bincluding\b", re.IGNORECASE)

_ASKS_FOR_PART: Final = re.compile(
    rf"\bhow\s+many\s+of\s+{THOSE_TOLD}(?:{OF_ITS_YEAR})?(?:(?:recorded|flagged|online)\s+)*"
    r"(?:crimes|offences|cases)\b(?:\s+(?:recorded\s+|reported\s+)?(?:in|for|during|of)\s+[\d/ -]+)?\s+"
    r"(?:was|were|did|do|had|have|has|involv\w+|took|show\w*|nam\w+|includ\w+|featur\w+|relat\w+)\b(?!\s+(?:recorded|reported)\b)",
    re.IGNORECASE,
)
_AND_OF_THOSE: Final = re.compile(
    r"[,;.]?\s+(?:and|also|plus|as\s+well\s+as)\s*,?\s+(?:also\s+)?(?:(?:please\s+)?(?:state|say|tell\s+me|specify|give)\s+)?"
    r"(?:(?:of|from|among)\s+(?:these|those|them|which)\b,?\s+(?:how\s+many|(?:what|which|the)\s+(?:number|proportion)|any)"
    r"|(?:how\s+many|the\s+number|what\s+number)\s+of\s+(?:these|those|them|which)\b)",
    re.IGNORECASE,
)
"""In a question that asks for crimes and for a part of them: ``offences of blackmail, and of these how many ...``."""

_ASKS_FOR_NUMBER: Final = re.compile(
    r"\b(?:how\s+many|numbers?|totals?|figures?|data|statistics|asked\s+(?:us\s+)?for|ask\s+for|requested|wish\s+to\s+have|provide|supply)\b",
    re.IGNORECASE,
)
_IS_KNOWN: Final = re.compile(
    r"\b(?:i|we)\s+(?:already\s+)?(?:have|know|had)\b|\byou\s+(?:have\s+)?(?:already|gave|told|sent|said|given)\b",
    re.IGNORECASE,
)
"""Says that the whole is known, so that only a part of it is asked for."""


_WORD: Final = re.compile(r"\w")
_HOLDS: Final = re.compile(r"\b(?:includ\w+|contain\w*|counts)\b", re.IGNORECASE)
"""Parts the number told before: ``This includes 7 offences of ...``."""
_WERE: Final = re.compile(r"\s+(?:were|was|are|is)\b", re.IGNORECASE)
"""Does so behind a number that opens the sentence: ``Seven were offences of ...``."""
_ASKED_TOO: Final = re.compile(r"\b(?:you|also)\s+(?:also\s+)?(?:asked|requested|wanted)\b", re.IGNORECASE)
"""Speaks of what else the request asks for: ``You also asked about obscene publications``."""

_VICTIMS_OF: Final = re.compile(
    r"(?:(?!\b(?:offences?|crimes?|by)\b)[^.?])*\b(?:victims|complainants)\b(?!['’])"
    r"(?:(?!\b(?:by|suspects?|numbers?|counts?|totals?)\b|\s-\s)[^.?,:;–—])*?\b(?:offences|crimes)\b"
    r"(?!.*\b(?:(?:offences|crimes)\s+(?:were\s+)?recorded|(?:numbers?|counts?)\s+of\s+(?:\w+\s+){0,2}(?:offences|crimes)|suspects?|charged|who\s+with\w+)\b)",
    re.IGNORECASE,
)
"""Names victims before their crimes, and not by what they are broken down, nor the number of those (``Victims of rape:
offences recorded``).
"""


def names_others(heads: Iterable[str], asked: Sequence[str], texts: Iterable[str], request: Request) -> bool:
    """Whether headings and the questions ``asked`` name crimes of another kind than sexual offences against children,
    where it is not known what was asked; else whether a question lists several other kinds, or others were asked for
    together with those, and the reply tells them alone. Kinds that a question of its own asks for do not.
    """
    if not request.says_what_is_asked:
        told = [*heads, *without_own_questions(asked)]
        return not is_asked_with_children({found.value for text in told for found in offences_named_in(text)})
    asks_both = any(_is_of_more(text, one) for text in request.questions for one in offences_named_in(text))
    return asks_for_other_kinds(request.questions) or (asks_both and any(_tells_others(text) for text in texts))


def _is_of_more(text: str, named: Understood[str]) -> bool:
    """Whether what names sexual offences against children names others with them: ``sexual offences and obscene
    publications``.
    """
    parts = _PARTS.split(text[named.start : named.end])
    return named.value == ALL and not all(_SEXUAL.search(part) for part in parts if part.strip())


def _tells_others(text: str) -> bool:
    """Whether a text gives a number of offences of another kind that may be asked for with these, and is no part of one
    before it; or heads one, or says that they were asked for.
    """
    named, numbers = offences_named_in(text), read_tokens(text).numbers
    others = {one.value for one in named if _is_other(one.value)}
    is_part = any(_WERE.match(text, n.end) and not _WORD.search(text, 0, n.start) for n in numbers)
    if is_part or PART.search(text) or _HOLDS.search(text) or not any(is_asked_with_children({o}) for o in others):
        return False
    told = any(not any(one.start <= n.start < one.end for one in named) for n in numbers)
    return told or not text.rstrip().endswith(".") or _ASKED_TOO.search(text) is not None


def _is_other(offence: str) -> bool:
    return offence != ALL and not contains(SEXUAL_OFFENCES, offence)


def asked_meaning(text: str, setting: Setting) -> Meaning:
    """What a question or heading says of its answer: of no offence where it asks for sexual offences against children
    and another kind in one sentence, which have an answer each, or for kinds by numbers.
    """
    meaning = _without_part_asked_too(without_flag_asked(meaning_of(text), setting.context), text)
    meaning = with_years_meant(meaning, text, setting)
    found = offences_named_in(text)
    wholes, others = [one for one in found if one.value == ALL], [one for one in found if one.value != ALL]
    are_listed = any(_LISTED.search(text, *sorted((a.end, b.start))) for a in wholes for b in others)
    are_listed |= asks_for_kinds_by_number(text)
    meaning = replace(meaning, offence=None) if are_listed else of_sexual_offences(meaning, text, setting)
    return _of_part_asked(counting_outcomes(of_victims_asked(meaning, text, setting.context.request), text), text)


def of_victims_asked(meaning: Meaning, text: str, request: Request) -> Meaning:
    """The meaning of a question, head or label that names victims before their crimes, which is of the number of those
    where the request is known to ask for it (``Victims aged 0 to 15 of sexual offences``); else it may be of crimes.
    """
    is_theirs = request.measure is Measure.VICTIMS and meaning.measure is Measure.OFFENCES
    return replace(meaning, measure=Measure.VICTIMS) if is_theirs and _VICTIMS_OF.match(text) else meaning


def _without_part_asked_too(meaning: Meaning, text: str) -> Meaning:
    """The meaning of a question that asks for crimes and for a part of them: what it says of that part alone is not
    said of the first figures below it.
    """
    part = _AND_OF_THOSE.search(text)
    whole = text[: part.start()] if part is not None else without_part_asked(text)
    first = meaning_of(whole) if _ASKS_FOR_NUMBER.search(whole) and not _IS_KNOWN.search(whole) else NOTHING_SAID
    if whole == text or (first.measure is None and first.offence is None):
        return meaning
    return replace(meaning, age=first.age, sex=first.sex, platform=first.platform, basis=first.basis)


def _of_part_asked(meaning: Meaning, text: str) -> Meaning:
    """The meaning of a question for a part of the crimes that no column of a count holds, with its words as the detail:
    a number below ``In how many of the 2021 offences was a school named?`` is not of all of 2021.
    """
    is_narrow = meaning.sex or meaning.age or meaning.platform or meaning.basis or meaning.detail
    if is_narrow or meaning.measure not in (None, Measure.OFFENCES) or _ASKS_FOR_PART.search(text) is None:
        return meaning
    return replace(meaning, detail=(part_in_words(text),))


def of_sexual_offences(meaning: Meaning, text: str, setting: Setting) -> Meaning:
    """The meaning of a heading or label with sexual offences as its offence, where it names those against children
    alone and the reply, or the question or heading above it, is about other crimes too, or it tells them apart from
    those of the figures before it, which are against anyone; with none at all where it counts what is of no offence.
    """
    about = (setting.question.offence, setting.topic.offence)
    meaning = meaning if PART.search(text) else of_no_offence(meaning, text, about)
    above = setting.question.offence
    is_beside = (
        setting.beside_others or (above is not None and _is_other(above)) or _parts_children_of_all(text, setting)
    )
    found = offences_named_in(text) if is_beside and meaning.offence in (None, ALL) else []
    named = {one.value for one in found}
    is_sexual = named == {ALL} and all(says_sexual(text, one) for one in found)
    is_sexual &= not any(_is_of_more(text, one) for one in found)
    return replace(meaning, offence=SEXUAL_OFFENCES) if is_sexual else meaning


def kinds_in(text: str, tokens: Tokens, setting: Setting) -> list[Token[str]]:
    """The offences of a sentence in their order, sexual offences against children among them where it names others with
    them and they are no whole: ``231 sexual offences and 104 offences of harassment``.
    """
    is_beside = setting.beside_others and any(_is_other(one.value) for one in tokens.offences)
    found = [one for one in offences_named_in(text) if one.value == ALL] if is_beside else []
    sexual = [one for one in found if says_sexual(text, one) and not _is_of_more(text, one)]
    own = [Token(SEXUAL_OFFENCES, one.start, one.end) for one in sexual]
    return sorted([*tokens.offences, *own], key=lambda token: token.start)


def _parts_children_of_all(text: str, setting: Setting) -> bool:
    """Whether a text tells children apart from those against whom the sexual offences of the figures before it were;
    not where children are all that is asked for, of whom the figures before are then read, too.
    """
    before = {(count.offence, count.age) for count in setting.previous_counts}
    is_of_all = before == {(SEXUAL_OFFENCES, ALL_AGES)} and not setting.context.request.ages.is_child
    return is_of_all and tells_children_apart(text)
