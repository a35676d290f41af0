"""How often the flag was set, told in times, occasions or cases: each is a crime with the flag (``A cyber flag was
attached on 49 occasions``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.bases import basis_named_in
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
    asked = {s.question for s in sentences if s.question and _asks(s)}
    return tuple(_counting_crimes(s, s.question in asked) for s in sentences)


def _asks(sentence: Sentence) -> bool:
    is_asking = sentence.part in (Part.RETOLD, Part.REQUEST)
    return is_asking and _ASKED_HOW_OFTEN.search(sentence.text) is not None and _names_flag(sentence.text)


def _counting_crimes(sentence: Sentence, is_asked: bool) -> Sentence:
    text = sentence.text
    found: re.Match[str] | None = None
    if _asks(sentence):
        found = _ASKED_HOW_OFTEN.search(text)
    elif sentence.part is Part.ANSWER and not _OF_NO_CRIMES.search(text):
        found = _SET_SO_OFTEN.search(text) if is_asked or _names_flag(text) else None
        found = found or (_ALONE.fullmatch(text) if is_asked else None)
    if found is None:
        return sentence
    start, end = found.span("what")
    return replace(sentence, text=f"{text[:start]}{_CRIME.ljust(end - start)}{text[end:]}")


def _names_flag(text: str) -> bool:
    named = basis_named_in(text)
    return says(text, Cue.ONLINE_FLAG_NAMED) or (named is not None and named.value is Basis.FLAG)
