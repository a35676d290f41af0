"""Whether words before or behind a name of crimes are of some of them alone, in a way that no column of a count holds:
``Offences by strangers``, ``historic rapes``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.restrictions import restriction_in
from cyberflag.vocabularies.scopes import scopes_named_in

_OF_SOME: Final = frozenset(
    {
        "attempts",
        "committed",
        "denied",
        "other_flags",
        "other_victims",
        "outcomes",
        "places",
        "relations",
        "repeats",
        "ways",
        "withdrawn",
    }
)
"""The families of wordings (`vocabularies.scopes`) that say so of crimes."""
_JOINT: Final = re.compile(r"\s*(?:[,/&+]|\b(?:and/or|as well as|and|or)\b)\s*")
_DENIED: Final = re.compile(r"^(?:non[\s-]*|not\s+|un)")


def words_of_some(head: str) -> str:
    """The words by which a head counts some crimes alone; empty where it has none."""
    found = restriction_in(head)
    return found.words if found else words_of_family(head)


def words_of_family(text: str) -> str:
    """The words of the first family of wordings that says so in a text; empty where none does."""
    offences = offences_named_in(text)  # "by a family member" may be an offence's title
    plain = blanked(text, ((one.start, one.end) for one in offences))
    return next((scope.words for scope in scopes_named_in(plain) if scope.kind in _OF_SOME), "")


def are_some(kind: str) -> bool:
    """Whether words before the name of a crime are known to be of some of them alone; each of several, which are not
    all of them together: ``historic / non-recent``, not ``historic and recent`` or ``stranger and non-stranger``.
    """
    each = [part for part in _JOINT.split(kind.casefold()) if part]
    bare = [_DENIED.sub("", part) for part in each]
    return len(set(bare)) == len(set(each)) and all(words_of_some(f"{part} offences") for part in (kind, *each))
