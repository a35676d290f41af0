"""Numbers of which a reply says that they are not the answer: ``They are not the crimes that you ask about``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.prose.no_answers.left_out import leaves_out_its_number
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.restrictions import restriction_in

_THINGS: Final = r"(?:crimes?|offences?|figures?|numbers?|counts?|totals?|records?|cases|incidents|data|information)"
_THEM: Final = (
    r"(?:they|these|those|this|that|it|(?:the|these|those|this|that|such)\s+(?:last\s+|other\s+|latter\s+)?"
    rf"(?:{_THINGS}|examples?|illustrations?))"
)
_ASKED: Final = (
    r"(?:(?:that|which|as)\s+)?(?:you(?:r|['’](?:ve|re))?\b"
    r"|(?:(?:was|were|is|are|has\s+been|have\s+been)\s+)?(?:asked|requested|sought)\b)"
)
_REQUEST: Final = r"(?:your|the|this)\s+(?:request|questions?|enquiry)\b"
_NO_ANSWER: Final = (
    rf"(?:(?:is|are|was|were)\s+(?:therefore\s+|however\s+)?not\s+(?:the\s+(?:same\s+)?(?:{_THINGS}|ones)|those|what)\s+{_ASKED}"
    rf"|(?:is|are|was|were)\s+(?:therefore\s+|however\s+)?(?:not|none\s+of)\s+(?:our(?:\s+own)?\s+(?:{_THINGS})|ours|those\s+of\s+(?:this|our)\s+(?:force|constabulary|service))\b"
    rf"|(?:do|does|did)\s+not\s+come\s+from\s+(?:us|this\s+force|our\s+(?:systems?|records|data))\b"
    rf"|(?:is|are|was|were)\s+(?:not\s+an?|no)\s+answer\s+to\s+{_REQUEST}"
    rf"|(?:do|does|did)\s+not\s+(?:answer|(?:relate|respond)\s+to)\s+{_REQUEST}"
    rf"|(?:falls?|fell|lies?|lie|is|are|was|were)\s+(?:outside|beyond)\s+(?:the\s+scope\s+of\s+)?{_REQUEST})"
)
_DISOWNS: Final = re.compile(
    rf"\W*(?:(?:please\s+)?(?:also\s+)?note(?:\s+that)?\W+|but\s+|however\W+|though\s+)*{_THEM}\s+{_NO_ANSWER}",
    re.IGNORECASE,
)
_IN_ONE: Final = re.compile(
    rf"(?:[;,(]|\s-)\s*(?:(?:and|but|though|although|however)\W+)*(?:which|{_THEM})\s+{_NO_ANSWER}", re.IGNORECASE
)
_WRONG: Final = r"(?:(?:in|an)\s+error|(?:incorrect|erroneous|wrong|inaccurate|mistaken)(?:ly)?|a\s+mistake)"
_SAID: Final = (
    r"(?:said|stated|told|reported|published|given|gave|provided|supplied|disclosed|advised|quoted"
    r"|show(?:ed|n)|released)"
)
_WITHDRAWN: Final = re.compile(
    rf"\b(?:(?:previous|earlier|original|last|former|first)\s+(?:foi\s+)?(?:repl(?:y|ies)|responses?|answers?|letters?|disclosures?|figures?)\b"
    rf"[^.;]*\b{_SAID}\b|(?:we|was|were|had\s+been)\s+(?:previously|originally|earlier|initially|first)\s+{_SAID}\b"
    rf"|{_SAID}\b[^.;]*\bin\s+error\b|(?:incorrectly|wrongly|erroneously|mistakenly)\s+{_SAID}\b|supersedes?\b|superseded\b"
    rf"|replaces?\s+the\s+(?:one|figure|number|table|previous|earlier|original)|(?:has|have)\s+since\s+been\s+(?:revised|corrected|amended))",
    re.IGNORECASE,
)
"""Quotes a figure that an earlier reply gave and that holds no more: ``we previously reported 120``."""
_TAKES_BACK: Final = re.compile(
    rf"\W*(?:however\W+|but\s+)?{_THEM}\s+(?:is|are|was|were)\s+(?:now\s+known\s+to\s+be\s+)?{_WRONG}\b", re.IGNORECASE
)
_OF_US: Final = re.compile(r"\b(?:we|our(?!\s+neighbour)|us|this\s+(?:force|constabulary))\b", re.IGNORECASE)
_NATIONAL: Final = re.compile(
    r"\b(?:national(?:ly)?|nationwide|across\s+(?:the\s+)?(?:whole\s+)?(?:country|nation|uk|england)|england\s+and\s+wales"
    r"|(?:whole|rest)\s+of\s+(?:the\s+)?(?:england|country|uk|united\s+kingdom)|other\s+forces)\b",
    re.IGNORECASE,
)
"""Says of the whole country, or of other forces, what was recorded there."""
_BODY: Final = (
    r"(?:nspcc|childline|internet\s+watch\s+foundation|iwf|national\s+crime\s+agency|nca|ceop|ncmec|ofcom|barnardo'?s|children'?s\s+commissioner"
    r"|iicsa|college\s+of\s+policing|home\s+office|ons|office\s+for\s+national\s+statistics|government|npcc|hmicfrs|hmic)"
)
_PRESS: Final = (
    r"(?:bbc|press|media|(?:(?:an?|one|some|several|local|national|daily|sunday)\s+)*"
    r"(?:newspapers?|papers?|broadcasters?|journalists?))"
)
_OTHERS_TOLD: Final = re.compile(
    rf"^\W*(?:(?:in|during)\s+(?:19|20)\d\d(?:[/-]\d\d)?,?\s+)?(?:the\s+)?{_BODY}\s+(?:(?:has|have|had|recently|also|since)\s+)*"
    r"(?:published|reported|estimated|received|referred|released|estimates|reports|receives|found|made|recorded)\s+(?:[\w-]+\s+){0,4}?\d"
    rf"|^\W*(?:(?:in|during)\s+(?:19|20)\d\d(?:[/-]\d\d)?,?\s+)?(?:the\s+)?{_PRESS}\s+(?:(?:has|have|had|recently|also|since)\s+)*"
    r"(?:published|reported|quoted|printed|claimed|said|wrote)\s+(?:[\w-]+\s+){0,4}?\d"
    r"|\bbulletin\b.*\bmay\s+(?:be\s+of\s+)?interest\b",
    re.IGNORECASE,
)
"""Says what somebody else published or recorded: ``In 2020 the NSPCC published a report on 10,000 offences``."""
_ON_US: Final = re.compile(
    r"\b(?:for|of|by|about|on|in|from|against)\s+(?:us|this\s+(?:force|constabulary|police\s+area)|our\s+(?:force|area|county))\b",
    re.IGNORECASE,
)
"""Of whom somebody else says it: ``The NSPCC published a figure of 52 for this force``."""
_HERE: Final = re.compile(r"\b(?:recorded|counted|flagged|found)\s+(?:\w+\s+)?here\b", re.IGNORECASE)
_NEIGHBOUR: Final = re.compile(
    r"^\W*(?:(?:in|during|for)\s+(?:19|20)\d\d(?:[/-]\d\d)?,?\s+)?(?:the|an?|our|one|another)\s+(?:neighbouring|adjoining|adjacent|nearby)\s+"
    r"(?:police\s+)?(?:force|constabulary)\s+(?:(?:has|have|had|also|itself)\s+)*(?:recorded|counted|logged|saw|had)\s+(?:[\w-]+\s+){0,3}?\d",
    re.IGNORECASE,
)
"""Says what a force without a name has recorded: ``The neighbouring force recorded 44``."""
_BY_FORCE: Final = re.compile(
    r"^\W*(?:(?:[Ii]n|[Dd]uring)\s+(?:19|20)\d\d(?:[/-]\d\d)?,?\s+)?(?:[Aa]\s+)?(?:(?:[Ff]urther|[Aa]nother|[Aa]dditional)\s+)*\d[\d,]*\s+(?:[\w-]+\s+){0,3}"
    r"(?:were|was)\s+(?:also\s+)?(?:recorded|logged|counted|investigated)\s+by\s+(?:the\s+)?(?:[A-Z][\w&]+\s+|and\s+){1,4}(?:Police|Constabulary)\b"
)
"""Says of crimes that a force by its name recorded them: ``A further 6 crimes were recorded by the ... Police``."""
_NUMBER: Final = re.compile(r"\d")
_ELSEWHERE: Final = re.compile(
    r"\b(?:police|constabulary|neighbours?)\b[^.;:]{0,40}?\b(?:recorded|reported|had|has|received|logged|saw|told|gave)\b",
    re.IGNORECASE,
)
"""Says of a force by its name what it has recorded."""

_BEYOND: Final = re.compile(
    r"\bno[- ]?crim(?:ed?|ing)\b|\b(?:cancelled|re-?classified|withdrawn|expunged|negated)\b"
    r"|\bnot\s+(?:to\s+be\s+|to\s+have\s+been\s+)?a\s+crime\b|\b(?:further|additional|another|extra|more(?!\s+than))\b",
    re.IGNORECASE,
)
_NOT_AMONG: Final = re.compile(
    r"\b(?:not\s+(?:\w+\s+){0,3}?(?:in|part\s+of|among)|(?:excluded|left\s+out|removed|omitted|taken\s+out)\s+(?:from|of))\s+"
    r"(?:(?:the|these|those|our|any|this|that)\s+)?(?:above\s+|same\s+)?"
    r"(?:figures?|numbers?|totals?|tables?|counts?|data|breakdown|answer|response)\b",
    re.IGNORECASE,
)
"""Says of further crimes, or of those that turned out to be none, that they are in no figure: ``one more was later no
crimed and is not in the figures above``.
"""


def is_disowned(text: str, paragraph: str, force: str = "") -> bool:
    """Whether a sentence, or the next one of its paragraph, says that what it counts is not what was asked for, is none
    of the figures given, is what an earlier reply gave and is wrong, or has been recorded by another ``force``.
    """
    if (_BEYOND.search(text) and _NOT_AMONG.search(text)) or leaves_out_its_number(text, paragraph):
        return True
    _, found, behind = paragraph.partition(text.strip())
    if _IN_ONE.search(text) or _WITHDRAWN.search(text) or _is_of_another(text, force):
        return True
    return bool(found) and (_DISOWNS.match(behind) or _TAKES_BACK.match(behind)) is not None


def _is_of_another(text: str, own: str) -> bool:
    """Whether a sentence says what another force or all of them recorded, or others published of this one, and nothing
    of what the one that replies did.
    """
    if restriction_in(text) is not None and not _NUMBER.search(text):
        return False  # "Offences from other forces" heads figures, and has none of its own
    is_told = any(told.search(text) for told in (_NATIONAL, _OTHERS_TOLD, _NEIGHBOUR))
    is_elsewhere = _ELSEWHERE.search(text) is not None or _BY_FORCE.search(text) is not None
    if (
        _OF_US.search(_ON_US.sub(" ", text) if is_told else text)
        or (is_told and _HERE.search(text))
        or not (is_told or is_elsewhere)
    ):
        return False
    named = {found.value.id for found in forces_named_in(text)}
    return is_elsewhere and bool(own) and own not in named if named else is_told
