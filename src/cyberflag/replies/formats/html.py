"""Web pages: headings, paragraphs and list items as lines, tables as grids, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from cyberflag.replies.formats.contents import Contents, UnreadableError
from cyberflag.replies.formats.decoding import decode
from cyberflag.replies.formats.page import PageWriter
from cyberflag.replies.formats.page_styles import find_hiding_rules

_MAX_DEPTH: Final = 2_000
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_SELF_CLOSING: Final = frozenset(
    {
        "p",
        "li",
        "td",
        "th",
        "tr",
        "thead",
        "tbody",
        "tfoot",
        "dt",
        "dd",
        "option",
        "optgroup",
        "colgroup",
        "caption",
        "html",
        "body",
        "head",
    }
    | {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
"""Elements that end by themselves, so that leaving their end tags out nests nothing."""


def read_html(data: bytes) -> Contents:
    """The page as lines and grids. Raises `UnreadableError` where it is nested as no page is."""
    text = decode(data, is_html=True)
    check_depth(text)
    parser = LexborHTMLParser(text)
    mains = _main_parts(parser)
    frames = _layout_tables(parser.root)
    writer = PageWriter(has_main=bool(mains), hiding=find_hiding_rules(text))
    for step, node in _walk(parser.root):
        if step == "text":
            writer.write_text(node.text_content or "")
        elif step == "end":
            writer.end(node.tag)
        else:
            # a table that only lays the page out is no table to its reader
            is_frame = node.mem_id in frames
            writer.start(node.tag, node.attributes, is_main=node.mem_id in mains, is_frame=is_frame)
    return writer.finish()


def _main_parts(parser: LexborHTMLParser) -> set[int]:
    """The elements that hold the page's own content: ``main``, else ``article``; none where neither says anything."""
    for selector in ("main, [role=main]", "article"):
        found = [node for node in parser.css(selector) if node.text(deep=True, strip=True)]
        if found:
            return {node.mem_id for node in found}
    return set()


def check_depth(text: str) -> None:
    """Parsers take time with the square of the depth, so a page that nests thousands deep is refused before it is
    parsed. Raises `UnreadableError`.
    """
    depth = 0
    for found in _TAG.finditer(text):
        if found[2].lower() in _SELF_CLOSING:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > _MAX_DEPTH:
            raise UnreadableError(
                f"The page nests more than {_MAX_DEPTH:,} elements in one another, as no honest page does, and was "
                "not read. "
                "Open it in a browser and copy its tables into a workbook."
            )


def _layout_tables(root: Any) -> set[int]:
    """Tables that lay out a page: said to be so, of one cell, or with other tables in a single row or column of their
    own.
    """
    frames: set[int] = set()
    still_open: list[dict[str, Any]] = []
    for step, node in _walk(root):
        if step == "text":
            continue
        table = still_open[-1] if still_open else None
        if step == "start":
            if node.tag == "table":
                if table is not None:
                    table["nests"] = True
                role = (node.attributes.get("role") or "").lower()
                still_open.append({"rows": 0, "widths": [0], "nests": False, "said": role in ("presentation", "none")})
            elif table is not None and node.tag == "tr":
                table["rows"] += 1
                table["widths"].append(0)
            elif table is not None and node.tag in ("td", "th"):
                table["widths"][-1] += 1
        elif node.tag == "table" and table is not None:
            still_open.pop()
            widest = max(table["widths"])
            if (
                table["said"]
                or (widest <= 1 and table["rows"] <= 1)
                or (table["nests"] and (widest <= 1 or table["rows"] <= 1))
            ):
                frames.add(node.mem_id)
    return frames


def _walk(root: Any) -> Iterator[tuple[str, Any]]:
    """Every element twice (start, end) and every text once, in document order, without recursion."""
    node = root
    while node is not None:
        if node.is_text_node:
            yield "text", node
        elif node.is_element_node:
            yield "start", node
            if node.child is not None:
                node = node.child
                continue
            yield "end", node
        while node is not None and node.next is None:
            node = node.parent
            if node is None or not node.is_element_node:
                return
            yield "end", node
        node = node.next if node is not None else None
