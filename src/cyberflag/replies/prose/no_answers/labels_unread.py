"""Labels of numbers in a sentence that are worded like the ones before them, and of which nothing is understood:
``grooming, with 53, voyeurism, with 44, and something odd, with 12``. Without its label the last would be of all
crimes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.prose.sentences.tokens import Token, Tokens, overlaps
from cyberflag.replies.prose.sentences.wordings import NOISE, TOTAL
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.sexes import names_offence

_LONGEST_FRAME: Final = 40
_OPENS: Final = re.compile(r"[\s)\]]*(?:\([^()]{0,20}\))?")
"""Behind a label its code, which the next one may not have."""
_JOINS: Final = re.compile(
    r"\b(?:and|or|but|while|whereas|then|next|second|third|fourth|followed|by|with|at|on|also|came|come|comes|finally|lastly|another"
    r"|further|more|other|others|them|those|same|it|its|we|our|there|said|only|just|still|again|not|no|total|whole|year|cent|per|s)\b"
    r"|\d+",
    re.IGNORECASE,
)
"""Words between two numbers that are no label."""


def label_not_read(text: str, tokens: Tokens, numbers: Sequence[Token[str]]) -> Token[str] | None:
    """The first number whose label was not understood: between the number before it, which has an offence or platform
    right before it, and the same words as stand between those two, stand words that say nothing known, or name another
    offence beside a victim (``with 53, and sexual activity with a female child, with 44``).
    """
    named: list[Token[object]] = [*tokens.offences, *tokens.platforms]
    for before, number in pairwise(numbers):
        frame = _frame(text, before, named)
        end = number.start - len(frame)
        if not frame or end <= before.end or text[end : number.start].casefold() != frame.casefold():
            continue
        if not any(before.end <= word.start < end for word in named) and _says_label(text, before.end, end, tokens):
            return number
    return None


def _frame(text: str, number: Token[str], named: Sequence[Token[object]]) -> str:
    """The words between a number and the label right before it; empty where there is none."""
    ends = [word.end for word in named if word.end <= number.start]
    if not ends or number.start - max(ends) > _LONGEST_FRAME:
        return ""
    opens = _OPENS.match(text, max(ends))
    frame = text[opens.end() if opens else max(ends) : number.start]
    return frame if frame.strip() and not re.search(r"\d", frame) else ""


def _says_label(text: str, start: int, end: int, tokens: Tokens) -> bool:
    """Whether words stand between two numbers that may be a label of which nothing is understood."""
    if TOTAL.search(text, start, end):
        return False
    traits: list[Token[object]] = [*tokens.sexes, *tokens.ages, *tokens.periods, *tokens.measures]
    within = [word for word in traits if overlaps(word, [Token(None, start, end)])]
    rest = blanked(text[start:end], ((max(w.start, start) - start, min(w.end, end) - start) for w in within))
    left = re.findall(r"[^\W\d_]{3,}", _JOINS.sub(" ", NOISE.sub(" ", rest)))
    return bool(left) and (not within or names_offence(text[start:end]))
