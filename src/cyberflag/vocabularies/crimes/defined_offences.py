"""Crimes that a text calls by a wide name and defines by the offence right behind it: ``Online grooming cases (Sexual
Communication with a Child offences)``, ``grooming, i.e. sexual communication with a child``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.understanding import How, Understood

_CRIMES: Final = r"\s*(?:offences?|crimes?|cases?|incidents?|reports?|allegations?)?\s*"
_IS: Final = (
    r"(?:i\.?\s?e\.?|that\s+is(?:\s+to\s+say)?|namely|meaning|defined\s+as|by\s+which\s+(?:i|we)\s+mean|in\s+other\s+words"
    r"|(?:also|otherwise|legally|formally|officially)\s+known\s+as|known\s+as|recorded\s+as)"
)
_OF: Final = r"(?:the\s+)?(?:offences?\s+(?:of|under)\s+)?(?:the\s+)?"
_DEFINES: Final = re.compile(
    rf"{_CRIMES}(?:(?P<bracket>[(\[])\s*(?:{_IS}[,:]?\s+)?|[,–—-]?\s*{_IS}[,:]?\s+){_OF}", re.IGNORECASE
)
_CLOSES: Final = re.compile(r"[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\]]")
_PLACE: Final = r"\d{1,3}[a-z]{0,2}(?:[/.]\d{1,2})?"
_THAT_ALONE: Final = re.compile(
    r"(?:\s*,?\s*(?:offences?|crimes?|cases?|incidents?|reports?|allegations?|only|alone"
    r"|(?:contrary\s+to|under|of|as\s+defined\s+(?:in|by))(?:\s+the)?"
    rf"|(?:sections?|sec\.?|s\.?|(?:(?:home\s+office|h\.?o\.?)\s+)?(?:(?:offence|crime)\s+)?(?:codes?|class))\s*{_PLACE}"
    r"|\d{1,3}[a-z]|\d{1,3}/\d{1,2}|(?:19|20)\d\d|(?:the\s+)?(?:[a-z]+\s+){1,4}act|soa)(?![\w/]))*[\s.,]*",
    re.IGNORECASE,
)
"""Behind the offence in a bracket what may stand there where it is of that alone: what crimes are called, and where the
law and the lists of crimes have them. Any other word may set it apart: ``(sexual communication excluded)``.
"""
_BRACKETS: Final = re.compile(r"[()\[\]]")
_SAYS_CRIMES: Final = re.compile(
    r"\b(?:offences?|crimes?|cases?|incidents?|reports?|sections?|s\.?\s?\d|codes?|act)\b", re.IGNORECASE
)
_SAYS_SO: Final = re.compile(rf"\W*[(\[]\s*{_IS}\b.*", re.IGNORECASE)
_JOINED: Final = re.compile(r"\s*(?:offences?|crimes?)?\s*(?:[,;/&]|\b(?:and|or|plus)\b)[\s\w]{0,20}", re.IGNORECASE)
_APART: Final = re.compile(r"[.;:?!\n]")


def with_defined(
    text: str, named: Sequence[Understood[str]], contains: Callable[[str, str], bool]
) -> tuple[Understood[str], ...]:
    """The mentions of a text, a wide one and the narrow one that defines it taken as one of the narrow. One among
    others (``grooming and exploitation (...)``), or a bracket that lists several, defines nothing.
    """
    found: list[Understood[str]] = []
    for at, mention in enumerate(named):
        is_alone = len(found) < 2 or _APART.search(text, found[-2].end, found[-1].start) is not None
        if found and is_alone and _is_defined(text, found[-1], mention, named[at + 1 :], contains):
            found[-1] = replace(mention, start=found[-1].start)
        else:
            found.append(mention)
    return tuple(found)


def _is_defined(
    text: str,
    wide: Understood[str],
    narrow: Understood[str],
    behind: Sequence[Understood[str]],
    contains: Callable[[str, str], bool],
) -> bool:
    if wide.value in (ALL, narrow.value) or wide.how is How.CODE or not contains(wide.value, narrow.value):
        return False
    defines = _DEFINES.fullmatch(text, wide.end, narrow.start)
    if defines is None:
        return False
    if defines["bracket"] is None:
        return not behind or _JOINED.fullmatch(text, narrow.end, behind[0].start) is None
    closes = _CLOSES.match(text, narrow.end)
    if closes is None:
        return False
    if not _SAYS_CRIMES.search(text[wide.start : closes.end()]) and _SAYS_SO.fullmatch(defines[0]) is None:
        return False  # "Grooming (sexual communication with a child)" may as well list two
    inside = [one for one in behind if one.start < closes.end()]
    rest = blanked(text[: closes.end()], [(one.start, one.end) for one in inside])[narrow.end : -1]
    was_cut = text[closes.end() - 2].isspace()  # "(sexual communication with a child )": of words that leave it out
    is_alone = not was_cut and _THAT_ALONE.fullmatch(_BRACKETS.sub(" ", rest)) is not None
    return is_alone and all(one.value == narrow.value for one in inside)
