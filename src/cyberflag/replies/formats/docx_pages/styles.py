"""The few facts of a Word style that a reader needs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from docx.oxml.ns import qn

_VAL: Final = qn("w:val")
NUMBERED: Final = f"{qn('w:pPr')}/{qn('w:numPr')}"
"""Where a paragraph or a style says by which list it is numbered."""
_OFF: Final = frozenset({"0", "false", "off", "none"})
_DEEPEST: Final = 20
_LIST_LEVEL: Final = re.compile(r"^list\b.*\s(?P<level>\d)$")


@dataclass(frozen=True)
class Style:
    """A style's name in small letters, and what it or the styles it is based on say."""

    name: str = ""
    is_list: bool = False
    is_bold: bool = False
    is_raised: bool = False
    is_hidden: bool = False
    has_bold_head: bool = False
    """Whether a table of this style sets its first row bold."""
    level: int = 1
    """Of a list, the level in a list of lists: 2 for ``List Bullet 2``."""
    list_name: str = ""
    """The list that it numbers its paragraphs by, and ``list_depth`` the level there, from 0."""
    list_depth: int = 0


def is_on(switch: Any) -> bool:
    """Whether a switch such as ``w:b`` is set."""
    return switch is not None and switch.get(_VAL) not in _OFF


def read_styles(document: Any) -> dict[str, Style]:
    """Each style by its id. A document without styles has none."""
    try:
        elements = {style.get(qn("w:styleId")) or "": style for style in document.styles.element.iter(qn("w:style"))}
    except (KeyError, AttributeError):
        return {}
    styles: dict[str, Style] = {}
    for key, element in elements.items():
        chain: list[str] = []
        at = key
        while at in elements and at not in chain and len(chain) < _DEEPEST:
            chain.append(at)
            base = elements[at].find(qn("w:basedOn"))
            at = (base.get(_VAL) or "") if base is not None else ""
        style = Style()
        for ancestor in reversed(chain):
            style = _with(style, elements[ancestor])
        name = element.find(qn("w:name"))
        written = ((name.get(_VAL) or "") if name is not None else "").lower()
        named = _LIST_LEVEL.search(written)
        styles[key] = replace(style, name=written, level=int(named["level"]) if named else style.level)
    return styles


def numbered_level(element: Any) -> int:
    """The level in a list of lists, from 1, that the numbering of a paragraph or a style says; nought where none."""
    _, depth = list_named(element)
    return 0 if depth is None else depth + 1


def list_named(element: Any) -> tuple[str | None, int | None]:
    """The list and the level, from 0, by which a paragraph or a style says that it is numbered; None for what it does
    not say.
    """
    numbered = element.find(NUMBERED)
    name, depth = (None, None) if numbered is None else (numbered.find(qn(f"w:{said}")) for said in ("numId", "ilvl"))
    steps = (depth.get(_VAL) or "") if depth is not None else ""
    return None if name is None else name.get(_VAL) or "", int(steps) if steps.isdecimal() else None


def _with(style: Style, element: Any) -> Style:
    """What one style element says on top of its base."""
    if element.find(NUMBERED) is not None:
        name, depth = list_named(element)
        kept = 0 if name is not None else style.list_depth
        style = replace(style, is_list=True, level=1 if depth is None else depth + 1)
        style = replace(style, list_name=style.list_name if name is None else name)
        style = replace(style, list_depth=kept if depth is None else depth)
    if (bold := element.find(f"{qn('w:rPr')}/{qn('w:b')}")) is not None:
        style = replace(style, is_bold=is_on(bold))
    if (raised := element.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")) is not None:
        style = replace(style, is_raised=raised.get(_VAL) == "superscript")
    if (hidden := element.find(f"{qn('w:rPr')}/{qn('w:vanish')}")) is not None:
        style = replace(style, is_hidden=is_on(hidden))
    for part in element.iter(qn("w:tblStylePr")):
        bold = part.find(f"{qn('w:rPr')}/{qn('w:b')}")
        if part.get(qn("w:type")) == "firstRow" and bold is not None:
            style = replace(style, has_bold_head=is_on(bold))
    return style
