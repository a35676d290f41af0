"""Numbers of crimes that were none in the end, or another force's: ``71 crimes, of which 5 were later cancelled``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind
from cyberflag.replies.letters.passages import Sentence

_PART: Final = "of which"
_GONE: Final = (
    r"(?:(?:moved|transferred|passed|handed|sent|forwarded|referred)\s+(?:on\s+|over\s+|out\s+)?to\s+(?:an?other|other|different|neighbouring|the"
    r"|its|their)\s+(?:\w+\s+){0,2}?(?:forces?|police|constabular\w+|areas?|jurisdictions?|countr\w+)\b"
    r"|re-?classified|re-?classed|cancelled|no[\s-]?crimed|voided"
    r"|(?:duplicated?s?|deleted|(?:recorded|entered|created|raised)\s+(?:twice|in\s+error|by\s+mistake))(?=\s*(?:$|[.,;:()]|and\s+\d)))"
)
"""Says of crimes, and not of messages or people, that they are counted no longer."""
_WERE: Final = re.compile(
    r"(?!(?:crimes?|offences?|cases|records)\s+(?:were|was|have|has|had)\b)"  # a remark of its own
    r"(?:(?:of\s+)?(?:which|these|those|them|that|crimes?|offences?|cases|records)\s+)*"
    r"(?:(?:were|was|have|has|had|been|being|since|later|subsequently|then|also|now|already|ultimately|eventually)\s+)*"
    + _GONE,
    re.IGNORECASE,
)
_NAMED: Final = re.compile(rf"\bhow\s+many\b.*\b(?:{_GONE}|transferred\b)", re.IGNORECASE | re.DOTALL)
_LEADS: Final = re.compile(r"(?:(?:of\s+)?(?:which|whom|that)\s+)+", re.IGNORECASE)


def without_crimes_gone(counts: Sequence[Count], sentences: Sequence[Sentence]) -> tuple[list[Count], list[Issue]]:
    """The counts without those that are told as a part of others which is counted no longer, and an issue for each; all
    of them where a question asks how many there are of those.
    """
    if any(_NAMED.search(sentence.text) for sentence in sentences):
        return list(counts), []
    kept, told = [], []
    for count in counts:
        words = dict(count.detail).get(_PART, "")
        if _WERE.match(words) is None:
            kept.append(count)
            continue
        said = _LEADS.sub("", words, count=1)[:80]
        message = (
            f"{count.printed} is the number of crimes that {said!r}: it was left out. Look whether the figure before "
            "it still holds them."
        )
        told.append(Issue(count.provenance, IssueKind.NOT_A_FIGURE, message))
    return kept, told
