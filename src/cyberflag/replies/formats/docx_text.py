"""The text of one Word paragraph as a person reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from docx.oxml.ns import qn

from cyberflag.replies.formats.contents import Written, count_indent

_SKIPPED: Final = frozenset(
    qn(name)
    for name in (
        "w:del",
        "w:moveFrom",
        "w:instrText",
        "w:delText",
        "w:pPr",
        "w:rPr",
        "w:sdtPr",
        "w:object",
        "w:pict",
        "w:tbl",
    )
)
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BREAKS: Final = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-", qn("w:ptab"): "\t"}
_NOTES: Final = (qn("w:footnoteReference"), qn("w:endnoteReference"))


@dataclass
class Gathered:
    """The text of a paragraph: its notes, passages of hidden text, boxes drawn beside it, whether all of it is bold."""

    text: str = ""
    notes: tuple[str, ...] = ()
    hidden: int = 0
    boxes: list[Any] = field(default_factory=list)
    is_bold: bool = False
    indent: int = 0


def gather(paragraph: Any) -> Gathered:
    """Read a ``w:p``. Tracked deletions are not read, insertions are."""
    gathered, written = Gathered(), Written()
    state = {"superscript": False, "hidden": False, "bold": False}
    bolds: list[bool] = []
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        tag = node.tag
        if tag in _SKIPPED or tag == f"{_MC}Fallback" or not isinstance(tag, str):
            continue
        if tag == qn("w:txbxContent"):
            gathered.boxes.append(node)
        elif tag == qn("w:t"):
            text = node.text or ""
            if state["hidden"]:
                gathered.hidden += bool(text.strip())
            else:
                written.add(text, superscript=state["superscript"])
                if text.strip() and not state["superscript"]:
                    bolds.append(state["bold"])
        elif tag in _BREAKS:
            if not state["hidden"] and node.get(qn("w:type")) not in ("page", "column"):
                written.add(_BREAKS[tag])
        elif tag in _NOTES:
            written.add(node.get(qn("w:id")) or "", superscript=True)
        else:
            if tag == qn("w:r"):
                state = _run_state(node)
            stack.extend(reversed(node))
    raw = "".join(written.pieces)
    gathered.text, gathered.notes = written.finish()
    gathered.is_bold = bool(bolds) and all(bolds)
    gathered.indent = _indent(paragraph) or count_indent(raw)
    return gathered


def _run_state(run: Any) -> dict[str, bool]:
    properties = run.find(qn("w:rPr"))
    if properties is None:
        return {"superscript": False, "hidden": False, "bold": False}
    raised = properties.find(qn("w:vertAlign"))
    return {
        "superscript": raised is not None and raised.get(qn("w:val")) == "superscript",
        "hidden": _is_on(properties.find(qn("w:vanish"))),
        "bold": _is_on(properties.find(qn("w:b"))),
    }


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(qn("w:val")) not in ("0", "false", "off", "none")


def _indent(paragraph: Any) -> int:
    """Steps of a quarter inch (360 twentieths of a point) that the paragraph is set in."""
    mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    if mark is None:
        return 0
    try:
        return max(0, round(int(mark.get(qn("w:left")) or mark.get(qn("w:start")) or 0) / 360))
    except ValueError:
        return 0
