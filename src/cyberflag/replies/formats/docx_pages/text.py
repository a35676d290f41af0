"""The text of one Word paragraph as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from docx.oxml.ns import qn

from cyberflag.replies.formats.contents import Written, count_indent
from cyberflag.replies.formats.docx_pages.styles import Style, is_on

_SKIPPED: Final = frozenset(
    qn(name)
    for name in ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:pPr", "w:rPr", "w:sdtPr", "w:object", "w:tbl")
)
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What an older program shows in the place of a shape: a second copy of its text."""
_BREAKS: Final = {
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:noBreakHyphen"): "-",
}
_NOTES: Final = frozenset({qn("w:footnoteReference"), qn("w:endnoteReference")})
_T, _R, _BOX, _VAL = qn("w:t"), qn("w:r"), qn("w:txbxContent"), qn("w:val")
_P, _INLINE, _ANCHOR = qn("w:p"), qn("wp:inline"), qn("wp:anchor")
_STEP: Final = 360
"""Twentieths of a point (a quarter of an inch) that make a step of indentation."""


@dataclass
class Gathered:
    """The text of a paragraph, the blanks before it, its notes, passages of hidden text, boxes drawn beside it, whether
    all of it is bold.
    """

    text: str = ""
    lead: str = ""
    notes: tuple[str, ...] = ()
    hidden: int = 0
    boxes: list[Any] = field(default_factory=list)
    is_bold: bool = False
    indent: int = 0


@dataclass
class _Run:
    """What the run that is being read looks like."""

    is_raised: bool = False
    is_hidden: bool = False
    is_bold: bool = False
    is_struck: bool = False


class _Gatherer:
    """Walks a paragraph without recursion."""

    def __init__(self, paragraph: Any, styles: Mapping[str, Style]) -> None:
        self._paragraph = paragraph
        self._styles = styles
        self._gathered = Gathered()
        self._written = Written()
        self._run = _Run()
        self._bolds: list[bool] = []

    def gather(self) -> Gathered:
        own = self._styles.get(paragraph_style(self._paragraph), Style())
        stack = list(reversed(self._paragraph))
        while stack:
            node = stack.pop()
            tag = node.tag
            if not isinstance(tag, str) or tag in _SKIPPED or tag == FALLBACK:
                continue
            if tag == _BOX:
                self._gathered.boxes.append(node)
            elif tag == _T:
                self._add(node.text or "")
            elif tag in _BREAKS:
                self._break(node)
            elif tag in _NOTES:
                self._written.add(node.get(qn("w:id")) or "", superscript=True)
            else:
                if tag == _R:
                    self._run = _look(node, self._styles, own)
                stack.extend(reversed(node))
        raw = "".join(self._written.pieces)
        self._gathered.text, self._gathered.notes = self._written.finish()
        self._gathered.lead = self._written.lead
        self._gathered.is_bold = bool(self._bolds) and all(self._bolds)
        self._gathered.indent = _indent(self._paragraph) or count_indent(raw)
        return self._gathered

    def _add(self, text: str) -> None:
        if self._run.is_hidden:
            self._gathered.hidden += bool(text.strip())
            return
        if self._run.is_struck:
            return
        self._written.add(text, superscript=self._run.is_raised)
        if text.strip() and not self._run.is_raised:
            self._bolds.append(self._run.is_bold)

    def _break(self, node: Any) -> None:
        if not self._run.is_hidden and node.get(qn("w:type")) not in ("page", "column"):
            self._written.add(_BREAKS[node.tag])


def gather(paragraph: Any, styles: Mapping[str, Style]) -> Gathered:
    """Read a ``w:p``. Tracked deletions and what is struck out are not read, insertions are."""
    return _Gatherer(paragraph, styles).gather()


def is_floating(box: Any) -> bool:
    """Whether a text box, or the outermost shape that it is part of, is drawn anywhere on its page, and not in the line
    of text that it hangs on.
    """
    style = ""
    for around in box.iterancestors():
        if around.tag == _ANCHOR:
            return True
        if around.tag in (_INLINE, _P):
            break
        style = around.get("style") or style
    return "position:absolute" in style.replace(" ", "")


def paragraph_style(paragraph: Any) -> str:
    """The id of a paragraph's style, or nothing."""
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return (style.get(_VAL) or "") if style is not None else ""


def _look(run: Any, styles: Mapping[str, Style], paragraph: Style) -> _Run:
    look = _Run(is_raised=False, is_hidden=paragraph.is_hidden, is_bold=paragraph.is_bold)
    properties = run.find(qn("w:rPr"))
    if properties is None:
        return look
    style = properties.find(qn("w:rStyle"))
    if style is not None and (own := styles.get(style.get(_VAL) or "")) is not None:
        look = _Run(own.is_raised, look.is_hidden or own.is_hidden, look.is_bold or own.is_bold)
    raised, hidden, bold = (properties.find(qn(name)) for name in ("w:vertAlign", "w:vanish", "w:b"))
    if raised is not None:
        look.is_raised = raised.get(_VAL) == "superscript"
    if hidden is not None:
        look.is_hidden = is_on(hidden)
    if bold is not None:
        look.is_bold = is_on(bold)
    look.is_struck = any(is_on(properties.find(qn(name))) for name in ("w:strike", "w:dstrike"))
    return look


def _indent(paragraph: Any) -> int:
    mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    if mark is None:
        return 0
    try:
        return max(0, round(int(mark.get(qn("w:left")) or mark.get(qn("w:start")) or 0) / _STEP))
    except ValueError:
        return 0
