"""Lines ``1 April and 30 June 2017: 12`` below one that ends in ``between``: what they bound is a period."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line
from cyberflag.vocabularies.periods import understand_period

_ENDS_IN_BETWEEN: Final = re.compile(
    r".*\bbetween(?:\s+(?:the|these|those|two|both|following|days?|dates?))*\W*", re.IGNORECASE | re.DOTALL
)
_LABEL: Final = re.compile(
    r"(?P<before>\W*)(?P<label>\w.*?\band\b.*?)(?P<rest>\s*(?::|=|\.{2,}|…|\s[-–—])\s*\S+\W*)", re.IGNORECASE
)


def write_out_between(document: Document) -> Document:
    """The document with ``between`` before each such label in the lines below, up to one that is no such line."""
    blocks: list[Grid | Line] = []
    is_begun = False
    for block in document.blocks:
        if isinstance(block, Line) and block.text.strip():
            found = _LABEL.fullmatch(block.text) if is_begun else None
            spans = found is not None and _bounds_days(found["label"])
            is_begun = spans or _ENDS_IN_BETWEEN.fullmatch(block.text) is not None
            if found is not None and spans:
                blocks.append(replace(block, text=f"{found['before']}between {found['label']}{found['rest']}"))
                continue
        blocks.append(block)
    return replace(document, blocks=tuple(blocks)) if blocks != list(document.blocks) else document


def _bounds_days(label: str) -> bool:
    return understand_period(label) is None and understand_period(f"between {label}") is not None
