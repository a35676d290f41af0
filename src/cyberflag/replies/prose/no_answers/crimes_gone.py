"""Numbers of crimes that were none in the end, or another force's: ``71 crimes, of which 5 were later cancelled``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind
from cyberflag.replies.prose.no_answers.asides import GONE

_PART: Final = "of which"
_WERE: Final = re.compile(
    r"(?:(?:of\s+)?(?:which|whom|these|those|them|that|crimes?|offences?|cases|records)\s+)*(?:(?:were|was|have|has|had|been|being|since|later|subsequently|then|also"
    rf"|now|already|ultimately|eventually)\s+)*{GONE}",
    re.IGNORECASE,
)


def without_crimes_gone(counts: Sequence[Count]) -> tuple[list[Count], list[Issue]]:
    """The counts without those that are told as a part of others which is counted no longer, and an issue for each."""
    kept, told = [], []
    for count in counts:
        words = dict(count.detail).get(_PART, "")
        if _WERE.match(words) is None:
            kept.append(count)
            continue
        message = (
            f"{count.printed} is the number of crimes that {words.removeprefix('that ')[:80]!r}: it was left out. Look "
            "whether the figure before it still holds them."
        )
        told.append(Issue(count.provenance, IssueKind.NOT_A_FIGURE, message))
    return kept, told
