"""Which questions ask for a whole, of which the next may ask for a part: for a number of crimes, and neither by what
they part nor for papers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from cyberflag.model import Measure
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import OF_ALL_CRIMES
from cyberflag.vocabularies.crimes.crimes_asked_for import asks_no_number
from cyberflag.vocabularies.letters import Cue, says

_ASKS_FOR_PARTS = re.compile(
    r"^(?!.*\b(?:how\s+many|numbers?\s+of)\b).*\b(?:sex|sexes|genders?|ages?|age\s+(?:bands?|groups?)|platforms?|apps?|sites?|websites?|social\s+media"
    r"|(?:forms?|methods?|means)\s+of\s+(?:communication|contact)"
    r"|how\s+old\s+(?:was|were|is|are)\s+(?:(?:the|each|every|these|those)\s+)*(?:child\s+)?(?:victims?|child(?:ren)?|complainants?|girls|boys|they)"
    r"(?=\W*$|\s+(?:at|when|in|during|for)\b))\b",
    re.IGNORECASE,
)
"""Asks by what the crimes of the question before part, and for no number of something else."""
_BREAKS_DOWN = re.compile(
    r"\W*(?:please\s+|(?:can|could)\s+you\s+(?:please\s+)?)?(?:(?:break|split|give|provide|show)\s+)?"
    r"(?:(?:this|these|those|them|it|the\s+same|the\s+(?:figures?|numbers?|totals?))\s+)?(?:(?:broken\s+)?down\s+|split\s+)?"
    r"by\s+(?:(?:the|each|home\s+office|ho|crime|offence|sexual)\s+)*(?:class(?:es)?|categor(?:y|ies)|codes?|types?|offences?)"
    r"(?:\s+of\s+(?:offences?|crimes?|outcomes?))?(?:\s+and\s+(?:by\s+)?(?:(?:each|financial|calendar)\s+)*years?)?"
    r"(?:\s+(?:in|for|during)\s+(?:(?:each|every|the)\s+)*(?:(?:financial|calendar)\s+)?(?:years?\s*)?[\d/–-]*)?(?:\W+please)?\W*",
    re.IGNORECASE,
)
"""Asks for the crimes of the question before by what they are: ``Break this down by Home Office class``."""
_PARTS_VICTIMS = re.compile(
    r"\W*(?:(?:and|also|please)\W+)*(?:what\s+(?:was|were|is|are)\s+)?(?:(?:their|the\s+victims?['’]?s?)\s+(?:ages?|sex(?:es)?|genders?)"
    r"|(?:the\s+)?(?:ages?|sex(?:es)?|genders?)\s+of\s+(?:(?:the|each|these|those|all)\s+)*(?:victims?|complainants?))\W*",
    re.IGNORECASE,
)
"""Asks for the age or sex of victims, or of those just spoken of, and for nothing else: ``And their sex?``."""
_VICTIMS = re.compile(r"\b(?:victims?|complainants?|child|children|girls|boys)\b", re.IGNORECASE)
_VICTIMS_OR_THEY = re.compile(rf"{_VICTIMS.pattern}|\b(?:they|their)\b", re.IGNORECASE)
_ASKS_FOR_FORMS = re.compile(
    r"\W*(?:the\s+)?(?:forms?|methods?|means)\s+of\s+(?:communication|contact)(?:\s+(?:used|recorded|named))?"
    r"(?:\s+and\s+(?:their|the)\s+(?:prevalence|numbers?|frequency))?\W*",
    re.IGNORECASE,
)
"""Asks for nothing but the ways of communication that crimes were committed by, without a word of whose or of which."""
_POINTS_AT_LAST = re.compile(r"\b(?:these|those|them|which|whom)\b", re.IGNORECASE)
_OF_OTHER_PEOPLE = re.compile(
    r"\b(?:suspects?|offenders?|perpetrators?|defendants?|officers?|staff|employees|detectives|teams?)\b", re.IGNORECASE
)
_OF_VICTIMS_PARTED = re.compile(r"\b(?:these|those)\s+(?:girls|boys)\b", re.IGNORECASE)
"""Points at victims of one sex, who may be of the age that was asked for right above."""

VICTIMS_ALONE = re.compile(
    r"\W*(?:(?:the|all|any)\s+)*(?:(?:fe)?male|wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|adults?|young\s+people)\s+"
    r"(?:(?:victims?|complainants?)|(?:who|that)\s+(?:were|are|had\s+been|have\s+been|became)\s+(?:the\s+)?victims)"
    r"(?:\s+of(?:\s+(?!(?:and|or|by|where|when|who|whose|as|with|after|before|more)\b)[\w-]+){1,5})?"
    r"(?:\s+(?:in|during|for)\s+(?:the\s+year\s+)?[\d/–-]+)?\W*",
    re.IGNORECASE,
)
"""An item of a list that says nothing of its victims but of what: ``Women who were victims of stalking``."""

_OF_CRIMES = re.compile(r"\b(?:offences?|crimes?|cases?|incidents?)\b", re.IGNORECASE)
"""Names crimes, which a question on what they ended with counts, and no people."""
_TAKEN_TO_COURT = r"(?:charged|summonsed|prosecuted)"
_ENDED_OTHERWISE = r"(?:cautioned|convicted)"
_AND = r"\s*(?:(?:and|or|/|,)\s*)+(?:\(?\b(?:b|ii|2)\)\s*)?(?:(?:were|was|been)\s+)?"
_OF_SEVERAL_ENDS = re.compile(
    r"\bhow\s+many\s+(?:people|persons?|individuals?|suspects?|offenders?|perpetrators?|men|women|adults?)\s+"
    r"(?:have\s+been|had\s+been|were|was)\s+(?:either\s+)?(?:\(?\b(?:a|i|1)\)\s*)?(?:(?:were|been)\s+)?"
    rf"(?:{_TAKEN_TO_COURT}{_AND}{_ENDED_OTHERWISE}|{_ENDED_OTHERWISE}{_AND}{_TAKEN_TO_COURT})\b"
    r"(?!\s*(?:,|/|and|or)+\s*arrested\b)",
    re.IGNORECASE,
)
"""Asks for people dealt with in several ways at once: ``how many people were (a) charged and (b) cautioned``."""


def asks_for_parts(text: str) -> bool:
    """Whether a question asks by what the crimes of the one before it part: ``What was the sex of the victims?``."""
    return _ASKS_FOR_PARTS.search(text) is not None


def breaks_down(text: str) -> bool:
    """Whether a question asks for nothing but the offences of the one before it: ``Break this down by class.``."""
    return _BREAKS_DOWN.fullmatch(without_numbering(text)) is not None


def parts_victims(text: str, above: str, counted: Measure | None) -> bool:
    """Whether a question asks for the age or sex of the victims alone, and the one ``above`` it, too, of the crimes or
    victims that were ``counted``. ``How old were they?`` below crimes may be of suspects.
    """
    whose = {Measure.OFFENCES: _VICTIMS, Measure.VICTIMS: _VICTIMS_OR_THEY}.get(counted or Measure.UNKNOWN)
    if whose is None or not whose.search(above) or _OF_OTHER_PEOPLE.search(above):
        return False
    return _PARTS_VICTIMS.fullmatch(without_numbering(text)) is not None


def of_crimes_asked(meaning: Meaning, text: str, numbered: Mapping[str, Meaning]) -> Meaning:
    """The meaning of a numbered question by platforms: of the crimes that one above it (``numbered``) counts, where
    nothing but how they ended is asked between (``1. Offences. 2. Disposals. 3. Forms of communication.``); behind one
    for people or charges it may be of those.
    """
    counted = {above.measure for above in numbered.values()} - {None}
    is_of_crimes = meaning.measure is None and counted == {Measure.OFFENCES, Measure.OUTCOMES}
    is_alone = _ASKS_FOR_FORMS.fullmatch(without_numbering(text)) is not None
    return replace(meaning, measure=Measure.OFFENCES) if is_of_crimes and is_alone else meaning


def is_whole(text: str) -> bool:
    """Whether a question asks for a number of something, of which the next one may ask for a part."""
    return not (asks_for_parts(text) or asks_no_number(text))


def points_at_last(text: str) -> bool:
    """Whether a question points at what was asked right before it: ``How many of these``."""
    return _POINTS_AT_LAST.search(text) is not None


def of_several_endings(text: str) -> bool:
    """Whether a question asks for people dealt with in several ways at once."""
    return _OF_SEVERAL_ENDS.search(text) is not None


def are_of_others(meaning: Meaning, other: Meaning) -> bool:
    """Whether two questions ask for crimes of another kind or of other days."""
    return (meaning.offence, meaning.period) != (other.offence, other.period)


def strays(question: str, meaning: Meaning, crimes: Meaning, text: str) -> bool:
    """Whether a question (with its ``meaning``) that stands between one for ``crimes`` and one for a part (``text``)
    asks of something else that this may be a part of: of an offence that it names itself, of other people, or for
    another number.
    """
    is_of_crimes = OF_ALL_CRIMES.match(without_numbering(text)) is not None
    names_other = any(token.value != crimes.offence for token in read_tokens(question).offences)
    if _OF_OTHER_PEOPLE.search(question):
        return not is_of_crimes
    if asks_no_number(question):
        return names_other and not is_of_crimes
    is_other = meaning.measure is Measure.OTHER or (meaning.measure is None and says(question, Cue.NUMBER_ASKED))
    return is_other or names_other


def question_above(
    number: str,
    text: str,
    numbered: Mapping[str, Meaning],
    texts: Mapping[str, str],
    of_several: Collection[str] = (),
) -> Meaning:
    """What the question above a numbered one asks (``texts`` holds their words); where that counts nothing, or only
    victims of some kind at which this one does not point, what the nearest one asks that counts crimes. Nothing is said
    by those above where they count crimes of several kinds, or something else.

    ``Of these people`` are all of those ``of_several`` ways in which they were dealt with.
    """
    above = passed = number_before(number)
    is_of_crimes, points = OF_ALL_CRIMES.match(without_numbering(text)) is not None, points_at_last(text)

    def is_passed(at: str) -> bool:
        measure = numbered[at].measure
        is_unlike = (is_of_crimes and measure is not Measure.OFFENCES) or (not points and measure is Measure.VICTIMS)
        return is_unlike or not is_whole(texts.get(at, ""))

    between: list[str] = []
    while passed in numbered and is_passed(passed):
        between.append(passed)
        passed = number_before(passed)
    last = numbered.get(above, NOTHING_SAID)
    found = numbered.get(passed) or last
    if is_of_crimes or between:
        is_unclear = _count_several(passed, numbered, texts) or any(
            strays(texts.get(at, ""), numbered[at], found, text) for at in between
        )
        found = found if not is_unclear else NOTHING_SAID if is_of_crimes else last
    if _OF_VICTIMS_PARTED.search(text) and (last.age or last.sex):
        return NOTHING_SAID
    is_of_people = found.measure in (Measure.CHARGES, Measure.OUTCOMES) and not _OF_CRIMES.search(text)
    return replace(found, measure=Measure.OUTCOMES) if above in of_several and is_of_people else found


def _count_several(number: str, numbered: Mapping[str, Meaning], texts: Mapping[str, str]) -> bool:
    """Whether the numbered questions up to one ask for crimes of several kinds or of several periods."""
    asked: list[Meaning] = []
    while number in numbered:
        if numbered[number].measure is Measure.OFFENCES and is_whole(texts.get(number, "")):
            asked.append(numbered[number])
        number = number_before(number)
    offences, periods = {one.offence for one in asked} - {None}, {one.period for one in asked} - {None}
    return len(offences) > 1 or len(periods) > 1


def number_before(number: str) -> str:
    """The number or letter before that of a question."""
    if number.isdecimal():
        return str(int(number) - 1)
    return chr(ord(number) - 1) if len(number) == 1 and number > "a" else ""
