"""Remarks behind a figure that tell how it changed: ``214, up 13 % on the year before``, ``214 (+13%)``."""

from __future__ import annotations

import re

_SIZE = (
    r"(?:\+|-|−|±|plus\s+|minus\s+)?\s?\d[\d,.]*\s*(?:%|per\s*cent|percent|percentage\s+points?)"
    r"|(?<![\w)])[+±−]\s?\d[\d,]*"
)
_MOVE = (
    r"(?:change|increase|decrease|rise|fall|reduction|drop|growth|(?<!made\s)(?<!makes\s)(?<!make\s)up|(?<!broken\s)down|higher|lower|more|fewer|less|increased|decreased|rose"
    r"|fell|grew|dropped|unchanged|the\s+same\s+as|no\s+change)"
)
_AGAINST = (
    r"(?:on|from|than|compared\s+(?:with|to)|against|over|since)\s+(?:the\s+)?(?:\w+\s+)?(?:previous|preceding|prior|last|year|(?:12|twelve)\s+months|"
    r"(?:19|20)\d\d)"
)
_CHANGE = rf"(?:{_SIZE}|(?:\w+\s+){{0,4}}?{_MOVE}\b[^;:()]*?(?:{_SIZE}|{_AGAINST}|(?:of|by)\s+\d[\d,]*))[^;:()]*"
_REMARKS = (
    re.compile(rf"\s*[(\[]\s*{_CHANGE}[)\]]", re.IGNORECASE),
    re.compile(rf"(?<=[\d)\]])\s*(?:[,;]|\s[-–—])\s*{_CHANGE}$", re.IGNORECASE),
    # "4 fewer rapes than last year" tells no other number than that change
    re.compile(rf"(?<=[\d)\]])\s+(?={_MOVE}\b)(?!(?:more|fewer|less|higher|lower)\b){_CHANGE}$", re.IGNORECASE),
)


def without_changes(text: str) -> str:
    """The text with remarks that tell a change blanked out; every other character keeps its place."""
    for pattern in _REMARKS:
        text = pattern.sub(lambda remark: " " * len(remark[0]), text)
    return text
