"""Numbers with the sign that says how often before or behind them: ``Snapchat x14``, ``6 x Instagram``, ``2x boys``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.plain_text import blanked

_BEFORE_NUMBER: Final = re.compile(
    r"(?:(?<=\()|(?<=[\w)])(?<!\band)(?<!\bor)(?<!\bon)\s)(?P<sign>[x×])(?=\d{1,4}(?![\w/-]|[.,]\d))"
)
_OF_AGE: Final = r"\d{1,2}(?:\s*(?:-|to)\s*\d{1,2})?[\s-]*(?:years?|yrs?)[\s-]*olds?|\d{1,2}\s*(?:-|to)\s*\d{1,2}|1\d\+"
_BEHIND_NUMBER: Final = re.compile(
    r"(?:^|(?<=[,;:])|(?<=\band))(?P<before>\s*(?:and\s+)?)(?P<number>\d{1,4})(?P<gap>\s?)[x×]\s"
    rf"(?P<label>[^\W\d_][^,;.:\d]*?(?:\d{{1,2}}(?:\s*(?:-|to)\s*\d{{1,2}})?)?|{_OF_AGE})(?=\s*(?:[,;.]|\band\s+\d|$))"
)
"""A piece of a list that is nothing but a number, the sign and what it is of."""


def without_times_signs(text: str) -> str:
    """The text with a blank in place of each sign that says how often something was counted, and the number of such a
    piece of a list behind what it is of (``Instagram: 6``); exactly as long.
    """
    signs = [found.span("sign") for found in _BEFORE_NUMBER.finditer(text)]
    return _BEHIND_NUMBER.sub(lambda m: f"{m['before']}{m['label']}: {m['number']}{m['gap']}", blanked(text, signs))


def with_times_written_out(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, those of answers without such signs."""
    return tuple(replace(s, text=without_times_signs(s.text)) if s.part is Part.ANSWER else s for s in sentences)
