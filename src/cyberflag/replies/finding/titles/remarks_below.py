"""Remarks below a table of a letter that speak of its figures: ``The above relates to the suspect``, and the notes by
whose numbers its labels are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.resolving.levels.note_marks import number_of_note
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
_MARKS_OF_LABEL: Final = re.compile(
    r"(?<=[^\W\d_])(?P<bare>\d{1,2})$|[(\[](?P<listed>\d{1,2}(?:\s*[,;&]\s*\d{1,2})*)[)\]]$"
)
"""The numbers of notes at the end of a label: ``All recorded1``, ``Charged (1, 2)``."""


def with_remarks_below(tables: Sequence[Table], lines: Iterable[Line]) -> list[Table]:
    """The tables of a grid, the last with those of the ``lines`` below it as notes that are the numbered notes its
    labels are marked by, or remarks on figures above them, up to the first that opens something else.
    """
    if not tables:
        return []
    lines = list(lines)
    remarks = _numbered_notes(tables[-1], lines)
    remarks += [remark for remark in _remarks(lines) if remark not in remarks]
    if not remarks:
        return list(tables)
    return [*tables[:-1], replace(tables[-1], notes=(*tables[-1].notes, *remarks))]


def _remarks(lines: Iterable[Line]) -> list[Text]:
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
    return remarks


def _numbered_notes(table: Table, lines: Iterable[Line]) -> list[Text]:
    """The lines that are the notes from 1 on by which labels or the title of a table are marked: ``All recorded1`` and
    below it ``1. Figures are provisional.``; none where a mark has no note.
    """
    labels = [label.text for level in table.levels for label in level.labels if label is not None]
    found = [mark for text in (*labels, *(t.text for t in table.titles[:1])) if (mark := _MARKS_OF_LABEL.search(text))]
    marks = {number for mark in found for number in re.findall(r"\d+", mark["bare"] or mark["listed"])}
    if "1" not in marks:
        return []
    numbered = [(number_of_note(line.text), line) for line in lines if "?" not in line.text]
    notes = {number: Text(line.text, line.source) for number, line in reversed(numbered) if number in marks}
    return list(notes.values())[::-1] if marks == set(notes) else []
