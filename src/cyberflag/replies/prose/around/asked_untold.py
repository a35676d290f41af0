"""What a sentence says is not held of what the question above it asks: ``How many were girls? We do not hold this``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.letters import Cue, says

_SEARCHED: Final = re.compile(
    r"\b(?:search\w*|key\s?-?words?|manual\w*|review\w*|instead|read\s+through|sampl\w+|were\s+found"
    r"|(?:from|in)\s+(?:the\s+)?(?:crime|incident)\s+(?:reports?|notes|records?|logs?))\b",
    re.IGNORECASE,
)
"""Says that somebody looked for what no field tells."""
_NAMED: Final = {
    "age": re.compile(r"\b(?:ages?|aged|(?:under|over)[\s-]?\d{1,2}s?)\b", re.IGNORECASE),
    "sex": re.compile(r"\b(?:sex|sexes|genders?|males?|females?|boys?|girls?)\b", re.IGNORECASE),
    "platform": re.compile(r"\b(?:platforms?|apps?|sites?|websites?|social\s+media)\b", re.IGNORECASE),
}
"""Words by which a sentence speaks of a thing that parts crimes."""
_POINTS_AT_IT: Final = re.compile(
    r"\b(?:this|that|these)\s+(?:is|are|was|were|has|have|cannot|can|could)\b"
    r"|\b(?:hold|record|keep|capture|store|collect|collate|provide|give|supply|disclose|answer|identify|extract|establish"
    r"|determine|separate|search(?:\s+for)?)\s+(?:this|that|it)\b"
    r"|\b(?:this|that|these|the|no|any|such|do\s+not\s+(?:hold|record))\s+(?:level\s+of\s+|specific\s+|such\s+)?"
    r"(?:information|data|details?|figures?|breakdown)(?:\s+(?:you\s+)?(?:requested|asked\s+for|seek|sought))?"
    r"(?:\s+(?:is|are|was|were|has|have|cannot|can|could|held)\b|\W*$)",
    re.IGNORECASE,
)
"""Speaks of what was asked without naming it: ``This is not recorded``, ``We do not hold the data requested``."""
_OF_ANOTHER: Final = re.compile(
    r"\b(?:others?|another|earlier|previous\w*|prior|before|until|names?|exact|whole|entire|percent\w*|proportions?"
    r"|emergency|partners?|agenc(?:y|ies)|courts?|flags?)\b",
    re.IGNORECASE,
)
"""Speaks of something beside what was asked, or of some of it."""
_GOES_ON: Final = re.compile(r"\b(?:but|however|instead|so|yet)\b|:\s*$", re.IGNORECASE)
"""Goes on to what is given all the same."""


def untold_of(narrowed: Sequence[str], text: str, below: str) -> list[str]:
    """The kinds of those by which a question narrows crimes that a sentence says are not told of any crime: those it
    names, or all where it points at the question; none where it goes on to an answer, or the text ``below`` tells that
    somebody looked for it.
    """
    if not _lacks_all(text) or _OF_ANOTHER.search(text) or _GOES_ON.search(text) or _SEARCHED.search(below):
        return []
    named = [kind for kind, words in _NAMED.items() if words.search(text)]
    if named:  # "We do not hold the age of the victims" is no answer to how many were on Snapchat
        return [kind for kind in narrowed if kind in named]
    return list(narrowed) if _POINTS_AT_IT.search(text) else []


def _lacks_all(text: str) -> bool:
    """Whether a sentence says that something is not held at all: of every crime and year, and gives no number."""
    tokens = read_tokens(text)
    is_of_some = tokens.numbers or tokens.periods or says(text, Cue.SOME_LACK) or says(text, Cue.OFTEN_EMPTY)
    return says(text, Cue.UNTOLD) and not is_of_some and not says(text, Cue.HARD_TO_FIND)
