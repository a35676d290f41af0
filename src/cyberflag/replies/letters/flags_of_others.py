"""Flags for something else than online crime that a force says it lacks: ``There is no marker to identify spiking``.

Only where nobody asks for the online flag or speaks of it: there ``no flag to identify grooming`` answers for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from cyberflag.model import Basis, Count, Request
from cyberflag.vocabularies.bases import names_flag_as_basis
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.letters import Cue, find_cues, says
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.platforms import platforms_named_in

_POINTS_BACK: Final = re.compile(
    r"\W*(?:(?:to|of|as|that|when|where|which|whether|if|crimes?|offences?|incidents?|records?|cases?|easily|readily"
    r"|is|are|was|were|have|has|been)\s+)*"
    r"(?:this|these|those|that\s+(?:type|kind|sort|nature|offence|crime)|such|it|they|them|any|the\s+(?:above|same|information|data|crimes?|offences?)|you|your|what)\b",
    re.IGNORECASE,
)
"""Behind what a flag is for: what it is for stands elsewhere in the reply."""
_FIELD: Final = re.compile(r"\b(?:fields?|box(?:es)?|drop[\s-]?downs?|categor(?:y|ies))\b", re.IGNORECASE)
_FLAG: Final = re.compile(
    r"\b(?:(?:cyber|online)[\s-]?)?(?:flag|marker|tag|qualifier|indicator|identifier|keyword)|\btick", re.IGNORECASE
)
_TICK_BOX: Final = re.compile(r"\btick[\s-]?box(?=es\b|\b)", re.IGNORECASE)
_ONE_PLATFORM: Final = r"(?:apps?|applications?|(?:web\s?)?sites?|(?:online\s+|social\s+media\s+)?platforms?)"
_NAMES_PLATFORM: Final = re.compile(
    rf"\b(?:for|to\s+(?:record|name|hold|enter)|(?:that|which)\s+(?:records?|names?|holds?)|recording|naming)\s+(?:the\s+)?"
    rf"(?:name\s+of\s+the\s+)?{_ONE_PLATFORM}(?:\s*(?:,|or|and|/)\s*(?:the\s+)?{_ONE_PLATFORM})*"
    r"(?:\s+(?:(?:that|which)\s+(?:was|were)\s+)?(?:used|involved|concerned))?\s*(?:[.;,]|$)"
    rf"|\b(?:which|what)\s+{_ONE_PLATFORM}(?:\s+or\s+{_ONE_PLATFORM})?(?:\s+(?:was|were|is|has\s+been)\s+(?:used|involved))?\s*(?:[.;,]|$)"
    rf"|\bin\s+which\s+(?:an?|the|any)\s+{_ONE_PLATFORM}(?:\s+or\s+(?:an?\s+|the\s+)?{_ONE_PLATFORM})?\s+(?:is|are|can\s+be|would\s+be|may\s+be)\s+"
    r"(?:recorded|named|entered|written|noted\s+down)\b",
    re.IGNORECASE,
)
"""Of a field: it would name the platform, and not tell whether there was any: ``in which an app is recorded``."""
_NAMES_MORE: Final = re.compile(r"\b(?:nor|cyber\w*|internet|digital\w*|on-?line(?!\s+platform))\b", re.IGNORECASE)
"""Beside the platform: a field for the crimes is lacking, too."""
_COUNTS_ALL: Final = re.compile(
    r"^\W*(?:as|since|because)\b|\b(?:therefore|hence|so(?!\s+(?:flagged|marked|tagged))|whether|if)\b"
    r"|\ball\s+(?:(?:such|the|these|those|of|recorded|our)\s+)*(?:[\w-]+\s+){0,2}?(?:offences?|crimes?)\b"
    r"|\b(?:cannot|can't|unable\s+to|not\s+able\s+to|not\s+possible\s+to)\s+(?:\w+\s+)?(?:tell|say|identify|separate|distinguish|pick)\b",
    re.IGNORECASE,
)
"""Beside it: what is counted for want of the field."""
_DRAWS_ON: Final = re.compile(r"therefore|hence|so|\W*(?:as|since|because)", re.IGNORECASE)
_OF_COUNTS: Final = re.compile(
    r"\b(?:count\w*|figures?|numbers?|totals?|includ\w*|all|every|offences|crimes|cases|records)\b", re.IGNORECASE
)


def flags_of_others(letter: Sequence[str], request: Request) -> Callable[[str, str], bool]:
    """Tells of a sentence of a letter, and of the question right above it, whether its flag is for something else than
    online crime: by the purpose that it tells, or, where it tells none, since no sentence of the letter speaks of such
    crime. Where the letter speaks of the online flag or is known to be asked for it, only the question can tell so
    (``How many have an AI flag?`` above ``There is no such flag``); but there the lack of a field for the platform is
    not of the flag; one for whether any was used may be, where it is known that the flag was asked for.
    """
    is_asked = request.basis is Basis.FLAG or any(says(text, Cue.ONLINE_FLAG_NAMED) for text in letter)

    @cache
    def counts_all() -> bool:
        return any(map(_tells_what_is_counted, letter))

    @cache
    def is_online() -> bool:
        return any(map(_names_online, letter))

    def is_of_other(text: str, asked: str = "") -> bool:
        if says(asked, Cue.OTHER_FLAG) and not says(text, Cue.ONLINE_FLAG_NAMED):
            return True
        if is_asked:
            is_of_platform = _is_for_the_platform(text) and not counts_all()
            return _is_on_a_field(text) and (request.basis is not Basis.FLAG or is_of_platform)
        return not _names_online(text) and (_tells_purpose(text) or not is_online())

    return is_of_other


def _tells_what_is_counted(text: str) -> bool:
    """Whether a sentence tells what is counted for want of a field, and not of a search, a system or an exemption."""
    found = _COUNTS_ALL.search(text)
    if found is None or exemptions_named_in(text):
        return False
    return _DRAWS_ON.fullmatch(found[0]) is None or _OF_COUNTS.search(text) is not None


def _is_on_a_field(text: str) -> bool:
    """Whether a sentence speaks of a field or box and of no flag; a box to tick may be one, but for the platform."""
    named = _TICK_BOX.sub("box", text) if _NAMES_PLATFORM.search(text) else text
    return _FIELD.search(named) is not None and _FLAG.search(named) is None


def lacks_field_for_platform(text: str) -> bool:
    """Whether a sentence says that there is no field in which the platform would be named."""
    return _is_on_a_field(text) and _is_for_the_platform(text) and says(text, Cue.FLAG_NOT_USED)


def _is_for_the_platform(text: str) -> bool:
    """Whether a sentence on a field does nothing but say that it would name the platform."""
    says_more = _COUNTS_ALL.search(text) is not None or _NAMES_MORE.search(text) is not None
    return _NAMES_PLATFORM.search(text) is not None and not says_more


def speaks_of_others_alone(texts: Sequence[str], request: Request) -> bool:
    """Whether the texts of a reply speak of a flag for something else (``CSE marker``) and nowhere of the online flag,
    which nobody is known to have asked for: what is ``flagged`` there is no crime with the online flag.
    """
    if request.basis is Basis.FLAG or not any(says(text, Cue.OTHER_FLAG) for text in texts):
        return False
    return not any(says(text, Cue.ONLINE_FLAG_NAMED) or _names_online_flag(text) for text in texts)


def of_other_flag(counts: Iterable[Count]) -> tuple[Count, ...]:
    """The counts of a reply on another flag, none by the online flag."""
    return tuple(replace(c, basis=Basis.UNKNOWN) if c.basis is Basis.FLAG else c for c in counts)


def _names_online_flag(text: str) -> bool:
    return names_flag_as_basis(text) and _names_online(text)


def names_flag(text: str) -> bool:
    """Whether a text speaks of a flag of any kind."""
    return _FLAG.search(text) is not None or names_flag_as_basis(text)


def _names_online(text: str) -> bool:
    return says(text, Cue.ONLINE_NAMED) or bool(platforms_named_in(text))


def _tells_purpose(text: str) -> bool:
    plain = write_plainly(text)
    return any(_POINTS_BACK.match(plain[found.end :]) is None for found in find_cues(plain, Cue.FLAG_PURPOSE))
