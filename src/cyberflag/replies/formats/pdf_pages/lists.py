"""The levels of lists in lists on the pages of a PDF: by how far the mark of each item stands from the left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from cyberflag.replies.document import LineKind
from cyberflag.replies.formats.pdf_pages.prose import Passage

_ALIKE: Final = 3.0
"""Points between two marks of one level."""
_FARTHEST: Final = 60.0
"""Points to the right at which an item begins a list of its own, as in another column of text."""


def list_levels(blocks: Iterable[object]) -> Mapping[int, int]:
    """The level of each item, from 1, by the identity of its passage; what was read by OCR stands nowhere so surely."""
    found: dict[int, int] = {}
    open_at: list[float] = []
    for block in blocks:
        if not isinstance(block, Passage) or block.kind is not LineKind.LIST_ITEM or block.sureness < 1:
            open_at = []
            continue
        x0 = block.box.x0
        while open_at and open_at[-1] > x0 - _ALIKE:
            open_at.pop()
        if open_at and x0 - open_at[-1] > _FARTHEST:
            open_at = []
        open_at.append(x0)
        found[id(block)] = len(open_at)
    return found
