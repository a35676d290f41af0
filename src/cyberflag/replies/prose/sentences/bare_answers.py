"""Sentences that answer the question above them with a number and no word for what it counts: ``It was so for 20``,
``There were none``, ``A total of 12``, ``20 of the above``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Count, Marker, Measure, Sex
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import NARROWING, NOTHING_SAID, meaning_of, only_narrowing
from cyberflag.replies.prose.no_answers.days_alone import in_days_alone
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import DAYS_SEEN_FROM_NOW
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.told_words import told_words

_NUMBER: Final = r"(?:\d[\d,]*|[a-z]+(?:[\s-][a-z]+){0,3}?)"
_THOSE: Final = (
    r"(?:(?:them|these|those|the\s+above|the\s+\d[\d,]*)"
    r"(?:\s+(?:(?:recorded|flagged|above)\s+)?(?:crimes?|offences?|cases?|records?|incidents?|reports?))?)"
)
_OF_THEM: Final = rf"(?:\s+(?:(?:out\s+)?of\s+{_THOSE}|(?:such\s+)?(?:crimes?|offences?|cases?|records?)))"
_DAY: Final = r"(?:(?:by|at|as\s+at|as\s+of|on|up\s+to|to|until)\s+[^,.;]*?\d{4},?\s+|so\s+far,?\s+|to\s+date,?\s+)?"
_IN_ALL: Final = r"(?:\s+(?:in\s+(?:total|all)|altogether|overall))?"
_TELLS: Final = r"(?:recorded|received|identified|found|counted|reported|logged|located)"
_TOTAL_OF: Final = r"(?:an?\s+(?:(?:grand|overall)\s+)?total\s+of\s+)?"
_DATING: Final = rf"\d|(?:{MONTH}|quarter|half|month|week|spring|summer|autumn|winter)\b"
_NAME: Final = rf"(?:(?!{_DATING})\w+\s+){{0,4}}(?!{_DATING})\w+"
"""Of a force, with words before it that tell of no part of the days asked for: not ``In 2021 the``."""
_ANSWERS: Final = re.compile(
    rf"{_DAY}(?:this|that|it|the\s+(?:answer|number|figure|total|count))\s+"
    r"(?:(?:is|was|were|has\s+been|had\s+been)(?:\s+(?:so|true|the\s+case|done))?|applie[sd]|happened|occurred|came\s+to|stood\s+at)\s+"
    rf"(?:(?:for|of|in|to|with|at)\s+)?({_NUMBER}){_OF_THEM}?|{_DAY}({_NUMBER})\s+(?:out\s+)?of\s+{_THOSE}"
    rf"|{_DAY}(?:we|(?:the|our)\s+(?:force|police|constabulary|service)|{_NAME}\s(?:police|constabulary))\s+(?:(?:have|has|had)\s+)?{_TELLS}\s+"
    rf"{_TOTAL_OF}({_NUMBER}){_OF_THEM}?{_IN_ALL}"
    rf"|{_DAY}there\s+(?:were|was|have\s+been|had\s+been)\s+{_TOTAL_OF}({_NUMBER})(?:{_OF_THEM}(?:\s+{_TELLS})?|\s+{_TELLS}){_IN_ALL}"
    rf"|{_DAY}{_TOTAL_OF}({_NUMBER})\s+(?:were|was|have\s+been|had\s+been)\s+{_TELLS}{_IN_ALL}"
    rf"|(?:of\s+{_THOSE},?\s+)?(?:there\s+(?:was|were|are|is|have\s+been|had\s+been)\s+)?{_TOTAL_OF}({_NUMBER}){_IN_ALL}",
    re.IGNORECASE,
)
_RETURNED: Final = re.compile(
    r"(?:(?:there|this|it|that)\s+(?:is|was)\s+|(?:we|the\s+(?:force|constabulary|police))\s+(?:have|has|make|made|give|gave|return|returned|submit|offer)\s+)?"
    r"(?P<number>(?:an?\s+)?(?:nil|zero)\s+(?:return|response|result))"
    r"(?:\s+(?:(?:is|was|has\s+been)\s+)?(?:given|made|returned|provided|recorded|applies|submitted|entered))?"
    r"(?:\s+(?:for|to|on|in\s+respect\s+of|as\s+to)\s+(?:this|that|the|your)\s+(?:question|part|point|request|period|above)s?)?",
    re.IGNORECASE,
)
"""The nought of a form: ``This is a nil return``, ``A nil return is given for this question``."""
_NOBODY: Final = re.compile(
    r"(?P<number>nobody|no[\s-]one|no\s+(?:persons?|people|individuals|suspects)|none(?=\s+of\s+(?:these|those|them)\b|\s+(?:was|were|has|have|had)\b))"
    r"(?:\s+of\s+(?:these|those|them))?\s+(?:(?:was|were|has|have|had|been)\s+)+"
    r"(?P<verb>charged|arrested|cautioned|summonsed|prosecuted|convicted|identified)"
    r"(?:\s+(?:for|in|with|over|during)\s+(?:any\s+of\s+)?(?:this|that|these|those|the)\s+(?:\w+\s+)?(?:offences?|crimes?|periods?|years?|matters?|cases?|time))?",
    re.IGNORECASE,
)
"""Says of all whom a question asks the number of that there was none: ``No one was charged``."""
_NONE: Final = re.compile(
    rf"(?P<number>none)(?:\s+(?:out\s+)?of\s+(?:{_THOSE}|the\s+(?:recorded\s+)?(?:victims?|crimes?|offences?|cases?|complainants?)))?"
    r"(?P<said>\s+(?!of\b)(?=[a-z])[^.,;:()]*)",
    re.IGNORECASE,
)
"""Says of a part that there was none: ``None of these resulted in a charge``, ``None were under 13``."""
_ALL: Final = re.compile(
    rf"all\s+(?:of\s+)?(?:the(?:se)?\s+|those\s+)?(?P<number>\d[\d,]*)(?:\s+(?:of\s+{_THOSE}|(?:recorded\s+)?(?:crimes?|offences?|cases?)))?"
    r"(?P<said>\s[^.,;:()]*)?",
    re.IGNORECASE,
)
"""Says of a part that it is all that was told before: ``All 57``, ``All 57 involved Snapchat``."""
_EXCEPTS: Final = re.compile(r"\b(?:but|except\w*|bar|one|possibly|nearly|or|not)\b", re.IGNORECASE)
_SHARE: Final = re.compile(r"(?P<part>\d{1,4})\s?(?:/|\s(?:out\s+)?of\s(?:the\s)?)\s?(?P<whole>\d{1,4})")
_REMARK: Final = re.compile(r"(?P<answer>\d[\d,]*)\s*\((?P<remark>[^()\d]*)\)")
"""A number that a remark without any number follows: ``32 (each of them is counted once)``."""
_OTHER_DAYS: Final = re.compile(DAYS_SEEN_FROM_NOW, re.IGNORECASE)
"""Says in a remark that a number is of days which it does not name: ``(this is for the last calendar year)``."""

_OF_ALL: Final = (None, Measure.OFFENCES, Measure.VICTIMS)
"""What is counted where nothing says what became of it."""
_VERBS: Final = {
    "charged": Measure.CHARGES,
    "summonsed": Measure.CHARGES,
    "arrested": Measure.ARRESTS,
    "cautioned": Measure.OUTCOMES,
    "prosecuted": Measure.OUTCOMES,
    "convicted": Measure.OUTCOMES,
    "identified": Measure.SUSPECTS,
}
_LINKED: Final = re.compile(
    r"\b(?:persons?|people|individuals?|nominals?)\s+(?:(?:were|was|who|are|recorded|linked|named|shown|listed)\s+)*(?:as|being)\s+(?:an?\s+|the\s+)?"
    r"(?:suspects?|offenders?|perpetrators?)\b",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"[;,]|\b(?:where|each|as)\s+(?:an?\s+)?(?:person|individual|crime|offence|record)")


def _wholes_told(counts: Iterable[Count]) -> frozenset[str]:
    """The figures of all crimes asked for, as printed, of which a later answer may say that all of them or so many are
    of a part; none where there are several such wholes.
    """
    wholes = [
        c for c in counts if c.measure is Measure.OFFENCES and not any(_parts(c)) and c.marker is not Marker.NOT_HELD
    ]
    are_one = len({(count.offence, count.period, count.basis) for count in wholes}) == 1
    return frozenset(count.printed for count in wholes) if are_one else frozenset()


def _parts(count: Count) -> tuple[bool, bool, bool]:
    return count.age != ALL_AGES, count.sex is not Sex.ALL, count.platform != ALL


def answer_alone(text: str, setting: Setting, counts: Sequence[Count] = ()) -> str:
    """The number alone where a sentence is nothing but that number and words that point at the question above it, which
    asks how many of something there were; else the text as it stands. ``counts`` are the figures read before it.
    """
    if not setting.is_answer_to_count or in_days_alone(text, setting.question.period):
        return text
    said = _without_remark(text.strip().rstrip("."), setting)
    if (none := _RETURNED.fullmatch(said) or _NOBODY.fullmatch(said)) is not None:
        counted = _VERBS.get(none.groupdict().get("verb", "").casefold(), setting.question.measure)
        return none["number"] if counted is setting.question.measure else text
    if (none := _NONE.fullmatch(said)) is not None:
        is_whole = _names_nothing_else(none["said"]) and _says_what_is_asked(said, setting)
        return none["number"] if is_whole else text
    if (number := _all_told(said, setting, _wholes_told(counts))) is not None:
        return number
    found = _ANSWERS.fullmatch(said)
    number = next(filter(None, found.groups()), "") if found else ""
    return number if number and understand_figure(number) is not None else text


def _all_told(said: str, setting: Setting, wholes: Collection[str]) -> str | None:
    """The number of an answer that is nothing but the whole of the crimes told before, or a part of it as a fraction:
    ``All 57``, ``All 57 of these involved Snapchat``, ``20 out of 57``.
    """
    if (share := _SHARE.fullmatch(said)) is not None:
        is_part = share["whole"] in wholes and int(share["part"]) <= int(share["whole"])
        return share["part"] if is_part and not periods_named_in(said) and understand_period(said) is None else None
    found = _ALL.fullmatch(said)
    if found is None or found["number"] not in wholes:
        return None
    behind = (found["said"] or "").strip()
    is_whole = not behind or (
        _EXCEPTS.search(behind) is None and _names_nothing_else(f" {behind}") and _says_what_is_asked(said, setting)
    )
    return found["number"] if is_whole else None


def _names_nothing_else(said: str) -> bool:
    """Whether the words behind ``None`` are a part of crimes, its days and plain words that lead to them."""
    tokens = read_tokens(said)
    parts = (tokens.ages, tokens.sexes, tokens.platforms, tokens.measures, tokens.periods, tokens.offences)
    left = blanked(said, [(token.start, token.end) for found in parts for token in found])
    words = set(re.findall(r"[^\s.]+", left.casefold()))
    return words <= told_words("beside_none")


def _says_what_is_asked(said: str, setting: Setting) -> bool:
    """Whether a sentence that there was none names of what its question asks the number of: the victims, the platform
    or what became of the crimes, all of it and nothing else.
    """
    if says(said, Cue.NOT_HELD) or says(said, Cue.FLAG_NOT_USED) or says(said, Cue.THE_REST):
        return False
    told, asked = meaning_of(said), setting.question
    counted = told.measure if told.measure not in _OF_ALL else None
    of_asked = asked.measure if asked.measure not in _OF_ALL else None
    is_same = only_narrowing(told) == only_narrowing(asked) and counted is of_asked
    says_more = told.detail or told.period not in (None, asked.period) or told.basis not in (None, asked.basis)
    names_it = only_narrowing(told) != NOTHING_SAID or counted is not None
    return is_same and names_it and not says_more and told.offence in (None, asked.offence)


def _without_remark(said: str, setting: Setting) -> str:
    """An answer without a remark in brackets that counts the same as its question and narrows nothing."""
    found = _REMARK.fullmatch(said)
    if found is None:
        return said
    meaning = meaning_of(found["remark"])
    narrows = any(getattr(meaning, kind) for kind in ("period", "offence", "basis", *NARROWING))
    narrows |= _OTHER_DAYS.search(found["remark"]) is not None
    counted = _counted_in(found["remark"])
    is_of_question = counted in (None, setting.question.measure)
    return found["answer"] if is_of_question and not narrows else said


def _counted_in(remark: str) -> Measure | None:
    """What the words of a remark up to its first stop say is counted: people ``linked as a suspect`` are suspects."""
    first = _STOP.split(remark)[0]
    return Measure.SUSPECTS if _LINKED.search(first) else meaning_of(first).measure
