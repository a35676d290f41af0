"""Titles that also explain short words or codes of a table's labels: ``U13 = under 13, NO PEN = no penetration``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_SHORT: Final = r"[^\s.;:,()=]{1,12}"
_KEY: Final = re.compile(
    rf"(?:(?<=[.;:,(])|^|\band\b)\s*['\"“]?(?P<short>{_SHORT}(?: {_SHORT}){{0,2}}?)['\"”]?\s*"
    r"(?:=|\b(?:means?|stands?\s+for|is\s+short\s+for|short\s+for|denotes)\b)\s*(?P<words>[^.;:,()=]*[^\W\d_][^.;:,()=]*)",
    re.IGNORECASE,
)

_KEY_OF_CODE: Final = re.compile(
    r"(?:(?<=[.;:!?]\s)|^)(?:the\s+)?(?:(?:home\s+office|ho)\s+)?(?:(?:sub)?class|code|offence)?(?:\s+code)?\s*"
    r"\d{1,3}[A-Z]?(?:/\d{1,2})?\s+(?:is|means|covers|stands\s+for|denotes)\b[^.;!?]*[.;!?]?\s*",
    re.IGNORECASE,
)


def without_keys(text: str, labels: Iterable[str]) -> str:
    """A title without what it says that short words stand for, each of which comes in the labels of its table."""
    plain = " ".join(labels).casefold()

    def is_used(short: str) -> bool:
        parts = [part for part in short.casefold().split("/") if part]
        return bool(parts) and all(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", plain) for part in parts)

    return _KEY.sub(lambda key: " " if is_used(key["short"]) else key[0], text)


def without_keys_of_codes(text: str) -> str:
    """A text without its sentences that say what an offence code stands for (``Class 88A is sexual grooming.``): they
    explain a label of the table, and do not say that all of it is of that offence.
    """
    return _KEY_OF_CODE.sub("", text)
