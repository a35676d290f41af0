"""Lines that go on from what headed the lines above them: on a part of their crimes (``Of which mention Facebook``), or
on how they were found.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import NARROWING, NOTHING_SAID, Meaning, without_narrowing
from cyberflag.vocabularies.letters import Cue, says

_OF_THOSE: Final = re.compile(
    r"\W*(?:and\s+)?(?P<those>(?:(?:the\s+)?(?:total\s+)?(?:numbers?|count|how\s+many)\s+)?(?:out\s+)?(?:of|from|among)\s+"
    r"(?:(?:these|those|them|which|the\s+(?:above|aforementioned|same))\b|(?:the\s+)?above\b)|(?:those|ones)\b)",
    re.IGNORECASE,
)
"""Opens a line on a part of the crimes above it."""
_SEARCHED: Final = re.compile(r"\b(?:key[\s-]?words?|search(?:ed|es)?)\b", re.IGNORECASE)


def opening_of_part(text: str) -> str:
    """The words that open a line on a part of what stands above it (``of which``); empty for any other line."""
    found = _OF_THOSE.match(text)
    return " ".join(found["those"].casefold().split()) if found is not None else ""


def on_from_lines(sentence: Sentence, meaning: Meaning, lead: Meaning, setting: Setting) -> Meaning | None:
    """What a line says that goes on from what headed the lines above it (``lead``): the same again, before the first
    figure how the crimes were found that it leads to, or right below their figures a part of them by platform, sex or
    age; None for any other line.
    """
    is_before_figures = not setting.previous_counts
    if says(sentence.text, Cue.SAME_AGAIN):
        return meaning.over(lead)
    if is_before_figures and _tells_how_found(sentence.text, meaning):
        # "All crimes were searched" for those with the flag
        basis = lead.basis if lead.basis and meaning.basis is Basis.NONE else meaning.basis
        return replace(meaning, measure=lead.measure or meaning.measure, basis=basis).over(lead)
    is_next = sentence.passage - setting.previous_in == 1 and not sentence.opens
    is_part = any(getattr(meaning, kind) for kind in NARROWING) and meaning.measure is None
    if not is_next or not is_part or lead.measure is None or _OF_THOSE.match(sentence.text) is None:
        return None
    return meaning.over(without_narrowing(replace(lead, period=None, detail=())))


def _tells_how_found(text: str, meaning: Meaning) -> bool:
    """Whether a sentence says by which words crimes were found and nothing of what they are: ``The keyword search was
    run on the MO notes.``.
    """
    only_basis = replace(meaning, basis=None, measure=None) == NOTHING_SAID
    by_words = meaning.basis is Basis.KEYWORD or (meaning.basis is not None and _SEARCHED.search(text) is not None)
    return by_words and only_basis and text.rstrip().endswith(".")
