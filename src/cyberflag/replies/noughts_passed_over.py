"""Answers of nought in words that ended in no count and no issue: ``There were none.`` below ``2017/18:``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.sentences.noughts import denies_all
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.letters import Cue, says

_BARE: Final = re.compile(
    r"\W*(?:(?:there\s+(?:was|were|(?:has|have|had)\s+been)\s+)?(?:none|nil|zero|nought|nothing|no\s+(?:records?|data|figures?))"
    r"(?:\s+(?:at\s+all|(?:(?:was|were|(?:has|have)\s+been)\s+)?(?:recorded|made|found|identified|reported|returned|held|available)|return))?)\W*",
    re.IGNORECASE,
)
_ON_THE_REPLY: Final = re.compile(
    r"\b(?:notes?|comments?|remarks?|attach\w+|enclos\w+|annex\w*|amend\w+|correct\w+|(?:in|by)\s+(?:error|mistake)|suppress\w+|exempt\w+|withheld|redact\w+)\b",
    re.IGNORECASE,
)
"""Labels of what a reply says of its own figures."""
_MOST_WORDS: Final = 6
"""Of a line that is a label."""
_CURE: Final = "Look at it in the reply, and enter it by hand where it is a figure of the answer."


def noughts_passed_over(reply: str, sentences: Sequence[Sentence], taken: Collection[str]) -> Iterator[Issue]:
    """An issue for each sentence that says of all that the question or label right above it counts that there was none,
    where none of its places is ``taken`` by a count or an issue.
    """
    for before, sentence in pairwise(sentences):
        if sentence.part is not Part.ANSWER or not sentence.sources.isdisjoint(taken):
            continue
        is_none = _BARE.fullmatch(sentence.text) is not None or denies_all(sentence.text)
        if is_none and _is_counted(before) and sentence.passage - before.passage <= 1:
            words = sentence.text.strip()
            message = f"{words!r} may answer what stands above it and was not read as a figure. {_CURE}"
            yield Issue(Provenance(reply, sentence.source), IssueKind.NOT_A_FIGURE, message)


def _is_counted(above: Sentence) -> bool:
    """Whether a question or label names what is counted, when or of whom."""
    is_label = len(above.text.split()) <= _MOST_WORDS and not above.text.rstrip().endswith(".")
    is_above = above.opens or is_label or above.part is Part.HEADING or above.part in QUESTIONS
    is_named = bool(read_tokens(above.text).meant)
    return is_above and is_named and not says(above.text, Cue.NOT_HELD) and _ON_THE_REPLY.search(above.text) is None
