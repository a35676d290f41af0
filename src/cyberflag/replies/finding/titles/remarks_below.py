"""Remarks below a table of a letter that speak of its figures: ``The above relates to the suspect``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.tables import Table, Text

_MOST: Final = 3
_REMARK: Final = re.compile(
    r"\s*(?:[*#†‡]|\[\w{1,2}\]|\(?notes?\b|n\.?b\b|please\s+(?:be\s+aware|note)|caveats?\b)", re.IGNORECASE
)
_POINTS_BACK: Final = re.compile(
    r"\b(?:above|(?:these|this|those|the|our|all)\s+(?:\w+\s+)?(?:figures?|numbers?|data|tables?|totals?|counts?|results?|ages?|information"
    r"|offences|crimes)|(?:figures?|numbers?|data|tables?|totals?)\s+(?:are|is|only|do|does|relates?|includes?|excludes?|refers?|shows?|counts?))\b"
    r"|\bthese\s+(?:are|were|relate|include|exclude|refer|count|show|do)\b",
    re.IGNORECASE,
)
_POINTS_AHEAD: Final = re.compile(r"\b(?:below|following|next|overleaf|attached)\b|[:?]\s*$", re.IGNORECASE)
_FEWEST_WORDS: Final = 4


def with_remarks_below(tables: Sequence[Table], lines: Iterable[Line]) -> list[Table]:
    """The tables of a grid, the last with those of the ``lines`` below it as notes that are remarks on figures above
    them, up to the first that opens something else.
    """
    remarks: list[Text] = []
    for line in lines:
        if line.kind not in (LineKind.PARAGRAPH, LineKind.LIST_ITEM) or len(remarks) == _MOST:
            break
        if not line.text.strip():
            continue
        is_sentence = len(line.text.split()) >= _FEWEST_WORDS and not opens_numbered_part(line.text)
        if not is_sentence or _POINTS_AHEAD.search(line.text):
            break
        if _REMARK.match(line.text) or _POINTS_BACK.search(line.text):
            remarks.append(Text(line.text, line.source))
    if not tables or not remarks:
        return list(tables)
    return [*tables[:-1], replace(tables[-1], notes=(*tables[-1].notes, *remarks))]
