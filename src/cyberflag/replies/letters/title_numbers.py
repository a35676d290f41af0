"""The number of a request in the title of its page (``12048 - Online child sexual offences``) or below its label
(``Reference number:``), which counts nothing.
"""

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

_REFERENCE_LABEL: Final = re.compile(
    r"\W*(?:(?:our|your|foia?|eir|request|case|application|disclosure|publication|log|the)\s+){0,3}"
    r"(?:ref(?:erence)?(?:\s+(?:numbers?|no))?|(?:foia?|request|case|publication|log)\s+(?:numbers?|no|id)|urn)\.?\s*[:-]?\s*",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(
    r"\W*(?:(?:our|your|foia?|eir|request|case|application|disclosure|publication|the)\s+){0,3}"
    r"(?:ref(?:erence)?|foia?|eir|pub(?:lication)?|log|urn|disclosure|request)\.?\s*(?:numbers?|no|id)?\.?\s*[:#-]?\s*"
    r"(?:[a-z]{2,5}[/ -]?)?\d[\w./-]*\s*",
    re.IGNORECASE,
)
"""A reference with its number, below which another may stand alone: ``PUB 1254``, ``FOI ref 248/18``."""
_NUMBER_ALONE: Final = re.compile(r"\W*\d{3,10}\W*")
_LONG_NUMBER_ALONE: Final = re.compile(r"\W*\d{5,10}\W*")


def drop_numbers_below_reference_labels(document: Document) -> Document:
    """The document without the number alone on the line right below one that says that it is a reference, or that is
    one: below that the number is one of five digits at least.
    """
    blocks, number = list(document.blocks), None
    for at, block in enumerate(blocks):
        text = block.text if isinstance(block, Line) else ""
        if number is not None and isinstance(block, Line) and number.fullmatch(text):
            blocks[at] = replace(block, text=blanked(text, [(0, len(text))]))
        is_label, is_reference = _REFERENCE_LABEL.fullmatch(text), _REFERENCE.fullmatch(text)
        number = _NUMBER_ALONE if is_label else _LONG_NUMBER_ALONE if is_reference else None
    return replace(document, blocks=tuple(blocks)) if blocks != list(document.blocks) else document


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
