"""The numbers that Word sets before the paragraphs of a list, which stand nowhere in their text.

A paragraph, or its style, names a list (``w:num``) and a level; the list's plan (``w:abstractNum``) says for each level
how its numbers are written, where they begin and what stands around them (Office Open XML, ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from docx.oxml.ns import qn

from cyberflag.replies.formats.docx_pages.styles import Style, list_named
from cyberflag.replies.formats.docx_pages.text import paragraph_style
from cyberflag.replies.formats.list_numbers import DECIMAL, has_own_number, numeral

_VAL: Final = qn("w:val")
_BULLETS: Final = frozenset({"bullet", "none"})
_PLACE: Final = re.compile(r"%(?P<level>[1-9])")


@dataclass(frozen=True)
class _Level:
    """How the numbers of one level are written: ``text`` has the number of level n where ``%n`` stands."""

    form: str = DECIMAL
    start: int = 1
    text: str = ""


@dataclass
class _List:
    """A list: the plan that it shares with others, its levels, and where it begins anew."""

    plan: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Told of each paragraph in turn, it gives the mark before its text."""

    def __init__(self, document: Any, styles: Mapping[str, Style]) -> None:
        self._lists = _read_lists(document)
        self._styles = styles
        self._at: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def mark(self, paragraph: Any, text: str) -> str:
        """The number before a paragraph with this text, with a blank behind; empty where there is none, where it is a
        bullet, and where the text begins with a number of its own. To be asked once for each, the empty ones too.
        """
        name, depth = self._place(paragraph)
        numbers = self._lists.get(name)
        if numbers is None or depth not in numbers.levels:
            return ""
        at = self._count(name, numbers, depth)
        level = numbers.levels[depth]
        if level.form.casefold() in _BULLETS or not text or has_own_number(text):
            return ""
        written = _PLACE.sub(lambda place: _numeral_of(int(place["level"]) - 1, numbers, at), level.text).strip()
        return f"{written} " if any(sign.isalnum() for sign in written) else ""

    def _count(self, name: str, numbers: _List, depth: int) -> dict[int, int]:
        """Count a paragraph of a list; gives the number at which each of its levels stands."""
        at = self._at.setdefault(numbers.plan, {})
        if name not in self._begun:
            self._begun.add(name)
            at.update({level: start - 1 for level, start in numbers.starts.items()})
        for level, said in numbers.levels.items():
            if level < depth:
                at.setdefault(level, said.start)
        at[depth] = at.get(depth, numbers.levels[depth].start - 1) + 1
        for level in [level for level in at if level > depth]:
            del at[level]
        return at

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level, from 0, of a paragraph: its own, else its style's; no list is an empty name."""
        name, depth = list_named(paragraph)
        style = self._styles.get(paragraph_style(paragraph), Style())
        return style.list_name if name is None else name, style.list_depth if depth is None else depth


def _numeral_of(depth: int, numbers: _List, at: dict[int, int]) -> str:
    level = numbers.levels.get(depth)
    return "" if level is None or level.form.casefold() in _BULLETS else numeral(at.get(depth, level.start), level.form)


def _read_lists(document: Any) -> dict[str, _List]:
    """Each list by its name. A document without lists has none."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, AttributeError, NotImplementedError):  # the last is how python-docx says that there is none
        return {}
    plans = {plan.get(qn("w:abstractNumId")) or "": plan for plan in root.iter(qn("w:abstractNum"))}
    lists: dict[str, _List] = {}
    for number in root.iter(qn("w:num")):
        plan = number.find(qn("w:abstractNumId"))
        key = (plan.get(_VAL) or "") if plan is not None else ""
        if key in plans:
            levels = _read_levels(plans[key])
            starts = {}
            for override in number.iter(qn("w:lvlOverride")):
                levels.update(_read_levels(override))
                if (start := override.find(qn("w:startOverride"))) is not None:
                    starts[_depth(override)] = _whole(start, 1)
            lists[number.get(qn("w:numId")) or ""] = _List(key, levels, starts)
    return lists


def _read_levels(plan: Any) -> dict[int, _Level]:
    levels = {}
    for level in plan.iter(qn("w:lvl")):
        form, start, text = (level.find(qn(f"w:{name}")) for name in ("numFmt", "start", "lvlText"))
        levels[_depth(level)] = _Level(
            (form.get(_VAL) or DECIMAL) if form is not None else DECIMAL,
            _whole(start, 1) if start is not None else 1,
            (text.get(_VAL) or "") if text is not None else "",
        )
    return levels


def _depth(element: Any) -> int:
    said = element.get(qn("w:ilvl")) or ""
    return int(said) if said.isdecimal() else 0


def _whole(element: Any, otherwise: int) -> int:
    said = element.get(_VAL) or ""
    return int(said) if said.isdecimal() else otherwise
