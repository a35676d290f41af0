"""Years that go on to a day written in numbers or in Welsh: ``2023 up to 30.09``, ``2023 hyd at / to 30 Medi``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.dates import MONTH, month_number, months

_UNTIL: Final = r"(?:up\s+to(?:\s+and\s+including)?|to|until|till|through\s+to|hyd\s+at|tan)"
_DAY: Final = re.compile(
    rf"(?P<before>\b(?:19|20)\d\d(?:[/-]\d{{2}}(?:\d{{2}})?)?\b[^\d]*?)\b{_UNTIL}(?:\s*/\s*{_UNTIL})*\s+(?:the\s+)?"
    rf"(?P<day>\d{{1,2}})(?:\s*[./]\s*(?P<number>\d{{1,2}})(?![\d./-])|\s+(?P<name>{MONTH}))",
    re.IGNORECASE,
)


def with_day_in_words(text: str) -> str:
    """A label of a year that says its last day without a year of its own, with that day in English words behind ``to``;
    any other as it is.
    """
    return _DAY.sub(_in_words, text)


def _in_words(found: re.Match[str]) -> str:
    number = int(found["number"] or 0) or month_number(found["name"] or "")
    name = next((name for name, at in months().items() if at == number), "")
    return f"{found['before']}to {found['day']} {name}" if name else found[0]
