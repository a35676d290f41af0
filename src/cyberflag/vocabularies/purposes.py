"""What a label says that its figures are given for, before it says what they count: ``For comparison, adults``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cyberflag.vocabularies.plain_text import read_words


@dataclass(frozen=True)
class Purposed:
    """A label behind the words for what its figures are given, and whether these set it beside others."""

    label: str
    is_compared: bool


def understand_purpose(text: str) -> Purposed | None:
    """The label behind words for what its figures are given; None where it has none."""
    found = _pattern().match(text)
    return Purposed(text[found.end() :], is_compared=found["comparing"] is not None) if found else None


@cache
def _pattern() -> re.Pattern[str]:
    one = {name: "(?:" + "|".join(wordings) + ")" for name, wordings in read_words("purpose_words").items()}
    return re.compile(
        rf"^\s*\(?{one['lead']} (?:{one['before']} )?(?:(?P<comparing>{one['comparing']})|{one['telling']})"
        rf"(?: {one['behind']})*\)?\s*[:,;–—-]\s*(?=[^\W\d]|(?:19|20)\d\d)",
        re.IGNORECASE,
    )
