"""Sentences on how many of the crimes of a reply have the flag, by which its other figures are not of those alone."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Basis, Request

_SO_OFTEN: Final = re.compile(
    r"\b(?:flag|marker)\s+(?:was|has\s+been|had\s+been)\s+(?:attached|applied|used|added|set|ticked|placed|put)\s+"
    r"(?:\d[\d,]*\s+times|on\s+\d[\d,]*\s+occasions)\b",
    re.IGNORECASE,
)
_FLAG: Final = r"(?:flag|marker|tag|qualifier|indicator)\b"
_THESE: Final = r"(?:these|those|them|which|the\s+(?:above|\d[\d,]*|(?:offences|crimes)\s+recorded))\b"
FLAG_IS_SET: Final = (
    r"(?:(?:is|was|were|has\s+been|had\s+been)\s+(?:(?:then|also|later|since)\s+)?"
    r"(?:attached|applied|set|added|used|put|placed|present|recorded|ticked|shown|entered)"
    r"|appears|appeared|(?:is|was)(?=\s+on\b))"
    r"\s+(?:to|on|for|in|against)\s"
)
"""Between the flag and the number of crimes that have it: ``The flag was present on 389 of the 2022 offences``."""
_BETWEEN: Final = r"(?:(?!\b(?:all|every|each|which|that|who|whose|since|should|would|might|may|not)\b)[^.;])"
"""What stands between some crimes and their flag: never that these are all, or which of them the sentence is about."""
_SO_MANY: Final = r"(?!(?:19|20)\d\d\b)\d[\d,]*"
_OF_THESE: Final = re.compile(
    rf"\b(?:(?:of|among)\s+{_THESE}{_BETWEEN}*?\s{_SO_MANY}\s(?:{_BETWEEN}*?\s)??|{_SO_MANY}\s+(?:out\s+)?of\s+{_THESE}\s+(?:(?!not\b|should\b)\w+\s+)??)"
    rf"(?:carr(?:y|ies|ied)|ha(?:ve|s|d)|bear|bore)\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,3}}?{_FLAG}"
    rf"|\b{_FLAG}\s+{FLAG_IS_SET}\s*\d[\d,]*\s+(?:out\s+)?of\s+{_THESE}",
    re.IGNORECASE,
)
_AROUND: Final = r"(?:(?!\b(?:all|every|each|which|that|who|whose|since)\b)[^.;])"
_OFF_SOME: Final = re.compile(
    rf"\b{_FLAG}\s(?:{_AROUND}{{0,60}}?\s)??(?:on|to|for|in|against|from|off)\s+(?:(?:only|just)\s+)?"
    rf"(?:\d[\d,.]*\s?%?|none|some|most|many|few|half)\s+(?:out\s+)?of\s+{_THESE}"
    rf"|{_SO_MANY}\s+(?:out\s+)?of\s+{_THESE}\s(?:{_AROUND}{{0,40}}?\s)??(?:lack(?:s|ed|ing)?|without|missing|not|no|carr(?:y|ies|ied)|ha(?:ve|s|d)|bear|bore)\s+"
    rf"(?:[\w-]+\s+){{0,5}}?{_FLAG}",
    re.IGNORECASE,
)
"""Says of some of these crimes whatever of their flag: ``The flag was missing on 389 of the 2022 offences``."""
_OFF: Final = (
    r"(?:missing|absent|lacking|not|no\s+longer|never|unset|omitted|removed|withdrawn|forgotten|wrongly|mistakenly|in\s+error"
    r"|checked|reviewed|audited|considered|(?:left|taken)\s+off|may|might|should|could|would)\b"
)
_BEARING: Final = r"(?:carr(?:y|ies|ied|ying)|bear(?:s|ing)?|bore|ha(?:s|d|ve|ving)|with|under|that|which|were|was)"
"""Between crimes and their flag, of which there are none: ``no offences carrying the flag``."""
_OFF_BEFORE: Final = re.compile(
    rf"\bno\s+(?:(?!{_BEARING}\b)[\w-]+\s+){{0,4}}?{_FLAG}[^.;\d]*$|\b{_FLAG}\s(?:[^.;]{{0,60}}?\s)??{_OFF}"
    r"(?:(?!\b(?:and|but)\s+(?:is|was|has|had|it)\b)[^.;\d])*$",
    re.IGNORECASE,
)
_OFF_BEHIND: Final = re.compile(
    rf"\s*(?:out\s+)?of\s+{_THESE}(?:\s+[\w-]+){{0,4}}?\s+(?:lack(?:s|ed|ing)?|missing|(?:do|does|did|had|have)\s+not|never)\b"
    rf"[^.;]{{0,60}}?\b{_FLAG}",
    re.IGNORECASE,
)
"""Around a number of crimes: that the flag is missing on these, or may be."""
_OTHERWISE: Final = re.compile(
    rf"\b{_FLAG}\s+(?:removed|withdrawn|taken\s+off|for|in\s+error|when|at\s+first)\b|\belectronically\b"
    r"|\b(?:flagged|tagged|marked)\s+(?:as|for|by|with)\s+"
    r"(?!(?:(?:the|an?|some|being|having|involving|containing|committed)\s+){0,3}(?:online|cyber|internet))",
    re.IGNORECASE,
)
"""Says that the flag is another one, or is set no more: ``the marker for repeat victims``, ``marked as undetected``."""


def is_of_other_flag(text: str) -> bool:
    """Whether a sentence on how many crimes have a flag is of another one than that for online crimes."""
    return _OTHERWISE.search(text) is not None


def lacks_flag(text: str, start: int, end: int) -> bool:
    """Whether a sentence says of the crimes whose number stands there that the flag is missing on them, is wrongly set
    or may be: ``The flag was not set on 389 of these``, ``389 of the 2022 offences lacked the flag``.
    """
    behind = _OFF_BEHIND.match(text, end)
    return behind is not None or _OFF_BEFORE.search(text[:start]) is not None


def is_flag_of_some(text: str, request: Request) -> bool:
    """Whether a sentence tells how often the flag was set, or of the crimes that were told before it how many have it,
    or lack it: where the flag was not asked for, these were all.
    """
    may_be_all = request.basis in (Basis.NONE, Basis.UNKNOWN)
    is_of_these = may_be_all and _OF_THESE.search(text) is not None and not is_of_other_flag(text)
    is_off_some = may_be_all and _OFF_SOME.search(text) is not None
    return is_of_these or is_off_some or _SO_OFTEN.search(text) is not None
