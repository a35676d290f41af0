"""Lines of plain text that are nothing but the number of a page: ``Page 1 of 2``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Line, LineKind

_NUMBER_OF_PAGE: Final = re.compile(
    r"[\s–—-]*(?:page|tudalen|pg\.?|p\.)\s*\d{1,3}(?:\s*(?:of|o|/)\s*\d{1,3})?[\s–—-]*", re.IGNORECASE
)


def set_page_lines_apart(document: Document) -> Document:
    """The document with each such line as what a page prints around its text, between rows of one table too."""
    return document.with_lines(_set_apart)


def _set_apart(line: Line) -> Line:
    return replace(line, kind=LineKind.FURNITURE) if _NUMBER_OF_PAGE.fullmatch(line.text) else line
