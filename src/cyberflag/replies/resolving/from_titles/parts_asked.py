"""What a question above a table asks of a part of its crimes behind the whole: ``How many offences were recorded, and
how many of these were against girls under 13?`` The table below it is of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.numbering import without_numbering

_THOSE: Final = (
    r"(?:(?:out\s+)?of|among|from|within)\s+(?:all\s+)?(?:these|those|them|which|whom|the\s+(?:above|same|total))\b"
)
_POINTS_AT_THOSE: Final = re.compile(rf"\b{_THOSE}", re.IGNORECASE)
_COUNT: Final = (
    r"(?:how\s+many|(?:(?:the|what|their)\s+)?(?:total\s+)?(?:numbers?|proportion|percentage|share|count)|which)"
)
_ASKS: Final = r"please|tell\s+me|state|give|provide|confirm|say"
_PEOPLE: Final = (
    r"(?:of\s+)?(?:(?:the|their|its)\s+)?(?:child\s+|young\s+|recorded\s+)*"
    r"(?:victims?|complainants?|children|people|persons)"
)
_PART_OF_PEOPLE: Final = (
    rf"(?:in\s+)?how\s+many\s+(?:cases\s+)?{_PEOPLE}\s+(?:were|was|had|are)"
    r"|(?:in|for)\s+how\s+many(?:\s+(?:cases|crimes|offences|instances))?\s+(?:the|a|was|were|is)"
    r"|(?:in|for)\s+how\s+many\s+of\s+(?:them|these|those)"
    r"|(?:the|what)\s+numbers?\s+(?:with|where|in\s+which|that|which|against|involving|having|bearing)"
)
"""Asks how many of the people or crimes are of a kind: ``how many of the victims were under 16``."""
_PART: Final = re.compile(
    rf"[\s,;.:(–—-]+(?:(?:and|also|then|plus|as\s+well\s+as|together\s+with|along\s+with|{_ASKS})[\s,]+)*"
    rf"(?:{_COUNT}\s+(?:(?:were|was|are|is)\s+)?{_THOSE}|{_THOSE}[\s,]*(?:(?:{_ASKS})\s+)*{_COUNT}"
    r"|how\s+many\s+(?:had|have|has|were|was|involved?|concern\w*|related?|occurred|took\s+place|happened|led|resulted)\b"
    rf"|(?:(?<=and )|(?<=also )|(?<=plus ))(?:{_PART_OF_PEOPLE})\b)",
    re.IGNORECASE,
)
_ITS_FIGURES: Final = (
    r"(?:(?:please\s+note\s+that|unfortunately)[\s,]+)?"
    r"(?:(?:(?:the|this|our|these)\s+)?(?:table(?:\s+1)?|figures?|data)(?:\s+(?:below|here))?"
    r"|it|this|here|below|these|we)"
)
_GIVES: Final = (
    r"(?:(?:only|can|could|just)\s+)*(?:gives?|shows?|are|is|relates?\s+to|counts?|lists?|provides?)"
    r"(?:\s+(?:only|just))?"
)
_OTHERS: Final = (
    r"(?:ages?|sex|and|or|not?|un(?:able|clear|known)|which|whether|what|if|to|that|all|then|plus|includ\w+|exclud\w+"
    r"|table|annex|appendix|next|separate\w*)\b"
)
_KIND: Final = (
    rf"(?:(?:the|details|figures|total|numbers?|of|for)\s+)*(?:(?!{_OTHERS})[\w-]+\s+){{0,2}}?"
    rf"(?:those|crimes?|offences?|cases|records|victims)\b(?:(?!\s(?!(?:which|that)\b){_OTHERS})[^.?,;:()])*"
)
_TELLS_PART: Final = re.compile(rf"\.\s+{_ITS_FIGURES}\s+{_GIVES}\s+{_KIND}(?=\.|$)", re.IGNORECASE)
"""What the letter says all its figures are, behind what was asked: ``The table gives those with a victim under 13.``"""
_ASKS_FOR_WHOLE: Final = re.compile(
    r"\b(?:how\s+many|numbers?|totals?|volumes?|counts?|offences?|crimes?|reports?|incidents?)\b", re.IGNORECASE
)

_YES_OR_NO: Final = re.compile(r"(?:do|does|did|are|is|was|were|can|could|will|would|have|has)\b", re.IGNORECASE)
"""Opens a question that is answered by yes or no, and asks for no crimes: ``Do you record crimes on buses?``"""


def points_at_those(text: str) -> bool:
    """Whether a text speaks of some of the crimes that others name: ``How many of these were robberies?``."""
    return _POINTS_AT_THOSE.search(text) is not None


def without_part_asked(text: str) -> str:
    """The text up to where it asks for a part of the crimes that it has asked for before, and what it tells behind."""
    part = _PART.search(text)
    if part is None or not _ASKS_FOR_WHOLE.search(text, 0, part.start()):
        return text
    return text[: part.start()] + "".join(told[0] for told in _TELLS_PART.finditer(text, part.end()))


def parts_asked_of_crimes(asking: Sequence[str]) -> Sequence[str]:
    """The questions that ask for a part of the crimes of one before them (``How many were violence against the
    person?`` behind ``Hate crimes in 2021``); an offence that they alone name is of that part.
    """
    whole = next((at for at, text in enumerate(asking) if _asks_for_whole(text)), len(asking))
    return [text for text in asking[whole + 1 :] if _asks_for_part(text)]


def _asks_for_whole(text: str) -> bool:
    return _ASKS_FOR_WHOLE.search(text) is not None and not _YES_OR_NO.match(without_numbering(text).lstrip())


def _asks_for_part(text: str) -> bool:
    """Whether a question asks for a part of the crimes of one before it alone: ``Of these, how many were rapes?``."""
    return _PART.match(f" {without_numbering(text).lstrip()}") is not None
