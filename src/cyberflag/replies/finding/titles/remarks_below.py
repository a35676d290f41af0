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
from cyberflag.vocabularies.notes_of_some import counted_alone
from cyberflag.vocabularies.scopes import CUMULATIVE, scopes_named_in

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
_FEW_WORDS: Final = 8
_EXCLUDES: Final = re.compile(r"\s*(?:excl(?:ud\w+)?\b|not\s+including\b)(?!.*[:?]\s*$)", re.IGNORECASE)
_OPENS_WITH_YEAR: Final = re.compile(
    r"\W*(?:(?:data|figures?)\s+for\s+)?(?:19|20)\d\d(?:\s*[/-]\s*(?:19|20)?\d\d)?\W*(?:is|are|to|up|covers?|figures?|data|year|\W\s*[a-z])",
    re.IGNORECASE,
)
_MARKS_OF_LABEL: Final = re.compile(
    r"(?<=[^\W\d_])(?P<bare>\d{1,2})$|[(\[](?P<listed>\d{1,2}(?:\s*[,;&]\s*\d{1,2})*)[)\]]$"
)
"""The numbers of notes at the end of a label: ``All recorded1``, ``Charged (1, 2)``."""


def with_remarks_below(tables: Sequence[Table], lines: Iterable[Line], *, heads_next: bool = False) -> list[Table]:
    """The tables of a grid, the last with those of the ``lines`` below it as notes that are the numbered notes its
    labels are marked by, or remarks on figures above them, up to the first that opens something else. Where another
    table follows, the last line may head that (``heads_next``).
    """
    if not tables:
        return []
    lines = list(lines)
    remarks = _numbered_notes(tables[-1], lines)
    remarks += [remark for remark in _remarks(lines, heads_next=heads_next) if remark not in remarks]
    if not remarks:
        return list(tables)
    return [*tables[:-1], replace(tables[-1], notes=(*tables[-1].notes, *remarks))]


def _remarks(lines: Sequence[Line], *, heads_next: bool) -> list[Text]:
    remarks: list[Text] = []
    last = next((line for line in reversed(lines) if line.text.strip()), None)
    for line in lines:
        if line.kind not in (LineKind.PARAGRAPH, LineKind.LIST_ITEM) or len(remarks) == _MOST:
            break
        if not line.text.strip():
            continue
        if _tells_of_all(line.text) and not (heads_next and line is last):
            remarks.append(Text(line.text, line.source))
            continue
        is_sentence = len(line.text.split()) >= _FEWEST_WORDS and not opens_numbered_part(line.text)
        if not is_sentence or _POINTS_AHEAD.search(line.text):
            break
        if _REMARK.match(line.text) or _POINTS_BACK.search(line.text):
            remarks.append(Text(line.text, line.source))
    return remarks


def _tells_of_all(text: str) -> bool:
    """Whether a line, however short, says something of all figures above it: ``Medway only``, ``Cumulative totals``."""
    runs_on = len(text.split()) <= _FEW_WORDS and any(scope.kind == CUMULATIVE for scope in scopes_named_in(text))
    is_of_year = len(text.split()) <= _FEW_WORDS and _OPENS_WITH_YEAR.match(text) is not None
    return runs_on or is_of_year or _EXCLUDES.match(text) is not None or bool(counted_alone(text))


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
