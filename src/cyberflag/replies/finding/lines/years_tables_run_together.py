"""Tables of years whose rows a copy has run together on one line or more: ``Type 2015 2016 2017 Robbery 2 9 1 Theft 7 3
4``, or the heading on a line of its own and right below it lines of several rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line
from cyberflag.replies.finding.lines.rows_run_together import YEAR

_HEAD: Final = re.compile(rf"\s*(?P<stub>[^\W\d][^\d.;:?!]{{0,60}}?)\s+(?P<years>{YEAR}(?:\s+{YEAR})+)(?=\s|$)")
_IN_SENTENCE: Final = re.compile(
    r"\b(?:for|in|of|and|or|to|from|between|during|since|the|was|were|is|are|by|until|our|at|we|your)$", re.IGNORECASE
)
_LONGEST_STUB: Final = 5
_NUMBER: Final = r"(?:[<>]\s?)?\d{1,3}(?:,\d{3})+|(?:[<>]\s?)?\d+|\*"
_INSIDE_BRACKET: Final = r"\([^()\d]{1,60}\)?"
_ROW: Final = re.compile(
    rf"\s*(?P<label>[^\W\d](?:{_INSIDE_BRACKET}|[^\d.;:?!=*<>()]){{0,90}}?)\s+(?P<figures>(?:{_NUMBER})(?:\s+(?:{_NUMBER}))*)(?=\s|$)"
)
_FIGURE: Final = re.compile(_NUMBER)
_REST_OF_LABEL: Final = re.compile(r"\s*(?P<rest>[^\d.;:?!=()]{1,40}\))\s*$")
"""The end of the last label, which its figures have broken: ``Yemen (Dem. Peoples 0 2 1 Republic)``."""
_FEWEST: Final = 2


@dataclass(frozen=True)
class _Row:
    """A label and its figures, as they stand."""

    label: str
    figures: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join((self.label, *self.figures))


def part_years_tables(document: Document) -> Document:
    """The document with such a line as one for its heading and one for each row, all of the same place.

    A row may have fewer figures than there are years, whose blank cells are lost; none has more, and of each line or
    of one above it some row has as many.
    """
    blocks: list[Grid | Line] = []
    years = 0
    for block in document.blocks:
        if not isinstance(block, Line):
            years = 0
            blocks.append(block)
            continue
        head, size, at = _head(block.text)
        is_below = not head and years > 0
        rows = _rows(block.text, at, size or years) if head or is_below else []
        years = size if head and (rows or at >= len(block.text.rstrip())) else years if rows else 0
        if len(rows) >= (_FEWEST if is_below else 1) and (is_below or any(len(row.figures) == size for row in rows)):
            heading = [replace(block, text=head)] if head else []
            blocks.extend([*heading, *(replace(block, text=row.text) for row in rows)])
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def _head(text: str) -> tuple[str, int, int]:
    """The heading that opens a line, how many years it has, and where it ends; nothing of any other line."""
    found = _HEAD.match(text)
    if found is None or len(found["stub"].split()) > _LONGEST_STUB or _IN_SENTENCE.search(found["stub"]):
        return "", 0, 0
    years = re.findall(YEAR, found["years"])
    return found[0].strip(), len(years), found.end()


def _rows(text: str, at: int, size: int) -> Sequence[_Row]:
    """The rows that are all of a line from a place on; none where it holds more, or more figures than years."""
    text, rows = text.rstrip(" ."), list[_Row]()
    while (found := _ROW.match(text, at)) is not None:
        rows.append(_Row(found["label"].strip(), tuple(_FIGURE.findall(found["figures"]))))
        at = found.end()
    rest = _REST_OF_LABEL.match(text, at)
    if rows and rest and rows[-1].label.count("(") > rows[-1].label.count(")"):
        rows[-1] = replace(rows[-1], label=f"{rows[-1].label} {rest['rest']}")
        at = rest.end()
    return rows if at >= len(text) and all(len(row.figures) <= size for row in rows) else []
