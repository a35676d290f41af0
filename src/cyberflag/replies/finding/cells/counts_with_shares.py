"""Columns of counts with the share that each is in brackets: ``7 (12.3%)`` below ``Of which flagged (% of all)``."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

_SHARE_NAMED: Final = re.compile(
    r"\(\s*(?:(?:numbers?|counts?|no\.?)\s*(?:and|&|,|/)\s*|and\s+|with\s+)?(?:as\s+)?(?:an?\s+)?(?:%|per\s?cent|percentage|pct)"
    r"(?!\s*(?:,|&|/|\+|and\b|then\b|with\b|followed\b)|[^()]*\b(?:numbers?|counts?|figures?)\s+(?:is\s+|are\s+)?in\s+brackets?\b)[^()]*\)",
    re.IGNORECASE,
)
"""In a heading: what stands in brackets behind each count; not where it says that the share stands before it."""
_WITH_SHARE: Final = re.compile(r"(?:[<≤]\s*\d[\d,]*|\d[\d,]*|[*-])\s*\(\s*[<≤]?\s*\d{1,3}(?:\.\d+)?\s*%?\s*\)")
_ALONE: Final = re.compile(r"(?:0|nil|[<*-]\s*\d*)\W*", re.IGNORECASE)
"""A cell that needs no share or withholds its count."""


def without_share_named(heading: str, texts: Collection[str]) -> str:
    """The heading of a column without the bracket that names the share of each count, where its cells print one behind
    each; as it is where they do not.
    """
    printed = [text for text in map(str.strip, texts) if text and not _ALONE.fullmatch(text)]
    are_counts = bool(printed) and all(_WITH_SHARE.fullmatch(text) for text in printed)
    return _SHARE_NAMED.sub(" ", heading).strip() if are_counts else heading
