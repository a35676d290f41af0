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
_NEAR: Final = 2
"""So many lines above may name the flag of which the answer is one."""


def with_yes_or_no(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, with yes and no written out where both stand with a number each, in one line or one below the
    other, and the question, the words before them or a line right above names the flag.
    """
    asked = {s.question for s in sentences if s.part in QUESTIONS and s.question and _names_flag(s.text)}
    written = list(sentences)
    for at, sentence in enumerate(sentences):
        above = [s.text for s in sentences[max(0, at - _NEAR) : at] if s.part not in QUESTIONS]
        if sentence.part is not Part.ANSWER or not (
            sentence.question in asked or any(map(_names_flag, [sentence.text, *above]))
        ):
            continue
        if (both := _BOTH.fullmatch(sentence.text)) is not None:
            told = _put(_put(sentence.text, both.span("no"), _WITHOUT), both.span("yes"), _WITH)
            written[at] = replace(sentence, text=told)
        elif at + 1 < len(sentences) and (first := _FIRST.fullmatch(sentence.text)) is not None:
            behind = sentences[at + 1]
            if (second := _SECOND.fullmatch(behind.text)) is not None:
                written[at] = replace(sentence, text=_put(sentence.text, first.span("yes"), _WITH))
                written[at + 1] = replace(behind, text=_put(behind.text, second.span("no"), _WITHOUT))
    return tuple(written)


def _put(text: str, span: tuple[int, int], words: str) -> str:
    return f"{text[: span[0]]}{words}{text[span[1] :]}"


def _names_flag(text: str) -> bool:
    return says(text, Cue.ONLINE_FLAG_NAMED) or names_flag_as_basis(text)
