"""``Online: 12`` below a total, where no line names a platform: crimes committed online, and none of a platform."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Basis, Count
from cyberflag.replies.letters.passages import Sentence

_LABEL: Final = re.compile(
    r"\W*(?:of\s+(?:which|these|those|whom)\W+)?(?:all\s+)?(?P<label>on-?line|cyber|internet|digital)"
    r"(?:\s+(?:offences|crimes|only))?\s*(?:[:=–-]|\s{2,})\s*[\d<*]",
    re.IGNORECASE,
)
"""A line of that label alone before its figure."""
_OF_WHICH: Final = "of which"


def with_online_told(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts of a text, those below such a label on all platforms with the label in their detail; among lines on
    platforms it is one of them.
    """
    labels = {sentence.source: found["label"] for sentence in sentences if (found := _LABEL.match(sentence.text))}
    if not labels or any(c.platform != ALL for c in counts if c.provenance.source not in labels):
        return list(counts)
    return [_told(count, labels) for count in counts]


def _told(count: Count, labels: Mapping[str, str]) -> Count:
    label = labels.get(count.provenance.source)
    if label is None or _OF_WHICH in dict(count.detail):
        return count
    return replace(count, platform=ALL, basis=Basis.UNKNOWN, detail=(*count.detail, (_OF_WHICH, label)))
