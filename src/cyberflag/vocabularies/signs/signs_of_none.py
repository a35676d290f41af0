"""Dashes and dots that a note sets right before a word for none, without a verb: ``- nil. ~ between 1 and 4``."""

from __future__ import annotations

import re

_OF_NONE = r"(?:nils?|none|zero(?:e?s)?|noughts?|no\s+(?:offences?|crimes?|records?|victims?|cases|results))"
_BEFORE_NONE = re.compile(
    rf"(?:^|(?<=[.;,(]\s)|(?<=\band\s))(?P<sign>-{{1,2}}|\.\.)\s+(?={_OF_NONE}\b(?:\s+(?:recorded|found))?\s*(?:[.;,)]|$|\band\b))",
    re.IGNORECASE | re.MULTILINE,
)
_OTHER_SIGN = re.compile(
    r"(?:^|[\s('\"])(?:\*{1,3}|~|#|<\s?\d{1,2}|\[[a-z]+\])\s+(?:=|:|-)?\s*\w", re.IGNORECASE | re.MULTILINE
)


def with_signs_of_none(text: str) -> str:
    """A note with ``=`` behind a dash that stands right before a word for none, where it explains another sign too
    (``- nil. ~ between 1 and 4``); alone on its line such a dash may be a bullet.
    """
    lines = text.split("\n")
    return "\n".join(_BEFORE_NONE.sub(r"\g<sign> = ", line) if _OTHER_SIGN.search(line) else line for line in lines)
