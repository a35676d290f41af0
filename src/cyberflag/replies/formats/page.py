"""Builds lines and grids from the elements of a web page as they come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Grid, Line, LineKind
from cyberflag.replies.formats.contents import Contents, Written, count_indent, trim
from cyberflag.replies.formats.nested_tables import number_lines
from cyberflag.replies.formats.page_lists import PageLists
from cyberflag.replies.formats.page_styles import HidingRules
from cyberflag.replies.formats.page_tables import PageTable, tidy
from cyberflag.replies.formats.text_tables import parts_of

_SKIPPED: Final = frozenset(
    {
        "script",
        "del",  # struck out: what stood there before it was corrected
        "s",
        "strike",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "iframe",
        "object",
        "head",
        "select",
        "button",
        "textarea",
        "title",
    }
)
_FURNITURE: Final = frozenset({"nav", "header", "footer", "aside"})
_CONTENT_IN_MAIN: Final = frozenset({"header", "footer"})
"""Inside the main part these hold the page's own title and notes."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS: Final = (
    _HEADINGS
    | _FURNITURE
    | {
        "p",
        "div",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "dl",
        "li",
        "dt",
        "dd",
        "blockquote",
        "address",
        "figure",
        "figcaption",
    }
    | {
        "form",
        "fieldset",
        "legend",
        "details",
        "summary",
        "hr",
        "pre",
        "center",
        "body",
        "html",
        "table",
        "caption",
        "tr",
        "td",
        "th",
    }
)
_TABLE_PARTS: Final = frozenset({"tr", "td", "th", "caption", "thead"})
_BOLD: Final = frozenset({"b", "strong"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")

Attributes = Mapping[str, str | None]


class PageWriter:
    """Takes the elements and texts of a page in document order and gives its lines and grids."""

    def __init__(self, *, has_main: bool, hiding: HidingRules) -> None:
        self._contents = Contents()
        self._has_main = has_main
        self._hiding = hiding
        self._depths = dict.fromkeys(
            (
                "main",
                "skipped",
                "title",
                "furniture",
                "hidden",
                "quoted",
                "sup",
                "pre",
                "bold",
                "item",
                "heading",
                "table",
            ),
            0,
        )
        self._open: list[tuple[tuple[str, ...], bool]] = []
        self._written = Written()
        self._lists = PageLists()
        self._tables: list[PageTable] = []
        self._number = 0
        self._table_number = 0
        self._hidden_texts = 0

    def start(self, tag: str, attributes: Attributes, *, is_main: bool = False, is_frame: bool = False) -> None:
        """An element begins. ``is_frame`` says of a table that it only lays the page out."""
        if not self._depths["skipped"]:
            self._begin(tag, attributes, is_frame)
        states = self._states(tag, attributes, is_main)
        for state in states:
            self._depths[state] += 1
        self._open.append((states, is_frame))

    def end(self, tag: str) -> None:
        """The element that began last ends."""
        states, is_frame = self._open.pop()
        if tag == "title" and self._depths["title"]:
            self._end_title()
        elif not self._depths["skipped"]:
            self._end(tag, is_frame)
        for state in states:
            self._depths[state] -= 1

    def write_text(self, text: str) -> None:
        """A text stands here."""
        if self._depths["title"]:
            self._written.add(_BLANKS.sub(" ", text))
        elif not self._depths["skipped"]:
            self._add(text if self._depths["pre"] else _BLANKS.sub(" ", text))

    def finish(self) -> Contents:
        """What the page holds."""
        self._flush()
        if self._hidden_texts:
            passages = (
                "a passage with figures" if self._hidden_texts == 1 else f"{self._hidden_texts} passages with figures"
            )
            message = (
                f"The page holds {passages} that a browser does not show. They were left out; look whether they "
                "answer anything."
            )
            self._contents.report("", IssueKind.HIDDEN_CONTENT, message)
        return self._contents

    def _begin(self, tag: str, attributes: Attributes, is_frame: bool) -> None:
        table = self._tables[-1] if self._tables else None
        if tag == "table" and not is_frame and not self._in_furniture:
            self._flush()
            self._table_number += 1
            self._tables.append(PageTable(f"table {self._table_number}"))
        elif table is not None and tag in _TABLE_PARTS and not self._in_frame():
            table.start(tag, attributes, hidden=self._depths["hidden"] > 0 or self._hiding.hide(attributes))
        elif tag == "br":
            self._add("\n")
        elif tag in _BLOCKS:
            self._break()
            self._lists.start(tag, attributes, hidden=self._depths["hidden"] > 0 or self._hiding.hide(attributes))

    def _end(self, tag: str, is_frame: bool) -> None:
        table = self._tables[-1] if self._tables else None
        if tag == "table" and table is not None and not is_frame and not self._in_furniture:
            self._end_table()
        elif table is not None and tag in _TABLE_PARTS and not self._in_frame():
            table.end(tag)
        elif tag in _BLOCKS:
            self._break()
            self._lists.end(tag)

    @property
    def _in_furniture(self) -> bool:
        """Tables of menus and footers are no tables of the reply."""
        return self._depths["furniture"] > 0

    def _in_frame(self) -> bool:
        """Whether the innermost open table is one that only lays out, or one of a menu."""
        return self._in_furniture or next(
            (is_frame for states, is_frame in reversed(self._open) if is_frame or "table" in states), False
        )

    def _states(self, tag: str, attributes: Attributes, is_main: bool) -> tuple[str, ...]:
        in_main = is_main or self._depths["main"] > 0
        claims = {
            "main": is_main,
            "skipped": tag in _SKIPPED,
            "title": tag == "title" and self._depths["skipped"] == 1,
            "furniture": tag in _FURNITURE and not (in_main and tag in _CONTENT_IN_MAIN),
            "hidden": self._hiding.hide(attributes),
            "quoted": tag == "blockquote",
            "sup": tag == "sup",
            "pre": tag == "pre",
            "bold": tag in _BOLD,
            "item": tag == "li",
            "heading": tag in _HEADINGS,
            "table": tag == "table",
        }
        return tuple(state for state, holds in claims.items() if holds)

    def _add(self, text: str) -> None:
        is_hidden, superscript = self._depths["hidden"] > 0, self._depths["sup"] > 0
        text = text if is_hidden else self._lists.marked(text)
        if self._tables:
            self._tables[-1].write(text, superscript=superscript, bold=self._depths["bold"] > 0, hidden=is_hidden)
        elif not is_hidden:
            self._written.add(text, superscript=superscript)
        elif any(c.isdigit() for c in text) and not self._depths["furniture"]:
            self._hidden_texts += 1

    def _break(self) -> None:
        """A block begins or ends: inside a cell a new line, elsewhere the end of the line before it."""
        if self._tables:
            self._tables[-1].write("\n", superscript=False, bold=True, hidden=False)
        else:
            self._flush()

    def _end_title(self) -> None:
        text, notes = self._written.finish()
        self._written = Written()
        if text:
            self._contents.blocks.append(Line(0, text, LineKind.TITLE, notes))

    def _flush(self) -> None:
        written, self._written = self._written, Written()
        text, notes = written.finish()
        if not text:
            return
        if self._depths["pre"]:
            self._write_typed(written.lead + text, notes)
        else:
            self._write_line(tidy(text), notes)

    def _write_typed(self, text: str, notes: tuple[str, ...]) -> None:
        """Lines that show every blank as it was typed, those that make a table as one."""
        lines = text.split("\n")
        for part in parts_of(lines) if self._kind() is LineKind.PARAGRAPH else range(len(lines)):
            if isinstance(part, Grid):
                self._table_number += 1
                self._contents.blocks.append(replace(part, name=f"table {self._table_number}"))
            elif trim(lines[part]):
                self._write_line(lines[part].rstrip(), notes, depth=count_indent(lines[part]), is_whole=False)

    def _write_line(self, line: str, notes: tuple[str, ...], *, depth: int = 0, is_whole: bool = True) -> None:
        kind = self._kind()
        counted = kind is not LineKind.FURNITURE
        self._number += counted
        number, depth = self._number if counted else 0, self._depths["item"] or depth
        self._contents.blocks.append(Line(number, line, kind, notes, is_whole=is_whole, depth=depth))

    def _kind(self) -> LineKind:
        if self._depths["furniture"] or (self._has_main and not self._depths["main"]):
            return LineKind.FURNITURE
        if self._depths["heading"]:
            return LineKind.HEADING
        if self._depths["quoted"]:
            return LineKind.QUOTED
        return LineKind.LIST_ITEM if self._depths["item"] else LineKind.PARAGRAPH

    def _end_table(self) -> None:
        table = self._tables.pop()
        if self._tables:
            self._tables[-1].hold(table, self._contents)
        else:
            since = len(self._contents.blocks)
            table.finish(self._contents)
            self._number = number_lines(self._contents.blocks, since, self._number)
