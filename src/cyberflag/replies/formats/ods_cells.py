"""One cell of an OpenDocument spreadsheet, and the few facts of its style that a reader needs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from cyberflag.replies.document import Cell, Raw
from cyberflag.replies.formats.contents import Written, count_indent, trim
from cyberflag.replies.formats.fills import colour_of

OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_MAX_BLANKS: Final = 1_000
_LENGTH = re.compile(r"([0-9.]+)(cm|mm|in|pt)$")
_CENTIMETRES: Final = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 0.0353}
_STEP: Final = 0.35
"""Centimetres of one step of indentation in LibreOffice."""


@dataclass(frozen=True)
class Look:
    """What a style says: bold, raised, set in by steps, filled with a colour; for a sheet whether it is displayed."""

    is_bold: bool = False
    is_raised: bool = False
    indent: int = 0
    is_displayed: bool = True
    fill: str = ""

    def with_style(self, style: Any) -> Look:
        """The look with what one style says on top."""
        look = self
        for properties in style:
            if weight := properties.get(f"{_FO}font-weight"):
                look = replace(look, is_bold=weight == "bold" or (weight.isdigit() and int(weight) >= 600))
            if position := properties.get(f"{STYLE}text-position"):
                look = replace(look, is_raised=_is_raised(position))
            if margin := properties.get(f"{_FO}margin-left"):
                look = replace(look, indent=_steps(margin))
            if background := properties.get(f"{_FO}background-color"):
                look = replace(look, fill=colour_of(background))
            if display := properties.get(f"{TABLE}display"):
                look = replace(look, is_displayed=display != "false")
        return look


class CellReader:
    """Reads a ``table:table-cell`` once, however often it is repeated."""

    def __init__(self, node: Any, looks: Mapping[str, Look], style: str) -> None:
        look = looks.get(style, Look())
        self._looks = looks
        self._comment = ""
        paragraphs = []
        self._notes: tuple[str, ...] = ()
        raw_text = ""
        for child in node:
            if child.tag == f"{OFFICE}annotation":
                self._comment = trim("\n".join(self._gather(p)[0] for p in child.iter(f"{TEXT}p")))
            elif child.tag in (f"{TEXT}p", f"{TEXT}h"):
                text, notes, raw = self._gather(child)
                paragraphs.append(text)
                raw_text = raw_text or raw
                self._notes += notes
        self._shown = trim("\n".join(paragraphs))
        self._raw = _raw(node, self._shown)
        if not paragraphs and self._raw is not None:
            # a program that writes values alone leaves the text to the reader
            self._shown = _plain(self._raw)
        self._spans = (_span(node, "rows"), _span(node, "columns"))
        self._is_bold = look.is_bold
        self._indent = look.indent or count_indent(raw_text)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not self._shown and not self._comment and self._raw is None and not self._notes

    def make(self, row: int, column: int) -> Cell:
        """The cell at a place."""
        return Cell(
            row,
            column,
            self._shown,
            self._raw,
            row_span=self._spans[0],
            column_span=self._spans[1],
            comment=self._comment,
            notes=self._notes,
            is_heading=self._is_bold,
            indent=self._indent,
        )

    def _gather(self, paragraph: Any) -> tuple[str, tuple[str, ...], str]:
        """Text of a paragraph, its raised marks, and the text with the blanks before it."""
        written = Written()
        stack: list[tuple[Any, bool, bool]] = [(paragraph, False, False)]
        while stack:
            node, raised, is_tail = stack.pop()
            if is_tail:
                written.add(node.tail or "", superscript=raised)
                continue
            inside = (
                raised or self._looks.get(node.get(f"{TEXT}style-name", ""), Look()).is_raised
                if node.tag == f"{TEXT}span"
                else raised
            )
            if node is not paragraph:
                stack.append((node, raised, True))
            if node.tag == f"{TEXT}s":
                times = node.get(f"{TEXT}c", "1")
                written.add(" " * (min(int(times), _MAX_BLANKS) if times.isdigit() and len(times) < 6 else 1))
            elif node.tag == f"{TEXT}tab":
                written.add("\t")
            elif node.tag == f"{TEXT}line-break":
                written.add("\n")
            elif node.tag != f"{OFFICE}annotation" and isinstance(node.tag, str):
                written.add(node.text or "", superscript=inside)
                stack.extend((child, inside, False) for child in reversed(node))
        raw = "".join(written.pieces)
        text, notes = written.finish()
        return text, notes, raw


def _raw(node: Any, shown: str) -> Raw:
    kind = node.get(f"{OFFICE}value-type")
    value = node.get(f"{OFFICE}value")
    if kind in ("float", "percentage", "currency") and value is not None:
        try:
            number = float(value)
        except ValueError:
            return str(value)
        return int(number) if number.is_integer() and abs(number) < 1e15 else number
    if kind == "date" and (written := node.get(f"{OFFICE}date-value")):
        try:
            return date.fromisoformat(written[:10])
        except ValueError:
            return str(written)
    if kind == "boolean":
        return bool(node.get(f"{OFFICE}boolean-value") == "true")
    return shown or trim(node.get(f"{OFFICE}string-value") or "") or None


def _plain(raw: Raw) -> str:
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    return raw.isoformat() if isinstance(raw, date) else str(raw)


def _span(node: Any, which: str) -> int:
    text = node.get(f"{TABLE}number-{which}-spanned", "1")
    return min(max(int(text), 1), 1_048_576) if text.isdigit() and len(text) < 8 else 1


def _is_raised(position: str) -> bool:
    first = next(iter(position.split()), "")
    return first == "super" or (first.endswith("%") and first.rstrip("%").strip("0").isdigit())


def _steps(margin: str) -> int:
    found = _LENGTH.match(margin)
    try:
        return round(float(found[1]) * _CENTIMETRES[found[2]] / _STEP) if found else 0
    except ValueError:
        return 0
