"""Lone texts below a table and a blank row with which something else begins: another question, or a table that stands
in other columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.finding.strips import CellKind, Strip

_QUESTION: Final = re.compile(r"\s*(?:q|question|part|table|section)\s*\.?\s*\d+[a-z]?\b", re.IGNORECASE)


def begins_another(strip: Strip, figures: Sequence[int], row: int, below: Sequence[int]) -> bool:
    """Whether a lone text, apart from the rows of ``figures`` above it, begins the answer to another question, or is
    the title of the rows ``below``, whose labels stand where those of the table above have figures.
    """
    if _QUESTION.match(strip.filled(row)[0].shown) is not None:
        return True
    labels = {strip.filled(above)[0].column for above in figures}
    if len(labels) != 1 or not below:
        return False
    first = strip.filled(below[0])[0]
    is_text = strip.kind(first.row, first.column) is CellKind.TEXT
    return is_text and first.column > min(labels) and strip.kind(figures[-1], first.column) is CellKind.FIGURE
