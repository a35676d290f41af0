"""Lines of plain text that are nothing but the number of a page: ``Page 1 of 2``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line, LineKind

_NUMBER_OF_PAGE: Final = re.compile(
    r"[\s–—-]*(?:page|tudalen|pg\.?|p\.)\s*\d{1,3}(?:\s*(?:of|o|/)\s*\d{1,3})?[\s–—-]*", re.IGNORECASE
)


def set_page_lines_apart(document: Document) -> Document:
    """The document with each such line as what a page prints around its text, between rows of one table too."""
    blocks = tuple(map(_set_apart, document.blocks))
    return document if blocks == tuple(document.blocks) else replace(document, blocks=blocks)


def _set_apart(block: Grid | Line) -> Grid | Line:
    is_number = isinstance(block, Line) and _NUMBER_OF_PAGE.fullmatch(block.text) is not None
    return replace(block, kind=LineKind.FURNITURE) if isinstance(block, Line) and is_number else block
