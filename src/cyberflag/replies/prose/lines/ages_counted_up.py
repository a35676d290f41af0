"""Lines that count up single ages, each with its figure behind it: ``Age 10 - 2, age 11 - 7, age 12 - 14`` names no
band of ages from 12 to 14, and ``10 (2), 11 (7), 12 (14)`` counts two children of ten.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.ages_asked import asks_ages_of_victims
from cyberflag.replies.prose.lines.listed import COMMA_PIECE, LabelledFigure
from cyberflag.vocabularies.signs.markers import understand_figure

_SAYS_AGE: Final = re.compile(r"\b(?:aged?|ages|years?|yrs?|olds?)\b", re.IGNORECASE)
_AGE: Final = (
    r"\s*(?:and\s+)?(?:(?:victims?\s+)?(?:aged?|ages)\s*:?\s*)?(?P<age>\d{1,2})"
    r"(?:[\s-]*(?:years?|yrs?)(?:[\s-]*(?:olds?|of\s+age))?)?"
)
_DASHED: Final = re.compile(rf"{_AGE}\s*(?:\s-\s|[:=])\s*(?P<value>\d{{1,4}}|<\s?\d|\*)[\s.]*", re.IGNORECASE)
_BRACKETED: Final = re.compile(rf"{_AGE}\s*\((?P<value>\d{{1,4}})\)[\s.]*", re.IGNORECASE)
_FEWEST: Final = 3
_FEWEST_NAMED: Final = 2
"""So many make a list where each of them says that it is an age."""


def ages_counted_up(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of such a line below a question or heading that names ages of victims; empty for any other, and where
    the figures count up as the numbers before them do.
    """
    if not asks_ages_of_victims(f"{setting.asked_words} {setting.text_before}"):
        return ()
    pieces = list(COMMA_PIECE.finditer(plain))
    say_age = sum(_SAYS_AGE.search(piece[0]) is not None for piece in pieces)
    for form in (_DASHED, _BRACKETED):
        found = [one for piece in pieces if (one := form.fullmatch(piece[0])) is not None]
        is_list = len(found) == len(pieces) >= (_FEWEST if say_age < len(pieces) else _FEWEST_NAMED)
        if not is_list or not (say_age or form is _BRACKETED) or not _count_up([one["age"] for one in found]):
            continue
        if _count_up([one["value"] for one in found]):
            continue
        return tuple(
            LabelledFigure(f"aged {one['age']}", printed, one["value"], piece.start() + one.start("value"))
            for one, piece in zip(found, pieces, strict=True)
            if (printed := understand_figure(one["value"], setting.rules)) is not None
        )
    return ()


def _count_up(numbers: list[str]) -> bool:
    return all(a.isdigit() and b.isdigit() and int(b) == int(a) + 1 for a, b in pairwise(numbers))
