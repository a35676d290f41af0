"""The forces of whose crimes a title or heading says that they are counted: ``Flagged offences in Essex``, ``Essex:
flagged offences``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.forces import Force, forces_named_in
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.understanding import Understood

_CRIMES: Final = (
    r"(?:offences?|crimes?|cases|victims?|incidents|rapes?|images|flag\w*|figures|numbers?|totals?|counts?)"
)
_BETWEEN: Final = re.compile(r"\s*(?:,?\s*\band\b|[,&/+])\s*(?:the\s+)?", re.IGNORECASE)
_OF_OTHERS: Final = (
    r"(?:compar\w+|than|previous\w*|publish\w+|shared|supplied|provided|sent|transferred|analysts?|alongside)"
)
_OF_ITS_AREA: Final = re.compile(
    rf"\b{_CRIMES}\b(?:(?!\b{_OF_OTHERS}\b)[^.;?!])*?(?:\b(?:in|within|across|for|of|recorded\s+by|reported\s+to|logged\s+by|flagged\s+by)"
    r"\s+(?:the\s+)?(?:(?:county|counties|force\s+area|area|areas)\s+of\s+)?|[,(:–—-]\s*)$"
    r"|^\W*(?:police\s+)?force\s*[:=]\s*$",
    re.IGNORECASE,
)
"""Before the name: crimes, and what says that they are of it or nothing else."""
_ENDS: Final = re.compile(
    r"\s*(?:(?:force|police|policing)\s+)?(?:areas?\s*|count(?:y|ies)\s*|region\s*|only\s*|alone\s*)*"
    r"(?:$|[),.;:]|[–—-]\s|(?:(?:in|for|from|during|between)\s+)?(?:the\s+)?(?:years?\b|financial\b|calendar\b|[a-z]+\s+)?\(?(?:19|20)\d\d|by\s+(?:year|month|age|sex|gender|offence|platform|outcome|financial)\b)",
    re.IGNORECASE,
)
"""Behind the name: the end, days, or by what the crimes are broken down; no unit or street of that name."""
_HEADS: Final = re.compile(
    rf"(?:\s+(?:force\s+|police\s+)?area)?(?!\s+(?:street|road|avenue|lane|house|station)\b)\s*(?:(?::|\s[–—-])\s.*|\s)(?:[a-z'/-]+\s+){{0,4}}\b{_CRIMES}\b",
    re.IGNORECASE,
)
"""Behind a name with which a text opens: ``: flagged offences``, or the crimes themselves."""
_OF_PEOPLE: Final = re.compile(
    r"\b(?:victims?|suspects?|offenders?|perpetrators?|liv(?:e|es|ed|ing)|resid\w+|reported\s+to|recorded\s+by\b.+\bfor|care|author\w*"
    r"|requests?|asked)\b",
    re.IGNORECASE,
)


def names_force_of_people(text: str) -> bool:
    """Whether a text may name a force for its people, or for what was asked, and not for where crimes were recorded:
    ``where the victim lives in Essex``.
    """
    return _OF_PEOPLE.search(write_plainly(text)) is not None


@lru_cache(maxsize=4096)
def forces_counted_in(text: str) -> tuple[Force, ...]:
    """The forces of whose crimes a title or heading says that it counts them; none where it only names them otherwise
    (``Kent and Essex Serious Crime Directorate``, ``compared with Essex``).
    """
    plain = write_plainly(text)
    for chain in _chains(plain, forces_named_in(plain)):
        before, behind = plain[: chain[0].start], plain[chain[-1].end :]
        opens = not before.strip(" \t(") and _HEADS.match(behind) is not None
        if opens or (_OF_ITS_AREA.search(before) is not None and _ENDS.match(behind) is not None):
            return tuple(dict.fromkeys(found.value for found in chain))
    return ()


def _chains(plain: str, named: Sequence[Understood[Force]]) -> list[list[Understood[Force]]]:
    """The names that stand one after another: ``Kent and Essex``."""
    chains: list[list[Understood[Force]]] = []
    for found in named:
        if chains and _BETWEEN.fullmatch(plain, chains[-1][-1].end, found.start):
            chains[-1].append(found)
        else:
            chains.append([found])
    return chains
