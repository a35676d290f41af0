"""Lines that head a part of the crimes of the lines right above them: ``Of which mention Facebook``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import NARROWING, Meaning, without_narrowing
from cyberflag.vocabularies.letters import Cue, says

_OF_THOSE: Final = re.compile(
    r"\W*(?:and\s+)?(?P<those>(?:(?:the\s+)?(?:total\s+)?(?:numbers?|count|how\s+many)\s+)?(?:out\s+)?(?:of|from|among)\s+"
    r"(?:(?:these|those|them|which|the\s+(?:above|aforementioned|same))\b|(?:the\s+)?above\b)|(?:those|ones)\b)",
    re.IGNORECASE,
)
"""Opens a line on a part of the crimes above it."""


def opening_of_part(text: str) -> str:
    """The words that open a line on a part of what stands above it (``of which``); empty for any other line."""
    found = _OF_THOSE.match(text)
    return " ".join(found["those"].casefold().split()) if found is not None else ""


def on_from_lines(sentence: Sentence, meaning: Meaning, lead: Meaning, setting: Setting) -> Meaning | None:
    """What a line says that goes on from what headed the lines above it (``lead``): the same again, or right below
    their figures a part of them by platform, sex or age; None for any other line.
    """
    if says(sentence.text, Cue.SAME_AGAIN):
        return meaning.over(lead)
    is_next = sentence.passage - setting.previous_in == 1 and not sentence.opens
    is_part = any(getattr(meaning, kind) for kind in NARROWING) and meaning.measure is None
    if not is_next or not is_part or lead.measure is None or _OF_THOSE.match(sentence.text) is None:
        return None
    return meaning.over(without_narrowing(replace(lead, period=None, detail=())))
