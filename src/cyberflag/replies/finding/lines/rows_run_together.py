"""Tables of a label and a number in each row, the last of them their total, whose rows a copy has run together on one
line: ``Gender Number of offences Female 40 Male 21 Not recorded 2 Grand Total 63``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Document, Line
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import understand_total

_NUMBER: Final = r"\d{1,3}(?:,\d{3})+|\d+"
_PAIR: Final = re.compile(rf"\s*(?P<label>[^\W\d](?:(?!\d)[^.;:?!=]){{0,80}}?)\s+(?P<number>{_NUMBER})(?=\s|$)")
_OPENS: Final = re.compile(
    r"\s*(?:(?:q(?:uestion)?|part|table)\s*\d{1,2}[a-h]?|\(?\d{1,2}[.)])[\s.:)–-]*", re.IGNORECASE
)
"""The number of the question or table, before what heads it."""
_FEWEST: Final = 3
_NAMES: Final = frozenset({"of", "the", "by", "for", "in"})


@dataclass(frozen=True)
class _Row:
    """A label and its number, as they stand."""

    label: str
    number: str

    @property
    def value(self) -> int:
        return int(self.number.replace(",", ""))


def part_rows_run_together(document: Document) -> Document:
    """The document with each such line as one line for what heads it and one for each row, all of the same place."""
    return document.with_lines_parted(_parts)


def _parts(line: Line) -> Iterator[Line]:
    found = _rows(line.text)
    if found is None:
        yield line
        return
    head, rows = found
    if head:
        yield replace(line, text=head)
    yield from (replace(line, text=f"{row.label}: {row.number}") for row in rows)


def _rows(text: str) -> tuple[str, list[_Row]] | None:
    """What heads a line, and its rows, the last of which is their total; None of any other line."""
    opened = _OPENS.match(text)
    start = opened.end() if opened else 0
    rows: list[_Row] = []
    at = start
    while (found := _PAIR.match(text, at)) is not None:
        rows.append(_Row(found["label"].strip(), found["number"]))
        at = found.end()
    if len(rows) < _FEWEST or text[at:].strip(" .") or understand_total(rows[-1].label) is None:
        return None
    head, first = _without_head(rows[0].label)
    rows[0] = replace(rows[0], label=first)
    is_proved = sum(row.value for row in rows[:-1]) == rows[-1].value
    return (f"{text[:start]}{head}".strip(), rows) if is_proved or _are_of_one_kind(rows[:-1]) else None


def _are_of_one_kind(rows: Sequence[_Row]) -> bool:
    """Whether all labels are of the same kind: a total that they do not add up to is then told as one that is wrong."""
    return bool(set.intersection(*(set(fits_of(row.label)) for row in rows)))


def _without_head(label: str) -> tuple[str, str]:
    """The heading and the first label of a table, which stand behind one another: the longest end of the words that is
    a label, else what stands behind the words for what is counted.
    """
    words = label.split()
    for at in range(len(words)):
        if words[at].casefold() not in _NAMES and _is_label(" ".join(words[at:])):
            return " ".join(words[:at]), " ".join(words[at:])
    for at in range(len(words) - 1, 0, -1):
        if understand_measure(" ".join(words[:at])) is not None:
            return " ".join(words[:at]), " ".join(words[at:])
    return "", label


def _is_label(text: str) -> bool:
    return bool(fits_of(text)) and understand_measure(text) is None
