"""Notes below figures that say of what alone they are, or what they take in: ``Medway only``, ``Only offences committed
by strangers are shown``, ``Figures include adult victims``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import write_plainly

_LONGEST: Final = 20
"""A note of more words says more than what alone is counted."""
_NOTE: Final = r"\W*(?:(?:please\s+)?note(?:\s+that)?\b\W*|nb\b\W*)?"
_THINGS: Final = r"(?:figures?|data|numbers?|totals?|counts?|statistics|results?|table|information)"
_FIGURES: Final = (
    rf"(?:(?:all|the|these|this|those|our|both)\s+)*(?:(?:above|flagged|recorded)\s+)?{_THINGS}"
    r"(?:\s+(?:above|provided|shown|given|supplied|disclosed|here|in\s+(?:the|this)\s+table))*\s+"
)
_ONLY: Final = r"(?:only|solely|exclusively)"
_ARE_OF: Final = (
    rf"(?:(?:is|are|was|were)\s+(?:{_ONLY}\s+)?(?:for|of)|(?:{_ONLY}\s+)?(?:relates?|refers?)\s+(?:{_ONLY}\s+)?to"
    rf"|(?:{_ONLY}\s+)?(?:covers?|concerns?|represents?)(?:\s+{_ONLY})?"
    r"|(?:is|are|was|were|have\s+been|has\s+been)\s+(?:limited|restricted|confined)\s+to)"
)
_OPENED: Final = re.compile(
    rf"{_NOTE}(?:{_FIGURES})?(?:{_ARE_OF}|(?:includes?|counts?|shows?)\s+{_ONLY}|{_ONLY}\s+(?:includes?|counts?|shows?))\s+(?P<what>.+?)"
    r"(?:\s+(?:only|alone))?\W*",
    re.IGNORECASE,
)
"""``Figures relate to the Maidstone district``, ``Covers Thanet and Dover only``."""
_CLOSED: Final = re.compile(rf"{_NOTE}(?P<what>(?!only\b).+?)(?<!\bonce)\s+(?:only|alone)\W*", re.IGNORECASE)
"""``Medway only``; not ``Each child is counted once only``, which tells of no part of them."""
_TAKEN: Final = re.compile(
    rf"{_NOTE}only\s+(?P<what>.+?)\s+(?:is|are|was|were|have\s+been|has\s+been)\s+(?:shown|included|counted|provided|given|listed|covered)\W*",
    re.IGNORECASE,
)
"""``Only charged offences are shown``."""
_TAKES_IN: Final = re.compile(
    rf"{_NOTE}(?:{_FIGURES})?(?:also\s+)?(?:includes?|covers?|counts?)\s+(?:also\s+|both\s+)?(?P<what>.+?)\W*",
    re.IGNORECASE,
)
"""``Figures include adult victims``."""
_SEVERAL: Final = re.compile(r"[.;:?!]\s+\S")
_OPENING: Final = re.compile(_NOTE, re.IGNORECASE)
_MARKED: Final = re.compile(r"\s*(?:[*#†‡^~]|[(\[]?\w{1,2}[.)\]])")
"""Opens a note on the cells with that mark."""


@lru_cache(maxsize=4096)
def counted_alone(text: str) -> str:
    """What a note says is all that is counted; empty where it says of nothing that it is."""
    if not _may_be_note(text):
        return ""
    plain = write_plainly(text).strip()
    found = _TAKEN.fullmatch(plain) or _OPENED.fullmatch(plain) or _CLOSED.fullmatch(plain)
    return found["what"].strip() if found is not None else ""


@lru_cache(maxsize=4096)
def taken_in(text: str) -> str:
    """What a note says is counted too; empty where it says so of nothing, or that it alone is counted."""
    if not _may_be_note(text) or counted_alone(text):
        return ""
    found = _TAKES_IN.fullmatch(write_plainly(text).strip())
    return found["what"].strip() if found is not None else ""


def _may_be_note(text: str) -> bool:
    is_marked = _MARKED.match(text) is not None
    bare = _OPENING.sub("", text.strip())
    return len(text.split()) <= _LONGEST and not is_marked and _SEVERAL.search(bare) is None
