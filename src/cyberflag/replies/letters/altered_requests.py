"""Requests that were altered before they were answered: ``You then amended your request: in all instances, I request
the information recorded between 3 April 2017 and 3 January 2018``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Line
from cyberflag.replies.letters.passages import QUESTIONS, Sentence, read_sentences
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.letters import Cue, says

_CHANGED: Final = (
    r"(?:alter|amend|revis|chang|clarif|narrow|refin|modif|updat|correct|limit|restrict|reduc|adjust|widen|extend)"
    r"(?:e?d|ied)"
)
_ASKED: Final = (
    r"(?:requests?|questions?|periods?|dates?|time\s?(?:frames?|scales?|periods?)|years?|parts?|points?|parameters)"
)
_ALTERED: Final = re.compile(
    rf"^\W*{_CHANGED}\s+(?:on|by)\b[^.:?]{{0,40}}:|\b(?:you|i)\s+(?:(?:have|had|then|later|subsequently|since)\s+)*clarified\s+that\b"
    rf"|\b{_CHANGED}\s+(?:(?:your|my|the|this|that|both|all)\s+)*(?:(?:original|initial|foi)\s+)?{_ASKED}\b"
    rf"|\b{_ASKED}\s+(?:(?:was|were|has|have|been|then|later|subsequently|since)\s+)+{_CHANGED}\b",
    re.IGNORECASE,
)
"""Says that what stands above it was asked otherwise later on."""
_NEW: Final = re.compile(
    r"(?:\b(?:to|is|are|be|now|like|want|make|covers?|covering|only|(?:i|you)\s+(?:request|require))\b|:)"
    r"(?:\W+(?:for|from|between|the|financial|of|dates|cover|read|it|time\s?(?:frame|period)|periods?|years?)\b)*\W*$",
    re.IGNORECASE,
)
"""Before the days that something was altered to: ``amended to``, ``should be for the period``."""
_ASKS_NOW: Final = re.compile(
    r"\b(?:i|you|we)\s+(?:(?:would|will|now|only|then|also|am|are|do)\s+)*(?:request|like|want|ask|require|need|seek)",
    re.IGNORECASE,
)
_OF_BEFORE: Final = re.compile(
    r"\b(?:not|never|if|can|could|may|might|last|earlier|previous(?:ly)?|already|original(?:ly)?|before|ago|refused"
    r"|answered|received|sent|wrong|understand)\b",
    re.IGNORECASE,
)
"""Says that days are of another request, or that a request might be altered."""
_OF_NUMBER: Final = re.compile(r"\b(?:questions?|parts?|points?|items?|q)\s*(?P<number>\d{1,2}[a-z]?)\b", re.IGNORECASE)
_ADDS: Final = re.compile(
    r"\b(?:also|too|as\s+well|in\s+addition|additional(?:ly)?|separately|compared?)\b", re.IGNORECASE
)
_BEHIND: Final = 2
"""So many sentences of the request behind such words may say what it was altered to."""


def write_out_altered_days(document: Document) -> Document:
    """The document with the days of its questions as they were altered to, by a later line of the request that names
    one span: of all questions above it, or of those whose numbers it names.
    """
    if not any(_ALTERED.search(line.text) for line in document.lines):
        return document
    asked = [s for s in read_sentences(document) if s.part in QUESTIONS]
    at = next((at for at, s in enumerate(asked) if _tells_change(s.text)), len(asked))
    days = next(_days_named(asked[at : at + 1 + _BEHIND]), None)
    if days is None:
        return document
    new, told = days
    numbers = {found["number"].casefold() for found in _OF_NUMBER.finditer(told)}
    sources = {s.source: new for s in asked[:at] if not numbers or s.question.casefold() in numbers}
    return document.with_lines(lambda line: _written(line, sources))


def _tells_change(text: str) -> bool:
    """Whether a sentence of a request says that it was altered, and asks for no crimes that were."""
    return _ALTERED.search(text) is not None and not says(text, Cue.NUMBER_ASKED) and "?" not in text


def _days_named(sentences: Sequence[Sentence]) -> Iterator[tuple[Period, str]]:
    """The one span of days that the first of some sentences to name any says was altered to, with the sentence; none
    where that names several, asks for one more or speaks of another request.
    """
    for place, sentence in enumerate(sentences):
        text = sentence.text
        spans = [token for token in read_tokens(text).periods if token.value.start < token.value.end]
        if spans:
            says_new = _asks_now(text) if place else _NEW.search(text[: spans[0].start]) is not None
            if len(spans) == 1 and says_new and not _ADDS.search(text) and not _OF_BEFORE.search(text):
                yield spans[0].value, text
            return


def _asks_now(text: str) -> bool:
    """Whether a sentence behind the one that tells of the change says what is asked for, and is no question itself."""
    return _ASKS_NOW.search(text) is not None and not says(text, Cue.NUMBER_ASKED) and "?" not in text


def _written(line: Line, sources: Mapping[str, Period]) -> Line:
    """A line of a question with the one span that it names as the new one."""
    new = sources.get(line.source)
    periods = read_tokens(line.text).periods if new is not None else ()
    if new is None or len(periods) != 1:
        return line
    (old,) = periods
    return replace(line, text=f"{line.text[: old.start]}{new.label}{line.text[old.end :]}")
