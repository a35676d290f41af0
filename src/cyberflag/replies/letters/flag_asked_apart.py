"""Whether a request asks for crimes with the flag alone, or first for all crimes and then for those with the flag: this
is then not what all figures count by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.vocabularies.bases import names_flag

_ASKS_FOR_NUMBER: Final = re.compile(r"\bhow\s+many\b|\b(?:numbers?|total|count)\s+(?:\w+\s+)?of\b", re.IGNORECASE)
_ONLINE: Final = re.compile(r"\b(?:online|on-line|cyber\w*|internet|flag\w*|digital\w*)\b", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"\b(?:these|those|them|such|which|the\s+(?:above|same))\b", re.IGNORECASE)


def asks_for_all_first(sentences: Sequence[Sentence]) -> bool:
    """Whether a question for a number, with no word of the internet in it or above it, stands above the first one that
    names the flag.
    """
    asked = [s.text for s in sentences if s.part in QUESTIONS or _is_question_as_heading(s)]
    before = list(takewhile(lambda text: not names_flag(text), asked))
    of_all = any(map(_ASKS_FOR_NUMBER.search, before)) and not any(map(_ONLINE.search, before))
    return of_all and len(before) < len(asked)


def _is_question_as_heading(sentence: Sentence) -> bool:
    return sentence.part is Part.HEADING and sentence.text.rstrip().endswith("?")


def asks_for_flag_alone(sentences: Sequence[Sentence]) -> bool:
    """Whether all questions for a number name the flag or go on from one that does, and one at least names it: what an
    answer gives that says nothing else of its crimes is then by the flag.
    """
    asked = [s.text for s in sentences if s.part in QUESTIONS or _is_question_as_heading(s)]
    counting = [text for text in asked if _ASKS_FOR_NUMBER.search(text)]
    return any(map(names_flag, counting)) and all(names_flag(t) or _GOES_ON.search(t) for t in counting)
