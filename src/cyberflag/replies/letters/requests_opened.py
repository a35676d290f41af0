"""Paragraphs that announce what was asked, which stands below them: ``You asked for the following information:``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from cyberflag.replies.letters.retelling import answers_already, decides, retells_request
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import periods_named_in

_OF_REQUEST: Final = re.compile(
    r"\b(?:request\w*|questions?|ask\w*|points?|e-?mail\w*|letter|enquir\w+|want\w*|wish\w*|know|seek\w*|please|your|you|how|received|submitted|dated)\b",
    re.IGNORECASE,
)
_OF_ANSWER: Final = re.compile(
    r"\b(?:figures?|results?|answers?|response|numbers?|breakdown|split|we\s+(?:recorded|hold|found|have)|there\s+(?:were|was)"
    r"|(?:these|they|those|it)\s+(?:are|were|is|was)|as\s+follows)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\W*(?:which|that|and|it|this)\s+(?:was|were|is|reads?|ran|stated|asked|said)\s+(?:\w+\s+){0,3}as\s+follows\W*",
    re.IGNORECASE,
)
"""Goes on from ``Thank you for your request of 9 January`` in a line of its own."""
_ANSWERS_BELOW: Final = re.compile(
    r"\b(?:information|data|figures?|answers?|response|reply)\b[^.]{0,60}?\b(?:can\s+be\s+found|is|are|follows?)\b[^.]{0,30}?\b(?:below|as\s+follows)\W*$",
    re.IGNORECASE,
)
"""Announces the answer, however it names what was asked: ``the information you are seeking can be found below:``."""
_ANNOUNCED: Final = re.compile(
    r"\bfollowing(?:\s+[\w-]+){0,3}\s*:(?:[-–—])?\s+(?=\S)|\bas\s+follows\s*:(?:[-–—])?\s+(?=\S)", re.IGNORECASE
)
_BEHIND_SENTENCE: Final = re.compile(r"(?<=[.?!])(?=\s)")
"""Where a text is cut into its sentences, so that nothing of it is lost."""


def opens_request_below(text: str, sentences: Sequence[str]) -> bool:
    """Whether a paragraph of the force, of these sentences, announces what was asked."""
    if _GOES_ON.fullmatch(text):
        return True
    is_opening = text.rstrip(" -–—").endswith((":", " for")) or says(text, Cue.REQUEST_BELOW)
    is_answer = _opens_answer_at_end(sentences) or _ANSWERS_BELOW.search(text) is not None
    is_answer = is_answer or _asks_back_at_end(sentences)
    return is_opening and retells_request(text) and not is_answer


def asks_on_behind(text: str, start: int) -> bool:
    """Whether a place of a paragraph stands behind what announces the request and a part of it (``You requested the
    following information: Could you tell me ... I also want ...``), before what opens an answer.
    """
    found = _ANNOUNCED.search(text, 0, start)
    if found is None or not retells_request(text[: found.end()]):
        return False
    behind = _BEHIND_SENTENCE.split(text[found.end() :])
    asked = takewhile(lambda said: not answers_already(said, is_item=False) and not decides(said), behind)
    reach = found.end() + sum(map(len, asked))
    return start < reach


def _opens_answer_at_end(sentences: Sequence[str]) -> bool:
    """Whether the last of several sentences heads the figures below it, and asks nothing, whatever the first retell:
    ``You also asked for the ages. For 2019/20 only:``.
    """
    last = sentences[-1] if len(sentences) > 1 else ""
    heads = last.rstrip().endswith(":") and not _OF_REQUEST.search(last)
    return heads and bool(_OF_ANSWER.search(last) or periods_named_in(last))


def _asks_back_at_end(sentences: Sequence[str]) -> bool:
    """Whether the last of several sentences opens what the force asks back, whatever the first retell: ``You asked for
    offences on gaming sites. So that we can look for them, please confirm:``.
    """
    last = sentences[-1] if len(sentences) > 1 else ""
    return says(last, Cue.CLARIFICATION) and not retells_request(last)
