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


def is_flag_of_some(text: str, request: Request) -> bool:
    """Whether a sentence tells how often the flag was set, or of the crimes that were told before it how many have it:
    where the flag was not asked for, these were all.
    """
    may_be_all = request.basis in (Basis.NONE, Basis.UNKNOWN)
    is_of_these = may_be_all and _OF_THESE.search(text) is not None and not is_of_other_flag(text)
    return is_of_these or _SO_OFTEN.search(text) is not None
