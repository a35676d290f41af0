"""What is missing and yet takes no part from the answer: of some crimes alone, hard to find, not published."""

from __future__ import annotations

import re

from cyberflag.vocabularies.letters import Cue, says, without_cue
from cyberflag.vocabularies.periods import periods_named_in

_PUBLISHED = re.compile(r"\bpublish\w*", re.IGNORECASE)
_KEEPS_BACK = (Cue.WITHHELD, Cue.GONE_OR_MOVED, Cue.HARD_TO_FIND, Cue.REFUSAL)


def is_of_some(text: str) -> bool:
    """Whether what is not held is so of some crimes alone, and nothing is kept back for that: ``Age is not held for
    every victim, so the table may not add to the total``, ``The platform is often left out``.
    """
    if says(text, Cue.OFTEN_EMPTY):
        rest = without_cue(text, Cue.OFTEN_EMPTY)
        return not any(says(rest, cue) for cue in (*_KEEPS_BACK, Cue.NOT_HELD))
    return says(text, Cue.SOME_LACK) and not any(says(text, cue) for cue in _KEEPS_BACK)


def is_only_hard(text: str) -> bool:
    """Whether a sentence says that something is hard to find, and not that it, or one year of it, is not held."""
    return says(text, Cue.HARD_TO_FIND) and not says(text, Cue.NOT_HELD) and not periods_named_in(text)


def is_only_unpublished(text: str) -> bool:
    """Whether a sentence says of figures only that they have not been published (``2022/23 is not yet published``)."""
    unsaid = _PUBLISHED.sub(" ", text)
    return unsaid != text and not says(unsaid, Cue.GONE_OR_MOVED) and not says(text, Cue.NOT_HELD)
