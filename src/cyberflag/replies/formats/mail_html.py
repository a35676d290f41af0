"""The page that an e-mail carries as its body: read as a page, the earlier message in it told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from cyberflag.model import IssueKind
from cyberflag.replies.document import Grid, Line, LineKind
from cyberflag.replies.formats.contents import Contents
from cyberflag.replies.formats.html import check_depth, read_html
from cyberflag.replies.formats.threads import find_thread

_QUOTATIONS: Final = "blockquote table"
_FIGURE = re.compile(r"(?:[<>]\s*)?(?!(?:19|20)\d\d$)\d[\d,]*\*?")
"""A number in a cell that is no year."""


def read_mail_html(text: str, *, forwarded: bool = False) -> Contents:
    """The page as lines and grids; from the head of an earlier message on all is quoted.

    A message that is handed on is no earlier one, unless a table of figures stands above it: then that is the answer.
    A table of the earlier message is given as quoted lines, a row each, and reported where it holds figures.
    """
    contents = read_html(_without_quoted_tables(text).encode("utf-8-sig"))
    pieces = [
        (at, number, text)
        for at, block in enumerate(contents.blocks)
        if isinstance(block, Line)
        for number, text in enumerate(block.text.split("\n"))
    ]
    texts = [text for _, _, text in pieces]
    start = find_thread(texts)
    if forwarded and not _holds_figures(contents.blocks[: pieces[start][0] if start < len(pieces) else 0]):
        start = find_thread(texts, forwarded=True)
    if start < len(pieces):
        at, number, _ = pieces[start]
        _quote_from(contents, at + _split(contents, at, number))
    return contents


def _holds_figures(blocks: Sequence[Grid | Line]) -> bool:
    """Whether a table among the blocks holds a number that is no year."""
    return any(_FIGURE.fullmatch(cell.shown) for block in blocks if isinstance(block, Grid) for cell in block)


def _without_quoted_tables(text: str) -> str:
    """The page with each table inside a quotation written out as text, so that it is no table of the answer."""
    if "<blockquote" not in text.lower():
        return text
    check_depth(text)
    parser = LexborHTMLParser(text)
    # the innermost first, since the outer ones take their text
    for table in reversed(parser.css(_QUOTATIONS)):
        table.replace_with(f" {' / '.join(_row_texts(table))} ")
    return parser.html or text


def _row_texts(table: Any) -> Sequence[str]:
    return [
        " | ".join(cell.text(strip=True) for cell in row.css("td, th") if cell.text(strip=True))
        for row in table.css("tr")
    ]


def _split(contents: Contents, at: int, number: int) -> int:
    """Part a block before one of its lines; how many blocks of it are still of the answer."""
    block = contents.blocks[at]
    if number == 0 or not isinstance(block, Line):
        return 0
    texts = block.text.split("\n")
    parts = (replace(block, text="\n".join(part)) for part in (texts[:number], texts[number:]))
    contents.blocks[at : at + 1] = parts
    return 1


def _quote_from(contents: Contents, start: int) -> None:
    """Mark all from a block on as quoted."""
    kept: list[Grid | Line] = contents.blocks[:start]
    number = 0
    for block in contents.blocks[start:]:
        if isinstance(block, Line):
            number = block.number
            kept.append(replace(block, kind=LineKind.QUOTED))
            continue
        rows: dict[int, list[str]] = {}
        for cell in block:
            if cell.shown:
                rows.setdefault(cell.row, []).append(cell.shown)
        kept.extend(Line(number, " | ".join(row), LineKind.QUOTED) for row in rows.values())
        if _holds_figures([block]):
            message = (
                f"The e-mail that is quoted below holds figures ({block.name}), which were left out. Look whether "
                "they are the force's own."
            )
            contents.report(f"{block.name}!A1", IssueKind.NOT_A_FIGURE, message)
    contents.blocks = kept
