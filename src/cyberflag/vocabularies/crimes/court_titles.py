"""Offences outside the project's list in the words that custody and court systems give them, as the group they are of:
``Send by public communication network an offensive message (recordable)``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.understanding import How, Understood

_SURE: Final = 0.9
_SENT: Final = r"(?:messages?|matter|communications?|letters?|articles?|e-?mails?)"
_NATURE: Final = (
    r"(?:offensive|indecent|obscene|menacing|threatening|false|grossly|annoyance|inconvenience|anxiety|distress)"
)
_NETWORK: Final = r"(?:a )?public (?:electronic )?communications? network"
_GROUPS: Final = (
    (
        "malicious-communications",
        re.compile(
            rf"(?:(?:cause|causing) to be sent|send(?:ing|s)?|sent)\b(?=.*\b{_SENT}\b)(?=.*\b{_NATURE}\b).*"
            rf"|(?:persistently )?mak(?:e|ing) (?:improper )?use of {_NETWORK}.*|improper use of {_NETWORK}.*"
            rf"|use of {_NETWORK}\b.*\b{_NATURE}\b.*"
        ),
    ),
)
"""Titles from their first word: the Malicious Communications Act 1988, and section 127 of the Communications Act."""
_OF_CHILDREN: Final = re.compile(r"\bchild|\bsexual\b|\bphotograph|\bimages?\b")


@lru_cache(maxsize=4096)
def understand_court_title(text: str) -> Understood[str] | None:
    """The group of an offence that a label names in the words of custody and court systems; None for any other."""
    plain = fold(text)
    if _OF_CHILDREN.search(plain):
        return None  # "sexual communication with a child" is an offence of the list
    group = next((group for group, pattern in _GROUPS if pattern.fullmatch(plain)), None)
    return None if group is None else Understood(group, How.PATTERN, _SURE, 0, len(text))
