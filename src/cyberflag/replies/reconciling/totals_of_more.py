"""Totals of which a reply says that they hold more than the rows or columns beside them: crimes whose victim is of
unknown age have no line of their own, and are in the total alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Bounds, Verdict
from cyberflag.replies.reconciling.partitions import value_of
from cyberflag.replies.reconciling.sums import TableSum, lines_of
from cyberflag.vocabularies.platforms import UNKNOWN

_TOTALS: Final = (
    r"(?:(?:sub-?|grand\s+)?(?:totals?|sums?)|whole|(?:overall|full)\s+(?:count|figure|number)s?"
    r"|(?:last|bottom|top|first)\s+(?:line|row|column))"
)
_OUTSIDE: Final = (
    r"(?:(?:un|not\s+)(?:known|recorded|stated|given|held|listed|shown|entered|noted|specified|split|attributed)"
    r"|not\s+(?:put\s+down|on\s+(?:the\s+)?(?:record|file)|in\s+the\s+(?:table|list))|missing"
    r"|(?:without|no|lack(?:s|ed|ing)?)\s+(?:(?:an?|the|any|recorded|stated|known)\s+)*"
    r"(?:age|sex|gender|date\s+of\s+birth|dob|platform|app|site|line|row|column|entry)"
    r"|(?:for|of|in|where)\s+which\s+(?:the\s+)?(?:age|sex|gender)[^.;]{0,20}blank|(?:left|is|was|were|are)\s+blank)"
)
_HOLD: Final = (
    r"(?:takes?\s+in|includ(?:es?|ing|ed)|counts?|counting|covers?|contains?|holds?|have|has|adds?\s+in|is|are"
    r"|reckons?\s+in)"
)
_SAYS_SO: Final = (
    re.compile(rf"\b{_TOTALS}\b[^.;]{{0,40}}\b{_HOLD}\b[^.;]*\b{_OUTSIDE}\b", re.IGNORECASE),
    re.compile(
        rf"\b{_OUTSIDE}\b[^.;]*\b(?:in|into|to|under|within|by)\s+(?:the\s+|each\s+|every\s+|that\s+)?{_TOTALS}\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:lines?|rows?|columns?|bands?|parts?|figures?|ages?|sexes|breakdowns?|numbers|it|they|these)\b[^.;]{0,40}"
        r"\b(?:not|never|n't|fewer|less|short)\b[^.;]{0,20}\b(?:add|adds|adding|sum|sums|come|comes|amount|tally|total)\b"
        rf"[^.;]*\b{_OUTSIDE}\b",
        re.IGNORECASE,
    ),
)
_NOT_SO: Final = re.compile(
    rf"\b{_TOTALS}\b[^.;]{{0,40}}\b(?:not|never|no\s+longer|neither|nor)\s+(?:\w+\s+)?(?:includ|count|tak|cover|contain|hold|add)\w*"
    r"|\b(?:exclud(?:es?|ing|ed)|leav(?:es?|ing)\s+out|left\s+out\s+of|omit\w*)\b",
    re.IGNORECASE,
)
_SENTENCES: Final = re.compile(r"(?<=[.;])\s+")


def allow_totals_of_more(sums: Sequence[TableSum], texts: Iterable[str]) -> list[TableSum]:
    """The sums, where a text of the reply says that totals hold what has no line of its own, with room in those of
    parts without one for the unknown: such a total may be more than its parts, and never less. Where most totals of a
    row or column are what their parts add to, the text does not speak of them.
    """
    if not any(says_totals_hold_more(text) for text in texts):
        return list(sums)
    more = Counter(line for found in sums if _holds_more(found) for line in _lines(found))
    just = Counter(line for found in sums if found.verdict is Verdict.HOLDS for line in _lines(found))
    return [
        replace(s, firm=False) if not _has_unknown(s) and any(more[n] > just[n] for n in _lines(s)) else s for s in sums
    ]


def without_chances(sums: Sequence[TableSum]) -> list[TableSum]:
    """The sums without those of a doubtful label (``All victims`` above girls and boys) that hold by chance, since in
    other places of their row or column it is more than the same parts.
    """
    more = {line for found in sums if _holds_more(found) for line in _lines(found)}
    return [s for s in sums if s.firm or not any(line in more for line in _lines(s))]


def _lines(found: TableSum) -> list[tuple[object, ...]]:
    return [(line, found.across) for line in lines_of(found)]


def _holds_more(found: TableSum) -> bool:
    added = Bounds.sum(part.bounds for part in found.parts if part.bounds is not None)
    printed = found.total.bounds
    return found.is_complete and printed is not None and added.high is not None and added.high < printed.low


def says_totals_hold_more(text: str) -> bool:
    """Whether a sentence of a text says that totals hold more than what is shown beside them."""
    return any(
        not _NOT_SO.search(sentence) and any(pattern.search(sentence) for pattern in _SAYS_SO)
        for sentence in _SENTENCES.split(text)
    )


def _has_unknown(found: TableSum) -> bool:
    return any(str(value_of(part, dimension)) == UNKNOWN for part in found.parts for dimension in found.across)
