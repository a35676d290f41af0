"""The words that say of which part of the crimes a number is: behind it, or before it in a list (``Medway 80; Thanet
61``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.prose.sentences.tokens import Token, next_start

_RUNS_ON: Final = re.compile(r"[\s,;]+(?:and|or|in|of\s+which|of|which)?\s*$")
_NEXT_LABEL: Final = re.compile(
    r"\s*;\s*(?:and\s+)?(?P<label>[^;.\d]*[^\W\d_])"
    r"(?<!\bin)(?<!\bat)(?<!\bof)(?<!\bby)(?<!\bto)(?<!\bor)(?<!\bfor)(?<!\band)(?<!\bwas)(?<!\bwere)(?<!\bwith)(?<!\bthe)\s*[:=–-]?\s*"
)
"""Between two numbers of a list whose labels stand before them."""
_FIRST_LABEL: Final = re.compile(
    r"\s*(?:[,;:(–-]\s*)?(?:of\s+(?:which|these|those)|comprising|made\s+up\s+of|split|including)?\s*[:(,–-]?\s*"
    r"(?P<label>[^;.\d]*[^\W\d_])\s*[:=–-]?\s*"
)
_OF_THOSE_ALONE: Final = re.compile(
    r"of\s+(?:all\s+)?(?:the|these|those|them)(?:\s+(?:above|recorded|flagged|same))*(?:\s+(?:offences|crimes|cases|records|reports))?",
    re.IGNORECASE,
)
_HOLDS_FOR: Final = re.compile(
    r"\s*(?P<words>[^.;:\d]*\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:(?:not|only|also)\s+)?"
    r"(?:known|unknown|named|recorded|identified|given|noted|stated|held|mentioned|specified|available|present|shown|entered|missing))\s+(?:for|in|on|with)\s+",
    re.IGNORECASE,
)
"""Before the number of those of the crimes of which something holds: ``The platform is known for 44 of them``."""
_FEWEST: Final = 2


def words_of_part(text: str, numbers: Sequence[Token[str]], at: int) -> str:
    """What is said of the number at a place among those of a text, up to the next one, or its label where the numbers
    stand in a list behind theirs; what stands before it and holds of so many of the crimes.
    """
    # without a semicolon no number has a label before it
    gaps = [text[one.end : other.start] for one, other in pairwise(numbers)] if ";" in text else []
    labels = [_NEXT_LABEL.fullmatch(gap) for gap in gaps]
    first = next((place for place, label in enumerate(labels) if label is not None), len(labels))
    if len(labels) - first >= _FEWEST and all(labels[first:]):
        if at == 0 or at < first:
            return ""
        own = labels[at - 1] if at > first else _FIRST_LABEL.fullmatch(gaps[at - 1])
        return own["label"].strip() if own is not None else ""
    behind = _RUNS_ON.sub("", text[numbers[at].end : next_start(text, numbers, at)]).strip(" .,;:()")
    holds = _HOLDS_FOR.fullmatch(text, 0, numbers[at].start) if len(numbers) == 1 else None
    return f"of those: {holds['words']}" if holds and _OF_THOSE_ALONE.fullmatch(behind) else behind
