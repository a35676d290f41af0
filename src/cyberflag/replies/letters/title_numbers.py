"""The number of a request in the title of its page (``12048 - Online child sexual offences``), which counts nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Line, LineKind
from cyberflag.vocabularies.plain_text import blanked

_NUMBER: Final = r"(?!(?:19|20)\d\d\b)\d{3,7}"
"""So long as the number of a request, and no year."""
_OPENS: Final = re.compile(rf"\s*#?(?P<number>{_NUMBER})(?:\s*[-–—:|.)\]]+\s*|\s+)(?=[^\W\d]{{2}})")
_SET_OFF: Final = re.compile(rf"\s*#?(?P<number>{_NUMBER})\s*[-–—:|)\]]")
_ENDS: Final = re.compile(
    rf"(?:\s[-–—|/#]\s*#?|\s#|[(\[]#?|,\s*|[|/]\s*)(?P<number>{_NUMBER})\s*[)\]]?(?=\s*(?:$|[|]))"
)
_TELLS: Final = re.compile(
    r"\b(?:were|was|have|has|had|recorded|reported|rose|rises?|fell|falls|up|down|total(?:s|led)?|in\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Says in a headline what was counted: ``450 sexual offences recorded``."""


def drop_title_numbers_of_requests(document: Document) -> Document:
    """The document without such a number at the beginning or end of its first heading, where no text or table stands
    above that.
    """
    at = next((at for at, block in enumerate(document.blocks) if not _is_furniture(block)), -1)
    block = document.blocks[at] if at >= 0 else None
    if not isinstance(block, Line) or block.kind is not LineKind.HEADING:
        return document
    found = _number_in(block.text)
    if found is None:
        return document
    line = replace(block, text=blanked(block.text, [found.span("number")]))
    return replace(document, blocks=(*document.blocks[:at], line, *document.blocks[at + 1 :]))


def _is_furniture(block: object) -> bool:
    return isinstance(block, Line) and block.kind in (LineKind.FURNITURE, LineKind.TITLE)


def _number_in(title: str) -> re.Match[str] | None:
    opening = _OPENS.match(title)
    if opening is not None and (_SET_OFF.match(title) or not _TELLS.search(title)):
        return opening
    return _ENDS.search(title)
