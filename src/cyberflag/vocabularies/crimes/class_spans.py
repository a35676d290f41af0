"""Spans of offence classes that say which classes figures take in together: ``classes 17A to 23, 71, 86 and 88A``.

Such a list names no single offence: read by its codes alone it would narrow all figures to one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLASS = r"0?\d{1,2}\s?[A-KR]?(?![\w/]|[.,]\d)"
_NAMES = (
    r"(?:(?:home\s+office|h\.?o\.?c?\.?|offence|crime|class(?:es)?|codes?|series|sub-?class(?:es)?|numbers?)\b[\s:.]*)"
)
_NAMED = rf"{_NAMES}{{0,4}}"
"""Few at a time: over a text that says nothing else the time would grow with the square of its length."""
_TO = r"(?:\s+(?:to|through|thru|up\s+to)\s+|\s*-\s*)"
_ITEM = rf"{_CLASS}(?:{_TO}{_NAMED}{_CLASS})?"
_JOINT = r"(?:\s*(?:[,;&+]|\b(?:and|or|plus|with)\b))+\s*"
_LIST = re.compile(rf"(?P<named>{_NAMES}{{1,4}})?(?<![\w/.,-]){_ITEM}(?:{_JOINT}{_NAMED}{_ITEM})*", re.IGNORECASE)
_SPAN = re.compile(
    rf"(?P<first>\d{{1,2}})\s?(?P<first_letter>[A-KR]?)(?P<to>{_TO}){_NAMED}0?(?P<last>\d{{1,2}})\s?(?P<last_letter>[A-KR]?)(?![\w/])",
    re.IGNORECASE,
)
_OF_AN_AGE = re.compile(
    r"\b(?:child(?:ren)?|girls?|boys?|m[ae]n|wom[ae]n|males?|females?|persons?|people|victims?|minors?)\s+(?:is\s+|was\s+|who\s+(?:is|was)\s+)?"
    r"(?:under|over|below|above|aged?|of)\s+(?:(?:the\s+)?age\s+of\s+)?$",
    re.IGNORECASE,
)
"""Before a number it is the age of somebody, which ends a title, and the class behind a dash is that of the title."""
_OLDEST_CHILD = 18
_LONGEST_BEFORE = 40
_SEVERAL = re.compile(r"\b(?:classes|codes|series|numbers)\b", re.IGNORECASE)


def class_spans_in(plain: str) -> Iterator[tuple[int, int]]:
    """Where a plainly written text lists classes of which some are named as a span: the spans of such lists.

    Numbers with no class's letter and no word for classes among them are none (``10 to 15``), nor are a class and its
    figure (``88A - 12``, ``17A - 23``), nor the age in a title and the class of that (``a child under 16 - 22B``).
    """
    for listed in _LIST.finditer(plain):
        is_of_title = listed["named"] is None and _opens_with_age(plain, listed)
        if not is_of_title and any(_is_span(found, listed) for found in _SPAN.finditer(listed[0])):
            yield listed.span()


def _opens_with_age(plain: str, listed: re.Match[str]) -> bool:
    """Whether what stands before a list makes its first number an age, and a dash parts that from a class."""
    first = _SPAN.match(listed[0])
    if first is None or first["first_letter"] or "-" not in first["to"] or int(first["first"]) > _OLDEST_CHILD:
        return False
    return _OF_AN_AGE.search(plain, max(0, listed.start() - _LONGEST_BEFORE), listed.start()) is not None


def _is_span(found: re.Match[str], listed: re.Match[str]) -> bool:
    is_named = listed["named"] is not None
    if not (is_named or found["first_letter"] or found["last_letter"]):
        return False
    if (int(found["first"]), found["first_letter"]) >= (int(found["last"]), found["last_letter"]):
        return False
    is_dash = "-" in found["to"]
    return not is_dash or bool(found["last_letter"]) or bool(is_named and _SEVERAL.search(listed["named"]))
