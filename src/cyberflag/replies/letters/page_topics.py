"""Lines of a disclosure log that list what a page is about, for those who look for it: ``Keywords: child, online``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence

_TOPICS: Final = re.compile(
    r"\W*(?:key\s?words?|tags?|topics?|subjects?|categor(?:y|ies)|search\s+terms)\s*[:–-]", re.IGNORECASE
)


def without_topics(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of a reply without its lists of topics, which stand above the request and the answer: below these
    the same words list what was searched for.
    """
    above = list(takewhile(_is_above, sentences))
    return [s for at, s in enumerate(sentences) if at >= len(above) or _TOPICS.match(s.text) is None]


def _is_above(sentence: Sentence) -> bool:
    """Whether a sentence stands where neither a question nor an answer of more than a line of its own was given yet."""
    is_topic = _TOPICS.match(sentence.text) is not None
    return is_topic or (
        sentence.part not in (*QUESTIONS, Part.ANSWER) or not sentence.text.rstrip().endswith((".", "?"))
    )
