"""How often the flag was set, told in times, occasions or cases: each is a crime with the flag (``A cyber flag was
attached on 49 occasions``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.vocabularies.bases import names_flag_as_basis
from cyberflag.vocabularies.letters import Cue, says

_NUMBER: Final = r"(?:\d[\d,]*|<\s?\d+|(?:fewer|less)\s+than\s+\w+|[a-z]+(?:[\s-][a-z]+){0,2}?)"
_COUNTED: Final = (
    rf"\b{_NUMBER}\s+(?:(?:separate|different)\s+)?(?:of\s+(?:the|these|those)\s+(?:[\d/]+\s+)?)?"
    r"(?P<what>occasions?|times|instances?|cases|records|occurrences)\b"
)
_SET: Final = (
    r"(?:attached|applied|used|added|recorded|ticked|set|present|selected|entered|put|placed|marked|assigned|appended|given"
    r"|noted|appears?|(?:is|was)\s+on)"
)
_FLAG: Final = r"\b(?:flags?|markers?|tags?|qualifiers?|indicators?|(?:tick[\s-]?)?box)\b"
_SET_SO_OFTEN: Final = re.compile(rf"{_FLAG}[^.;]{{0,40}}?\b{_SET}\b[^.;]{{0,20}}?{_COUNTED}", re.IGNORECASE)
_ALONE: Final = re.compile(
    rf"\W*(?:(?:this|it|that)\s+(?:was|is|happened)\s+)?(?:(?:on|in)\s+)?{_COUNTED}\W*", re.IGNORECASE
)
_ASKED_HOW_OFTEN: Final = re.compile(
    r"\b(?:how\s+many|number\s+of)\s+(?:\w+\s+){0,2}?(?P<what>times|occasions|instances|cases)\b", re.IGNORECASE
)
_OF_NO_CRIMES: Final = re.compile(
    r"\b(?:sampl\w+|dip|audit\w*|check\w*|review\w*|examin\w+|train\w*|officers?|staff|would|could|should|if|not|never"
    r"|wrong\w*|incorrect\w*|error|missing|without)\b",
    re.IGNORECASE,
)
"""In a sentence on how well the flag is set, and not on how often."""
_CRIME: Final = "crime"
"""No longer than the shortest of these words, so that what stands behind them stays where it is."""


def with_times_flagged(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, in those that ask or tell how often the online flag was set, or answer a question for that with no
    more than a number of times, the word for these as one for crimes.
    """
    asking = [_asked(s) for s in sentences]
    asked = {s.question for s, found in zip(sentences, asking, strict=True) if s.question and found}
    return tuple(
        _counting_crimes(s, found or _told(s, is_asked=s.question in asked))
        for s, found in zip(sentences, asking, strict=True)
    )


def _asked(sentence: Sentence) -> re.Match[str] | None:
    """The words by which a question asks how often the online flag was set."""
    is_asking = sentence.part in QUESTIONS
    found = _ASKED_HOW_OFTEN.search(sentence.text) if is_asking else None
    return found if found and _names_flag(sentence.text) else None


def _told(sentence: Sentence, *, is_asked: bool) -> re.Match[str] | None:
    """The words by which an answer tells how often it was set."""
    text = sentence.text
    if sentence.part is not Part.ANSWER or _OF_NO_CRIMES.search(text):
        return None
    found = _SET_SO_OFTEN.search(text) if is_asked or _names_flag(text) else None
    return found or (_ALONE.fullmatch(text) if is_asked else None)


def _counting_crimes(sentence: Sentence, found: re.Match[str] | None) -> Sentence:
    if found is None:
        return sentence
    text, (start, end) = sentence.text, found.span("what")
    return replace(sentence, text=f"{text[:start]}{_CRIME.ljust(end - start)}{text[end:]}")


def _names_flag(text: str) -> bool:
    return says(text, Cue.ONLINE_FLAG_NAMED) or names_flag_as_basis(text)
