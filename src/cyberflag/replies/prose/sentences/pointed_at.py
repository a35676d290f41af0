"""What ``of them`` behind a number points at: the crimes named before, or officers, hours and the like; and what so
many ``times`` are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cyberflag.vocabularies.letters import Cue, find_cues

_OF_CRIMES: Final = re.compile(
    r"\s+of\s+(?:these|those|the)\s+(?:[\w-]+\s+){0,2}?(?:offences|crimes|incidents|allegations|victims|children)\b",
    re.IGNORECASE,
)
_OF_THEM: Final = re.compile(r"\s+of\s+(?:them|these|those|whom|which)\b", re.IGNORECASE)
_FLAGGED_BEHIND: Final = re.compile(
    r"\s+of\s+(?:them|these|those|which)\s+(?:(?:had|have|has|were|was|are|being|with|carried|carrying|bore)\s+)*"
    r"(?:flagged|tagged|marked|(?:the|an?)\s+(?:online|cyber|internet)[\s-](?:crime\s+)?(?:flag|marker|tag))\b",
    re.IGNORECASE,
)
_CRIMES_IN_SCHOOLS: Final = re.compile(
    r"\b(?:offences|crimes|rapes|assaults)(?:\s+(?:of|against)\s+(?:children|girls|boys))?\s+(?:in|at)\s+schools[\s,;:(]*(?:and\s+|with\s+)?$",
    re.IGNORECASE,
)
"""Before those that carry the flag, which no school does: ``67 offences in schools, 52 of them flagged``."""
_WHEN: Final = re.compile(
    r"\b(?:in|over|across|for|during|within|throughout|of|between)\s+(?:(?!\bof\b)[\w-]+\s+){0,4}?"
    r"(?:years?|months?|weeks?|days?|quarters?)\b",
    re.IGNORECASE,
)
"""When crimes were recorded: ``in the three years``."""
_TIMES_RECORDED: Final = re.compile(
    r"\b(?:recorded|reported|flagged|logged|marked|tagged|crimed|mentioned|named|cited|appear(?:s|ed)?|occur(?:s|red)?|featured?)"
    r"(?:\s+(?:online|there|here|only|just|some|about))?\s+$",
    re.IGNORECASE,
)
"""Before so many times: of what there are as many crimes, ``voyeurism was recorded 44 times``."""
_HOW_OLD: Final = re.compile(
    r"\b(?:under|over|below|aged?|than|of)\s+(?:the\s+age\s+of\s+)?[\w-]+\s+years?\b|\byears?\s+(?:of\s+age|old)\b",
    re.IGNORECASE,
)
"""How old somebody was: ``under 18 years of age``."""
_LATELY: Final = re.compile(
    r"\b(?:so\s+far\s+)?(?:this|that|last|the\s+(?:very\s+|most\s+)?(?:current|present|previous|past|same|latest|last|final|first|second|third"
    r"|fourth|fifth|recent|earliest|earlier|later|middle))\s+(?:(?:financial|calendar|fiscal|full|complete)\s+)?"
    r"(?:year|month|week|quarter)\b|\byear\s+(?:to\s+date|so\s+far)\b",
    re.IGNORECASE,
)
"""One span of time, of which nothing is ``of them``: ``so far this year``."""


_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")
"""Said by the way, and no more what ``of them`` points at: ``14 crimes (numbers below five are not shown)``."""


def counts_times(before: str, after: str) -> bool:
    """Whether a number of times counts the crimes of what was recorded so often."""
    return after.lower().startswith(" times") and _TIMES_RECORDED.search(before) is not None


def points_at_something_else(before: str, after: str, crimes: Iterable[int]) -> bool:
    """Whether a number with ``before`` and ``after`` it is of officers, hours or the like (``5 officers, 3 of them``);
    ``crimes`` are where the nouns for crimes before it end, looked for only where it is of something. When those were
    recorded is nothing that has parts: ``762 offences in the three years, 67 of them against boys``.
    """
    if not _OF_THEM.match(after) or _OF_CRIMES.match(after):
        return False
    if _FLAGGED_BEHIND.match(after) and _CRIMES_IN_SCHOOLS.search(before):
        return False
    last = max(crimes, default=0)
    spans = [match.span() for match in (*_LATELY.finditer(before), *(_WHEN.finditer(before, last) if last else ()))]
    spans += [match.span() for match in (*_HOW_OLD.finditer(before), *_IN_BRACKETS.finditer(before))]
    others = [
        cue.end
        for cue in find_cues(before, Cue.NOT_COUNTED)
        if not any(start <= cue.start < end for start, end in spans)
    ]
    return max(others, default=0) > last
