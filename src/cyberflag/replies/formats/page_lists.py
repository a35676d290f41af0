"""The lists of a web page that are open, and the numbers that a browser sets before their items."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from cyberflag.replies.formats.list_numbers import DECIMAL, has_own_number, numeral

_FORMS: Final = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_STYLE: Final = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(?P<form>none|disc|circle|square|decimal|(?:lower|upper)-\w+)\b"
)
_BULLETS: Final = frozenset({"none", "disc", "circle", "square"})

Attributes = Mapping[str, str | None]


class PageLists:
    """Told of lists and items as they begin and end, it gives the mark that stands before an item's text."""

    def __init__(self) -> None:
        self._open: list[_Numbers | None] = []
        self._mark = ""

    def start(self, tag: str, attributes: Attributes, *, hidden: bool) -> None:
        """A list or an item begins. One that is not shown has no number."""
        if tag in ("ol", "ul", "menu"):
            self._open.append(_Numbers(attributes) if tag == "ol" else None)
        elif tag == "li" and self._open:
            numbers = self._open[-1]
            self._mark = "" if numbers is None or hidden else numbers.next(attributes)

    def end(self, tag: str) -> None:
        """A list or an item ends; an item without text leaves no mark behind."""
        if tag in ("ol", "ul", "menu") and self._open:
            self._open.pop()
        if tag in ("ol", "ul", "menu", "li"):
            self._mark = ""

    def marked(self, text: str) -> str:
        """A text with the mark of its item, where it is the first of that and has no number of its own."""
        if not self._mark or not text.strip():
            return text
        mark, self._mark = self._mark, ""
        return text if has_own_number(text.strip()) else f"{mark}{text.lstrip()}"


class _Numbers:
    """The numbers of one list."""

    def __init__(self, attributes: Attributes) -> None:
        style = _STYLE.search((attributes.get("style") or "").casefold())
        said = _FORMS.get(attributes.get("type") or "", DECIMAL)
        self._form = style["form"] if style else said
        self._at = _whole(attributes.get("start"), 1) - 1

    def next(self, attributes: Attributes) -> str:
        """The mark of the next item; empty where it is a bullet or nothing."""
        self._at = _whole(attributes.get("value"), self._at + 1)
        return "" if self._form in _BULLETS else f"{numeral(self._at, self._form)}. "


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text.strip()) else otherwise
