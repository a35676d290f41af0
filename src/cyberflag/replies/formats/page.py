"""Builds lines and grids from the elements of a web page as they come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.formats.contents import Contents, Written, trim
from cyberflag.replies.formats.page_tables import PageTable

_SKIPPED: Final = frozenset(
    {
        "script",
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
    }
)
_FURNITURE: Final = frozenset({"nav", "header", "footer", "aside", "form"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS: Final = _HEADINGS | frozenset(
    "p div section article main header footer nav aside form ul ol dl li dt dd blockquote address figure figcaption fieldset legend details "
    "summary hr pre center body html table caption".split()
)
_BOLD: Final = frozenset({"b", "strong"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*(hidden|collapse)", re.IGNORECASE)

Attributes = Mapping[str, str | None]


class PageWriter:
    """Takes the elements and texts of a page in document order and gives its lines and grids."""

    def __init__(self, *, has_main: bool) -> None:
        self._contents = Contents()
        self._has_main = has_main
        self._open: list[str] = []
        self._depths = dict.fromkeys(("main", "skipped", "furniture", "hidden", "quoted", "sup", "pre", "bold"), 0)
        self._marks: list[tuple[str, ...]] = []
        self._written = Written()
        self._tables: list[PageTable] = []
        self._waiting: list[PageTable] = []
        self._number = 0
        self._table_number = 0
        self._hidden_lines = 0
        self._is_title = False

    def start(self, tag: str, attributes: Attributes, *, is_main: bool) -> None:
        """An element begins."""
        self._marks.append(self._states(tag, attributes, is_main))
        for state in self._marks[-1]:
            self._depths[state] += 1
        if self._depths["skipped"]:
            if tag == "title" and "svg" not in self._open:
                self._is_title = True
            self._open.append(tag)
            return
        table = self._tables[-1] if self._tables else None
        if tag == "table":
            self._flush()
            self._start_table()
        elif table is not None and tag in ("tr", "td", "th", "caption"):
            table.start(tag, attributes, hidden=self._depths["hidden"] > 0)
        elif tag == "br":
            self._add("\n")
        elif tag in _BLOCKS:
            self._break()
        self._open.append(tag)

    def end(self, tag: str, *, is_main: bool) -> None:
        """An element ends."""
        del is_main
        if self._open and self._open[-1] == tag:
            table = self._tables[-1] if self._tables else None
            if tag == "title":
                self._end_title()
            elif not self._depths["skipped"]:
                if tag == "table" and table is not None:
                    self._end_table()
                elif table is not None and tag in ("tr", "td", "th", "caption"):
                    table.end(tag)
                elif tag in _BLOCKS:
                    self._break()
            self._open.pop()
        for state in self._marks.pop():
            self._depths[state] -= 1

    def write_text(self, text: str) -> None:
        """A text stands here."""
        if self._is_title:
            self._written.add(_BLANKS.sub(" ", text))
        elif not self._depths["skipped"]:
            if self._depths["pre"]:
                self._add(text)
            else:
                self._add(_BLANKS.sub(" ", text))

    def finish(self) -> Contents:
        """What the page holds."""
        while self._tables:
            self._end_table()
        self._flush()
        if self._hidden_lines:
            message = f"The page holds {self._hidden_lines} passages that a browser does not show. They were left out; look whether they answer anything."
            self._contents.report("", IssueKind.HIDDEN_CONTENT, message)
        return self._contents

    def _states(self, tag: str, attributes: Attributes, is_main: bool) -> tuple[str, ...]:
        states = []
        if is_main:
            states.append("main")
        if tag in _SKIPPED:
            states.append("skipped")
        in_main = is_main or self._depths["main"] > 0
        if tag in _FURNITURE and not (in_main and tag in ("header", "footer", "form")):
            states.append("furniture")
        if "hidden" in attributes or _HIDING.search(attributes.get("style") or ""):
            states.append("hidden")
        if tag in ("blockquote", "q"):
            states.append("quoted")
        states.extend(state for state in ("sup", "pre") if state == tag)
        if tag in _BOLD:
            states.append("bold")
        return tuple(states)

    def _add(self, text: str) -> None:
        superscript = self._depths["sup"] > 0
        if self._tables:
            self._tables[-1].write(
                text, superscript=superscript, bold=self._depths["bold"] > 0, hidden=self._depths["hidden"] > 0
            )
        elif self._depths["hidden"]:
            self._hidden_lines += bool(text.strip())
        else:
            self._written.add(text, superscript=superscript)

    def _break(self) -> None:
        """A block begins or ends: inside a cell a new line, elsewhere the end of the line before it."""
        if self._tables:
            self._tables[-1].write("\n", superscript=False, bold=True, hidden=False)
        else:
            self._flush()

    def _end_title(self) -> None:
        text, notes = self._written.finish()
        self._written = Written()
        self._is_title = False
        if text:
            self._contents.blocks.append(Line(0, text, LineKind.TITLE, notes))

    def _flush(self) -> None:
        if self._tables:
            return
        text, notes = self._written.finish()
        self._written = Written()
        lines = text.split("\n") if self._depths["pre"] else ["\n".join(filter(None, map(_tidy, text.split("\n"))))]
        kind = self._kind()
        for line in lines:
            if trim(line):
                counted = kind is not LineKind.FURNITURE
                self._number += counted
                self._contents.blocks.append(Line(self._number if counted else 0, line.rstrip(), kind, notes))

    def _kind(self) -> LineKind:
        if self._depths["furniture"] or (self._has_main and not self._depths["main"]):
            return LineKind.FURNITURE
        if any(tag in _HEADINGS for tag in self._open):
            return LineKind.HEADING
        if self._depths["quoted"]:
            return LineKind.QUOTED
        return LineKind.LIST_ITEM if "li" in self._open else LineKind.PARAGRAPH

    def _start_table(self) -> None:
        self._table_number += 1
        self._tables.append(PageTable(f"table {self._table_number}"))

    def _end_table(self) -> None:
        table = self._tables.pop()
        self._waiting.append(table)
        if self._tables:
            return
        # a table inside a cell comes after the table it stands in
        for waiting in sorted(self._waiting, key=lambda t: int(t.name.split()[1])):
            waiting.finish(self._contents)
        self._waiting = []


def _tidy(text: str) -> str:
    return trim(re.sub(r"[ \t]+", " ", text))
