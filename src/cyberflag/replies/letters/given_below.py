"""What a letter that refuses the request gives all the same, below the sentence that says so: ``As a gesture of
goodwill the recorded crimes are``, and then a line for each year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.letters import Cue, says

_OPENS_BELOW: Final = re.compile(
    r"\b(?:following|below|underneath|next\s+(?:lines|sentence|paragraph))\b|\b(?:is|are|was|were)\s*$|:\s*$",
    re.IGNORECASE,
)
"""Ends a paragraph whose figures stand in the next."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:attach\w*|enclos\w*|annex|appendix|spreadsheet|link|web\s?site)\b|\d", re.IGNORECASE
)
"""Says that what is given stands in another place, or gives it."""
_LONGEST_LINE: Final = 12


def passages_given(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The paragraphs of a letter that give something outside the law or by way of help, with the lines below them that
    go on so: the lines with figures, and the paragraph that one of them announces.
    """
    given: set[int] = set()
    is_open = announces = False
    for passage, parts in groupby(sentences, key=lambda sentence: sentence.passage):
        here = list(parts)
        text = " ".join(sentence.text.strip() for sentence in here)
        if any(sentence.part is not Part.ANSWER for sentence in here):
            is_open = announces = False
        elif says(text, Cue.GOODWILL):
            is_open, announces = True, _OPENS_BELOW.search(text) is not None or _is_gesture_alone(text)
            given.add(passage)
        elif is_open and not _goes_on_refusing(text) and (announces or _is_line(text)):
            announces = announces and _is_line(text) and not any(sign.isdigit() for sign in text)
            given.add(passage)
        else:
            is_open = announces = False
    return frozenset(given)


def _is_gesture_alone(text: str) -> bool:
    """Whether a paragraph only says that something is given as a gesture, which the next then does."""
    return says(text, Cue.GOODWILL_GESTURE) and _ELSEWHERE.search(text) is None


def _goes_on_refusing(text: str) -> bool:
    return any(says(text, cue) for cue in (Cue.REFUSAL, Cue.WORKLOAD, Cue.TIME_SPENT))


def _is_line(text: str) -> bool:
    return len(text.split()) <= _LONGEST_LINE and not text.endswith(".")
