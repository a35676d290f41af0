"""Lines of plain text that are nothing but the number of a page: ``Page 1 of 2``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Line, LineKind

NUMBER_OF_PAGE: Final = r"(?:(?:page|tudalen|pg)\.?|p\.)\s*\d{1,3}(?:\s*(?:of|o|/)\s*\d{1,3})?"
"""How a page says which it is, as a pattern in any letters: ``Page 1 of 2``, ``Tudalen 1 o 2``, ``p. 3``."""
_ALONE: Final = re.compile(rf"[\s–—-]*{NUMBER_OF_PAGE}[\s–—-]*", re.IGNORECASE)


def set_page_lines_apart(document: Document) -> Document:
    """The document with each such line as what a page prints around its text, between rows of one table too."""
    return document.with_lines(_set_apart)


def _set_apart(line: Line) -> Line:
    return replace(line, kind=LineKind.FURNITURE) if _ALONE.fullmatch(line.text) else line
