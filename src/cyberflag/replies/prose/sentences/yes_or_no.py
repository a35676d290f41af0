"""How many crimes carry the flag and how many do not, told as yes and no: ``Cyber flag: Yes - 41, No - 16``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.vocabularies.bases import names_flag_as_basis
from cyberflag.vocabularies.letters import Cue, says

_NUMBER: Final = r"(?:\d[\d,]*|<\s?\d+|\*)(?:\s+(?:offences|crimes))?(?!\w)"
_IS: Final = r"\s*(?:[:=]|[-–—](?!\d))?\s*"
_YES: Final = rf"(?P<yes>\byes){_IS}{_NUMBER}"
_NO: Final = rf"(?P<no>\bno){_IS}{_NUMBER}"
_BOTH: Final = re.compile(rf"(?P<before>(?:[^.\d]*?[:\s(–—-])?){_YES}\s*[,;/|&.]?\s*(?:and\s+)?{_NO}\W*", re.IGNORECASE)
_FIRST: Final = re.compile(rf"\W*{_YES}\W*", re.IGNORECASE)
_SECOND: Final = re.compile(rf"\W*{_NO}\W*", re.IGNORECASE)
_WITH: Final = "Flagged"
_WITHOUT: Final = "Not flagged"
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_SHORT: Final = re.compile(r"\W*(?:cyber|online|internet|flag|flagged)\W*", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
_OF_MORE: Final = re.compile(
    r"\b(?:not|never|no|without|missing|absent|lack\w*|remov\w+|withdrawn|cancel\w+|suspects?|offenders?|perpetrators?|known|identified"
    r"|charg\w+|summons\w*|caution\w*|arrest\w*|victims?|girls?|boys?|fe?males?|under|aged?|outcomes?|domestic|also)\b"
    r"|\b(?:for|of|in)\s+(?:the\s+|all\s+|any\s+)*(?:cyber|online)[\s-]?(?:crime[\s-])?flagged\b|n't\b",
    re.IGNORECASE,
)
"""Asks beside the flag for something else, or for the flag turned round."""


def with_yes_or_no(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, with yes and no written out where both stand with a number each, in one line or one below the
    other, and what asks for them is the flag alone: the words before them, or else a label right above, or else the
    question.
    """
    asked = {s.question for s in sentences if s.part in QUESTIONS and s.question and _is_of_flag(s.text)}
    written = list(sentences)
    for at, sentence in enumerate(sentences):
        if sentence.part is not Part.ANSWER:
            continue
        label = _label_above(sentences[at - 1] if at else None)
        is_asked = sentence.question in asked if label is None else _is_of_flag(label)
        if (both := _BOTH.fullmatch(sentence.text)) is not None:
            own = both["before"]
            if _is_of_flag(own) or (is_asked and (not _WORD.search(own) or _SHORT.fullmatch(own))):
                told = _put(_put(sentence.text, both.span("no"), _WITHOUT), both.span("yes"), _WITH)
                written[at] = replace(sentence, text=told)
        elif is_asked and at + 1 < len(sentences) and (first := _FIRST.fullmatch(sentence.text)) is not None:
            behind = sentences[at + 1]
            if (second := _SECOND.fullmatch(behind.text)) is not None:
                written[at] = replace(sentence, text=_put(sentence.text, first.span("yes"), _WITH))
                written[at + 1] = replace(behind, text=_put(behind.text, second.span("no"), _WITHOUT))
    return tuple(written)


def _label_above(above: Sentence | None) -> str | None:
    """The line right above an answer, where it is a label: not a question, and with a colon or no number in it."""
    if above is None or above.part in QUESTIONS or not _WORD.search(above.text):
        return None
    text = above.text.strip()
    return text if text.endswith(":") or not _DIGIT.search(text) else None


def _is_of_flag(text: str) -> bool:
    """Whether a text names the flag, and nothing else that may be answered with yes or no, nor the flag as missing."""
    names = says(text, Cue.ONLINE_FLAG_NAMED) or names_flag_as_basis(text)
    return names and _OF_MORE.search(text) is None


def _put(text: str, span: tuple[int, int], words: str) -> str:
    return f"{text[: span[0]]}{words}{text[span[1] :]}"
