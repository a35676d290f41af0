"""Wordings that say what a reply is only where it says nothing else and gives no figure: ``We do not collate this
data``, ``Please confirm the time period``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cyberflag.replies.letters.flags_of_others import lacks_field_for_platform
from cyberflag.vocabularies.letters import Cue, says

_OF_THE_REPLY: Final = re.compile(
    r"\b(?:surveys?|satisf\w+|feedback|appeal\w*|format|receiv\w+|receipt|clos(?:e|ed|ing)|reviews?|complain\w*|how\s+we\s+did)\b",
    re.IGNORECASE,
)
"""Asks what is to become of the reply, and nothing of the request."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:published|publication|websites?|disclosure\s+log|attach\w*|enclos\w+|www\.|https?:)", re.IGNORECASE
)
"""Says where the figures are, so that the reply has some."""


def tells_nothing_kept(text: str) -> bool:
    """Whether a sentence says in weaker words that what was asked for is not kept, or nowhere to be found, or that a
    field for it is lacking.
    """
    is_lacking = says(text, Cue.NOTHING_KEPT) or says(text, Cue.HARD_TO_FIND) or lacks_field_for_platform(text)
    return is_lacking and not says(text, Cue.CONDITIONAL)


def asks_perhaps(text: str) -> bool:
    """Whether a sentence asks something of the request, and not how the reply was liked or whether it came."""
    return says(text, Cue.PERHAPS_ASKS) and _OF_THE_REPLY.search(text) is None


def points_nowhere(texts: Iterable[str]) -> bool:
    """Whether no sentence of a reply says where the figures are given or published."""
    return not any(_ELSEWHERE.search(text) for text in texts)
