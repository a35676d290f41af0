"""What a letter that refuses the request gives all the same, below the sentence that says so: ``As a gesture of
goodwill the recorded crimes are``, and then a line for each year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from cyberflag.replies.letters.gestures import gives_as_gesture, may_be_given
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.letters import Cue, says

_OPENS_BELOW: Final = re.compile(
    r"\b(?:following|below|underneath|next\s+(?:lines|sentence|paragraph))\b|\b(?:is|are|was|were)\s*$|:\s*$",
    re.IGNORECASE,
)
"""Ends a paragraph whose figures stand in the next."""
_LONGEST_LINE: Final = 12
_LABEL: Final = re.compile(r"[^\W\d][^:.,\d]{0,40}:\s")
"""Before the figures of a line: ``Gender not recorded:``."""


def passages_given(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The paragraphs of a letter that give something outside the law or by way of help, with the lines below them that
    go on so: the lines with figures, and the paragraph that one of them announces.
    """
    given: set[int] = set()
    is_open = announces = by_gesture = False
    for passage, parts in groupby(sentences, key=lambda sentence: sentence.passage):
        here = list(parts)
        text = " ".join(sentence.text.strip() for sentence in here)
        if any(sentence.part is not Part.ANSWER for sentence in here):
            is_open = announces = by_gesture = False
        elif says(text, Cue.GOODWILL):
            is_open, announces = True, _OPENS_BELOW.search(text) is not None
            by_gesture = _only_gives([sentence.text for sentence in here])
            given.add(passage)
        elif is_open and _goes_on(text, announces=announces, by_gesture=by_gesture):
            leads = _is_line(text) and not any(sign.isdigit() for sign in text)
            announces, by_gesture = announces and leads, by_gesture and leads
            given.add(passage)
        else:
            is_open = announces = by_gesture = False
    return frozenset(given)


def _only_gives(texts: Sequence[str]) -> bool:
    """Whether a paragraph only says that something is given as a gesture, which the next then does."""
    has_figure = any(sign.isdigit() for text in texts for sign in text)
    return not has_figure and any(map(gives_as_gesture, texts))


def _goes_on(text: str, *, announces: bool, by_gesture: bool) -> bool:
    """Whether a paragraph goes on from one that announces it, or that only says that something is given."""
    is_given = announces or _is_line(text) or (by_gesture and may_be_given(text))
    return is_given and not says(text, Cue.REFUSAL)


def _is_line(text: str) -> bool:
    """Whether a paragraph is a line: of a few words, or of several figures behind one label, each in a few."""
    if text.endswith("."):
        return False
    behind = _LABEL.match(text)
    parts = [] if behind is None else re.split(r"[,;]\s", text[behind.end() :])
    is_list = len(parts) > 1 and all(_is_short(part) and any(map(str.isdigit, part)) for part in parts)
    return _is_short(text) or is_list


def _is_short(text: str) -> bool:
    return len(text.split()) <= _LONGEST_LINE
